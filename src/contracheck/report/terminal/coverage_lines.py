"""What the sources cannot check for each other, on a terminal: counts, each source, then every claim and why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from contracheck.model import Kind, Report, Standing
from contracheck.report.changed_over_time import as_told
from contracheck.report.reason_words import reason_words
from contracheck.report.summary import coverage_sentence
from contracheck.report.terminal.layout import Canvas, Line, StyledText, prefixed
from contracheck.report.terminal.list_lines import TAB, section
from contracheck.report.view import SourceNames, shown
from contracheck.report.words import DOT, counted, heading, shortened, visible
from contracheck.values.limits import COVERAGE_TEXT


def coverage_lines(report: Report, canvas: Canvas, names: SourceNames) -> Iterator[Line]:
    """The section that `--coverage` adds."""
    unchecked = [standing for standing in report.standings if is_unchecked(standing)]
    yield from section("Coverage", counted(len(unchecked), "claim") + " never compared", canvas)
    yield from prefixed(canvas.wrap([(coverage_sentence(report.coverage), "")], canvas.width - 4), TAB)
    yield []
    yield from _sources(report, names)
    ordered = sorted(
        unchecked, key=lambda standing: (standing.statement.key.subject.casefold(), standing.statement.key.subject)
    )
    for subject, them in groupby(ordered, lambda standing: standing.statement.key.subject):
        yield from prefixed(canvas.wrap([(visible(subject), "bold")], canvas.width - 4), TAB)
        for standing in them:
            yield from _claim(standing, canvas, names)
    yield []


def is_unchecked(standing: Standing) -> bool:
    """Whether a statement was compared with no other."""
    return standing.kind in (Kind.ALONE, Kind.NOT_COMPARABLE) and not standing.held


def _sources(report: Report, names: SourceNames) -> Iterator[Line]:
    """Each source: how many of its claims another origin checks, only itself, or nobody."""
    heads = ("others", "itself", "nobody")
    width = min(
        40, max((len(names.get(source.source, source.source)) for source in report.coverage.sources), default=0)
    )
    yield [(" " * (width + 5) + "".join(f"{name:>9}" for name in heads) + "   check it", "dim")]
    for source in report.coverage.sources:
        name = shortened(names.get(source.source, visible(source.source)), width).ljust(width)
        numbers = "".join(f"{number:>9,}" for number in (source.by_others, source.by_itself, source.by_nothing))
        yield [(f"   {name}  ", ""), (numbers, "")]
    yield []


def _claim(standing: Standing, canvas: Canvas, names: SourceNames) -> Iterator[Line]:
    view, claim = shown(standing.statement, names), standing.statement.claim
    parts: list[StyledText] = [
        (visible(claim.id), "bold"),
        (f" {heading(standing.statement.key)}: {shortened(as_told(standing.statement), COVERAGE_TEXT)}", ""),
        (f", {view.when}" if view.when else "", ""),
        (f"{DOT}{visible(reason_words(standing.reason) or standing.kind)}", "yellow"),
        (DOT, "dim"),
        (view.where, canvas.link(view.place, "dim")),
    ]
    yield from prefixed(canvas.wrap(parts, canvas.width - 6, "  "), ("     ", ""))
