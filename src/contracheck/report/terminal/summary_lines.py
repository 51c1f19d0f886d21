"""The summary on a terminal: one sentence, then a table in which every claim has its place."""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Kind
from contracheck.report.run_sentence import sentence
from contracheck.report.summary import ORDER, Counts, Summary, besides, with_numbers
from contracheck.report.terminal.layout import Canvas, Line, StyledText, prefixed
from contracheck.report.words import DOT, STYLES, visible

ROOMY = 120
"""Columns from which on the classes are explained."""
COLUMNS = ("statements", "groups", "findings")


def summary_lines(counts: Summary, canvas: Canvas) -> Iterator[Line]:
    """The sentence, the table of classes, the reasons for *alone* and *not comparable*, and what is in no table."""
    yield [(canvas.sign("━", "=") * (canvas.width - 1), "dim")]
    yield from prefixed(canvas.wrap([(sentence(counts), "bold")], canvas.width - 2), (" ", ""))
    yield []
    yield from _table(counts, canvas)
    yield from _reasons(Kind.ALONE, counts.alone, canvas)
    yield from _reasons(Kind.NOT_COMPARABLE, counts.not_comparable, canvas)
    yield from _others(counts, canvas)
    if counts.findings:
        yield from prefixed(canvas.wrap([(ORDER, "dim")], canvas.width - 2, "  "), (" ", ""))
    for line in counts.trusted:
        yield from prefixed(canvas.wrap([(line, "yellow")], canvas.width - 2, "  "), (" ", ""))
    yield from _causes(counts, canvas)


def _causes(counts: Summary, canvas: Canvas) -> Iterator[Line]:
    if counts.remedies:
        yield []
        yield [(" Root causes", "bold")]
    for line in counts.remedies:
        yield from prefixed(canvas.wrap([(line, "")], canvas.width - 4, "  "), ("   ", ""))


def _table(counts: Summary, canvas: Canvas) -> Iterator[Line]:
    groups, findings = dict(counts.groups_by_class), dict(counts.findings_by_class)
    yield [(" " * 18, ""), ("".join(f"{name:>12}" for name in COLUMNS), "dim")]
    for name, number in counts.by_class:
        row = (number, groups.get(name, 0), findings.get(name, 0))
        style = STYLES[name]
        label = f" {canvas.sign(style.symbol, style.plain)} {name:<15}"
        meaning = f"   {style.meaning}" if canvas.width >= ROOMY else ""
        yield [
            (label, style.colour if any(row) else "dim"),
            (_numbers(row), "" if any(row) else "dim"),
            (meaning, "dim"),
        ]
    yield [(f"   {'in all':<15}", "bold"), (_numbers((counts.statements, counts.groups, counts.findings)), "bold")]


def _numbers(row: tuple[int, ...]) -> str:
    return "".join(f"{number:>12,}" if number else f"{'-':>12}" for number in row)


def _reasons(name: str, reasons: Counts, canvas: Canvas) -> Iterator[Line]:
    if reasons:
        parts: list[StyledText] = [(f"{name}: ", ""), (DOT.join(map(visible, with_numbers(reasons))), "dim")]
        yield from prefixed(canvas.wrap(parts, canvas.width - 2, "  "), (" ", ""))


def _others(counts: Summary, canvas: Canvas) -> Iterator[Line]:
    parts: list[StyledText] = [("also: ", ""), (DOT.join(besides(counts)), "dim")]
    yield from prefixed(canvas.wrap(parts, canvas.width - 2, "  "), (" ", ""))
