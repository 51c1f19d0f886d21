"""Paths as the user gave them -> the files to read, in one order."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from contracheck.files.paths import TooLargeError, read_at_most
from contracheck.load.input_formats import ENDINGS
from contracheck.model import Level, Place, Problem
from contracheck.values.fault import refused
from contracheck.values.limits import CLAIM_FILE

REGISTERS = ("vocabulary.yaml", "entities.yaml", "decisions.yaml")
_OTHER_TABLES = (".xls", ".xlsm", ".ods", ".tsv")
_LOCK = "~$"
"""With this begins the name of the file by which Excel and Word tell that a document is open."""


class File(NamedTuple):
    """A file to read: `name` as the user would type it, with forward slashes; `path` as the system has it."""

    name: str
    path: str

    @property
    def plain(self) -> bool:
        """Whether the system has it under the name that is shown."""
        return self.name == self.path.replace(os.sep, "/")


def find_files(paths: Sequence[str]) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """The files at and below `paths`, each once, sorted by name; problems with paths that cannot be read.

    Folders are searched throughout, but for hidden files and folders; the lock files of spreadsheet programs (`~$`)
    are passed over everywhere. A file brings the registers beside it. Links are followed where they are given as a
    path, and not below a folder.
    """
    files: dict[str, File] = {}
    problems: list[Problem] = []
    for path in sorted(paths):
        for one in _at(path):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                files.setdefault(os.path.realpath(one.path), one)
    return tuple(sorted(files.values())), tuple(problems)


def read_bytes(file: File) -> bytes | Problem:
    """The bytes of `file`, or why it cannot be read."""
    try:
        return read_at_most(Path(file.path), CLAIM_FILE)
    except TooLargeError as error:
        expected = f"at most {CLAIM_FILE // 1_000_000} MB in a file; split it"
        return _problem(file.name, f"the file is too large ({error.size:,} bytes)", expected=expected)
    except OSError as error:
        return _problem(file.name, f"the file cannot be read: {error.strerror}")


def _at(path: str) -> Iterator[File | Problem]:
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        yield _problem(_shown(path), _reason(error), value=_shown(path), expected="a file or folder that exists")
        return
    if stat.S_ISDIR(mode):
        yield from _below(path, os.path.realpath(path))
    elif Path(path).name.startswith(_LOCK):
        return
    elif not stat.S_ISREG(mode):
        yield _problem(_shown(path), "neither a file nor a folder", value=_shown(path))
    elif path.lower().endswith(ENDINGS):
        yield File(_shown(path), path)
        yield from _registers_beside(path)
    else:
        yield _problem(_shown(path), "not a kind of file that is read", value=_shown(path), expected=_kinds())


def _registers_beside(path: str) -> Iterator[File]:
    """The vocabulary and the register in the folder of a file: its words mean what they mean there."""
    for name in REGISTERS:
        beside = Path(path).parent / name
        if beside.is_file() and not beside.is_symlink():
            yield File(_shown(str(beside)), str(beside))


def _below(folder: str, top: str) -> Iterator[File | Problem]:
    pending = [folder]
    while pending:
        here = pending.pop()
        try:
            with os.scandir(here) as entries:
                listed = [entry for entry in entries if not entry.name.startswith((".", _LOCK))]
        except OSError as error:
            yield _problem(_shown(here), f"the folder cannot be read: {error.strerror}")
            continue
        for entry in listed:
            try:
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                else:
                    yield from _entry(entry, top)
            except OSError as error:
                yield _problem(_shown(entry.path), _reason(error))


def _entry(entry: os.DirEntry[str], top: str) -> Iterable[File | Problem]:
    """What an entry of a folder gives, if it is no folder itself; raises `OSError` if the system will not tell."""
    name = _shown(entry.path)
    if entry.is_symlink():
        return _link(entry, name, top)
    if entry.name.lower().endswith(ENDINGS):
        return (File(name, entry.path) if entry.is_file(follow_symlinks=False) else _problem(name, "not a file"),)
    if entry.name.lower().endswith(_OTHER_TABLES):
        return (_problem(name, "this kind of table is not read", value=name, expected=_kinds(), level=Level.WARNING),)
    return ()


def _link(entry: os.DirEntry[str], name: str, top: str) -> Iterable[Problem]:
    """A link to what lies in the folder anyway says nothing new; one that leads elsewhere is told of."""
    target = os.path.realpath(entry.path)
    if target != top and not target.startswith(top.rstrip(os.sep) + os.sep):
        expected = "a copy of the file, or its path as argument"
        return (_problem(name, "the link leads out of the folder", expected=expected),)
    fault = _astray(target, top) if entry.name.lower().endswith(ENDINGS) else ""
    if fault:
        return (_problem(name, fault, expected="a copy of the file, or no link", level=Level.WARNING),)
    return ()


def _astray(target: str, top: str) -> str:
    """What keeps the target of a link, which lies in the folder, from being read; empty if nothing does."""
    if not Path(target).exists():
        return "the link leads nowhere"
    hidden = any(part.startswith((".", _LOCK)) for part in Path(target).relative_to(top).parts)
    read = Path(target).is_dir() or target.lower().endswith(ENDINGS)
    return "the link leads to a file that is not read" if hidden or not read else ""


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    return f"cannot be read: {refused(error)}"


def _shown(path: str) -> str:
    """`path` with forward slashes, and nothing in it that a terminal would act on or UTF-8 cannot hold."""
    return "".join(c if c.isprintable() else "\ufffd" for c in path.replace(os.sep, "/"))


def _kinds() -> str:
    return f"a name that ends in {', '.join(ENDINGS)}"


def _problem(name: str, message: str, *, value: str = "", expected: str = "", level: Level = Level.ERROR) -> Problem:
    return Problem(Place(name), message, value, expected, level=level)
