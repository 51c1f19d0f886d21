"""The geometry that finds conflicts without looking at all pairs.

A `Box` is a stretch of time and an interval of values. Two boxes *conflict* when they meet in time and are
apart in value: the upper end of one (`ceiling`) lies below the lower end of the other (`floor`). Both functions are
sweeps over the start times, O(n log n) and O(n log² n): of any two boxes that meet in time, one starts within the
other. Where all meet, nothing has to be swept: whoever is apart from anybody is so from the one that reaches least high
or least low, and those two are apart from each other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from operator import itemgetter
from typing import NamedTuple, Protocol, TypeVar

from contracheck.values.interval import Number


class Apart(Protocol):
    """What may be apart in value from others; times do not matter."""

    @property
    def name(self) -> int:
        """The caller's name for it."""

    @property
    def floor(self) -> Number:
        """The lower end."""

    @property
    def ceiling(self) -> Number:
        """The upper end."""


AnyApart = TypeVar("AnyApart", bound=Apart)


class Box(NamedTuple):
    """One item of a sweep; `name` is the caller's name for it, times are closed, an end of minus or plus infinity is
    apart from nothing."""

    name: int
    start: Number
    end: Number
    floor: Number
    ceiling: Number


_by_start = itemgetter(1, 0)
"""Sort key of a box: its start, then its name."""


class Extremes(NamedTuple):
    """Among the boxes that one box meets in time (itself included): who has the lowest ceiling, who the highest
    floor."""

    lowest: Box
    highest: Box


def extremes(boxes: Sequence[Box]) -> Iterator[tuple[Box, Extremes]]:
    """For each box, its neighbours in time that reach least high and least low; ties go to the first to start."""
    ordered = sorted(boxes, key=_by_start)
    if _all_meet(ordered):
        both = Extremes(*furthest(ordered))
        yield from ((box, both) for box in ordered)
        return
    lowest = _least(ordered, [box.ceiling for box in ordered])
    highest = _least(ordered, [-box.floor for box in ordered])
    for box, low, high in zip(ordered, lowest, highest, strict=True):
        yield box, Extremes(ordered[low], ordered[high])


def islands(boxes: Iterable[Box]) -> Iterator[tuple[list[Box], bool]]:
    """Sets of two or more in which some may be apart, of which no two meet in time; each with whether all of it do."""
    island: list[Box] = []
    end: Number = 0
    for box in sorted(boxes, key=_by_start):
        if island and box.start > end:
            yield from _island(island)
            island = []
        end = max(end, box.end) if island else box.end
        island.append(box)
    yield from _island(island)


def _island(boxes: list[Box]) -> Iterator[tuple[list[Box], bool]]:
    if len(boxes) > 1:
        lowest, highest = furthest(boxes)
        if lowest.ceiling < highest.floor:
            yield boxes, _all_meet(boxes)


def _all_meet(ordered: Sequence[Box]) -> bool:
    """Whether there are boxes, every two of which meet in time."""
    return bool(ordered) and ordered[-1].start <= min(box.end for box in ordered)


def furthest(all_meet: Sequence[AnyApart]) -> tuple[AnyApart, AnyApart]:
    """Of those that all meet in time, that with the lowest ceiling and that with the highest floor; the first of
    equals."""
    lowest = highest = all_meet[0]
    for one in all_meet:
        if one.ceiling < lowest.ceiling:
            lowest = one
        if one.floor > highest.floor:
            highest = one
    return lowest, highest


def _least(ordered: Sequence[Box], keys: Sequence[Number]) -> list[int]:
    """For each box, the position of the least key among the boxes that meet it in time."""
    later = _least_starting_within(ordered, keys)
    active: list[tuple[Number, int]] = []
    found = []
    for position, box in enumerate(ordered):
        heappush(active, (keys[position], position))
        while ordered[active[0][1]].end < box.start:
            heappop(active)
        found.append(min(active[0], (keys[later[position]], later[position]))[1])
    return found


def _least_starting_within(ordered: Sequence[Box], keys: Sequence[Number]) -> list[int]:
    """For each box, the position of the least key among itself and those that start after it and within it.

    Right to left, `records` holds the prefix minima of the rest, rightmost first.
    """
    starts = [box.start for box in ordered]
    records: list[int] = []
    found = [0] * len(ordered)
    for position in range(len(ordered) - 1, -1, -1):
        while records and keys[records[-1]] >= keys[position]:
            records.pop()
        records.append(position)
        last = bisect_right(starts, ordered[position].end) - 1
        found[position] = records[bisect_left(records, -last, key=int.__neg__)]
    return found


class Partition:
    """Which of `size` indices belong together (union-find with path halving)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, index: int) -> int:
        """The one that stands for all that belong with `index`."""
        parent = self._parent
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    def join(self, first: int, second: int) -> None:
        """From now on the two belong together."""
        one, other = self.root(first), self.root(second)
        if one != other:
            self._parent[max(one, other)] = min(one, other)

    def components(self) -> list[list[int]]:
        """The sets of two or more, each sorted, by their least index."""
        found: dict[int, list[int]] = {}
        for index in range(len(self._parent)):
            found.setdefault(self.root(index), []).append(index)
        return [members for members in found.values() if len(members) > 1]


class _Cluster:
    """Boxes known to belong together: two heaps of `(key, end of time)`; what has ended is dropped when met."""

    __slots__ = ("ceilings", "floors", "member")

    def __init__(self, box: Box) -> None:
        self.member = box.name
        self.ceilings: list[tuple[Number, Number]] = [(box.ceiling, box.end)]
        self.floors: list[tuple[Number, Number]] = [(-box.floor, box.end)]

    def absorb(self, other: _Cluster) -> None:
        """Take in all of `other`, the smaller heap into the larger."""
        self.ceilings = _merged(self.ceilings, other.ceilings)
        self.floors = _merged(self.floors, other.floors)


def _merged(first: list[tuple[Number, Number]], second: list[tuple[Number, Number]]) -> list[tuple[Number, Number]]:
    if len(first) < len(second):
        first, second = second, first
    if len(second) > len(first) // 8:
        first += second
        heapify(first)
    else:
        for item in second:
            heappush(first, item)
    return first


class _Front:
    """Live clusters by the least key of one of their heaps; entries may be stale, never too high."""

    def __init__(self, side: str) -> None:
        self._side = side
        self._heap: list[tuple[Number, int]] = []

    def add(self, name: int, cluster: _Cluster) -> None:
        heap: list[tuple[Number, Number]] = getattr(cluster, self._side)
        if heap:
            heappush(self._heap, (heap[0][0], name))

    def below(self, limit: Number, now: Number, live: dict[int, _Cluster]) -> Iterator[int]:
        """Take out and name each live cluster that has an unexpired key below `limit`."""
        while self._heap and self._heap[0][0] < limit:
            key, name = heappop(self._heap)
            if name not in live:
                continue
            heap: list[tuple[Number, Number]] = getattr(live[name], self._side)
            while heap and heap[0][1] < now:
                heappop(heap)
            if heap and heap[0][0] == key:
                yield name
            elif heap:
                heappush(self._heap, (heap[0][0], name))


def link(boxes: Iterable[Box], joined: Partition) -> None:
    """Join in `joined` all boxes that conflict, by connected components: each merge is paid for by a cluster gone."""
    live: dict[int, _Cluster] = {}
    ceilings, floors = _Front("ceilings"), _Front("floors")
    for name, box in enumerate(sorted(boxes, key=_by_start)):
        mine = _Cluster(box)
        hit = {*ceilings.below(box.floor, box.start, live), *floors.below(-box.ceiling, box.start, live)}
        for other in hit:
            joined.join(mine.member, live[other].member)
            mine.absorb(live.pop(other))
        live[name] = mine
        ceilings.add(name, mine)
        floors.add(name, mine)
