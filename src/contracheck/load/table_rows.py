"""The rows of a table (a CSV file, a JSONL file, a sheet) -> sources, or claims whose source may be elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from attrs import frozen

from contracheck.files.problem_list import Collector
from contracheck.load.claim_file import make_draft, make_source, taken_over, usable
from contracheck.load.field_table import FieldTable
from contracheck.load.fields import EVERY_SOURCE, ROW, SOURCE
from contracheck.load.file_parts import Draft, FilePart
from contracheck.load.languages import Spoken, Teller, spoken
from contracheck.load.nodes import MapNode, Scalar
from contracheck.load.records import Record, read_record
from contracheck.model import Source

ROWS = FieldTable.of("the row", ROW, separated=True)
SOURCES = FieldTable.of("the row", SOURCE, separated=True)
_EVERY = FieldTable.of("the row for all sources", EVERY_SOURCE, separated=True)


@frozen
class RowTable:
    """Rows as mappings of column to cell. `lost` counts the rows that could not be read at all."""

    rows: list[MapNode]
    name: str
    """Path of the file as the user gave it."""
    sheet: str = ""
    lost: int = 0

    @property
    def of_sources(self) -> bool:
        """Whether it describes sources: the sheet `sources`, `<stem>.sources.csv`, `sources.csv`, or JSONL so named."""
        if self.sheet:
            return self.sheet.strip().casefold() == "sources"
        stem = PurePosixPath(self.name).stem.casefold()
        return stem == "sources" or stem.endswith(".sources")

    @property
    def shape(self) -> FieldTable:
        """The fields that its columns may have."""
        return SOURCES if self.of_sources else ROWS


def read_table(table: RowTable, found: Collector) -> FilePart:
    """What the rows hold. A claim without an id of its own goes by file, sheet and row: `table-7`."""
    if table.of_sources:
        return _sources(table, found)
    stem = "-".join((PurePosixPath(table.name).stem + " " + table.sheet).split())
    kept: list[Draft] = []
    spoilt: list[Draft] = []
    languages: list[Spoken] = []
    for row in table.rows:
        record = read_record(row, ROWS, found, taken_over(row))
        draft = _draft(row, record, f"{stem}-{row.line}", found)
        if usable(record, ROWS.required):
            kept.append(draft)
            languages += spoken(record, draft.source, Teller.ROW, found.locate)
        else:
            spoilt.append(draft)
    unread = table.lost + len(spoilt)
    return FilePart(
        found.problems(),
        drafts=tuple(kept),
        spoilt_drafts=tuple(spoilt),
        unread=unread,
        languages=tuple(languages),
    )


def _sources(table: RowTable, found: Collector) -> FilePart:
    sources: list[Source | None] = []
    languages: list[Spoken] = []
    for row in table.rows:
        if _of_all(row):
            languages += _for_all(row, found)
        else:
            sources.append(_source(row, found))
    listed = tuple(filter(None, sources))
    return FilePart(found.problems(), listed, listed=listed, languages=tuple(languages))


def _of_all(row: MapNode) -> bool:
    """Whether a row of a table of sources speaks of all of them."""
    return any(key.text == "id" and isinstance(cell, Scalar) and cell.text.strip() == "*" for key, cell in row.items)


def _for_all(row: MapNode, found: Collector) -> Iterator[Spoken]:
    """The language that such a row gives; nothing else can be said of all sources."""
    for key, cell in row.items:
        if key.text not in _EVERY.by_name and cell != Scalar("", cell.line, cell.column):
            shown = cell.text if isinstance(cell, Scalar) else ""
            message = f"{key.text} cannot be given for all sources"
            found.add((cell.line, cell.column), message, value=shown, expected="a row of its own for the source")
    known = [pair for pair in row.items if pair[0].text in _EVERY.by_name]
    return spoken(read_record(MapNode(known, row.line, row.column), _EVERY, found), "", Teller.FOLDER, found.locate)


def _source(row: MapNode, found: Collector) -> Source | None:
    record = read_record(row, SOURCES, found)
    name = record.text("id")
    return make_source(record, name, found.locate(row.line, row.column), found) if name else None


def _draft(row: MapNode, record: Record, local: str, found: Collector) -> Draft:
    """The claim of a row, which goes by `local` if it has no id of its own."""
    place = found.locate(row.line, row.column)
    return make_draft(record, record.text("source"), record.text("id") or local, place, found.locate)
