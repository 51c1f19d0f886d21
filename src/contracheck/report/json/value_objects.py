"""Values and times as JSON: what was understood, with exact bounds."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from contracheck.model import Term, Truth, Value
from contracheck.values.dates.calendar import DAY, civil
from contracheck.values.interval import INFINITY, Interval, Number
from contracheck.values.quantity import Quantity
from contracheck.values.score import Score
from contracheck.values.span import Span

if TYPE_CHECKING:
    from contracheck.model import report_json


def reading(value: Value) -> report_json.Reading:
    """How a value was understood, by its `kind`: quantity, date, term, score, truth or text."""
    if isinstance(value, Quantity):
        return _quantity(value)
    if isinstance(value, Span):
        return {"kind": "date", **when(value)}
    if isinstance(value, Term):
        return _term(value)
    if isinstance(value, Score):
        return {"kind": "score", "text": str(value), "score": [list(each) for each in value.rounds]}
    if isinstance(value, Truth):
        return {"kind": "truth", "text": str(value), "truth": value.holds}
    return {"kind": "text", "text": value.words}


def _term(value: Term) -> report_json.Term:
    plain: report_json.Term = {"kind": "term", "text": value.name, "term": value.name, "within": list(value.within)}
    if value.meant:
        plain["meant"] = [each.name for each in value.meant]
        plain["joined"] = value.joined
    return plain


def when(span: Span) -> report_json.When:
    """A date: the earliest and latest moment it can touch and what it certainly covers (ISO 8601; null: no end)."""
    core = span.core
    return {
        "text": span.reads_as(),
        "edtf": span.edtf,
        "earliest": iso(span.hull.lower, 0),
        "latest": iso(span.hull.upper, DAY - 1),
        "certainly": {"earliest": iso(core.lower, 0), "latest": iso(core.upper, DAY - 1)} if core else None,
        "why": list(span.why),
    }


def iso(minute: Number, whole: int) -> str | None:
    """A minute as ISO 8601 date, with the time of day unless that is `whole` minutes; years past 9999 are signed."""
    if abs(minute) == INFINITY:
        return None
    day, rest = divmod(int(minute), DAY)
    return _day(day) if rest == whole else f"{_day(day)}T{rest // 60:02}:{rest % 60:02}"


@lru_cache(maxsize=8192)
def _day(number: int) -> str:
    year, month, day = civil(number)
    text = f"{year:04}" if 0 <= year <= 9999 else f"{year:+05}"
    return f"{text}-{month:02}-{day:02}"


def interval(bounds: Interval) -> report_json.Interval:
    """The four parts of an interval; a missing end is null."""
    return {
        "lower": json_number(bounds.lower),
        "upper": json_number(bounds.upper),
        "lower_open": bounds.lower_open,
        "upper_open": bounds.upper_open,
    }


def _quantity(value: Quantity) -> report_json.Quantity:
    return {
        "kind": "quantity",
        "text": value.reads_as(),
        **interval(value.allowed),
        "said": interval(value.said),
        "unit": value.unit.name if value.unit else None,
        "why": list(value.why),
    }


def json_number(value: Number) -> int | float | str | None:
    """A number for JSON, exactly: an integer, a decimal that reads back as the same, else `"n/d"`; infinity is null."""
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return None
    decimal = _decimal(value)
    return f"{value.numerator}/{value.denominator}" if decimal is None else decimal


def _decimal(value: Fraction) -> float | None:
    """The float whose shortest form is exactly `value`, if there is one."""
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if Fraction(repr(number)) == value else None
