"""The ends of intervals as plain numbers, so that sweeps compare whole numbers and nothing else.

All bounds of one search are brought to a scale on which they are even whole numbers; an open lower end is the odd
number above its bound, an open upper end the one below. Where that would take numbers too large, ends are numbered in
order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from contracheck.values.geometry.frames import Item
from contracheck.values.interval import INFINITY, End, Number
from contracheck.values.timing import Timing

FINEST = 2**40
"""The largest factor by which bounds are multiplied: beyond it, their order has to do."""
NO_FLOOR: End = (-INFINITY, 0)
NO_CEILING: End = (INFINITY, 0)
"""Ends that are apart from nothing: they take a reach out of one side of the comparison."""


class Reach(NamedTuple):
    """One reading in a search: when it holds, from where to where it reaches; `name` is the caller's."""

    name: int
    timing: Timing
    floor: End
    ceiling: End
    source: str


def items_of(reaches: Sequence[Reach]) -> list[Item]:
    """The same with plain numbers for ends, in an order and at distances that tell the same."""
    if all(type(number) is int for reach in reaches for number, _ in (reach.floor, reach.ceiling)):
        return [
            Item(name, timing, 2 * floor + below, 2 * ceiling + above, source)
            for name, timing, (floor, below), (ceiling, above), source in reaches
        ]
    level = _level(end for reach in reaches for end in (reach.floor, reach.ceiling))
    return [Item(reach.name, reach.timing, level(reach.floor), level(reach.ceiling), reach.source) for reach in reaches]


def _level(ends: Iterable[End]) -> Callable[[End], Number]:
    known = set(ends)
    scale = lcm(*{number.denominator for number, _ in known if isinstance(number, Fraction)})
    if scale > FINEST:
        places: dict[End, Number] = {end: place for place, end in enumerate(sorted(known))}
        return places.__getitem__
    levels: dict[End, Number] = {end: _scaled(end, 2 * scale) for end in known}
    return levels.__getitem__


def _scaled(end: End, scale: int) -> Number:
    number, side = end
    return number if isinstance(number, float) else number.numerator * (scale // number.denominator) + side
