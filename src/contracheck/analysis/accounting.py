"""What became of every statement: the gravest class it takes part in, or alone, and why. Nothing vanishes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import assert_never

from attrs import evolve, frozen

from contracheck.model import (
    CLASSES,
    Finding,
    Group,
    Key,
    Kind,
    Layer,
    PossibleDuplicate,
    Reason,
    Standing,
    Statement,
    Why,
)


def account(
    groups: Sequence[Group],
    findings: Iterable[Finding],
    duplicates: Iterable[PossibleDuplicate],
    met: Mapping[Key, Collection[Key]] = MappingProxyType({}),
) -> tuple[Standing, ...]:
    """One standing for each statement, in total order: by its group, raised by findings over several groups. `met` says
    which groups were held against which others by some rule."""
    raised = _raised(findings)
    families: dict[tuple[str, str], list[Key]] = {}
    for group in groups:
        families.setdefault(group.key.family, []).append(group.key)
    near: dict[str, str] = {}
    for duplicate in duplicates:
        near.setdefault(duplicate.first, duplicate.second)
        near.setdefault(duplicate.second, duplicate.first)
    company = _Company(families, near, met)
    standings = [_settled(standing, raised, company) for group in groups for standing in group.standings]
    return tuple(sorted(standings, key=lambda standing: standing.statement.order))


@frozen
class _Company:
    """What stands near a group: others of its subject and predicate, near-miss names, groups it was held against."""

    families: Mapping[tuple[str, str], Sequence[Key]]
    near: Mapping[str, str]
    met: Mapping[Key, Collection[Key]]


def _raised(findings: Iterable[Finding]) -> Mapping[Statement, Kind]:
    """By findings that the groups do not know of. A *contradicts* that a group knows of is told statement by statement
    there: what hangs together with a contradiction need not itself contradict anything for certain."""
    found: dict[Statement, Kind] = {}
    for finding in findings:
        for statement, kind in _kinds(finding):
            if statement not in found or CLASSES.index(kind) < CLASSES.index(found[statement]):
                found[statement] = kind
    return found


def _kinds(finding: Finding) -> Iterator[tuple[Statement, Kind]]:
    yield from ((statement, Kind.CONTRADICTS) for statement in finding.sure)
    match finding.kind:
        case Kind.CONTRADICTS:
            yield from ((statement, Kind.MAY_CONTRADICT) for statement in finding.statements if not finding.known)
        case Kind.MAY_CONTRADICT | Kind.CHANGED | Kind.CLOSE | Kind.REFINES | Kind.AGREES | Kind.ALONE:
            yield from ((statement, finding.kind) for statement in finding.statements)
        case Kind.NOT_COMPARABLE:
            return
        case _:
            assert_never(finding.kind)


def _settled(standing: Standing, raised: Mapping[Statement, Kind], company: _Company) -> Standing:
    statement = standing.statement
    kind = raised.get(statement)
    if kind is not None and (standing.kind not in CLASSES or CLASSES.index(kind) < CLASSES.index(standing.kind)):
        return evolve(standing, kind=kind, reason=None)
    if standing.kind == Kind.ALONE:
        return evolve(standing, reason=_why_alone(statement, company))
    return standing


_ONLY_ONE, _OTHERS_NOT_ACTUAL = Reason(Why.ONLY_ONE), Reason(Why.OTHERS_NOT_ACTUAL)


def _why_alone(statement: Statement, company: _Company) -> Reason:
    return statement.excluded or next(_reasons(statement.key, company))


def _reasons(key: Key, company: _Company) -> Iterator[Reason]:
    held = min(company.met.get(key, ()), key=_in_order, default=None)
    if held is not None:
        yield Reason(Why.HELD, _named(held))
    yield from _told_apart(key, [other for other in company.families[key.family] if other != key])
    if key.subject in company.near:
        yield Reason(Why.NEAR_MISS, (company.near[key.subject],))
    yield _ONLY_ONE


def _told_apart(key: Key, others: Sequence[Key]) -> Iterator[Reason]:
    """By what a question differs from the others of its subject and predicate; the nearest difference first."""
    if any((other.measure, other.scope) == (key.measure, key.scope) for other in others):
        yield _OTHERS_NOT_ACTUAL if key.layer == Layer.ACTUAL else Reason(Why.NOT_ACTUAL, (key.layer,))
    yield from (Reason(Why.ANOTHER_MEASURE, (other.measure,)) for other in others if other.scope == key.scope)
    yield from (Reason(Why.ANOTHER_SCOPE, (other.scope,)) for other in others)


def _in_order(key: Key) -> str:
    return ", ".join(_named(key))


def _named(key: Key) -> tuple[str, ...]:
    """What tells a question from others."""
    layer = "" if key.layer == Layer.ACTUAL else key.layer
    return tuple(word for word in (key.subject, key.predicate, key.scope, key.measure, layer) if word)
