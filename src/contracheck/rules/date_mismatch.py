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

from contracheck.model import Group
from contracheck.ruling import Conflict, Rule, World, said, speaker


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes over dates of what has happened."""
    for dispute in group.disputes if group.key.layer == "actual" else ():
        if dispute.axis == "date" and not dispute.denial:
            one, other = dispute.first, dispute.second
            words = [
                one.claim.when if one.value is not one.span and one.claim.when else said(one) for one in (one, other)
            ]
            yield Conflict.of(dispute, f"{words[0]} ({speaker(one)}) against {words[1]} ({speaker(other)})")


RULE = Rule("date-mismatch", check, __doc__)
