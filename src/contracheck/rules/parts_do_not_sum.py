"""Parts add up to more than the whole they belong to, or all of them together to less.

Two things can be made of parts. A predicate, by declaration (`sum_of: [votes in favour, votes against]`): the parts are
all there is. And a subject or a place, where the register says that what is part of it is `parts: separate` (nothing
counted twice; there may be more) or `parts: complete` (and that is all). Intervals are added up, so that roundings and
hedges of all parts count together: one claim about each part, and one about the whole, cannot all be right. A sum needs
all of its parts: if one of those named is declared nowhere, nothing is added up, and if one is not told, only such as
cannot be less than nothing (61 in favour of 51 cast are too many, whatever the votes against).

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
does not call separate may overlap and are never added up, nor are percentages, rates and averages of parts; one part
alone is left to part-exceeds-whole.
What to do: look for a part that was counted twice, or one that is missing; see whether all count by one definition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from attrs import evolve

from contracheck.model import Division, Group, Key, Reading, Statement
from contracheck.rules.kit import (
    Conflict,
    Rule,
    World,
    added,
    adds_up,
    is_at_least_nothing,
    is_sum,
    judgement_of,
    lasts,
    readings_on,
    said,
    speaker,
)
from contracheck.values.dates.calendar_text import period_text
from contracheck.values.interval import INFINITY, End
from contracheck.values.timing import ALWAYS, TimeRelation, Timing

Figure = tuple[Statement, Reading]
NOTHING: End = (0, 0)
NO_FLOOR: End = (-INFINITY, 0)


class _DividedInto(NamedTuple):
    """How a group is made up: the names of all parts, what is said of each, and whether they are all there is."""

    parts: Mapping[str, Group | None]
    complete: bool
    alone: bool
    """Whether one part alone is looked at: nobody else does where it is another predicate."""
    positive: bool = True
    """Whether no part can be less than nothing, so that fewer than all of them can come to too much."""


def check(group: Group, world: World) -> Iterator[Conflict]:
    """The group as a whole, in each way it is divided."""
    for division in _divisions(group, world):
        spoken = {name: part for name, part in division.parts.items() if part is not None}
        if len(spoken) > (0 if division.alone else 1):
            yield from _sums(group, division, spoken)


def _divisions(group: Group, world: World) -> Iterator[_DividedInto]:
    key = group.key
    names = group.predicate.sum_of
    if names:
        parts = {name: world.group(evolve(key, predicate=name)) for name in names}
        told = (group, *(part for part in parts.values() if part is not None))
        positive = all(is_at_least_nothing(one.predicate) for one in told)
        yield _DividedInto(parts, complete=True, alone=True, positive=positive)
    members = [*_members(key, world, "subject"), *_members(key, world, "scope")]
    if members and adds_up(group) and is_at_least_nothing(group.predicate):
        yield from members


def _members(key: Key, world: World, field: str) -> Iterator[_DividedInto]:
    whole = getattr(key, field)
    division = world.names.division(whole) if whole else ""
    if division:
        keys = {name: _of_part(key, field, name) for name in world.names.parts_of(whole)}
        parts = {name: world.group(part) for name, part in keys.items()}
        yield _DividedInto(parts, complete=division == Division.COMPLETE, alone=False)


def _of_part(key: Key, field: str, name: str) -> Key:
    return evolve(key, subject=name) if field == "subject" else evolve(key, scope=name)


def _sums(whole: Group, division: _DividedInto, spoken: Mapping[str, Group]) -> Iterator[Conflict]:
    """Each date or period once, under its gravest class: by all and by each source alone."""
    for axis in sorted({reading.axis for _, reading in readings_on(whole) if division.alone or is_sum(reading.axis)}):
        frames = _frames(whole, spoken, axis)
        for frame in frames:
            told = _first(frame, division)
            if told is not None:
                yield told


class _Occasion(NamedTuple):
    """What is said of one date or period: of the whole, and of each part by name."""

    time: TimeRelation
    otherwise: str
    """Why figures that are certain may all hold, where the time leaves room."""
    whole: Sequence[Figure]
    parts: Mapping[str, Sequence[Figure]]


def _frames(whole: Group, spoken: Mapping[str, Group], axis: str) -> Iterator[_Occasion]:
    """By what names the time: equal labels are the same; what is undated may be of any, and is a frame of its own."""
    of_whole = _by_label(whole, axis)
    of_parts = {name: _by_label(part, axis) for name, part in spoken.items()}
    periodic = all(group.predicate.is_periodic for group in (whole, *spoken.values()))
    for label in sorted(of_whole):
        parts = {name: them.get(label, ()) for name, them in of_parts.items()}
        otherwise = _room(of_whole[label][0][1].timing, periodic=periodic)
        time = TimeRelation.MAY_COINCIDE if otherwise else TimeRelation.SAME
        yield _Occasion(time, otherwise, of_whole[label], parts)


def _room(timing: Timing, *, periodic: bool) -> str:
    """How figures whose times are named alike may be of different times; empty where they are of one."""
    if not timing.label and not timing.core:
        return "the undated figures are of different times"
    if periodic or timing.core or timing.moment:
        return ""
    return f"they are of different times within {period_text(timing.hull)}"


def _by_label(group: Group, axis: str) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for pair in readings_on(group, axis):
        if not lasts(pair[1]):
            continue  # what is told early is never added up
        name = _label(pair[1].timing)
        if name is not None:
            found.setdefault(name, []).append(pair)
    return found


def _label(timing: Timing) -> str | None:
    """What names the time; empty for an undated figure, `None` for one that is vague."""
    if timing == ALWAYS:
        return "always"
    return timing.label or (None if timing.dated else "")


def _first(frame: _Occasion, division: _DividedInto) -> Conflict | None:
    """What is certain; else the rest as well."""
    parts = {name: [pair for pair in them if pair[0].certain] for name, them in frame.parts.items()}
    certain = frame._replace(whole=[pair for pair in frame.whole if pair[0].certain], parts=parts)
    return _conflict(certain, division) or _conflict(frame, division)


def _conflict(frame: _Occasion, division: _DividedInto) -> Conflict | None:
    parts = {name: them for name, them in frame.parts.items() if them}
    if not frame.whole or len(parts) < (1 if division.alone else 2):
        return None
    every = len(parts) == len(division.parts)
    least = NOTHING if division.positive else NO_FLOOR
    more = _more(frame, parts, least) if every or division.positive else None
    return more or (_less(frame, parts) if division.complete and every else None)


def _more(frame: _Occasion, parts: Mapping[str, Sequence[Figure]], lowest: End) -> Conflict | None:
    """Of each part the highest figure: too many for some figure of the whole. No part is below `lowest`."""
    chosen = {name: max(them, key=_floor) for name, them in parts.items()}
    least = added(max(_floor(pair), lowest) for pair in chosen.values())
    under = [pair for pair in frame.whole if _ceiling(pair) < least]
    return _told(frame, sorted(under, key=_ceiling), chosen, "more") if under else None


def _less(frame: _Occasion, parts: Mapping[str, Sequence[Figure]]) -> Conflict | None:
    """Of each part the lowest figure: too few for some figure of the whole."""
    chosen = {name: min(them, key=_ceiling) for name, them in parts.items()}
    most = added(_ceiling(pair) for pair in chosen.values())
    over = [pair for pair in frame.whole if most < _floor(pair)]
    return _told(frame, sorted(over, key=_floor, reverse=True), chosen, "less") if over else None


def _floor(pair: Figure) -> End:
    return pair[1].allowed.floor


def _ceiling(pair: Figure) -> End:
    return pair[1].allowed.ceiling


def _told(frame: _Occasion, wholes: Sequence[Figure], parts: Mapping[str, Figure], word: str) -> Conflict:
    members, whole = tuple(statement for statement, _ in parts.values()), tuple(statement for statement, _ in wholes)
    first, second = whole[0], max(parts.values(), key=_floor)[0]
    listed = ", ".join(f"{said(statement)} of {name} ({speaker(statement)})" for name, (statement, _) in parts.items())
    sentence = f"the parts, {listed}, come to {word} than the whole, {said(first)} ({speaker(first)})"
    found = judgement_of((*whole, *members), frame.time, otherwise=frame.otherwise)
    roles = (("parts", members), ("whole", whole))
    question = f"Is a part counted twice or left out, or is {said(first)} ({speaker(first)}) not the whole of them?"
    pair, statements, settles = (first, second), (*members, *whole), "" if found.doubtful else question
    return Conflict(found.kind, statements, *pair, frame.time, sentence, roles, excuse=found.excuse, question=settles)


RULE = Rule("parts-do-not-sum", check, __doc__, telling=25)
