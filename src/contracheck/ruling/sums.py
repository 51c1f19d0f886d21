"""What adds up, and the least and the most that a sum of intervals can come to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from contracheck.model import Predicate, Reading, Statement
from contracheck.values.interval import End, Number


def adds_up(predicate: Predicate) -> bool:
    """Whether parts make up a whole: counts do, and totals that cannot fall below zero; shares, rates and balances do
    not."""
    if predicate.datatype != "quantity":
        return False
    total = "total" in predicate.aspect and predicate.unit not in ("%", "percent")
    return predicate.unit == "count" or (total and is_at_least_nothing(predicate))


def is_at_least_nothing(predicate: Predicate) -> bool:
    """Whether its declared range begins at zero or above."""
    return predicate.lowest[:1].isdigit()


class Figure(NamedTuple):
    """All that is said of one number: the least and the most it can be if any of it is right, and by whom."""

    floor: End
    ceiling: End
    statements: tuple[Statement, ...]


def figure(said: Iterable[tuple[Statement, Reading]]) -> Figure | None:
    """The most lenient reading of several statements about one number, which may disagree; `None` of none."""
    them = tuple(said)
    if not them:
        return None
    floor = min(reading.allowed.floor for _, reading in them)
    ceiling = max(reading.allowed.ceiling for _, reading in them)
    return Figure(floor, ceiling, tuple(one for one, _ in them))


def added(ends: Iterable[End]) -> End:
    """The end of a sum of intervals: the bounds added; open if one of them is, on the side of that one."""
    total: Number = 0
    side = 0
    for number, its in ends:
        total, side = total + number, its or side
    return (total, side)
