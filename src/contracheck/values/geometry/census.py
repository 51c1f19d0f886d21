"""How statements agree that do not conflict: by what their neighbours in time *say*.

One pass over the ends of the said intervals tells for each whether somebody's sharp reading is apart from
its own (*close*: only the allowed readings meet), all are equal (*agrees*), or some are inside or across (*refines*).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import filterfalse
from typing import NamedTuple

from contracheck.values.blocks import merged, touch
from contracheck.values.geometry.frames import Item
from contracheck.values.geometry.scale import Reach, items_of
from contracheck.values.geometry.sweep import Box, extremes
from contracheck.values.interval import INFINITY, Interval, Number
from contracheck.values.timing import Grain

_GRAVEST = ("close", "refines", "agrees")
_ONE_TIME = Interval.point(0)
_FEW = 8
"""Up to so many are looked at pair by pair: sorting them would take longer."""


def _hull(item: Item) -> Interval:
    return item.timing.hull


def _anywhere(item: Item) -> Interval:
    return item.timing.anywhere.hull


def _body(item: Item) -> Interval:
    return item.timing.body or item.timing.hull


def _begins(item: Item) -> Interval:
    return item.timing.begins


def _always(_: Item) -> Interval:
    """Time plays no part: all bear the same label."""
    return _ONE_TIME


class _TimeFrame(NamedTuple):
    asking: Sequence[Item]
    asked: Sequence[Item]
    time: Callable[[Item], Interval] = _hull
    """What of it must meet."""


def agreement(
    asking: Collection[int], reaches: Sequence[Reach], *, periodic: bool, unheard: Collection[int] = ()
) -> Mapping[int, str]:
    """For each of the names `asking`: `close`, `refines` or `agrees`, the gravest; nothing for one that meets nobody
    in time among `reaches` (itself, and who is `unheard`, aside).

    Floors and ceilings are those of what is said; none of `asking` may be in conflict with any it meets in time.
    """
    items = items_of(reaches)
    asked = [item for item in items if item.name not in unheard] if unheard else items
    found: dict[int, str] = {}
    for frame in _frames([item for item in items if item.name in asking], asked, periodic=periodic):
        for index, kind in _answers(frame):
            if index not in found or _GRAVEST.index(kind) < _GRAVEST.index(found[index]):
                found[index] = kind
    return found


def _frames(asking: Sequence[Item], asked: Sequence[Item], *, periodic: bool) -> Iterator[_TimeFrame]:
    if not periodic:
        yield from _by_colour(asking, asked if len(asked) <= _FEW else _near_by(asking, asked))
        return
    labelled: dict[str, tuple[list[Item], list[Item]]] = {}
    for side, items in enumerate((asking, asked)):
        for item in items:
            labelled.setdefault(item.timing.label, ([], []))[side].append(item)
    loose = labelled.pop("", ([], []))
    for some, same in labelled.values():
        yield _TimeFrame(some, same, _always)
        yield _TimeFrame(some, loose[1], _begins)
    yield _TimeFrame(loose[0], asked, _begins)


def _by_colour(asking: Sequence[Item], asked: Sequence[Item]) -> Iterator[_TimeFrame]:
    """Two stretches by what lies between their ends, two clock times with a zone as they are; all else by hulls, with
    room for zones."""
    for is_such, time in ((_is_zoned, _hull), (_is_stretch, _body)):
        its = list(filter(is_such, asking))
        if its:
            asking = list(filterfalse(is_such, asking))
            yield _TimeFrame(its, list(filter(is_such, asked)), time)
            yield _TimeFrame(its, list(filterfalse(is_such, asked)), _anywhere)
    yield _TimeFrame(asking, asked, _anywhere)


def _is_zoned(item: Item) -> bool:
    return item.timing.grain == Grain.ZONED


def _is_stretch(item: Item) -> bool:
    return item.timing.body is not None


def _near_by(asking: Sequence[Item], asked: Sequence[Item]) -> Sequence[Item]:
    """Those that can meet one of `asking` in time: where few ask, few need to be looked at."""
    blocks = merged(sorted((_anywhere(item).lower, _anywhere(item).upper) for item in asking))
    return [item for item in asked if touch(blocks, _anywhere(item))]


def _answers(frame: _TimeFrame) -> Iterator[tuple[int, str]]:
    if not frame.asking or not frame.asked:
        return
    if len(frame.asked) <= _FEW and len({item.name for item in frame.asked}) == len(frame.asked):
        yield from _one_by_one(frame)
        return
    others = _company(frame)
    if not any(others.values()):
        return
    inner = _ends(frame, swapped=False)
    outer = _ends(frame, swapped=True)
    for item in frame.asking:
        if others[item.name]:
            lowest_ceiling, highest_floor = inner[item.name]
            lowest_floor, highest_ceiling = outer[item.name]
            yield item.name, _kind(item, (lowest_floor, highest_floor), (lowest_ceiling, highest_ceiling))


def _kind(item: Item, floors: tuple[Number, Number], ceilings: tuple[Number, Number]) -> str:
    """By the lowest and the highest floor and ceiling of those that it meets."""
    if ceilings[0] < item.floor or item.ceiling < floors[1]:
        return "close"
    same = floors[0] == floors[1] == item.floor and ceilings[0] == ceilings[1] == item.ceiling
    return "agrees" if same else "refines"


def _one_by_one(frame: _TimeFrame) -> Iterator[tuple[int, str]]:
    """The same of few, of which each is asked once."""
    asked = [(item, frame.time(item)) for item in frame.asked]
    for item in frame.asking:
        time = frame.time(item)
        met = [
            one for one, its in asked if one.name != item.name and its.lower <= time.upper and time.lower <= its.upper
        ]
        if met:
            floors, ceilings = [one.floor for one in met], [one.ceiling for one in met]
            yield item.name, _kind(item, (min(floors), max(floors)), (min(ceilings), max(ceilings)))


def _ends(frame: _TimeFrame, *, swapped: bool) -> dict[int, tuple[Number, Number]]:
    """For each asking index the lowest ceiling and highest floor it meets; swapped: lowest floor, highest ceiling."""
    asked = {item.name for item in frame.asked}
    boxes = [_box(item, frame, swapped=swapped) for item in frame.asked]
    mute = [_box(item, frame, swapped=False) for item in frame.asking if item.name not in asked]
    boxes += [box._replace(ceiling=INFINITY, floor=-INFINITY) for box in mute]
    return {box.name: (found.lowest.ceiling, found.highest.floor) for box, found in extremes(boxes)}


def _box(item: Item, frame: _TimeFrame, *, swapped: bool) -> Box:
    time = frame.time(item)
    floor, ceiling = (item.ceiling, item.floor) if swapped else (item.floor, item.ceiling)
    return Box(item.name, time.lower, time.upper, floor, ceiling)


def _company(frame: _TimeFrame) -> dict[int, int]:
    """How many of those asked each asking item meets in time, itself left out."""
    asked = {item.name for item in frame.asked}
    starts = sorted(frame.time(item).lower for item in frame.asked)
    ends = sorted(frame.time(item).upper for item in frame.asked)
    return {
        item.name: bisect_right(starts, frame.time(item).upper)
        - bisect_left(ends, frame.time(item).lower)
        - (item.name in asked)
        for item in frame.asking
    }
