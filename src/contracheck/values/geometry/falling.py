"""Where something that can only grow falls: items that lie wholly below others which end before they begin.

A sweep over time with a heap of the highest floors, O(n log n): of the items of one set that is known to hang together,
only the highest need stay in the heap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from contracheck.values.geometry.frames import Item
from contracheck.values.geometry.sweep import Partition
from contracheck.values.interval import Number


class Fall(NamedTuple):
    """A later item below an earlier one, by their names, and how far."""

    gap: Number
    earlier: int
    later: int


def falls(items: Sequence[Item], together: Partition) -> Iterator[Fall]:
    """Each item below some earlier one, with the highest of those; all that hang together are joined."""
    waiting = sorted(items, key=_end, reverse=True)
    heap: list[tuple[Number, int]] = []
    highest: tuple[Number, int] | None = None
    for item in sorted(items, key=_begin):
        while waiting and waiting[-1].timing.hull.upper < item.timing.hull.lower:
            ended = waiting.pop()
            heappush(heap, (-ended.floor, ended.name))
            highest = max(highest or (ended.floor, ended.name), (ended.floor, ended.name), key=_highest)
        if highest is not None and highest[0] > item.ceiling:
            _join(heap, item, together)
            yield Fall(highest[0] - item.ceiling, highest[1], item.name)


def _join(heap: list[tuple[Number, int]], item: Item, together: Partition) -> None:
    top = heap[0]
    while heap and -heap[0][0] > item.ceiling:
        together.join(heappop(heap)[1], item.name)
    heappush(heap, top)


def _begin(item: Item) -> tuple[Number, int]:
    return (item.timing.hull.lower, item.name)


def _end(item: Item) -> tuple[Number, int]:
    return (item.timing.hull.upper, item.name)


def _highest(entry: tuple[Number, int]) -> tuple[Number, int]:
    """The highest floor; of equal ones the first item."""
    return (entry[0], -entry[1])
