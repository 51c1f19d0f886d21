"""Where commands write: the width and colours of the terminal, and lines on it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

    from contracheck.report.terminal.layout import Canvas, Line

NARROWEST, USUAL = 60, 80


def width(stream: TextIO | None = None) -> int:
    """Columns of the terminal, at least 60; `COLUMNS` comes first, and 80 is taken where there is no terminal."""
    told = os.environ.get("COLUMNS", "")
    if told.isascii() and told.isdigit() and len(told) < 7 and int(told) > 0:
        return max(NARROWEST, int(told))
    stream = stream or sys.stdout
    try:
        return max(NARROWEST, os.get_terminal_size(stream.fileno()).columns or USUAL)
    except (OSError, ValueError):
        return USUAL


def colourful(choice: str, stream: TextIO) -> bool:
    """Whether to write colours: as `--color` says; else NO_COLOR, then FORCE_COLOR, then whether it is a terminal.

    Empty variables count for nothing (https://no-color.org), and FORCE_COLOR=0 for no.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced != "0"
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def console(choice: str = "auto", stream: TextIO | None = None) -> Console:
    """A console on `stream` (standard output). Without colour it writes no escape sequence at all."""
    from contracheck.cli.paper import Paper

    stream = stream or sys.stdout
    colour = colourful(choice, stream)
    return Paper(
        file=stream,
        width=width(stream),
        color_system="256" if colour else None,
        force_terminal=colour,
        no_color=False,
        markup=False,
        highlight=False,
        emoji=False,
    )


def canvas(choice: str = "auto", stream: TextIO | None = None) -> Canvas:
    """The same, for lines of our own."""
    from contracheck.report.terminal.layout import Canvas

    return Canvas.on(console(choice, stream))


def paragraphs(canvas: Canvas, lines: Iterable[Line], indent: str = "") -> None:
    """Write lines, each wrapped to the width; what is wrapped goes on under `indent`."""
    for line in lines:
        canvas.print(canvas.wrap(line, canvas.width - 1, indent) or [[]])
