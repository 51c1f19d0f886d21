"""The definition: what one pair of statements comes to, straight from the semantics.

`explain A B` shows it, and the tests hold the fast way of `verdict` against it. Nothing here is fast.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, assert_never

from attrs import evolve, frozen

from contracheck.comparison.plan_times import is_plan, plan_relation, target_relation
from contracheck.comparison.toll_times import toll_relation
from contracheck.model import CLASSES, Arity, Aspect, Axis, Kind, Predicate, Reading, Reason, Statement, Why
from contracheck.values.naming import is_in_common
from contracheck.values.relation import ValueRelation, relation_of
from contracheck.values.timing import TimeRelation, Voices, relate

DENIES = "asserts and denies"
UNLIKE_VALUES = Reason(Why.UNLIKE_VALUES)
DENIAL_OF_ANOTHER_VALUE = Reason(Why.DENIAL_OF_ANOTHER_VALUE)
SEVERAL_AT_ONCE = Reason(Why.SEVERAL_AT_ONCE)
ANOTHER_ORDER = Reason(Why.ANOTHER_ORDER)
PERHAPS_ONE_NAME = Reason(Why.PERHAPS_ONE_NAME)
MEMBER_IN_COMMON = Reason(Why.MEMBER_IN_COMMON)
SOFT_EDGE = Reason(Why.SOFT_EDGE)
UNTOLD_ZONE = Reason(Why.UNTOLD_ZONE)
ANOTHER_PERIOD = Reason(Why.ANOTHER_PERIOD)
ANOTHER_TIME = Reason(Why.ANOTHER_TIME)
"""Reasons why two are not comparable, of the definition and of the fast way."""
_FITTING = {
    ValueRelation.EQUAL: Kind.AGREES,
    ValueRelation.CLOSE: Kind.CLOSE,
    ValueRelation.WITHIN: Kind.REFINES,
    ValueRelation.MEETS: Kind.REFINES,
    ValueRelation.APART: Kind.REFINES,
}
"""What two values that can both hold come to; those that are apart can where one source may mean several."""


@frozen(eq=False)
class Comparison:
    """What became of a pair: its class and why, and on which axis with which relations (empty where not reached)."""

    kind: Kind
    reasons: tuple[Reason, ...]
    axis: str = ""
    time: TimeRelation | Literal[""] = ""
    value: str = ""


def compare(first: Statement, second: Statement, predicate: Predicate, voices: Voices | None) -> Comparison:
    """The class of a pair, in exactly one of the seven; symmetric. `voices` where nearness counts."""
    for obstacle in obstacles(first, second):
        return Comparison(Kind.NOT_COMPARABLE, (obstacle,))
    shared = [
        compare_readings(mine, theirs, (first, second), predicate, voices)
        for mine in first.readings
        for theirs in second.readings
        if mine.shares_axis(theirs)
    ]
    if not shared:
        return Comparison(Kind.NOT_COMPARABLE, (UNLIKE_VALUES,))
    return min(shared, key=lambda found: (CLASSES.index(found.kind), found.axis))


def obstacles(first: Statement, second: Statement) -> Iterator[Reason]:
    """Reasons, before any value is looked at, why two statements do not answer the same question."""
    if first.key.subject != second.key.subject:
        yield Reason(Why.ANOTHER_SUBJECT)
    if first.key.predicate != second.key.predicate:
        yield Reason(Why.ANOTHER_PREDICATE)
    if first.key.measure != second.key.measure:
        yield Reason(Why.ANOTHER_MEASURE)
    if first.key.layer != second.key.layer:
        yield Reason(Why.ANOTHER_LAYER, (first.key.layer, second.key.layer))
    if first.key.scope != second.key.scope:
        yield Reason(Why.ANOTHER_SCOPE)
    for statement in (first, second):
        if statement.excluded:
            yield evolve(statement.excluded, of=statement.id)


def compare_readings(
    mine: Reading, theirs: Reading, pair: tuple[Statement, Statement], predicate: Predicate, voices: Voices | None
) -> Comparison:
    """The class of two readings on one axis."""
    mine, theirs = mine.beside(theirs), theirs.beside(mine)
    time = time_relation(mine, theirs, pair, predicate, voices)
    value = relation_of(mine, theirs)
    toll = predicate.is_toll(pair[0].key.layer)
    if mine.denied and theirs.denied:
        return Comparison(Kind.NOT_COMPARABLE, (Reason(Why.TWO_DENIALS),), mine.axis, time, "")
    clash, sure = _clash(mine, theirs, value, predicate)
    if clash:
        if toll:
            time = toll_relation(mine, theirs, one_source=pair[0].source == pair[1].source)
        kind, reasons = _clash_class(time, _doubt(mine, theirs, pair, sure=sure))
        shown = DENIES if mine.denied or theirs.denied else value
        return Comparison(kind, reasons, mine.axis, time, shown)
    if is_plan(pair[0]):
        time = target_relation(mine, theirs, predicate)
    kind, reason = _fit_class(mine, theirs, time, value, predicate)
    return Comparison(kind, (reason,), mine.axis, time, value)


def _clash(mine: Reading, theirs: Reading, value: ValueRelation, predicate: Predicate) -> tuple[bool, bool]:
    """Whether the two values cannot both hold, and whether under every reading."""
    if mine.denied != theirs.denied:
        denied, affirmed = (mine, theirs) if mine.denied else (theirs, mine)
        return value != ValueRelation.APART, denies_surely(denied, affirmed)
    if mine.excludes(theirs):
        return True, True
    values = predicate.values_on(mine.axis)
    if values == Arity.MANY or mine.firm.meets(theirs.firm):
        return False, False
    if value != ValueRelation.APART:
        return True, False
    return True, values == Arity.ONE and not mine.may_be_reordered(theirs)


def denies_surely(denied: Reading, affirmed: Reading) -> bool:
    """Whether all that is affirmed, in every reading, lies inside what the denial says, and that is not hedged.

    Of a time with a zone beside one that names none that is never known. A rounded number is denied as it is said, so
    that 2,480, told as 2,500, is no quarrel with *not 2,500*; a hedged one leaves open which number is meant.
    """
    of_one_clock = denied.zone is None or affirmed.zone is not None
    return of_one_clock and not denied.hedged and denied.said.contains(affirmed.allowed)


def _doubt(mine: Reading, theirs: Reading, pair: tuple[Statement, Statement], *, sure: bool) -> tuple[Reason, ...]:
    """What leaves room where the time is the same; empty where nothing does."""
    if not (pair[0].certain and pair[1].certain):
        unread = tuple(sorted({*pair[0].unread, *pair[1].unread}))
        return (Reason(Why.PARTLY_READ, unread) if unread else Reason(Why.UNCERTAIN),)
    if mine.perhaps or theirs.perhaps:
        return (Reason(Why.NEAR_A_PLACE if mine.axis == Axis.TERM else Why.UNTOLD_CURRENCY),)
    if sure:
        return ()
    return (_room(mine, theirs),)


def _room(mine: Reading, theirs: Reading) -> Reason:
    """What leaves room between two values of one time of which nothing is uncertain."""
    if mine.denied or theirs.denied:
        return Reason(Why.DENIAL_LEAVES_ROOM)
    if mine.allowed.meets(theirs.allowed) and not mine.excludes(theirs):
        return _common_ground(mine, theirs)
    return ANOTHER_ORDER if mine.may_be_reordered(theirs) else SEVERAL_AT_ONCE


def _common_ground(mine: Reading, theirs: Reading) -> Reason:
    """Wherein two meet that are apart without that."""
    if mine.naming or theirs.naming:
        return MEMBER_IN_COMMON if is_in_common(mine.said, theirs.said) else PERHAPS_ONE_NAME
    return SOFT_EDGE if (mine.zone is None) == (theirs.zone is None) else UNTOLD_ZONE


def _clash_class(time: TimeRelation, doubt: tuple[Reason, ...]) -> tuple[Kind, tuple[Reason, ...]]:
    match time:
        case TimeRelation.SAME if not doubt:
            return Kind.CONTRADICTS, (Reason(Why.CLASH_AT_ONE_TIME),)
        case TimeRelation.SAME | TimeRelation.MAY_COINCIDE | TimeRelation.NEAR:
            return Kind.MAY_CONTRADICT, (Reason(Why.CLASH), Reason(Why.TIME, (time,)), *doubt)
        case TimeRelation.APART:
            return Kind.CHANGED, (Reason(Why.CHANGE),)
        case TimeRelation.ANOTHER_PERIOD:
            return Kind.NOT_COMPARABLE, (ANOTHER_PERIOD,)
    assert_never(time)


def _fit_class(
    mine: Reading, theirs: Reading, time: TimeRelation, value: ValueRelation, predicate: Predicate
) -> tuple[Kind, Reason]:
    if mine.denied or theirs.denied:
        return Kind.NOT_COMPARABLE, DENIAL_OF_ANOTHER_VALUE
    if time == TimeRelation.ANOTHER_PERIOD:
        return Kind.NOT_COMPARABLE, ANOTHER_PERIOD
    if time not in (TimeRelation.SAME, TimeRelation.MAY_COINCIDE):
        return Kind.NOT_COMPARABLE, ANOTHER_TIME
    if predicate.values_on(mine.axis) == Arity.MANY and value != ValueRelation.EQUAL:
        return Kind.NOT_COMPARABLE, SEVERAL_AT_ONCE
    return _FITTING[value], Reason(Why.VALUES, (value,))


def time_relation(
    mine: Reading, theirs: Reading, pair: tuple[Statement, Statement], predicate: Predicate, voices: Voices | None
) -> TimeRelation:
    """How two times relate, nearness taken in; *another period* only for figures of a period, and for plans. Of tolls,
    that of what they count: whether both can hold has nothing to do with when they were told."""
    if is_plan(pair[0]):
        return plan_relation(mine, theirs, pair, predicate)
    found = relate(mine.timing, theirs.timing, periodic=predicate.is_periodic)
    if found == TimeRelation.ANOTHER_PERIOD and may_change(predicate) and mine.timing.length is not None:
        return TimeRelation.APART if mine.timing.length == theirs.timing.length else found
    if (
        found == TimeRelation.APART
        and voices
        and voices.near(pair[0].source, mine.timing, pair[1].source, theirs.timing)
    ):
        return TimeRelation.NEAR
    return found


def may_change(predicate: Predicate) -> bool:
    """Whether two figures for two periods of equal length are a change: of statistics, not of totals."""
    return predicate.aspect == Aspect.STATISTIC
