"""An interval on an ordered axis: the one shape in which every value is compared.

Bounds are exact (`int` or `Fraction`); an unbounded end is an infinite float. Quantities use
their unit's axis, dates the axis of minutes, terms the numbering of their tree.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

Number = int | Fraction | float
"""Exact number; `float` only for the two infinities."""

INFINITY = float("inf")
End: TypeAlias = tuple[Number, int]
"""An end of an interval as a sort key: see `Interval.floor` and `Interval.ceiling`."""


def exact(value: int | Fraction) -> int | Fraction:
    """The same number, as `int` where it is whole (ints compare and hash much faster)."""
    return value if isinstance(value, int) or value.denominator != 1 else value.numerator


def magnitude(value: int | Fraction) -> int | Fraction:
    """The absolute value, exact; the built-in `abs` does not tell type checkers that it is."""
    return value if value >= 0 else -value


@frozen(order=False)
class Interval:
    """All numbers from `lower` to `upper`; an open end leaves the bound itself out.

    Raises `ValueError` if it would be empty.
    """

    lower: Number
    upper: Number
    lower_open: bool = False
    upper_open: bool = False

    def __attrs_post_init__(self) -> None:
        if self.lower is not self.upper and self.lower < self.upper:
            return
        if self.lower_open or self.upper_open or self.lower != self.upper:
            raise ValueError(f"empty interval: {self}")

    @classmethod
    def point(cls, value: Number) -> Interval:
        """The interval that holds one number."""
        return cls(value, value)

    @property
    def floor(self) -> End:
        """Sort key of the lower end: `a` and `b` meet iff `max(floor) <= min(ceiling)`."""
        return (self.lower, 1 if self.lower_open else 0)

    @property
    def ceiling(self) -> End:
        """Sort key of the upper end; see `floor`."""
        return (self.upper, -1 if self.upper_open else 0)

    @property
    def is_point(self) -> bool:
        """Whether it holds one number only."""
        return self.lower == self.upper

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        if self.lower < other.upper and other.lower < self.upper:
            return True  # neither is empty, so whichever ends are open
        return max(self.floor, other.floor) <= min(self.ceiling, other.ceiling)

    def contains(self, other: Interval) -> bool:
        """Whether every number of `other` lies in this one."""
        return self.floor <= other.floor and other.ceiling <= self.ceiling

    def intersection(self, other: Interval) -> Interval | None:
        """The numbers that lie in both, or `None`."""
        if not self.meets(other):
            return None
        (lower, lower_open), (upper, upper_open) = max(self.floor, other.floor), min(self.ceiling, other.ceiling)
        return Interval(lower, upper, lower_open == 1, upper_open == -1)

    def __str__(self) -> str:
        left, right = "(" if self.lower_open else "[", ")" if self.upper_open else "]"
        return f"{left}{self.lower}, {self.upper}{right}"


EVERYTHING = Interval(-INFINITY, INFINITY)
