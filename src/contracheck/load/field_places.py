"""Where the fields of a claim stand: places that are worked out only when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Lookup

from contracheck.files.problem_list import Locator
from contracheck.load.nodes import Node
from contracheck.model import Place


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
