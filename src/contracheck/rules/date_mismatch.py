"""Dates given for one event, or for one start, end or birth, cannot all be right.

A date is the stretch it names: 1990 and 3 April 1990 fit, as do "c. 1900" and 1901. Plans are left to `deadline-moved`.
Two days from 1582 to 1917 that are apart by just the 10 to 13 days between the Julian and the Gregorian calendar are
told with that hint: perhaps one is Old Style and the other New Style (25 October and 7 November 1917).

Disagree:
    - {source: a, subject: Ada Brook, property: birth date, value: 1990-04-03}
    - {source: b, subject: Ada Brook, property: birth date, value: 1991-04-03}
Agree:
    - {source: a, subject: Ada Brook, property: birth date, value: 1990-04-03}
    - {source: b, subject: Ada Brook, property: birth date, value: "1990"}
Blind spots: an event that may happen again must be declared `values: many`, or its second time looks like a mismatch.
Some countries of the east kept the Julian calendar after 1917, Greece until 1923: there is no hint of that.
What to do: look for the document of the day: a register, a communiqué; and for calendars or time zones that differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Axis, Dispute, Group, Layer, Statement
from contracheck.rules.kit import Conflict, Rule, World, said, speaker
from contracheck.values.dates.calendar import DAY
from contracheck.values.dates.old_style import calendars_apart, new_style
from contracheck.values.span import Span, day_text


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes over dates of what has happened, and over planned ones in which a denial plays a part."""
    for dispute in group.disputes:
        told = group.key.layer == Layer.ACTUAL or any(map(_denies, dispute.statements))
        if dispute.axis == Axis.DATE and not dispute.denial and told:
            first, second = dispute.first, dispute.second
            sentence = f"{_date(first)} ({speaker(first)}) against {_date(second)} ({speaker(second)})"
            yield Conflict.of(dispute, sentence, _calendars(dispute), lists=2)


def _denies(statement: Statement) -> bool:
    return any(reading.axis == Axis.DATE and reading.denied for reading in statement.readings)


def _calendars(dispute: Dispute) -> str:
    """That two of the days may be one day in two calendars: the clearest pair, or else the earliest two that can."""
    clearest = {day for statement in (dispute.first, dispute.second) for day in _days(statement)}
    if len(clearest) == 2 and (apart := calendars_apart(*clearest)):
        return _hint(apart)
    days = {day for statement in dispute.statements for day in _days(statement)}
    for day in sorted(days):
        if new_style(day) in days and (apart := calendars_apart(day, new_style(day))):
            return f"{day_text(day * DAY)} and {day_text((day + apart) * DAY)}: {_hint(apart)}"
    return ""


def _hint(apart: int) -> str:
    difference = "the difference between the Julian and the Gregorian calendar in those years"
    return f"apart by {apart} days, {difference}: perhaps Old Style and New Style"


def _days(statement: Statement) -> Iterator[int]:
    """The day that is given, if it is one full day without a doubt about it."""
    for reading in statement.readings:
        day, rest = divmod(reading.said.lower, DAY) if reading.axis == Axis.DATE and not reading.denied else (0, 1)
        if rest == 0 and reading.said == reading.allowed and reading.said.upper == reading.said.lower + DAY - 1:
            yield int(day)


def _date(statement: Statement) -> str:
    """The date that a claim gives as its value, or else the time at which it says that the thing happened."""
    return said(statement) if isinstance(statement.value, Span) else statement.claim.when


RULE = Rule("date-mismatch", check, __doc__, of_disputes=True)
