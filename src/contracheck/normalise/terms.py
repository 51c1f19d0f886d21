"""Terms as intervals: each name gets the numbers of all that is part of it, so that nesting is inclusion.

The forest is numbered depth first (an Euler tour). A name with several wholes is numbered under its first; the other
wholes are stretched to cover it, which can only make terms compatible; a denial of a stretched name is doubtful.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from contracheck.model import Term
from contracheck.values.interval import Interval

TermOf = Callable[[str], Term]
"""Finds the canonical name and the wholes of a term."""


class TermPlace(NamedTuple):
    """Where a term lies, and whether that covers names that are no part of it: then a denial of it is not sure."""

    interval: Interval
    stretched: bool


def number_terms(terms: Iterable[Term]) -> Mapping[str, TermPlace]:
    """The place of every name that occurs; names without relation are apart. Wholes not named play no part."""
    within = {term.name: term.within for term in terms}
    wholes = {name: tuple(whole for whole in its if whole in within) for name, its in within.items()}
    numbers = {name: place for place, name in enumerate(_tour(wholes))}
    bounds = {name: (number, number) for name, number in numbers.items()}
    for name, its in sorted(wholes.items()):
        for whole in its:
            low, high = bounds[whole]
            bounds[whole] = (min(low, numbers[name]), max(high, numbers[name]))
    parts = Counter(whole for its in wholes.values() for whole in its)
    return {name: TermPlace(Interval(low, high), high - low > parts[name]) for name, (low, high) in bounds.items()}


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


def spell(terms: Iterable[Term], key: Callable[[str], str]) -> Mapping[str, str]:
    """One spelling for the names that differ in case, accents or punctuation only: the commonest, then the first."""
    counts = Counter(term.name for term in terms)
    chosen: dict[str, str] = {}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        chosen.setdefault(key(name), name)
    return {name: chosen[key(name)] for name in counts}
