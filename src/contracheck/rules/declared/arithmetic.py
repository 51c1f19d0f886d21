"""Sums of intervals, exact, with open and infinite ends."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import product

from contracheck.values.interval import INFINITY, End, Interval, Number, exact


def combine(sign: str, left: Interval, right: Interval) -> Interval | None:
    """All that `left` and `right` can come to; `None` where that is undefined (a divisor that may be zero)."""
    if sign == "+":
        return _between(_added(left.floor, right.floor), _added(left.ceiling, right.ceiling))
    if sign == "-":
        return combine("+", left, _turned(right))
    if sign == "*":
        return _corners(left, right, _times)
    if right.lower <= 0 <= right.upper:
        return None
    return _corners(left, right, _divided)


def _added(first: End, second: End) -> End:
    number = _plus(first[0], second[0])
    return (number, 0 if isinstance(number, float) else first[1] or second[1])


def _turned(interval: Interval) -> Interval:
    return Interval(-interval.upper, -interval.lower, interval.upper_open, interval.lower_open)


def _plus(first: Number, second: Number) -> Number:
    if isinstance(first, float) or isinstance(second, float):
        return first if isinstance(first, float) else second
    return exact(Fraction(first) + second)


def _corners(left: Interval, right: Interval, combined: Callable[[Number, Number], Number]) -> Interval:
    """The least and the greatest of the corners; an end is open if every corner that makes it is."""
    ends = [
        ((left.lower, left.lower_open), (left.upper, left.upper_open)),
        ((right.lower, right.lower_open), (right.upper, right.upper_open)),
    ]
    found = [(combined(a, b), a_open or b_open) for (a, a_open), (b, b_open) in product(*ends)]
    low, high = min(number for number, _ in found), max(number for number, _ in found)
    low_open = all(is_open for number, is_open in found if number == low)
    high_open = all(is_open for number, is_open in found if number == high)
    if low == high:
        return Interval.point(low)
    return Interval(low, high, low_open, high_open)


def _times(first: Number, second: Number) -> Number:
    if 0 in (first, second):
        return 0
    if isinstance(first, float) or isinstance(second, float):
        return INFINITY if (first > 0) == (second > 0) else -INFINITY
    return exact(Fraction(first) * second)


def _divided(first: Number, second: Number) -> Number:
    if isinstance(second, float):
        return 0
    if isinstance(first, float):
        return first if second > 0 else -first
    return exact(Fraction(first) / second)


def _between(floor: End, ceiling: End) -> Interval:
    return Interval(floor[0], ceiling[0], floor[1] == 1, ceiling[1] == -1)
