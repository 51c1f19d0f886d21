"""CSV -> rows: the first line that has text names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from contracheck.files.decoding import Raw
from contracheck.files.problem_list import Collector
from contracheck.load.csv.cell_places import InCsv
from contracheck.load.field_table import FieldTable
from contracheck.load.file_parts import FilePart
from contracheck.load.nodes import MapNode
from contracheck.load.table_columns import Columns, named, read_header
from contracheck.load.table_rows import RowTable, read_table
from contracheck.model import Level

_DELIMITERS = ",;\t"
_FAULTS = (
    ("unexpected end of data", "a quotation mark that is never closed", "the closing quotation mark"),
    ("expected after", "text after a closing quotation mark", 'quotation marks inside a text written twice: ""'),
    ("field larger", "a cell that is too long", "at most 131,072 characters"),
)
"""What the `csv` module says (a part of it), what that means, and what is expected."""


def read_csv(raw: Raw, name: str, found: Collector) -> FilePart:
    """The sources or claims of the file; rows that cannot be read are told of and counted."""
    shape = RowTable([], name).shape
    lines = list(io.StringIO(raw.text, newline=""))
    delimiter = _delimiter(lines, shape)
    found.locate = InCsv(name, lines, delimiter)
    records = _Records(lines, delimiter, found)
    header, *rest = [*records] or [None]
    if header is None:
        if not records.lost:
            found.add((1, 1), "the table is empty", expected="a first line that names the columns", level=Level.WARNING)
        return FilePart(found.problems(), unread=records.lost)

    def filled(index: int) -> bool:
        return any(cells[index : index + 1] not in ([], [""]) for _, cells in rest)

    columns = read_header(header[0], header[1], shape, found, filled)
    if columns is None:
        return FilePart(found.problems(), unread=len(rest) + records.lost)
    if not rest and not records.lost:
        what = "sources" if RowTable([], name).of_sources else "claims"
        found.add((header[0], 1), f"the table has no {what}", expected="rows below the names", level=Level.WARNING)
    read = [_row(line, cells, columns, found) for line, cells in rest]
    rows = [row for row in read if row is not None]
    return read_table(RowTable(rows, name, lost=records.lost + len(read) - len(rows)), found)


class _Records:
    """The records that have text, each with the number of the line that it starts on."""

    def __init__(self, lines: list[str], delimiter: str, found: Collector) -> None:
        self.lost = 0
        """Lines of records that could not be read."""
        self._lines, self._found = lines, found
        self._reader = csv.reader(lines, delimiter=delimiter, strict=True)

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        known: dict[str, str] = {}
        while True:
            start = self._reader.line_num
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                self._fault(start, str(error))
                continue
            if "".join(cells).strip() and not cells[0].startswith("sep="):
                yield start + 1, [known.setdefault(cell, cell) for cell in cells]

    def _fault(self, start: int, said: str) -> None:
        message, expected = next(((m, e) for part, m, e in _FAULTS if part in said), (said, ""))
        swallowed = self._lines[start : self._reader.line_num]
        self.lost += max(1, sum(1 for line in swallowed if line.strip()))
        shown = swallowed[0] if swallowed else ""
        self._found.add((start + 1, 1), f"CSV: {message}", value=shown, expected=expected)


def _row(line: int, cells: list[str], columns: Columns, found: Collector) -> MapNode | None:
    """The row, unless a cell too many says that the others are not where they belong."""
    width = columns.width
    if len(cells) <= width:
        return columns.row(line, cells)
    expected = f"{width} cells; quotation marks around text that holds the separator"
    found.add((line, width + 1), f"{len(cells)} cells in a row of {width}", value=cells[width], expected=expected)
    return None


def _delimiter(lines: list[str], shape: FieldTable) -> str:
    """What Excel's `sep=` line says, else the separator by which the first line names the most fields."""
    first = next((line for line in lines if line.strip()), "")
    if first.startswith("sep=") and first[4:5] in _DELIMITERS:
        return first[4:5] or ","

    def fields(mark: str) -> int:
        return sum(named(part.strip('" \r\n')) in shape.by_name for part in first.split(mark))

    return max(_DELIMITERS, key=fields)
