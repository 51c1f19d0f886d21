"""A source says of a claim of another, by its id, that it is not so.

Whoever writes claims down sees that a text names the report that it disputes: *the ministry's figure of 12 is false*. A
person notes this with `disputes`, the id of that claim. Then both cannot be right, whatever the times and the words.

Disagree:
    - {source: a, id: x, subject: Fort Ash, property: closed, value: yes, when: 2023-05}
    - {source: b, subject: Fort Ash, property: closed, value: yes, polarity: denied, disputes: a/x}
    - {predicate: closed, datatype: truth}
Agree:
    - {source: a, id: x, subject: Fort Ash, property: closed, value: yes, when: 2023-05}
    - {source: b, subject: Fort Ash, property: closed, value: yes, when: 2023-05}
    - {predicate: closed, datatype: truth}
Blind spots: nothing is read into words such as "contrary to reports"; only `disputes` counts.
What to do: see what the second source goes by, and whether it means the same time and the same count.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Group, Statement
from contracheck.rules.kit import Conflict, Rule, World, judgement_of, said, speaker
from contracheck.values.timing import TimeRelation


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each claim that disputes another, and that other."""
    for statement in group.statements:
        for name in statement.claim.disputes:
            other = world.statement(name)
            if other is not None and other is not statement and not (other.excluded or statement.excluded):
                yield _conflict(statement, other)


def _conflict(first: Statement, second: Statement) -> Conflict:
    sentence = f"“{said(second)}” ({speaker(second)}) is disputed by {speaker(first)}"
    if not first.claim.takes_over and said(first) != f"not {said(second)}":
        sentence += f": it is {said(first)}"
    found = judgement_of((first, second), otherwise="the plan was changed in between")
    roles = (("claimed", (second,)), ("disputed", (first,)))
    pair = (second, first)
    return Conflict(found.kind, pair, *pair, TimeRelation.SAME, sentence, roles, excuse=found.excuse)


RULE = Rule("disputed-claim", check, __doc__, telling=65)
