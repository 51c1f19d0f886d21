"""Conflicts between companies among values that all meet in time: no sweep, and one look for all companies.

Whoever is apart from one of another company is so from the furthest of another company, which is the furthest of all or
the furthest of those that are of another company than that one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from operator import attrgetter

from contracheck.values.geometry.sweep import Apart, Partition
from contracheck.values.interval import Number


def clearest_across(all_meet: Sequence[Apart], number: Mapping[int, int]) -> Iterator[tuple[Apart, Apart, Number]]:
    """Each with the furthest of another company below it, and above it, from which it is apart, and the gap; `number`
    is that of the company by name. Of equals it is the first."""
    lowest = _two(sorted(all_meet, key=attrgetter("ceiling")), number)
    highest = _two(sorted(all_meet, key=lambda one: -one.floor), number)
    for one in all_meet:
        for low in _of_another(lowest, one, number):
            if low.ceiling < one.floor:
                yield one, low, one.floor - low.ceiling
        for high in _of_another(highest, one, number):
            if one.ceiling < high.floor:
                yield one, high, high.floor - one.ceiling


def _two(ordered: Sequence[Apart], number: Mapping[int, int]) -> tuple[Apart, ...]:
    """The first, and the first of another company."""
    first = ordered[0]
    return first, *islice((one for one in ordered if number[one.name] != number[first.name]), 1)


def _of_another(two: Sequence[Apart], one: Apart, number: Mapping[int, int]) -> Iterator[Apart]:
    return islice((other for other in two if number[other.name] != number[one.name]), 1)


def link_across(all_meet: Sequence[Apart], number: Mapping[int, int], joined: Partition) -> None:
    """Join in `joined` all of different companies that are apart, by connected components: O(n log n).

    In the order of their floors each is joined with all that reach less high, but those of its own company. What is
    joined so and of several companies is in conflict with whatever follows, and stays one.
    """
    waiting: dict[int, list[int]] = {}
    mixed: list[int] = []
    for high, lows in _rising(all_meet):
        for low in lows:
            waiting.setdefault(number[low.name], []).append(low.name)
        others = [company for company in waiting if company != number[high.name]]
        for name in chain(mixed, *map(waiting.__getitem__, others)):
            joined.join(high.name, name)
        if len(others) > 1:
            mixed = [high.name]
            waiting = {company: names for company, names in waiting.items() if company == number[high.name]}
        elif others:
            del waiting[others[0]][1:]


def _rising(all_meet: Sequence[Apart]) -> Iterator[tuple[Apart, Sequence[Apart]]]:
    """Each in the order of their floors, with those that reach less high than it and not less high than the last."""
    lows, place = sorted(all_meet, key=attrgetter("ceiling")), 0
    for high in sorted(all_meet, key=attrgetter("floor")):
        start = place
        while place < len(lows) and lows[place].ceiling < high.floor:
            place += 1
        yield high, lows[start:place]
