"""Among values in a row, the next one that is apart from a given one: in logarithmic time, by a tree of extremes."""

from __future__ import annotations

from collections.abc import Sequence

from contracheck.values.interval import Number


class NextApart:
    """A row of values, each with its highest floor and its lowest ceiling; built in linear time."""

    def __init__(self, floors: Sequence[Number], ceilings: Sequence[Number]) -> None:
        """Each node holds the highest floor and the lowest ceiling below it: node i those of 2i and 2i + 1."""
        self._length = len(floors)
        self._size = 1 << max(0, self._length - 1).bit_length()
        self._floors = _leaves(floors, self._size)
        self._ceilings = _leaves(ceilings, self._size)
        for node in range(self._size - 1, 0, -1):
            self._floors[node] = max(self._floors[2 * node], self._floors[2 * node + 1])
            self._ceilings[node] = min(self._ceilings[2 * node], self._ceilings[2 * node + 1])

    def behind(self, place: int, floor: Number, ceiling: Number) -> int:
        """The first place from `place` on whose floor is above `ceiling` or whose ceiling is below `floor`; the length
        of the row if there is none."""
        if place >= self._length:
            return self._length
        node = self._size + place
        while not self._holds(node, floor, ceiling):
            while node & 1:  # the last of its parent's: whatever follows is behind that parent
                node >>= 1
                if node <= 1:
                    return self._length
            node += 1
        while node < self._size:
            node *= 2
            node += not self._holds(node, floor, ceiling)
        return min(node - self._size, self._length)

    def _holds(self, node: int, floor: Number, ceiling: Number) -> bool:
        return bool(self._floors[node] > ceiling or self._ceilings[node] < floor)


def _leaves(values: Sequence[Number], size: int) -> list[Number]:
    """Room for the nodes above, the values, and the last of them again up to a power of two."""
    last = values[-1] if values else 0
    return [last] * size + [*values] + [last] * (size - len(values))
