"""The parts of a workbook: its sheets in their order, and what they share (ECMA-376 part 1, 18.2, 18.4 and 18.8)."""

from __future__ import annotations

from attrs import frozen

from contracheck.load.xlsx.number_format import CellFormat, by_number
from contracheck.load.xlsx.package import Package, PackageFault, scan
from contracheck.load.xlsx.sheet_cells import Book
from contracheck.values.limits import SHEETS

_MOST_FORMATS = 100_000
"""Cell styles; Excel allows 65,490."""


@frozen
class Sheet:
    """A sheet's name and the XML of its cells, unpacked when asked for."""

    name: str
    package: Package
    part: str

    @property
    def data(self) -> bytes:
        """The XML; raises `PackageFault` if it is damaged."""
        return self.package.read(self.part)


def open_book(data: bytes) -> tuple[tuple[Sheet, ...], Book]:
    """The sheets of a workbook, and its texts and formats; raises `PackageFault` if it cannot be read."""
    package = Package(data)
    main = next((path for kind, path in package.links("").values() if kind == "officeDocument"), "xl/workbook.xml")
    outline = package.read(main)
    if not outline:
        raise PackageFault("not an XLSX workbook")
    links = package.links(main)
    named, since_1904 = _sheets(outline)
    parts = dict(links.values())
    texts = _texts(package.read(parts.get("sharedStrings", "")))
    formats = _formats(package.read(parts.get("styles", "")))
    sheets = tuple(Sheet(name, package, links[link][1]) for name, link in named if link in links)
    if len({sheet.part.casefold() for sheet in sheets}) < len(sheets):
        raise PackageFault("the workbook is damaged: two of its sheets are the same part")
    return sheets, Book(texts, formats, since_1904)


def _sheets(data: bytes) -> tuple[list[tuple[str, str]], bool]:
    """Names of the sheets with the ids of their links, and whether days are counted from 1904."""
    named: list[tuple[str, str]] = []
    since_1904 = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal since_1904
        if tag == "sheet" and len(named) < SHEETS:
            link = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            named.append((attributes.get("name", ""), link))
        elif tag == "workbookPr":
            since_1904 = attributes.get("date1904", "0") in ("1", "true")

    scan(data, start)
    return named, since_1904


def _texts(data: bytes) -> tuple[str, ...]:
    """The shared texts, runs joined, readings (furigana) left out."""
    texts: list[str] = []
    runs: list[str] = []
    inside: list[str] = []

    def start(tag: str, _: dict[str, str]) -> None:
        inside.append(tag)

    def text(characters: str) -> None:
        if inside[-1] == "t" and "rPh" not in inside:
            runs.append(characters)

    def end(tag: str) -> None:
        inside.pop()
        if tag == "si":
            texts.append("".join(runs))
            runs.clear()

    scan(data, start, end, text)
    return tuple(texts)


def _formats(data: bytes) -> tuple[CellFormat, ...]:
    """The number format of each cell style."""
    custom: dict[int, str] = {}
    numbers: list[int] = []
    inside: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt" and len(custom) < _MOST_FORMATS:
            custom[_number(attributes)] = attributes.get("formatCode", "")
        elif tag == "xf" and "cellXfs" in inside and len(numbers) < _MOST_FORMATS:
            numbers.append(_number(attributes))
        inside.append(tag)

    def end(_: str) -> None:
        inside.pop()

    scan(data, start, end)
    return tuple(by_number(number, custom) for number in numbers)


def _number(attributes: dict[str, str]) -> int:
    number = attributes.get("numFmtId", "0")
    return int(number) if number.isdecimal() and len(number) < 9 else 0
