"""What became of each statement of a group: the gravest class of the pairs that it is in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from contracheck.comparison.definition import (
    ANOTHER_PERIOD,
    ANOTHER_TIME,
    DENIAL_OF_ANOTHER_VALUE,
    SEVERAL_AT_ONCE,
    UNLIKE_VALUES,
    may_change,
)
from contracheck.comparison.lanes import Lane, denied_values, searches
from contracheck.comparison.name_lanes import fitting
from contracheck.comparison.plan_times import is_plan
from contracheck.comparison.toll_times import changed_tolls
from contracheck.model import Arity, Kind, Predicate, Reading, Reason, Standing, Statement, Why
from contracheck.values.geometry.census import agreement
from contracheck.values.geometry.clash import SURELY, Clash, Clear
from contracheck.values.geometry.scale import Reach
from contracheck.values.interval import End, Number

_RANK = (Kind.CONTRADICTS, Kind.MAY_CONTRADICT, Kind.CHANGED, Kind.CLOSE, Kind.REFINES, Kind.AGREES)


def settle_lane(
    kinds: dict[int, Kind],
    clearest: Mapping[int, Clear],
    lane: Lane,
    predicate: Predicate,
    *,
    changed: Iterable[int],
) -> None:
    """Note in `kinds` the gravest class of each index on this lane, of which the conflicts are `clearest`; none where
    nothing was comparable. `changed` are those that some other cannot share."""
    found = {index: _RANK[SURELY - clear.grade] for index, clear in clearest.items()}
    affirmed = [(index, reading) for index, reading in lane if not reading.denied]
    for index in changed:
        found.setdefault(index, Kind.CHANGED)
    rest = {index for index, _ in affirmed if index not in found}
    for index, kind in _agreeing(rest, affirmed, predicate, periodic=predicate.is_periodic):
        found[index] = min(kind, found.get(index, kind), key=_RANK.index)
    for index, kind in found.items():
        kinds[index] = min(kind, kinds.get(index, kind), key=_RANK.index)


def moved(lane: Lane, predicate: Predicate, statements: Sequence[Statement]) -> Iterator[int]:
    """Facts that some other cannot share, whatever the time."""
    if predicate.is_toll(statements[0].key.layer):
        affirmed = [(index, reading) for index, reading in lane if not reading.denied]
        yield from _changed_tolls(affirmed, predicate, statements)
    for part in _courses(lane, predicate, periodic=predicate.is_periodic):
        yield from _changed(part, [pair for pair in part if not pair[1].denied], predicate)


def _courses(lane: Lane, predicate: Predicate, *, periodic: bool) -> Iterator[Lane]:
    """Sets of readings of which two that differ and do not conflict are a change: all, but for totals none, and of
    statistics those of periods that are equally long."""
    if not periodic:
        yield lane
    elif may_change(predicate):
        by_length: dict[tuple[int, Number], list[tuple[int, Reading]]] = {}
        for index, reading in lane:
            if reading.timing.length is not None:
                by_length.setdefault(reading.timing.length, []).append((index, reading))
        yield from by_length.values()


def _changed(lane: Lane, affirmed: Lane, predicate: Predicate) -> Iterator[int]:
    """Those whose value some other cannot share, whatever the time: where it is not a conflict, it is a change."""
    for part, _ in searches(affirmed, predicate):
        if part:
            ceiling = min(reading.allowed.ceiling for _, reading in part)
            floor = max(reading.allowed.floor for _, reading in part)
            yield from (i for i, reading in part if ceiling < reading.allowed.floor or reading.allowed.ceiling < floor)
    for asserted, denials in denied_values(lane, affirmed):
        if asserted:
            yield from (index for index, _ in (*asserted, *denials))


def _changed_tolls(affirmed: Lane, predicate: Predicate, statements: Sequence[Statement]) -> Iterator[int]:
    """Those that some other figure of one period cannot share, of which one at least was told early."""
    changes = Clash(len(statements))
    for part, _ in searches(affirmed, predicate):
        for search in changed_tolls(part, statements):
            changes.search(search.reaches, periodic=search.periodic, sure=(), voices=None)
    yield from changes.clearest


def _agreeing(
    rest: Collection[int], affirmed: Lane, predicate: Predicate, *, periodic: bool
) -> Iterator[tuple[int, Kind]]:
    if not rest:
        return
    said = [
        Reach(index, reading.timing, reading.said.floor, reading.said.ceiling, "")
        for index, reading in affirmed
        if reading.naming is None
    ]
    shares = [said]
    if predicate.values_on(affirmed[0][1].axis) == Arity.MANY:
        equal: dict[tuple[End, End], list[Reach]] = {}
        for item in said:
            equal.setdefault((item.floor, item.ceiling), []).append(item)
        shares = list(equal.values())
    for asking, unheard in _audiences(rest, affirmed):
        for share in shares:
            found = agreement(asking, share, periodic=periodic, unheard=unheard)
            yield from ((index, Kind(kind)) for index, kind in found.items())
        yield from _agreeing_names(asking, unheard, affirmed, predicate)


def _agreeing_names(
    rest: Collection[int], unheard: Collection[int], affirmed: Lane, predicate: Predicate
) -> Iterator[tuple[int, Kind]]:
    """The same of names that fit others though their places do not tell."""
    for own, others in fitting(affirmed, predicate):
        reaches = [Reach(index, one.timing, one.said.floor, one.said.ceiling, "") for index, one in (*own, *others)]
        theirs = {index for index, _ in others}
        for asking, these in (({index for index, _ in own}, unheard), (theirs, theirs.union(unheard))):
            its = asking.intersection(rest)
            if its:
                found = agreement(its, reaches, periodic=predicate.is_periodic, unheard=these)
                yield from ((index, Kind(kind)) for index, kind in found.items())


def _audiences(rest: Collection[int], affirmed: Lane) -> Iterator[tuple[Collection[int], Collection[int]]]:
    """Those of `rest` by who is not compared with them on this axis, with all of these."""
    unless: dict[str, set[int]] = {}
    for index, reading in affirmed:
        unless.setdefault(reading.unless, set()).add(index)
    for kind, its in sorted(unless.items()):
        asking = its.intersection(rest)
        if asking:
            yield asking, its if kind else ()


def standing(
    index: int, statement: Statement, kinds: Mapping[int, Kind], axes: Mapping[str, int], predicate: Predicate
) -> Standing:
    """The standing of one statement; of one that nothing was comparable with, why not."""
    if index in kinds:
        return Standing(statement, kinds[index])
    return Standing(statement, Kind.NOT_COMPARABLE, statement.excluded or _why_not(statement, axes, predicate))


_OTHERS_EXCLUDED = Reason(Why.OTHERS_EXCLUDED)


def _why_not(statement: Statement, axes: Mapping[str, int], predicate: Predicate) -> Reason:
    readings = statement.readings
    if sum(axes.values()) == len(readings):
        return _OTHERS_EXCLUDED
    if max([axes.get(reading.axis, 0) for reading in readings], default=0) < 2:
        return UNLIKE_VALUES
    if True in [reading.denied for reading in readings]:
        return DENIAL_OF_ANOTHER_VALUE
    if predicate.values_on(readings[0].axis) == Arity.MANY:
        return SEVERAL_AT_ONCE
    return ANOTHER_PERIOD if predicate.is_periodic or is_plan(statement) else ANOTHER_TIME
