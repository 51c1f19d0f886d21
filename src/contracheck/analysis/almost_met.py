"""Claims that almost met: left alone, they would quarrel with another claim if two names were one.

Two claims meet if subject, predicate, place, measure and layer are the same. Looked at are pairs of two sources of
which just one of subject, predicate and place is not, but has words in common with the other; whether they would
quarrel is found out by asking as if it were. What the register keeps apart, numbers, ordinals and the like are never
offered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from heapq import nsmallest
from itertools import combinations
from typing import NamedTuple

from attrs import evolve

from contracheck.analysis.as_if_one import Asked
from contracheck.model import AlmostMet, Axis, Group, Key, Kind, NamePart, Standing, Statement
from contracheck.names.register import Register
from contracheck.values.limits import ALMOST_LOOKED_AT, ALMOST_NAMES
from contracheck.values.text.name_key import name_key

LEAST = 45
"""The least likeness of two names, of 100, that are offered."""
_COMMON = frozenset(
    "a an and at by for from in of on or the to with de der die das la le el number people date".split()
)
_APART = frozenset(
    "north south east west northern southern eastern western upper lower new old first second third last start end "
    "birth death killed wounded injured imports exports men women boys girls jr sr junior senior not no non".split()
)
"""Words of which a name that has one is another than a name that has not."""


_FIELDS = {NamePart.SUBJECT: "subject", NamePart.PREDICATE: "predicate", NamePart.PLACE: "scope"}
"""Where each part stands in the question that a claim answers."""


class _Pair(NamedTuple):
    """Two names of one part, how unlike they are, and the statements of each."""

    unlikeness: int
    part: NamePart
    own: str
    other: str
    mine: tuple[Statement, ...]
    theirs: tuple[Statement, ...]


def almost_met(
    groups: Sequence[Group], standings: Iterable[Standing], register: Register, asked: Asked
) -> AlmostMetList:
    """The pairs, the most alike first, for the statements that are left alone; at most so many are looked at."""
    left = (standing.statement for standing in standings if standing.kind == Kind.ALONE)
    alone = {statement for statement in left if statement.excluded is None}
    if not alone:
        return AlmostMetList((), 0)
    pairs = list(_pairs(groups, alone, register))
    chosen = nsmallest(ALMOST_LOOKED_AT, pairs, key=lambda pair: pair[:4])
    found = (_met(pair, asked) for pair in chosen)
    return AlmostMetList(tuple(one for one in found if one is not None), len(pairs) - len(chosen))


class AlmostMetList(NamedTuple):
    """What was found, and how many pairs of names were not looked at."""

    found: tuple[AlmostMet, ...]
    more: int


def _met(pair: _Pair, asked: Asked) -> AlmostMet | None:
    best: tuple[int, Statement, Statement, Kind] | None = None
    for mine in pair.mine:
        for theirs in pair.theirs:
            kind = asked(mine, theirs, pair.part) if mine.source != theirs.source else None
            if kind in (Kind.CONTRADICTS, Kind.MAY_CONTRADICT):
                rank = int(kind == Kind.MAY_CONTRADICT)
                if best is None or rank < best[0]:
                    best = rank, mine, theirs, kind
    if best is None:
        return None
    return AlmostMet(pair.part, pair.own, pair.other, 100 - pair.unlikeness, best[1], best[2], best[3])


FEW = 2
"""So many statements of each name are held against each other."""


def _pairs(groups: Sequence[Group], alone: AbstractSet[Statement], register: Register) -> Iterator[_Pair]:
    declared = {group.key.predicate for group in groups if not group.predicate.inferred}
    for part in NamePart:
        for names in _alike_but(groups, part).values():
            for pair in _named_alike(names, alone) if len(names) > 1 else ():
                likeness = _likeness(*pair, part, register)
                for own, other in _turned(pair, names, declared, register) if likeness >= LEAST else ():
                    yield from _differing(part, own, other, likeness, _few(names, own, other, alone))


_Few = tuple[tuple[Statement, ...], tuple[Statement, ...]]


def _few(names: Mapping[str, Sequence[Statement]], own: str, other: str, alone: AbstractSet[Statement]) -> _Few:
    return _first(names[own], alone), _first(names[other], alone)


def _differing(part: NamePart, own: str, other: str, likeness: int, few: _Few) -> Iterator[_Pair]:
    if any(_differ(one, another) for one in few[0] for another in few[1]):
        yield _Pair(100 - likeness, part, own, other, *few)


def _first(statements: Sequence[Statement], alone: AbstractSet[Statement]) -> tuple[Statement, ...]:
    """The first few, those that are alone before others."""
    return tuple(sorted(statements, key=lambda one: (one not in alone, one.order))[:FEW])


def _turned(
    pair: tuple[str, str], names: Mapping[str, Sequence[Statement]], declared: AbstractSet[str], register: Register
) -> Iterator[tuple[str, str]]:
    """The two so that the second is the one that is declared or registered, else the one that more claims have; none
    where both are, which are two."""
    known = [name in declared or name in register.known for name in pair]
    if not all(known):
        keep = max((0, 1), key=lambda place: (known[place], len(names[pair[place]]), -place))
        yield pair[1 - keep], pair[keep]


_BARE = frozenset(("count", "number"))
"""Axes of numbers without a unit, of which that of one predicate may be the other's."""


def _differ(mine: Statement, theirs: Statement) -> bool:
    """Whether they say unlike things of one kind, or one denies something."""
    return mine.source != theirs.source and any(
        one.denied != other.denied or not one.allowed.meets(other.allowed)
        for one in mine.readings
        for other in theirs.readings
        if one.axis == other.axis or Axis.TERM in (one.axis, other.axis) or {one.axis, other.axis} <= _BARE
    )


def _alike_but(groups: Sequence[Group], part: NamePart) -> Mapping[Key, Mapping[str, list[Statement]]]:
    """The statements by all that they ask but one part, and then by that."""
    found: dict[Key, dict[str, list[Statement]]] = {}
    for group in groups:
        name = getattr(group.key, _FIELDS[part])
        if name:
            rest = found.setdefault(_without(group.key, part), {})
            rest.setdefault(name, []).extend(one for one in group.statements if one.excluded is None)
    return found


def _without(key: Key, part: NamePart) -> Key:
    if part == NamePart.SUBJECT:
        return evolve(key, subject="")
    return evolve(key, predicate="") if part == NamePart.PREDICATE else evolve(key, scope="")


def _named_alike(names: Mapping[str, list[Statement]], alone: AbstractSet[Statement]) -> Iterator[tuple[str, str]]:
    """Pairs of names that share a word that few of them have, of which one has a statement that is alone; each once."""
    left = {name for name, them in names.items() if not alone.isdisjoint(them)}
    few = (them for them in _by_word(names).values() if len(them) <= ALMOST_NAMES)
    pairs = {pair for them in few for pair in combinations(them, 2) if not left.isdisjoint(pair)}
    yield from sorted(pairs)


def _by_word(names: Mapping[str, Sequence[Statement]]) -> Mapping[str, list[str]]:
    """The names of which something is said, by each word that tells them apart, in alphabetical order."""
    found: dict[str, list[str]] = {}
    for name in sorted(name for name, said in names.items() if said):
        for word in sorted(_words(name) - _COMMON):
            found.setdefault(word, []).append(name)
    return found


def _words(name: str) -> set[str]:
    return set(name_key(name).split())


def _likeness(own: str, other: str, part: NamePart, register: Register) -> int:
    """How alike two names are, of 100; 0 for those that are never one."""
    from rapidfuzz import fuzz

    mine, theirs = _words(own), _words(other)
    unlike = mine ^ theirs
    if unlike & _APART or any(char.isdigit() for word in unlike for char in word):
        return 0
    if part is not NamePart.PREDICATE and (register.different(own, other) or register.relation(own, other) != "other"):
        return 0
    added, otherwise = " ".join(sorted(mine - theirs)), " ".join(sorted(theirs - mine))
    shared = 100 * len(mine & theirs) / len(mine | theirs)
    if not (added and otherwise):  # one has words more, and says all else alike
        return int((100 + shared) / 2)
    return int((shared + fuzz.ratio(added, otherwise)) / 2)
