"""Which intervals lie within which, nearest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from contracheck.values.interval import INFINITY, Interval, Number


def nested(intervals: Sequence[Interval]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each interval by its index with those that lie in it and in no other that lies in it, innermost ones first.

    Intervals are different from one another. One that lies in several which overlap counts as lying in the last of
    those to begin. Calendar periods hardly ever overlap so, and then this is a sort and a stack.
    """
    order = sorted(range(len(intervals)), key=lambda index: (intervals[index].lower, -intervals[index].upper, index))
    inner: dict[int, list[int]] = {index: [] for index in order}
    depth: dict[int, int] = {}
    around: list[int] = []
    for index in order:
        while around and intervals[around[-1]].upper < intervals[index].lower:
            around.pop()
        holder = next((one for one in reversed(around) if intervals[one].upper >= intervals[index].upper), None)
        if holder is not None:
            inner[holder].append(index)
        depth[index] = 0 if holder is None else depth[holder] + 1
        around.append(index)
    for index in sorted(order, key=lambda index: (-depth[index], index)):
        yield index, tuple(inner[index])


def any_nested(stretches: Iterable[Interval]) -> bool:
    """Whether some stretch lies within another one, or is told twice."""
    upper: Number = -INFINITY
    for stretch in sorted(stretches, key=lambda one: (one.lower, -one.upper)):
        if stretch.upper <= upper:
            return True
        upper = stretch.upper
    return False
