"""The `part_of` tree: a graph of names in which everything may have several wholes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import TypeAlias

PartsByName: TypeAlias = Mapping[str, tuple[str, ...]]
"""Name -> what it is part of, in the order written."""
Edge: TypeAlias = tuple[str, str]


def acyclic(parts: PartsByName) -> tuple[dict[str, tuple[str, ...]], tuple[Edge, ...]]:
    """`parts` without the edges that close a circle, and those edges (part, whole).

    A depth-first walk from each name in alphabetical order, so the same edges go whatever the order of the entries.
    """
    dropped = tuple(edge for edge in _closing(parts))
    gone = set(dropped)
    kept = {name: tuple(whole for whole in wholes if (name, whole) not in gone) for name, wholes in parts.items()}
    return {name: wholes for name, wholes in kept.items() if wholes}, dropped


def _closing(parts: PartsByName) -> Iterator[Edge]:
    finished: set[str] = set()
    for root in sorted(parts):
        if root not in finished:
            yield from _walk(root, parts, finished)


def _walk(root: str, parts: PartsByName, finished: set[str]) -> Iterator[Edge]:
    """The edges below `root` that lead back onto the path that led to them; adds what it saw to `finished`."""
    path = {root: iter(parts[root])}  # a dict keeps the order of the path
    while path:
        name = next(reversed(path))
        whole = next(path[name], None)
        if whole is None:
            del path[name]
            finished.add(name)
        elif whole in path:
            yield (name, whole)
        elif whole not in finished:
            path[whole] = iter(parts.get(whole, ()))


def ancestors(name: str, parts: PartsByName) -> tuple[str, ...]:
    """All that `name` is part of, nearest first (breadth first, each once, as written); `parts` has no circles."""
    found: dict[str, None] = {}
    level = list(parts.get(name, ()))
    while level:
        fresh = [whole for whole in dict.fromkeys(level) if whole not in found]
        found.update(dict.fromkeys(fresh))
        level = [above for whole in fresh for above in parts.get(whole, ())]
    return tuple(found)


def sharing(parts: PartsByName) -> dict[str, tuple[str, ...]]:
    """Each name with those of which something is a part as well, sorted; but for its own wholes and parts."""
    above = {name: ancestors(name, parts) for name in parts}
    found: dict[str, set[str]] = {}
    for name, wholes in above.items():
        for one, other in combinations(wholes if _forks((name, *wholes), parts) else (), 2):
            if other not in above.get(one, ()) and one not in above.get(other, ()):
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
    return {name: tuple(sorted(others)) for name, others in sorted(found.items())}


def _forks(line: Iterable[str], parts: PartsByName) -> bool:
    """Whether one of them has several wholes."""
    return any(len(parts.get(name, ())) > 1 for name in line)


def turned(parts: PartsByName) -> dict[str, tuple[str, ...]]:
    """Each whole with the names that are directly part of it, sorted."""
    found: dict[str, list[str]] = {}
    for name in sorted(parts):
        for whole in dict.fromkeys(parts[name]):
            found.setdefault(whole, []).append(name)
    return {whole: tuple(names) for whole, names in found.items()}
