"""Where the fields of a claim stand: places that are worked out only when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from contracheck.files.problem_list import Locator
from contracheck.load.nodes import Node
from contracheck.model import Place


class FieldPlaces(Mapping[str, Place]):
    """The place of each field of a claim that was written, by its name; each is made when it is looked up.

    Claims that are laid out alike, as all of a table are, share what is kept but for the line of the first field.
    """

    __slots__ = ("_from", "_layout", "_locate")

    def __init__(self, nodes: Mapping[str, Node], locate: Locator) -> None:
        them = nodes.values()
        start = next(iter(them)).line if nodes else 0
        lines, columns = tuple([node.line - start for node in them]), tuple([node.column for node in them])
        self._from, self._layout, self._locate = start, _layout(tuple(nodes), lines, columns), locate

    def __getitem__(self, name: str) -> Place:
        below, column = self._layout[name]
        return self._locate(self._from + below, column)

    def __iter__(self) -> Iterator[str]:
        return iter(self._layout)

    def __len__(self) -> int:
        return len(self._layout)


@lru_cache(maxsize=4096)
def _layout(names: tuple[str, ...], lines: tuple[int, ...], columns: tuple[int, ...]) -> Mapping[str, tuple[int, int]]:
    """How many lines below the first each field stands, and in which column, by its name."""
    return dict(zip(names, zip(lines, columns, strict=True), strict=True))
