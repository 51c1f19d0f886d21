"""Dates given for one event, or for one start, end or birth, cannot all be right.

A date is the stretch it names: 1990 and 3 April 1990 fit, as do "c. 1900" and 1901. Plans are left to `deadline-moved`.

Disagree:
    - {source: a, subject: Ada Brook, property: birth date, value: 1990-04-03}
    - {source: b, subject: Ada Brook, property: birth date, value: 1991-04-03}
Agree:
    - {source: a, subject: Ada Brook, property: birth date, value: 1990-04-03}
    - {source: b, subject: Ada Brook, property: birth date, value: "1990"}
Blind spots: an event that may happen again must be declared `values: many`, or its second time looks like a mismatch.
What to do: look for the document of the day: a register, a communiqué; and for calendars or time zones that differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Axis, Group, Layer, Statement
from contracheck.rules.kit import Conflict, Rule, World, said, speaker
from contracheck.values.span import Span


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes over dates of what has happened, and over planned ones in which a denial plays a part."""
    for dispute in group.disputes:
        told = group.key.layer == Layer.ACTUAL or any(map(_denies, dispute.statements))
        if dispute.axis == Axis.DATE and not dispute.denial and told:
            first, second = dispute.first, dispute.second
            yield Conflict.of(dispute, f"{_date(first)} ({speaker(first)}) against {_date(second)} ({speaker(second)})")


def _denies(statement: Statement) -> bool:
    return any(reading.axis == Axis.DATE and reading.denied for reading in statement.readings)


def _date(statement: Statement) -> str:
    """The date that a claim gives as its value, or else the time at which it says that the thing happened."""
    return said(statement) if isinstance(statement.value, Span) else statement.claim.when


RULE = Rule("date-mismatch", check, __doc__)
