"""The project's own vocabulary laid over the shipped one."""

from __future__ import annotations

from collections.abc import Iterable

from contracheck.model import Predicate


def gather_predicates(own: Iterable[Predicate], shipped: tuple[Predicate, ...]) -> tuple[Predicate, ...]:
    """The project's predicates, then the shipped ones that they do not replace by name.

    Which predicate a word stands for, and whether two claim one word, is decided where names are resolved.
    """
    first = tuple(own)
    names = {_fold(one.name) for one in first}
    return (*first, *(one for one in shipped if _fold(one.name) not in names))


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
