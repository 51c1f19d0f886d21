"""What stands in a git repository at a revision: read through git, and nothing of it is ever run."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import click

from contracheck.report.words import visible

_FILES = ("100644", "100755")
"""The modes of ordinary files; links and submodules are passed over."""


class Entry(NamedTuple):
    """A file at a revision: its path from the top of the repository, and the name of its content."""

    path: str
    blob: str


def commit_of(revision: str) -> str:
    """The full name of the commit, or empty if there is no such revision or no repository."""
    if revision.startswith("-"):
        return ""
    done = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return done.decode().strip() if done is not None else ""


def prefix() -> str:
    """The path from the top of the repository to the present folder: empty, or ending in a slash."""
    done = _git("rev-parse", "--show-prefix")
    return os.fsdecode(done).rstrip("\n") if done else ""


def entries(commit: str, paths: Sequence[str]) -> Iterator[Entry]:
    """The files at and below `paths` (from the top of the repository) in a commit."""
    done = _git("ls-tree", "-r", "-z", "--full-tree", commit, "--", *paths) or b""
    for line in filter(None, done.split(b"\0")):
        about, _, path = line.partition(b"\t")
        mode, kind, blob = about.decode().split()
        if mode in _FILES and kind == "blob":
            yield Entry(os.fsdecode(path), blob)


def content(blob: str) -> bytes:
    """The content of a file by its name. Raises `click.UsageError` if git does not have it."""
    done = _git("cat-file", "blob", blob)
    if done is None:
        raise click.UsageError(f"git cannot read {visible(blob)}")
    return done


def commits_of(path: str) -> list[tuple[str, str]]:
    """The commits in which the file at `path` changed, the oldest first, each with its day."""
    done = _git("log", "--reverse", "--format=%H %cs", "--", path) or b""
    pairs = (line.split() for line in done.decode().splitlines())
    return [(commit, day) for commit, day in pairs]


def write_out(found: Sequence[Entry], folder: Path) -> None:
    """Write the files into `folder`; a path that would lead out of it cannot stand in a tree of git, and is refused."""
    for one in found:
        path = PurePosixPath(one.path)
        if path.is_absolute() or ".." in path.parts:
            raise click.UsageError(f"git names a path outside: {visible(one.path)}")
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content(one.blob))


def _git(*arguments: str) -> bytes | None:
    try:
        done = subprocess.run(  # noqa: S603 - no shell; a revision is checked before
            ["git", *arguments],  # noqa: S607 - the user's own git
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=False,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1"},
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
