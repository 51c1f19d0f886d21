"""A count that only grows is said to be lower later than it was before.

Cases so far, doses given, people rescued: such a *running total* (the aspect that the vocabulary declares) never falls.
Two figures for one day are a plain mismatch; here the later one cannot reach the earlier, whatever the readings. A toll
that grows (the killed of an attack) may be told too high at first, so that one that shrinks only *may* contradict.

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

from collections.abc import Iterator, Sequence

from attrs import evolve

from contracheck.model import Aspect, Doubt, Group, Kind, Layer, Reading, Statement
from contracheck.rules.kit import Conflict, Rule, World, judgement_of, readings_on, said, speaker
from contracheck.values.geometry.across import across
from contracheck.values.geometry.falling import Fall, falls
from contracheck.values.geometry.scale import Reach, items_of
from contracheck.values.geometry.sweep import Partition
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.telling import Stage, Telling
from contracheck.values.timing import TimeRelation, Timing


def check(group: Group, world: World) -> Iterator[Conflict]:
    """The figures that hang together by falling, each set once."""
    if len(group.statements) < 2:
        return
    if group.predicate.is_toll(group.key.layer) and group.predicate.grows == "yes":
        yield from _shrunk(group)
    if group.predicate.aspect != Aspect.RUNNING_TOTAL or group.key.layer != Layer.ACTUAL:
        return
    for axis in sorted({reading.axis for _, reading in readings_on(group)}):
        yield from _fallen([pair for pair in readings_on(group, axis) if _bounded(pair[1])])


def _shrunk(group: Group) -> Iterator[Conflict]:
    """Tolls of one period below those told before: between two times that claims give, and from early to settled."""
    for figures in _of_one_period(group):
        if _all_meet(figures):
            continue
        reaches = []
        for place, (statement, reading) in enumerate(figures):
            allowed, told = reading.allowed, reading.told
            if told is not None:
                reaches.append(Reach(place, told.timing, allowed.floor, allowed.ceiling, statement.source))
        given = [reach for reach in reaches if _told(figures[reach.name]).is_told]
        staged = [
            reach._replace(timing=_ORDER[_BEFORE_AND_AFTER.index(_told(figures[reach.name]).stage)])
            for reach in reaches
        ]
        together = Partition(len(figures))
        found = [fall for some in (given, staged) for fall in falls(items_of(some), together)]
        for conflict in _conflicts(figures, found, together):
            more = "the earlier figure was too high, or the later one counts less"
            changed = evolve(conflict, kind=Kind.MAY_CONTRADICT, doubt=Doubt.TIME)
            yield changed if conflict.excuse else evolve(changed, excuse=more, question=_asked(conflict))


def _asked(conflict: Conflict) -> str:
    """Which of the two ways it is that a figure that grows has shrunk."""
    high, low = conflict.first, conflict.second
    return f"Was {said(high)} ({speaker(high)}) too high, or does {said(low)} ({speaker(low)}) count less?"


def _all_meet(figures: Sequence[tuple[Statement, Reading]]) -> bool:
    """Whether no figure lies below another, so that nothing can have shrunk."""
    least = min(reading.allowed.ceiling for _, reading in figures)
    return least >= max(reading.allowed.floor for _, reading in figures)


_BEFORE_AND_AFTER = (Stage.EARLY, Stage.SETTLED)
_ORDER = [Timing(Interval.point(place), None, "", dated=True) for place in range(len(_BEFORE_AND_AFTER))]
"""As times: what is told early is told before what is settled."""


def _of_one_period(group: Group) -> Iterator[list[tuple[Statement, Reading]]]:
    """What was told early or settled, by axis and by what names the period."""
    found: dict[tuple[str, str], list[tuple[Statement, Reading]]] = {}
    for statement, reading in readings_on(group):
        if reading.told is not None and reading.told.stage in _BEFORE_AND_AFTER:
            found.setdefault((reading.axis, reading.timing.label), []).append((statement, reading))
    yield from (found[key] for key in sorted(found))


def _told(figure: tuple[Statement, Reading]) -> Telling:
    return figure[1].told or Telling(Stage.UNKNOWN)


def _bounded(reading: Reading) -> bool:
    hull = reading.timing.hull
    return hull.lower > -INFINITY and hull.upper < INFINITY


def _fallen(figures: Sequence[tuple[Statement, Reading]]) -> Iterator[Conflict]:
    """What falls for certain, each set once, and apart from it what falls only if somebody unsure is right."""
    reaches = _reaches(figures)
    sure, together = Partition(len(figures)), Partition(len(figures))
    certain = [reach for reach in reaches if figures[reach.name][0].certain]
    yield from _conflicts(figures, list(falls(items_of(certain), sure)), sure)
    rest = [fall for part in across(reaches, sure) for fall in falls(items_of(part), together)]
    yield from _conflicts(figures, rest, together)


def _reaches(figures: Sequence[tuple[Statement, Reading]]) -> list[Reach]:
    return [
        Reach(index, reading.timing, reading.allowed.floor, reading.allowed.ceiling, statement.source)
        for index, (statement, reading) in enumerate(figures)
    ]


def _conflicts(
    figures: Sequence[tuple[Statement, Reading]], found: Sequence[Fall], together: Partition
) -> Iterator[Conflict]:
    """Those that hang together as one, told by the largest fall among them."""
    worst: dict[int, Fall] = {}
    for fall in found:
        root = together.root(fall.later)
        worst[root] = max(worst.get(root, fall), fall, key=lambda fall: (fall.gap, -fall.later))
    for members in together.components():
        yield _conflict(figures, members, worst[together.root(members[0])])


def _conflict(figures: Sequence[tuple[Statement, Reading]], members: Sequence[int], worst: Fall) -> Conflict:
    high, low = figures[worst.earlier][0], figures[worst.later][0]
    sentence = (
        f"{said(low)} ({speaker(low)}, {_when(low)}) falls below {said(high)} "
        f"({speaker(high)}, {_when(high)}), though it can only grow"
    )
    found = judgement_of((low, high))
    statements = tuple(figures[index][0] for index in members)
    axis = figures[worst.later][1].axis
    told = (found.kind, statements, high, low, TimeRelation.APART, sentence)
    return Conflict(*told, axis=axis, excuse=found.excuse)


def _when(statement: Statement) -> str:
    """When it stood so: of a toll, as of when it is known."""
    return (statement.as_of or statement.span).reads_as()


RULE = Rule("running-total-falls", check, __doc__, telling=20)
