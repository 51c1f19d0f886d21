"""Old Style and New Style: which two days of one event are the same day in the Julian and in the Gregorian calendar.

Of the Julian calendar every fourth year is a leap year; of the Gregorian, no year of a century that 400 does not
divide. The bull *Inter gravissimas* put them 10 days apart (4 October 1582 was followed by the 15th), and each such
29 February, of 1700, 1800 and 1900, adds a day (Explanatory Supplement to the Astronomical Almanac, 3rd edition, 2013,
chapter 15). Sources of Britain before 1752, and of Russia and other countries of the east until 1918, date by the
Julian one, often without saying so. Greece changed as late as 1923; since nothing here tells where an event took
place, and most of the world had changed, what is said of days after 1917 is left alone.

Days are those of `calendar`: the figures of a date, counted as if they were Gregorian.
"""

from __future__ import annotations

from contracheck.values.dates.calendar import civil, day_number

_FIRST = day_number(1582, 10, 15)
"""The first day that the Gregorian calendar names."""
_END = day_number(1918, 1, 1)
"""Days from here on are not taken for days of the Julian calendar."""


def new_style(day: int) -> int:
    """The day that the Julian calendar calls by these figures."""
    year, month, _ = civil(day)
    begun = year if month > 2 else year - 1
    return day + begun // 100 - begun // 400 - 2


def calendars_apart(one: int, other: int) -> int:
    """By how many days two days are apart that are one day in the two calendars; 0 where they are not."""
    old, new = sorted((one, other))
    return new - old if new >= _FIRST and old < _END and new_style(old) == new != old else 0
