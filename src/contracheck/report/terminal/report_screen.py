"""The report on a terminal: problems, findings by subject and time, what else was noticed, and the summary."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console

from contracheck.model import Finding, Report, Sort
from contracheck.model.order import arranged, by_subject
from contracheck.report.run_sentence import sentence
from contracheck.report.summary import Summary, summarise
from contracheck.report.terminal.coverage_lines import coverage_lines
from contracheck.report.terminal.finding_lines import FEW, ScreenFrame, finding_lines, headline
from contracheck.report.terminal.layout import Canvas, Line, prefixed
from contracheck.report.terminal.list_lines import (
    almost_lines,
    case_lines,
    first_problems,
    noticed_lines,
    problem_lines,
    section,
    settled_lines,
    timeline_lines,
    update_lines,
)
from contracheck.report.terminal.summary_lines import summary_lines
from contracheck.report.view import source_names
from contracheck.report.words import counted, visible
from contracheck.values.limits import SCREEN_FINDINGS

ALMOST = 10
"""Pairs that almost met, as many as a reader looks at."""
QUIET_PROBLEMS = 3
"""Problems that are told where little else is."""


def render(
    report: Report, console: Console, *, verbose: bool = False, quiet: bool = False, coverage: bool = False
) -> None:
    """Write the report to `console`, from 60 columns up.

    `verbose` adds the timeline of every group with what became of each statement, and cuts no list; `quiet`
    gives one line for each of the first problems, for each finding and for the run; `coverage` adds the claims that
    were compared with no other.
    Nothing of the report is parsed as markup.
    """
    canvas, counts = Canvas.on(console), summarise(report)
    if quiet:
        canvas.print(_short(report, counts, canvas))
        return
    canvas.print(case_lines(report, canvas))
    canvas.print(problem_lines(report.problems, canvas, None if verbose else 12))
    names = source_names(report.sources)
    canvas.print(update_lines(report, canvas, None if verbose else 8))
    _print_findings(report, ScreenFrame(canvas, names, None if verbose else FEW), None if verbose else SCREEN_FINDINGS)
    if verbose:
        canvas.print(timeline_lines(report, canvas, names))
    canvas.print(almost_lines(report, canvas, None if verbose else ALMOST))
    canvas.print(settled_lines(report, canvas, None if verbose else 8))
    canvas.print(noticed_lines(report, canvas, None if verbose else 8))
    if coverage:
        canvas.print(coverage_lines(report, canvas, names))
    canvas.print(summary_lines(counts, canvas))


def _print_findings(report: Report, frame: ScreenFrame, full: int | None) -> None:
    """The first `full` findings as they are, the rest by their sentences: nobody reads a thousand on a screen."""
    canvas, done = frame.canvas, 0
    for heading, findings in _sections(report):
        canvas.print([*section(heading, counted(len(findings), "finding"), canvas), []] if heading else [])
        for finding in findings:
            done += 1
            brief = full is not None and done > full
            canvas.print([*(headline(finding, canvas) if brief else finding_lines(finding, frame)), []])
    if full is not None and done > full:
        rest = f"only the first {full:,} of {counted(done, 'finding')} are shown in full; all are with --verbose"
        canvas.print([*prefixed(canvas.wrap([(rest, "dim")], canvas.width - 4), ("   ", "")), []])


def _sections(report: Report) -> list[tuple[str, list[Finding]]]:
    """The findings under the headings that their order has: subjects, or none."""
    if report.order.sort == Sort.SUBJECT:
        return [(visible(subject), them) for subject, them in by_subject(report.findings, report.order)]
    return [("", arranged(report.findings, report.order))]


def _short(report: Report, counts: Summary, canvas: Canvas) -> Iterator[Line]:
    yield from first_problems(report.problems, canvas, QUIET_PROBLEMS)
    for finding in arranged(report.findings, report.order):
        yield from headline(finding, canvas)
    yield from _closing(counts, canvas)


def _closing(counts: Summary, canvas: Canvas) -> Iterator[Line]:
    problems = f" {counted(counts.problems, 'problem')} in the input." if counts.problems else ""
    hidden = f" {counted(counts.suppressed, 'finding')} hidden by --only, --ignore or the settings."
    aside = f" {counted(counts.set_aside, 'claim')} set aside." if counts.set_aside else ""
    words = sentence(counts) + aside + (hidden if counts.suppressed else "") + problems
    yield from canvas.wrap([(words, "bold")], canvas.width - 1)
