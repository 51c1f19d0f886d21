"""Terms as intervals: each name gets the numbers of all that is part of it, so that nesting is inclusion.

The forest is numbered depth first (an Euler tour). What is no forest stands apart from it, and knows what it is to
others: names with several wholes, choices, lists, and names that are perhaps another one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from contracheck.model import Arity, Joined, Term
from contracheck.normalise.name_fits import Links, PerhapsPairs, fit_of, linked
from contracheck.values.interval import Interval, Number
from contracheck.values.limits import NAME_FITS
from contracheck.values.naming import NameFit, Naming


class TermPlace(NamedTuple):
    """Where a term lies, and what it is to others where that does not tell."""

    interval: Interval
    naming: Naming | None = None


def number_terms(terms: Sequence[Term], arity: Arity, perhaps: PerhapsPairs) -> Mapping[str, TermPlace]:
    """The place of every term by its name; names without relation are apart. Wholes not named play no part.

    What would tell more than `NAME_FITS` pairs has no place.
    """
    told = _by_name(terms)
    if len(told) == 1:
        return {name: TermPlace(Interval(0, 0)) for name in told}
    links = linked(told.values(), perhaps)
    numbers, bounds = _forest({name: term for name, term in told.items() if term.joined == Joined.ONE}, links)
    apart = {name: len(numbers) + place for place, name in enumerate(sorted(told.keys() - numbers.keys()))}
    fits = _fits(told, apart, links, arity)
    every = {**numbers, **{name: apart[name] for name in fits}}
    places = {name: TermPlace(Interval(*bounds[name])) for name in numbers}
    return places | {name: _apart(apart[name], its, every) for name, its in fits.items()}


def _apart(number: int, fits: Mapping[str, NameFit], numbers: Mapping[str, int]) -> TermPlace:
    """Where one of those stands, and what it is to others that have a place."""
    its: dict[Number, NameFit] = {numbers[other]: fit for other, fit in fits.items() if other in numbers}
    return TermPlace(Interval(number, number), Naming(its))


def _by_name(terms: Sequence[Term]) -> Mapping[str, Term]:
    """Each once; of words that are several names in one language and one name in another, as the several."""
    found: dict[str, Term] = {}
    for term in terms:
        if term.name not in found or _JOINED.index(term.joined) > _JOINED.index(found[term.name].joined):
            found[term.name] = term
    return found


_JOINED = tuple(Joined)


_Bounds = Mapping[str, tuple[int, int]]


def _forest(plain: Mapping[str, Term], links: Links) -> tuple[Mapping[str, int], _Bounds]:
    """The numbers and intervals of names of which these tell all that they are to each other. Of two of which they
    would not tell it, the one that has more such others is left out."""
    while True:
        wholes = {name: tuple(x for x in term.within if x in plain and x != name) for name, term in plain.items()}
        numbers = {name: place for place, name in enumerate(_tour(wholes))}
        bounds = _bounds(numbers, wholes)
        untold = _untold(plain, links, bounds)
        if not untold:
            return numbers, bounds
        gone = _cover(untold)
        plain = {name: term for name, term in plain.items() if name not in gone}


def _untold(plain: Mapping[str, Term], links: Links, bounds: _Bounds) -> Mapping[str, AbstractSet[str]]:
    found: dict[str, set[str]] = {}
    for name in plain:
        for other, fit in links.of.get(name, {}).items():
            if other in plain and not _told(fit, bounds[name], bounds[other]):
                found.setdefault(name, set()).add(other)
    return found


def _told(fit: NameFit, mine: tuple[int, int], theirs: tuple[int, int]) -> bool:
    """Whether the intervals tell it."""
    inside = fit == NameFit.PART and _inside(mine, theirs)
    return inside or (fit == NameFit.WHOLE and _inside(theirs, mine))


def _inside(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _cover(untold: Mapping[str, AbstractSet[str]]) -> AbstractSet[str]:
    """At least one of each two."""
    gone: set[str] = set()
    for name in sorted(untold, key=lambda name: (-len(untold[name]), name)):
        if untold[name] - gone:
            gone.add(name)
    return gone


def _fits(
    single: Mapping[str, Term], apart: Mapping[str, int], links: Links, arity: Arity
) -> Mapping[str, Mapping[str, NameFit]]:
    """What each of those `apart` is to others, as far as `NAME_FITS` goes."""
    telling: dict[str, list[str]] = {}
    for name in sorted(single):
        for each in single[name].single:
            telling.setdefault(each.name, []).append(name)
    found: dict[str, dict[str, NameFit]] = {}
    looked_at = 0
    for name in sorted(apart):
        near = {
            other
            for each in single[name].single
            for linked_to in (each.name, *links.of.get(each.name, ()))
            for other in telling.get(linked_to, ())
        } - {name}
        looked_at += len(near)
        if looked_at > NAME_FITS:
            break
        fits = ((other, fit_of(single[name], single[other], links, arity)) for other in sorted(near))
        found[name] = {other: fit for other, fit in fits if fit is not None}
    return found


def _bounds(numbers: Mapping[str, int], wholes: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[int, int]]:
    """The numbers of each name and of all below it."""
    bounds = {name: (number, number) for name, number in numbers.items()}
    for name in reversed(list(numbers)):
        for whole in wholes[name][:1]:
            low, high = bounds[whole]
            bounds[whole] = (low, max(high, bounds[name][1]))
    return bounds


def _tour(wholes: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Names in depth-first order of first wholes, by name among siblings."""
    parts: dict[str, list[str]] = {}
    roots = []
    for name in sorted(wholes):
        if wholes[name]:
            parts.setdefault(wholes[name][0], []).append(name)
        else:
            roots.append(name)
    ordered: list[str] = []
    waiting = roots[::-1]
    while waiting:
        name = waiting.pop()
        ordered.append(name)
        waiting += reversed(parts.get(name, ()))
    return ordered
