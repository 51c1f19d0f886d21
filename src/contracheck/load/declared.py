"""The project's own vocabulary laid over the shipped one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contracheck.load.collector import nearest, shorten
from contracheck.model import Place, Predicate, Problem


def gather_predicates(
    own: Iterable[Predicate], shipped: tuple[Predicate, ...]
) -> tuple[tuple[Predicate, ...], tuple[Problem, ...]]:
    """The project's predicates, then the shipped ones that they do not replace by name; problems with `before`.

    Which predicate a word stands for, and whether two claim one word, is decided where names are resolved.
    """
    first = tuple(own)
    names = {_fold(one.name) for one in first}
    everything = (*first, *(one for one in shipped if _fold(one.name) not in names))
    return everything, tuple(_unknown_before(first, everything))


def _unknown_before(own: Iterable[Predicate], everything: Iterable[Predicate]) -> Iterator[Problem]:
    names = tuple(name for one in everything for name in (one.name, *one.synonyms))
    known = {_fold(name) for name in names}
    for one in own:
        for other in one.before:
            if _fold(other) not in known:
                message = f"before: of {one.name!r} names a predicate that nothing declares"
                hint = nearest(other, names)
                yield Problem(one.place or Place(""), message, shorten(other), "the name of a predicate", hint)


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
