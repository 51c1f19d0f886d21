"""Readings in plain words: a heading and rows of a name and a text. Nothing is disarmed here."""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.comparison.explanation_words import kind_of, several_words
from contracheck.model import Datatype, Term, Text, Truth, Value
from contracheck.reading import Asked, Unread
from contracheck.reading.answer_object import is_counted
from contracheck.values.dates.calendar import DAY
from contracheck.values.dates.calendar_text import clock_text, day_text, period_text
from contracheck.values.fault import Fault
from contracheck.values.interval import INFINITY, Number
from contracheck.values.numbers.unit import Unit
from contracheck.values.numbers.untold_currency import is_untold
from contracheck.values.quantity import Quantity
from contracheck.values.score import Score
from contracheck.values.span import Span

Rows = Iterator[tuple[str, str]]
NOT_WIDENED = "no rounding, hedge or margin widens it"
_DATATYPES = {
    Datatype.QUANTITY: "number",
    Datatype.DATE: "time",
    Datatype.TERM: "name",
    Datatype.SCORE: "score",
    Datatype.TRUTH: "yes or no",
    Datatype.TEXT: "free text",
}
_KINDS = {Quantity: "number", Span: "time", Term: "name", Score: "score", Truth: "yes or no", Text: "free text"}


def kind_words(asked: Asked, value: Value | Unread) -> str:
    """What the phrase is, or was to be, read as: `a number, for strength`."""
    declared = asked.predicate
    wanted = asked.kind or _DATATYPES[declared.datatype if declared else Datatype.QUANTITY]
    kind = wanted if isinstance(value, Unread) else _KINDS[type(value)]
    article = "a " if kind in ("number", "time", "name", "score") else ""
    return f"{article}{kind}{f', for {declared.name}' if declared and asked.kind != 'time' else ''}"


def rows(value: Value | Unread) -> Rows:
    """What was understood, or why nothing was."""
    if isinstance(value, Unread):
        yield "problem", value.problem
        yield "expected", value.expected
        yield from (("perhaps", text) for text in value.suggestions)
    elif isinstance(value, Quantity):
        yield from _of_number(value)
    elif isinstance(value, Span):
        yield from _of_time(value)
    else:
        yield "says", _plainly(value)


def sharply(value: Quantity) -> str:
    """What a number says, without what it allows besides: `2,500 km`, `at least 5`."""
    sharp = Quantity(value.words, value.said, value.said, value.unit, bound=value.bound)
    return sharp.reads_as().removeprefix("exactly ")


def _of_number(value: Quantity) -> Rows:
    yield "says", sharply(value)
    yield "allows", value.reads_as()
    yield "because", "; ".join(value.why) or ("it says so" if value.said != value.allowed else NOT_WIDENED)
    yield "unit", _unit(value.unit)


def _unit(unit: Unit | None) -> str:
    if unit is None or is_counted(unit):
        return f"none: {kind_of('number' if unit is None else unit.dimension)}"
    kind, _, noun = unit.dimension.partition(":")
    if kind == "label":
        return f"none: “{unit.name}” is only the name of what is counted"
    if is_untold(unit):
        return f"{unit.name}: money of a country that is not told; against that of any one, nothing is sure"
    if noun:
        return f"{unit.name}: money, compared with money of the same currency"
    return f"{unit.name}: compared with all that is measured in {kind.replace('[', '').replace(']', '')}"


def _of_time(value: Span) -> Rows:
    yield "says", value.reads_as()
    yield "start", _end(value.said.lower, 0)
    yield "end", _end(value.said.upper, DAY - 1)
    if value.hull != value.said:
        yield "can touch", period_text(value.hull)
    yield "covers", period_text(value.core) if value.core else "no day for certain"
    if value.why:
        yield "because", "; ".join(value.why)
    if value.edtf != value.words and _reads_back(value):
        yield "written", value.edtf


def _reads_back(value: Span) -> bool:
    """Whether the canonical text, written in place of the words, says the same: `2003-04` could be two years."""
    try:
        return Span.parse(value.edtf).hull == value.hull
    except Fault:
        return False


def _end(minute: Number, whole: int) -> str:
    """The day, with the time of day unless that is the first or last minute (`whole`) of it."""
    if abs(minute) == INFINITY:
        return "none: open"
    day = day_text(int(minute))
    return day if minute % DAY == whole else f"{day}, {clock_text(int(minute))}"


def _plainly(value: Value) -> str:
    if isinstance(value, Truth):
        return "it is so" if value.holds else "it is not so"
    if isinstance(value, Term) and value.meant:
        return several_words(value)
    if isinstance(value, Term):
        return value.name + (f", part of {', '.join(value.within)}" if value.within else "")
    if isinstance(value, Score):
        return str(value)
    return f"{value}: kept and shown, compared with nothing"
