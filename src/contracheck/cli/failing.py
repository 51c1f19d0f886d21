"""What makes a run fail, and the exit code that follows from it."""

from __future__ import annotations

from contracheck.cli.exit_codes import FOUND, NOTHING_COMPARED, NOTHING_TO_REPORT, UNREADABLE
from contracheck.model import FailOn, Kind, Level, Report

FAIL_ON = tuple(dict.fromkeys(name for each in FailOn for name in (str(each), each.replace(" ", "-"))))
"""What `--fail-on` takes: each class also in one word."""


def fail_on_of(name: str) -> FailOn:
    """Which of them a name means."""
    return FailOn(name.replace("-", " "))


def exit_code_of(report: Report, fail_on: FailOn) -> int:
    """The exit code of a run: 2 before 1 before 3 before 0.

    With `changed`, a statement whose value changed over time counts as well, since
    changes are no findings of their own. Hidden findings (`--only`, `--ignore`, settled by decision) do not count.
    """
    if report.unread or any(problem.level == Level.ERROR for problem in report.problems):
        return UNREADABLE
    if _found(report, fail_on):
        return FOUND
    return NOTHING_TO_REPORT if _compared(report) else NOTHING_COMPARED


def _found(report: Report, fail_on: FailOn) -> bool:
    kinds = [finding.kind for finding in report.findings]
    if fail_on is FailOn.CHANGED:
        kinds += [standing.kind for standing in report.standings if standing.kind == Kind.CHANGED]
    return any(kind in fail_on.failing for kind in kinds)


def _compared(report: Report) -> bool:
    return bool(report.findings or report.suppressed or report.decided or report.known) or any(
        standing.kind not in (Kind.ALONE, Kind.NOT_COMPARABLE) for standing in report.standings
    )
