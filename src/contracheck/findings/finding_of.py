"""What a rule reported -> a finding: its sentence, its severity, whose words it is between, and its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from attrs import evolve

from contracheck.findings.both_true_if import both_true_if_of
from contracheck.findings.doubt import declaration_of, doubt_of, of_the_case
from contracheck.findings.evidence import evidence_of
from contracheck.findings.headline import headline_of
from contracheck.findings.positions import positions_of
from contracheck.findings.question import question_of
from contracheck.findings.reported_once import Reported, surely_contradicting
from contracheck.model import Between, Doubt, Finding, Group, Kind, Layer, Position, Severity, Statement, content
from contracheck.model.order import finding_order
from contracheck.model.policy import Policy
from contracheck.rules.kit import Conflict, Rule, said

_SEVERITY_BY_CLASS = {Kind.CONTRADICTS: 0, Kind.MAY_CONTRADICT: 1, Kind.CHANGED: 2, Kind.NOT_COMPARABLE: 2}
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def finding_of(seen: Reported, also: Sequence[Reported], policy: Policy) -> Finding:
    """The finding of what a rule reported; `also` is what others reported of the same."""
    conflict, group = seen.conflict, seen.group
    positions = tuple(
        Position(_label(members), members, name, evidence_of(members)) for name, members in conflict.roles
    ) or positions_of(conflict.statements, conflict.axis)
    doubt = doubt_of(conflict, group.predicate)
    declared = declaration_of(conflict, group.predicate) if doubt == Doubt.DECLARATION else None
    return Finding(
        id=_identity(seen.rule, conflict),
        rule=seen.rule.name,
        kind=conflict.kind,
        severity=policy.of(seen.rule.name, group.key.predicate) or _severity(seen.rule, conflict.kind),
        between=_between(conflict),
        subject=group.key.subject,
        predicate=group.key.predicate,
        message=_message(group, conflict, positions),
        both_true_if=both_true_if_of(conflict, group.predicate),
        positions=positions,
        time=conflict.time,
        key=group.key,
        also=tuple(sorted({report.rule.name for report in also} - {seen.rule.name})),
        question=question_of(conflict, group.predicate),
        hint=conflict.remark,
        doubt=doubt or "",
        declare=declared.line if declared else "",
        decide=declared.command if declared else of_the_case(conflict, doubt),
        known=conflict.known,
        origin=seen.rule.origin,
        sure=surely_contradicting((seen, *also)),
    )


def each_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those of one id as one: of single claims a rule tells each, and a source may repeat itself."""
    found: dict[str, Finding] = {}
    for finding in findings:
        first = found.setdefault(finding.id, finding)
        if first is not finding:
            also = tuple(sorted({*first.also, *finding.also}))
            positions = tuple(map(_both, first.positions, finding.positions))
            found[finding.id] = evolve(first, positions=positions, also=also, sure=first.sure | finding.sure)
    yield from found.values()


def placed_beneath(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings; one that only may contradict knows the contradiction that it is shown under: the first that shares
    a claim with it and is of its question, or told by its rule."""
    grave = sorted((finding for finding in findings if finding.kind == Kind.CONTRADICTS), key=finding_order)
    homes: dict[Statement, list[int]] = {}
    for place, finding in enumerate(grave):
        for statement in finding.statements:
            homes.setdefault(statement, []).append(place)
    for finding in findings:
        milder = finding.kind == Kind.MAY_CONTRADICT
        near = {place for statement in finding.statements for place in homes.get(statement, ())} if milder else ()
        first = next((grave[place] for place in sorted(near) if _akin(grave[place], finding)), None)
        yield evolve(finding, beneath=first) if first else finding


def _akin(one: Finding, other: Finding) -> bool:
    return one.key == other.key or one.rule == other.rule


def _both(position: Position, other: Position) -> Position:
    statements = tuple(sorted({*position.statements, *other.statements}, key=lambda statement: statement.order))
    return evolve(position, statements=statements, evidence=evidence_of(statements))


def _severity(rule: Rule, kind: Kind) -> Severity:
    return _SEVERITIES[max(_SEVERITIES.index(rule.severity), _SEVERITY_BY_CLASS[kind])]


def _label(statements: Sequence[Statement]) -> str:
    words = list(dict.fromkeys(said(statement) for statement in statements))
    return ", ".join(words) if len(words) <= 3 else f"{words[0]} and {len(words) - 1} more"


def _message(group: Group, conflict: Conflict, positions: Sequence[Position]) -> str:
    sentence = (headline_of(positions, conflict.axis, conflict.lists) if conflict.lists else "") or conflict.sentence
    known = group.key.scope.casefold() in group.key.subject.casefold()
    scope = "" if known else f" in {group.key.scope}"
    one_layer = group.key.layer != Layer.ACTUAL and len({statement.key.layer for statement in conflict.statements}) == 1
    layer = f", {group.key.layer}" if one_layer else ""
    return f"{group.key.subject}{scope}, {group.key.predicate}{layer}: {sentence}."


def _between(conflict: Conflict) -> Between:
    """By all of its statements; within one source, by the clearest pair."""
    first, second = conflict.first, conflict.second
    alone = len({each.source for each in conflict.statements}) == 1
    if len(conflict.statements) == 1:
        return Between.ONE_SOURCE
    mouths = {each.mouth for each in ((first, second) if alone else conflict.statements)}
    if first.speaker and mouths == {first.mouth}:
        return Between.ONE_SPEAKER
    if not alone:
        return Between.SOURCES
    return Between.ONE_SOURCE if first.speaker == second.speaker else Between.SPEAKERS


def _identity(rule: Rule, conflict: Conflict) -> str:
    """Of the rule and what the claims say: it survives edits elsewhere and goes stale when a claim changes.

    A source that says the same twice says nothing new.
    """
    contents = sorted({"\x1f".join(content(statement.claim)) for statement in conflict.statements})
    return sha256("\x1e".join([rule.name, *contents]).encode(errors="surrogatepass")).hexdigest()[:12]
