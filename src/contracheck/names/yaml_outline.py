"""Where things stand in a YAML text: its outline with offsets, so that a line can be put in and the rest left alone."""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from attrs import frozen
from yaml.error import Mark

NULLS = ("", "~", "null", "Null", "NULL")

DEEPEST = 50
"""A register needs four levels."""


class EditError(ValueError):
    """The register cannot be edited as asked; the message says why and what to do. Nothing was written."""


@frozen(eq=False)
class OutlineNode:
    """A piece of the text from offset `start` to `end`, the end of its last character that is no comment or blank.

    `kind` is `mapping`, `sequence`, `scalar` or `alias`; `bare` says whether it is written without brackets or quotes;
    `column` is 0-based. The children of a mapping are key, value, key, value.
    """

    kind: str
    start: int
    end: int
    line: int
    column: int
    bare: bool = False
    value: str = ""
    children: tuple[OutlineNode, ...] = ()

    @property
    def pairs(self) -> Iterator[tuple[OutlineNode, OutlineNode]]:
        """Keys and values of a mapping."""
        return zip(self.children[::2], self.children[1::2], strict=True)

    @property
    def empty(self) -> bool:
        """Whether it is a value that was left out, or a written null."""
        return self.kind == "scalar" and (self.value in NULLS if self.bare else not self.value)

    def get(self, key: str) -> OutlineNode | None:
        """The value under `key` of a mapping, or nothing."""
        return next((value for name, value in self.pairs if name.value == key), None)

    @property
    def strings(self) -> tuple[str, ...]:
        """The words of a scalar or of a list of scalars."""
        nodes = self.children if self.kind == "sequence" else (self,)
        return tuple(node.value for node in nodes if node.kind == "scalar" and not node.empty)


def outline(text: str) -> OutlineNode | None:
    """The outline of the one document in `text`, or `None` if it holds nothing. Raises `EditError` if it is no YAML."""
    roots: list[OutlineNode] = []
    open_nodes: list[tuple[yaml.CollectionStartEvent, list[OutlineNode]]] = []
    for event in events(text):
        siblings = open_nodes[-1][1] if open_nodes else roots
        if isinstance(event, yaml.CollectionStartEvent):
            open_nodes.append((event, []))
            _check_depth(len(open_nodes))
        elif isinstance(event, yaml.CollectionEndEvent):
            start, children = open_nodes.pop()
            (open_nodes[-1][1] if open_nodes else roots).append(_collection(start, event, children))
        elif isinstance(event, yaml.NodeEvent):
            siblings.append(_leaf(event, text))
    if len(roots) > 1:
        raise EditError(f"line {roots[1].line}: a second document; a register is one document")
    return roots[0] if roots and not roots[0].empty else None


def _check_depth(depth: int) -> None:
    if depth > DEEPEST:
        raise EditError(f"nested more than {DEEPEST} levels deep; this is no register")


def events(text: str) -> Iterator[yaml.Event]:
    """The events of `text`, faults as `EditError` with the 1-based line and column."""
    try:
        yield from yaml.parse(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        raise EditError(f"{where}not valid YAML ({error.problem}); correct the file first") from None
    except yaml.YAMLError as error:
        raise EditError(f"not valid YAML ({error}); correct the file first") from None


def _collection(
    start: yaml.CollectionStartEvent, end: yaml.CollectionEndEvent, children: list[OutlineNode]
) -> OutlineNode:
    begin, flow = _mark(start.start_mark), bool(start.flow_style)
    last = _mark(end.end_mark).index if flow else (children[-1].end if children else begin.index)
    kind = "mapping" if isinstance(start, yaml.MappingStartEvent) else "sequence"
    column = children[0].column if kind == "mapping" and children and not flow else begin.column
    return OutlineNode(kind, begin.index, last, begin.line + 1, column, not flow, children=tuple(children))


def _leaf(event: yaml.NodeEvent, text: str) -> OutlineNode:
    begin, end = _mark(event.start_mark), _mark(event.end_mark).index
    while end > begin.index and text[end - 1] in " \t\r\n":  # a block scalar ends where the next thing starts
        end -= 1
    if isinstance(event, yaml.ScalarEvent):
        return OutlineNode(
            "scalar", begin.index, end, begin.line + 1, begin.column, event.style is None, value=event.value
        )
    return OutlineNode("alias", begin.index, end, begin.line + 1, begin.column)


def _mark(mark: object) -> Mark:
    """The mark of an event, which the Python parser always gives."""
    if not isinstance(mark, Mark):
        raise EditError("the file gives no positions")
    return mark
