"""Stretches of minutes as disjoint blocks in order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from contracheck.values.interval import INFINITY, Interval, Number


def merged(sorted_stretches: Sequence[tuple[Number, Number]]) -> list[tuple[Number, Number]]:
    """The same minutes as disjoint blocks, in order."""
    blocks: list[tuple[Number, Number]] = []
    for lower, upper in sorted_stretches:
        if blocks and lower <= blocks[-1][1]:
            blocks[-1] = (blocks[-1][0], max(blocks[-1][1], upper))
        else:
            blocks.append((lower, upper))
    return blocks


def touch(blocks: Sequence[tuple[Number, Number]], stretch: Interval) -> bool:
    """Whether a stretch meets one of some disjoint blocks in order."""
    place = bisect_right(blocks, (stretch.upper, INFINITY)) - 1
    return place >= 0 and blocks[place][1] >= stretch.lower
