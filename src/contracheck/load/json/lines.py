"""JSONL -> one mapping a line."""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.files.decoding import Raw
from contracheck.files.problem_list import Collector
from contracheck.load.file_parts import FilePart
from contracheck.load.json.line_parser import JsonFault, parse_line
from contracheck.load.nodes import MapNode
from contracheck.load.table_rows import RowTable, read_table


def read_jsonl(raw: Raw, name: str, found: Collector) -> FilePart:
    """The sources or claims of the file, one object a line; a line that cannot be read is told of and counted."""
    if _is_array(raw.text):
        expected = '{"subject": "...", ...} on each line, without the brackets around and the commas between'
        found.add((1, 1), "the file is one JSON array; each line must be one object", value=raw.text, expected=expected)
        return FilePart(found.problems(), unread=0 if RowTable([], name).of_sources else raw.text.count("{"))
    lines = list(_lines(raw.text, found))
    rows = [row for row in lines if row is not None]
    return read_table(RowTable(rows, name, lost=len(lines) - len(rows)), found)


def _is_array(text: str) -> bool:
    """Whether brackets stand around everything, with at least one object in them."""
    first = text.lstrip()
    return first.startswith("[") and text.rstrip().endswith("]") and first[1:].lstrip().startswith("{")


def _lines(text: str, found: Collector) -> Iterator[MapNode | None]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _line(line, number, found)


def _line(text: str, number: int, found: Collector) -> MapNode | None:
    try:
        node = parse_line(text, number)
    except JsonFault as fault:
        shown = text[fault.offset : fault.offset + 40]
        found.add((number, fault.offset + 1), fault.message, value=shown, expected=fault.expected)
        return None
    if not isinstance(node, MapNode):
        found.add((number, node.column), "the line is not an object", value=text, expected='{"subject": "...", ...}')
        return None
    return node
