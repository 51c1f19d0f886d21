"""What the sources can check for each other: which claims were compared with any other, and with whose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from contracheck.model import Coverage, Finding, Group, Kind, SourceCoverage, Standing, Statement

OTHERS, ITSELF, HELD, NOTHING = "others", "itself", "held", "nothing"


def coverage_of(groups: Sequence[Group], standings: Sequence[Standing], findings: Iterable[Finding]) -> Coverage:
    """The counts of a run. A claim is checked by others if one of another origin was comparable with it."""
    company = _company(groups, findings)
    by_source: dict[str, Counter[str]] = {}
    kinds: Counter[str] = Counter()
    for standing in standings:
        statement = standing.statement
        held = standing.kind == Kind.ALONE and standing.held
        compared = held or standing.kind not in (Kind.ALONE, Kind.NOT_COMPARABLE)
        kinds[HELD if held else OTHERS if compared else NOTHING] += 1
        by = _checked_by(statement, company) if compared else NOTHING
        by_source.setdefault(statement.source, Counter())[OTHERS if held else by] += 1
    sources = tuple(
        SourceCoverage(name, counts[OTHERS], counts[ITSELF], counts[NOTHING])
        for name, counts in sorted(by_source.items())
    )
    return Coverage(kinds[OTHERS], kinds[HELD], kinds[NOTHING], sources)


def _company(groups: Iterable[Group], findings: Iterable[Finding]) -> frozenset[object]:
    """The axes of groups on which several origins speak, and the statements of findings that join several."""
    origins: dict[object, set[str]] = {}
    for group in groups:
        for statement in group.statements:
            for reading in statement.readings if not statement.excluded else ():
                origins.setdefault((group.key, reading.axis), set()).add(statement.origin)
    found = {place for place, them in origins.items() if len(them) > 1}
    for finding in findings:
        if len({statement.origin for statement in finding.statements}) > 1:
            found.update(finding.statements)
    return frozenset(found)


def _checked_by(statement: Statement, company: frozenset[object]) -> str:
    places: list[object] = [statement, *((statement.key, reading.axis) for reading in statement.readings)]
    return OTHERS if any(place in company for place in places) else ITSELF
