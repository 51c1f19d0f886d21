"""Readings as boxes for the sweeps: one frame for each way in which times may meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from contracheck.values.geometry.sweep import Box
from contracheck.values.interval import INFINITY, Interval, Number
from contracheck.values.timing import Grain, Timing


class Item(NamedTuple):
    """One reading in a search for conflicts; `name` is the caller's name for it."""

    name: int
    timing: Timing
    floor: Number
    ceiling: Number
    source: str


def same_frames(items: Sequence[Item], *, periodic: bool) -> list[list[Box]]:
    """Sets of boxes in which meeting in time means *same*; every such pair stands in at least one."""
    if periodic:
        return _by_label(items)
    frames = []
    for some in _of_one_grain(items):
        frames += _by_label(item for item in some if item.timing.moment and not item.timing.core)
        frames.append([box_of(item, item.timing.core) for item in some if item.timing.core])
    return [frame for frame in frames if len(frame) > 1]


def covering_frames(items: Sequence[Item]) -> Iterator[tuple[list[Box], list[Box]]]:
    """What is said of some time in a stretch, over all that it can touch, and what may cover all of that."""
    for some in _of_one_grain(items):
        loose = [box_of(item, item.timing.hull) for item in some if item.timing.core is None and item.timing.dated]
        firm = [box_of(item, item.timing.core) for item in some if item.timing.core is not None]
        if loose and firm:
            yield loose, firm


def _of_one_grain(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """All; where days and clock times meet, or clock times with and without a zone, sets in which they do not."""
    grains = {item.timing.grain for item in items} - {Grain.ANY}
    if len(grains) < 2 and Grain.ZONED not in grains:
        yield items
        return
    rest = [item for item in items if item.timing.grain == Grain.ANY]
    for grain in sorted(grains):
        its = [item for item in items if item.timing.grain == grain]
        if grain == Grain.ZONED:
            yield its
            its = [item._replace(timing=item.timing.anywhere) for item in its]
        yield rest + its


def possible_frames(items: Sequence[Item], *, periodic: bool) -> list[list[Box]]:
    """The same for *same* or *may coincide*."""
    if not periodic:
        return _zones_apart(items)
    loose = [item for item in items if not item.timing.label]
    if not loose:
        return _by_label(items)
    fixed = [item for item in items if item.timing.label]
    unclear, known = _over_beginnings(loose), _over_beginnings(fixed)
    return [*_by_label(items), unclear, *across(unclear, known)]


def _zones_apart(items: Sequence[Item]) -> list[list[Box]]:
    """Clock times with a zone among themselves; against all else, off by as much as zones can be."""
    zoned = [item for item in items if item.timing.grain == Grain.ZONED]
    if not zoned:
        return _stretches_apart(items)
    rest = [item for item in items if item.timing.grain != Grain.ZONED]
    roomy = [box_of(item, item.timing.anywhere.hull) for item in zoned]
    return [_over_hulls(zoned), *_stretches_apart(rest), *across(roomy, _over_hulls(rest))]


def _stretches_apart(items: Sequence[Item]) -> list[list[Box]]:
    """Two stretches by what lies between their ends, all else by hulls."""
    stretches = [item for item in items if item.timing.body]
    if not stretches:
        return [_over_hulls(items)]
    rest = _over_hulls(item for item in items if not item.timing.body)
    between = [box_of(item, item.timing.body) for item in stretches if item.timing.body]
    return [rest, between, *across(rest, _over_hulls(stretches))]


def across(some: Iterable[Box], others: Iterable[Box]) -> list[list[Box]]:
    """Two frames in which boxes conflict with those of the other side alone."""
    some, others = list(some), list(others)
    below = [box._replace(floor=-INFINITY) for box in some] + [box._replace(ceiling=INFINITY) for box in others]
    above = [box._replace(ceiling=INFINITY) for box in some] + [box._replace(floor=-INFINITY) for box in others]
    return [below, above]


def box_of(item: Item, stretch: Interval) -> Box:
    """The item over one of its stretches of time."""
    return Box(item.name, stretch.lower, stretch.upper, item.floor, item.ceiling)


def _over_hulls(items: Iterable[Item]) -> list[Box]:
    return [box_of(item, item.timing.hull) for item in items]


def _over_beginnings(items: Iterable[Item]) -> list[Box]:
    return [box_of(item, item.timing.begins) for item in items]


def _by_label(items: Iterable[Item]) -> list[list[Box]]:
    labelled: dict[str, list[Box]] = {}
    for item in items:
        if item.timing.label:
            labelled.setdefault(item.timing.label, []).append(box_of(item, item.timing.hull))
    return [frame for frame in labelled.values() if len(frame) > 1]
