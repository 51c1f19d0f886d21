"""Two scores of one match, or two tallies of one vote: 1-2 and 0-2.

A score is equal to another or it is not; none is rounded, and none is near another. Figures that are the same but for
the order, 1-2 and 2-1, only *may* contradict: the two may name the sides in the other order.

Disagree:
    - {source: a, subject: Orr v Ash, property: score, value: 1-2, when: 2024-05-03}
    - {source: b, subject: Orr v Ash, property: score, value: 0-2, when: 2024-05-03}
Agree:
    - {source: a, subject: Orr v Ash, property: score, value: 3–1, when: 2024-05-03}
    - {source: b, subject: Orr v Ash, property: score, value: 3 to 1, when: 2024-05-03}
Blind spots: a score at half-time, after extra time or without one judge is a score of another predicate or `measure`.
What to do: look for the official record; see at what time, and of which of several matches, each source speaks.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Axis, Group
from contracheck.rules.kit import Conflict, Rule, World, said, speaker


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes over scores."""
    for dispute in group.disputes:
        if dispute.axis == Axis.SCORE and not dispute.denial:
            first, second = dispute.first, dispute.second
            sentence = f"{said(first)} ({speaker(first)}) against {said(second)} ({speaker(second)})"
            yield Conflict.of(dispute, sentence, lists=2)


RULE = Rule("score-mismatch", check, __doc__, of_disputes=True)
