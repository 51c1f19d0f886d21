"""Groups x rules -> findings: each contradiction once, under the most telling rule, in one total order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from contracheck.comparison.groups import compare_group, voices_of
from contracheck.findings.finding_of import each_once, finding_of, placed_beneath
from contracheck.findings.plugin_guard import PluginGuard
from contracheck.findings.reported_once import Reported, reported_once
from contracheck.model import (
    Dispute,
    Finding,
    Group,
    Key,
    Problem,
    Severity,
    Statement,
)
from contracheck.model.order import finding_order
from contracheck.model.policy import Policy
from contracheck.rules.kit import Names, RecordingWorld, Rule, World, nothing
from contracheck.rules.kit.conflict import Conflict
from contracheck.values.span import Span

_Check = Callable[[Group, RecordingWorld], Iterable[Conflict]]


@frozen(eq=False)
class Judged:
    """What the rules found: all findings, which groups were held against which others (both ways), and what rules could
    not do."""

    findings: tuple[Finding, ...]
    met: Mapping[Key, Collection[Key]]
    problems: tuple[Problem, ...]


def open_world(groups: Sequence[Group], names: Names) -> World:
    """What the rules look at."""
    return World({group.key: group for group in groups}, names, disputes_among, voices_of)


def judge(
    world: World,
    rules: Iterable[Rule],
    policy: Policy = Policy(),
    advance: Callable[[int, int], None] | None = None,
) -> Judged:
    """All findings, by subject, then time, then gravity. `policy` remaps severities; `off` silences."""
    guard = PluginGuard(world.groups)
    looks: list[RecordingWorld] = []
    reported = [
        report
        for report in _reports(world, [rule for rule in rules if not policy.silent(rule.name)], guard, looks, advance)
        if policy.of(report.rule.name, report.group.key.predicate) != Severity.OFF
    ]
    found = each_once(finding_of(report, also, policy) for report, also in reported_once(reported))
    findings = placed_beneath(tuple(found))
    problems = (*(problem for look in looks for problem in look.problems), *guard.problems())
    return Judged(tuple(sorted(findings, key=finding_order)), _met(looks), problems)


def _reports(
    world: World,
    rules: Sequence[Rule],
    guard: PluginGuard,
    looks: list[RecordingWorld],
    advance: Callable[[int, int], None] | None,
) -> Iterator[Reported]:
    """What the rules report, first of the whole world, then group by group. Looks that met or were told something are
    put into `looks`."""
    whole = world.look()
    for rule in rules:
        for conflict in guard.around(rule, rule.survey)(whole):
            yield Reported(rule, world.groups[conflict.first.key], conflict)
    looks.append(whole)
    checks = [(rule, guard.around(rule, rule.check)) for rule in rules if rule.check is not nothing]
    beside = [(rule, check) for rule, check in checks if not rule.of_disputes]
    for number, group in enumerate(world.groups.values(), 1):
        look = world.look(group.key)
        yield from _of_group(group, look, checks if group.disputes else beside)
        if look.met or look.problems:
            looks.append(look)
        if advance is not None:
            advance(number, len(world.groups))


def _of_group(group: Group, look: RecordingWorld, checks: Iterable[tuple[Rule, _Check]]) -> Iterator[Reported]:
    for rule, check in checks:
        for conflict in check(group, look):
            yield Reported(rule, group, conflict)


def _met(looks: Iterable[RecordingWorld]) -> Mapping[Key, Collection[Key]]:
    """Who was held against whom, both ways."""
    found: dict[Key, set[Key]] = {}
    for look in looks:
        if look.asking is not None:
            for key in look.met:
                found.setdefault(look.asking, set()).add(key)
                found.setdefault(key, set()).add(look.asking)
    return {key: frozenset(others) for key, others in found.items()}


def disputes_among(group: Group, statements: Sequence[Statement], *, ever: bool = False) -> tuple[Dispute, ...]:
    """What some statements of a group dispute among themselves; `ever`: as if nobody knew when each plan was told."""
    if ever:
        original = {statement.id: statement for statement in statements}
        statements = [evolve(statement, published=None, span=Span.undated()) for statement in statements]
        return tuple(
            _with(dispute, original) for dispute in compare_group(group.key, group.predicate, statements).disputes
        )
    return compare_group(group.key, group.predicate, statements).disputes


def _with(dispute: Dispute, original: Mapping[str, Statement]) -> Dispute:
    return evolve(
        dispute,
        statements=tuple(original[statement.id] for statement in dispute.statements),
        first=original[dispute.first.id],
        second=original[dispute.second.id],
    )
