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

LARGEST = 300_000_000
"""Bytes of all parts together, unpacked."""
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
        if sum(part.file_size for part in parts) > LARGEST:
            raise PackageFault(f"the workbook unpacks to more than {LARGEST // 1_000_000} MB")
        self._names = {part.filename.replace("\\", "/").lstrip("/").casefold(): part for part in reversed(parts)}

    def read(self, name: str) -> bytes:
        """The bytes of a part, empty if there is no such part. Raises `PackageFault` if it is damaged."""
        part = self._names.get(name.casefold())
        if part is None:
            return b""
        try:
            with self._zip.open(part) as stream:
                return stream.read(LARGEST)
        except _BROKEN as error:
            raise PackageFault(f"the workbook is damaged: {name} cannot be unpacked") from error

    def links(self, name: str) -> dict[str, tuple[str, str]]:
        """What the part `name` (empty: the package) links to: id -> kind of link and name of the part."""
        folder, file = posixpath.split(name)
        found: dict[str, tuple[str, str]] = {}

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag == "Relationship":
                target = attributes.get("Target", "").replace("\\", "/")
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found[attributes.get("Id", "")] = (attributes.get("Type", "").rpartition("/")[2], path)

        scan(self.read(posixpath.join(folder, "_rels", f"{file}.rels")), start)
        return found


def scan(
    data: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Call `start`, `end` and `text` for each element of an XML part, prefixes left off.

    A document type is refused: only there can XML name files or blow itself up. Raises `PackageFault`.
    """
    if not data:
        return
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda tag, attributes: start(tag.rpartition(":")[2], attributes)
    if end is not None:
        parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.ParseFile(io.BytesIO(data))
    except (expat.ExpatError, ValueError, LookupError) as error:
        if isinstance(error, PackageFault):
            raise
        raise PackageFault(f"the workbook is damaged: {error}") from error


def _refuse(*_: object) -> None:
    raise PackageFault("the workbook holds a document type, which no spreadsheet program writes")
