"""XLSX -> the tables of its sheets: `sources`, and every sheet whose first row names a column `subject`.

Read with what Python brings along, zip and XML, so that numbers, error cells and the formats of dates reach us as they
are stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from contracheck.files.problem_list import Collector
from contracheck.files.text_places import InSheet, InText
from contracheck.load.field_table import FieldTable
from contracheck.load.file_parts import FilePart
from contracheck.load.nodes import MapNode, Node, Refused, Scalar
from contracheck.load.table_columns import Columns, named, read_header
from contracheck.load.table_rows import RowTable, read_table
from contracheck.load.xlsx.book_parts import Sheet, open_book
from contracheck.load.xlsx.cell_text import ShownCell
from contracheck.load.xlsx.package import PackageFault
from contracheck.load.xlsx.sheet_cells import Cells
from contracheck.model import Level

_NEARLY = 2
"""A first row that names so many fields belongs to a table of claims, though it has no `subject`."""


def read_workbook(data: bytes, name: str) -> FilePart:
    """The sources and claims of all sheets of the workbook."""
    found = Collector(InText(name))
    parts: list[FilePart] = []
    try:
        sheets, book = open_book(data)
        for sheet in sheets:
            cells = Cells(book)
            cells.read(sheet.data)
            parts.extend(_sheet(sheet, cells.rows, name))
    except PackageFault as fault:
        found.add((1, 1), str(fault), expected="a workbook saved as .xlsx")
    else:
        if not parts:
            expected = "a sheet whose first row names the columns source, subject, predicate and value"
            found.add((1, 1), "the workbook has no table of claims or sources", expected=expected)
    return _joined(FilePart(found.problems()), *parts)


def _sheet(sheet: Sheet, rows: dict[int, dict[int, ShownCell]], name: str) -> Iterator[FilePart]:
    """The sheet's part; none if it is no table of claims or sources."""
    numbers = [number for number in sorted(rows) if any(cell.text or cell.fault for cell in rows[number].values())]
    table = RowTable([], name, sheet.name)
    if not numbers or not _is_table(rows[numbers[0]], table):
        return
    found = Collector(InSheet(name, sheet.name))
    columns = _columns(numbers, rows, table.shape, found)
    if columns is None:
        yield FilePart(found.problems(), unread=0 if table.of_sources else len(numbers) - 1)
        return
    read = (_row(number, rows[number], columns, found) for number in numbers[1:])
    table.rows.extend(row for row in read if row is not None)
    yield read_table(table, found)


def _columns(
    numbers: list[int], rows: dict[int, dict[int, ShownCell]], shape: FieldTable, found: Collector
) -> Columns | None:
    first = rows[numbers[0]]
    header = [first[column].text if column in first else "" for column in range(1, max(first) + 1)]

    def filled(index: int) -> bool:
        return any(index + 1 in rows[number] and rows[number][index + 1].text for number in numbers[1:])

    return read_header(numbers[0], header, shape, found, filled)


def _is_table(first: dict[int, ShownCell], table: RowTable) -> bool:
    names = [named(cell.text) for cell in first.values()]
    return table.of_sources or "subject" in names or sum(name in table.shape.by_name for name in names) > _NEARLY


def _row(number: int, cells: dict[int, ShownCell], columns: Columns, found: Collector) -> MapNode | None:
    """The row, or `None` if only columns that are not read have text in it."""
    pairs: list[tuple[Scalar, Node]] = []
    for column in columns.known:
        cell = cells.get(column.place + 1, ShownCell(""))
        if cell.text or cell.fault or column.needed:
            pairs.append((column.key, _node(cell, number, column.place + 1, found)))
    return MapNode(pairs, number, 1) if any(node != Scalar("", node.line, node.column) for _, node in pairs) else None


def _node(cell: ShownCell, row: int, column: int, found: Collector) -> Node:
    if cell.fault:
        found.add((row, column), cell.fault, expected="text, a number or a date")
        return Refused(row, column)
    if cell.warning:
        expected = "the words typed into the cell, as text"
        found.add((row, column), cell.warning, value=cell.text, expected=expected, level=Level.WARNING)
    return Scalar(cell.text, row, column)


def _joined(*parts: FilePart) -> FilePart:
    def all_of(name: str) -> tuple[Any, ...]:
        return tuple(one for part in parts for one in getattr(part, name))

    joined: dict[str, Any] = {
        name: all_of(name) for name in ("sources", "drafts", "spoilt_drafts", "listed", "languages")
    }
    return FilePart(all_of("problems"), unread=sum(part.unread for part in parts), **joined)
