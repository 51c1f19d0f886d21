"""Two names that the vocabulary declares exclusive are given to one thing: binding and non-binding.

An exclusive set holds even where a predicate may take several values at once.

Disagree:
    - {source: a, subject: Resolution 7, property: legal force, value: binding, when: 2020-01-05}
    - {source: b, subject: Resolution 7, property: legal force, value: non-binding, when: 2020-01-05}
    - {predicate: legal force, datatype: term, values: many, exclusive: [[binding, non-binding]]}
Agree:
    - {source: a, subject: Resolution 7, property: legal force, value: binding, when: 2020-01-05}
    - {source: b, subject: Resolution 7, property: legal force, value: urgent, when: 2020-01-05}
    - {predicate: legal force, datatype: term, values: many, exclusive: [[binding, non-binding]]}
Blind spots: only declared sets are seen; antonyms are not guessed from words.
What to do: read the text itself; sources often repeat a lawyer's word without its sense.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Axis, Group, Statement
from contracheck.rules.kit import Conflict, Rule, World, said, speaker


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes over names of one exclusive set."""
    for dispute in group.disputes if group.predicate.exclusive else ():
        if dispute.axis == Axis.TERM and not dispute.denial and _exclude(dispute.first, dispute.second):
            first, second = dispute.first, dispute.second
            sentence = f"“{said(first)}” ({speaker(first)}) excludes “{said(second)}” ({speaker(second)})"
            yield Conflict.of(dispute, sentence, "declared exclusive in the vocabulary", lists=3)


def _exclude(first: Statement, second: Statement) -> bool:
    return any(mine.excludes(theirs) for mine in first.readings for theirs in second.readings)


RULE = Rule("exclusive-values", check, __doc__, telling=30, of_disputes=True)
