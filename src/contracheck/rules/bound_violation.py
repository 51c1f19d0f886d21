"""A number is outside the limit that another source gives for it.

"At least 3,000" and "2,500" are not two estimates of one number: one source excludes the other's figure. The
limit is widened by its own rounding, and an open limit ("more than") leaves the number itself out.

Disagree:
    - {source: a, subject: March on Elm Street, property: participants, value: "at least 3,100", when: 2024-05-01}
    - {source: b, subject: March on Elm Street, property: participants, value: "2,531", when: 2024-05-01}
Agree:
    - {source: a, subject: March on Elm Street, property: participants, value: "at least 3,000", when: 2024-05-01}
    - {source: b, subject: March on Elm Street, property: participants, value: "4,217", when: 2024-05-01}
Blind spots: "up to" is read as an upper limit, though some writers use it loosely for an estimate.
What to do: ask what the limit rests on: a count that was stopped, a permit, an estimate.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Group, Statement
from contracheck.rules.kit import Conflict, Rule, World, is_quantity, said, speaker
from contracheck.values.quantity import Quantity


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes over numbers whose clearest pair involves a limit."""
    for dispute in group.disputes:
        if is_quantity(dispute) and not dispute.denial and (_limits(dispute.first) or _limits(dispute.second)):
            limit, other = dispute.first, dispute.second
            if not _limits(limit):
                limit, other = other, limit
            sentence = f"{said(other)} ({speaker(other)}) is outside “{said(limit)}” ({speaker(limit)})"
            yield Conflict.of(dispute, sentence, lists=3)


def _limits(statement: Statement) -> bool:
    return isinstance(statement.value, Quantity) and statement.value.bound


RULE = Rule("bound-violation", check, __doc__, telling=30, of_disputes=True)
