"""A value lies outside the range that the vocabulary declares for it: a turnout of 104 %, fewer than no dead.

It takes one claim only. The range is declared with the predicate (`range: 0..100`), in its unit; every reading of the
value must lie outside.

Disagree:
    - {source: a, subject: Orrville referendum, property: share, value: "104 %"}
    - {source: b, subject: Orrville referendum, property: share, value: "around 98 %"}
    - {predicate: share, datatype: quantity, aspect: timeless, unit: "%", range: 0..100}
Agree:
    - {source: a, subject: Orrville referendum, property: share, value: around 110 %}
    - {source: b, subject: Orrville referendum, property: share, value: "around 98 %"}
    - {predicate: share, datatype: quantity, aspect: timeless, unit: "%", range: 0..100}
Blind spots: only what the range says; a strength of 900,000 may be absurd for a fort and lie in range all the same. A
value in another dimension, or in a currency where the range has no unit, is held against a bound of zero only.
What to do: look for a slip in the number or its unit; if the value is right, widen the range.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from contracheck.model import Datatype, Group, Polarity, Predicate, Statement
from contracheck.rules.kit import Conflict, Rule, World, judgement_of, said, speaker, why_unsure
from contracheck.values.fault import Fault
from contracheck.values.interval import INFINITY, Interval, Number, exact
from contracheck.values.numbers.unit import Unit
from contracheck.values.quantity import Quantity
from contracheck.values.timing import TimeRelation


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each statement whose every reading lies outside the range."""
    span = _range(group.predicate)
    if span is None:
        return
    for statement in group.statements:
        found = (
            None
            if statement.excluded or statement.claim.polarity == Polarity.DENIED
            else _allowed(statement, group.predicate, span)
        )
        if found is not None and not found.meets(span):
            declared = f"{group.predicate.lowest}..{group.predicate.highest} {group.predicate.unit}"
            who = speaker(statement)
            sentence = f"{said(statement)} ({who}) lies outside the declared range, {declared}"
            kind = judgement_of((statement,)).kind
            excuse = f"{who}, {why_unsure(statement)}, is wrong, or the range is too narrow"
            yield Conflict(
                kind,
                (statement,),
                statement,
                statement,
                TimeRelation.SAME,
                sentence.rstrip(),
                axis=statement.readings[0].axis,
                excuse=excuse,
                question=f"Is it really {said(statement)} ({_found(statement)}), and in that unit?",
            )


def _found(statement: Statement) -> str:
    """Who says it, and where."""
    return ", ".join(filter(None, (speaker(statement), statement.claim.locator)))


def _range(predicate: Predicate) -> Interval | None:
    if predicate.datatype != Datatype.QUANTITY or not (predicate.lowest or predicate.highest):
        return None
    return _between(predicate.lowest, predicate.highest)


@lru_cache(maxsize=256)
def _between(low: str, high: str) -> Interval:
    lowest: Number = exact(Fraction(low.replace("_", ""))) if low else -INFINITY
    highest: Number = exact(Fraction(high.replace("_", ""))) if high else INFINITY
    return Interval(lowest, highest)


def _allowed(statement: Statement, predicate: Predicate, span: Interval) -> Interval | None:
    """Every reading in the unit of the range; in any other unit where the range is all that is at least zero."""
    value = statement.value
    if not isinstance(value, Quantity):
        return None
    unit = _unit(predicate)
    if unit is not None and value.unit is not None and value.unit.comparable(unit):
        return value.allowed if value.unit == unit else value.to(unit).allowed
    bare = value.unit is None and unit is None
    upwards = (span.lower, span.upper) == (0, INFINITY) and not (value.unit and value.unit.offset)
    return value.allowed if bare or upwards else None


def _unit(predicate: Predicate) -> Unit | None:
    try:
        return Unit.parse(predicate.unit) if predicate.unit else None
    except Fault:
        return None


RULE = Rule("out-of-range", check, __doc__, telling=35)
