"""A line that shows how far long work has come, on the error stream and on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from contracheck.pipeline import Progress

PATIENCE, PACE = 0.5, 0.1
"""Seconds before anything is shown, and between two drawings."""
LENGTH = 24


@contextmanager
def progress(*, quiet: bool = False, clock: Callable[[], float] = monotonic) -> Iterator[Progress | None]:
    """What to tell of the work; nothing where no one is looking. The line is gone at the end."""
    stream = sys.stderr
    if quiet or not stream.isatty():
        yield None
        return
    line = _ProgressLine(stream.write, clock)
    try:
        yield line
    finally:
        line.clear()
        stream.flush()


class _ProgressLine:
    """The one line, drawn over itself."""

    def __init__(self, write: Callable[[str], object], clock: Callable[[], float]) -> None:
        self._write, self._clock = write, clock
        self._next = clock() + PATIENCE
        self._drawn = False

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Told of the stage, how much is done, and of how much."""
        now = self._clock()
        if now >= self._next and total:
            self._next, self._drawn = now + PACE, True
            self._write(f"\r\x1b[2K{bar(stage, done, total)}")

    def clear(self) -> None:
        """Take the line away."""
        if self._drawn:
            self._write("\r\x1b[2K")


def bar(stage: str, done: int, total: int) -> str:
    """`reading   [######------]  50 %`: fits on 60 columns, ASCII only."""
    share = min(1.0, done / total)
    full = int(LENGTH * share)
    return f"{stage:<9} [{'#' * full}{'-' * (LENGTH - full)}] {share:>4.0%}"
