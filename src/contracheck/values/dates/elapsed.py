"""How long it is from one date to another, as people count it: bounds that hold for every admissible way of counting.

Days and shorter: the difference; between two dates without a time of day, with one day more where both ends are
counted. Months and years: what has passed in full, or as a fraction, or the difference of the calendar's numbers (2003
less 1919 is 84, whatever the days). An age is what has passed in full, and nothing else. That lengths are rounded is no
matter of dates: it is in what their own words allow.
"""

from __future__ import annotations

from fractions import Fraction

from contracheck.values.dates.calendar import DAY, civil
from contracheck.values.interval import INFINITY, Interval

MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
"""Units that the calendar counts, in months."""
MINUTES: dict[str, int | Fraction] = {"min": 1, "h": 60, "day": DAY, "week": 7 * DAY, "s": Fraction(1, 60)}
"""Units that are always as long, in minutes."""
LENGTHS = frozenset((*MONTHS, *MINUTES))
_MONTH = Fraction(3652425, 120000) * DAY
"""A month of the Gregorian calendar on average, in minutes."""


def elapsed(begin: Interval, end: Interval, unit: str) -> Interval | None:
    """Every number of `unit`s that somebody may give for the time from `begin` to `end` (hulls, in minutes).

    `None` where the unit is no length of time, or an end is open.
    """
    if _open(begin, end):
        return None
    if unit in MONTHS:
        return _calendar(begin, end, MONTHS[unit])
    if unit not in MINUTES:
        return None
    length = MINUTES[unit]
    least, most = _difference(begin, end, in_days=length >= DAY)
    return Interval(Fraction(least) / length, Fraction(most) / length)


def completed(begin: Interval, end: Interval, unit: str) -> Interval | None:
    """Every age in `unit`s that somebody born at `begin` may have at `end`: what has passed in full. Else `None`."""
    if _open(begin, end) or unit not in LENGTHS:
        return None
    shortest, longest = (int(begin.upper), int(end.lower)), (int(begin.lower), int(end.upper))
    if unit in MONTHS:
        return Interval(_passed(*shortest) // MONTHS[unit], _passed(*longest) // MONTHS[unit])
    lived = [(last - first) // MINUTES[unit] for first, last in (shortest, longest)]
    return Interval(lived[0], lived[1])


def _open(begin: Interval, end: Interval) -> bool:
    return INFINITY in (begin.upper, end.upper) or -INFINITY in (begin.lower, end.lower)


def _difference(begin: Interval, end: Interval, *, in_days: bool) -> tuple[int, int]:
    """The fewest and the most minutes; `in_days`, those from day to day. Both ends are counted of whole days only."""
    least, most = int(end.lower - begin.upper), int(end.upper - begin.lower)
    days = (int(end.lower // DAY - begin.upper // DAY) * DAY, int(end.upper // DAY - begin.lower // DAY) * DAY)
    whole = _whole_days(begin) and _whole_days(end)
    if not in_days:
        return least, most + DAY * whole
    return (days[0], days[1] + DAY) if whole else (min(least, days[0]), max(most, days[1]))


def _whole_days(stretch: Interval) -> bool:
    return stretch.lower % DAY == 0 and (stretch.upper + 1) % DAY == 0


def _calendar(begin: Interval, end: Interval, months: int) -> Interval:
    """From the fewest full units to the most that has passed, or the difference of the calendar's numbers."""
    fewest = _passed(int(begin.upper), int(end.lower)) // months
    passed = Fraction(_passed(int(begin.lower), int(end.upper)), months)
    longest = Fraction(int(end.upper - begin.lower)) / (_MONTH * months)
    numbers = _number(int(end.upper), months) - _number(int(begin.lower), months)
    return Interval(fewest, max(passed, longest, Fraction(numbers)))


def _passed(begin: int, end: int) -> int:
    """Full months from one minute to another; fewer than none where it lies before."""
    (year, month, day), (last_year, last_month, last_day) = civil(begin // DAY), civil(end // DAY)
    short = (last_day, end % DAY) < (day, begin % DAY)
    return (last_year - year) * 12 + last_month - month - short


def _number(minute: int, months: int) -> int:
    """The calendar's number of the unit that a minute lies in."""
    year, month, _ = civil(minute // DAY)
    return (year * 12 + month - 1) // months
