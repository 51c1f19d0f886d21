"""The definition: what one pair of statements comes to, straight from the semantics.

`explain A B` shows it, and the tests hold the fast path of `group` against it. Nothing here is fast.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from contracheck.model import CLASSES, Arity, Aspect, Kind, Layer, Predicate, Reading, Statement
from contracheck.values.relation import ValueRelation, relation_of
from contracheck.values.timing import TimeRelation, Voices, relate

DENIES = "asserts and denies"
_FITTING = {ValueRelation.EQUAL: Kind.AGREES, ValueRelation.CLOSE: Kind.CLOSE}


@frozen(eq=False)
class Comparison:
    """What became of a pair: its class and why, and on which axis with which relations (empty where not reached)."""

    kind: Kind
    reason: str
    axis: str = ""
    time: TimeRelation | Literal[""] = ""
    value: str = ""


def compare(first: Statement, second: Statement, predicate: Predicate, voices: Voices | None) -> Comparison:
    """The class of a pair, in exactly one of the seven; symmetric. `voices` where nearness counts."""
    for obstacle in obstacles(first, second):
        return Comparison(Kind.NOT_COMPARABLE, obstacle)
    shared = [
        compare_readings(mine, theirs, (first, second), predicate, voices)
        for mine in first.readings
        for theirs in second.readings
        if mine.axis == theirs.axis
    ]
    if not shared:
        return Comparison(Kind.NOT_COMPARABLE, "unlike units or kinds of value")
    return min(shared, key=lambda found: (CLASSES.index(found.kind), found.axis))


def obstacles(first: Statement, second: Statement) -> Iterator[str]:
    """Reasons, before any value is looked at, why two statements do not answer the same question."""
    if first.key.subject != second.key.subject:
        yield "another subject"
    if first.key.predicate != second.key.predicate:
        yield "another predicate"
    if first.key.measure != second.key.measure:
        yield "another measure"
    if first.key.layer != second.key.layer:
        yield f"{first.key.layer} against {second.key.layer}"
    if first.key.scope != second.key.scope:
        yield "another place or scope"
    for statement in (first, second):
        if statement.excluded:
            yield f"{statement.id}: {statement.excluded}"


def compare_readings(
    mine: Reading, theirs: Reading, pair: tuple[Statement, Statement], predicate: Predicate, voices: Voices | None
) -> Comparison:
    """The class of two readings on one axis."""
    time = time_relation(mine, theirs, pair, predicate, voices)
    value = relation_of(mine, theirs)
    if mine.denied and theirs.denied:
        return Comparison(Kind.NOT_COMPARABLE, "two denials", mine.axis, time, "")
    clash, sure = _clash(mine, theirs, value, predicate)
    if clash:
        kind, reason = _clash_class(time, _doubt(mine, theirs, pair, sure=sure))
        shown = DENIES if mine.denied or theirs.denied else value
        return Comparison(kind, reason, mine.axis, time, shown)
    kind, reason = _fit_class(mine, theirs, time, value, predicate)
    return Comparison(kind, reason, mine.axis, time, value)


def _clash(mine: Reading, theirs: Reading, value: ValueRelation, predicate: Predicate) -> tuple[bool, bool]:
    """Whether the two values cannot both hold, and whether under every reading."""
    if mine.denied != theirs.denied:
        denied, affirmed = (mine, theirs) if mine.denied else (theirs, mine)
        return value != ValueRelation.APART, denies_surely(denied, affirmed)
    if mine.excludes(theirs):
        return True, True
    if value != ValueRelation.APART or predicate.values == Arity.MANY:
        return False, False
    return True, predicate.values == Arity.ONE


def denies_surely(denied: Reading, affirmed: Reading) -> bool:
    """Whether what is affirmed lies inside what is denied, neither of them hedged.

    A rounded number is denied as it is said; a hedged one leaves open which number is meant.
    """
    return not denied.hedged and not affirmed.hedged and denied.said.contains(affirmed.said)


def _doubt(mine: Reading, theirs: Reading, pair: tuple[Statement, Statement], *, sure: bool) -> str:
    """What leaves room where the time is the same; empty where nothing does."""
    if not (pair[0].certain and pair[1].certain):
        return "one is uncertain"
    if sure:
        return ""
    return "the denial leaves room" if mine.denied or theirs.denied else "several values may hold at once"


def _clash_class(time: TimeRelation, doubt: str) -> tuple[Kind, str]:
    if time == TimeRelation.SAME and not doubt:
        return Kind.CONTRADICTS, "the values cannot both hold, and the time is the same"
    if time in (TimeRelation.SAME, TimeRelation.MAY_COINCIDE, TimeRelation.NEAR):
        return Kind.MAY_CONTRADICT, "; ".join(filter(None, ("the values cannot both hold", f"time: {time}", doubt)))
    if time == TimeRelation.APART:
        return Kind.CHANGED, "the values differ, and so do the times"
    return Kind.NOT_COMPARABLE, "another period"


def _fit_class(
    mine: Reading, theirs: Reading, time: TimeRelation, value: ValueRelation, predicate: Predicate
) -> tuple[Kind, str]:
    if mine.denied or theirs.denied:
        return Kind.NOT_COMPARABLE, "a denial of another value"
    if time == TimeRelation.ANOTHER_PERIOD:
        return Kind.NOT_COMPARABLE, "another period"
    if time not in (TimeRelation.SAME, TimeRelation.MAY_COINCIDE):
        return Kind.NOT_COMPARABLE, "another time"
    if predicate.values == Arity.MANY and value != ValueRelation.EQUAL:
        return Kind.NOT_COMPARABLE, "several values may hold at once"
    return _FITTING.get(value, Kind.REFINES), f"values: {value}"


def time_relation(
    mine: Reading, theirs: Reading, pair: tuple[Statement, Statement], predicate: Predicate, voices: Voices | None
) -> TimeRelation:
    """How two times relate, nearness taken in; *another period* only for totals."""
    found = relate(mine.timing, theirs.timing, periodic=is_periodic(predicate, pair[0].key.layer))
    if (
        found == TimeRelation.APART
        and voices
        and voices.near(pair[0].source, mine.timing, pair[1].source, theirs.timing)
    ):
        return TimeRelation.NEAR
    return found


def is_periodic(predicate: Predicate, layer: str) -> bool:
    """Whether figures are *for* a period: totals of what has happened."""
    return predicate.aspect == Aspect.TOTAL and layer == Layer.ACTUAL
