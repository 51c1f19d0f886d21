"""One source contradicts itself, in its own voice.

A document that gives 12 dead in its headline and 14 in its text has made a slip, or speaks of two moments. What it only
reports of others' words is not its own; speakers who disagree inside one source are a dispute between speakers.

Disagree:
    - {source: a, subject: Lake Orr flood, property: killed, value: "12", when: 2023-05, id: headline}
    - {source: a, subject: Lake Orr flood, property: killed, value: "14", when: 2023-05, id: text}
Agree:
    - {source: a, subject: Lake Orr flood, property: killed, value: "12", when: 2023-05-03, id: headline}
    - {source: a, subject: Lake Orr flood, property: killed, value: "14", when: 2023-05-04, id: text}
Blind spots: a live page that was updated in parts reads like a contradiction; use two sources, one for each version.
What to do: look at the page's history; quote the later passage.
"""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Dispute, Group, Statement
from contracheck.rules.kit import Conflict, Rule, World, said


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes among what one source says in its own voice."""
    for dispute in group.disputes:
        for own in _voices(dispute):
            for inner in world.disputes(group, own):
                if inner.axis == dispute.axis:
                    first, second = inner.first, inner.second
                    place = " and ".join(found.claim.locator or found.id for found in (first, second))
                    yield Conflict.of(inner, f"{first.source} says both {said(first)} and {said(second)} ({place})")


def _voices(dispute: Dispute) -> list[list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in dispute.statements:
        if not statement.speaker:
            found.setdefault(statement.source, []).append(statement)
    return [own for own in found.values() if len(own) > 1]


RULE = Rule("self-contradiction", check, __doc__, telling=60, of_disputes=True)
