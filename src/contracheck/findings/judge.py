"""Groups x rules -> findings: each contradiction once, under the most telling rule, in one total order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256

from attrs import evolve, frozen

from contracheck.comparison.groups import hear, settle
from contracheck.findings.camps import camps_of
from contracheck.findings.evidence import evidence_of
from contracheck.findings.plugin_guard import Hearing
from contracheck.findings.question import question_of
from contracheck.findings.witness import witness_of
from contracheck.model import (
    CLASSES,
    Between,
    Camp,
    Dispute,
    Finding,
    Group,
    Key,
    Kind,
    Layer,
    Problem,
    Severity,
    Statement,
    content,
)
from contracheck.model.order import finding_order
from contracheck.model.policy import Policy
from contracheck.rules.kit import Conflict, Look, Names, Rule, World, said
from contracheck.values.timing import ALWAYS

_SEVERITY_BY_CLASS = {Kind.CONTRADICTS: 0, Kind.MAY_CONTRADICT: 1, Kind.CHANGED: 2, Kind.NOT_COMPARABLE: 2}
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


@frozen(eq=False)
class Judged:
    """What the rules found: all findings, which groups were held against which others (both ways), and what rules could
    not do."""

    findings: tuple[Finding, ...]
    met: Mapping[Key, Collection[Key]]
    problems: tuple[Problem, ...]


@frozen(eq=False)
class _Seen:
    """What one rule reported; `group` is that of the first of its clearest pair."""

    rule: Rule
    group: Group
    conflict: Conflict


def open_world(groups: Sequence[Group], names: Names) -> World:
    """What the rules look at."""
    return World({group.key: group for group in groups}, names, disputes_among, hear)


def judge(
    world: World,
    rules: Iterable[Rule],
    policy: Policy = Policy(),
    advance: Callable[[int, int], None] | None = None,
) -> Judged:
    """All findings, by subject, then time, then gravity. `policy` remaps severities; `off` silences."""
    active = [rule for rule in rules if not policy.silent(rule.name)]
    hear_from = Hearing(world.groups)
    looks = [world.look()]
    seen = [
        _Seen(rule, world.groups[conflict.first.key], conflict)
        for rule in active
        for conflict in hear_from(rule, partial(rule.survey, looks[0]))
    ]
    for number, group in enumerate(world.groups.values()):
        look = world.look(group.key)
        seen += [
            _Seen(rule, group, conflict)
            for rule in active
            for conflict in hear_from(rule, partial(rule.check, group, look))
        ]
        looks += [look] if look.met or look.problems else []
        if advance is not None:
            advance(number + 1, len(world.groups))
    heard = [report for report in seen if policy.of(report.rule.name, report.group.key.predicate) != Severity.OFF]
    told = _one_each(_finding(report, also, policy) for report, also in _told_once(heard))
    findings = sorted(told, key=finding_order)
    problems = (*(problem for look in looks for problem in look.problems), *hear_from.problems())
    return Judged(tuple(findings), _met(looks), problems)


def _met(looks: Iterable[Look]) -> Mapping[Key, Collection[Key]]:
    """Who was held against whom, both ways."""
    found: dict[Key, set[Key]] = {}
    for look in looks:
        if look.asking is not None:
            for key in look.met:
                found.setdefault(look.asking, set()).add(key)
                found.setdefault(key, set()).add(look.asking)
    return {key: frozenset(others) for key, others in found.items()}


def disputes_among(group: Group, statements: Sequence[Statement], *, ever: bool = False) -> tuple[Dispute, ...]:
    """What some statements of a group dispute among themselves; `ever`: as if all spoke of one time."""
    if ever:
        original = {statement.id: statement for statement in statements}
        statements = [
            evolve(statement, readings=tuple(evolve(reading, timing=ALWAYS) for reading in statement.readings))
            for statement in statements
        ]
        return tuple(_with(dispute, original) for dispute in settle(group.key, group.predicate, statements).disputes)
    return settle(group.key, group.predicate, statements).disputes


def _with(dispute: Dispute, original: Mapping[str, Statement]) -> Dispute:
    return evolve(
        dispute,
        statements=tuple(original[statement.id] for statement in dispute.statements),
        first=original[dispute.first.id],
        second=original[dispute.second.id],
    )


def _told_once(seen: Sequence[_Seen]) -> Iterator[tuple[_Seen, Sequence[_Seen]]]:
    """Conflicts over the same statements of the same groups, or some of them: the largest, gravest, most telling first.

    A grave one is never told as a part of a milder one, and what is wrong with one statement alone never as a part of
    what it has with others. With each, those that are told under it.
    """
    ranked = sorted(seen, key=_telling)
    kept: list[tuple[_Seen, set[str], list[_Seen]]] = []
    homes: dict[tuple[str, frozenset[Key]], list[int]] = {}
    for report in ranked:
        ids = {statement.id for statement in report.conflict.statements}
        keys = frozenset(statement.key for statement in report.conflict.statements)
        larger = [kept[place] for place in homes.get((report.conflict.first.id, keys), ()) if ids <= kept[place][1]]
        tellers = [
            other for other in larger if _grave(other[0]) <= _grave(report) and (len(ids) > 1 or ids == other[1])
        ]
        for teller in tellers:
            teller[2].append(report)
        if not tellers:
            for name in ids:
                homes.setdefault((name, keys), []).append(len(kept))
            kept.append((report, ids, []))
    yield from ((report, also) for report, _, also in kept)


def _sure(seen: Iterable[_Seen]) -> frozenset[Statement]:
    """What contradicts for certain, of conflicts that the groups do not know of."""
    grave = (
        report.conflict for report in seen if report.conflict.kind == Kind.CONTRADICTS and not report.conflict.known
    )
    return frozenset(statement for conflict in grave for statement in {*conflict.statements} - {*conflict.unsure})


def _grave(seen: _Seen) -> int:
    """0 for *contradicts*, and so on."""
    return CLASSES.index(seen.conflict.kind)


def _telling(seen: _Seen) -> tuple[int, int, int, str]:
    return (-len(seen.conflict.statements), _grave(seen), -seen.rule.telling, seen.rule.name)


def _finding(seen: _Seen, also: Sequence[_Seen], policy: Policy) -> Finding:
    conflict, group = seen.conflict, seen.group
    camps = tuple(
        Camp(_label(members), members, name, evidence_of(members)) for name, members in conflict.roles
    ) or camps_of(conflict.statements, conflict.axis)
    return Finding(
        id=_identity(seen.rule, conflict),
        rule=seen.rule.name,
        kind=conflict.kind,
        severity=policy.of(seen.rule.name, group.key.predicate) or _severity(seen.rule, conflict.kind),
        between=_between(conflict),
        subject=group.key.subject,
        predicate=group.key.predicate,
        message=_message(group, conflict),
        witness=witness_of(conflict, group.predicate),
        camps=camps,
        time=conflict.time,
        key=group.key,
        also=tuple(sorted({report.rule.name for report in also} - {seen.rule.name})),
        settle=question_of(conflict, group.predicate),
        hint=conflict.remark,
        known=conflict.known,
        origin=seen.rule.origin,
        sure=_sure((seen, *also)),
    )


def _one_each(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those of one id as one: of single claims a rule tells each, and a source may repeat itself."""
    found: dict[str, Finding] = {}
    for finding in findings:
        first = found.setdefault(finding.id, finding)
        if first is not finding:
            also = tuple(sorted({*first.also, *finding.also}))
            camps = tuple(map(_both, first.camps, finding.camps))
            found[finding.id] = evolve(first, camps=camps, also=also, sure=first.sure | finding.sure)
    yield from found.values()


def _both(camp: Camp, other: Camp) -> Camp:
    statements = tuple(sorted({*camp.statements, *other.statements}, key=lambda statement: statement.order))
    return evolve(camp, statements=statements, evidence=evidence_of(statements))


def _severity(rule: Rule, kind: Kind) -> Severity:
    return _SEVERITIES[max(_SEVERITIES.index(rule.severity), _SEVERITY_BY_CLASS[kind])]


def _label(statements: Sequence[Statement]) -> str:
    words = list(dict.fromkeys(said(statement) for statement in statements))
    return ", ".join(words) if len(words) <= 3 else f"{words[0]} and {len(words) - 1} more"


def _message(group: Group, conflict: Conflict) -> str:
    known = group.key.scope.casefold() in group.key.subject.casefold()
    scope = "" if known else f" in {group.key.scope}"
    one_layer = group.key.layer != Layer.ACTUAL and len({statement.key.layer for statement in conflict.statements}) == 1
    layer = f", {group.key.layer}" if one_layer else ""
    return f"{group.key.subject}{scope}, {group.key.predicate}{layer}: {conflict.sentence}."


def _between(conflict: Conflict) -> Between:
    """By all of its statements; within one source, by the clearest pair."""
    first, second = conflict.first, conflict.second
    alone = len({each.source for each in conflict.statements}) == 1
    if len(conflict.statements) == 1:
        return Between.ONE_SOURCE
    if first.speaker and {each.speaker for each in ((first, second) if alone else conflict.statements)} == {
        first.speaker
    }:
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
