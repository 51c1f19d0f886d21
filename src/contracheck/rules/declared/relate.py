"""What operands come to, and how two of them compare: whether it is certain, and whether it is possible."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from attrs import frozen

from contracheck.values.interval import Interval
from contracheck.values.timing import surely_meet

Truthfulness: TypeAlias = tuple[bool, bool]
"""Certain; possible."""


@frozen
class NumberOperand:
    """A quantity: every admissible reading, on the axis of its unit."""

    axis: str
    interval: Interval


@frozen
class TimeOperand:
    """The earliest to the latest it can touch, what it covers for certain, and the period that it names whole."""

    hull: Interval
    core: Interval | None
    period: Interval | None = None

    @property
    def dated(self) -> bool:
        """What is undated comes to no time at all."""
        return True


@frozen
class NameOperand:
    """A name and what it is part of, nearest first."""

    line: tuple[str, ...]


@frozen
class Yes:
    """Yes or no."""

    holds: bool


OperandValue: TypeAlias = NumberOperand | TimeOperand | NameOperand | Yes | None
"""What an operand comes to; `None` where a claim has nothing there."""


def alike(first: str, second: str) -> bool:
    """Whether numbers on two axes can be compared: on one, or a bare number with things that are counted."""
    counted = [axis for axis in (first, second) if axis == "count" or axis.startswith("label:")]
    return first == second or (len(counted) == 1 and "number" in (first, second))


def related(operator: str, left: OperandValue, right: OperandValue) -> Truthfulness | None:
    """How two values compare; certain neither way where one is not known, nothing where they are unlike."""
    if isinstance(left, NumberOperand) and isinstance(right, NumberOperand) and alike(left.axis, right.axis):
        return _NUMBERS[operator](left.interval, right.interval)
    if isinstance(left, TimeOperand) and isinstance(right, TimeOperand):
        return _TIMES[operator](left, right)
    if isinstance(left, NameOperand) and isinstance(right, NameOperand):
        return _names(operator, left.line, right.line)
    if isinstance(left, Yes) and isinstance(right, Yes):
        same = (left.holds == right.holds) == (operator == "is")
        return same, same
    return (False, True) if left is None or right is None else None


def _less(first: Interval, second: Interval) -> Truthfulness:
    return first.ceiling < second.floor, first.floor < second.ceiling


def _at_most(first: Interval, second: Interval) -> Truthfulness:
    greater = _less(second, first)
    return not greater[1], not greater[0]


def _equal(first: Interval, second: Interval) -> Truthfulness:
    return first.is_point and first == second, first.meets(second)


def _turned(found: Truthfulness) -> Truthfulness:
    return not found[1], not found[0]


_NUMBERS: Mapping[str, Callable[[Interval, Interval], Truthfulness]] = {
    "<": _less,
    "<=": _at_most,
    ">": lambda first, second: _less(second, first),
    ">=": lambda first, second: _at_most(second, first),
    "=": _equal,
    "!=": lambda first, second: _turned(_equal(first, second)),
    "within": lambda first, second: (second.contains(first), first.meets(second)),
}


def _before(first: TimeOperand, second: TimeOperand) -> Truthfulness:
    return first.hull.upper < second.hull.lower, first.hull.lower < second.hull.upper


def _meets(first: TimeOperand, second: TimeOperand) -> Truthfulness:
    return surely_meet(first, second), first.hull.meets(second.hull)


def _within(first: TimeOperand, second: TimeOperand) -> Truthfulness:
    """Certain where it lies in the period that is named, or in what is covered."""
    return second.period is not None and second.period.contains(first.hull), first.hull.meets(second.hull)


_TIMES: Mapping[str, Callable[[TimeOperand, TimeOperand], Truthfulness]] = {
    "before": _before,
    "after": lambda first, second: _before(second, first),
    "meets": _meets,
    "apart": lambda first, second: _turned(_meets(first, second)),
    "within": _within,
}


def _names(operator: str, first: tuple[str, ...], second: tuple[str, ...]) -> Truthfulness:
    """Two names are the same for certain if they are spelled so; perhaps if one is part of the other."""
    if operator == "part of":
        found = second[0] in first[1:]
        return found, found
    same = (first[0] == second[0], first[0] in second or second[0] in first)
    return same if operator == "is" else _turned(same)
