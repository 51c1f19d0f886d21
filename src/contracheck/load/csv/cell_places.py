"""Where a cell of a CSV file stands: the `csv` module does not say, so it is looked for when it is asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from contracheck.model import Place


class InCsv:
    """Locator of a CSV file: `line` is where the record starts, `column` the number of its cell."""

    def __init__(self, file: str, lines: list[str], delimiter: str) -> None:
        self._file, self._lines = file, lines
        self._cell = re.compile(f'"(?:[^"]|"")*+"|[^{re.escape(delimiter)}\\r\\n]*+')

    def __call__(self, line: int, column: int) -> Place:
        """The place of the first character of that cell; of the last cell, if the record has fewer."""
        if column <= 1 or line > len(self._lines):
            return Place(self._file, line, 1)
        at = self._starts[line - 1]
        for _ in range(column - 1):
            cell = self._cell.match(self._text, at)
            end = cell.end() if cell else len(self._text)
            if end >= len(self._text) or self._text[end] in "\r\n":
                break
            at = end + 1
        found = bisect_right(self._starts, at)
        return Place(self._file, found, at - self._starts[found - 1] + 1)

    @cached_property
    def _text(self) -> str:
        return "".join(self._lines)

    @cached_property
    def _starts(self) -> list[int]:
        """The offset at which each line starts."""
        return [0, *accumulate(len(line) for line in self._lines[:-1])]
