"""What adds up, and the least and the most that a sum of intervals can come to."""

from __future__ import annotations

from collections.abc import Iterable

from contracheck.model import Aspect, Datatype, Predicate
from contracheck.values.interval import End, Number


def adds_up(predicate: Predicate) -> bool:
    """Whether parts make up a whole: counts do, and totals that cannot fall below zero; shares, rates and balances do
    not."""
    if predicate.datatype != Datatype.QUANTITY:
        return False
    total = predicate.aspect in (Aspect.TOTAL, Aspect.RUNNING_TOTAL) and predicate.unit not in ("%", "percent")
    return predicate.unit == "count" or (total and is_at_least_nothing(predicate))


def is_at_least_nothing(predicate: Predicate) -> bool:
    """Whether its declared range begins at zero or above."""
    return predicate.lowest[:1].isdigit()


def added(ends: Iterable[End]) -> End:
    """The end of a sum of intervals: the bounds added; open if one of them is, on the side of that one."""
    total: Number = 0
    side = 0
    for number, its in ends:
        total, side = total + number, its or side
    return (total, side)
