"""One finding on a terminal: the sentence, the positions side by side, the strip, the witness, the rule's name last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len

from contracheck.model import Finding, Position
from contracheck.report.odd_one import odd_one_out
from contracheck.report.strip import strip_of
from contracheck.report.terminal.layout import NO_BREAK, Canvas, Line, StyledText, beside, prefixed
from contracheck.report.terminal.strip_characters import draw
from contracheck.report.view import Shown, SourceNames, backing, facts, fitting, in_view, opinions, shown, support
from contracheck.report.words import CAMP_COLOURS, DOT, STYLES, letter, more_statements, shortened, visible
from contracheck.values.limits import SCREEN_TEXT

NARROWEST = 34
"""Cells that a position needs to stand beside another."""
FEW = 5
"""Statements of one position shown unless all are asked for."""
MARGIN: StyledText = ("   ", "")


class ScreenFrame(NamedTuple):
    """Where findings are shown, what sources are called, and how many statements of a camp are shown (`None`: all)."""

    canvas: Canvas
    names: SourceNames
    limit: int | None = FEW


def finding_lines(finding: Finding, frame: ScreenFrame) -> Iterator[Line]:
    """The lines of one finding."""
    yield from headline(finding, frame.canvas)
    finding, rest = in_view(finding) if frame.limit else (finding, "")
    yield from prefixed(_positions(finding, frame), MARGIN)
    yield from prefixed(frame.canvas.wrap([(rest, "dim")], frame.canvas.width - 4) if rest else [], MARGIN)
    yield from prefixed(_strip(finding, frame.canvas), MARGIN)
    yield from prefixed(_remarks(finding, frame.canvas), MARGIN)


def headline(finding: Finding, canvas: Canvas) -> list[Line]:
    """Class by sign and word, then the sentence."""
    style = STYLES[finding.kind]
    parts: list[StyledText] = [
        (f"{canvas.sign(style.symbol, style.plain)} {style.name.replace(' ', NO_BREAK)}", style.colour),
        (" ", ""),
        (shortened(visible(finding.message), 2 * SCREEN_TEXT), "bold"),
    ]
    return prefixed(canvas.wrap(parts, canvas.width - 2, "  "), (" ", ""))


def colour_of(index: int) -> str:
    """The colour of position `index`."""
    return CAMP_COLOURS[index % len(CAMP_COLOURS)]


def _positions(finding: Finding, frame: ScreenFrame) -> list[Line]:
    """The positions side by side where each has room, else one below the other."""
    room, count, odd = frame.canvas.width - 4, max(1, len(finding.positions)), odd_one_out(finding)
    width = (room - 2 * (count - 1)) // count
    stacked = width < NARROWEST
    bar = frame.canvas.sign("┃ ", "| ")
    blocks = [
        prefixed(
            _position(position, _title(position, index, odd), frame, (room if stacked else width) - 2),
            (bar, colour_of(index)),
        )
        for index, position in enumerate(finding.positions)
    ]
    return [line for block in blocks for line in block] if stacked else beside(blocks, width, "  ")


def _title(position: Position, index: int, odd: Position | None) -> list[StyledText]:
    role = f"{visible(position.role)}: " if position.role else ""
    title: list[StyledText] = [
        (f"{letter(index)} ", "bold"),
        (role, ""),
        (shortened(visible(position.label), SCREEN_TEXT), "bold"),
    ]
    title.append((DOT.join(["", *filter(None, [fitting(position), support(position), backing(position)])]), "dim"))
    return [*title, (f"{DOT}odd one out", "bold yellow")] if position is odd else title


def _position(position: Position, title: list[StyledText], frame: ScreenFrame, width: int) -> list[Line]:
    lines, last, shown_ones = frame.canvas.wrap(title, width), None, position.statements[: frame.limit]
    for statement in shown_ones:
        view = shown(statement, frame.names)
        lines += _statement(view, last, frame.canvas, width)
        last = view
    hidden = len(position.statements) - len(shown_ones)
    rest = more_statements(hidden, len(position.statements))
    return [*lines, *frame.canvas.wrap([(rest, "dim")], width)] if hidden else lines


def _statement(view: Shown, last: Shown | None, canvas: Canvas, width: int) -> list[Line]:
    """Who says what of when, then where it stands; what is read as in the statement before is not said again."""
    what = _read(view.value, "; ".join(filter(None, (view.reading, view.why))))
    time = _read(view.when, view.timing)
    if last is not None and last.value == view.value and last.reading == view.reading:
        del what[1:]
    if last is not None and last.when == view.when and last.timing == view.timing:
        del time[1:]
    who: list[StyledText] = [(shortened(view.who, SCREEN_TEXT), "bold"), (": ", ""), *what]
    who += [(f"{DOT}{mark}", "yellow") for mark in view.marks]
    who += [(DOT, "dim"), *time] if time else []
    indent = "  " if cell_len(view.where) <= width - 2 else ""
    place = canvas.wrap(_place(view, canvas), width - len(indent))
    return canvas.wrap(who, width, "  ") + prefixed(place, (indent, ""))


def _place(view: Shown, canvas: Canvas) -> list[StyledText]:
    """Where a statement stands, with its quote and its remarks."""
    place: list[StyledText] = [(view.where, canvas.link(view.place, "dim"))]
    place += [(f"{DOT}{view.locator}", "dim")] if view.locator else []
    place += [(f"{DOT}“{shortened(view.quote, SCREEN_TEXT)}”", "dim italic")] if view.quote else []
    return place + [(f"{DOT}{label}: {shortened(text, SCREEN_TEXT)}", "dim") for label, text in view.remarks]


def _read(words: str, reading: str) -> list[StyledText]:
    """Words as written, and dim behind them how they were read."""
    parts: list[StyledText] = [(shortened(words, SCREEN_TEXT), "")] if words else []
    return parts + ([(f" = {shortened(reading, SCREEN_TEXT)}", "dim")] if reading else [])


def _strip(finding: Finding, canvas: Canvas) -> list[Line]:
    strip = strip_of(finding)
    if strip is None:
        return []
    *rows, marks = draw(strip, min(64, canvas.width - 8), plain=canvas.plain)
    lanes = [[(f"{letter(index)} ", "bold"), (row, colour_of(index))] for index, row in enumerate(rows)]
    return [canvas.clean(line) for line in (*lanes, [("  ", ""), (marks, "dim")])]


def _remarks(finding: Finding, canvas: Canvas) -> list[Line]:
    width = canvas.width - 4
    both_true_if: list[StyledText] = [(canvas.sign("⇄ ", "<> "), "yellow"), (visible(finding.both_true_if), "")]
    hint: list[StyledText] = [("hint: ", "yellow"), (visible(finding.hint), "")]
    lines = canvas.wrap(both_true_if, width, "  ") if finding.both_true_if else []
    question: list[StyledText] = [("to settle it: ", "cyan"), (visible(finding.question), "")]
    lines += canvas.wrap(question, width, "  ") if finding.question else []
    lines += _decide(finding, canvas, width) if finding.decide else []
    lines += canvas.wrap(hint, width, "  ") if finding.hint else []
    lines += canvas.wrap([(DOT.join(facts(finding)), "dim")], width)
    for line in opinions(finding):
        lines += canvas.wrap([(canvas.sign("✎ ", "* "), "green"), (line, "")], width, "  ")
    return lines


def _decide(finding: Finding, canvas: Canvas, width: int) -> list[Line]:
    """The one line that decides; a command in one piece, so that it can be copied."""
    said: Line = [("one line decides: ", "cyan")]
    if finding.declare:
        return canvas.command(said, visible(finding.decide), width, "  ")
    return canvas.wrap([*said, (visible(finding.decide), "")], width, "  ")
