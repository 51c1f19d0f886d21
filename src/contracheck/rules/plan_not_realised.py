"""What was planned or ordered did not come about, or came later.

A plan is not an outcome, so the two never contradict each other outright: both hold if the plan was made and not
kept. But a reader who meets the plan in one source should hear of the outcome in the other.

Disagree:
    - {source: a, subject: Fort Ash garrison, property: withdrawal, value: by June 2024, layer: planned}
    - {source: b, subject: Fort Ash garrison, property: withdrawal, value: 2024-11-27}
    - {predicate: withdrawal, datatype: date, aspect: event}
Agree:
    - {source: a, subject: Fort Ash garrison, property: withdrawal, value: by June 2024, layer: planned}
    - {source: b, subject: Fort Ash garrison, property: withdrawal, value: 2024-05-27}
    - {predicate: withdrawal, datatype: date, aspect: event}
Blind spots: an outcome told under another predicate ("closed" for "withdrawn") is not seen; declare synonyms.
What to do: look for the decision that moved or dropped the plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from contracheck.model import Arity, Axis, Group, Kind, Layer, Reading, Severity, Statement, Truth
from contracheck.rules.kit import (
    Conflict,
    Opposition,
    Rule,
    Side,
    World,
    either_way,
    joined,
    opposed,
    readings_on,
    said,
    speaker,
    split,
)
from contracheck.values.timing import ALWAYS


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each planned or ordered group against what is said to have happened."""
    if group.key.layer not in (Layer.PLANNED, Layer.ORDERED):
        return
    outcome = world.group(evolve(group.key, layer=Layer.ACTUAL))
    if outcome is None:
        return
    ways = (*_late(group, outcome), *_undone(group, outcome), *_missed(group, outcome))
    for found in joined(ways):
        plan, fact = (found.low, found.high) if found.low.key == group.key else (found.high, found.low)
        sentence = f"planned “{_told(plan)}” ({speaker(plan)}), outcome “{_told(fact)}” ({speaker(fact)})"
        roles = split(found.statements, (("plan", group), ("outcome", outcome)))
        excuse = "the plan was made and then not kept"
        question = f"Was the plan of {speaker(plan)}, “{_told(plan)}”, changed or dropped, and when?"
        pair, members = (plan, fact), found.statements
        yield Conflict(
            Kind.MAY_CONTRADICT, members, *pair, found.time, sentence, roles, excuse=excuse, question=question
        )


def _told(statement: Statement) -> str:
    """The value with its time; of yes and no, the time alone."""
    when, value = statement.claim.when, said(statement)
    if isinstance(statement.value, Truth) and when:
        return when if value == "yes" else f"not {when}"
    return f"{value}, {when}" if when else value


def _late(plan: Group, outcome: Group) -> Iterator[Opposition]:
    """It happened, after the last date of the plan."""
    ceilings = [
        Side(statement, _ever(reading), reading.allowed.ceiling) for statement, reading in readings_on(plan, Axis.DATE)
    ]
    floors = [
        Side(statement, _ever(reading), reading.allowed.floor) for statement, reading in readings_on(outcome, Axis.DATE)
    ]
    return opposed(ceilings, floors)


def _undone(plan: Group, outcome: Group) -> Iterator[Opposition]:
    """It is said not to have happened, of a time that reaches to the last date of the plan or beyond."""
    ceilings = [
        Side(statement, _ever(reading), reading.allowed.ceiling) for statement, reading in readings_on(plan, Axis.DATE)
    ]
    floors = [
        Side(statement, _ever(reading), (reading.timing.hull.upper, 1))
        for statement, reading in readings_on(outcome, Axis.TRUTH)
        if reading.said.upper == 0 and reading.timing.dated
    ]
    return opposed(ceilings, floors)


def _missed(plan: Group, outcome: Group) -> Iterator[Opposition]:
    """The planned number or name is not the one of the time it was planned for."""
    if plan.predicate.values != Arity.ONE or plan.key.layer == Layer.ORDERED:
        return  # several values may hold at once; an order tells when it was given, not for when
    for axis in sorted({reading.axis for _, reading in readings_on(plan)} - {Axis.DATE}):
        yield from either_way(_dated(plan, axis), _dated(outcome, axis))


def _dated(group: Group, axis: str) -> list[tuple[Statement, Reading]]:
    return [(statement, reading) for statement, reading in readings_on(group, axis) if reading.timing.dated]


def _ever(reading: Reading) -> Reading:
    return evolve(reading, timing=ALWAYS)


RULE = Rule("plan-not-realised", check, __doc__, telling=20, severity=Severity.WARNING)
