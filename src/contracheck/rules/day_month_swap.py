"""Two dates differ by their day and month changed over: 3 April and 4 March.

04/03 is 4 March to one reader and 3 April to another. The dates contradict each other all the same, or may; this rule
says what may have happened.

Disagree:
    - {source: a, subject: Ada Orr, property: birth date, value: 1990-04-03}
    - {source: b, subject: Ada Orr, property: birth date, value: 1990-03-04}
Agree:
    - {source: a, subject: Ada Orr, property: birth date, value: 1990-04-03}
    - {source: b, subject: Ada Orr, property: birth date, value: April 1990}
Blind spots: two real dates can look like a swap by chance, one pair in some thirty within a year.
What to do: find the date written with the month as a word; ask which of the two was copied from figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contracheck.model import Axis, Group, Statement
from contracheck.rules.kit import Conflict, Rule, World, said, speaker
from contracheck.values.span import Span, day_text

REMARK = "day and month changed over"
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes over dates whose clearest pair, or another of their days, looks like a swap."""
    for dispute in group.disputes:
        if dispute.axis == Axis.DATE and not dispute.denial:
            first, second = dispute.first, dispute.second
            if swapped(first, second):
                sentence = f"{_date(first)} ({speaker(first)}) against {_date(second)} ({speaker(second)}), {REMARK}"
                yield Conflict.of(dispute, sentence, f"perhaps a slip: {REMARK}")


def swapped(one: Statement, other: Statement) -> bool:
    """Whether both are single days, and each has the other's day for its month in the same year."""
    first, second = _parts(one), _parts(other)
    if first is None or second is None or first == second:
        return False
    return first == (second[0], second[2], second[1])


def _parts(statement: Statement) -> tuple[str, str, str] | None:
    match = _DAY.fullmatch(_span(statement).edtf)
    return (match[1], match[2], match[3]) if match else None


def _span(statement: Statement) -> Span:
    return statement.value if isinstance(statement.value, Span) else statement.span


def _date(statement: Statement) -> str:
    """The date in words, since the figures are what is in doubt."""
    words, read = said(statement), day_text(int(_span(statement).hull.lower))
    return words if words == read else f"{words}, {read},"


RULE = Rule("day-month-swap", check, __doc__, telling=40, of_disputes=True)
