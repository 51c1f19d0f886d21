"""A figure for a part of a period is larger than the figure for all of it, or several such parts together are.

Killed in June 2023 cannot be more than killed in 2023. Where none of the parts alone is too large, those that do not
overlap are added up: claims about each of them, and one about the whole period, cannot all be right.

Disagree:
    - {source: a, subject: Orr valley, property: killed, value: "431", when: 2023-06}
    - {source: b, subject: Orr valley, property: killed, value: "212", when: 2023}
Agree:
    - {source: a, subject: Orr valley, property: killed, value: "112", when: 2023-06}
    - {source: b, subject: Orr valley, property: killed, value: "212", when: 2023}
Blind spots: only figures that name their period (June 2023, 2023, 2020/2022) and cannot be negative; percentages, rates
and averages do not add up and are left out: of 60 % in June and 40 % in the year, both can be right. Of parts that
overlap, the sum takes those that come to most without overlap.
What to do: see whether both count by the same definition, and whether the figure for the whole came first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from contracheck.model import Aspect, Group, Layer, Reading, Statement
from contracheck.rules.kit import (
    Conflict,
    Rule,
    Side,
    World,
    added,
    adds_up,
    at_time,
    exceeded_within,
    is_at_least_nothing,
    is_sum,
    judgement_of,
    lasts,
    names_a_period,
    readings_on,
    said,
    speaker,
    told_before,
)
from contracheck.values.geometry.nesting import any_nested, nested
from contracheck.values.interval import End, Interval
from contracheck.values.timing import TimeRelation

Figure = tuple[Statement, Reading]
NOTHING: End = (0, 0)


class _Period(NamedTuple):
    """What is said of one period, and the periods next within it."""

    hull: Interval
    said: tuple[Figure, ...]
    inner: tuple[_Period, ...]

    @property
    def floor(self) -> End:
        """The highest of the least that each says."""
        return max(NOTHING, *(reading.allowed.floor for _, reading in self.said))

    @property
    def ceiling(self) -> End:
        """The lowest of the most that each says."""
        return min(reading.allowed.ceiling for _, reading in self.said)


class _PeriodSum(NamedTuple):
    """The most that parts without overlap come to at least, and which parts those are."""

    floor: End
    parts: tuple[_Period, ...]


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each period that is smaller than what lies within it, once, under its gravest class."""
    if len(group.statements) < 2 or not _counts_a_period(group):
        return
    for axis in sorted({reading.axis for _, reading in readings_on(group) if is_sum(reading.axis)}):
        named = [pair for pair in readings_on(group, axis) if names_a_period(pair[1].timing)]
        figures = [pair for pair in named if lasts(pair[1])]
        yield from _early(named, grows=group.predicate.grows == "yes")
        told: dict[Interval, Conflict] = {}
        for some in _views(figures):
            for hull, conflict in _exceeded(some):
                told.setdefault(hull, conflict)
        yield from told.values()


def _counts_a_period(group: Group) -> bool:
    """Whether its figures count what happened in a period, and add up."""
    of_a_period = group.predicate.aspect in (Aspect.TOTAL, Aspect.TOLL) and group.key.layer == Layer.ACTUAL
    return of_a_period and adds_up(group) and is_at_least_nothing(group.predicate)


def _early(figures: Sequence[Figure], *, grows: bool) -> Iterator[Conflict]:
    """What is told early of a period, against what is told of a part of it no later; it is never added up."""
    one_period = len({reading.timing.hull for _, reading in figures}) < 2
    if one_period or not grows or all(lasts(reading) for _, reading in figures):
        return
    ceilings, floors = (
        [Side(statement, reading, getattr(reading.allowed, end)) for statement, reading in figures]
        for end in ("ceiling", "floor")
    )
    for wholes, parts, sure, _ in told_before(ceilings, floors, grows=True, periodic=True):
        if sure:
            yield from _of_one_part(_lasting(wholes, lasting=False), parts)
            yield from _of_one_part(_lasting(wholes, lasting=True), _lasting(parts, lasting=False))


def _lasting(sides: Iterable[Side], *, lasting: bool) -> list[Side]:
    return [side for side in sides if lasts(side.reading) == lasting]


def _of_one_part(wholes: Sequence[Side], parts: Sequence[Side]) -> Iterator[Conflict]:
    readings = {side.statement: side.reading for side in (*wholes, *parts)}
    for found in exceeded_within(wholes, parts):
        over, under = ([(statement, readings[statement])] for statement in found.statements)
        yield _conflict(over, under, "")


def _views(figures: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """What is certain; then the rest as well."""
    if any_nested({reading.timing.hull for _, reading in figures}):
        yield [figure for figure in figures if figure[0].certain]
        yield figures


def _exceeded(figures: Sequence[Figure]) -> Iterator[tuple[Interval, Conflict]]:
    """The periods that are exceeded: by one part alone, else by several together."""
    sums: dict[Interval, _PeriodSum] = {}
    highest: dict[Interval, End] = {}
    for period in _periods(figures):
        top = max((highest[period.hull] for period in period.inner), default=NOTHING)
        found = _most(period.inner, sums)
        if period.ceiling < top:
            yield period.hull, _by_one(period)
        elif len(found.parts) > 1 and period.ceiling < found.floor:
            yield period.hull, _by_several(period, found)
        own = _PeriodSum(period.floor, (period,))
        sums[period.hull] = max(own, found, key=lambda one: one.floor)
        highest[period.hull] = max(top, period.floor)


def _periods(figures: Iterable[Figure]) -> Iterator[_Period]:
    """Innermost ones first."""
    by_hull: dict[Interval, list[Figure]] = {}
    for figure in figures:
        by_hull.setdefault(figure[1].timing.hull, []).append(figure)
    hulls = list(by_hull)
    made: dict[int, _Period] = {}
    for place, inner in nested(hulls):
        made[place] = _Period(hulls[place], tuple(by_hull[hulls[place]]), tuple(made[index] for index in inner))
        yield made[place]


def _most(inner: Sequence[_Period], sums: Mapping[Interval, _PeriodSum]) -> _PeriodSum:
    """Of parts that may overlap, those without overlap that come to most (weighted interval scheduling)."""
    ordered = sorted(inner, key=lambda period: (period.hull.upper, period.hull.lower))
    ends = [period.hull.upper for period in ordered]
    best = [_PeriodSum(NOTHING, ())]
    for place, period in enumerate(ordered):
        before, own = best[bisect_right(ends, period.hull.lower - 1, hi=place)], sums[period.hull]
        taken = _PeriodSum(added((before.floor, own.floor)), (*before.parts, *own.parts))
        best.append(max(best[-1], taken, key=lambda one: one.floor))
    return best[-1]


def _within(period: _Period) -> Iterator[Figure]:
    """All that is said of what lies in a period."""
    waiting = list(period.inner)
    while waiting:
        one = waiting.pop()
        yield from one.said
        waiting += one.inner


def _by_one(period: _Period) -> Conflict:
    """The statements about parts that exceed some about the whole, and those."""
    parts, wholes = list(_within(period)), period.said
    high = max(reading.allowed.floor for _, reading in parts)
    over = [part for part in parts if part[1].allowed.floor > period.ceiling]
    under = [whole for whole in wholes if whole[1].allowed.ceiling < high]
    return _conflict(over, under, "")


def _by_several(period: _Period, parts: _PeriodSum) -> Conflict:
    """Of each part the highest figure, and the statements about the whole that lie below their sum."""
    over = [max(each.said, key=lambda pair: pair[1].allowed.floor) for each in parts.parts]
    under = [pair for pair in period.said if pair[1].allowed.ceiling < parts.floor]
    return _conflict(over, under, f" and {len(parts.parts) - 1} more parts without overlap")


def _conflict(over: Sequence[Figure], under: Sequence[Figure], more: str) -> Conflict:
    """The clearest pair: the largest part and the smallest whole, certain ones first."""
    part = max(over, key=lambda pair: (pair[0].certain, pair[1].allowed.floor))[0]
    whole = min(under, key=lambda pair: (not pair[0].certain, pair[1].allowed.ceiling))[0]
    sentence = (
        f"{said(part)} {at_time(part.span)} ({speaker(part)}){more} is more than "
        f"{said(whole)} {at_time(whole.span)} ({speaker(whole)})"
    )
    sides = tuple(tuple(statement for statement, _ in side) for side in (over, under))
    statements = (*sides[0], *sides[1])
    found = judgement_of(statements)
    roles = (("part of the period", sides[0]), ("whole period", sides[1]))
    return Conflict(found.kind, statements, part, whole, TimeRelation.SAME, sentence, roles, excuse=found.excuse)


RULE = Rule("subperiod-exceeds-period", check, __doc__, telling=20)
