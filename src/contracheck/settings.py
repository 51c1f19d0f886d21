"""Settings of a project: `contracheck.toml`, or `[tool.contracheck]` in `pyproject.toml`, found upwards.

Checked like everything that users write: all faults at once, with line, column and the nearest valid name.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from pathlib import Path

from attrs import field, frozen

from contracheck.model import SEVERITIES, Problem

FAIL_ON = ("contradicts", "may contradict", "changed", "never")
"""Findings of this class, or a graver one, make a run fail; `never`: none do."""
LEVELS = (*SEVERITIES, "off")
_FILES = ("contracheck.toml", "pyproject.toml")


@frozen
class Settings:
    """What a project sets once for all runs; flags of the command line come before it.

    `claims` and `reports` are paths relative to the folder of `path`. `hedge` is the band of "around", a part of the
    number. `severity` maps a rule's name to a severity or `off`. `path` is the file that was found, or empty.
    """

    claims: tuple[str, ...] = ("claims",)
    reports: str = "reports"
    fail_on: str = "contradicts"
    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    exact: bool = False
    hedge: Fraction = Fraction(1, 10)
    vague: bool = True
    propose: bool = True
    severity: Mapping[str, str] = field(factory=dict)
    path: str = ""


def find(start: str, rules: Collection[str] = ()) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings that hold for the file or folder `start`, and what is wrong with them.

    Looks in its folder and those above for `contracheck.toml`, then for a `pyproject.toml` with `[tool.contracheck]`;
    the first folder with one of them ends the search. A setting that cannot be read keeps its default. With `rules`,
    the names in `[severity]` must be among them.
    """
    here = Path(start).absolute()
    for folder in (here, *here.parents):
        for name in _FILES:
            if _there(folder / name):
                from contracheck.settingsfile import read_settings

                found = read_settings(folder / name, rules)
                if found is not None:
                    return found
    return Settings(), ()


def _there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
