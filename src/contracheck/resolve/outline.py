"""Where things stand in a YAML text: its outline with offsets, so that a line can be put in and the rest left alone."""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from attrs import frozen

NULLS = ("", "~", "null", "Null", "NULL")


class EditError(ValueError):
    """The register cannot be edited as asked; the message says why and what to do. Nothing was written."""


@frozen(eq=False)
class Node:
    """A piece of the text from offset `start` to `end`, the end of its last character that is no comment or blank.

    `kind` is `mapping`, `sequence`, `scalar` or `alias`; `flow` says whether it is written in brackets; `column` is
    0-based. The children of a mapping are key, value, key, value.
    """

    kind: str
    start: int
    end: int
    line: int
    column: int
    flow: bool = False
    value: str = ""
    children: tuple[Node, ...] = ()

    @property
    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """Keys and values of a mapping."""
        return zip(self.children[::2], self.children[1::2], strict=True)

    @property
    def empty(self) -> bool:
        """Whether it is a value that was left out, or a written null."""
        return self.kind == "scalar" and self.value in NULLS

    def get(self, key: str) -> Node | None:
        """The value under `key` of a mapping, or nothing."""
        return next((value for name, value in self.pairs if name.value == key), None)

    @property
    def strings(self) -> tuple[str, ...]:
        """The words of a scalar or of a list of scalars."""
        nodes = self.children if self.kind == "sequence" else (self,)
        return tuple(node.value for node in nodes if node.kind == "scalar" and not node.empty)


def outline(text: str) -> Node | None:
    """The outline of the one document in `text`, or `None` if it holds nothing. Raises `EditError` if it is no YAML."""
    roots: list[Node] = []
    open_nodes: list[tuple[yaml.CollectionStartEvent, list[Node]]] = []
    for event in events(text):
        siblings = open_nodes[-1][1] if open_nodes else roots
        if isinstance(event, yaml.CollectionStartEvent):
            open_nodes.append((event, []))
        elif isinstance(event, yaml.CollectionEndEvent):
            start, children = open_nodes.pop()
            (open_nodes[-1][1] if open_nodes else roots).append(_collection(start, event, children))
        elif isinstance(event, yaml.NodeEvent):
            siblings.append(_leaf(event, text))
    if len(roots) > 1:
        raise EditError(f"line {roots[1].line}: a second document; a register is one document")
    return roots[0] if roots and not roots[0].empty else None


def events(text: str) -> Iterator[yaml.Event]:
    """The events of `text`, faults as `EditError` with the 1-based line and column."""
    try:
        yield from yaml.parse(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        raise EditError(f"{where}not valid YAML ({error.problem}); mend the file first") from None
    except yaml.YAMLError as error:
        raise EditError(f"not valid YAML ({error}); mend the file first") from None


def _collection(start: yaml.CollectionStartEvent, end: yaml.CollectionEndEvent, children: list[Node]) -> Node:
    mark = start.start_mark
    last = end.end_mark.index if start.flow_style else (children[-1].end if children else mark.index)
    kind = "mapping" if isinstance(start, yaml.MappingStartEvent) else "sequence"
    column = mark.column if start.flow_style or not children or kind == "sequence" else children[0].column
    return Node(kind, mark.index, last, mark.line + 1, column, bool(start.flow_style), children=tuple(children))


def _leaf(event: yaml.NodeEvent, text: str) -> Node:
    mark, end = event.start_mark, event.end_mark.index
    while end > mark.index and text[end - 1].isspace():  # a block scalar ends where the next thing starts
        end -= 1
    if isinstance(event, yaml.AliasEvent):
        return Node("alias", mark.index, end, mark.line + 1, mark.column)
    return Node("scalar", mark.index, end, mark.line + 1, mark.column, value=str(event.value))
