"""Where a key of a TOML file stands, which the parser of the standard library does not say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

_TABLE = re.compile(r"[ \t]*\[\[?([^\]\n]*)\]")
_KEY = re.compile(r"""[ \t]*+((?:[A-Za-z0-9_.\-]++|"[^"\n]*"|'[^'\n]*'|[ \t]++(?!=))++)[ \t]*+=""")
_PART = re.compile(r"""("[^"]*"|'[^']*'|[^.\s"']+)""")


class TomlPlaces:
    """Lines and columns (1-based) of the keys in `text`; `inside` is the table that all of them lie in."""

    def __init__(self, text: str, inside: tuple[str, ...]) -> None:
        self._text = text
        self._inside = inside

    def of(self, keys: tuple[str, ...]) -> tuple[int, int]:
        """The place of that key; of the nearest above it if it cannot be found (it is in an inline table)."""
        wanted = (*self._inside, *keys)
        above = (wanted[:end] for end in range(len(wanted), 0, -1))
        return next((self._written[pair] for pair in above if pair in self._written), (1, 1))

    @cached_property
    def _written(self) -> Mapping[tuple[str, ...], tuple[int, int]]:
        """Where each key and table is written first."""
        found: dict[tuple[str, ...], tuple[int, int]] = {}
        table: tuple[str, ...] = ()
        for number, line in enumerate(self._text.split("\n"), 1):
            header, key = _TABLE.match(line), _KEY.match(line)
            if header:
                table = _parts(header.group(1))
                found.setdefault(table, (number, header.start(1) + 1))
            elif key:
                parts = _parts(key.group(1))
                for end in range(1, len(parts) + 1):
                    found.setdefault((*table, *parts[:end]), (number, key.start(1) + 1))
        return found


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(name))
