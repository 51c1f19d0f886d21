"""A part is said to be larger than the whole it belongs to.

US troops are part of the Coalition's: if one source counts 2,500 of the former and another 1,500 of the latter at the
same time, both cannot be right, though they speak of different subjects. Wholes are taken from `part_of` in the
register, for subjects and for places, and from `includes` in the vocabulary: the killed are among the casualties. Of a
total, the part may be of a shorter period as well: no more were killed in the district in June than in the province in
all of that year. What becomes known in time (a toll) is compared only where the whole was told no earlier than the
part.

Disagree:
    - {source: a, subject: Northern district, property: killed, value: "431", when: 2023}
    - {source: b, subject: Whole province, property: killed, value: "212", when: 2023}
    - {entity: Northern district, part_of: Whole province}
Agree:
    - {source: a, subject: Northern district, property: killed, value: "212", when: 2023}
    - {source: b, subject: Whole province, property: killed, value: "431", when: 2023}
    - {entity: Northern district, part_of: Whole province}
Blind spots: only things that are counted and totals add up; the parts of an average, a rate, a percentage or a
temperature are not compared.
What to do: see whether both sources count by the same definition and on the same day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from contracheck.model import Group, Key, Kind, Statement
from contracheck.rules.kit import (
    Conflict,
    Opposition,
    Rule,
    Side,
    World,
    adds_up,
    at_time,
    exceeded_within,
    is_sum,
    joined,
    opposed,
    readings_on,
    said,
    speaker,
    split,
    told_before,
)
from contracheck.values.span import day_text
from contracheck.values.timing import TimeRelation, Voices


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each whole that this group's subject or scope is part of, where somebody speaks of it."""
    if not adds_up(group):
        return
    for whole in _wholes(group.key, world):
        yield from _exceeding(group, whole, world)


def _wholes(key: Key, world: World) -> Iterator[Group]:
    """What is said of the wholes by subject, by scope and by what is counted; of the first two, one that is spoken of
    stands for those it is part of."""
    yield from _nearest(world, {name: evolve(key, subject=name) for name in world.wholes(key.subject)})
    if key.scope:
        yield from _nearest(world, {name: evolve(key, scope=name) for name in world.wholes(key.scope)})
    for name in world.including(key.predicate):
        whole = world.group(evolve(key, predicate=name))
        if whole is not None:
            yield whole


def _nearest(world: World, keys: Mapping[str, Key]) -> Iterator[Group]:
    beyond: set[str] = set()
    for name, key in keys.items():
        whole = world.group(key)
        if whole is not None and name not in beyond:
            beyond.update(world.wholes(name))
            yield whole


def _exceeding(part: Group, whole: Group, world: World) -> Iterator[Conflict]:
    voices = world.hear(part.predicate, (*part.statements, *whole.statements))
    for axis in sorted({reading.axis for _, reading in readings_on(part) if is_sum(reading.axis)}):
        floors = [Side(statement, reading, reading.allowed.floor) for statement, reading in readings_on(part, axis)]
        ceilings = [
            Side(statement, reading, reading.allowed.ceiling) for statement, reading in readings_on(whole, axis)
        ]
        for found in _oppositions(part, ceilings, floors, voices):
            then, by_then = _then(found, found.high), _then(found, found.low)
            sentence = (
                f"{said(found.high)} of the part, {_name(part, whole)} ({speaker(found.high)}){then}, is more than "
                f"{said(found.low)} of the whole, {_name(whole, part)} ({speaker(found.low)}){by_then}"
            )
            roles = split(found.statements, (("part", part), ("whole", whole)))
            yield evolve(found.told(found.high, found.low, sentence, roles), excuse=_excuse(found, part, whole))


def _oppositions(
    part: Group, ceilings: Sequence[Side], floors: Sequence[Side], voices: Voices | None
) -> Iterator[Opposition]:
    predicate = part.predicate
    sets = told_before(ceilings, floors, grows=predicate.grows == "yes", periodic=predicate.is_periodic)
    found = [
        one if sure else evolve(one, kind=Kind.MAY_CONTRADICT)
        for wholes, parts, sure, by_period in sets
        for one in _of_one_set(wholes, parts, voices, by_period=by_period)
    ]
    yield from _each_once(found) if predicate.is_toll(part.key.layer) else found


def _of_one_set(
    wholes: Sequence[Side], parts: Sequence[Side], voices: Voices | None, *, by_period: bool
) -> Iterator[Opposition]:
    yield from opposed(wholes, parts, periodic=by_period, voices=voices)
    if by_period:
        yield from exceeded_within(wholes, parts)


def _each_once(found: Sequence[Opposition]) -> Iterator[Opposition]:
    """What several sets have in common together; what only may be, of those that are in no contradiction alone."""
    grave = list(joined(one for one in found if one.kind == Kind.CONTRADICTS))
    told = {statement for one in grave for statement in one.statements}
    yield from grave
    yield from joined(one for one in found if one.kind != Kind.CONTRADICTS and not told.issuperset(one.statements))


def _excuse(found: Opposition, part: Group, whole: Group) -> str:
    """What must have changed in between; empty where it is no matter of two different times."""
    larger, smaller = found.high, found.low
    if found.time != TimeRelation.NEAR or not (larger.certain and smaller.certain):
        return ""
    if larger.span.hull.upper < smaller.span.hull.lower:
        change = f"{_name(part, whole)} fell from {said(larger)} to {said(smaller)} or fewer"
        first, last = larger.span.hull.upper, smaller.span.hull.lower
    else:
        change = f"{_name(whole, part)} rose from {said(smaller)} to {said(larger)} or more"
        first, last = smaller.span.hull.upper, larger.span.hull.lower
    return f"{change} between {day_text(int(first))} and {day_text(int(last))}"


def _then(found: Opposition, statement: Statement) -> str:
    """The period, where the two are of periods one of which lies in the other."""
    two = found.time == TimeRelation.SAME and found.high.span.label != found.low.span.label
    return f" {at_time(statement.span)}" if two and statement.span.period else ""


def _name(group: Group, other: Group) -> str:
    if group.key.subject != other.key.subject:
        return group.key.subject
    return group.key.scope if group.key.scope != other.key.scope else group.key.predicate


RULE = Rule("part-exceeds-whole", check, __doc__, telling=20)
