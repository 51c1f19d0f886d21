"""Decisions x findings -> opinions: which hold, which are stale and why, which are about nothing any more.

A finding's id is made from its rule and from what its claims say, so a decision with that id is about that very
finding; it is stale if the class or a parameter of the rule is another now. Where there is no such finding, the
decision goes to the undecided finding that has at least half of its claims, by content or by id, if there is one:
stale, with what changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from contracheck.model import COMPARED, Cited, Claim, Decision, Finding, Opinion


@frozen(eq=False)
class Reviewed:
    """The findings with their opinions, in the order given, and the decisions that are about none of them."""

    findings: tuple[Finding, ...]
    unused: tuple[Decision, ...]


def review(findings: Sequence[Finding], decisions: Iterable[Decision]) -> Reviewed:
    """Give each finding the opinions on it."""
    known = {finding.id: finding for finding in findings}
    opinions: dict[str, list[Opinion]] = defaultdict(list)
    homeless = []
    for decision in sorted(decisions, key=lambda decision: decision.order):
        finding = known.get(decision.finding)
        if finding is None:
            homeless.append(decision)
        else:
            opinions[finding.id].append(Opinion(decision, tuple(_terms(decision, finding))))
    heirs = _Heirs([finding for finding in findings if finding.id not in opinions] if homeless else ())
    unused = []
    for decision in homeless:
        heir = heirs.of(decision) if decision.claims else None
        if heir is None:
            unused.append(decision)
        else:
            opinions[heir.id].append(Opinion(decision, tuple(changes(decision, heir))))
    told = tuple(
        evolve(finding, opinions=tuple(opinions[finding.id])) if finding.id in opinions else finding
        for finding in findings
    )
    return Reviewed(told, tuple(unused))


class _Heirs:
    """Which finding took the place of one that is gone."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._by_content: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
        self._by_id: dict[str, list[Finding]] = defaultdict(list)
        for finding in findings:
            for claim in _claims(finding):
                self._by_content[Cited.of(claim).content].append(finding)
                self._by_id[claim.id].append(finding)

    def of(self, decision: Decision) -> Finding | None:
        """The finding that has most of its claims, the rule and the order deciding between equals."""
        scores: dict[str, int] = defaultdict(int)
        found: dict[str, Finding] = {}
        for cited in decision.claims:
            same = {finding.id: finding for finding in self._by_content.get(cited.content, ())}
            alike = {finding.id: finding for finding in self._by_id.get(cited.claim, ()) if finding.id not in same}
            found |= same | alike
            for name in same:
                scores[name] += 2
            for name in alike:
                scores[name] += 1
        enough = [finding for finding in found.values() if scores[finding.id] >= len(decision.claims)]
        return min(
            enough, key=lambda finding: (-scores[finding.id], finding.rule != decision.rule, finding.id), default=None
        )


def changes(decision: Decision, finding: Finding) -> Iterator[str]:
    """What is different now from when it was decided, in words."""
    left = {Cited.of(claim).content: claim for claim in _claims(finding)}
    gone = [cited for cited in decision.claims if left.pop(cited.content, None) is None]
    fresh = list(left.values())
    kept = {(claim.source.id, claim.id) for claim in fresh}
    for cited in sorted(gone, key=lambda cited: (cited.source, cited.claim) not in kept):
        now = _successor(cited, fresh)
        if now is None:
            yield f"{cited.claim} takes no part any more: {_said(cited)}"
        else:
            fresh.remove(now)
            yield from _edits(cited, Cited.of(now))
    yield from (f"{claim.id} takes part now: {_said(Cited.of(claim))}" for claim in fresh)
    yield from _terms(decision, finding)


def _terms(decision: Decision, finding: Finding) -> Iterator[str]:
    """What is different of the rule, the class and the parameters; what the decision does not say is not compared."""
    if decision.rule and decision.rule != finding.rule:
        yield f"the rule is {finding.rule}, it was {decision.rule}"
    if decision.kind and decision.kind != finding.kind:
        yield f"the class is “{finding.kind}”, it was “{decision.kind}”"
    if decision.kind:
        before, now = ({_name(text): text for text in under} for under in (decision.under, finding.under))
        for name in sorted(before.keys() | now.keys()):
            if before.get(name) != now.get(name):
                yield f"{now.get(name, f'{name}: not set')}, it was {_value(before.get(name))}"


def _name(parameter: str) -> str:
    return parameter.partition(": ")[0]


def _value(parameter: str | None) -> str:
    return parameter.partition(": ")[2] if parameter else "not set"


def _successor(cited: Cited, claims: Sequence[Claim]) -> Claim | None:
    """The claim of the same source that it has become: that of the same id, else the one most like it."""
    own = [claim for claim in claims if claim.source.id == cited.source]
    same = [claim for claim in own if claim.id == cited.claim]
    return next(iter(same or sorted(own, key=lambda claim: (-_alike(cited, claim), claim.id))), None)


def _alike(cited: Cited, claim: Claim) -> int:
    now = Cited.of(claim)
    return sum(cited.text(name) == now.text(name) for name in COMPARED)


def _edits(before: Cited, now: Cited) -> Iterator[str]:
    """Field by field: `dw/3: value is “1,500”, it was “2,500”`."""
    for name in COMPARED:
        was, text = before.text(name), now.text(name)
        if was != text:
            yield f"{now.claim}: {name} is {_quoted(text)}, it was {_quoted(was)}"


def _quoted(text: str) -> str:
    return f"“{text}”" if text else "empty"


def _said(cited: Cited) -> str:
    said = dict(cited.fields)
    time = f" ({said['when']})" if "when" in said else ""
    return f"“{said.get('value', '')}”{time}"


def _claims(finding: Finding) -> list[Claim]:
    """The claims of a finding, those that say the same once."""
    return list({Cited.of(statement.claim).content: statement.claim for statement in finding.statements}.values())


def cite(finding: Finding) -> tuple[Cited, ...]:
    """Its claims as they are now, for a decision about it, in order."""
    return tuple(sorted(map(Cited.of, _claims(finding)), key=lambda cited: (cited.claim, cited.content)))
