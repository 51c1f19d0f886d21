"""One file -> its part of what was read, by the kind of file."""

from __future__ import annotations

from collections.abc import Callable

from contracheck.files.decoding import Raw, decode
from contracheck.files.problem_list import Collector
from contracheck.files.text_places import InText
from contracheck.load.claim_file import read_claim_file
from contracheck.load.file_parts import FilePart
from contracheck.load.find_files import File, read_bytes
from contracheck.load.register_files import read_register, read_vocabulary
from contracheck.load.yaml.nodes_from_events import count_items, read_yaml
from contracheck.model import Problem

_DECLARING = {
    "vocabulary.yaml": "vocabulary",
    "vocabulary.yml": "vocabulary",
    "entities.yaml": "entities",
    "entities.yml": "entities",
    "decisions.yaml": "decisions",
    "decisions.yml": "decisions",
}


def read_file(file: File) -> FilePart:
    """What `file` gives. A file that cannot be read at all gives one problem."""
    part = _read(file)
    return part if file.plain else part.in_file(file.path)


def _read(file: File) -> FilePart:
    data = read_bytes(file)
    if isinstance(data, Problem):
        return FilePart((data,))
    if file.name.lower().endswith(".xlsx"):
        from contracheck.load.xlsx.workbook_reader import read_workbook

        return read_workbook(data, file.name)
    found = Collector(InText(file.name))
    raw = decode(data, found)
    if raw is None:
        declares = bool(_declares(file.name))
        return FilePart(found.problems(), unread=0 if declares else _guess(file.name, data), declares=declares)
    return _reader(file.name)(raw, file.name, found)


def _reader(name: str) -> Callable[[Raw, str, Collector], FilePart]:
    if name.lower().endswith(".csv"):
        from contracheck.load.csv.rows import read_csv

        return read_csv
    if name.lower().endswith(".jsonl"):
        from contracheck.load.json.lines import read_jsonl

        return read_jsonl
    return _read_yaml


def _guess(name: str, data: bytes) -> int:
    """How many claims a file has whose bytes are no text: its list items, or its lines but the header."""
    text = data.replace(b"\0", b"").decode("latin-1")
    if name.lower().endswith((".csv", ".jsonl")):
        lines = sum(1 for line in text.splitlines() if line.strip())
        return max(lines - 1, 0) if name.lower().endswith(".csv") else lines
    return count_items(text)


def _declares(name: str) -> str:
    """`vocabulary`, `entities` or `decisions` if the file is one of the three, else empty."""
    return _DECLARING.get(name.rpartition("/")[2].lower(), "")


def _read_yaml(raw: Raw, name: str, found: Collector) -> FilePart:
    document = read_yaml(raw, found)
    if _declares(name) == "vocabulary":
        return read_vocabulary(document, raw.text, found)
    if _declares(name) == "entities":
        return read_register(document, found)
    if _declares(name) == "decisions":
        from contracheck.load.decision_entries import decisions_part

        return decisions_part(document, found)
    return read_claim_file(document, name, found)
