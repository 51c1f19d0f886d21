"""Claims that almost met: they would quarrel with another claim if two names were one.

Looking for them needs a library that only names do, so that it is imported where they are wanted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from contracheck.model import AlmostMetList, Group, Predicate, Standing
from contracheck.names.register import Register
from contracheck.normalise import Normalised


def almost_met(
    groups: Sequence[Group],
    standings: Sequence[Standing],
    register: Register,
    known: Mapping[str, Predicate],
    read: Normalised,
    *,
    wanted: bool = True,
) -> AlmostMetList:
    """What is found (`almost_search`); nothing unless `wanted`."""
    if not wanted:
        return AlmostMetList()
    from contracheck.analysis.almost_search import search

    return search(groups, standings, register, known, read)
