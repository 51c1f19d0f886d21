"""What was planned or ordered did not come about, or came later.

A plan is not an outcome, so the two never contradict each other outright: both hold if the plan was made and not
kept. But a reader who meets the plan in one source should hear of the outcome in the other. A plan *by June 2024* is
held only against outcomes, and denials, whose time reaches the end of June or follows it: neither a figure of 2020 nor
a *not yet* of May says how it went.

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

from collections.abc import Iterator, Mapping, Sequence

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
from contracheck.values.interval import Interval, Number
from contracheck.values.span import Span
from contracheck.values.timing import ALWAYS, Timing

Figure = tuple[Statement, Reading]


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each planned or ordered group against what is said to have happened."""
    if group.key.layer not in (Layer.PLANNED, Layer.ORDERED):
        return
    outcome = world.group(evolve(group.key, layer=Layer.ACTUAL))
    if outcome is None:
        return
    ways = (*_late(group, outcome), *_undone(group, outcome), *_missed(group, outcome, world))
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


def _missed(plan: Group, outcome: Group, world: World) -> Iterator[Opposition]:
    """The planned number or name is not the one of the time it was planned for: of a plan *by June*, not the one that
    holds when June ends, or is told next."""
    if plan.predicate.values != Arity.ONE or plan.key.layer == Layer.ORDERED:
        return  # several values may hold at once; an order need not be obeyed
    voices = world.hear(plan.predicate, (*plan.statements, *outcome.statements))
    for axis in sorted({reading.axis for _, reading in readings_on(plan)} - {Axis.DATE}):
        targets, told = _dated(plan, axis), _dated(outcome, axis)
        yield from either_way([pair for pair in targets if pair[0].span.open != "before"], told)
        for end, plans in _by_end(targets).items():
            later = [pair for pair in told if pair[1].timing.hull.upper >= end]
            yield from either_way(plans, later, voices=voices)


def _by_end(targets: Sequence[Figure]) -> Mapping[Number, Sequence[Figure]]:
    """What is planned by a time, by the end of that time, as planned for that end alone: nothing is said of before."""
    found: dict[Number, list[Figure]] = {}
    for statement, reading in targets:
        span = statement.span
        if span.open == "before":
            begin = span.bound.lower if span.bound and span.bound.meets(span.hull) else span.hull.upper
            then = Timing(Interval(begin, span.hull.upper), None, "", dated=True)
            found.setdefault(span.hull.upper, []).append((statement, evolve(reading, timing=then)))
    return found


def _dated(group: Group, axis: str) -> list[Figure]:
    """What is told of some time; of a date that is the value, `_late` and `_undone` tell."""
    found = readings_on(group, axis)
    return [pair for pair in found if pair[1].timing.dated and not isinstance(pair[0].value, Span)]


def _ever(reading: Reading) -> Reading:
    return evolve(reading, timing=ALWAYS)


RULE = Rule("plan-not-realised", check, __doc__, telling=20, severity=Severity.WARNING)
