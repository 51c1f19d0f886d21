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
from contracheck.values.interval import Interval
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
    single: dict[str, Term] = {}
    for term in terms:
        if term.name not in single or term.joined > single[term.name].joined:  # words of another language tell less
            single[term.name] = term
    if len(single) == 1 and not any(term.meant for term in single.values()):
        return {name: TermPlace(Interval(0, 0)) for name in single}
    links = linked(single.values(), perhaps)
    plain = {name: term for name, term in single.items() if term.joined == Joined.ONE}
    plain, numbers, bounds = _forest(plain, links)
    places = {name: TermPlace(Interval(*bounds[name])) for name in plain}
    apart = {name: len(numbers) + place for place, name in enumerate(sorted(single.keys() - plain.keys()))}
    fits = _fits(single, apart, links, arity)
    every = {**numbers, **apart}
    for name, its in fits.items():
        naming = Naming({every[other]: fit for other, fit in its.items() if other in fits or other in plain})
        places[name] = TermPlace(Interval(apart[name], apart[name]), naming)
    return places


_Bounds = Mapping[str, tuple[int, int]]


def _forest(plain: dict[str, Term], links: Links) -> tuple[dict[str, Term], Mapping[str, int], _Bounds]:
    """The names whose intervals tell all that they are to each other, their numbers and intervals. Of two of which they
    would not tell it, the one that has more such others is left out."""
    while True:
        wholes = {name: tuple(x for x in term.within if x in plain and x != name) for name, term in plain.items()}
        numbers = {name: place for place, name in enumerate(_tour(wholes))}
        bounds = _bounds(numbers, wholes)
        untold = _untold(plain, links, bounds)
        if not untold:
            return plain, numbers, bounds
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
