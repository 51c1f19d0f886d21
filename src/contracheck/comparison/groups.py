"""Statements -> groups: those that answer the same question, what they dispute, and what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from contracheck.comparison.definition import (
    ANOTHER_PERIOD,
    ANOTHER_TIME,
    DENIAL_OF_ANOTHER_VALUE,
    SEVERAL_AT_ONCE,
    UNLIKE_VALUES,
    compare_readings,
    denies_surely,
    is_periodic,
)
from contracheck.model import (
    Arity,
    Aspect,
    Dispute,
    Group,
    Key,
    Kind,
    Predicate,
    Reading,
    Reason,
    Standing,
    Statement,
    Why,
)
from contracheck.values.geometry.census import agreement
from contracheck.values.geometry.clash import SURELY, Clash
from contracheck.values.geometry.scale import NO_CEILING, NO_FLOOR, Reach
from contracheck.values.interval import End, Interval
from contracheck.values.span import Duration
from contracheck.values.timing import Steadiness, TimeRelation, Voices

Lane = Sequence[tuple[int, Reading]]
"""The readings of a group on one axis, each with the index of its statement."""


def gather(statements: Iterable[Statement], predicates: Mapping[str, Predicate]) -> tuple[Group, ...]:
    """All groups, by key; `predicates` by canonical name."""
    members: dict[Key, list[Statement]] = {}
    for statement in statements:
        members.setdefault(statement.key, []).append(statement)
    return tuple(
        compare_group(key, predicates[key.predicate], members[key])
        for key in sorted(members, key=lambda key: (key.subject, key.predicate, key.measure, key.scope, key.layer))
    )


def compare_group(key: Key, predicate: Predicate, statements: Iterable[Statement]) -> Group:
    """One group, with its disputes and the standing of each statement."""
    ordered = tuple(sorted(statements, key=_by_content))
    if len(ordered) == 1:
        return Group(key, predicate, ordered, (), (Standing(ordered[0], Kind.ALONE),))
    voices = voices_of(predicate, ordered)
    disputes: list[Dispute] = []
    kinds: dict[int, Kind] = {}
    for lane in _lanes(ordered):
        clash = _clash(lane, ordered, predicate, voices)
        disputes += _disputes(clash, lane, ordered, predicate, voices)
        _settle_lane(kinds, clash, lane, predicate, ordered[0].key.layer)
    axes = Counter(reading.axis for statement in ordered if not statement.excluded for reading in statement.readings)
    standings = tuple(_standing(index, statement, kinds, axes, predicate) for index, statement in enumerate(ordered))
    return Group(key, predicate, ordered, tuple(disputes), standings)


def _by_content(statement: Statement) -> tuple[object, ...]:
    """By what is said, then by who says it: what is said twice stands together, and ties fall the same way."""
    claim = statement.claim
    return (claim.value, claim.when, claim.unit, claim.polarity, claim.certainty, claim.said_by, statement.order)


def voices_of(predicate: Predicate, statements: Iterable[Statement]) -> Voices | None:
    """Who speaks about which dates, where nearness counts: for states and for what happened once, not for totals."""
    if predicate.aspect in (Aspect.TOTAL, Aspect.RUNNING_TOTAL):
        return None
    dated = [(statement.source, reading.timing) for statement in statements for reading in statement.readings]
    return Voices.hear(dated, steadiness(predicate))


def steadiness(predicate: Predicate) -> Steadiness:
    """How long a value of this predicate is expected to hold."""
    if not predicate.steady_for:
        return Steadiness()
    return Steadiness(0 if predicate.steady_for == "never" else Duration.parse(predicate.steady_for).minutes)


def _lanes(statements: Sequence[Statement]) -> Iterator[Lane]:
    lanes: dict[str, list[tuple[int, Reading]]] = {}
    for index, statement in enumerate(statements):
        if not statement.excluded:
            for reading in statement.readings:
                lanes.setdefault(reading.axis, []).append((index, reading))
    yield from (lanes[axis] for axis in sorted(lanes))


def _clash(lane: Lane, statements: Sequence[Statement], predicate: Predicate, voices: Voices | None) -> Clash:
    clash = Clash(len(statements))
    certain = {index for index, _ in lane if statements[index].certain}
    periodic = is_periodic(predicate, statements[0].key.layer)
    affirmed = [(index, reading) for index, reading in lane if not reading.denied]
    for part, hard in _searches(affirmed, predicate):
        items = [_item(index, reading, reading.allowed, statements) for index, reading in part]
        clash.search(items, periodic=periodic, sure=certain if hard else (), voices=voices)
    for items, sure in _denials(lane, affirmed, statements):
        clash.search(items, periodic=periodic, sure=certain & sure, voices=voices)
    return clash


def _searches(affirmed: Lane, predicate: Predicate) -> Iterator[tuple[Lane, bool]]:
    """Sets of readings of which only one can hold, and whether that is sure; of dates without soft edges it is not."""
    if predicate.values != Arity.MANY:
        one, loose = predicate.values == Arity.ONE, list(_in_either_order(affirmed))
        yield affirmed, one and not loose
        if one and loose:
            yield loose, True
        if any(reading.soft for _, reading in affirmed):
            yield [(index, evolve(reading, allowed=reading.firm)) for index, reading in affirmed], False
    for number in range(len(predicate.exclusive)):
        yield list(_members(affirmed, number)), True


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


def _denials(lane: Lane, affirmed: Lane, statements: Sequence[Statement]) -> Iterator[tuple[list[Reach], set[int]]]:
    """For each value that is denied: the denials and the assertions that meet it, as the two sides of one conflict."""
    for asserted, denials in _denied_values(lane, affirmed):
        sides = [_side(index, reading, statements, denies=False) for index, reading in asserted]
        sides += [_side(index, reading, statements, denies=True) for index, reading in denials]
        sure = {index for index, reading in asserted if denies_surely(denials[0][1], reading)}
        yield sides, sure | {index for index, _ in denials}


def _denied_values(lane: Lane, affirmed: Lane) -> Iterator[tuple[Lane, Lane]]:
    denied: dict[tuple[Interval, Interval, bool], list[tuple[int, Reading]]] = {}
    for index, reading in lane:
        if reading.denied:
            denied.setdefault((reading.said, reading.allowed, reading.hedged), []).append((index, reading))
    for (_, allowed, _), denials in denied.items():
        yield [(index, reading) for index, reading in affirmed if reading.allowed.meets(allowed)], denials


def _side(index: int, reading: Reading, statements: Sequence[Statement], *, denies: bool) -> Reach:
    floor, ceiling = ((1, 0), NO_CEILING) if denies else (NO_FLOOR, (0, 0))
    return Reach(index, reading.timing, floor, ceiling, statements[index].source)


def _item(index: int, reading: Reading, interval: Interval, statements: Sequence[Statement]) -> Reach:
    return Reach(index, reading.timing, interval.floor, interval.ceiling, statements[index].source)


def _disputes(
    clash: Clash, lane: Lane, statements: Sequence[Statement], predicate: Predicate, voices: Voices | None
) -> Iterator[Dispute]:
    readings = dict(lane)
    for component in clash.together.components():
        index = max(component, key=lambda index: (*clash.clearest[index][:2], -index))
        grade, _, partner = clash.clearest[index]
        index, partner = sorted((index, partner), key=lambda index: statements[index].order)
        first, second = statements[index], statements[partner]
        pair = compare_readings(readings[index], readings[partner], (first, second), predicate, voices)
        yield Dispute(
            axis=readings[index].axis,
            kind=Kind.CONTRADICTS if grade == SURELY else Kind.MAY_CONTRADICT,
            statements=tuple(statements[index] for index in component),
            first=first,
            second=second,
            time=TimeRelation(pair.time),
            denial=readings[index].denied != readings[partner].denied,
        )


_RANK = (Kind.CONTRADICTS, Kind.MAY_CONTRADICT, Kind.CHANGED, Kind.CLOSE, Kind.REFINES, Kind.AGREES)


def _settle_lane(kinds: dict[int, Kind], clash: Clash, lane: Lane, predicate: Predicate, layer: str) -> None:
    """Note in `kinds` the gravest class of each index on this lane; none where nothing was comparable."""
    found = {index: _RANK[SURELY - clear.grade] for index, clear in clash.clearest.items()}
    affirmed = [(index, reading) for index, reading in lane if not reading.denied]
    periodic = is_periodic(predicate, layer)
    for index in [] if periodic else _changed(lane, affirmed, predicate):
        found.setdefault(index, Kind.CHANGED)
    rest = {index for index, _ in affirmed if index not in found}
    for index, kind in _agreeing(rest, affirmed, predicate, periodic=periodic):
        found.setdefault(index, kind)
    for index, kind in found.items():
        if index not in kinds or _RANK.index(kind) < _RANK.index(kinds[index]):
            kinds[index] = kind


def _changed(lane: Lane, affirmed: Lane, predicate: Predicate) -> Iterator[int]:
    """Those whose value some other cannot share, whatever the time: where it is not a conflict, it is a change."""
    for part, _ in _searches(affirmed, predicate):
        if part:
            ceiling = min(reading.allowed.ceiling for _, reading in part)
            floor = max(reading.allowed.floor for _, reading in part)
            yield from (i for i, reading in part if ceiling < reading.allowed.floor or reading.allowed.ceiling < floor)
    for asserted, denials in _denied_values(lane, affirmed):
        if asserted:
            yield from (index for index, _ in (*asserted, *denials))


def _agreeing(
    rest: Collection[int], affirmed: Lane, predicate: Predicate, *, periodic: bool
) -> Iterator[tuple[int, Kind]]:
    if not rest:
        return
    said = [Reach(index, reading.timing, reading.said.floor, reading.said.ceiling, "") for index, reading in affirmed]
    shares = [said]
    if predicate.values == Arity.MANY:
        equal: dict[tuple[End, End], list[Reach]] = {}
        for item in said:
            equal.setdefault((item.floor, item.ceiling), []).append(item)
        shares = list(equal.values())
    for share in shares:
        yield from ((index, Kind(kind)) for index, kind in agreement(rest, share, periodic=periodic).items())


def _standing(
    index: int, statement: Statement, kinds: Mapping[int, Kind], axes: Counter[str], predicate: Predicate
) -> Standing:
    if index in kinds:
        return Standing(statement, kinds[index])
    return Standing(statement, Kind.NOT_COMPARABLE, statement.excluded or _why_not(statement, axes, predicate))


_OTHERS_EXCLUDED = Reason(Why.OTHERS_EXCLUDED)


def _why_not(statement: Statement, axes: Counter[str], predicate: Predicate) -> Reason:
    if axes.total() == len(statement.readings):
        return _OTHERS_EXCLUDED
    if all(axes[reading.axis] < 2 for reading in statement.readings):
        return UNLIKE_VALUES
    if any(reading.denied for reading in statement.readings):
        return DENIAL_OF_ANOTHER_VALUE
    if predicate.values == Arity.MANY:
        return SEVERAL_AT_ONCE
    return ANOTHER_PERIOD if is_periodic(predicate, statement.key.layer) else ANOTHER_TIME
