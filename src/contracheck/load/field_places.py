"""Where things stand in a file: places that are worked out only when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Lookup

from contracheck.files.problem_list import Locator
from contracheck.load.nodes import Node
from contracheck.model import Place


class InText:
    """Locator of a text file: lines and columns as they are."""

    __slots__ = ("file",)

    def __init__(self, file: str) -> None:
        self.file = file

    def __call__(self, line: int, column: int) -> Place:
        """The place of that line and column."""
        return Place(self.file, line, column)


class InSheet:
    """Locator of a sheet: line is the row, column the number of the column (A is 1)."""

    __slots__ = ("file", "sheet")

    def __init__(self, file: str, sheet: str) -> None:
        self.file, self.sheet = file, sheet

    def __call__(self, line: int, column: int) -> Place:
        """The place of that cell."""
        return Place(self.file, line, column, self.sheet, f"{letters(column)}{line}")


def letters(column: int) -> str:
    """The letters of a column, from its 1-based number: 1 is A, 27 is AA."""
    name = ""
    while column > 0:
        column, digit = divmod(column - 1, 26)
        name = chr(65 + digit) + name
    return name


class FieldPlaces(Lookup[str, Place]):
    """The place of each field of a claim that was written, by its name; each is made when it is looked up."""

    __slots__ = ("_locate", "_nodes")

    def __init__(self, nodes: dict[str, Node], locate: Locator) -> None:
        self._nodes = nodes
        self._locate = locate

    def __getitem__(self, name: str) -> Place:
        node = self._nodes[name]
        return self._locate(node.line, node.column)

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)
