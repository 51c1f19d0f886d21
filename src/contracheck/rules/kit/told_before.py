"""Figures that become known, of a part and of its whole: they are held against each other only if the whole was told no
earlier than the part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from attrs import evolve

from contracheck.model import Reading
from contracheck.rules.kit.opposing import Side
from contracheck.values.interval import INFINITY, Interval, Number
from contracheck.values.telling import Stage

_Keyed = tuple[Number, Side]


class Facing(NamedTuple):
    """Sides of which each whole was told no earlier than each part; `sure` if so for certain."""

    wholes: list[Side]
    parts: list[Side]
    sure: bool
    periodic: bool


def lasts(reading: Reading) -> bool:
    """Whether a figure is not to change any more; of what is no toll, always."""
    return reading.told is None or reading.told.stage in (Stage.SETTLED, Stage.UNKNOWN)


def told_before(wholes: Sequence[Side], parts: Sequence[Side], *, grows: bool, periodic: bool) -> Iterator[Facing]:
    """Every whole with every part told no later, in sets of both; all in one where nothing is a toll.

    A figure that may fall (the missing) tells nothing of any other moment: those are compared by the time of their
    telling. The early ones are split at their middle, again and again (divide and conquer), so that O(n log n) sides
    are handed out.
    """
    if all(side.reading.told is None for side in (*wholes, *parts)):
        yield Facing(list(wholes), list(parts), sure=True, periodic=periodic)
    elif not grows:
        yield Facing(_by_telling(wholes), _by_telling(parts), sure=True, periodic=False)
    else:
        last = [side for side in wholes if lasts(side.reading)]
        yield Facing(last, list(parts), sure=True, periodic=periodic)
        early = [(_told(side).lower, side) for side in wholes if not lasts(side.reading)]
        before = [(_told(side).upper, side) for side in parts if not lasts(side.reading)]
        for some, others in _split(sorted(early, key=itemgetter(0)), sorted(before, key=itemgetter(0))):
            yield Facing(some, others, sure=True, periodic=periodic)
        yield from _of_one_telling(early, before, periodic=periodic)


def _told(side: Side) -> Interval:
    told = side.reading.told
    return told.timing.hull if told else Interval(-INFINITY, INFINITY)


def _by_telling(sides: Sequence[Side]) -> list[Side]:
    """By when they were told; a day is some time within that day, however late it was."""
    return [
        evolve(side, reading=evolve(side.reading, timing=evolve(side.reading.told, stage=Stage.EARLY).shown))
        for side in sides
        if side.reading.told is not None
    ]


def _split(wholes: Sequence[_Keyed], parts: Sequence[_Keyed]) -> Iterator[tuple[list[Side], list[Side]]]:
    """All pairs with the part's end no later than the whole's beginning; both are in order."""
    if not wholes or not parts:
        return
    if len(wholes) == 1:
        before = [side for end, side in parts if end <= wholes[0][0]]
        if before:
            yield [wholes[0][1]], before
        return
    middle = len(wholes) // 2
    later = wholes[middle:]
    place = bisect_right(parts, later[0][0], key=itemgetter(0))
    if place:
        yield [side for _, side in later], [side for _, side in parts[:place]]
    yield from _split(wholes[:middle], parts[:place])
    yield from _split(later, parts[place:])


def _of_one_telling(wholes: Sequence[_Keyed], parts: Sequence[_Keyed], *, periodic: bool) -> Iterator[Facing]:
    """Those of one day: which was told first is not known, but what one document gives for a day that it names itself
    is told together. What it was published on is no such day: it may repeat what is out of date."""
    for sure in (True, False):
        found: dict[tuple[Interval, str], tuple[list[Side], list[Side]]] = {}
        for place, sides in enumerate((wholes, parts)):
            for _, side in sides:
                if sure and not (side.reading.told and side.reading.told.explicit):
                    continue
                key = (_told(side), side.statement.source if sure else "")
                found.setdefault(key, ([], []))[place].append(side)
        for its_wholes, its_parts in found.values():
            if its_wholes and its_parts:
                yield Facing(its_wholes, its_parts, sure=sure, periodic=periodic)
