"""A named speaker says one thing and then another.

Whoever reports it: the two statements come from one mouth. Where the times may be the same it is a contradiction like
any other; a plan or a demand that a speaker changes later is shown as *changed*, for a reversal is news in itself.

Disagree:
    - {source: a, subject: Fort Ash garrison, property: strength, value: "500", when: 2024-01-10, said_by: Gen Holt}
    - {source: b, subject: Fort Ash garrison, property: strength, value: "900", when: 2024-01-10, said_by: Gen Holt}
Agree:
    - {source: a, subject: Fort Ash garrison, property: strength, value: "500", when: 2024-01-10, said_by: Gen Holt}
    - {source: b, subject: Fort Ash garrison, property: strength, value: "900", when: 2025-01-10, said_by: Gen Holt}
Blind spots: a speaker quoted under two spellings is two speakers until the register says otherwise.
What to do: find both statements in full; see whether the later one mentions the earlier.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from contracheck.model import Group, Kind, Layer, Statement
from contracheck.rules.kit import Conflict, Rule, World, said
from contracheck.values.timing import TimeRelation


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes among the statements of each named speaker."""
    if not group.disputes and group.key.layer == Layer.ACTUAL:
        return
    for own in _mouths(group):
        found = list(world.disputes(group, own))
        if not found and group.key.layer != Layer.ACTUAL:
            found = [
                evolve(dispute, kind=Kind.CHANGED, time=TimeRelation.APART)
                for dispute in world.disputes(group, own, ever=True)
            ]
        for dispute in found:
            first, second = sorted(
                (dispute.first, dispute.second), key=lambda statement: (statement.span.hull.lower, statement.order)
            )
            yield Conflict.of(dispute, f"{first.speaker} said {said(first)}, and also {said(second)}")


def _mouths(group: Group) -> list[list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in group.statements:
        if statement.speaker:
            found.setdefault(statement.speaker, []).append(statement)
    return [found[name] for name in sorted(found) if len(found[name]) > 1]


RULE = Rule("speaker-reversal", check, __doc__, telling=60)
