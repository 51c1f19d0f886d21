"""The package of an XLSX file: a zip archive of XML parts, neither of which is trusted (ECMA-376, part 2)."""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from contracheck.values.limits import TAGS, UNPACKED

DEEPEST = 30
"""Levels of elements; a sheet needs eight."""
_MOST_LINKS = 100_000
_LONG = 1_000_000
"""Bytes from one `<` to the next: a cell may hold 32,767 characters, each written as at most nine."""
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")


_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(OSError, EOFError, RuntimeError, ValueError, LookupError, OverflowError),
)
"""What `zipfile` and the decompressors raise for damaged archives."""


class PackageFault(ValueError):  # noqa: N818 - "fault" is the project's word for it
    """The package cannot be read; the message says why, for the user."""


class Package:
    """The parts of a package, by their names; raises `PackageFault` if `data` is none, or unpacks to too much."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise PackageFault("the workbook has a password, or is of the old kind (.xls)")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            parts = self._zip.infolist()
        except _BROKEN as error:
            raise PackageFault("not an XLSX workbook") from error
        if sum(part.file_size for part in parts) > UNPACKED:
            raise PackageFault(f"the workbook unpacks to more than {UNPACKED // 1_000_000} MB")
        self._tags = self._bytes = 0
        self._names = {part.filename.replace("\\", "/").lstrip("/").casefold(): part for part in reversed(parts)}

    def read(self, name: str) -> bytes:
        """The bytes of a part, empty if there is no such part. Raises `PackageFault` if it is damaged, or a bomb."""
        part = self._names.get(name.casefold())
        if part is None:
            return b""
        try:
            with self._zip.open(part) as stream:
                data = stream.read(UNPACKED - self._bytes + 1)
        except _BROKEN as error:
            raise PackageFault(f"the workbook is damaged: {name} cannot be unpacked") from error
        self._weigh(data)
        return data

    def _weigh(self, data: bytes) -> None:
        """Refuse what would take minutes and gigabytes to parse, before it is parsed: too many bytes or tags, or a
        giant tag. A part that is read again counts again."""
        self._bytes += len(data)
        if self._bytes > UNPACKED:
            raise PackageFault(f"the workbook unpacks to more than {UNPACKED // 1_000_000} MB")
        self._tags += data.count(b"<")
        if self._tags > TAGS:
            raise PackageFault(f"the workbook has more than {TAGS:,} XML tags")
        if _widest(data) > _LONG:
            raise PackageFault(f"the workbook has an XML tag or text of more than {_LONG:,} bytes")

    def links(self, name: str) -> dict[str, tuple[str, str]]:
        """What the part `name` (empty: the package) links to: id -> kind of link and name of the part."""
        folder, file = posixpath.split(name)
        found: dict[str, tuple[str, str]] = {}

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag == "Relationship" and len(found) < _MOST_LINKS:
                target = attributes.get("Target", "").replace("\\", "/")
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found[attributes.get("Id", "")] = (attributes.get("Type", "").rpartition("/")[2], path)

        scan(self.read(posixpath.join(folder, "_rels", f"{file}.rels")), start)
        return found


def _widest(data: bytes) -> int:
    """Bytes between one `<` and the next where that is more than `_LONG`; a smaller number elsewhere.

    So wide a gap holds a whole block of half its width.
    """
    half = _LONG // 2
    for start in range(0, len(data) - half + 1, half):
        if data.find(b"<", start, start + half) < 0:
            after = data.find(b"<", start)
            gap = (len(data) if after < 0 else after) - data.rfind(b"<", 0, start) - 1
            if gap > _LONG:
                return gap
    return 0


def scan(
    data: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Call `start`, `end` and `text` for each element of an XML part, prefixes left off.

    A document type is refused: only there can XML name files or multiply text. Raises `PackageFault`.
    """
    if not data:
        return
    parser = _parser(start, end)
    if text is not None:
        parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.ParseFile(io.BytesIO(data))
    except (expat.ExpatError, ValueError, LookupError) as error:
        if isinstance(error, PackageFault):
            raise
        raise PackageFault(f"the workbook is damaged: {error}") from error


def _parser(start: Callable[[str, dict[str, str]], None], end: Callable[[str], None] | None) -> expat.XMLParserType:
    """A parser that calls `start` and `end`, and refuses what is nested too deeply."""
    depth = 0

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise PackageFault(f"the workbook has XML that is nested more than {DEEPEST} levels deep")
        start(tag.rpartition(":")[2], attributes)

    def finish(tag: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(tag.rpartition(":")[2])

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = begin
    parser.EndElementHandler = finish
    return parser


def _refuse(*_: object) -> None:
    raise PackageFault("the workbook holds a document type, which no spreadsheet program writes")
