"""The project's own vocabulary and register, checked as wholes, and laid over the shipped vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from attrs import evolve

from contracheck.load.collector import nearest, shorten
from contracheck.model import Entity, Place, Predicate, Problem

_Declared = TypeVar("_Declared", Predicate, Entity)


def gather_predicates(
    own: Iterable[Predicate], shipped: tuple[Predicate, ...]
) -> tuple[tuple[Predicate, ...], tuple[Problem, ...]]:
    """The project's predicates, then those shipped ones that it does not replace.

    A project's entry replaces the shipped one of its name; its synonyms are taken from the shipped ones.
    """
    predicates, problems = _unique(own)
    clashes = _clashes([(one, one.synonyms) for one in predicates])
    words = {_fold(word) for one in predicates for word in (one.name, *one.synonyms)}
    rest = [evolve(one, synonyms=_left(one, words)) for one in shipped if _fold(one.name) not in words]
    everything = (*predicates, *rest)
    return everything, (*problems, *clashes, *_unknown_before(predicates, everything))


def gather_entities(own: Iterable[Entity]) -> tuple[tuple[Entity, ...], tuple[Problem, ...]]:
    """The entities, each name once; an entity that would be part of itself loses its `part_of`."""
    entities, problems = _unique(own)
    clashes = _clashes([(one, one.aliases) for one in entities])
    names = {_fold(name): one.name for one in entities for name in (*one.aliases, one.name)}
    parents = {one.name: tuple(names.get(_fold(whole), whole) for whole in one.part_of) for one in entities}
    kept = []
    circles = []
    for one in entities:
        if _within_itself(one.name, parents):
            parents[one.name] = ()
            circles.append(_circle(one))
        kept.append(evolve(one, part_of=()) if one.part_of and not parents[one.name] else one)
    return tuple(kept), (*problems, *clashes, *circles, *_same_and_different(entities, names))


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())


def _left(one: Predicate, words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in one.synonyms if _fold(word) not in words)


def _unique(own: Iterable[_Declared]) -> tuple[list[_Declared], list[Problem]]:
    first: dict[str, _Declared] = {}
    problems = []
    for one in own:
        earlier = first.setdefault(_fold(one.name), one)
        if earlier is not one:
            message = f"declared twice; the first is at {earlier.place} and is the one read"
            problems.append(_problem(one.place, message, one.name, "each name once"))
    return list(first.values()), problems


def _clashes(declared: Sequence[tuple[Predicate | Entity, tuple[str, ...]]]) -> Iterator[Problem]:
    """Other names that two things claim, or that are the very name of a third."""
    owners = {_fold(one.name): one for one, _ in declared}
    for one, words in declared:
        for word in words:
            owner = owners.setdefault(_fold(word), one)
            if owner.name != one.name:
                message = f"{word!r}, a name of {one.name!r}, is also a name of {owner.name!r} at {owner.place}"
                yield _problem(one.place, message, word, "a name of one thing only")


def _unknown_before(own: Iterable[Predicate], everything: Iterable[Predicate]) -> Iterator[Problem]:
    names = tuple(name for one in everything for name in (one.name, *one.synonyms))
    known = {_fold(name) for name in names}
    for one in own:
        for other in one.before:
            if _fold(other) not in known:
                message = f"{one.name}: before names a predicate that nothing declares"
                yield _problem(one.place, message, other, "the name of a predicate", nearest(other, names))


def _within_itself(name: str, parents: Mapping[str, tuple[str, ...]]) -> bool:
    seen: set[str] = set()
    pending = list(parents[name])
    while pending:
        one = pending.pop()
        if one == name:
            return True
        if one not in seen:
            seen.add(one)
            pending.extend(parents.get(one, ()))
    return False


def _same_and_different(entities: Iterable[Entity], names: Mapping[str, str]) -> Iterator[Problem]:
    for one in entities:
        for other in one.different_from:
            if names.get(_fold(other)) == one.name:
                message = f"{one.name} is different from itself: {other!r} is its own name or alias"
                yield _problem(one.place, message, other, "another entity")


def _circle(one: Entity) -> Problem:
    message = f"{one.name} is part of itself, through what it is part of; part_of is left out"
    return _problem(one.place, message, " ; ".join(one.part_of), "a larger whole")


def _problem(place: Place | None, message: str, value: str, expected: str, hint: str = "") -> Problem:
    return Problem(place or Place(""), message, shorten(value), expected, hint)
