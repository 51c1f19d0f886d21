"""What became of every statement: the gravest class it takes part in, or alone, and why. Nothing vanishes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from contracheck.model import CLASSES, Finding, Group, Key, Proposal, Standing, Statement


def account(
    groups: Sequence[Group], findings: Iterable[Finding], proposals: Iterable[Proposal]
) -> tuple[Standing, ...]:
    """One standing for each statement, in total order: by its group, raised by findings over several groups."""
    raised = _raised(findings)
    families: dict[tuple[str, str], list[Key]] = {}
    for group in groups:
        families.setdefault(group.key.family, []).append(group.key)
    near = {name for one in proposals for name in (one.first, one.second)}
    standings = [
        _settled(standing, raised, families[group.key.family], near) for group in groups for standing in group.standings
    ]
    return tuple(sorted(standings, key=lambda one: one.statement.order))


def _raised(findings: Iterable[Finding]) -> Mapping[Statement, str]:
    """By findings that the groups do not know of. A *contradicts* that a group knows of is told statement by statement
    there: what hangs together with a contradiction need not itself contradict anything for certain."""
    found: dict[Statement, str] = {}
    for finding in findings:
        for one, kind in _kinds(finding):
            if one not in found or CLASSES.index(kind) < CLASSES.index(found[one]):
                found[one] = kind
    return found


def _kinds(finding: Finding) -> Iterator[tuple[Statement, str]]:
    yield from ((one, "contradicts") for one in finding.sure)
    if finding.kind == "contradicts":
        yield from ((one, "may contradict") for one in finding.statements if not finding.known)
    elif finding.kind != "not comparable":
        yield from ((one, finding.kind) for one in finding.statements)


def _settled(
    standing: Standing, raised: Mapping[Statement, str], family: Sequence[Key], near: Iterable[str]
) -> Standing:
    statement = standing.statement
    kind = raised.get(statement)
    if kind is not None and (standing.kind not in CLASSES or CLASSES.index(kind) < CLASSES.index(standing.kind)):
        return evolve(standing, kind=kind, reason="")
    if standing.kind == "alone":
        return evolve(standing, reason=_why_alone(statement, family, near))
    return standing


def _why_alone(statement: Statement, family: Sequence[Key], near: Iterable[str]) -> str:
    if statement.excluded:
        return statement.excluded
    key = statement.key
    others = [other for other in family if other != key]
    if any((other.measure, other.scope) == (key.measure, key.scope) for other in others):
        return "the others speak of a plan or forecast" if key.layer == "actual" else f"{key.layer}, the others are not"
    if any(other.scope == key.scope for other in others):
        return "another measure"
    if others:
        return "another place or scope"
    return "perhaps the same as a near-miss name" if key.subject in near else "the only one"
