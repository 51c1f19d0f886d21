"""The fewest points that meet every interval of a collection.

On a line the greedy choice is the best: by right end, each point stands for all intervals that hold it (the number
equals that of the largest set of intervals no two of which meet; Gallai, in A. Hajnal and J. Surányi, 1958).
"""

from __future__ import annotations

from collections.abc import Sequence

from contracheck.values.interval import End, Interval


def pierce(intervals: Sequence[Interval]) -> list[list[int]]:
    """Their positions by the point that accounts for them, points in rising order; each list is sorted."""
    found: list[list[int]] = []
    point: End | None = None
    for place in sorted(
        range(len(intervals)), key=lambda index: (intervals[index].ceiling, intervals[index].floor, index)
    ):
        if point is None or intervals[place].floor > point:
            found.append([])
            point = intervals[place].ceiling
        found[-1].append(place)
    return [sorted(places) for places in found]
