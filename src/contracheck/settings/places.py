"""Where a key of a TOML file stands, which the parser of the standard library does not say, and where a path leads."""

from __future__ import annotations

import os
import re
from pathlib import Path

_TABLE = re.compile(r"[ \t]*\[\[?([^\]\n]*)\]")
_KEY = re.compile(r"""[ \t]*((?:[A-Za-z0-9_.\- \t]|"[^"\n]*"|'[^'\n]*')+?)[ \t]*=""")
_PART = re.compile(r"""[ \t]*("[^"]*"|'[^']*'|[^.\s"']+)[ \t]*\.?""")


class TomlPlaces:
    """Lines and columns (1-based) of the keys in `text`; `inside` is the table that all of them lie in."""

    def __init__(self, text: str, inside: tuple[str, ...]) -> None:
        self._lines = text.split("\n")
        self._inside = inside

    def of(self, keys: tuple[str, ...]) -> tuple[int, int]:
        """The place of that key; of the nearest above it if it cannot be found (it is in an inline table)."""
        wanted = (*self._inside, *keys)
        while wanted:
            place = self._written(wanted)
            if place:
                return place
            wanted = wanted[:-1]
        return (1, 1)

    def _written(self, wanted: tuple[str, ...]) -> tuple[int, int] | None:
        table: tuple[str, ...] = ()
        for number, line in enumerate(self._lines, 1):
            header, key = _TABLE.match(line), _KEY.match(line)
            if header:
                table = _parts(header.group(1))
                if table == wanted:
                    return number, header.start(1) + 1
            elif key and (*table, *_parts(key.group(1))) == wanted:
                return number, key.start(1) + 1
        return None


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(name))


def leads_out(folder: Path, path: str) -> bool:
    """Whether `path`, seen from `folder`, lies outside of it, links followed; so does what can be no path."""
    try:
        return not Path(os.path.realpath(folder / path)).is_relative_to(os.path.realpath(folder))
    except (OSError, ValueError):
        return True
