"""Days and minutes of the proleptic Gregorian calendar, for years of any size.

The axis of every date is the minute, an `int`: 0 is 0000-01-01T00:00, and the year 0 exists
(astronomical numbering, ISO 8601-1: the year 0 is 1 BC). A day `d` covers the closed minutes
`d * 1440` to `d * 1440 + 1439`. Python's own dates end at the years 1 and 9999, hence this module.
A *month index* is `year * 12 + month - 1`, so that months can be added and subtracted.
"""

from __future__ import annotations

from functools import lru_cache

from contracheck.values.interval import INFINITY, Number

DAY = 1440
"""Minutes in a day."""

_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February (every fourth, but of the centuries only every fourth)."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days in the month, 28 to 31; `month` is 1 to 12."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def year_day(year: int) -> int:
    """The day number of 1 January: the leap years before it are counted by floor division."""
    return 365 * year + (year + 3) // 4 - (year + 99) // 100 + (year + 399) // 400


def day_number(year: int, month: int, day: int) -> int:
    """The day number of a date that exists; 0000-01-01 is day 0."""
    leap_day = 1 if month > 2 and is_leap(year) else 0
    return year_day(year) + _BEFORE[month - 1] + leap_day + day - 1


@lru_cache(maxsize=1 << 16)
def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number: the inverse of `day_number`."""
    year = number * 400 // 146097
    while year_day(year + 1) <= number:
        year += 1
    while year_day(year) > number:
        year -= 1
    rest, month = number - year_day(year), 1
    while rest >= (length := month_length(year, month)):
        rest, month = rest - length, month + 1
    return year, month, rest + 1


def weekday(number: int) -> int:
    """0 for Monday to 6 for Sunday; 0000-01-01 was a Saturday."""
    return (number + 5) % 7


def month_day(index: int) -> int:
    """The day number on which the month with this index begins."""
    return day_number(index // 12, index % 12 + 1, 1)


def begin(index: int, day: int = 0, days: int = 0) -> int:
    """First minute of a month (`day` 0) or of a day in it, `days` later.

    A day that the month lacks becomes its last one: 31 May less three months is 28 February.
    """
    first = month_day(index)
    if day:
        first += min(day, month_length(index // 12, index % 12 + 1)) - 1 + days
    return first * DAY


def end(index: int, length: int, day: int = 0, days: int = 0) -> int:
    """Last minute of `length` months (`day` 0), or of a day in the month; see `begin`."""
    return begin(index, day, days) + DAY - 1 if day else begin(index + length) - 1


def whole_months(first: Number, last: Number) -> int:
    """How many calendar months the minutes from `first` to `last` are; 0 if they are not whole months."""
    if -INFINITY in (first, last) or INFINITY in (first, last):
        return 0
    start, after = (civil(int(minute) // DAY) for minute in (first, last + 1))
    if (int(first) % DAY, (int(last) + 1) % DAY, start[2], after[2]) != (0, 0, 1, 1):
        return 0
    return (after[0] - start[0]) * 12 + after[1] - start[1]


def year_of(minute: int) -> int:
    """The astronomical calendar year in which a minute lies."""
    return civil(minute // DAY)[0]
