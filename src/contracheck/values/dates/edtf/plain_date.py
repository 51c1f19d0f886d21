"""The three forms that nearly all dates have, `2025-11-27`, `2025-11` and `2014`, read without any pattern."""

from __future__ import annotations

from contracheck.values.dates.calendar import DAY, begin, day_number, end, month_length, year_day
from contracheck.values.dates.edtf.understood import UnderstoodDate
from contracheck.values.fault import Fault

EXPECTED = "a date such as 2025-11-27, 2025-11, 2014, 2014/2017, Nov 2025, summer 2025 or by September 2026"


def read_plain(text: str) -> UnderstoodDate | None:
    """The reading of a plain day, month or year, or `None` for any other text. Raises `Fault` if it does not exist."""
    if not text.isascii():
        return None
    size = len(text)
    if size == 10 and text[4] == text[7] == "-":
        year, month, day = text[:4], text[5:7], text[8:]
        if year.isdigit() and month.isdigit() and day.isdigit() and day != "00":
            return plain_day(int(year), int(month), int(day), text)
    elif size == 7 and text[4] == "-":
        return _month(text, text[:4], text[5:])
    elif size == 4 and text.isdigit():
        return plain_year(int(text), text)
    return None


def _month(text: str, year: str, month: str) -> UnderstoodDate | None:
    if year.isdigit() and month.isdigit() and 0 < int(month) < 13:
        return plain_month(int(year), int(month), text)
    return None


def plain_day(year: int, month: int, day: int, text: str) -> UnderstoodDate:
    """The reading of an ordinary calendar day: it is certain and covers the day. Raises `Fault`."""
    if not (1 <= month <= 12 and 1 <= day <= month_length(year, month)):
        raise no_such_date(text)
    first = day_number(year, month, day) * DAY
    pair = (first, first + DAY - 1)
    return UnderstoodDate(text, pair, pair, pair, pair)


def plain_month(year: int, month: int, text: str) -> UnderstoodDate:
    """The reading of an ordinary month: some time in it."""
    index = year * 12 + month - 1
    pair = (begin(index), end(index, 1))
    return UnderstoodDate(text, pair, pair, pair)


def plain_year(year: int, text: str) -> UnderstoodDate:
    """The reading of an ordinary year: some time in it."""
    pair = (year_day(year) * DAY, year_day(year + 1) * DAY - 1)
    return UnderstoodDate(text, pair, pair, pair)


def no_such_date(text: str) -> Fault:
    """The fault of a date that is well written but not in the calendar."""
    return Fault("no such date in the calendar", text, EXPECTED)
