"""Gathers the problems of one file, with places, so that all are told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from contracheck.model import Level, Place, Problem
from contracheck.values.limits import PROBLEMS
from contracheck.values.nearest import nearest

SHOWN = 80
"""Characters of an offending value that are shown."""
_JOINERS = "\xad\u200c\u200d"
"""Not printable to Python, but harmless and part of how words are written."""
Locator: TypeAlias = Callable[[int, int], Place]
"""Turns a line and a column, as the nodes have them, into a place."""


def shorten(text: str) -> str:
    """At most 80 characters on one line, fit to be shown: what cannot be printed becomes U+FFFD."""
    line = " ".join(text[: 4 * SHOWN].split())
    line = "".join(c if c.isprintable() or c in _JOINERS else "\ufffd" for c in line)
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


class Collector:
    """The problems of one file or sheet. Past 500 they are counted and no longer told one by one."""

    def __init__(self, locate: Locator) -> None:
        self.locate = locate
        self._problems: list[Problem] = []
        self._more = 0

    def add(
        self,
        at: tuple[int, int],
        message: str,
        *,
        value: str = "",
        expected: str = "",
        names: Iterable[str] = (),
        suggestion: str = "",
        level: Level = Level.ERROR,
    ) -> None:
        """Tell of one problem; `names` are the valid names, of which the nearest to `value` is suggested."""
        if len(self._problems) >= PROBLEMS:
            self._more += 1
            return
        hint = suggestion or (nearest(value, tuple(names)) if value else "")
        place = self.locate(*at)
        self._problems.append(Problem(place, message, shorten(value), expected, hint, level))

    def join(self, other: Collector) -> None:
        """Tell what `other` tells."""
        room = PROBLEMS - len(self._problems)
        self._problems += other._problems[:room]
        self._more += other._more + len(other._problems[room:])

    def problems(self) -> tuple[Problem, ...]:
        """All problems told, and a last one with the number of those that were not."""
        if not self._more:
            return tuple(self._problems)
        last = max(problem.place for problem in self._problems)
        return (*self._problems, Problem(last, f"… and {self._more:,} more problems in this file"))


def without_remarks(told: Sequence[Problem], faults: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems of files but the warnings about cells that are not read at all, for a fault that is told."""
    lost = {fault.place for fault in faults if fault.level == Level.ERROR}
    return tuple(one for one in told if one.level == Level.ERROR or one.place not in lost)
