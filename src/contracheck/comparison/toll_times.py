"""Tolls: how the times of two figures relate, and the searches by which a group of them finds the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from contracheck.comparison.lanes import Lane
from contracheck.model import Reading, Statement
from contracheck.values.geometry.across import facing
from contracheck.values.geometry.scale import Reach
from contracheck.values.telling import Stage, Telling
from contracheck.values.timing import ALWAYS, UNDATED, TimeRelation, Timing, relate

_FINAL = (Stage.SETTLED, Stage.UNKNOWN)
_NO_TIME = Telling(Stage.UNKNOWN)


def told_of(reading: Reading) -> Telling:
    """As of when it is known."""
    return reading.told or _NO_TIME


def toll_relation(mine: Reading, theirs: Reading, *, one_source: bool) -> TimeRelation:
    """How the times of two tolls relate that cannot both hold: what is told early on two days has changed.

    Figures of two periods are that, whenever they were told. Settled ones, and those of which nobody knows when they
    were told, are for good: for them the period decides alone.
    """
    period = relate(mine.timing, theirs.timing, periodic=True)
    a, b = told_of(mine), told_of(theirs)
    if mine.denied != theirs.denied:
        sure = all(is_for_good(one) and not one.is_told for one in (a, b))
        return period if sure or period != TimeRelation.SAME else TimeRelation.MAY_COINCIDE
    if _by_telling(a, b):
        return _by_day(mine, theirs, one_source=one_source)
    if period == TimeRelation.ANOTHER_PERIOD or (is_for_good(a) and is_for_good(b)):
        return period
    return TimeRelation.APART if {a.stage, b.stage} == {Stage.EARLY, Stage.SETTLED} else TimeRelation.MAY_COINCIDE


def is_for_good(telling: Telling) -> bool:
    """Whether the figure is not to change any more: it is settled, or nobody says when it was told."""
    return telling.stage in _FINAL


def _by_telling(a: Telling, b: Telling) -> bool:
    """Whether the days of the telling decide: of early figures, and where both claims give such a day themselves."""
    early = a.stage == b.stage == Stage.EARLY
    return early or (a.stage == b.stage == Stage.SETTLED and a.is_told and b.is_told)


def _by_day(mine: Reading, theirs: Reading, *, one_source: bool) -> TimeRelation:
    period = _period(mine, theirs)
    if period == TimeRelation.ANOTHER_PERIOD:
        return period
    a, b = told_of(mine), told_of(theirs)
    at = relate(a.shown, b.shown, periodic=False)
    if at == TimeRelation.APART:
        return at
    named = one_source and a.day != "" and a.day == b.day
    sure = period == TimeRelation.SAME and (named or at == TimeRelation.SAME)
    return TimeRelation.SAME if sure else TimeRelation.MAY_COINCIDE


def _period(mine: Reading, theirs: Reading) -> TimeRelation:
    """By the names of the two periods alone: one without a name may be any."""
    one, other = _name(mine), _name(theirs)
    if one == other != "":
        return TimeRelation.SAME
    named = one and other and not (told_of(mine).moment or told_of(theirs).moment)
    return TimeRelation.ANOTHER_PERIOD if named else TimeRelation.MAY_COINCIDE


_MOMENT = "as of"


def _name(reading: Reading) -> str:
    return _MOMENT if told_of(reading).moment else reading.timing.label


class TollSearch(NamedTuple):
    """Figures that conflict where their times allow it, as `Clash.search` takes them; `sure` if for certain."""

    reaches: list[Reach]
    periodic: bool
    sure: bool


_Pair = tuple[int, Reading]
_Reaches = Callable[[Iterable[_Pair]], list[Reach]]


def toll_searches(lane: Lane, statements: Sequence[Statement]) -> Iterator[TollSearch]:
    """All pairs of affirmed figures of `toll_relation` that are not apart, each in at least one search."""
    by_period = _reaches(statements, lambda reading: reading.timing)
    some = _Sorted.of(lane)
    yield TollSearch(by_period(some.lasting), periodic=True, sure=True)
    for part in facing(by_period(some.lasting), by_period(some.settled)):
        yield TollSearch(part, periodic=True, sure=True)
    yield TollSearch(by_period(some.open), periodic=True, sure=False)
    rest = [*some.lasting, *some.settled, *some.early]
    unknown = [pair for pair in some.lasting if told_of(pair[1]).stage == Stage.UNKNOWN]
    for few, many in ((some.open, rest), (some.early, unknown)):
        for part in facing(by_period(few), by_period(many)):
            yield TollSearch(part, periodic=True, sure=False)
    by_day = _reaches(statements, lambda reading: told_of(reading).shown)
    for figures in (some.early, some.settled):
        for part, sure in _of_one_period(figures, by_day):
            yield TollSearch(part, periodic=False, sure=sure)
    for figures in _of_one_document(some.early, statements):
        yield TollSearch(_reaches(statements, lambda _: ALWAYS)(figures), periodic=False, sure=True)


def changed_tolls(lane: Lane, statements: Sequence[Statement]) -> Iterator[TollSearch]:
    """Searches that find all pairs that are apart in time; also some pairs that are not, which conflict."""
    some = _Sorted.of(lane)
    by_period = _reaches(statements, lambda reading: reading.timing)
    settled = [pair for pair in (*some.lasting, *some.settled) if told_of(pair[1]).stage == Stage.SETTLED]
    for part in facing(by_period(some.early), by_period(settled)):
        yield TollSearch(part, periodic=True, sure=False)
    for figures in (some.early, some.settled):
        for part, _ in _of_one_period(figures, _reaches(statements, lambda _: UNDATED)):
            yield TollSearch(part, periodic=False, sure=False)


class _Sorted(NamedTuple):
    """Figures by how far they were known: `lasting` are for good, but for the settled ones that give their own day."""

    lasting: list[_Pair]
    settled: list[_Pair]
    early: list[_Pair]
    open: list[_Pair]

    @classmethod
    def of(cls, lane: Lane) -> _Sorted:
        found = cls([], [], [], [])
        for pair in lane:
            telling = told_of(pair[1])
            if telling.stage == Stage.SETTLED and telling.is_told:
                found.settled.append(pair)
            elif is_for_good(telling):
                found.lasting.append(pair)
            else:
                (found.early if telling.stage == Stage.EARLY else found.open).append(pair)
        return found


def _of_one_period(figures: Sequence[_Pair], reaches: _Reaches) -> Iterator[tuple[list[Reach], bool]]:
    """Sets of figures of one period, for sure or perhaps: every such pair stands in one."""
    named: dict[str, list[_Pair]] = {}
    for pair in figures:
        named.setdefault(_name(pair[1]), []).append(pair)
    loose, moments = named.pop("", []), named.pop(_MOMENT, [])
    for part in (*named.values(), moments):
        yield reaches(part), True
    yield reaches(loose), False
    labelled = [pair for part in named.values() for pair in part]
    for some, others in ((moments, loose), (labelled, [*loose, *moments])):
        for apart in facing(reaches(some), reaches(others)):
            yield apart, False


def _of_one_document(figures: Sequence[_Pair], statements: Sequence[Statement]) -> Iterator[list[_Pair]]:
    """Figures of one period that one document gives for one day that it names itself."""
    found: dict[tuple[str, str, str], list[_Pair]] = {}
    for index, reading in figures:
        day, name = told_of(reading).day, _name(reading)
        if day and name:
            found.setdefault((statements[index].source, day, name), []).append((index, reading))
    yield from (pairs for pairs in found.values() if len(pairs) > 1)


def _reaches(statements: Sequence[Statement], timing: Callable[[Reading], Timing]) -> _Reaches:
    def made(figures: Iterable[_Pair]) -> list[Reach]:
        return [
            Reach(index, timing(one), one.allowed.floor, one.allowed.ceiling, statements[index].source)
            for index, one in figures
        ]

    return made
