"""The exit codes, in one table: the help, the documentation and the tests read it here."""

from __future__ import annotations

from contracheck.model import FailOn, Kind, Level, Report

NOTHING_TO_REPORT, FOUND, UNREADABLE, NOTHING_COMPARED = 0, 1, 2, 3
INTERNAL, INTERRUPTED, PIPE_CLOSED = 70, 130, 141

CODES = {
    NOTHING_TO_REPORT: "nothing to report",
    FOUND: "findings at or above --fail-on",
    UNREADABLE: "wrong usage, or a file or claim that cannot be read (wins over 1 and 3)",
    NOTHING_COMPARED: "nothing was compared: no two claims answer the same question",
    INTERNAL: "an internal error",
    INTERRUPTED: "interrupted",
    PIPE_CLOSED: "the reader of the output went away",
}
"""What each exit code means; the last two follow the shell's 128 + signal."""

FAIL_ON = tuple(dict.fromkeys(name for each in FailOn for name in (str(each), each.replace(" ", "-"))))
"""What `--fail-on` takes: each class also in one word."""


def fail_on_of(name: str) -> FailOn:
    """Which of them a name means."""
    return FailOn(name.replace("-", " "))


def verdict(report: Report, fail_on: FailOn) -> int:
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
