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
    """As stated, without the widening of `~`, `?` and `%`."""
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


def vague_turn(hull: DayPair) -> DayPair:
    """The turn of a stretch whose own ends are vague: it can begin on its last day, or end on its first."""
    return max(hull[0], hull[1] - DAY + 1), min(hull[1], hull[0] + DAY - 1)


def period(
    text: str, pair: DayPair, hull: DayPair | None = None, why: tuple[str, ...] = (), *, exact: bool = True
) -> UnderstoodDate:
    """Some time in a stretch whose own ends are vague (`the 1990s`, `early 2025-11`)."""
    wide = hull or pair
    return UnderstoodDate(text, pair, wide, vague_turn(wide), exact=exact, why=why)
