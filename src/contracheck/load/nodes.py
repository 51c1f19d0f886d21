"""What every input format is turned into before it is understood: text with positions, lists, and mappings.

Nothing is typed: `NO`, `1.500`, `012` and `12:30` stay the text that was written.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Scalar(NamedTuple):
    """One piece of text. `line` and `column` are 1-based; in a table they are the row's line and the field's number."""

    text: str
    line: int
    column: int


class ListNode(NamedTuple):
    """A list. `items` is filled while the file is read and left alone afterwards."""

    items: list[Node]
    line: int
    column: int


class MapNode(NamedTuple):
    """Keys with their values, in the order written; keys may repeat (that is found, and told of, later)."""

    items: list[tuple[Scalar, Node]]
    line: int
    column: int


class Refused(NamedTuple):
    """Something that was written but may not be used (an alias, a tag); its problem has been told already."""

    line: int
    column: int


Node: TypeAlias = Scalar | ListNode | MapNode | Refused


class Document(NamedTuple):
    """A file as far as it could be read. `lost` counts the claims that a fault in the middle of the file cost; from the
    line `slip` (1-based; 0: none) on it is only looked through for faults, as it was mended there."""

    root: Node | None
    whole: bool = True
    lost: int = 0
    slip: int = 0
