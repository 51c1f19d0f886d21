"""Readings as plain values, for JSON: numbers as exact fractions in text, times as minutes in ISO 8601."""

from __future__ import annotations

from contracheck.model import Text, Value
from contracheck.reading import Unread
from contracheck.values.dates.calendar import DAY, civil
from contracheck.values.dates.calendar_text import clock_text
from contracheck.values.interval import INFINITY, Interval, Number
from contracheck.values.numbers.number_text import exactly
from contracheck.values.numbers.unit import SHARE, Unit
from contracheck.values.quantity import Quantity
from contracheck.values.span import Span

AnswerObject = dict[str, object]


def as_object(value: Value | Unread) -> AnswerObject:
    """What is written of a number, of a time, of what is said not to be known, or of what was not read.

    Raises `TypeError` for any other value.
    """
    if isinstance(value, Unread):
        return {"problem": value.problem, "expected": value.expected, "suggestions": list(value.suggestions)}
    if isinstance(value, Span):
        return {"said": _stretch(value.said), "hull": _stretch(value.hull), "because": list(value.why)}
    if isinstance(value, Text):
        return {"not_known": value.words}
    if not isinstance(value, Quantity):
        raise TypeError(f"neither a number nor a time: {value}")
    unit = value.unit.name if value.unit and value.unit != SHARE else None
    return {
        "said": _range(value.said, unit),
        "allowed": _range(value.allowed, unit),
        "label": names_only(value.unit),
        "counted": is_counted(value.unit),
        "because": list(value.why),
    }


def names_only(unit: Unit | None) -> bool:
    """Whether a number in it has no unit of measure: it is bare, or a noun tells what is counted."""
    return unit in (None, SHARE) or unit.dimension.startswith("label:") or is_counted(unit)


def is_counted(unit: Unit | None) -> bool:
    """Whether it says no more than that things are counted."""
    return unit is not None and unit.dimension == "count"


def _range(interval: Interval, unit: str | None) -> AnswerObject:
    return {
        "lower": _number(interval.lower),
        "upper": _number(interval.upper),
        "lower_open": interval.lower_open,
        "upper_open": interval.upper_open,
        "unit": unit,
    }


def _number(end: Number) -> str | None:
    return None if isinstance(end, float) else exactly(end)


def _stretch(interval: Interval) -> AnswerObject:
    return {"start": _minute(interval.lower), "end": _minute(interval.upper)}


def _minute(end: Number) -> str | None:
    """`2025-11-27T08:40`; the year 0 is 1 BC, and years have at least four digits."""
    if abs(end) == INFINITY:
        return None
    minute = int(end)
    year, month, day = civil(minute // DAY)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04}-{month:02}-{day:02}T{clock_text(minute)}"
