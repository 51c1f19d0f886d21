"""Every count a report shows, made in one place, so that all formats tell the same story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar, assert_never

from contracheck.model import (
    CLASSES,
    SEVERITIES,
    Cause,
    Causes,
    Coverage,
    Group,
    Kind,
    Level,
    Report,
    Standing,
    Suspect,
    Trusted,
    Verdict,
)
from contracheck.report.reason_words import general_words
from contracheck.report.words import counted, visible

KINDS = (*CLASSES, Kind.ALONE)
"""What can become of a statement, gravest first."""

Counts = tuple[tuple[str, int], ...]
KindCounts = tuple[tuple[Kind, int], ...]
Name = TypeVar("Name", bound=str)
"""Names and how many, in a fixed order."""


class Summary(NamedTuple):
    """The counts of a run. `statements` is the sum of `by_class`, whose last entry is `alone`.

    `claims` adds to the statements those that could not be read and those set aside; `partly_read` of the statements
    were compared without a field that could not be read, and `not_known` cells say that nothing is known. `updates` are
    the large ones. Findings that reviewers settled are `decided`, stale decisions are to `look_again` at, `unused` ones
    are about nothing any more. Reasons are counted for statements that are *alone* and for those *not comparable*, most
    frequent first. `remedies` tells of root causes, `coverage` of what was compared, `trusted` of code that was run as
    it is.
    """

    claims: int
    statements: int
    by_class: KindCounts
    alone: Counts
    not_comparable: Counts
    findings: int
    findings_by_class: KindCounts
    findings_by_severity: Counts
    groups: int
    groups_by_class: KindCounts
    problems: int
    problems_by_level: Counts
    sources: int
    origins: int
    unread: int
    partly_read: int
    not_known: int
    updates: int
    set_aside: int
    suppressed: int
    decided: int
    known: int
    look_again: int
    in_conflict: int
    unused: int
    inferred: int
    duplicates: int
    remedies: tuple[str, ...]
    coverage: str
    trusted: tuple[str, ...]

    @property
    def compared(self) -> bool:
        """Whether any two statements were compared at all: comparing nothing is not a pass."""
        return any(number for name, number in self.by_class if name not in (Kind.ALONE, Kind.NOT_COMPARABLE))


def summarise(report: Report) -> Summary:
    """Count everything in `report`."""
    kinds = Counter(standing.kind for standing in report.standings)
    groups = Counter(_group_kinds(report))
    return Summary(
        claims=len(report.standings) + report.unread + len(report.set_aside),
        statements=len(report.standings),
        by_class=_ordered(kinds, KINDS),
        alone=_reasons(report.standings, Kind.ALONE),
        not_comparable=_reasons(report.standings, Kind.NOT_COMPARABLE),
        findings=len(report.findings),
        findings_by_class=_ordered(Counter(finding.kind for finding in report.findings), CLASSES),
        findings_by_severity=_ordered(Counter(finding.severity for finding in report.findings), SEVERITIES),
        groups=len(report.groups),
        groups_by_class=_ordered(groups, KINDS),
        problems=len(report.problems),
        problems_by_level=_ordered(Counter(problem.level for problem in report.problems), (Level.ERROR, Level.WARNING)),
        sources=len(report.sources),
        origins=_origins(report),
        unread=report.unread,
        partly_read=sum(bool(standing.statement.unread) for standing in report.standings),
        not_known=report.not_known,
        updates=len(report.updates),
        set_aside=len(report.set_aside),
        suppressed=len(report.suppressed),
        decided=len(report.decided),
        known=len(report.known),
        look_again=sum(not opinion.holds for finding in report.findings for opinion in finding.opinions),
        in_conflict=sum(finding.verdict == Verdict.IN_CONFLICT for finding in report.findings),
        unused=len(report.unused),
        inferred=len(report.inferred),
        duplicates=len(report.duplicates),
        remedies=tuple(_remedies(report.causes)),
        coverage=coverage_sentence(report.coverage),
        trusted=tuple(map(_trusted, report.trusted)),
    )


ORDER = "Positions are sorted by the number of independent sources; this is not a ranking of who is right."
"""The criteria of evidence, told with the findings."""


def _trusted(package: Trusted) -> str:
    """`Trusted code of others was run: round-figures 1.0 (rules: round-figure)`."""
    name = visible(f"{package.package} {package.version}".rstrip())
    return f"Trusted code of others was run: {name} (rules: {visible(', '.join(package.rules))})."


def _remedies(causes: Causes) -> Iterator[str]:
    """Root causes, a sentence for each; nothing where no claim and no name settles several findings."""
    if causes.several:
        yield from (_remedy(cause, causes.total) for cause in causes.several)
        how = "the fewest possible" if causes.exact else "found greedily: fewer may do"
        yield f"{counted(len(causes.fewest), 'claim')} withdrawn would settle all {causes.total:,} ({how})"


def _remedy(cause: Cause, total: int) -> str:
    match cause.kind:
        case Suspect.CLAIM:
            cure = f"{visible(cause.name)}, withdrawn"
        case Suspect.NAME:
            cure = f"“{visible(cause.name)}”, split in two ({visible(cause.halves)})"
        case _:
            assert_never(cause.kind)
    return f"{cure}, would settle {cause.settles:,} of {counted(total, 'finding')}"


def coverage_sentence(coverage: Coverage) -> str:
    """`69 of 184 claims were compared with another, 10 were compared with another question, 105 with nothing`."""
    total = coverage.compared + coverage.held + coverage.unchecked
    held = f"{coverage.held:,} were compared with another question, " if coverage.held else ""
    return (
        f"{coverage.compared:,} of {counted(total, 'claim')} were compared with another, {held}"
        f"{coverage.unchecked:,} with nothing."
    )


def with_numbers(counts: Counts) -> list[str]:
    """Names with how many: `the only one (87)`."""
    return [f"{name} ({number:,})" for name, number in counts]


def besides(counts: Summary) -> list[str]:
    """What is not among the statements, each kind with its number; where there is nothing, it says so."""
    levels = dict(counts.problems_by_level)
    others = {
        "claims not read": counts.unread,
        "claims compared without a field that could not be read": counts.partly_read,
        "cells that say that nothing is known": counts.not_known,
        "errors in the input": levels[Level.ERROR],
        "warnings": levels[Level.WARNING],
        "claims set aside": counts.set_aside,
        "findings suppressed": counts.suppressed,
        "findings settled by decision": counts.decided,
        "findings known from the earlier report": counts.known,
        "decisions to look at again": counts.look_again,
        "findings on which reviewers differ": counts.in_conflict,
        "unused decisions": counts.unused,
        "predicates inferred": counts.inferred,
        "possible duplicates": counts.duplicates,
    }
    return with_numbers(tuple((name, number) for name, number in others.items() if number)) or [NOTHING]


NOTHING = "every claim was read, none set aside, no finding suppressed"


def gravest(group: Group, kinds: Mapping[str, Kind]) -> Kind:
    """The gravest class in which a statement of `group` stands; `kinds` gives the class of each statement by id."""
    return min(
        (kinds.get(statement.id, Kind.ALONE) for statement in group.statements), key=KINDS.index, default=Kind.ALONE
    )


def _group_kinds(report: Report) -> Iterable[Kind]:
    kinds = {standing.statement.id: standing.kind for standing in report.standings}
    return (gravest(group, kinds) for group in report.groups)


def _origins(report: Report) -> int:
    silent = {source.id: source.origin_id for source in report.sources}
    heard = {standing.statement.origin for standing in report.standings}
    for standing in report.standings:
        silent.pop(standing.statement.source, None)
    return len(heard | set(silent.values()))


def _ordered(counts: Counter[Name], names: Iterable[Name]) -> tuple[tuple[Name, int], ...]:
    known = tuple(names)
    return tuple((name, counts[name]) for name in (*known, *sorted(set(counts) - set(known))))


def _reasons(standings: Iterable[Standing], kind: Kind) -> Counts:
    counts = Counter(general_words(standing.reason) for standing in standings if standing.kind == kind)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
