"""A round figure stands against an exact one: perhaps an old estimate against a later count.

Estimates outlive the counts that replace them. The mismatch itself is reported all the same.

Disagree:
    - {source: a, subject: Lake Orr flood, property: displaced, value: "12,000", when: 2023}
    - {source: b, subject: Lake Orr flood, property: displaced, value: "13,417", when: 2023}
Agree:
    - {source: a, subject: Lake Orr flood, property: displaced, value: "12,000", when: 2023}
    - {source: b, subject: Lake Orr flood, property: displaced, value: "12,417", when: 2023}
Blind spots: a count can come out round by chance.
What to do: ask both sources how the figure came about.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Group, Statement
from contracheck.rules.kit import Conflict, Rule, World, is_quantity, said, speaker
from contracheck.values.quantity import Quantity


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes over numbers of which just one is exact."""
    for dispute in group.disputes:
        if is_quantity(dispute) and not dispute.denial:
            one, other = dispute.first, dispute.second
            if _exact(one) != _exact(other):
                sentence = f"{said(one)} ({speaker(one)}) against {said(other)} ({speaker(other)}), one of them round"
                yield Conflict.of(dispute, sentence, "perhaps an estimate against a count")


def _exact(statement: Statement) -> bool:
    value = statement.value
    return isinstance(value, Quantity) and value.allowed.is_point


RULE = Rule("round-figure", check, __doc__, telling=20)
