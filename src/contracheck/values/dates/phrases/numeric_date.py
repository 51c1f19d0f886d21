"""Dates in numbers only that are not EDTF: `13/04/2024` is read, `03/04/2024` asks."""

from __future__ import annotations

from contracheck.values.dates.calendar import month_length
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
                return _two(*parts)
    if len(text) == 8 and text.isascii() and text.isdigit():
        raise Fault("a date without its hyphens", text, EXPECTED, f"{text[:4]}-{text[4:6]}-{text[6:]}")
    return None


def _three(text: str, first: str, second: str, third: str) -> str | None:
    if len(first) == 4 and len(second) <= 2 and len(third) <= 2:
        raise Fault("a date with the wrong marks", text, EXPECTED, f"{first}-{second:0>2}-{third:0>2}")
    if len(first) > 2 or len(second) > 2:
        return None
    if len(third) == 2:
        raise Fault("a year of four digits is missing", text, EXPECTED, " or ".join(_centuries(first, second, third)))
    if len(third) != 4:
        raise Fault("a year of four digits is missing", text, EXPECTED)
    return _year_last(text, first, second, third)


def _centuries(first: str, second: str, third: str) -> list[str]:
    """The dates of this century and the last that it can be, either way round."""
    years = (f"20{third}", f"19{third}")
    dates = [(year, *order) for year in years for order in ((second, first), (first, second))]
    return list(
        dict.fromkeys(f"{year}-{month:0>2}-{day:0>2}" for year, month, day in dates if _exists(year, month, day))
    )


def _exists(year: str, month: str, day: str) -> bool:
    return 1 <= int(month) <= 12 and 1 <= int(day) <= month_length(int(year), int(month))


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


def _two(first: str, second: str) -> str | None:
    return f"{first}/{second}" if len(first) == len(second) == 4 else None
