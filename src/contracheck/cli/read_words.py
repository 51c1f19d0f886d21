"""`contracheck read PHRASE`: what was understood, on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from contracheck.cli.exit_codes import NOTHING_TO_REPORT, UNREADABLE
from contracheck.cli.known_predicates import manner
from contracheck.cli.screen import canvas, paragraphs
from contracheck.model import Value
from contracheck.names.register import Register
from contracheck.normalise.terms import term_of
from contracheck.reading import KINDS, Asked, Unread, read
from contracheck.reading.plain_words import kind_words, rows
from contracheck.report.terminal.layout import Canvas, Line
from contracheck.report.words import shortened, visible

NAMES = 11
"""Columns for the name of a row."""
ReadPhrase = tuple[Asked, Value | Unread]


def readings(asked: Asked, register: Register | None) -> list[ReadPhrase]:
    """As what was asked for, or as each of what it may be."""
    name_of = term_of(register or Register())
    both = not asked.kind and asked.predicate is None
    its_manner = manner()
    each = [evolve(asked, kind=kind) for kind in KINDS] if both else [asked]
    return [(asked, read(asked, its_manner, name_of)) for asked in each]


def show(readings: Sequence[ReadPhrase], color: str) -> int:
    """Print them; the exit code. Where it can be read as one thing, a line is enough for what it cannot be read as."""
    screen = canvas(color)
    good = [reading for reading in readings if not isinstance(reading[1], Unread)]
    for number, (asked, value) in enumerate(good or readings):
        told = (" cannot be read", "bold red") if isinstance(value, Unread) else (" is read", "bold green")
        head: Line = [
            (visible(f"“{shortened(asked.text, 160)}”"), "bold"),
            told,
            (f" as {kind_words(asked, value)}", "bold"),
        ]
        paragraphs(screen, [*([[]] if number else []), [(visible(text), style) for text, style in head]], "   ")
        _show_rows(screen, rows(value))
    for asked, value in readings:
        if good and isinstance(value, Unread):
            paragraphs(screen, [[], [(f"Not as {kind_words(asked, value)}: {value.problem}", "dim")]], "   ")
    return NOTHING_TO_REPORT if good else UNREADABLE


def _show_rows(screen: Canvas, rows: Iterable[tuple[str, str]]) -> None:

    for name, text in rows:
        head = f"   {name.ljust(NAMES)}".replace(" ", "\xa0")
        paragraphs(screen, [[(head, "dim"), (visible(text), "")]], " " * (NAMES + 3))
