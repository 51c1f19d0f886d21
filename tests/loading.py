"""Files made by hand, read from their folder, so that places are as short as a user would type them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent

from contracheck.load import read
from contracheck.model import Loaded, Problem


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Work in `folder` for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def put(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file below `folder`; text is dedented, and written with its line ends as they are."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    data = dedent(content).lstrip("\n").encode() if isinstance(content, str) else content
    path.write_bytes(data)
    return path


def load(folder: Path, *paths: str) -> Loaded:
    """Read `paths` (by default all of `folder`), as typed in `folder`."""
    with inside(folder):
        return read(paths or (".",))


def load_text(folder: Path, content: str | bytes, name: str = "a.yaml") -> Loaded:
    """Read one file of that content."""
    put(folder, name, content)
    return load(folder, name)


def told(loaded: Loaded) -> list[str]:
    """Each problem as `place: message`."""
    return [f"{one.place}: {one.message}" for one in loaded.problems]


def only(loaded: Loaded) -> Problem:
    """The one problem there is."""
    assert len(loaded.problems) == 1, told(loaded)
    return loaded.problems[0]
