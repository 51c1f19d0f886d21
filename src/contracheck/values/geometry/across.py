"""Conflicts between what belongs together and the rest, without those inside: what only may contradict, beside what
does.

Companies are the components of what is sure. Two of them differ in some binary digit of their numbers, so a search for
each digit, one side below the other and above it, meets every pair of companies and no pair of one. A frame falls into
islands in time first, and where all of one meet, one look does (`among_companies`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from contracheck.values.geometry import frames
from contracheck.values.geometry.among_companies import clearest_across, link_across
from contracheck.values.geometry.clash import MAY, Clash
from contracheck.values.geometry.scale import NO_CEILING, NO_FLOOR, Reach
from contracheck.values.geometry.sweep import Apart, Box, Partition, furthest, islands
from contracheck.values.timing import Voices


class Across(Clash):
    """Conflicts among `size` statements of different companies; none of them is sure."""

    def __init__(self, size: int, companies: Partition) -> None:
        super().__init__(size)
        self._companies = companies
        self._bound = {index for its in companies.components() for index in its}

    def search(self, reaches: Sequence[Reach], *, periodic: bool, sure: Iterable[int], voices: Voices | None) -> None:
        """Add the conflicts among `reaches` of different companies; whatever is in `sure`, they are none of it."""
        del sure
        super().search(reaches, periodic=periodic, sure=(), voices=voices)

    def note_together(self, frame: Sequence[Box]) -> None:
        """The conflicts of a set in which every two may conflict, but for those of one company."""
        for island, all_meet in islands(frame):
            if all_meet:
                self._note_across(island)
            else:
                for part in self._apart(island):
                    super().note_together(part)

    def note_at_once(self, all_meet: Sequence[Apart]) -> None:
        """The same of those that all meet in time."""
        lowest, highest = furthest(all_meet)
        if lowest.ceiling < highest.floor:
            self._note_across(sorted(all_meet, key=attrgetter("name")))

    def _note_across(self, all_meet: Sequence[Apart]) -> None:
        number = {one.name: self._companies.root(one.name) for one in all_meet}
        for one, other, gap in clearest_across(all_meet, number):
            self.keep(one.name, MAY, gap, other.name)
        link_across(all_meet, number, self.together)

    def _apart(self, island: Sequence[Box]) -> Iterator[Sequence[Box]]:
        single = [box for box in island if box.name not in self._bound]
        bound = [box for box in island if box.name in self._bound]
        yield single
        if single and bound:
            yield from frames.across(single, bound)
        number = {root: place for place, root in enumerate(sorted({self._companies.root(box.name) for box in bound}))}
        for digit in range(max(len(number) - 1, 0).bit_length()):
            sides: tuple[list[Box], list[Box]] = ([], [])
            for box in bound:
                sides[number[self._companies.root(box.name)] >> digit & 1].append(box)
            yield from frames.across(*sides)


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
