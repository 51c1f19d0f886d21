"""The small pictures at the top of the page: what disagrees most, as bars with their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from contracheck.model import Finding, Kind, Report
from contracheck.model.order import by_subject
from contracheck.report.view import SourceNames
from contracheck.values.limits import OVERVIEW_BARS


class Tally(NamedTuple):
    """A subject or a source: its name, where it stands on the page, and its findings by class (gravest first).

    `share` says of a source how many of its claims are disputed, and of how many.
    """

    name: str
    anchor: str
    kinds: tuple[tuple[str, int], ...]
    share: tuple[int, int] = (0, 0)

    @property
    def total(self) -> int:
        """All findings."""
        return sum(number for _, number in self.kinds)


def subjects(findings: Iterable[Finding], on_page: Iterable[Finding]) -> tuple[Tally, ...]:
    """The subjects with most findings; each leads to the first that the page has of it."""
    anchors: dict[str, str] = {}
    for finding in on_page:
        anchors.setdefault(finding.subject, f"finding-{finding.id}")
    told = [Tally(subject, anchors.get(subject, "findings"), _kinds(them)) for subject, them in by_subject(findings)]
    return tuple(sorted(told, key=_most)[:OVERVIEW_BARS])


def sources(report: Report, names: SourceNames, listed: int) -> tuple[Tally, ...]:
    """The sources that take part in most findings between sources, with how many of their claims do.

    The first `listed` sources have an entry of their own on the page.
    """
    claims = Counter(standing.statement.source for standing in report.standings)
    found: dict[str, list[Finding]] = {}
    disputed: dict[str, set[str]] = {}
    for finding in report.findings:
        voices: dict[str, set[str]] = {}
        for statement in finding.statements:
            voices.setdefault(statement.source, set()).add(statement.id)
        for source, said in voices.items() if len(voices) > 1 else ():
            found.setdefault(source, []).append(finding)
            disputed.setdefault(source, set()).update(said)
    anchors = {source.id: f"source-{number}" for number, source in enumerate(report.sources[:listed], 1)}
    told = (
        Tally(
            names.get(source, source),
            anchors.get(source, "sources"),
            _kinds(them),
            (len(disputed[source]), claims[source]),
        )
        for source, them in found.items()
    )
    return tuple(sorted(told, key=_most)[:OVERVIEW_BARS])


def _kinds(findings: Iterable[Finding]) -> tuple[tuple[str, int], ...]:
    counts = Counter(finding.kind for finding in findings)
    return tuple((kind, counts[kind]) for kind in (Kind.CONTRADICTS, Kind.MAY_CONTRADICT, Kind.CHANGED) if counts[kind])


def _most(tally: Tally) -> tuple[int, int, str]:
    return (-tally.total, -dict(tally.kinds).get(Kind.CONTRADICTS, 0), tally.name.casefold())
