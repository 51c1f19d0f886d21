"""Readings on one axis -> camps: each holds those that one value accounts for; what fits several camps is in none.

All of a camp allow some value in common, and no two that are apart are in one camp. Of more than two hundred different
values the camps are the fewest that account for all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from attrs import define, field

from contracheck.model import Reading
from contracheck.values.geometry.piercing import pierce
from contracheck.values.interval import INFINITY, End, Interval, Number
from contracheck.values.limits import CAMPS


@define
class Cell:
    """All that say the same: what is said, what the most exact of them allows, and their places in the input."""

    said: Interval
    allowed: Interval
    places: list[int]

    @classmethod
    def of(cls, reading: Reading, place: int) -> Cell:
        """A reading by itself, without its soft edges: who meets it in those alone stands in another camp."""
        return cls(reading.said, reading.firm, [place])

    @property
    def exactness(self) -> tuple[bool, Number, End]:
        """Sort key: figures first, each narrower one before the wider."""
        reach = self.allowed.upper - self.allowed.lower if self._bounded else INFINITY
        return (not self.said.is_point, reach, self.said.floor)

    @property
    def _bounded(self) -> bool:
        return self.allowed.lower > -INFINITY and self.allowed.upper < INFINITY


@define
class Camp:
    """Cells, the most exact first, and all that every one of them allows."""

    cells: list[Cell]
    common: Interval

    def take(self, cell: Cell) -> None:
        """Let a cell in that fits."""
        self.cells.append(cell)
        self.common = self.common.intersection(cell.allowed) or self.common


@define
class _Camps:
    """The camps so far; of those of figures, where these lie, in order."""

    all: list[Camp] = field(factory=list)
    _figures: list[tuple[Number, int]] = field(factory=list)

    def open(self, cell: Cell) -> None:
        """A camp of its own."""
        if cell.said.is_point:
            entry = (cell.said.lower, len(self.all))
            self._figures.insert(bisect_left(self._figures, entry), entry)
        self.all.append(Camp([cell], cell.allowed))

    def of_figure(self, cell: Cell) -> list[int]:
        """The camps whose figure a less exact figure may be."""
        low = bisect_left(self._figures, (cell.allowed.lower, -1))
        high = bisect_right(self._figures, (cell.allowed.upper, len(self.all)))
        near = (number for _, number in self._figures[low:high])
        return [number for number in near if cell.allowed.contains(self.all[number].cells[0].said)]

    def meeting(self, cell: Cell) -> list[int]:
        """The camps that a cell fits."""
        floor, ceiling = cell.allowed.floor, cell.allowed.ceiling
        return [
            number
            for number, camp in enumerate(self.all)
            if camp.common.floor <= ceiling and floor <= camp.common.ceiling
        ]


def camps_of(readings: Iterable[Cell]) -> tuple[list[Camp], list[tuple[Cell, list[int]]]]:
    """The camps, by their value, and what fits several, each with the numbers of those."""
    camps, wide = _Camps(), []
    cells = sorted(_merged(readings), key=lambda cell: cell.exactness)
    if len(cells) > CAMPS:
        return _fewest(cells), []
    for cell in cells:
        if not cell.said.is_point:
            wide.append(cell)
            continue
        fitting = camps.of_figure(cell)
        if len(fitting) == 1 and camps.all[fitting[0]].common.meets(cell.allowed):
            camps.all[fitting[0]].take(cell)
        else:
            camps.open(cell)
    loose = _placed(camps, wide)
    order = sorted(range(len(camps.all)), key=lambda number: camps.all[number].cells[0].said.floor)
    numbers = {old: new for new, old in enumerate(order)}
    fits = [(cell, [numbers[old] for old in camps.meeting(cell)]) for cell in loose]
    return [camps.all[number] for number in order], fits


def _fewest(cells: Sequence[Cell]) -> list[Camp]:
    """The fewest camps that account for all: where there are very many values, a limit would fit hundreds of them."""
    found = [[cells[place] for place in sorted(places)] for places in pierce([cell.allowed for cell in cells])]
    return sorted((Camp(its, its[0].allowed) for its in found), key=lambda camp: camp.cells[0].said.floor)


def _placed(camps: _Camps, wide: Sequence[Cell]) -> list[Cell]:
    """Those that fit several camps; the others go into the one that they fit, or are one. What goes in makes a camp
    narrower, and another that fitted it may fit it no more: until nothing moves."""
    while True:
        loose = []
        for cell in wide:
            fitting = camps.meeting(cell)
            if len(fitting) > 1:
                loose.append(cell)
            elif fitting:
                camps.all[fitting[0]].take(cell)
            else:
                camps.open(cell)
        if len(loose) == len(wide):
            return loose
        wide = loose


def _merged(readings: Iterable[Cell]) -> list[Cell]:
    """Those that say the same as one."""
    found: dict[tuple[End, End], Cell] = {}
    for one in readings:
        cell = found.get((one.said.floor, one.said.ceiling))
        if cell is None:
            found[one.said.floor, one.said.ceiling] = one
        else:
            cell.places += one.places
            cell.allowed = cell.allowed.intersection(one.allowed) or cell.allowed
    return list(found.values())
