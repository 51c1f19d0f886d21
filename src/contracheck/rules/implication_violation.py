"""What follows from one or two claims is denied by another: all staff get four weeks, but nurses get two.

Two things follow. By `implies: [moves]`, what holds under one predicate holds under the other, with the same value, and
so on from there. By `inherited_by: [kind of]`, what is said of a thing holds of all that is said to be a kind of it:
then three claims contradict each other, though no two of them do.

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

from contracheck.model import Arity, Axis, Datatype, Group, Kind, Layer, Reading, Statement, Term
from contracheck.rules.kit import (
    Conflict,
    Opposition,
    Rule,
    Side,
    World,
    either_way,
    judgement_of,
    opposed,
    readings_on,
    said,
    speaker,
)
from contracheck.values.interval import Interval
from contracheck.values.timing import ALWAYS, TimeRelation, Voices, relate

Figure = tuple[Statement, Reading]


class _Inference(NamedTuple):
    """Why what is said in one group holds in another: the words for it, and the claims that say so."""

    words: str
    links: tuple[Figure, ...] = ()


def check(group: Group, world: World) -> Iterator[Conflict]:
    """What follows from the group under other predicates, and what it takes over from wider kinds."""
    for name in group.predicate.implies:
        other = world.group(evolve(group.key, predicate=name))
        if other is not None:
            yield from _clashes(group, other, _Inference(f"what is {group.key.predicate} is {name}"), world)
    for wider, links in _wider(group, world):
        words = " and ".join(
            f"{statement.key.subject} {statement.key.predicate} {said(statement)} ({speaker(statement)})"
            for statement, _ in links
        )
        yield from _clashes(wider, group, _Inference(words, links), world)


def _wider(group: Group, world: World) -> Iterator[tuple[Group, tuple[Figure, ...]]]:
    """The groups of the question about what the subject is said to be a kind of, and the claims that lead there."""
    if not group.predicate.inherited_by:
        return
    waiting: list[tuple[str, tuple[Figure, ...]]] = [(group.key.subject, ())]
    seen = {group.key.subject}
    while waiting:
        subject, links = waiting.pop(0)
        for name, link in _kinds(subject, group, world):
            if name not in seen:
                seen.add(name)
                waiting.append((name, (*links, link)))
                wider = world.group(evolve(group.key, subject=name))
                if wider is not None:
                    yield wider, (*links, link)


def _kinds(subject: str, group: Group, world: World) -> Iterator[tuple[str, Figure]]:
    for predicate in group.predicate.inherited_by:
        for other in world.about(subject, predicate):
            if other.key.layer == Layer.ACTUAL:
                for pair in sorted(
                    readings_on(other, Axis.TERM), key=lambda found: (not found[0].certain, found[0].order)
                ):
                    if isinstance(pair[0].value, Term):
                        yield pair[0].value.name, pair


def _clashes(premise: Group, outcome: Group, step: _Inference, world: World) -> Iterator[Conflict]:
    """Where what holds of the premise cannot hold of the outcome."""
    voices = world.hear(outcome.predicate, (*premise.statements, *outcome.statements))
    oppositions = _names_apart if outcome.predicate.datatype == Datatype.TERM else _values_apart
    for found in oppositions(premise, outcome, voices):
        yield _conflict(found, premise, outcome, step)


def _values_apart(premise: Group, outcome: Group, voices: Voices | None) -> Iterator[Opposition]:
    if outcome.predicate.values != Arity.ONE and outcome.predicate.datatype != Datatype.TRUTH:
        return
    axes = {reading.axis for _, reading in readings_on(premise)}
    for axis in sorted(axes & {reading.axis for _, reading in readings_on(outcome)}):
        yield from either_way(_told(premise, axis, premise), _told(outcome, axis, premise), voices=voices)


def _told(group: Group, axis: str, premise: Group) -> list[Figure]:
    """What a group asserts; of yes and no, only a yes leads to anything under another predicate."""
    them = list(readings_on(group, axis))
    if axis == Axis.TRUTH and group is premise:
        return [pair for pair in them if pair[1].said.upper == 1]
    return them


def _names_apart(premise: Group, outcome: Group, voices: Voices | None) -> Iterator[Opposition]:
    """A name, and its denial or (where only one can hold) a name that has nothing to do with it."""
    asserted = [pair for pair in readings_on(premise, Axis.TERM) if isinstance(pair[0].value, Term)]
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
        mine, theirs = _numbered(asserted, list(readings_on(outcome, Axis.TERM)))
        yield from either_way(mine, theirs, voices=voices)


def _numbered(asserted: Sequence[Figure], others: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Names as numbers, those of one larger whole as one number."""
    number = {
        name: place
        for place, name in enumerate(sorted({_line(statement)[-1] for statement, _ in (*asserted, *others)}))
    }
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
    links = tuple(statement for statement, _ in step.links)
    timely = all(_holds_then(reading, found) for _, reading in step.links)
    otherwise = "" if timely else "the link is of another time"
    verdict = judgement_of(links, surely=timely and found.kind == Kind.CONTRADICTS, otherwise=otherwise)
    sentence = (
        f"{_worded(first)} ({speaker(first)}), and {step.words}, so {_worded(second)} ({speaker(second)}) cannot be"
    )
    roles = (
        ("premise", _those_of(premise, found)),
        *(("link", (statement,)) for statement in links),
        ("outcome", _those_of(outcome, found)),
    )
    statements = tuple(statement for _, them in roles for statement in them)
    kind, excuse = verdict.kind, verdict.excuse
    return Conflict(kind, statements, first, second, found.time, sentence, roles, excuse=excuse)


def _those_of(group: Group, found: Opposition) -> tuple[Statement, ...]:
    return tuple(statement for statement in found.statements if statement.key == group.key)


def _holds_then(link: Reading, found: Opposition) -> bool:
    """Whether a link holds at the time of both claims of the clearest pair."""
    if link.timing == ALWAYS:
        return True
    timings = [reading.timing for statement in (found.low, found.high) for reading in statement.readings]
    return all(relate(link.timing, timing, periodic=False) == TimeRelation.SAME for timing in timings)


def _worded(statement: Statement) -> str:
    return f"{statement.key.subject}, {statement.key.predicate}: {said(statement)}"


RULE = Rule("implication-violation", check, __doc__, telling=30)
