"""Names whose places do not tell all that they are to each other, as sets of which only one can hold.

Whatever has to do with few others is apart from nearly all: those it is held against are the rest of the line, in
O(log n) pieces for each piece of the rest (a segment tree), so that k such names of n claims cost O((n + k) log n).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from attrs import evolve

from contracheck.model import Arity, Predicate, Reading
from contracheck.values.interval import INFINITY, Interval, Number
from contracheck.values.naming import UNSURE, NameFit, other_bounds, own_bounds

Pair = tuple[int, Reading]
Lane = Sequence[Pair]
_BELOW, _ABOVE = Interval(-INFINITY, 0), Interval(1, INFINITY)
_ALIKE = (NameFit.SAME, NameFit.IN_COMMON)
"""One value, where there may be many."""


class Fitting(NamedTuple):
    """A name with all that it may fit: its readings and theirs, each where it stands beside the other."""

    own: Lane
    others: Lane


def by_names(affirmed: Lane, *, sure: bool) -> Iterator[tuple[Lane, bool]]:
    """Sets of which only one can hold, and whether that is sure; of all names of a question."""
    yield [pair for pair in affirmed if pair[1].naming is None], sure
    line = _by_number(affirmed)
    for nodes in _opposed(line):
        yield nodes, sure
    for own, others in _unsure(line):
        yield _two_sides(own, others), False


def _by_number(lane: Lane) -> Mapping[Number, list[Pair]]:
    """The readings by the number of their name, in its order."""
    found: dict[Number, list[Pair]] = {}
    for pair in sorted(lane, key=lambda pair: (pair[1].said.lower, pair[0])):
        found.setdefault(pair[1].said.lower, []).append(pair)
    return found


def _special(line: Mapping[Number, list[Pair]]) -> Iterator[tuple[Number, Mapping[Number, NameFit]]]:
    for number, them in line.items():
        if them[0][1].naming is not None:
            yield number, them[0][1].naming.fits


def _opposed(line: Mapping[Number, list[Pair]]) -> Iterator[Lane]:
    """Those that have to do with others, and all with which they have not."""
    numbers = list(line)
    held: dict[tuple[int, int], list[Number]] = {}
    for number, fits in _special(line):
        places = (bisect_left(numbers, other) for other in (*fits, number) if other in line)
        for first, last in _between(sorted(places), len(numbers)):
            for node in _nodes(first, last):
                held.setdefault(node, []).append(number)
    for first, last in sorted(held):
        own = [pair for number in held[first, last] for pair in line[number]]
        yield _two_sides(own, [pair for number in numbers[first:last] for pair in line[number]])


def _between(places: Sequence[int], length: int) -> Iterator[tuple[int, int]]:
    """The stretches of a line that are left without some places."""
    start = 0
    for place in (*places, length):
        if start < place:
            yield start, place
        start = place + 1


def _nodes(first: int, last: int) -> Iterator[tuple[int, int]]:
    """The pieces of a segment tree that make up a stretch of its leaves: at most two of each size."""
    size = 1
    while first < last:
        if first // size % 2:
            yield first, first + size
            first += size
        if last // size % 2 and first < last:
            yield last - size, last
            last -= size
        size *= 2


def _unsure(line: Mapping[Number, list[Pair]]) -> Iterator[tuple[Lane, Lane]]:
    """Those that only may be meant by others, and these."""
    for number, fits in _special(line):
        others = [pair for other in sorted(fits) if fits[other] in UNSURE for pair in line.get(other, ())]
        if others:
            yield line[number], others


def _two_sides(own: Iterable[Pair], others: Iterable[Pair]) -> Lane:
    return [
        *((index, evolve(reading, allowed=_BELOW)) for index, reading in own),
        *((index, evolve(reading, allowed=_ABOVE)) for index, reading in others),
    ]


def fitting(affirmed: Lane, predicate: Predicate) -> Iterator[Fitting]:
    """Each name that has to do with others, with those that it fits."""
    many = predicate.values == Arity.MANY
    line = _by_number(affirmed)
    for number, fits in _special(line):
        its = {other: fit for other, fit in fits.items() if (fit in _ALIKE if many else fit not in UNSURE)}
        others = [
            (index, evolve(reading, said=other_bounds(fit).said))
            for other, fit in sorted(its.items())
            for index, reading in line.get(other, ())
        ]
        here = own_bounds(NameFit.SAME).said
        yield Fitting([(index, evolve(reading, said=here)) for index, reading in line[number]], others)
