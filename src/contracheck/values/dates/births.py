"""When somebody was born who is said to be of an age: ages run with time, births stay.

An age of n years on a day is what has passed in full, so the birth lies after that day n + 1 years before and not after
that day n years before. Two ages fit if the births do: 69 in April and 68 in November do not.
"""

from __future__ import annotations

from math import floor

from contracheck.values.dates.calendar import DAY, civil, day_number, month_length
from contracheck.values.dates.elapsed import LENGTHS, MINUTES, MONTHS
from contracheck.values.interval import INFINITY, Interval, Number


def births(ages: Interval, unit: str, told: Interval) -> Interval | None:
    """All days on which somebody may be born who is of one of `ages` (in `unit`s) at some time of `told` (in minutes).

    `None` where the unit is no length of time, or it is not known when it is told.
    """
    if unit not in LENGTHS or INFINITY in (told.upper, -told.lower):
        return None
    fewest, most = _full(ages.lower, beyond=ages.lower_open), _full(ages.upper, beyond=ages.upper_open, last=True)
    latest = INFINITY if fewest is None else _before(told.upper, fewest, unit)
    earliest = -INFINITY if most is None else _before(told.lower, most + 1, unit) + 1
    return Interval(min(earliest, latest), latest)


def _full(age: Number, *, beyond: bool, last: bool = False) -> int | None:
    """The full units of the lowest or the last age; `None` at infinity. An end that is left out is none of them."""
    if isinstance(age, float):
        return None
    whole = floor(age)
    left_out = beyond and whole == age
    return whole + (0 if not left_out else -1 if last else 1)


def _before(minute: Number, count: int, unit: str) -> int:
    """The last minute of the day so many units before that of a minute; of a month that is too short, of its last."""
    day = int(minute) // DAY
    if unit not in MONTHS:
        return int((day * DAY - count * MINUTES[unit]) // DAY) * DAY + DAY - 1
    year, month, of_month = civil(day)
    months = year * 12 + month - 1 - count * MONTHS[unit]
    year, month = months // 12, months % 12 + 1
    return (day_number(year, month, min(of_month, month_length(year, month))) + 1) * DAY - 1
