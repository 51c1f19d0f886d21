"""What a date text was understood to say, before it becomes a `Span`."""

from __future__ import annotations

from typing import NamedTuple

from contracheck.values.interval import INFINITY, Number

Pair = tuple[Number, Number]
ALL: Pair = (-INFINITY, INFINITY)


class Reading(NamedTuple):
    """One date, interval or set; every pair is (first minute, last minute), both included."""

    text: str
    """Canonical text, which reads back to the same."""
    said: Pair
    """As stated, without the widening of `~`, `?` and `%`."""
    hull: Pair
    """The earliest to the latest it can touch."""
    turn: Pair
    """As the two ends of an interval: the latest it can begin, the earliest it can end."""
    core: Pair | None = None
    """What it certainly covers throughout."""
    exact: bool = True
    """Whether it names one calendar period or instant precisely."""
    loose: bool = False
    """Whether a digit is left unspecified (`X`)."""
    clock: bool = False
    open: str = ""
    bound: Pair | None = None
    """The hull of the date that an open reading was bounded by."""
    why: tuple[str, ...] = ()


def period(text: str, pair: Pair, hull: Pair | None = None, why: tuple[str, ...] = (), exact: bool = True) -> Reading:
    """Some time in a stretch whose own ends are vague (a season, `the 1990s`): it begins somewhere in it."""
    wide = hull or pair
    return Reading(text, pair, wide, (wide[1], wide[0]), exact=exact, why=why)
