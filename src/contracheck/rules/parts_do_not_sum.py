"""Parts add up to more than the whole they belong to, or all of them together to less.

Two things can be made of parts. A predicate, by declaration (`sum_of: [votes in favour, votes against]`): the parts are
all there is. And a subject or a place, where the register says that what is part of it is `parts: separate` (nothing
counted twice; there may be more) or `parts: complete` (and that is all). Intervals are added up, so that roundings and
hedges of all parts count together. Where sources differ about a part, the most lenient is taken; the figures of one
source are also held against one another alone.

Disagree:
    - {source: a, subject: Motion 7, property: votes cast, value: "90", when: 2023-05-02}
    - {source: b, subject: Motion 7, property: votes in favour, value: "61", when: 2023-05-02}
    - {source: c, subject: Motion 7, property: votes against, value: "38", when: 2023-05-02}
    - {predicate: votes cast, datatype: quantity, unit: count, sum_of: [votes in favour, votes against]}
Agree:
    - {source: a, subject: Motion 7, property: votes cast, value: "99", when: 2023-05-02}
    - {source: b, subject: Motion 7, property: votes in favour, value: "61", when: 2023-05-02}
    - {source: c, subject: Motion 7, property: votes against, value: "38", when: 2023-05-02}
    - {predicate: votes cast, datatype: quantity, unit: count, sum_of: [votes in favour, votes against]}
Blind spots: only figures for the same date or period are added up (or all of them undated); parts that the register
does not call separate may overlap and are never added up; one part alone is left to part-exceeds-whole.
What to do: look for a part that was counted twice, or one that is missing; see whether all count by one definition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from attrs import evolve

from contracheck.model import Group, Key, Reading, Statement
from contracheck.ruling import (
    Conflict,
    Figure,
    Rule,
    World,
    added,
    adds_up,
    doubt,
    figure,
    is_at_least_nothing,
    readings_on,
    said,
    speaker,
)
from contracheck.values.interval import End
from contracheck.values.timing import ALWAYS, MAY_COINCIDE, SAME, Timing

Said = tuple[Statement, Reading]
NOTHING: End = (0, 0)


class _Division(NamedTuple):
    """How a group is made up: the names of all parts, what is said of each, and whether they are all there is."""

    parts: Mapping[str, Group | None]
    complete: bool
    alone: bool
    """Whether one part alone is looked at: nobody else does where it is another predicate."""


def check(group: Group, world: World) -> Iterator[Conflict]:
    """The group as a whole, in each way it is divided."""
    for division in _divisions(group, world):
        spoken = {name: part for name, part in division.parts.items() if part is not None}
        if len(spoken) > (0 if division.alone else 1):
            yield from _sums(group, division, spoken)


def _divisions(group: Group, world: World) -> Iterator[_Division]:
    key = group.key
    names = group.predicate.sum_of
    if names:
        yield _Division({name: world.group(evolve(key, predicate=name)) for name in names}, complete=True, alone=True)
    if adds_up(group.predicate) and is_at_least_nothing(group.predicate):
        yield from _members(key, world, "subject")
        yield from _members(key, world, "scope")


def _members(key: Key, world: World, field: str) -> Iterator[_Division]:
    whole = getattr(key, field)
    division = world.names.division(whole) if whole else ""
    if division:
        parts = {name: world.group(evolve(key, **{field: name})) for name in world.names.parts_of(whole)}
        yield _Division(parts, complete=division == "complete", alone=False)


def _sums(whole: Group, division: _Division, spoken: Mapping[str, Group]) -> Iterator[Conflict]:
    """Each date or period once, under its gravest class: by all and by each source alone."""
    for axis in sorted({reading.axis for _, reading in readings_on(whole)}):
        frames = _frames(whole, spoken, axis)
        for frame in frames:
            told = _first(frame, division)
            if told is not None:
                yield told


class _Frame(NamedTuple):
    """What is said of one date or period: of the whole, and of each part by name."""

    time: str
    whole: Sequence[Said]
    parts: Mapping[str, Sequence[Said]]


def _frames(whole: Group, spoken: Mapping[str, Group], axis: str) -> Iterator[_Frame]:
    """By what names the time: equal labels are the same; what is undated may be of any, and is a frame of its own."""
    of_whole = _by_label(whole, axis)
    of_parts = {name: _by_label(part, axis) for name, part in spoken.items()}
    for label in sorted(of_whole):
        parts = {name: them.get(label, ()) for name, them in of_parts.items()}
        yield _Frame(SAME if label else MAY_COINCIDE, of_whole[label], parts)


def _by_label(group: Group, axis: str) -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = {}
    for one in readings_on(group, axis):
        name = _label(one[1].timing)
        if name is not None:
            found.setdefault(name, []).append(one)
    return found


def _label(timing: Timing) -> str | None:
    """What names the time; empty for an undated figure, `None` for one that is vague."""
    if timing == ALWAYS:
        return "always"
    return timing.label or (None if timing.dated else "")


def _first(frame: _Frame, division: _Division) -> Conflict | None:
    for some in (_certain(frame), frame):
        for view in (some, *_by_source(some)):
            told = _conflict(view, division)
            if told is not None:
                return told
    return None


def _certain(frame: _Frame) -> _Frame:
    parts = {name: [one for one in them if one[0].certain] for name, them in frame.parts.items()}
    return _Frame(frame.time, [one for one in frame.whole if one[0].certain], parts)


def _by_source(frame: _Frame) -> Iterator[_Frame]:
    """What each source says that speaks of the whole."""
    views: dict[str, tuple[list[Said], dict[str, list[Said]]]] = {}
    for one in frame.whole:
        views.setdefault(one[0].source, ([], {}))[0].append(one)
    for name, them in frame.parts.items():
        for one in them:
            if one[0].source in views:
                views[one[0].source][1].setdefault(name, []).append(one)
    yield from (_Frame(frame.time, *views[source]) for source in sorted(views))


def _conflict(frame: _Frame, division: _Division) -> Conflict | None:
    whole = figure(frame.whole)
    parts = {name: found for name, them in frame.parts.items() if (found := figure(them)) is not None}
    if whole is None or len(parts) < (1 if division.alone else 2):
        return None
    least = added(max(found.floor, NOTHING) for found in parts.values())
    if whole.ceiling < least:
        return _told(frame, whole, parts, "more", "")
    if division.complete and len(parts) == len(division.parts):
        most = added(found.ceiling for found in parts.values())
        if most < whole.floor:
            return _told(frame, whole, parts, "less", "all ")
    return None


def _told(frame: _Frame, whole: Figure, parts: Mapping[str, Figure], word: str, all_of: str) -> Conflict:
    members = tuple(one for found in parts.values() for one in found.statements)
    first, second = whole.statements[0], max(parts.values(), key=lambda found: found.floor).statements[0]
    listed = ", ".join(_part(name, found.statements[0]) for name, found in parts.items())
    sentence = f"{all_of}the parts, {listed}, come to {word} than the whole, {said(first)} ({speaker(first)})"
    doubtful = next((one for one in (*whole.statements, *members) if not one.certain), None)
    kind = "contradicts" if doubtful is None and frame.time == SAME else "may contradict"
    excuse = doubt(doubtful) if doubtful is not None else "the undated figures are of different times"
    roles = (("parts", members), ("whole", whole.statements))
    return Conflict(kind, (*members, *whole.statements), first, second, frame.time, sentence, roles, excuse=excuse)


def _part(name: str, statement: Statement) -> str:
    return f"{said(statement)} of {name} ({speaker(statement)})"


RULE = Rule("parts-do-not-sum", check, __doc__, telling=25)
