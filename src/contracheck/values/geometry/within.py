"""Which boxes lie within others in time: their extreme values, without looking at all pairs.

A box lies within another iff it starts no earlier and ends no later: two conditions, so one is a sweep over starts and
the other a Fenwick tree over ends (P. Fenwick, 1994), O(n log n).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from contracheck.values.geometry.sweep import Box, Partition
from contracheck.values.interval import Number

Least: TypeAlias = tuple[Number, Box] | None


def holders(inner: Sequence[Box], outer: Sequence[Box]) -> Iterator[tuple[Box, Box, Box]]:
    """For each of `inner` within some of `outer`: which of those has the lowest ceiling, which the highest floor."""
    yield from _nested(inner, outer)


def held(inner: Sequence[Box], outer: Sequence[Box]) -> Iterator[tuple[Box, Box, Box]]:
    """The same for each of `outer`, among those that lie within it; times are mirrored, so that inside is outside."""
    turned = [[box._replace(start=-box.start, end=-box.end) for box in boxes] for boxes in (outer, inner)]
    yield from _nested(*turned)


def _nested(asking: Sequence[Box], asked: Sequence[Box]) -> Iterator[tuple[Box, Box, Box]]:
    """Among those of `asked` that start no later and end no earlier."""
    ends = sorted({-box.end for box in asked})
    low, high = _Tree(len(ends)), _Tree(len(ends))
    waiting = sorted(asked, key=_start, reverse=True)
    for box in sorted(asking, key=_start):
        while waiting and waiting[-1].start <= box.start:
            other = waiting.pop()
            place = bisect_left(ends, -other.end)
            low.put(place, other.ceiling, other)
            high.put(place, -other.floor, other)
        reach = bisect_right(ends, -box.end)
        lowest, highest = low.least(reach), high.least(reach)
        if lowest is not None and highest is not None:
            yield box, lowest[1], highest[1]


def _start(box: Box) -> tuple[Number, int]:
    return (box.start, box.name)


class _Tree:
    """The least key among the first so many places."""

    def __init__(self, size: int) -> None:
        self._nodes: list[Least] = [None] * (size + 1)

    def put(self, place: int, key: Number, box: Box) -> None:
        """Note a key at a place, counted from 0; of equal keys the first stays."""
        place += 1
        while place < len(self._nodes):
            known = self._nodes[place]
            if known is None or key < known[0]:
                self._nodes[place] = (key, box)
            place += place & -place

    def least(self, count: int) -> Least:
        """The least among the first `count` places."""
        found: Least = None
        while count:
            known = self._nodes[count]
            if known is not None and (found is None or known[0] < found[0]):
                found = known
            count -= count & -count
        return found


def link_within(inner: Sequence[Box], outer: Sequence[Box], joined: Partition) -> None:
    """Join in `joined` each of `inner` with those of `outer` that it lies within and is apart from, by components.

    Rounds after O. Borůvka (1926): each box asks for its extremes among those it does not belong with yet, so that
    every component that can grow does; O(log n) rounds.
    """
    within, around = ([box._replace(start=-box.start, end=-box.end) for box in boxes] for boxes in (outer, inner))
    names = {box.name for box in (*inner, *outer)}
    while True:
        home = {name: joined.root(name) for name in names}
        hits = [*_strangers(inner, outer, home), *_strangers(within, around, home)]
        for one, other in hits:
            joined.join(one, other)
        if not hits:
            return


def _strangers(asking: Sequence[Box], asked: Sequence[Box], home: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Each of `asking` with one of `asked` that starts no later, ends no earlier, is apart and of another home."""
    ends = sorted({-box.end for box in asked})
    low, high = _RivalTree(len(ends)), _RivalTree(len(ends))
    waiting = sorted(asked, key=_start, reverse=True)
    for box in sorted(asking, key=_start):
        while waiting and waiting[-1].start <= box.start:
            other = waiting.pop()
            place = bisect_left(ends, -other.end)
            low.put(place, _Rival(other.ceiling, other.name, home[other.name]))
            high.put(place, _Rival(-other.floor, other.name, home[other.name]))
        reach = bisect_right(ends, -box.end)
        for tree, limit in ((low, box.floor), (high, -box.ceiling)):
            found = tree.least_elsewhere(reach, home[box.name])
            if found is not None and found.key < limit:
                yield box.name, found.name


class _Rival(NamedTuple):
    key: Number
    name: int
    home: int


class _RivalTree:
    """The least key among the first so many places, and the least of another home than that one's."""

    def __init__(self, size: int) -> None:
        self._nodes: list[tuple[_Rival, ...]] = [()] * (size + 1)

    def put(self, place: int, rival: _Rival) -> None:
        """Note a key at a place, counted from 0."""
        place += 1
        while place < len(self._nodes):
            self._nodes[place] = _two_homes((*self._nodes[place], rival))
            place += place & -place

    def least_elsewhere(self, count: int, home: int) -> _Rival | None:
        """The least among the first `count` places that is of another home."""
        found: _Rival | None = None
        while count:
            for rival in self._nodes[count]:
                if rival.home != home and (found is None or rival < found):
                    found = rival
            count -= count & -count
        return found


def _two_homes(rivals: tuple[_Rival, ...]) -> tuple[_Rival, ...]:
    """The least, and the least of another home."""
    first = min(rivals)
    return (first, *sorted(rival for rival in rivals if rival.home != first.home)[:1])
