"""What stays so: it has happened, or it has not yet. Two such claims are held against each other by order alone.

What is so by some minute conflicts with what is not so until a later one, so that a pair is two boxes, the one from its
minute on, the other up to its own, which meet if the first minute is no later. All else is compared by `frames`, of
which no set holds both kinds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from contracheck.values.geometry.frames import Item, across, box_of
from contracheck.values.geometry.sweep import Box
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.staying import Stays, come_by, not_until
from contracheck.values.timing import Grain


def at_their_times(items: Sequence[Item]) -> list[Sequence[Item]]:
    """Sets in which no two follow each other: all but what is not yet so, and all but what is so ever since."""
    kinds = {item.timing.stays for item in items}
    if not {Stays.SINCE, Stays.NOT_YET} <= kinds:
        return [items]
    return [[item for item in items if item.timing.stays != kind] for kind in (Stays.NOT_YET, Stays.SINCE)]


def staying_alike(items: Iterable[Item]) -> Iterator[list[Item]]:
    """By whether it stays so: only what is alike in that can be near."""
    alike: dict[Stays, list[Item]] = {}
    for item in items:
        alike.setdefault(item.timing.stays, []).append(item)
    yield from alike.values()


def sure_frames(items: Sequence[Item]) -> Iterator[list[Box]]:
    """Sets of boxes in which meeting in time means that what is said not to be yet certainly is already."""
    for since, not_yet in _by_grain(items):
        come = [box_of(item, Interval(come_by(item.timing), INFINITY)) for item in since]
        yield from across(come, [box_of(item, Interval(-INFINITY, not_until(item.timing))) for item in not_yet])
        yield from _of_one_moment(since, not_yet)


def possible_frames(items: Sequence[Item]) -> Iterator[list[Box]]:
    """The same where it may be."""
    for since, not_yet in _by_grain(items):
        come = [box_of(item, Interval(item.timing.hull.lower, INFINITY)) for item in since]
        yield from across(come, [box_of(item, Interval(-INFINITY, item.timing.hull.upper)) for item in not_yet])


def _of_one_moment(since: Iterable[Item], not_yet: Iterable[Item]) -> Iterator[list[Box]]:
    moments: dict[str, tuple[list[Box], list[Box]]] = {}
    for side, items in enumerate((since, not_yet)):
        for item in items:
            if item.timing.moment:
                sides = moments.setdefault(item.timing.moment, ([], []))
                sides[side].append(box_of(item, Interval.point(0)))
    for some, others in moments.values():
        if some and others:
            yield from across(some, others)


def _by_grain(items: Iterable[Item]) -> Iterator[tuple[list[Item], list[Item]]]:
    """What is so since, and what is not yet, each as it stands beside the other: for each pair of grains."""
    sides: tuple[dict[Grain, list[Item]], dict[Grain, list[Item]]] = ({}, {})
    for item in items:
        if item.timing.stays:
            sides[item.timing.stays == Stays.NOT_YET].setdefault(item.timing.grain, []).append(item)
    for (one, since), (other, not_yet) in product(sides[0].items(), sides[1].items()):
        yield _beside(since, other), _beside(not_yet, one)


def _beside(items: Iterable[Item], grain: Grain) -> list[Item]:
    return [item._replace(timing=item.timing.beside(grain)) for item in items]
