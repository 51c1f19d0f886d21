"""Numbers given for the same thing at the same time cannot all be right.

Every number is read with its hedge, its rounding and its unit; only where no admissible reading of one fits any
of the other do they mismatch. Different times make it a change, not a contradiction.

Disagree:
    - {source: a, subject: Fort Ash garrison, property: strength, value: "2,531", when: 2025-11-27}
    - {source: b, subject: Fort Ash garrison, property: strength, value: "1,500", when: 2025-11-27}
Agree:
    - {source: a, subject: Fort Ash garrison, property: strength, value: "around 2,500", when: 2025-11-27}
    - {source: b, subject: Fort Ash garrison, property: strength, value: "2,700", when: 2025-11-27}
Blind spots: two numbers that count by different definitions look like a mismatch unless the claims state their
`measure`.
What to do: look for a definition, a scope or a date that one of the sources leaves out; else ask for its origin.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Group
from contracheck.rules.kit import Conflict, Rule, World, is_quantity, said, speaker


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each dispute over numbers."""
    for dispute in group.disputes:
        if is_quantity(dispute) and not dispute.denial:
            first, second = dispute.first, dispute.second
            sentence = f"{said(first)} ({speaker(first)}) against {said(second)} ({speaker(second)})"
            yield Conflict.of(dispute, sentence, lists=2)


RULE = Rule("quantity-mismatch", check, __doc__, of_disputes=True)
