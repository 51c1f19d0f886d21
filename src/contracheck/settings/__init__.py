"""Settings of a project: `contracheck.toml`, or `[tool.contracheck]` in `pyproject.toml`, found upwards.

Checked like everything that users write: all faults at once, with line, column and the nearest valid name.
"""

from __future__ import annotations

from pathlib import Path

from contracheck.model import Problem
from contracheck.settings.shape import LEVELS, Settings

__all__ = ["LEVELS", "Settings", "find"]

_FILES = ("contracheck.toml", "pyproject.toml")


def find(start: str) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings that hold for the file or folder `start`, and what is wrong with them.

    Looks in its folder and those above for `contracheck.toml`, then for a `pyproject.toml` with `[tool.contracheck]`;
    the first folder with one of them ends the search. A setting that cannot be read keeps its default.
    """
    here = Path(start).absolute()
    for folder in (here, *here.parents):
        for name in _FILES:
            if _there(folder / name):
                from contracheck.settings.settings_file import read_settings

                found = read_settings(folder / name)
                if found is not None:
                    return found
    return Settings(), ()


def _there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
