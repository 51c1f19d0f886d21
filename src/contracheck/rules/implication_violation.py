"""What follows from one or two claims is denied by another: all staff get four weeks, but nurses get two.

Two things follow. By `implies: [moves]`, what holds under one predicate holds under the other, with the same value, and
so on from there. By `inherited_by: [kind of]`, what is said of a thing holds of all that is said to be a kind of it:
then three claims contradict each other, though no two of them do. A link counts for claims of its own place and measure
(for all, if it names none), and for a time that all three are of; of several links, those that fit best are told.

Disagree:
    - {source: a, subject: hospital staff, property: annual leave, value: 4 weeks}
    - {source: b, subject: nurses, property: kind of, value: hospital staff}
    - {source: c, subject: nurses, property: annual leave, value: 2 weeks}
    - {predicate: annual leave, datatype: quantity, aspect: timeless, unit: week, inherited_by: [kind of]}
Agree:
    - {source: a, subject: hospital staff, property: annual leave, value: 4 weeks}
    - {source: b, subject: porters, property: kind of, value: hospital staff}
    - {source: c, subject: nurses, property: annual leave, value: 2 weeks}
    - {predicate: annual leave, datatype: quantity, aspect: timeless, unit: week, inherited_by: [kind of]}
Blind spots: exceptions ("all but the nurses") are not understood; deny the link for them. Of names, two that lie in one
larger whole are not told apart here, and predicates with several values at a time only conflict by denial.
What to do: see whether the general claim means all of its kind, and of the same time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import evolve

from contracheck.model import CLASSES, Arity, Axis, Datatype, Group, Kind, Reading, Statement, Term
from contracheck.rules.kit import (
    Conflict,
    Line,
    Names,
    Opposition,
    Rule,
    Side,
    World,
    either_way,
    judgement_of,
    lines,
    opposed,
    readings_on,
    said,
    speaker,
)
from contracheck.values.geometry.sweep import Partition
from contracheck.values.interval import Interval
from contracheck.values.timing import ALWAYS, TimeRelation, Voices, relate

Figure = tuple[Statement, Reading]


class _Inference(NamedTuple):
    """Why what is said in one group holds in another: the words for it, and the links that lead there."""

    words: str
    line: Line | None = None

    @property
    def links(self) -> tuple[Statement, ...]:
        """The claims that say so."""
        return self.line.links if self.line else ()

    def then(self, pairs: Sequence[Figure]) -> list[Figure]:
        """What is said of the premise, for the time of the links alone: it leads to nothing at any other."""
        return self.line.then(pairs) if self.line else list(pairs)


def check(group: Group, world: World) -> Iterator[Conflict]:
    """What follows from the group under other predicates, and what it takes over from wider kinds."""
    for name in group.predicate.implies:
        other = world.group(evolve(group.key, predicate=name))
        if other is not None:
            yield from _clashes(group, other, _Inference(f"what is {group.key.predicate} is {name}"), world)
    yield from _inherited(group, world)


def _inherited(group: Group, world: World) -> Iterator[Conflict]:
    """What a group takes over from wider kinds, each claim by the links that fit it best."""
    found: list[tuple[bool, Conflict]] = []
    for line in lines(group, world):
        words = " and ".join(
            f"{statement.key.subject} {statement.key.predicate} {said(statement)} ({speaker(statement)})"
            for statement in line.links
        )
        sure = all(statement.certain for statement in line.links)
        found += [(not sure, one) for one in _clashes(line.wider, group, _Inference(words, line), world)]
    told: list[set[Statement]] = []
    for _, conflict in sorted(found, key=lambda one: (CLASSES.index(one[1].kind), one[0])):
        ends = {each for each in conflict.statements if each.key.predicate == group.key.predicate}
        if not any(ends <= larger for larger in told):
            told.append(ends)
            yield conflict


def _clashes(premise: Group, outcome: Group, step: _Inference, world: World) -> Iterator[Conflict]:
    """Where what holds of the premise cannot hold of the outcome."""
    voices = world.hear(outcome.predicate, (*premise.statements, *outcome.statements))
    if outcome.predicate.datatype == Datatype.TERM:
        oppositions = _names_apart(premise, outcome, step, voices, world.names)
    else:
        oppositions = _values_apart(premise, outcome, step, voices)
    for found in oppositions:
        yield _conflict(found, premise, outcome, step)


def _values_apart(premise: Group, outcome: Group, step: _Inference, voices: Voices | None) -> Iterator[Opposition]:
    if outcome.predicate.values != Arity.ONE and outcome.predicate.datatype != Datatype.TRUTH:
        return
    axes = {reading.axis for _, reading in readings_on(premise)}
    for axis in sorted(axes & {reading.axis for _, reading in readings_on(outcome)}):
        mine = step.then(_told(premise, axis, premise))
        yield from either_way(mine, _told(outcome, axis, premise), voices=voices)


def _told(group: Group, axis: str, premise: Group) -> list[Figure]:
    """What a group asserts; of yes and no, only a yes leads to anything under another predicate."""
    them = list(readings_on(group, axis))
    if axis == Axis.TRUTH and group is premise:
        return [pair for pair in them if pair[1].said.upper == 1]
    return them


def _names_apart(
    premise: Group, outcome: Group, step: _Inference, voices: Voices | None, register: Names
) -> Iterator[Opposition]:
    """A name, and its denial or (where only one can hold) a name that has nothing to do with it."""
    asserted = step.then([pair for pair in readings_on(premise, Axis.TERM) if isinstance(pair[0].value, Term)])
    denials: dict[str, list[Figure]] = {}
    for statement in outcome.statements:
        for reading in statement.readings if not statement.excluded and isinstance(statement.value, Term) else ():
            if reading.denied:
                denials.setdefault(str(statement.value), []).append((statement, reading))
    by_name: dict[str, list[Figure]] = {}
    for found in asserted:
        for name in _line(found[0]):
            by_name.setdefault(name, []).append(found)
    for name in sorted(denials.keys() & by_name.keys()):
        yield from opposed(_sides(by_name[name], 0), _sides(denials[name], 1), voices=voices)
    if outcome.predicate.values == Arity.ONE:
        mine, theirs = _numbered(asserted, list(readings_on(outcome, Axis.TERM)), register)
        yield from either_way(mine, theirs, voices=voices)


def _numbered(
    asserted: Sequence[Figure], others: Sequence[Figure], register: Names
) -> tuple[list[Figure], list[Figure]]:
    """Names as numbers, those of one larger whole as one number, and so those that are perhaps one."""
    wholes = sorted({_line(statement)[-1] for statement, _ in (*asserted, *others)})
    number = {name: place for place, name in enumerate(wholes)}
    together = Partition(len(wholes))
    for one, other in register.perhaps(wholes):
        together.join(number[one], number[other])
    number = {name: together.root(place) for name, place in number.items()}
    mine, theirs = (
        [(statement, _at(reading, number[_line(statement)[-1]])) for statement, reading in them]
        for them in (asserted, others)
    )
    return mine, theirs


def _line(statement: Statement) -> tuple[str, ...]:
    """A name and what it lies in, the largest last."""
    return (statement.value.name, *statement.value.within) if isinstance(statement.value, Term) else ("",)


def _at(reading: Reading, place: int) -> Reading:
    return evolve(reading, said=Interval.point(place), allowed=Interval.point(place))


def _sides(them: Sequence[Figure], end: int) -> list[Side]:
    return [Side(statement, reading, (end, 0)) for statement, reading in them]


def _conflict(found: Opposition, premise: Group, outcome: Group, step: _Inference) -> Conflict:
    first, second = (found.low, found.high) if found.low.key == premise.key else (found.high, found.low)
    otherwise = "" if step.line is None or _holds_then(step.line, found) else "the link is of another time"
    verdict = judgement_of(step.links, surely=found.kind == Kind.CONTRADICTS, otherwise=otherwise)
    sentence = (
        f"{_worded(first)} ({speaker(first)}), and {step.words}, so {_worded(second)} ({speaker(second)}) cannot be"
    )
    roles = (
        ("premise", _those_of(premise, found)),
        *(("link", (statement,)) for statement in step.links),
        ("outcome", _those_of(outcome, found)),
    )
    statements = tuple(statement for _, them in roles for statement in them)
    kind, excuse = verdict.kind, verdict.excuse
    return Conflict(kind, statements, first, second, found.time, sentence, roles, excuse=excuse)


def _those_of(group: Group, found: Opposition) -> tuple[Statement, ...]:
    return tuple(statement for statement in found.statements if statement.key == group.key)


def _holds_then(line: Line, found: Opposition) -> bool:
    """Whether the links hold at the time of both claims of the clearest pair."""
    if line.timing == ALWAYS:
        return True
    timings = [reading.timing for statement in (found.low, found.high) for reading in statement.readings]
    return all(relate(line.timing, timing, periodic=False) == TimeRelation.SAME for timing in timings)


def _worded(statement: Statement) -> str:
    return f"{statement.key.subject}, {statement.key.predicate}: {said(statement)}"


RULE = Rule("implication-violation", check, __doc__, telling=30)
