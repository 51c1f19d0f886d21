"""Two names are given where only one can be right: two birth places, two holders of one office.

Names that are part of one another fit: *Munich* refines *Europe*. Where nobody declared whether a predicate takes one
value or many, two names only *may* contradict.

Disagree:
    - {source: a, subject: Ada Brook, property: birth place, value: Orrville}
    - {source: b, subject: Ada Brook, property: birth place, value: Fort Ash}
Agree:
    - {source: a, subject: Ada Brook, property: birth place, value: Orr Province}
    - {source: b, subject: Ada Brook, property: birth place, value: Orrville}
    - {entity: Orrville, part_of: Orr Province}
Blind spots: two spellings of one name are two names until the register says otherwise; see "possible duplicates".
What to do: look whether one name is an alias or a part of the other, and declare it.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Axis, Group
from contracheck.rules.kit import Conflict, Rule, World, said, speaker


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes over names."""
    for dispute in group.disputes:
        if dispute.axis == Axis.TERM and not dispute.denial:
            first, second = dispute.first, dispute.second
            sentence = f"“{said(first)}” ({speaker(first)}) against “{said(second)}” ({speaker(second)})"
            yield Conflict.of(dispute, sentence, lists=2)


RULE = Rule("value-mismatch", check, __doc__, of_disputes=True)
