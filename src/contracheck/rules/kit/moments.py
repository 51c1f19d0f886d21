"""Whether claims of several groups hold at one moment: what follows from a chain of them follows then, or never.

Three claims that are each of one time with the next need not be of one time together: the times of a chain have a
moment in common for certain only if all of them certainly cover it, or all but one do and cover whatever that one can
touch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, Protocol, TypeVar

from contracheck.model import Reading, Statement
from contracheck.values.interval import Interval, Number
from contracheck.values.timing import ALWAYS, TimeRelation, Timing


class Told(Protocol):
    """What somebody says, and how it is read."""

    @property
    def statement(self) -> Statement:
        """Who says it."""

    @property
    def reading(self) -> Reading:
        """How it is read."""


Link = TypeVar("Link", bound=Told)


class Chain(NamedTuple):
    """One claim for each step, and how their times relate: *same* or *may coincide*."""

    statements: tuple[Statement, ...]
    places: tuple[int, ...]
    """Which of each step it is."""
    time: TimeRelation


def in_common(timings: Sequence[Timing]) -> Timing | None:
    """When all of some times are, `None` where they have no moment in common. Undated where it is not certain that
    they have one: then it is never *the same* as another time."""
    timed = [timing for timing in timings if timing != ALWAYS]
    if len(timed) < 2:
        return timed[0] if timed else ALWAYS
    hull = _meeting([timing.hull for timing in timed])
    return None if hull is None else _shared(timed, hull)


def _shared(timed: Sequence[Timing], hull: Interval) -> Timing:
    vague = [timing for timing in timed if timing.core is None]
    core = _meeting([timing.core for timing in timed if timing.core is not None])
    if not vague:
        return Timing(hull, core, "", dated=core is not None)
    sure = len(vague) == 1 and core is not None and vague[0].dated and core.contains(vague[0].hull)
    return Timing(vague[0].hull if sure else hull, None, "", dated=sure)


def _meeting(stretches: Sequence[Interval]) -> Interval | None:
    """What lies in all of them: of intervals, there is something if every two meet."""
    if not stretches or any(not one.meets(other) for one, other in combinations(stretches, 2)):
        return None
    lower, upper = max(one.lower for one in stretches), min(one.upper for one in stretches)
    return Interval(lower, upper)


def best_chain(steps: Sequence[Sequence[Link]]) -> Chain | None:
    """Of each step one claim, so that they fit together best: certain ones of one moment, else certain ones that may be
    of one, else any that may. `None` where none can be."""
    certain = [[place for place, link in enumerate(step) if link.statement.certain] for step in steps]
    everyone = [list(range(len(step))) for step in steps]
    for places, sure in ((certain, True), (certain, False), (everyone, False)):
        found = _surely(steps, places) if sure else _first_meeting(steps, places, core=False)
        if found is not None:
            time = TimeRelation.SAME if sure else TimeRelation.MAY_COINCIDE
            return Chain(tuple(step[place].statement for step, place in zip(steps, found, strict=True)), found, time)
    return None


def _surely(steps: Sequence[Sequence[Link]], places: Sequence[Sequence[int]]) -> tuple[int, ...] | None:
    """By what all certainly cover; else by one that the others cover wherever it is."""
    return _first_meeting(steps, places, core=True) or next(_around_one(steps, places), None)


def _first_meeting(
    steps: Sequence[Sequence[Link]], places: Sequence[Sequence[int]], *, core: bool
) -> tuple[int, ...] | None:
    """One of each step with a moment in common, the earliest: a sweep over beginnings that keeps of each step the one
    that lasts longest."""
    begun: list[tuple[Number, int, int, Number]] = []
    for step, its in enumerate(places):
        for place in its:
            timing = steps[step][place].reading.timing
            stretch = timing.core if core else timing.hull
            if stretch is not None:
                begun.append((stretch.lower, step, place, stretch.upper))
    lasting: dict[int, tuple[Number, int]] = {}
    for lower, step, place, upper in sorted(begun, key=lambda one: (one[0], one[1], _order(steps, one))):
        if step not in lasting or lasting[step][0] < upper:
            lasting[step] = (upper, place)
        if len(lasting) == len(steps) and all(end >= lower for end, _ in lasting.values()):
            return tuple(lasting[one][1] for one in range(len(steps)))
    return None


def _order(steps: Sequence[Sequence[Link]], one: tuple[Number, int, int, Number]) -> tuple[str, str]:
    return steps[one[1]][one[2]].statement.order


def _around_one(steps: Sequence[Sequence[Link]], places: Sequence[Sequence[int]]) -> Iterator[tuple[int, ...]]:
    for step, its in enumerate(places):
        for place in its:
            vague = steps[step][place].reading.timing
            if vague.core is None and vague.dated:
                around = [
                    place if other == step else _covering(steps[other], places[other], vague.hull)
                    for other in range(len(steps))
                ]
                if None not in around:
                    yield tuple(one for one in around if one is not None)


def _covering(step: Sequence[Link], its: Sequence[int], hull: Interval) -> int | None:
    """One that certainly covers all of a stretch."""
    for place in its:
        core = step[place].reading.timing.core
        if core is not None and core.contains(hull):
            return place
    return None
