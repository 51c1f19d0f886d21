"""The readings of a group on one axis, and which of them only one can hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from contracheck.comparison.name_lanes import by_names
from contracheck.model import Arity, Predicate, Reading
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.zoned import Zoned

Lane = Sequence[tuple[int, Reading]]
"""The readings of a group on one axis, each with the index of its statement."""


def all_fit(lane: Lane) -> bool:
    """Whether every two hold together, whatever their times: all are plain intervals with something in common. False
    where that would have to be looked at more closely."""
    return all(_is_plain(reading) for _, reading in lane) and max(reading.allowed.floor for _, reading in lane) <= min(
        reading.allowed.ceiling for _, reading in lane
    )


def _is_plain(reading: Reading) -> bool:
    return not (
        reading.denied
        or reading.exclusive
        or reading.unless
        or reading.soft is not None
        or reading.zone is not None
        or reading.naming is not None
        or reading.either_order is not None
    )


def searches(affirmed: Lane, predicate: Predicate) -> Iterator[tuple[Lane, bool]]:
    """Sets of readings of which only one can hold, and whether that is sure; of dates without soft edges it is not."""
    for part, sure in _searches(affirmed, predicate):
        for lane in _on_this_axis(part):
            yield lane, sure


def _searches(affirmed: Lane, predicate: Predicate) -> Iterator[tuple[Lane, bool]]:
    values = predicate.values_on(affirmed[0][1].axis) if affirmed else Arity.MANY
    if values != Arity.MANY and any(reading.naming for _, reading in affirmed):
        yield from by_names(affirmed, sure=values == Arity.ONE)
    elif values != Arity.MANY:
        one, loose = values == Arity.ONE, list(_in_either_order(affirmed))
        yield affirmed, one and not loose
        if one and loose:
            yield loose, True
        yield from _softly(affirmed)
        yield from _by_zones(affirmed, sure=one)
    for number in range(len(predicate.exclusive)):
        yield list(_members(affirmed, number)), True


def _softly(affirmed: Lane) -> Iterator[tuple[Lane, bool]]:
    """What names no zone, without soft edges."""
    plain = [pair for pair in affirmed if pair[1].zone is None]
    if any(reading.soft for _, reading in plain):
        yield [(index, evolve(reading, allowed=reading.firm)) for index, reading in plain], False


def _by_zones(affirmed: Lane, *, sure: bool) -> Iterator[tuple[Lane, bool]]:
    """Times with a zone among themselves, in UTC; and, each by its own clock, against those that name none."""
    known = [(index, reading, reading.zone) for index, reading in affirmed if reading.zone is not None]
    if not known:
        return
    yield [(index, evolve(reading, allowed=zone.utc)) for index, reading, zone in known], sure
    yield [(index, evolve(reading, allowed=zone.soft or zone.utc)) for index, reading, zone in known], False
    there = [(index, evolve(reading, allowed=zone.there)) for index, reading, zone in known]
    plain = [(index, evolve(reading, allowed=reading.firm)) for index, reading in affirmed if reading.zone is None]
    for lane in _between(there, plain):
        yield lane, False


def _on_this_axis(lane: Lane) -> Iterator[Lane]:
    """The same, if all of them are compared on this axis. Else those that are, and for each kind of those that are
    compared with each other on another axis: these below the others, and these above the others."""
    kinds = sorted({reading.unless for _, reading in lane} - {""})
    if not kinds:
        yield lane
        return
    others = [pair for pair in lane if not pair[1].unless]
    yield others
    for kind in kinds:
        its = [pair for pair in lane if pair[1].unless == kind]
        if others:
            yield from _between(its, others)
        others += its


def _between(some: Lane, others: Lane) -> Iterator[Lane]:
    """Some against others, but neither among themselves: these below those, and these above those."""
    yield [*_downwards(some), *_upwards(others)]
    yield [*_downwards(others), *_upwards(some)]


def _downwards(lane: Lane) -> Iterator[tuple[int, Reading]]:
    """Without their lower ends: whichever end is looked at, no two of them are apart."""
    return ((index, evolve(one, allowed=evolve(one.allowed, lower=-INFINITY))) for index, one in lane)


def _upwards(lane: Lane) -> Iterator[tuple[int, Reading]]:
    """Without their upper ends."""
    return ((index, evolve(one, allowed=evolve(one.allowed, upper=INFINITY))) for index, one in lane)


def _in_either_order(affirmed: Lane) -> Iterator[tuple[int, Reading]]:
    """Scores, each as far as it reaches if its sides are named in another order: what is apart then is so for sure."""
    for index, reading in affirmed:
        if reading.either_order is not None:
            yield index, evolve(reading, said=reading.either_order, allowed=reading.either_order)


def _members(affirmed: Lane, number: int) -> Iterator[tuple[int, Reading]]:
    """Those that belong to an exclusive set, as the member that each is: a set is a line of points, all apart."""
    for index, reading in affirmed:
        for its, member in reading.exclusive:
            if its == number:
                point = Interval.point(member)
                yield index, evolve(reading, said=point, allowed=point)


def denied_values(lane: Lane, affirmed: Lane) -> Iterator[tuple[Lane, Lane]]:
    """For each value that is denied: the assertions that meet it, and the denials."""
    denied: dict[tuple[Interval, Interval, bool, Zoned | None, str], list[tuple[int, Reading]]] = {}
    for index, reading in lane:
        if reading.denied:
            key = (reading.said, reading.allowed, reading.hedged, reading.zone, reading.unless)
            denied.setdefault(key, []).append((index, reading))
    for denials in denied.values():
        denial = denials[0][1]
        yield [pair for pair in affirmed if denial.shares_axis(pair[1]) and _meet(denial, pair[1])], denials


def _meet(denial: Reading, other: Reading) -> bool:
    return other.beside(denial).allowed.meets(denial.beside(other).allowed)
