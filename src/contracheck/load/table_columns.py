"""The header of a table: which column holds which field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from attrs import frozen

from contracheck.files.problem_list import Collector
from contracheck.load.field_table import FieldTable
from contracheck.load.nodes import MapNode, Node, Scalar
from contracheck.load.unknown_fields import misspelt_name
from contracheck.model import Level


class Column(NamedTuple):
    """The column at `place` (0-based), named by the header cell `key`; empty cells are kept where one is `needed`."""

    place: int
    key: Scalar
    needed: bool


@frozen
class Columns:
    """The named columns of a table whose header has `width` cells."""

    known: tuple[Column, ...]
    width: int

    def row(self, line: int, cells: Sequence[str]) -> MapNode:
        """The fields of the row that starts at `line`: cells without text are left out where they may be."""
        given = len(cells)
        pairs: list[tuple[Scalar, Node]] = [
            (key, Scalar(cell, line, place + 1))
            for place, key, needed in self.known
            if (cell := cells[place] if place < given else "") or needed
        ]
        return MapNode(pairs, line, 1)


def named(cell: str) -> str:
    """A header cell as a field's name: `Said by` is `said_by`."""
    return "_".join(cell.casefold().split())


def read_header(
    line: int, cells: Sequence[str], shape: FieldTable, found: Collector, filled: Callable[[int], bool]
) -> Columns | None:
    """The columns that `cells` name; unknown, repeated and missing ones are told of. `None` if a required one misses.

    `filled` tells whether the column of an index (0-based) has text below the header: one without a name must not.
    """
    known: dict[str, Column] = {}
    misspelt: set[str] = set()
    for index, cell in enumerate(cells):
        key = Scalar(named(cell), line, index + 1)
        field = shape.by_name.get(key.text)
        if field is None:
            _unknown(key, cell, shape, found, filled)
            misspelt.add(misspelt_name(key.text, shape))
        elif field.name in known:
            found.add((line, index + 1), f"a second column for {key.text}", value=cell, expected="each column once")
        else:
            known[field.name] = Column(index, key, field.required)
    missing = [name for name in shape.required if name not in known]
    if not missing:
        return Columns(tuple(known.values()), len(cells))
    missing = [name for name in missing if name not in misspelt]
    if not missing:
        return None
    expected = f"columns named {', '.join(shape.required)}"
    shown = ", ".join(cell.strip() for cell in cells)
    found.add((line, 1), f"no column named {' or '.join(missing)}", value=shown, expected=expected)
    return None


def _unknown(key: Scalar, cell: str, shape: FieldTable, found: Collector, filled: Callable[[int], bool]) -> None:
    at = (key.line, key.column)
    if key.text:
        names = tuple(shape.by_name)
        found.add(at, "unknown column", value=cell.strip(), expected=f"one of {', '.join(names)}", names=names)
    elif filled(key.column - 1):
        found.add(at, "a column without a name is not read", expected="a name for it", level=Level.WARNING)
