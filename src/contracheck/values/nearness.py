"""Near pairs that involve a series: a source that speaks about several times of one group.

A source's own series is a trajectory, and where it speaks about a date itself, that is what is compared; so a pair
counts only if each source is silent about the other's time. Whole times whose values all fit are passed over.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from attrs import frozen

from contracheck.values.interval import Interval, Number
from contracheck.values.sweep import End
from contracheck.values.timing import Item, Voices

_Time: TypeAlias = tuple[Number, Number]


def differ(items: Sequence[Item]) -> bool:
    """Whether some two are apart: by Helly's theorem in one dimension, iff a floor is above a ceiling."""
    return len(items) > 1 and max(item.floor for item in items) > min(item.ceiling for item in items)


@frozen(eq=False)
class _Moment:
    """All that is said of one time, by source; sources that say nothing else share the name ''."""

    time: _Time
    by_source: dict[str, list[Item]]
    highest_floor: End
    lowest_ceiling: End

    @classmethod
    def of(cls, time: _Time, items: Sequence[Item], series: frozenset[str]) -> _Moment:
        found: dict[str, list[Item]] = {}
        for item in items:
            found.setdefault(item.source if item.source in series else "", []).append(item)
        floor, ceiling = max(item.floor for item in items), min(item.ceiling for item in items)
        return cls(time, found, floor, ceiling)

    def fits(self, items: Iterable[Item]) -> bool:
        """Whether no value of this moment is apart from one of `items`."""
        return all(self.highest_floor <= item.ceiling and item.floor <= self.lowest_ceiling for item in items)


def series_pairs(items: Sequence[Item], voices: Voices, finished: Callable[[], bool]) -> Iterator[tuple[Item, Item]]:
    """Near pairs that may differ in value and have at least one series among them, until `finished` says enough."""
    if not voices.series:
        return
    moments = _moments(items, voices)
    by_end = sorted(moments, key=lambda moment: moment.time[1])
    for moment in moments:
        for source, mine in moment.by_source.items():
            if finished():
                return
            if source:
                for other in _within_reach(moment.time, moments, by_end, voices):
                    yield from _pairs(source, mine, other, voices)


def _pairs(source: str, mine: Sequence[Item], other: _Moment, voices: Voices) -> Iterator[tuple[Item, Item]]:
    if other.fits(mine) or not voices.silent(source, Interval(*other.time)):
        return
    for owner, theirs in other.by_source.items():
        if voices.silent(owner, mine[0].timing.hull) and differ([*mine, *theirs]):
            yield from ((one, two) for one in mine for two in theirs)


def _within_reach(
    time: _Time, by_start: Sequence[_Moment], by_end: Sequence[_Moment], voices: Voices
) -> Iterator[_Moment]:
    lower, upper = time
    limit = voices.steadiness.limit
    for later in by_start[bisect_right(by_start, upper, key=_start) :]:
        if later.time[0] > limit(upper):
            break
        yield later
    for place in range(bisect_left(by_end, lower, key=_end) - 1, -1, -1):
        if limit(by_end[place].time[1]) < lower:
            break
        yield by_end[place]


def _start(moment: _Moment) -> Number:
    return moment.time[0]


def _end(moment: _Moment) -> Number:
    return moment.time[1]


def _moments(items: Iterable[Item], voices: Voices) -> list[_Moment]:
    found: dict[_Time, list[Item]] = {}
    for item in items:
        found.setdefault((item.timing.hull.lower, item.timing.hull.upper), []).append(item)
    return [_Moment.of(time, found[time], voices.series) for time in sorted(found)]
