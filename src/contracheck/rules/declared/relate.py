"""What operands come to, and how two of them compare: whether it is certain, and whether it is possible."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from attrs import frozen

from contracheck.values.interval import Interval

Found: TypeAlias = tuple[bool, bool]
"""Certain; possible."""


@frozen
class Number:
    """A quantity: every admissible reading, on the axis of its unit."""

    axis: str
    interval: Interval


@frozen
class Time:
    """The earliest to the latest it can touch, what it covers for certain, and the period that it names whole."""

    hull: Interval
    core: Interval | None
    period: Interval | None = None


@frozen
class Names:
    """A name and what it is part of, nearest first."""

    line: tuple[str, ...]


@frozen
class Yes:
    """Yes or no."""

    holds: bool


Value: TypeAlias = Number | Time | Names | Yes | None
"""What an operand comes to; `None` where a claim has nothing there."""


def alike(one: str, other: str) -> bool:
    """Whether numbers on two axes can be compared: on one, or a bare number with things that are counted."""
    counted = [axis for axis in (one, other) if axis == "count" or axis.startswith("label:")]
    return one == other or (len(counted) == 1 and "number" in (one, other))


def related(operator: str, left: Value, right: Value) -> Found | None:
    """How two values compare; certain neither way where one is not known, nothing where they are unlike."""
    if isinstance(left, Number) and isinstance(right, Number) and alike(left.axis, right.axis):
        return _NUMBERS[operator](left.interval, right.interval)
    if isinstance(left, Time) and isinstance(right, Time):
        return _TIMES[operator](left, right)
    if isinstance(left, Names) and isinstance(right, Names):
        return _names(operator, left.line, right.line)
    if isinstance(left, Yes) and isinstance(right, Yes):
        same = (left.holds == right.holds) == (operator == "is")
        return same, same
    return (False, True) if left is None or right is None else None


def _less(one: Interval, other: Interval) -> Found:
    return one.ceiling < other.floor, one.floor < other.ceiling


def _at_most(one: Interval, other: Interval) -> Found:
    greater = _less(other, one)
    return not greater[1], not greater[0]


def _equal(one: Interval, other: Interval) -> Found:
    return one.is_point and one == other, one.meets(other)


def _turned(found: Found) -> Found:
    return not found[1], not found[0]


_NUMBERS: Mapping[str, Callable[[Interval, Interval], Found]] = {
    "<": _less,
    "<=": _at_most,
    ">": lambda one, other: _less(other, one),
    ">=": lambda one, other: _at_most(other, one),
    "=": _equal,
    "!=": lambda one, other: _turned(_equal(one, other)),
    "within": lambda one, other: (other.contains(one), one.meets(other)),
}


def _before(one: Time, other: Time) -> Found:
    return one.hull.upper < other.hull.lower, one.hull.lower < other.hull.upper


def _meets(one: Time, other: Time) -> Found:
    """Certain where what is covered meets, or one covers all that the other can touch."""
    cores = one.core is not None and other.core is not None and one.core.meets(other.core)
    holds = (one.core is not None and one.core.contains(other.hull)) or (
        other.core is not None and other.core.contains(one.hull)
    )
    return cores or holds, one.hull.meets(other.hull)


def _within(one: Time, other: Time) -> Found:
    """Certain where it lies in the period that is named, or in what is covered."""
    return other.period is not None and other.period.contains(one.hull), one.hull.meets(other.hull)


_TIMES: Mapping[str, Callable[[Time, Time], Found]] = {
    "before": _before,
    "after": lambda one, other: _before(other, one),
    "meets": _meets,
    "apart": lambda one, other: _turned(_meets(one, other)),
    "within": _within,
}


def _names(operator: str, one: tuple[str, ...], other: tuple[str, ...]) -> Found:
    """Two names are the same for certain if they are spelled so; perhaps if one is part of the other."""
    if operator == "part of":
        found = other[0] in one[1:]
        return found, found
    same = (one[0] == other[0], one[0] in other or other[0] in one)
    return same if operator == "is" else _turned(same)
