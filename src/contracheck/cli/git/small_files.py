"""Files inside a repository, read for what they say and not obeyed."""

from __future__ import annotations

import os
from pathlib import Path

from contracheck.cli.git.call import call

_NOWHERE = {"GIT_DIR": os.devnull, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
"""Of no repository at all."""
_LONGEST = 10_000
"""Bytes of a file that holds a path."""


def settings(file: Path) -> tuple[tuple[str, str], ...]:
    """The settings in a file, in their order, with what it includes left out."""
    if not file.is_file():
        return ()
    said = call(("config", "--file", str(file), "--no-includes", "--null", "--list"), file.parent, _NOWHERE)
    pairs = (os.fsdecode(part).partition("\n") for part in said.out.split(b"\0") if part)
    return tuple((key, value if line else "true") for key, line, value in pairs)


def text(path: Path) -> str:
    """The path that a small file holds; empty if there is no such file."""
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return os.fsdecode(file.read(_LONGEST).rstrip(b"\r\n"))


def real(path: Path) -> Path:
    """The same place without links; a link that leads to itself stays."""
    return Path(os.path.realpath(path))
