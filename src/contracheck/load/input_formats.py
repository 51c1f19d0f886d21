"""The table of input formats: what people call them, the endings of files that tell them, and what reads each.

A new format is a module that makes a `FilePart` of a file, and a row here. Modules are imported when used.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from contracheck.files.decoding import Raw, decode
from contracheck.files.problem_list import Collector
from contracheck.files.text_places import InText
from contracheck.load.file_parts import FilePart

_DECLARING = ("vocabulary", "entities", "decisions")
"""Names of YAML files that hold no claims."""


class InputFormat(NamedTuple):
    """A kind of file by its name. `read` makes what was read of the bytes of a file and its name; `endings`, in small
    letters, tell it; `holds` says what stands in a file, as the page on claim files has it."""

    name: str
    endings: tuple[str, ...]
    holds: str
    read: Callable[[bytes, str], FilePart]


def _of_text(
    read: Callable[[Raw, str, Collector], FilePart], count: Callable[[str], int]
) -> Callable[[bytes, str], FilePart]:
    """Reads the text of a file with `read`. Of bytes that are no text, all that could be made out is given to `count`,
    which guesses the number of claims that are lost."""

    def from_bytes(data: bytes, name: str) -> FilePart:
        found = Collector(InText(name))
        raw = decode(data, found)
        if raw is not None:
            return read(raw, name, found)
        declares = bool(_declares(name))
        lost = 0 if declares else count(data.replace(b"\0", b"").decode("latin-1"))
        return FilePart(found.problems(), unread=lost, declares=declares)

    return from_bytes


def _lines(text: str) -> int:
    return sum(1 for line in text.splitlines() if line.strip())


def _rows(text: str) -> int:
    """The lines but the header."""
    return max(_lines(text) - 1, 0)


def _items(text: str) -> int:
    from contracheck.load.yaml.nodes_from_events import count_items

    return count_items(text)


def _declares(name: str) -> str:
    """`vocabulary`, `entities` or `decisions` if the file is one of the three, else empty."""
    stem, _, ending = name.rpartition("/")[2].lower().rpartition(".")
    return stem if stem in _DECLARING and f".{ending}" in YAML.endings else ""


def _yaml(raw: Raw, name: str, found: Collector) -> FilePart:
    from contracheck.load.claim_file import read_claim_file
    from contracheck.load.register_files import read_register, read_vocabulary
    from contracheck.load.yaml.mending import read_mended
    from contracheck.load.yaml.nodes_from_events import read_yaml

    document = (read_yaml if _declares(name) else read_mended)(raw, found)
    if _declares(name) == "vocabulary":
        return read_vocabulary(document, raw.text, found)
    if _declares(name) == "entities":
        return read_register(document, found)
    if _declares(name) == "decisions":
        from contracheck.load.decision_entries import decisions_part

        return decisions_part(document, found)
    return read_claim_file(document, name, found)


def _csv(raw: Raw, name: str, found: Collector) -> FilePart:
    from contracheck.load.csv.rows import read_csv

    return read_csv(raw, name, found)


def _xlsx(data: bytes, name: str) -> FilePart:
    from contracheck.load.xlsx.workbook_reader import read_workbook

    return read_workbook(data, name)


def _jsonl(raw: Raw, name: str, found: Collector) -> FilePart:
    from contracheck.load.json.lines import read_jsonl

    return read_jsonl(raw, name, found)


YAML = InputFormat("YAML", (".yaml", ".yml"), "one document and its claims", _of_text(_yaml, _items))
INPUT_FORMATS = (
    YAML,
    InputFormat("CSV", (".csv",), "a table: claims of any number of documents", _of_text(_csv, _rows)),
    InputFormat("XLSX", (".xlsx",), "the same, on sheets", _xlsx),
    InputFormat("JSONL", (".jsonl",), "the same, one object a line", _of_text(_jsonl, _lines)),
)
ENDINGS = tuple(ending for form in INPUT_FORMATS for ending in form.endings)
"""What is read; by the end of the file's name."""


def format_of(name: str) -> InputFormat:
    """The format that the end of a file's name tells; YAML where it tells none."""
    return next((form for form in INPUT_FORMATS if name.lower().endswith(form.endings)), YAML)


def in_words() -> str:
    """What the formats are called: `YAML, CSV, XLSX and JSONL`."""
    *names, last = (form.name for form in INPUT_FORMATS)
    return f"{', '.join(names)} and {last}"
