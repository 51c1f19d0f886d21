"""What one source asserts, another denies.

Polarity is a field of a claim, set by a person who read the text; it is never guessed from words such as "not". A
denial of a number or a name denies just that value; a denied limit ("not at least 3,000") is read as its opposite.

Disagree:
    - {source: a, subject: Fort Ash garrison, property: withdrawal, value: "yes", when: 2020-01-06}
    - {source: b, subject: Fort Ash garrison, property: withdrawal, value: "yes", polarity: denied, when: 2020-01-06}
Agree:
    - {source: a, subject: Fort Ash garrison, property: strength, value: "2,531", when: 2020-01-06}
    - {source: b, subject: Fort Ash garrison, property: strength, value: "4,000", polarity: denied, when: 2020-01-06}
Blind spots: a denial of one wording is often not a denial of the fact; state what exactly is denied.
What to do: ask both sides for the document or the day they speak of.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Axis, Dispute, Group, Statement, Truth
from contracheck.rules.kit import Conflict, Rule, World, said, speaker


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes between an assertion and a denial, and between yes and no."""
    for dispute in group.disputes:
        if dispute.denial or dispute.axis == Axis.TRUTH:
            yes, no = _sides(dispute)
            sentence = f"asserted by {_who(yes)}, denied by {_who(no)}"
            yield Conflict.of(dispute, sentence)


def _who(statement: Statement) -> str:
    """The speaker, and the value where it says more than yes or no."""
    plain = isinstance(statement.value, Truth)
    return speaker(statement) if plain else f"{speaker(statement)} (“{said(statement)}”)"


def _sides(dispute: Dispute) -> tuple[Statement, Statement]:
    first, second = dispute.first, dispute.second
    return (second, first) if _denies(first, dispute.axis) else (first, second)


def _denies(statement: Statement, axis: str) -> bool:
    reading = next(reading for reading in statement.readings if reading.axis == axis)
    return reading.denied or (axis == Axis.TRUTH and reading.said.upper == 0)


RULE = Rule("asserted-and-denied", check, __doc__, telling=30, of_disputes=True)
