"""Something ends before it starts, or a person dies before being born.

The vocabulary declares which dates may not come before which (`before`). The two dates may come from different sources,
each right in itself by the look of it.

Disagree:
    - {source: a, subject: Siege of Orr, property: start date, value: 2016-10-17}
    - {source: b, subject: Siege of Orr, property: end date, value: 2016-07-09}
Agree:
    - {source: a, subject: Siege of Orr, property: start date, value: 2016-10}
    - {source: b, subject: Siege of Orr, property: end date, value: 2016-10-17}
Blind spots: things that start twice (a second term, a second siege) need a subject of their own.
What to do: see which of the two dates has other support.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from attrs import evolve

from contracheck.model import CLASSES, Axis, Group, Statement
from contracheck.rules.kit import (
    Conflict,
    Opposition,
    Rule,
    Side,
    World,
    in_one_clock,
    opposed,
    readings_on,
    said,
    speaker,
    split,
)


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each later date of the same subject that lies before the earliest this one can be."""
    for name in group.predicate.before:
        later = world.group(evolve(group.key, predicate=name))
        if later is None:
            continue
        for found in _wrong_way_round(group, later):
            sentence = (
                f"{name} {said(found.low)} ({speaker(found.low)}) lies before "
                f"{group.key.predicate} {said(found.high)} ({speaker(found.high)})"
            )
            roles = split(found.statements, ((group.key.predicate, group), (name, later)))
            yield found.told(found.high, found.low, sentence, roles)


def _wrong_way_round(group: Group, later: Group) -> Iterator[Opposition]:
    """Each matter once, under the way of reading the clocks that makes it gravest."""
    found: list[Opposition] = []
    ways = zip_longest(*(in_one_clock(list(readings_on(each, Axis.DATE))) for each in (group, later)), fillvalue=())
    for firsts, seconds in ways:
        floors = [Side(statement, reading, reading.allowed.floor) for statement, reading in firsts]
        ceilings = [Side(statement, reading, reading.allowed.ceiling) for statement, reading in seconds]
        found += opposed(ceilings, floors)
    told: list[set[Statement]] = []
    for one in sorted(found, key=lambda one: (CLASSES.index(one.kind), -len(one.statements))):
        if not any(its.issuperset(one.statements) for its in told):
            told.append(set(one.statements))
            yield one


RULE = Rule("order-violation", check, __doc__, telling=20)
