"""The one order of findings, everywhere: by subject; within it contradictions, then what one line of the vocabulary
would decide, then the rest; each by time, then by gravity, then by id. What only may contradict stands under the
contradiction that it hangs together with."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import groupby
from typing import TypeAlias

from contracheck.model.kinds import CLASSES, SEVERITIES, Doubt, Kind
from contracheck.model.outcomes import Finding
from contracheck.model.statements import Statement
from contracheck.values.interval import INFINITY, Number

Place: TypeAlias = tuple[int, Number, int, str]
_FIRST: Place = (-1, -INFINITY, -1, "")


def moment(statement: Statement) -> Number:
    """The earliest minute a statement is about, or as of which a toll is known: for *by September 2026* the end named;
    undated ones come last."""
    hull = statement.on_timeline.hull
    return hull.lower if hull.lower > -INFINITY else hull.upper


def finding_order(finding: Finding) -> tuple[str, str, Place, Place]:
    """Sort key of findings."""
    first = finding.beneath or finding
    return (first.subject.casefold(), first.subject, _place(first), _place(finding) if finding.beneath else _FIRST)


def _place(finding: Finding) -> Place:
    """Where a finding stands among those of its subject, or of the contradiction that it stands under."""
    earliest = min(map(moment, finding.statements), default=INFINITY)
    return (_tier(finding), earliest, CLASSES.index(finding.kind), finding.id)


def _tier(finding: Finding) -> int:
    """Contradictions, then what a declaration would decide, then the rest."""
    if finding.kind == Kind.CONTRADICTS:
        return 0
    return 1 if finding.doubt == Doubt.DECLARATION else 2


def arranged(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in the order of every report."""
    return sorted(findings, key=finding_order)


def gravest(findings: Collection[Finding], most: int) -> list[Finding]:
    """In the order of every report, at most so many: the gravest by class, then by severity, then those that come
    first."""
    if len(findings) <= most:
        return arranged(findings)
    return sorted(sorted(findings, key=_gravity)[:most], key=finding_order)


def _gravity(finding: Finding) -> tuple[int, int, tuple[str, str, Place, Place]]:
    return (CLASSES.index(finding.kind), SEVERITIES.index(finding.severity), finding_order(finding))


def by_subject(findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    """The findings in order, gathered under their subjects."""
    return [(subject, list(them)) for subject, them in groupby(arranged(findings), lambda finding: finding.subject)]


def by_time(statements: Iterable[Statement]) -> list[Statement]:
    """Statements along their timeline; undated ones last."""
    return sorted(statements, key=lambda statement: (moment(statement), statement.order))
