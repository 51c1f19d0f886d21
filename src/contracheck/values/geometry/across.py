"""Conflicts between what belongs together and the rest, without those inside: what only may contradict, beside what
does.

Companies are the components of what is sure. Two of them differ in some binary digit of their numbers, so a search for
each digit, one side below the other and above it, meets every pair of companies and no pair of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from contracheck.values.geometry.clash import Clash
from contracheck.values.geometry.scale import NO_CEILING, NO_FLOOR, Reach
from contracheck.values.geometry.sweep import Partition
from contracheck.values.timing import Voices


class Across(Clash):
    """Conflicts among `size` statements of different companies; none of them is sure."""

    def __init__(self, size: int, companies: Partition) -> None:
        super().__init__(size)
        self._companies = companies

    def search(self, reaches: Sequence[Reach], *, periodic: bool, sure: Iterable[int], voices: Voices | None) -> None:
        """Add the conflicts among `reaches` of different companies; whatever is in `sure`, they are none of it."""
        del sure
        for part in across(reaches, self._companies):
            super().search(part, periodic=periodic, sure=(), voices=voices)


def across(reaches: Sequence[Reach], companies: Partition) -> Iterator[list[Reach]]:
    """Sets of the same, some ends masked, in which every two of different companies are apart if they are, and no two
    of one company; what is alone in its company is of none."""
    members = companies.components()
    number = {index: place for place, its in enumerate(members) for index in its}
    return different(reaches, number, len(members))


def different(reaches: Sequence[Reach], number: Mapping[int, int], count: int) -> Iterator[list[Reach]]:
    """The same, by the number of the company that each name is of, out of `count`; what has none is of none."""
    single = [reach for reach in reaches if reach.name not in number]
    bound = [reach for reach in reaches if reach.name in number]
    yield single
    yield from facing(single, bound)
    for digit in range(max(count - 1, 0).bit_length()):
        ones = [reach for reach in bound if number[reach.name] >> digit & 1]
        others = [reach for reach in bound if not number[reach.name] >> digit & 1]
        yield from facing(ones, others)


def facing(some: Sequence[Reach], others: Sequence[Reach]) -> Iterator[list[Reach]]:
    """The two sides, one below the other, and above it; nothing of one side is apart from the rest of it."""
    for low, high in ((some, others), (others, some)):
        below = [reach._replace(floor=NO_FLOOR) for reach in low]
        yield [*below, *(reach._replace(ceiling=NO_CEILING) for reach in high)]
