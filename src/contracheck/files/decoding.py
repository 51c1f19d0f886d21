"""Bytes of a file -> text, or the one problem that keeps it from being text."""

from __future__ import annotations

from typing import NamedTuple

from contracheck.files.problem_list import Collector

_BOMS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"), (b"\x00\x00\xfe\xff", "UTF-32"))
_CONTROLS = bytes(range(9)) + bytes([11, 12, *range(14, 32), 127])
_NOT_CONTROLS = bytes(b for b in range(256) if b not in _CONTROLS)
_SAVE_AS = "save the file as UTF-8"


class Raw(NamedTuple):
    """A file's text, twice: as characters and as the UTF-8 that they were read from (no byte order mark)."""

    text: str
    data: bytes


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """1-based line and column (in characters) of `offset`; lines end with LF or CRLF."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def decode(data: bytes, found: Collector) -> Raw | None:
    """The text of a file in UTF-8 (a byte order mark is allowed), or `None` and a problem in `found`."""
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        found.add((1, 1), "the file is empty", expected="claims, or remove the file")
        return None
    for mark, name in _BOMS:
        if data.startswith(mark):
            found.add((1, 1), f"the file is {name}, not UTF-8", expected=_SAVE_AS)
            return None
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        _not_utf8(data, error, found)
        return None
    return None if _has_controls(data, text, found) else Raw(text, data)


def _not_utf8(data: bytes, error: UnicodeDecodeError, found: Collector) -> None:
    before = data[: error.start].decode("utf-8")
    byte = data[error.start]
    guess = f"; it looks like Windows-1252, where this byte is {_windows(byte)!r}" if _windows(byte) else ""
    found.add(line_and_column(before, len(before)), f"not UTF-8{guess}", value=f"byte 0x{byte:02X}", expected=_SAVE_AS)


def _windows(byte: int) -> str:
    return bytes([byte]).decode("cp1252", "ignore")


def _has_controls(data: bytes, text: str, found: Collector) -> bool:
    controls = data.translate(None, _NOT_CONTROLS)
    if not controls:
        return False
    offset = min(text.index(chr(byte)) for byte in sorted(set(controls)))
    name = "a NUL byte" if text[offset] == "\0" else "a control character"
    found.add(
        line_and_column(text, offset),
        f"{name} in the file",
        value=f"U+{ord(text[offset]):04X}",
        expected="text only (is this really a text file?)",
    )
    return True
