"""Reports one after the other -> how findings came and went, how long decisions took, which sources were corrected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from attrs import frozen

from contracheck.review.difference import Difference, Turn, difference
from contracheck.review.past_report import Past, PastFinding, State


@frozen(eq=False)
class HistoryStep:
    """One report: its name and day (ISO 8601, or empty), its open findings by class, those settled, what changed."""

    name: str
    day: str
    open: tuple[tuple[str, int], ...]
    settled: int
    new: int
    gone: int
    changed: int


@frozen
class Delay:
    """One decision: days from the first report with the finding to the decision; `None` where a day is unknown."""

    finding: str
    by: str
    verdict: str
    days: int | None


@frozen
class Correction:
    """A source, and how many of its claims changed or went where a finding went with them."""

    source: str
    claims: int


@frozen(eq=False)
class History:
    """All of it."""

    steps: tuple[HistoryStep, ...]
    delays: tuple[Delay, ...]
    corrections: tuple[Correction, ...]

    @property
    def median_days(self) -> float | None:
        """The median time to a decision, in days, of those that are known."""
        known = [delay.days for delay in self.delays if delay.days is not None]
        return median(known) if known else None


def history(reports: Sequence[tuple[str, Past]]) -> History:
    """The history of `reports`, the oldest first, each with its day."""
    changes = [difference(old, new) for (_, old), (_, new) in pairwise(reports)]
    steps = tuple(_step(day, report, change) for (day, report), change in zip(reports, [None, *changes], strict=True))
    corrected: Counter[str] = Counter()
    for ((_, old), (_, new)), change in zip(pairwise(reports), changes, strict=True):
        corrected.update(source for source, _ in set(_corrected(old, new, change)))
    ordered = sorted(corrected.items(), key=lambda pair: (-pair[1], pair[0]))
    return History(steps, tuple(_delays(reports)), tuple(Correction(*pair) for pair in ordered))


def _step(day: str, report: Past, change: Difference | None) -> HistoryStep:
    kinds = Counter(finding.kind for finding in report.findings if finding.state in (State.FINDINGS, State.KNOWN))
    new, gone, changed = (len(change.of(kind)) if change else 0 for kind in (Turn.NEW, Turn.GONE, Turn.CHANGED))
    settled = sum(finding.state == State.DECIDED for finding in report.findings)
    return HistoryStep(report.name, day, tuple(sorted(kinds.items())), settled, new, gone, changed)


def _corrected(old: Past, new: Past, change: Difference) -> Iterator[tuple[str, str]]:
    """Sources and claims: what a finding that went, or changed, had said otherwise, or no more."""
    for one in (*change.of(Turn.GONE), *change.of(Turn.CHANGED)):
        for claim in one.old.claims if one.old else ():
            if not new.has(claim) and claim.id in old.claims:
                yield claim.source, claim.id


def _delays(reports: Sequence[tuple[str, Past]]) -> Iterator[Delay]:
    first: dict[str, str] = {}
    decided: dict[tuple[str, str, str], Delay] = {}
    for day, report in reports:
        for finding in report.findings:
            first.setdefault(finding.id, day)
            for delay in _decisions(finding, first[finding.id]):
                decided.setdefault((delay.finding, delay.by, delay.verdict), delay)
    yield from (decided[key] for key in sorted(decided))


def _decisions(finding: PastFinding, seen: str) -> Iterator[Delay]:
    for decision in finding.decisions:
        yield Delay(finding.id, decision.by, decision.verdict, _days(seen, decision.on))


def _days(start: str, end: str) -> int | None:
    try:
        return max(0, (date.fromisoformat(end) - date.fromisoformat(start)).days)
    except ValueError:
        return None
