"""Figures that differ under one word, where one of the sources does not say by which definition it counts.

Casualties may be the dead, or the dead, wounded and missing. A source that names its `measure` and one that does not
are not comparable: the finding says so, and contradicts nobody. But where their figures are apart, a reader who sees
both should hear that the measure may be the reason.

Disagree:
    - {source: a, subject: Lake Orr flood, property: casualties, value: "31", when: 2023, measure: killed}
    - {source: b, subject: Lake Orr flood, property: casualties, value: "212", when: 2023}
    - {predicate: casualties, datatype: quantity, aspect: total, unit: count}
Agree:
    - {source: a, subject: Lake Orr flood, property: casualties, value: "31", when: 2023, measure: killed}
    - {source: b, subject: Lake Orr flood, property: casualties, value: "212", when: 2023, measure: killed or wounded}
    - {predicate: casualties, datatype: quantity, aspect: total, unit: count}
Blind spots: two measures that are both named are two questions, and never compared; `run --coverage` lists them. Where
nobody names a measure, the figures are simply a mismatch.
What to do: find out what the source without a measure counts, and write it down.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from contracheck.model import Arity, Datatype, Group, Kind, Severity
from contracheck.rules.kit import (
    Conflict,
    Opposition,
    Rule,
    World,
    either_way,
    joined,
    readings_on,
    said,
    speaker,
)


def check(group: Group, world: World) -> Iterator[Conflict]:
    """The group without a measure against each that has one."""
    if (
        group.key.measure
        or group.predicate.values != Arity.ONE
        or group.predicate.datatype not in (Datatype.QUANTITY, Datatype.TRUTH)
    ):
        return
    for other in world.about(group.key.subject, group.key.predicate):
        if other.key.measure and evolve(other.key, measure="") == group.key:
            for found in joined(_apart(group, other)):
                yield _conflict(found, group, other)


def _apart(group: Group, other: Group) -> Iterator[Opposition]:
    """Values that no reading has in common at a time that is, or may be, the same."""
    periodic = group.predicate.is_periodic
    for axis in sorted({reading.axis for _, reading in readings_on(group)}):
        yield from either_way(list(readings_on(group, axis)), list(readings_on(other, axis)), periodic=periodic)


def _conflict(found: Opposition, group: Group, other: Group) -> Conflict:
    bare, measured = (found.low, found.high) if found.low.key == group.key else (found.high, found.low)
    measure = measured.claim.measure
    sentence = (
        f"{said(bare)} ({speaker(bare)}, no measure named) against {said(measured)} ({speaker(measured)}, “{measure}”)"
    )
    roles = (
        ("no measure named", tuple(statement for statement in found.statements if statement.key == group.key)),
        (measure, tuple(statement for statement in found.statements if statement.key == other.key)),
    )
    excuse = f"{speaker(bare)} counts by another definition than “{measure}”"
    members = found.statements
    return Conflict(Kind.NOT_COMPARABLE, members, bare, measured, found.time, sentence, roles, excuse=excuse)


RULE = Rule("same-word-two-measures", check, __doc__, telling=5, severity=Severity.NOTE)
