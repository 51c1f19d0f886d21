"""The project as it stands: judged anew when a file of it changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from threading import Lock

from attrs import frozen

from contracheck.load.find_files import find_files
from contracheck.model import Report
from contracheck.names.name_decisions import NameDecisions
from contracheck.pipeline import Prepared
from contracheck.review.decisions_file import decisions_file


@frozen(eq=False)
class ProjectSetup:
    """What to read, the settings file, and how to judge it."""

    paths: Sequence[str]
    settings: str
    judge: Callable[[], tuple[Prepared, Report]]


@frozen(eq=False)
class JudgedProject:
    """A report, what it was made from, and the mark of the files it was made from."""

    world: Prepared
    report: Report
    mark: str
    paths: tuple[str, ...]

    @property
    def names(self) -> NameDecisions:
        """What may be decided about names."""
        return NameDecisions(self.world.loaded, self.world.register, self.paths[0])

    @property
    def decisions(self) -> str:
        """The path of the file of decisions."""
        return decisions_file(self.world.loaded.decisions, self.paths[0])


class LiveProject:
    """The last report. Threads may ask for it at any time: one of them makes it anew, the others wait.

    `look` is asked each time, since settings may change; it raises `RefusedError` where they cannot be used.
    """

    def __init__(self, look: Callable[[], ProjectSetup]) -> None:
        self._look = look
        self._lock = Lock()
        self._last: JudgedProject | None = None

    def mark(self) -> str:
        """What changes when a file changes."""
        return _mark(self._look())

    def now(self) -> JudgedProject:
        """The report of the files as they stand."""
        with self._lock:
            look = self._look()
            mark = _mark(look)
            if self._last is None or self._last.mark != mark:
                self._last = JudgedProject(*look.judge(), mark, tuple(look.paths))
            return self._last


def _mark(look: ProjectSetup) -> str:
    stamps = _stamps(look.paths, look.settings)
    return sha256("\n".join(stamps).encode(errors="surrogateescape")).hexdigest()[:16]


def _stamps(paths: Sequence[str], settings: str) -> Iterator[str]:
    files = [file.path for file in find_files(paths)[0]]
    for path in (*files, *filter(None, [settings])):
        try:
            found = os.stat(path)  # noqa: PTH116 - a text is at hand
        except OSError:
            continue
        yield f"{path}\0{found.st_mtime_ns}\0{found.st_size}\0{found.st_ino}"
