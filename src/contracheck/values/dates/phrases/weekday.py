"""Weekdays without a date: `Friday`, `next Monday`, `last Saturday`.

A bare weekday looks back in facts (the latest such day, the day of publication included), ahead in plans, orders and
forecasts (the first such day, likewise).

*Next* and *last* are said in two ways: of the first such day after (before) the day of publication, and of that day
in the calendar week, Monday to Sunday, after (before) that of publication. *Next Monday*, said on a Wednesday, is the
coming one both ways, and so is *next Friday* said on a Saturday. *Next Friday*, said on a Wednesday, is in two days
or in nine; *last Wednesday*, said on a Friday, two days ago or nine: it is one of the two.
"""

from __future__ import annotations

from contracheck.values.dates.calendar import day_number, weekday
from contracheck.values.dates.date_style import Direction
from contracheck.values.dates.phrases.publication import day_of, given, iso
from contracheck.values.dates.phrases.told import Told


def near_weekday(number: int, told: Told, phrase: str) -> str:
    """The weekday nearest to publication on the side that the style tells. Raises `Fault`."""
    day = day_of(given(told, phrase))
    if told.style.direction == Direction.FORWARD:
        return iso(day + (number - weekday(day)) % 7)
    return iso(day - (weekday(day) - number) % 7)


def stepped_weekday(step: int, number: int, day: int) -> str:
    """The next (`step` 1) or last (-1) such weekday, seen from a day number: one day, or one of two."""
    today = weekday(day)
    nearest = day + step * (step * (number - today) % 7 or 7)
    of_week = day - today + 7 * step + number
    found = sorted({nearest, of_week})
    return iso(found[0]) if len(found) == 1 else f"[{','.join(map(iso, found))}]"


def in_order(first: str, last: str, direction: Direction) -> tuple[str, str]:
    """The two days of `Monday to Friday`, the later of which was found before the other: it is of one week's run."""
    if direction == Direction.FORWARD:
        return first, _shifted(last, 7)
    return _shifted(first, -7), last


def _shifted(day: str, days: int) -> str:
    return iso(day_number(int(day[:4]), int(day[5:7]), int(day[8:])) + days)
