"""Two things are said of one subject that the vocabulary declares opposite: prices rise, prices fall.

`opposite: [falls]` on either of two predicates of the same kind. Of yes and no, both cannot be yes at the same time; of
names, the same name cannot stand under both: whoever supports a bill does not oppose it.

Disagree:
    - {source: a, subject: bread price, property: rises, value: yes, when: 2023-05-03}
    - {source: b, subject: bread price, property: falls, value: yes, when: 2023-05-03}
    - {predicate: rises, datatype: truth, opposite: [falls]}
    - {predicate: falls, datatype: truth}
Agree:
    - {source: a, subject: bread price, property: rises, value: yes, when: 2023-05-03}
    - {source: b, subject: bread price, property: falls, value: yes, when: 2024-05-03}
    - {predicate: rises, datatype: truth, opposite: [falls]}
    - {predicate: falls, datatype: truth}
Blind spots: what is neither: that prices do not rise does not say that they fall. A name and a part of it (a coalition
and one of its members) are two names here.
What to do: see whether both mean the same time, place and measure: poverty can rise by one measure and fall by another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from contracheck.model import Axis, Datatype, Group, Reading, Statement, Term
from contracheck.rules.kit import Conflict, Rule, Side, World, opposed, readings_on, said, speaker, split

Figure = tuple[Statement, Reading]


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each pair of opposite groups once: from the one that declares it, or that comes first where both do."""
    name = group.key.predicate
    for other in group.predicate.opposite:
        partner = world.group(evolve(group.key, predicate=other))
        if partner is not None and not (name in partner.predicate.opposite and other < name):
            yield from _clashes(group, partner, world)


def _clashes(group: Group, partner: Group, world: World) -> Iterator[Conflict]:
    voices = world.hear(group.predicate, (*group.statements, *partner.statements))
    for ones, others in _matching(group, partner):
        highs = [Side(statement, reading, (1, 0)) for statement, reading in ones]
        lows = [Side(statement, reading, (0, 0)) for statement, reading in others]
        for found in opposed(lows, highs, voices=voices):
            first, second = found.high, found.low
            sentence = (
                f"{_told(first, group)} ({speaker(first)}) against {_told(second, partner)} ({speaker(second)}), "
                "which exclude each other"
            )
            roles = split(found.statements, ((group.key.predicate, group), (partner.key.predicate, partner)))
            yield found.told(first, second, sentence, roles)


def _matching(group: Group, partner: Group) -> Iterator[tuple[list[Figure], list[Figure]]]:
    """What cannot stand beside what: yes and yes, or a name and itself."""
    if group.predicate.datatype == Datatype.TRUTH:
        yield (
            [pair for pair in readings_on(group, Axis.TRUTH) if pair[1].said.upper == 1],
            [pair for pair in readings_on(partner, Axis.TRUTH) if pair[1].said.upper == 1],
        )
        return
    mine, theirs = _by_name(readings_on(group, Axis.TERM)), _by_name(readings_on(partner, Axis.TERM))
    yield from ((mine[name], theirs[name]) for name in sorted(mine) if name in theirs)


def _by_name(said_of: Iterable[Figure]) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for pair in said_of:
        if isinstance(pair[0].value, Term):
            found.setdefault(pair[0].value.name, []).append(pair)
    return found


def _told(statement: Statement, group: Group) -> str:
    return f"{group.key.predicate}: {said(statement)}"


RULE = Rule("opposite-predicates", check, __doc__, telling=20)
