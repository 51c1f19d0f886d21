"""What a project's own vocabulary takes apart: claims of words that mean one thing in the shipped one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from contracheck.model import About, Level, Predicate, Problem
from contracheck.names.predicate_index import words_of
from contracheck.values.text.name_key import name_key

_KEPT_APART = (
    "this keeps apart what the vocabulary that comes with contracheck compares: claims of {here} and of {there}"
)


def kept_apart(
    words: Iterable[str], known: Mapping[str, Predicate], shipped: Sequence[Predicate]
) -> tuple[Problem, ...]:
    """A warning at each entry of the project that separates claims, in the order of the shipped vocabulary.

    `words` are the predicates as the claims write them, and `known` is what they mean in this project, by key. Nothing
    is said of an entry that holds values of another kind, nor of one whose other words no claim uses.
    """
    meant = words_of(shipped)
    used: dict[str, dict[str, str]] = {}
    for word in sorted(set(words)):
        if predicate := meant.get(key := name_key(word)):
            used.setdefault(predicate.name, {}).setdefault(key, word)
    taken = (predicate for predicate in shipped if predicate.name in used)
    return tuple(problem for predicate in taken for problem in _told(predicate, used[predicate.name], known))


def _told(shipped: Predicate, used: Mapping[str, str], known: Mapping[str, Predicate]) -> Iterator[Problem]:
    """For each entry of the project that has some of the words of this one, and not all that are in use."""
    homes: dict[int, list[str]] = {}
    for key in used:
        mine = known.get(key)
        if mine is not None and mine.place is not None and mine.datatype == shipped.datatype:
            homes.setdefault(id(mine), []).append(key)
    for keys in homes.values():
        mine = known[keys[0]]
        there = [word for key, word in used.items() if known.get(key) is not mine]
        if there:
            yield _problem(mine, [used[key] for key in keys], there)


def _problem(mine: Predicate, here: Sequence[str], there: Sequence[str]) -> Problem:
    named = name_key(mine.name) in map(name_key, here)
    return Problem(
        mine.at("" if named else "synonyms"),
        _KEPT_APART.format(here=_listed(here), there=_listed(there)),
        value=mine.name,
        expected=f"{_listed(there)} among its synonyms too, or to leave {_listed(here)} to the shipped vocabulary",
        level=Level.WARNING,
        about=About.DEFINITIONS,
    )


def _listed(words: Sequence[str]) -> str:
    quoted = [f'"{word}"' for word in words]
    return " and ".join((", ".join(quoted[:-1]), quoted[-1]) if len(quoted) > 1 else quoted)
