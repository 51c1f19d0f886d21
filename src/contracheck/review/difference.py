"""Two reports -> what is new, what is gone, what changed, each with the claims that caused it.

A finding that is in one report only belongs to one of the other that has at least half of its claims, by id or by what
they say: then it changed. What is left is new, or gone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from attrs import frozen

from contracheck.review.past_report import Past, PastClaim, PastFinding, State

UNCAUSED = "no claim of it changed: the vocabulary, the register, the settings, the decisions or the program did"


class Turn(StrEnum):
    """What became of a finding from one report to another; `SETTLED`: by decision."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    SETTLED = "settled"
    OPENED_AGAIN = "opened again"


_ORDER = tuple(Turn)


@frozen(eq=False)
class Change:
    """One difference. `old` or `new` is missing where the finding is; `causes` says why, in words."""

    kind: Turn
    old: PastFinding | None
    new: PastFinding | None
    causes: tuple[str, ...]

    @property
    def finding(self) -> PastFinding:
        """The finding as it is, or as it last was."""
        found = self.new or self.old
        assert found is not None  # noqa: S101 - one of the two is always there
        return found


@frozen(eq=False)
class Difference:
    """All differences, in the order of the reports, and how many findings are the same in both."""

    changes: tuple[Change, ...]
    same: int

    def of(self, kind: Turn) -> tuple[Change, ...]:
        """Those of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)


def difference(old: Past, new: Past) -> Difference:
    """What became of the findings of `old`, and which of `new` it did not have."""
    before, after = ({finding.id: finding for finding in report.findings} for report in (old, new))
    left = [finding for finding in old.findings if finding.id not in after]
    fresh = [finding for finding in new.findings if finding.id not in before]
    stayed = [finding for finding in new.findings if finding.id in before]
    decided = [change for finding in stayed for change in _still(before[finding.id], finding)]
    changes = sorted((*decided, *_turned(left, fresh, old, new)), key=_order)
    return Difference(tuple(changes), len(stayed) - len(decided))


def _turned(left: Sequence[PastFinding], fresh: Sequence[PastFinding], old: Past, new: Past) -> Iterator[Change]:
    """What became of the findings that are in `old` only, and where those come from that are in `new` only."""
    heirs = dict(_pairs(left, fresh))
    for finding in left:
        heir = heirs.get(finding.id)
        if heir is None:
            yield Change(Turn.GONE, finding, None, _going(finding, new))
        else:
            yield Change(Turn.CHANGED, finding, heir, tuple(_edits(finding, heir, old, new)))
    inherited = {heir.id for heir in heirs.values()}
    yield from (Change(Turn.NEW, None, each, _coming(each, old)) for each in fresh if each.id not in inherited)


def _order(change: Change) -> tuple[int, str, str, str]:
    finding = change.finding
    return (_ORDER.index(change.kind), finding.subject.casefold(), finding.subject, finding.id)


def _still(before: PastFinding, after: PastFinding) -> Iterator[Change]:
    """A finding that is in both: the class may be another, or somebody decided."""
    if before.kind != after.kind:
        yield Change(Turn.CHANGED, before, after, (f"the class is “{after.kind}”, it was “{before.kind}”", UNCAUSED))
    elif (before.state == State.DECIDED) != (after.state == State.DECIDED):
        words = tuple(f"{decision.by}, {decision.on or 'undated'}: {decision.verdict}" for decision in after.decisions)
        yield Change(Turn.SETTLED if after.state == State.DECIDED else Turn.OPENED_AGAIN, before, after, words)


def _pairs(left: Iterable[PastFinding], fresh: Iterable[PastFinding]) -> Iterator[tuple[str, PastFinding]]:
    """Of each finding that is gone, the one that it has become, if there is one; none is taken twice."""
    by_claim = _by_claim(fresh)
    taken: set[str] = set()
    for finding in left:
        near, shared = _near(finding, by_claim)
        fit = [each for each in near if each.id not in taken and 2 * shared[each.id] >= len(finding.claims)]
        heir = min(fit, key=lambda each: (-shared[each.id], each.rule != finding.rule, each.id), default=None)
        if heir is not None:
            taken.add(heir.id)
            yield finding.id, heir


def _by_claim(findings: Iterable[PastFinding]) -> Mapping[str, Sequence[PastFinding]]:
    """The findings that a claim takes part in, by whatever it is known by."""
    found: dict[str, list[PastFinding]] = defaultdict(list)
    for finding in findings:
        for name in {part for claim in finding.claims for part in _names(claim)}:
            found[name].append(finding)
    return found


def _near(
    finding: PastFinding, by_claim: Mapping[str, Sequence[PastFinding]]
) -> tuple[Iterable[PastFinding], Mapping[str, int]]:
    """The findings that share a claim with this one, and by their ids how many of its claims they have."""
    found: dict[str, PastFinding] = {}
    shared: dict[str, int] = defaultdict(int)
    for claim in finding.claims:
        near = {each.id: each for name in _names(claim) for each in by_claim.get(name, ())}
        found |= near
        for name in near:
            shared[name] += 1
    return found.values(), shared


def _names(claim: PastClaim) -> tuple[str, ...]:
    """What a claim is known by: its id, and what it says."""
    return (claim.id, claim.digest) if claim.digest else (claim.id,)


def _edits(before: PastFinding, after: PastFinding, old: Past, new: Past) -> Iterator[str]:
    """What is different between the two, claim by claim."""
    left = {_left(claim, new) or _no_more(claim, after) for claim in _only(before, after)}
    joined = {_joined(claim, old) or _now(claim, before) for claim in _only(after, before)}
    causes = (left | joined) - {""}
    yield from sorted(causes)
    if before.kind != after.kind:
        yield f"the class is “{after.kind}”, it was “{before.kind}”"
    if before.rule != after.rule:
        yield f"the rule is {after.rule}, it was {before.rule}"
    if not causes:
        yield UNCAUSED


def _no_more(claim: PastClaim, after: PastFinding) -> str:
    """Nothing where that is not known, since not all claims of the finding are listed."""
    return "" if after.cut else f"{claim.id} takes no part any more: {claim.said}"


def _now(claim: PastClaim, before: PastFinding) -> str:
    return "" if before.cut else f"{claim.id} takes part now: {claim.said}{_at(claim)}"


def _only(finding: PastFinding, other: PastFinding) -> list[PastClaim]:
    """The claims of `finding` of which `other` has none that says the same."""
    others = Past("", (), {claim.id: claim for claim in other.claims})
    return [claim for claim in finding.claims if not others.has(claim)]


def _going(finding: PastFinding, new: Past) -> tuple[str, ...]:
    """Why a finding is gone."""
    return tuple(sorted({cause for claim in finding.claims if (cause := _left(claim, new))})) or (UNCAUSED,)


def _coming(finding: PastFinding, old: Past) -> tuple[str, ...]:
    """Why a finding is new."""
    return tuple(sorted({cause for claim in finding.claims if (cause := _joined(claim, old))})) or (UNCAUSED,)


def _left(claim: PastClaim, new: Past) -> str:
    """What became of a claim of the old report, if anything."""
    now = new.claims.get(claim.id)
    if new.has(claim):
        return ""
    if now is None:
        return f"{claim.id} is gone{_or_changed(new)}: {claim.said}"
    return _changed(claim, now)


def _joined(claim: PastClaim, old: Past) -> str:
    """How a claim of the new report came to be, if it was not there."""
    was = old.claims.get(claim.id)
    if old.has(claim):
        return ""
    if was is None:
        return f"{claim.id} is new{_or_changed(old)}: {claim.said}{_at(claim)}"
    return _changed(was, claim)


def _or_changed(report: Past) -> str:
    """A report that does not list all claims does not tell whether one of that id was there."""
    return ", or changed" if report.unlisted else ""


def _changed(was: PastClaim, now: PastClaim) -> str:
    if was.said == now.said:
        return f"{now.id} is qualified otherwise: {now.said}{_at(now)}"
    return f"{now.id} says {now.said}{_at(now)}, it said {was.said}"


def _at(claim: PastClaim) -> str:
    return f" at {claim.place}" if claim.place else ""
