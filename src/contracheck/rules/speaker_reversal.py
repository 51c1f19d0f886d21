"""A named speaker says one thing and then another.

Whoever reports it: the two statements come from one mouth. Where the times may be the same it is a contradiction like
any other; a plan, a demand or a forecast that a speaker changes later is shown as *changed*, for a revision is news in
itself. It is made on the day on which its source was published.

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

from collections.abc import Iterator, Sequence

from attrs import evolve

from contracheck.comparison.plan_times import announcement_of
from contracheck.model import Dispute, Group, Kind, Layer, Statement
from contracheck.rules.kit import Conflict, Rule, World, said
from contracheck.values.interval import INFINITY, Number
from contracheck.values.timing import TimeRelation


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes among the statements of each named speaker, and the plans that one revised."""
    plans = group.key.layer != Layer.ACTUAL
    if not group.disputes and not plans:
        return
    for own in _mouths(group):
        found = world.disputes(group, own)
        for dispute in (*found, *(_revisions(group, world, own, found) if plans else ())):
            first, second = sorted((dispute.first, dispute.second), key=_when_told if plans else _when)
            then = "later" if dispute.kind == Kind.CHANGED else "also"
            yield Conflict.of(dispute, f"{first.speaker} said {said(first)}, and {then} {said(second)}")


def _revisions(group: Group, world: World, own: Sequence[Statement], found: Sequence[Dispute]) -> Iterator[Dispute]:
    """What one speaker planned otherwise on another day, as *changed*."""
    told = {statement for dispute in found for statement in dispute.statements}
    for dispute in world.disputes(group, own, ever=True):
        if told.isdisjoint(dispute.statements):
            yield evolve(dispute, kind=Kind.CHANGED, time=TimeRelation.APART)


def _when(statement: Statement) -> tuple[Number, tuple[str, str]]:
    return (statement.span.hull.lower, statement.order)


def _when_told(statement: Statement) -> tuple[Number, tuple[str, str]]:
    days = announcement_of(statement).days
    return (-INFINITY if days is None else days.lower, statement.order)


def _mouths(group: Group) -> list[list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in group.statements:
        if statement.speaker:
            found.setdefault(statement.mouth, []).append(statement)
    return [found[name] for name in sorted(found) if len(found[name]) > 1]


RULE = Rule("speaker-reversal", check, __doc__, telling=60)
