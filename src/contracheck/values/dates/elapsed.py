"""How long it is from one date to another, as people count it: bounds that hold for every admissible way of counting.

Days and shorter: the difference, with one day more where both ends are counted. Months and years: what has passed in
full, rounded to the nearest, or the difference of the calendar's numbers (2003 less 1919 is 84, whatever the days).
"""

from __future__ import annotations

from fractions import Fraction

from contracheck.values.dates.calendar import DAY, civil
from contracheck.values.interval import INFINITY, Interval

MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
"""Units that the calendar counts, in months."""
MINUTES: dict[str, int | Fraction] = {"min": 1, "h": 60, "day": DAY, "week": 7 * DAY, "s": Fraction(1, 60)}
"""Units that are always as long, in minutes."""


def elapsed(begin: Interval, end: Interval, unit: str) -> Interval | None:
    """Every number of `unit`s that somebody may give for the time from `begin` to `end` (hulls, in minutes).

    `None` where the unit is no length of time, or an end is open.
    """
    if INFINITY in (begin.upper, end.upper) or -INFINITY in (begin.lower, end.lower):
        return None
    if unit in MINUTES:
        length = MINUTES[unit]
        least, most = int(end.lower - begin.upper), int(end.upper - begin.lower) + DAY
        return Interval(Fraction(least) / length, Fraction(most) / length)
    return _calendar(begin, end, MONTHS[unit]) if unit in MONTHS else None


def _calendar(begin: Interval, end: Interval, months: int) -> Interval:
    """From the fewest full units to the most that rounding, or the difference of the calendar's numbers, can give."""
    fewest = _passed(int(begin.upper), int(end.lower)) // months
    longest = _passed(int(begin.lower), int(end.upper)) + 1
    numbers = _number(int(end.upper), months) - _number(int(begin.lower), months)
    return Interval(fewest, max(Fraction(longest, months) + Fraction(1, 2), Fraction(numbers)))


def _passed(begin: int, end: int) -> int:
    """Full months from one minute to another; fewer than none where it lies before."""
    (year, month, day), (last_year, last_month, last_day) = civil(begin // DAY), civil(end // DAY)
    short = (last_day, end % DAY) < (day, begin % DAY)
    return (last_year - year) * 12 + last_month - month - short


def _number(minute: int, months: int) -> int:
    """The calendar's number of the unit that a minute lies in."""
    year, month, _ = civil(minute // DAY)
    return (year * 12 + month - 1) // months
