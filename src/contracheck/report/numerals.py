"""Exact numbers as people and as machines write them."""

from __future__ import annotations

from fractions import Fraction

from contracheck.values.interval import INFINITY, Number

PLACES = 10_000
"""Numbers for people have four decimals at most."""


def numeral(value: Number) -> str:
    """A number for people: `2,500`, `3.15`; with `≈` before it where more than four decimals had to be cut."""
    if isinstance(value, float) and abs(value) == INFINITY:
        return "∞" if value > 0 else "−∞"
    exactly = Fraction(value)
    whole, rest = divmod(abs(round(exactly * PLACES)), PLACES)
    decimals = f"{rest:04}".rstrip("0")
    text = f"{whole:,}.{decimals}" if decimals else f"{whole:,}"
    return f"{'' if PLACES % exactly.denominator == 0 else '≈ '}{'−' if exactly < 0 else ''}{text}"


def json_number(value: Number) -> int | float | str | None:
    """A number for JSON, exactly: an integer, a decimal that reads back to the same number, else `"n/d"`; infinity is null."""
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
