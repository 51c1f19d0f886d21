"""What a date text was understood to say, before it becomes a `Span`."""

from __future__ import annotations

from typing import NamedTuple

from contracheck.values.dates.calendar import DAY
from contracheck.values.interval import INFINITY, Number

DayPair = tuple[Number, Number]
ALL: DayPair = (-INFINITY, INFINITY)


FISCAL = "fiscal"
"""The word in the label of a period whose own bounds nobody knows: its hull is not the period."""


class UnderstoodDate(NamedTuple):
    """One date, interval or set; every pair is (first minute, last minute), both included."""

    text: str
    """Canonical text, which reads back to the same."""
    said: DayPair
    """As stated, without the widening of `~` and `%`."""
    hull: DayPair
    """The earliest to the latest it can touch."""
    turn: DayPair
    """As the two ends of an interval: the latest it can begin, the earliest it can end."""
    core: DayPair | None = None
    """What it certainly covers throughout."""
    exact: bool = True
    """Whether it names one calendar period or instant precisely."""
    loose: bool = False
    """Whether a digit is left unspecified (`X`)."""
    clock: bool = False
    open: str = ""
    bound: DayPair | None = None
    """The hull of the date that an open reading was bounded by."""
    why: tuple[str, ...] = ()
    soft: DayPair | None = None
    """The hull without its soft edges, where it can touch a little more than it says: seasons, parts of a period."""
    doubted: bool = False
    """Whether the source doubts it as a whole (`?`)."""
    ends: tuple[DayPair, DayPair] | None = None
    """Of an interval, all that its first and its last date can touch."""
    offset: int = 0
    """Of a time with a zone: by how many minutes its clock was ahead of UTC."""

    @property
    def firm(self) -> DayPair:
        """The hull, but for soft edges."""
        return self.soft or self.hull


def softened(reading: UnderstoodDate, within: DayPair = ALL) -> UnderstoodDate:
    """A part of a period, or a season: it can touch a third more than it says on either side, but nothing outside the
    period that it names."""
    first, last = int(reading.said[0]), int(reading.said[1])
    more = (last - first + 1) // DAY // 3 * DAY
    hull = (max(reading.hull[0] - more, within[0]), min(reading.hull[1] + more, within[1]))
    return reading._replace(hull=hull, turn=vague_turn(hull), soft=reading.hull)


def vague_turn(hull: DayPair) -> DayPair:
    """The turn of a stretch whose own ends are vague: it can begin on its last day, or end on its first."""
    return max(hull[0], hull[1] - DAY + 1), min(hull[1], hull[0] + DAY - 1)


def period(
    text: str, pair: DayPair, hull: DayPair | None = None, why: tuple[str, ...] = (), *, exact: bool = True
) -> UnderstoodDate:
    """Some time in a stretch whose own ends are vague (`the 1990s`, `early 2025-11`)."""
    wide = hull or pair
    return UnderstoodDate(text, pair, wide, vague_turn(wide), exact=exact, why=why)
