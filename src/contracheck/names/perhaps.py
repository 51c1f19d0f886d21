"""Which names of one question are perhaps the same: then they only may contradict each other.

That is decided from the two names and the register alone, by the differences for which a pair is proposed (`look`):
no other name plays a part. What the register knows to be two, or part and whole, is never perhaps one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Protocol

from contracheck.names.added_words import differ_in_whole_only
from contracheck.names.look import Look, counterparts, differently, keys, look_at, other_keys
from contracheck.names.news_synonyms import COUNTRIES
from contracheck.names.person_names import family_key, perhaps_with_fewer_initials
from contracheck.values.limits import ALIKE_NAMES, NAME_WORDS
from contracheck.values.text.name_key import name_key


class Known(Protocol):
    """What is asked of the register of names."""

    def candidates(self, name: str) -> Sequence[str]:
        """The entities a name may mean."""

    def ancestors(self, name: str) -> Sequence[str]:
        """What it is part of."""

    def different(self, a: str, b: str) -> bool:
        """Whether they are declared not the same."""

    def relation(self, a: str, b: str) -> str:
        """`same`, `part`, `whole` or `other`."""


def perhaps_pairs(names: Sequence[str], register: Known) -> Iterator[tuple[str, str]]:
    """Each pair of `names` once, the first before the second in the alphabet; by shared keys, so not all with all."""
    blocks: dict[tuple[object, ...], list[str]] = {}
    for name in sorted(set(names)):
        for key in _keys(name):
            blocks.setdefault(key, []).append(name)
    pairs = {pair for block in blocks.values() if len(block) > 1 for pair in _within(block)}
    yield from (pair for pair in sorted(pairs) if perhaps_one(*pair, register))


def perhaps_one(one: str, other: str, register: Known) -> bool:
    """Whether two names that are not the same perhaps mean the same. Symmetric."""
    mine, theirs = _look(one), _look(other)
    if mine is None or theirs is None or not set(_keys(one)) & set(_keys(other)):
        return False
    alike = (
        counterparts(mine, theirs)
        or differently(mine, theirs)
        or differ_in_whole_only(mine.head, theirs.head)
        or perhaps_with_fewer_initials(mine.person, theirs.person)
    )
    return alike and not _known_apart(one, other, register) and not _of_two_wholes(mine, theirs, register)


def _within(block: Sequence[str]) -> Iterator[tuple[str, str]]:
    for at, first in enumerate(block):
        for second in block[at + 1 : at + 1 + ALIKE_NAMES]:
            yield first, second


@lru_cache(maxsize=1 << 14)
def _look(name: str) -> Look | None:
    """What is looked at in it; `None` where it has no words, or too many."""
    return look_at(name, bones=True) if 0 < len(name_key(name).split()) <= NAME_WORDS else None


@lru_cache(maxsize=1 << 14)
def _keys(name: str) -> tuple[tuple[object, ...], ...]:
    look = _look(name)
    if look is None:
        return ()
    family = family_key(look.person)
    return tuple(dict.fromkeys((*keys(look), *other_keys(look), *((("family", family[0]),) if family else ()))))


def _known_apart(one: str, other: str, register: Known) -> bool:
    """Whether the register knows that they are two: both have an entry, or it says so."""
    both = bool(register.candidates(one) and register.candidates(other))
    return both or register.different(one, other) or register.relation(one, other) != "other"


def _of_two_wholes(mine: Look, theirs: Look, register: Known) -> bool:
    """Whether what they are said, or known, to lie in is known to be two: two countries, or two entries."""
    tails = (mine.head[1], theirs.head[1])
    if any(tails) and not all(tails):
        place = mine.head[0] if tails[1] else theirs.head[0]
        tail = "".join(tails)
        told = bool(register.candidates(tail) and register.ancestors(place))
        return told and register.relation(place, tail) == "other"
    if not all(tails) or tails[0] == tails[1]:
        return False
    known = all(tuple(tail.split()) in COUNTRIES or register.candidates(tail) for tail in tails)
    return known and register.relation(*tails) == "other"
