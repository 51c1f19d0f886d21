"""Near pairs in groups where some source is a series: one that speaks about several times.

A source's own series is a trajectory, and where it speaks about a date itself, that is what is compared; so a pair
counts only if each source is silent about the other's time. Two moments are compared at once: those of each who are
silent about the other make one frame. Moments whose values all fit, of which the same sources speak, or that are known
to hang together, are passed over, many at once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from contracheck.values.geometry.frames import Item, across
from contracheck.values.geometry.next_apart import NextApart
from contracheck.values.geometry.sweep import Box
from contracheck.values.interval import Interval, Number
from contracheck.values.timing import Voices

Root: TypeAlias = Callable[[int], int]
"""Names the company in which an item is known to conflict; -1 while it is known to conflict with nobody."""


def differ(items: Sequence[Item]) -> bool:
    """Whether some two are apart: by Helly's theorem in one dimension, iff a floor is above a ceiling."""
    return len(items) > 1 and max(item.floor for item in items) > min(item.ceiling for item in items)


class _SourceMoment:
    """All that is said of one time."""

    def __init__(self, time: tuple[Number, Number], items: list[Item]) -> None:
        self.time = Interval(*time)
        self.items = items
        self.floor = max(item.floor for item in items)
        self.ceiling = min(item.ceiling for item in items)
        self.sources = frozenset(item.source for item in items)
        self._settled = 0
        self._silent: dict[str, bool] = {}

    def fits(self, other: _SourceMoment) -> bool:
        """Whether no value of one is apart from a value of the other."""
        return self.floor <= other.ceiling and other.floor <= self.ceiling

    def company(self, root: Root) -> int:
        """The one company in which all are known to be, else -1. What is settled stays so: looked at until then."""
        first = root(self.items[0].name)
        while self._settled < len(self.items) and root(self.items[self._settled].name) == first >= 0:
            self._settled += 1
        return first if self._settled == len(self.items) else -1

    def silent_about(self, other: _SourceMoment, voices: Voices) -> list[Item]:
        """Those whose source says nothing of the other's time."""
        silent = other._silent
        for source in self.sources:
            if source not in silent:
                silent[source] = voices.silent(source, other.time)
        return [item for item in self.items if silent[item.source]]


def near_frames(items: Iterable[Item], voices: Voices, root: Root) -> Iterator[list[Box]]:
    """Sets of boxes of which every two may conflict, as neighbours or at one moment, until nothing can be added."""
    moments = _moments(items)
    starts = [moment.time.lower for moment in moments]
    jumps = list(range(1, len(moments) + 1))
    apart = NextApart([moment.floor for moment in moments], [moment.ceiling for moment in moments])
    others = _next_of_others(moments)
    for early in moments:
        last = voices.steadiness.limit(early.time.upper)
        place = bisect_right(starts, early.time.upper)
        while place < len(moments) and starts[place] <= last:
            if early.fits(moments[place]):
                place = apart.behind(place + 1, early.floor, early.ceiling)
                continue
            if early.sources == moments[place].sources:  # none of them is silent
                place = others[place]
                continue
            company = early.company(root)
            if company >= 0 and moments[place].company(root) == company:
                place = _jump(place, jumps, moments, root)
                continue
            yield from _frames(early, moments[place], voices)
            place += 1


def _next_of_others(moments: Sequence[_SourceMoment]) -> list[int]:
    """For each place the next of which not the very same sources speak."""
    following = list(range(1, len(moments) + 1))
    for place in range(len(moments) - 2, -1, -1):
        if moments[place].sources == moments[place + 1].sources:
            following[place] = following[place + 1]
    return following


def _jump(place: int, jumps: list[int], moments: Sequence[_SourceMoment], root: Root) -> int:
    """The next place that is not known to be in the company of `place`; remembered, so that runs are crossed once."""
    company = moments[place].company(root)
    following = jumps[place]
    while following < len(moments) and moments[following].company(root) == company:
        following = jumps[following]
    jumps[place] = following
    return following


def _frames(early: _SourceMoment, late: _SourceMoment, voices: Voices) -> Iterator[list[Box]]:
    """Two stretches follow one another, and are never near."""
    ones, others = _sides(early.silent_about(late, voices)), _sides(late.silent_about(early, voices))
    if ones[False] and others[False]:
        yield ones[False] + others[False]
    for some, rest in ((ones[True], others[False]), (ones[False], others[True])):
        if some and rest:
            yield from across(some, rest)


def _sides(items: Iterable[Item]) -> tuple[list[Box], list[Box]]:
    """Those that are no stretches, and those that are; all at one time."""
    sides: tuple[list[Box], list[Box]] = ([], [])
    for item in items:
        sides[item.timing.body is not None].append(Box(item.name, 0, 0, item.floor, item.ceiling))
    return sides


def _moments(items: Iterable[Item]) -> list[_SourceMoment]:
    found: dict[tuple[Number, Number], list[Item]] = {}
    for item in items:
        found.setdefault((item.timing.hull.lower, item.timing.hull.upper), []).append(item)
    return [_SourceMoment(time, found[time]) for time in sorted(found)]
