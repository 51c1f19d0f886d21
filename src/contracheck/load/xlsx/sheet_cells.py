"""The XML of one sheet -> its cells as text (ECMA-376 part 1, 18.3)."""

from __future__ import annotations

import re

from attrs import frozen

from contracheck.load.xlsx.cell_text import ShownCell, shown
from contracheck.load.xlsx.number_format import CellFormat
from contracheck.load.xlsx.package import PackageFault, scan
from contracheck.values.limits import CELLS

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})", re.ASCII)


@frozen
class Book:
    """What all sheets of a workbook share."""

    texts: tuple[str, ...] = ()
    formats: tuple[CellFormat, ...] = ()
    since_1904: bool = False


def column_number(letters: str) -> int:
    """The 1-based number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


class Cells:
    """Reads the cells of a sheet: `rows` has, for each row number, the cells by their 1-based columns."""

    def __init__(self, book: Book) -> None:
        self.rows: dict[int, dict[int, ShownCell]] = {}
        self._book = book
        self._row = self._column = self._count = 0
        self._kind = self._style = ""
        self._text: list[str] = []
        self._keeps = self._has_value = self._has_formula = False

    def read(self, data: bytes) -> None:
        """Read the XML of the sheet; raises `PackageFault` if it is damaged."""
        scan(data, self._start, self._end, self._characters)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self._open(attributes)
        elif tag == "row":
            number = attributes.get("r", "")
            self._row = int(number) if _REFERENCE.fullmatch(f"A{number}") else self._row + 1
            self._column = 0
        elif tag in ("v", "t"):
            self._keeps = self._has_value = True
        elif tag == "f":
            self._has_formula = True

    def _open(self, attributes: dict[str, str]) -> None:
        match = _REFERENCE.fullmatch(attributes.get("r", ""))
        if match:
            self._column, self._row = column_number(match.group(1)), int(match.group(2))
        else:
            self._column += 1
        self._count += 1
        if self._count > CELLS:
            raise PackageFault(f"a sheet has more than {CELLS:,} cells")
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
        self._text = []
        self._has_value = self._has_formula = False

    def _characters(self, text: str) -> None:
        if self._keeps:
            self._text.append(text)

    def _end(self, tag: str) -> None:
        if tag in ("v", "t"):
            self._keeps = False
        elif tag == "rPh":
            self._text = self._text[:-1]
        elif tag == "c" and (self._has_value or self._has_formula):
            if not (0 < self._row <= _LAST_ROW and 0 < self._column <= _LAST_COLUMN):
                raise PackageFault("the workbook is damaged: a cell lies outside its sheet")
            cell = self._cell("".join(self._text))
            if cell.text or cell.fault:
                self.rows.setdefault(self._row, {})[self._column] = cell

    def _cell(self, raw: str) -> ShownCell:
        if not self._has_value:
            return ShownCell("", fault="a formula whose result is not stored")
        if self._kind == "s":
            return self._shared(raw)
        if self._kind == "e":
            return ShownCell("", fault=f"the cell shows an error, {raw}")
        if self._kind == "b":
            return ShownCell("true" if raw.strip() == "1" else "false")
        if self._kind == "n" and raw.strip():
            style, formats = self._style, self._book.formats
            known = style.isdecimal() and len(style) < 6 and int(style) < len(formats)
            return shown(raw.strip(), formats[int(style)] if known else CellFormat(), since_1904=self._book.since_1904)
        return ShownCell(raw)

    def _shared(self, raw: str) -> ShownCell:
        index = int(raw) if raw.isdecimal() and len(raw) < 9 else -1
        if 0 <= index < len(self._book.texts):
            return ShownCell(self._book.texts[index])
        return ShownCell("", fault="the workbook is damaged: the text of the cell is not there")
