"""A rule for contracheck: where sources dispute a number, one of them round and the other exact, it says so."""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Group, Statement
from contracheck.rules.kit import Conflict, Rule, World, is_quantity, said, speaker
from contracheck.values.quantity import Quantity

MANUAL = """\
A round figure stands against an exact one: perhaps an old estimate against a later count.

Estimates outlive the counts that replace them. The mismatch itself is reported all the same.
"""


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


RULES = (Rule("round-figure", check, MANUAL, telling=20),)
