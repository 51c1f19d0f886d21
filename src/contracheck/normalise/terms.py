"""Words -> terms: the one name that they give, or the several, with what each is part of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Protocol

from attrs import evolve

from contracheck.model import Joined, Term
from contracheck.values.text.several_names import choices, members, near


class TermOf(Protocol):
    """Finds what words name, in a language."""

    def __call__(self, text: str, language: str = "") -> Term:
        """The canonical name and the wholes; of several names, each of them."""


class Names(Protocol):
    """What is asked of the register of names."""

    def canonical(self, name: str) -> str:
        """The one spelling of a name."""

    def wholes(self, name: str) -> Sequence[str]:
        """What it is part of, nearest first."""

    def shares(self, name: str) -> Sequence[str]:
        """What has a part in common with it."""

    def candidates(self, name: str) -> Sequence[str]:
        """The entities a name may mean: more than one where it is ambiguous."""


def term_of(names: Names) -> TermOf:
    """The terms of words, each worked out once. A name that the register knows is that one, whatever words it has; one
    that it knows of several is either of them."""

    @cache
    def term(text: str, language: str = "") -> Term:
        known = names.candidates(text)
        if len(known) == 1:
            return one(text)
        if known:
            return _several(text, known, Joined.EITHER, one)
        if either := choices(text, language):
            return _several(text, either, Joined.EITHER, one)
        if place := near(text):
            return _several(text, (place,), Joined.NEAR, one)
        if both := members(text, language):
            return _several(text, both, Joined.ALL, one)
        return one(text)

    def one(text: str) -> Term:
        name = names.canonical(text)
        return Term(text, name, tuple(names.wholes(name)), tuple(names.shares(name)))

    return term


def _several(text: str, meant: Iterable[str], joined: Joined, one: Callable[[str], Term]) -> Term:
    return evolve(one(text), within=(), shares=(), joined=joined, meant=tuple(map(one, meant)))


def spell(terms: Iterable[Term], key: Callable[[str], str]) -> Callable[[Term], Term]:
    """One spelling for the names that differ in case, accents or punctuation only: the commonest, then the first."""
    counts = Counter(name for term in terms for name in _names(term))
    chosen: dict[str, str] = {}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        chosen.setdefault(key(name), name)
    spelling: Mapping[str, str] = {name: chosen[key(name)] for name in counts}

    def spelled(term: Term) -> Term:
        within = tuple(chosen.get(key(name), name) for name in term.within)
        return evolve(term, name=spelling[term.name], within=within, meant=tuple(map(spelled, term.meant)))

    return spelled


def _names(term: Term) -> Iterator[str]:
    yield term.name
    for each in term.meant:
        yield from _names(each)
