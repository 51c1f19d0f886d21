"""Where things lie in the picture of a finding: sizes, scales and rectangles, in SVG units."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from contracheck.values.interval import INFINITY, Interval, Number

WIDTH, LEFT, NEAR, RIGHT = 640, 96, 20, 616
TALL, TOP, ROW = 132, 10, 18
"""Sizes in SVG units: the picture, where its axis begins (with numbers beside it, and without) and ends, the height of
the field of values, and of a row."""
THINNEST = 4.0


class Scale(NamedTuple):
    """From a number to a position; an end without bound lies on the edge."""

    lower: Number
    upper: Number
    start: float
    stop: float

    def at(self, end: Number) -> float:
        """The position of a number."""
        if isinstance(end, float):
            return self.start if end < 0 else self.stop
        width = self.upper - self.lower
        part = float((end - self.lower) / width) if width else 0.5
        return self.start + (self.stop - self.start) * min(1.0, max(0.0, part))

    def both(self, interval: Interval) -> tuple[float, float]:
        """The positions of both ends."""
        return self.at(interval.lower), self.at(interval.upper)


def ends_of(intervals: Iterable[Interval]) -> tuple[Number, Number]:
    """The lowest and the highest end that there is; 0 and 0 where there is none."""
    ends = [end for interval in intervals for end in (interval.lower, interval.upper) if abs(end) != INFINITY]
    return min(ends, default=0), max(ends, default=0)


def rectangle(
    x: tuple[float, float], y: tuple[float, float], thinnest: float = THINNEST
) -> tuple[float, float, float, float]:
    """A rectangle between two places each way, no thinner than can be seen."""
    left, width = _length(min(x), max(x), thinnest, (NEAR, RIGHT))
    top, height = _length(min(y), max(y), thinnest, (0, 10**6))
    return (left, top, width, height)


def _length(low: float, high: float, thinnest: float, edges: tuple[int, int]) -> tuple[float, float]:
    if high - low >= thinnest:
        return round(low, 1), round(high - low, 1)
    middle = min(max((low + high) / 2, edges[0] + thinnest / 2), edges[1] - thinnest / 2)
    return round(middle - thinnest / 2, 1), thinnest
