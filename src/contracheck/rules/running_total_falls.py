"""A count that only grows is said to be lower later than it was before.

Cases so far, doses given, people rescued: such a *running total* (the aspect that the vocabulary declares) never falls.
Two figures for one day are a plain mismatch; here the later one cannot reach the earlier, whatever the readings.

Disagree:
    - {source: a, subject: Orr valley, property: cases so far, value: "1,311", when: 2021-03-01}
    - {source: b, subject: Orr valley, property: cases so far, value: "947", when: 2021-04-01}
    - {predicate: cases so far, datatype: quantity, aspect: running total, unit: count, range: 0..}
Agree:
    - {source: a, subject: Orr valley, property: cases so far, value: "947", when: 2021-03-01}
    - {source: b, subject: Orr valley, property: cases so far, value: "1,311", when: 2021-04-01}
    - {predicate: cases so far, datatype: quantity, aspect: running total, unit: count, range: 0..}
Blind spots: a count that was set right downwards (cases taken out as double) falls for a good reason; write that with
`corrects`. Figures whose times may be the same are left to the plain mismatch.
What to do: see whether both count the same, and whether the later source tells of a correction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from contracheck.model import Aspect, Group, Layer, Reading, Statement
from contracheck.rules.kit import Conflict, Rule, World, judgement_of, readings_on, said, speaker
from contracheck.values.geometry.falling import Fall, fallen, falls
from contracheck.values.geometry.frames import Item
from contracheck.values.geometry.scale import Reach, items_of
from contracheck.values.geometry.sweep import Partition
from contracheck.values.interval import INFINITY
from contracheck.values.timing import TimeRelation


def check(group: Group, world: World) -> Iterator[Conflict]:
    """The figures that hang together by falling, each set once."""
    if group.predicate.aspect != Aspect.RUNNING_TOTAL or group.key.layer != Layer.ACTUAL:
        return
    for axis in sorted({reading.axis for _, reading in readings_on(group)}):
        yield from _fallen([pair for pair in readings_on(group, axis) if _bounded(pair[1])])


def _bounded(reading: Reading) -> bool:
    hull = reading.timing.hull
    return hull.lower > -INFINITY and hull.upper < INFINITY


def _fallen(figures: Sequence[tuple[Statement, Reading]]) -> Iterator[Conflict]:
    items, together = _items(figures), Partition(len(figures))
    certain = [item for item in items if figures[item.name][0].certain]
    sure, firm = {fall.later: fall for fall in falls(certain, together)}, fallen(certain)
    found = {fall.later: fall for fall in falls(items, together)} | sure
    for members in together.components():
        its = [found[index] for index in members if index in found]
        grave = [fall for fall in its if fall.later in sure]
        worst = max(grave or its, key=lambda fall: (fall.gap, -fall.later))
        yield _conflict(figures, members, worst, firm, certain=bool(grave))


def _items(figures: Sequence[tuple[Statement, Reading]]) -> list[Item]:
    return items_of(
        [
            Reach(index, reading.timing, reading.allowed.floor, reading.allowed.ceiling, statement.source)
            for index, (statement, reading) in enumerate(figures)
        ]
    )


def _conflict(
    figures: Sequence[tuple[Statement, Reading]],
    members: Sequence[int],
    worst: Fall,
    firm: Collection[int],
    *,
    certain: bool,
) -> Conflict:
    """Of those that hang together; `firm` fall for certain."""
    high, low = figures[worst.earlier][0], figures[worst.later][0]
    sentence = (
        f"{said(low)} ({speaker(low)}, {low.span.reads_as()}) falls below {said(high)} "
        f"({speaker(high)}, {high.span.reads_as()}), though it can only grow"
    )
    found = judgement_of((low, high), surely=certain)
    return Conflict(
        found.kind,
        tuple(figures[index][0] for index in members),
        high,
        low,
        TimeRelation.APART,
        sentence,
        axis=figures[worst.later][1].axis,
        excuse=found.excuse,
        unsure=tuple(figures[index][0] for index in members if certain and index not in firm),
    )


RULE = Rule("running-total-falls", check, __doc__, telling=20)
