"""Near pairs in groups where some source is a series: one that speaks about several times.

A source's own series is a trajectory, and where it speaks about a date itself, that is what is compared; so a pair
counts only if each source is silent about the other's time. Two moments are compared at once: those of each who are
silent about the other make one frame. Moments whose values all fit, of which the same sources speak, or that are known
to hang together, are passed over, many at once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from contracheck.values.geometry.frames import Item, across
from contracheck.values.geometry.next_apart import NextApart
from contracheck.values.geometry.sweep import Apart, Box
from contracheck.values.interval import Interval, Number
from contracheck.values.timing import Voices

Root: TypeAlias = Callable[[int], int]
"""Names the company in which an item is known to conflict; -1 while it is known to conflict with nobody."""
Sides: TypeAlias = tuple[list[Item], list[Item]]
"""Those that are no stretches, and those that are."""


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
        self._sides = _sides(items)
        self._settled = 0
        self._asked: set[str] = set()
        self._heard: set[str] = set()

    def fits(self, other: _SourceMoment) -> bool:
        """Whether no value of one is apart from a value of the other."""
        return self.floor <= other.ceiling and other.floor <= self.ceiling

    def company(self, root: Root) -> int:
        """The one company in which all are known to be, else -1. What is settled stays so: looked at until then."""
        first = root(self.items[0].name)
        while self._settled < len(self.items) and root(self.items[self._settled].name) == first >= 0:
            self._settled += 1
        return first if self._settled == len(self.items) else -1

    def silent_about(self, other: _SourceMoment, voices: Voices) -> Sides:
        """Those whose source says nothing of the other's time, without and with the stretches."""
        heard = other.heard_of(self.sources, voices)
        if heard.isdisjoint(self.sources):
            return self._sides
        plain, stretches = self._sides
        return [one for one in plain if one.source not in heard], [one for one in stretches if one.source not in heard]

    def heard_of(self, sources: AbstractSet[str], voices: Voices) -> AbstractSet[str]:
        """Of all sources that were ever asked for, those that say something of this time; each is looked up once."""
        unknown = sources - self._asked
        if unknown:
            self._asked |= unknown
            self._heard.update(source for source in unknown if not voices.silent(source, self.time))
        return self._heard


def near_frames(items: Iterable[Item], voices: Voices, root: Root) -> Iterator[Sequence[Apart]]:
    """Sets of which every two may conflict, as neighbours or at one moment, until nothing can be added."""
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


def _frames(early: _SourceMoment, late: _SourceMoment, voices: Voices) -> Iterator[Sequence[Apart]]:
    """Two stretches follow one another, and are never near."""
    (ones, our), (others, their) = early.silent_about(late, voices), late.silent_about(early, voices)
    if ones and others:
        yield [*ones, *others]
    for some, rest in ((our, others), (ones, their)):
        if some and rest:
            yield from across(
                *([Box(item.name, 0, 0, item.floor, item.ceiling) for item in its] for its in (some, rest))
            )


def _sides(items: Sequence[Item]) -> Sides:
    """Those that are no stretches, and those that are."""
    return [item for item in items if not item.timing.body], [item for item in items if item.timing.body]


def _moments(items: Iterable[Item]) -> list[_SourceMoment]:
    found: dict[tuple[Number, Number], list[Item]] = {}
    for item in items:
        found.setdefault((item.timing.hull.lower, item.timing.hull.upper), []).append(item)
    return [_SourceMoment(time, found[time]) for time in sorted(found)]
