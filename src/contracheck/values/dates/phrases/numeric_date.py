"""Dates in numbers only that are not EDTF: `13/04/2024` is read, `03/04/2024` asks."""

from __future__ import annotations

from contracheck.values.dates.edtf.plain_date import EXPECTED, no_such_date
from contracheck.values.fault import Fault


def numeric(text: str) -> str | None:
    """The EDTF of a date or pair of years in numbers, or `None` if it is neither. Raises `Fault` to ask."""
    for mark in "/.-":
        parts = text.split(mark)
        if all(part.isascii() and part.isdigit() for part in parts):
            if len(parts) == 3:
                return _three(text, *parts)
            if len(parts) == 2 and mark == "-":
                return _two(text, *parts)
    if len(text) == 8 and text.isascii() and text.isdigit():
        raise Fault("a date without its hyphens", text, EXPECTED, f"{text[:4]}-{text[4:6]}-{text[6:]}")
    return None


def _three(text: str, first: str, second: str, third: str) -> str | None:
    if len(first) == 4 and len(second) <= 2 and len(third) <= 2:
        raise Fault("a date with the wrong marks", text, EXPECTED, f"{first}-{second:0>2}-{third:0>2}")
    if len(first) > 2 or len(second) > 2:
        return None
    if len(third) != 4:
        raise Fault("a year of four digits is missing", text, EXPECTED)
    return _year_last(text, first, second, third)


def _year_last(text: str, first: str, second: str, third: str) -> str:
    by_day, by_month = f"{third}-{second:0>2}-{first:0>2}", f"{third}-{first:0>2}-{second:0>2}"
    day_first, month_first = 1 <= int(second) <= 12, 1 <= int(first) <= 12
    if day_first and month_first and by_day != by_month:
        raise Fault(
            "day and month could be either way round",
            text,
            "a date in the order year-month-day",
            f"{by_day} or {by_month}",
        )
    if not (day_first or month_first):
        raise no_such_date(text)
    return by_day if day_first else by_month


def _two(text: str, first: str, second: str) -> str | None:
    if len(first) != 4 or len(second) not in (2, 4):
        return None
    if len(second) == 4:
        return f"{first}/{second}"
    later = f"{first[:2]}{second}"
    if later <= first:
        return None
    raise Fault("not a month, but perhaps two years", text, EXPECTED, f"{first}/{later}")
