"""What the terms of one question are to each other: the definition, pair by pair, and which pairs are worth a look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from contracheck.model import Arity, Joined, Term
from contracheck.values.naming import NameFit

PerhapsPairs = Callable[[Sequence[str]], Iterable[tuple[str, str]]]
"""Finds those of some names that are perhaps one."""
_MEET = frozenset((NameFit.SAME, NameFit.PART, NameFit.WHOLE, NameFit.SHARED))
_TURNED = {fit: fit for fit in NameFit} | {NameFit.PART: NameFit.WHOLE, NameFit.WHOLE: NameFit.PART}


class Links(NamedTuple):
    """For each single name, what it is to those others that it has something to do with."""

    of: Mapping[str, Mapping[str, NameFit]]

    def fit(self, one: str, other: str) -> NameFit | None:
        """What `one` is to `other`; `None` where they are two."""
        return NameFit.SAME if one == other else self.of.get(one, {}).get(other)


def linked(terms: Iterable[Term], perhaps: PerhapsPairs) -> Links:
    """The links of all single names that the terms tell."""
    single = {each.name: each for term in terms for each in term.single}
    found: dict[str, dict[str, NameFit]] = {}
    for one, other, fit in _links(single, perhaps):
        found.setdefault(one, {}).setdefault(other, fit)
        found.setdefault(other, {}).setdefault(one, turned(fit))
    return Links(found)


def _links(single: Mapping[str, Term], perhaps: PerhapsPairs) -> Iterator[tuple[str, str, NameFit]]:
    """The surest first."""
    for name in sorted(single):
        yield from ((name, whole, NameFit.PART) for whole in single[name].within if whole in single and whole != name)
    for name in sorted(single):
        yield from ((name, other, NameFit.SHARED) for other in single[name].shares if other in single)
    yield from ((one, other, NameFit.PERHAPS) for one, other in perhaps(sorted(single)))


def turned(fit: NameFit) -> NameFit:
    """What the other one is to this."""
    return _TURNED[fit]


def fit_of(one: Term, other: Term, links: Links, arity: Arity) -> NameFit | None:
    """What one term is to another under a predicate that takes so many values; `None` where they are two.

    Of which one is meant, any may be. Of lists, a member in common is a value in common where there may be many, and a
    doubt where there is but one; lists of the same members are one.
    """
    if one.joined == other.joined == Joined.ONE:
        return links.fit(one.name, other.name)
    if one.joined == other.joined and _names(one) == _names(other):
        return NameFit.SAME
    fits = {links.fit(mine.name, theirs.name) for mine in one.single for theirs in other.single}
    if Joined.ALL in (one.joined, other.joined):
        if arity == Arity.MANY:
            return NameFit.IN_COMMON if NameFit.SAME in fits else None
        meet = NameFit.IN_COMMON if arity == Arity.ONE else NameFit.SHARED
    else:
        meet = NameFit.SHARED
    if not _MEET.isdisjoint(fits):
        return meet
    return NameFit.PERHAPS if NameFit.PERHAPS in fits else None


def _names(term: Term) -> frozenset[str]:
    return frozenset(each.name for each in term.single)
