"""The fewest things to take away so that of every matter one of its remedies is taken whole.

A *matter* has one or more *remedies*, sets of things each of which settles it. With remedies of one thing each this is
the minimum hitting set, which is NP-hard: small instances are solved exactly by branch and bound, large ones greedily,
and the answer says which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple, TypeAlias

from contracheck.values.geometry.sweep import Partition
from contracheck.values.limits import CAUSES

Remedy: TypeAlias = frozenset[str]
Matter: TypeAlias = Sequence[Remedy]
STEPS = 5_000
"""Branches looked at, before it has to do for fewer as well; large remedies count as several."""
_LARGE = 1_000
"""Things in all remedies together that make one branch as dear as another."""


class Cure(NamedTuple):
    """What to take away, sorted, and whether no smaller set would do."""

    taken: tuple[str, ...]
    exact: bool


def fewest(matters: Sequence[Matter]) -> Cure:
    """The smallest set that holds a remedy of each matter; matters that share nothing are solved apart."""
    taken: set[str] = set()
    exact = True
    for part in _apart(matters):
        found = _exactly(part)
        exact = exact and found is not None
        taken |= found if found is not None else greedy(part)
    return Cure(tuple(sorted(taken)), exact)


def _apart(matters: Sequence[Matter]) -> Iterator[list[Matter]]:
    together = Partition(len(matters))
    homes: dict[str, int] = {}
    for place, matter in enumerate(matters):
        for name in set().union(*matter):
            together.join(homes.setdefault(name, place), place)
    parts: dict[int, list[Matter]] = {}
    for place, matter in enumerate(matters):
        parts.setdefault(together.root(place), []).append(matter)
    yield from parts.values()


def greedy(matters: Sequence[Matter]) -> set[str]:
    """First the single things that settle most, one after the other; then of each matter left the cheapest remedy."""
    taken = _singles(matters)
    left = [matter for matter in matters if not _settled(matter, taken)]
    for matter in sorted(left, key=lambda one: (min(map(len, one)), sorted(map(sorted, one)))):
        if not _settled(matter, taken):
            taken |= min(matter, key=lambda one: (len(one - taken), sorted(one)))
    return taken


def _singles(matters: Sequence[Matter]) -> set[str]:
    """Things that settle a matter alone, the one that settles most of those left first; stale counts are renewed."""
    settles: dict[str, set[int]] = {}
    for place, matter in enumerate(matters):
        for remedy in matter:
            if len(remedy) == 1:
                settles.setdefault(next(iter(remedy)), set()).add(place)
    heap = [(-len(places), name) for name, places in settles.items()]
    heapify(heap)
    taken: set[str] = set()
    done: set[int] = set()
    while heap:
        count, name = heappop(heap)
        fresh = len(settles[name] - done)
        if fresh and fresh < -count:
            heappush(heap, (-fresh, name))
        elif fresh:
            taken.add(name)
            done |= settles[name]
    return taken


def _settled(matter: Matter, taken: set[str]) -> bool:
    return any(remedy <= taken for remedy in matter)


def _exactly(matters: Sequence[Matter]) -> set[str] | None:
    """Branch and bound from the greedy answer; `None` where that takes too many steps."""
    if len(matters) > CAUSES:
        return None
    best = greedy(matters)
    steps, each = 0, _step(matters)
    waiting: list[frozenset[str]] = [frozenset()]
    seen: set[frozenset[str]] = set()
    while waiting:
        taken = waiting.pop()
        steps += each
        if steps > STEPS:
            return None
        open_ones = [matter for matter in matters if not _settled(matter, {*taken})]
        if not open_ones:
            best = min(best, {*taken}, key=lambda one: (len(one), sorted(one)))
            continue
        if len(taken) + _at_least(open_ones, taken) > len(best):
            continue
        hardest = min(open_ones, key=lambda matter: (len(matter), sorted(map(sorted, matter))))
        for remedy in sorted(hardest, key=sorted, reverse=True):
            branch = taken | remedy
            if branch not in seen and len(branch) <= len(best):
                seen.add(branch)
                waiting.append(branch)
    return best


def _step(matters: Iterable[Matter]) -> int:
    """What one branch counts as: one, and one more for every thousand things in the remedies."""
    return 1 + sum(len(remedy) for matter in matters for remedy in matter) // _LARGE


def _at_least(matters: Iterable[Matter], taken: frozenset[str]) -> int:
    """A lower bound: matters that share nothing each need a remedy of their own."""
    used: set[str] = set()
    bound = 0
    for matter in matters:
        names = set().union(*matter) - taken
        if used.isdisjoint(names):
            used |= names
            bound += min(len(remedy - taken) for remedy in matter)
    return bound
