"""The definition by brute force: every pair of a group, straight from the claim model, with nothing clever in it.

Independent of the engine on purpose: only the frozen types are shared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple, cast

from attrs import evolve

from contracheck.model import Predicate, Reading, Statement
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.telling import Stage, Telling
from contracheck.values.timing import Timing

GRAVEST_FIRST = ("contradicts", "may contradict", "changed", "close", "refines", "agrees", "not comparable")
_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}


class Verdict(NamedTuple):
    """The class of one pair on one axis, and how their times relate."""

    kind: str
    time: str


class Expected(NamedTuple):
    """What a group must come to: the class of each statement, and the components of its conflicts."""

    standings: dict[str, str]
    disputes: set[tuple[str, str, frozenset[str]]]
    """Axis, class, and the ids of one component."""


def expect(predicate: Predicate, statements: Sequence[Statement]) -> Expected:
    """The definition, applied to every pair."""
    if len(statements) == 1:
        return Expected({statements[0].id: "alone"}, set())
    found = {one.id: "not comparable" for one in statements}
    conflicts: dict[str, list[tuple[str, str, str]]] = {}
    for one, other in combinations(statements, 2):
        for axis, verdict in verdicts(predicate, statements, one, other):
            for each in (one, other):
                found[each.id] = min(found[each.id], verdict.kind, key=GRAVEST_FIRST.index)
            if verdict.kind in ("contradicts", "may contradict"):
                conflicts.setdefault(axis, []).append((one.id, other.id, verdict.kind))
    disputes = {(axis, *component) for axis, edges in conflicts.items() for component in matters(edges)}
    return Expected(found, disputes)


def matters(edges: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, frozenset[str]]]:
    """What hangs together by contradictions; and what hangs together by the possible ones that lie in none of those."""
    grave = list(components([edge for edge in edges if edge[2] == "contradicts"]))
    yield from grave
    yield from components([edge for edge in edges if not any({*edge[:2]} <= some for _, some in grave)])


def components(edges: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, frozenset[str]]]:
    """The connected sets of a graph, each with its gravest edge."""
    sets: list[set[str]] = []
    for one, other, _ in edges:
        touched = [some for some in sets if one in some or other in some]
        sets = [some for some in sets if some not in touched]
        sets.append({one, other}.union(*touched))
    for some in sets:
        kinds = [kind for one, _, kind in edges if one in some]
        yield min(kinds, key=GRAVEST_FIRST.index), frozenset(some)


def verdicts(
    predicate: Predicate, group: Sequence[Statement], one: Statement, other: Statement
) -> Iterator[tuple[str, Verdict]]:
    """The class of a pair on each axis that both have."""
    if one.excluded or other.excluded:
        return
    for mine in one.readings:
        for theirs in other.readings:
            on_another = mine.unless != "" and mine.unless == theirs.unless  # both read as something that goes before
            if mine.axis == theirs.axis and not on_another:
                yield mine.axis, verdict(predicate, group, one, mine, other, theirs)


def verdict(
    predicate: Predicate, group: Sequence[Statement], one: Statement, mine: Reading, other: Statement, theirs: Reading
) -> Verdict:
    """The class of two readings: comparable first, compared second."""
    mine, theirs = by_its_clock(mine, theirs), by_its_clock(theirs, mine)
    time, fits = times(predicate, group, one, mine, other, theirs)
    if mine.denied and theirs.denied:
        return Verdict("not comparable", fits)
    if mine.denied or theirs.denied:
        denied, affirmed = (mine, theirs) if mine.denied else (theirs, mine)
        if apart(denied.allowed, affirmed.allowed):
            return Verdict("not comparable", fits)  # a denial of another value
        sure = inside(affirmed.allowed, denied.said) and not denied.hedged
        sure &= denied.zone is None or affirmed.zone is not None  # not this hour in Kyiv: it may be so elsewhere
    elif exclusive(mine, theirs):
        sure = True
    elif apart(firm(mine), firm(theirs)):
        if predicate.values_on(mine.axis) == "many":
            return Verdict("not comparable", fits)
        soft = not apart(mine.allowed, theirs.allowed)
        sure = not soft and predicate.values_on(mine.axis) == "one" and not reordered(mine, theirs)
    else:
        return Verdict(fit(predicate, fits, mine, theirs), fits)
    certain = one.claim.certainty == "certain" and other.claim.certainty == "certain"
    certain &= not (mine.perhaps or theirs.perhaps)  # money that is perhaps of another country
    return Verdict(conflict(time, sure=sure and certain), time)


def times(
    predicate: Predicate, group: Sequence[Statement], one: Statement, mine: Reading, other: Statement, theirs: Reading
) -> tuple[str, str]:
    """How their times relate if they cannot both hold, and if they can."""
    time = time_relation(predicate, group, one, mine.timing, other, theirs.timing)
    if one.key.layer != "actual":
        fits = "another period" if time in ("apart", "near") else time  # plans for two times answer two questions
        return of_two_plans(fits, one, other), fits
    if predicate.aspect == "toll":
        return of_two_tolls(time, mine, theirs, one_source=one.source == other.source), time
    return time, time


def by_its_clock(one: Reading, beside: Reading) -> Reading:
    """A time with a zone: in UTC beside another, else by its own clock, with fourteen hours of doubt either way."""
    if one.zone is None:
        return one
    if beside.zone is not None:
        return evolve(one, allowed=one.zone.utc, soft=one.zone.soft)
    return evolve(one, soft=one.zone.there)


def exclusive(mine: Reading, theirs: Reading) -> bool:
    """Whether they are two different members of a set of which only one can hold."""
    return any(dict(theirs.exclusive).get(number, member) != member for number, member in mine.exclusive)


def firm(one: Reading) -> Interval:
    """What it allows, but for the soft edges of a vague date."""
    return one.allowed if one.soft is None else one.soft


def reordered(mine: Reading, theirs: Reading) -> bool:
    """Whether they are the same figures in another order."""
    if mine.either_order is None or theirs.either_order is None:
        return False
    return not apart(mine.either_order, theirs.either_order)


def conflict(time: str, *, sure: bool) -> str:
    """The class of two values that cannot both hold."""
    if time == "same" and sure:
        return "contradicts"
    if time in ("same", "may coincide", "near"):
        return "may contradict"
    return "changed" if time == "apart" else "not comparable"


def fit(predicate: Predicate, time: str, mine: Reading, theirs: Reading) -> str:
    """The class of two affirmed values that some reading lets both hold."""
    if time not in ("same", "may coincide"):
        return "not comparable"
    if equal(mine.said, theirs.said):
        return "agrees"
    if predicate.values_on(mine.axis) == "many":
        return "not comparable"
    return "close" if apart(mine.said, theirs.said) else "refines"


# ---------------------------------------------------------------- values


def apart(one: Interval, other: Interval) -> bool:
    """Whether no number lies in both."""
    return wholly_below(one, other) or wholly_below(other, one)


def wholly_below(one: Interval, other: Interval) -> bool:
    """Whether every number of `one` is less than every number of `other`."""
    if one.upper == other.lower:
        return one.upper_open or other.lower_open
    return one.upper < other.lower


def inside(inner: Interval, outer: Interval) -> bool:
    """Whether every number of `inner` lies in `outer`."""
    low = inner.lower > outer.lower or (inner.lower == outer.lower and (inner.lower_open or not outer.lower_open))
    high = inner.upper < outer.upper or (inner.upper == outer.upper and (inner.upper_open or not outer.upper_open))
    return low and high


def equal(one: Interval, other: Interval) -> bool:
    """Whether they hold the same numbers."""
    return inside(one, other) and inside(other, one)


# ---------------------------------------------------------------- times


def time_relation(
    predicate: Predicate, group: Sequence[Statement], one: Statement, mine: Timing, other: Statement, theirs: Timing
) -> str:
    """same, may coincide, near, apart, or another period."""
    if {mine.stays, theirs.stays} == {"so ever since", "not until then"}:
        return by_order(mine, theirs) if mine.stays == "so ever since" else by_order(theirs, mine)
    alike = mine.label != "" and mine.label == theirs.label
    if predicate.aspect in ("total", "statistic", "toll"):
        return "same" if alike else for_two_periods(predicate, mine, theirs)
    if (mine.grain == "clock with a zone") != (theirs.grain == "clock with a zone"):
        return in_unknown_zone(predicate, group, one, mine, other, theirs)
    if {mine.grain, theirs.grain} == {"day", "clock"}:
        return by_hulls(predicate, group, one, mine, other, theirs)  # a day does not cover its minutes
    if alike and mine.hull.upper - mine.hull.lower < 1440:
        return "same"
    if mine.core and theirs.core and not apart(mine.core, theirs.core):
        return "same"
    covers = mine.core and theirs.dated and inside(theirs.hull, mine.core)
    covered = theirs.core and mine.dated and inside(mine.hull, theirs.core)
    if covers or covered:
        return "same"
    return by_hulls(predicate, group, one, mine, other, theirs)


def by_order(since: Timing, not_yet: Timing) -> str:
    """What has happened stays so: whether it had certainly happened, or may have, when it is said not to have yet."""
    earliest, by, until, latest = since.hull.lower, since.hull.upper, not_yet.hull.lower, not_yet.hull.upper
    if since.core and since.grain == "":  # it was so throughout a stretch, and so by the beginning of that
        by = since.core.lower
    if not_yet.core and not (not_yet.grain == "day" and since.grain.startswith("clock")):
        until = not_yet.core.upper  # it was not so throughout, and so not before the end; of a day, at some minute
    if since.grain == "clock with a zone" != not_yet.grain:
        earliest, by = earliest - 14 * 60, since.hull.upper + 14 * 60
    if not_yet.grain == "clock with a zone" != since.grain:
        until, latest = not_yet.hull.lower - 14 * 60, latest + 14 * 60
    one_moment = since.label != "" and since.label == not_yet.label and since.hull.upper - since.hull.lower < 1440
    if by <= until or one_moment:
        return "same"
    return "may coincide" if earliest <= latest else "apart"


def in_unknown_zone(
    predicate: Predicate, group: Sequence[Statement], one: Statement, mine: Timing, other: Statement, theirs: Timing
) -> str:
    """One of the two has a zone: against the other, it is off by up to fourteen hours."""
    zoned, rest = (mine, theirs) if mine.grain == "clock with a zone" else (theirs, mine)
    room = Interval(zoned.hull.lower - 14 * 60, zoned.hull.upper + 14 * 60)
    if rest.core and rest.grain == "" and inside(room, rest.core):
        return "same"
    if not apart(room, rest.hull):
        return "may coincide"
    return "near" if near(predicate, group, one, mine, other, theirs) else "apart"


def by_hulls(
    predicate: Predicate, group: Sequence[Statement], one: Statement, mine: Timing, other: Statement, theirs: Timing
) -> str:
    """How two times relate that are not the same for certain."""
    if mine.body and theirs.body:  # two stretches that share no more than an end of each follow one another
        return "apart" if apart(mine.body, theirs.body) else "may coincide"
    if not apart(mine.hull, theirs.hull):
        return "may coincide"
    return "near" if near(predicate, group, one, mine, other, theirs) else "apart"


def of_two_plans(target: str, one: Statement, other: Statement) -> str:
    """How the times relate of two plans that cannot both be kept, made when they were told: only of one speaker with a
    name is it known that one took the place of the other, or that both were told at once."""
    if target == "another period":
        return target
    if not one.claim.said_by or not other.claim.said_by or one.speaker != other.speaker or "official" in one.speaker:
        return "may coincide"
    mine, theirs = days_told(one), days_told(other)
    if not mine or not theirs:
        return "may coincide"
    if not set(mine) & set(theirs):
        return "apart"
    return target if len(mine) == 1 and mine == theirs else "may coincide"


def of_two_tolls(period: str, mine: Reading, theirs: Reading, *, one_source: bool) -> str:
    """How the times relate of two figures that become known, and cannot both hold; `period` is how their periods do."""
    one, other = mine.told or Telling(Stage.UNKNOWN), theirs.told or Telling(Stage.UNKNOWN)
    stages = {one.stage, other.stage}
    own_days = stages == {"settled"} and one.explicit and other.explicit
    if mine.denied != theirs.denied:  # what is told may be denied of another day of the telling
        for_good = stages <= {"settled", "not known when told"} and not any(
            each.explicit and each.stage == "settled" for each in (one, other)
        )
        return period if for_good or period != "same" else "may coincide"
    if stages == {"early"} or own_days:
        return told_anew(mine, theirs, one, other, one_source=one_source)
    if period == "another period" or stages <= {"settled", "not known when told"}:
        return period
    return "apart" if stages == {"early", "settled"} else "may coincide"


def told_anew(mine: Reading, theirs: Reading, one: Telling, other: Telling, *, one_source: bool) -> str:
    """Both early, or both settled with days of their own: what was told on another day may be another figure."""
    named = [one.moment or mine.timing.label != "", other.moment or theirs.timing.label != ""]
    alike = one.moment == other.moment and (one.moment or mine.timing.label == theirs.timing.label) and all(named)
    if all(named) and not alike and not (one.moment or other.moment):
        return "another period"
    days = time_relation(Predicate("told", "quantity", "running total"), (), *told_at(one), *told_at(other))
    if days == "apart":
        return "apart"
    day = one.timing.label if one.explicit and one.timing.hull.upper - one.timing.hull.lower < 1440 else ""
    one_day = one_source and day != "" and other.explicit and other.timing.label == day
    return "same" if alike and (one_day or days == "same") else "may coincide"


def told_at(telling: Telling) -> tuple[Statement, Timing]:
    """As of when; of an early figure, some time within that day: only a clock time is sure of its minute."""
    timing = telling.timing
    if telling.stage == "early" and not timing.grain.startswith("clock"):
        timing = evolve(timing, core=None, label="", body=None)
    return NOBODY, timing


NOBODY = cast("Statement", None)
"""Nearness plays no part in it, so nobody is asked."""


def days_told(statement: Statement) -> range:
    """The days on which it can have been told; none if nobody knows."""
    if statement.published is None:
        return range(0)
    hull = statement.published.hull
    return range(int(hull.lower) // 1440, int(hull.upper) // 1440 + 1)


def for_two_periods(predicate: Predicate, mine: Timing, theirs: Timing) -> str:
    """Figures for a period, of which the two do not name one and the same."""
    if not (mine.label and theirs.label):
        return "another period" if apart(beginning(mine), beginning(theirs)) else "may coincide"
    changes = predicate.aspect == "statistic" and extent(mine) == extent(theirs)
    return "apart" if changes else "another period"


def beginning(timing: Timing) -> Interval:
    """When the period of a figure can begin: as named, or in the first unit of a stretch, or whenever it may be."""
    if timing.label and "fiscal" not in timing.label:
        return Interval.point(timing.hull.lower)
    if timing.start:  # a season, or a part of a period: as it says, or in its soft edge before that
        return timing.start
    if timing.body and timing.body.lower > timing.hull.lower:
        return Interval(timing.hull.lower, timing.body.lower)
    return timing.hull


def extent(timing: Timing) -> tuple[int, int] | str:
    """How long a named period is: in months if it is whole months, else in minutes."""
    if "fiscal" in timing.label:
        return "fiscal year"
    first, last = int(timing.hull.lower) // 1440, int(timing.hull.upper) // 1440
    start, after = date.fromordinal(first - 365), date.fromordinal(last - 364)
    if start.day == after.day == 1:
        return ((after.year - start.year) * 12 + after.month - start.month, 0)
    return (0, int(timing.hull.upper) - int(timing.hull.lower))


def near(
    predicate: Predicate, group: Sequence[Statement], one: Statement, mine: Timing, other: Statement, theirs: Timing
) -> bool:
    """Whether two times that are apart count as near: between two sources silent about each other's date."""
    if predicate.aspect in ("total", "statistic", "toll", "running total") or not (mine.dated and theirs.dated):
        return False
    if mine.stays != theirs.stays:  # it happened on one day, and not on another: what is denied is that day alone
        return False
    if one.source == other.source or not steady(predicate, mine.hull, theirs.hull):
        return False
    return not speaks(group, one.source, theirs.hull) and not speaks(group, other.source, mine.hull)


def speaks(group: Iterable[Statement], source: str, stretch: Interval) -> bool:
    """Whether a source says something, dated, of a stretch of time."""
    return any(
        reading.timing.dated and not apart(reading.timing.hull, stretch)
        for statement in group
        if statement.source == source
        for reading in statement.readings
    )


def steady(predicate: Predicate, one: Interval, other: Interval) -> bool:
    """Whether a value is expected to hold from the one stretch to the other."""
    first, second = (one, other) if one.upper < other.lower else (other, one)
    if predicate.steady_for == "never":
        return False
    if predicate.steady_for:
        number, unit = predicate.steady_for.split()
        return second.lower - first.upper <= int(number) * _DAYS[unit.removesuffix("s")] * 1440
    return second.lower - first.upper <= 183 * 1440


# ---------------------------------------------------------------- camps


def common(intervals: Sequence[Interval], mask: int) -> bool:
    """Whether one number lies in all the chosen intervals: the highest lower end leaves room below the lowest upper."""
    chosen = [interval for place, interval in enumerate(intervals) if mask >> place & 1]
    if not chosen:
        return True
    lower = max(interval.lower for interval in chosen)
    upper = min(interval.upper for interval in chosen)
    if lower != upper:
        return lower < upper
    touches = [interval.lower == lower and interval.lower_open for interval in chosen]
    touches += [interval.upper == upper and interval.upper_open for interval in chosen]
    return not any(touches) and -INFINITY < lower < INFINITY
