"""Earlier reports: from a file, from claims at a revision, from a folder or from the history of a file."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from contextlib import chdir
from pathlib import Path

import click

from contracheck.cli import git
from contracheck.cli.options import Reading
from contracheck.cli.project import Project, open_project
from contracheck.report.words import visible
from contracheck.review.past import DamagedError, Past, read_past
from contracheck.values.fault import refused

LARGEST = 1_000_000_000
"""Bytes of a report."""
SETTINGS = ("contracheck.toml", "pyproject.toml")
_DAY = re.compile(r"(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")


def past_file(path: str) -> Past:
    """The report in a file. Raises `click.UsageError` if it is not there, or is none."""
    try:
        if Path(path).stat().st_size > LARGEST:
            raise click.UsageError(f"{visible(path)} is too large for a report")
        return read_past(Path(path).read_bytes(), path)
    except (OSError, ValueError) as error:
        why = str(error) if isinstance(error, DamagedError) else f"{path} cannot be read: {refused(error)}"
        raise click.UsageError(visible(why)) from None


def past_of(named: str, paths: Sequence[str], *, plugins: bool) -> Past:
    """The report that `named` means: a file, or else the claims at a revision of git, run now."""
    if Path(named).is_file():
        return past_file(named)
    commit = git.commit_of(named)
    if not commit:
        raise click.UsageError(f"{visible(named)} is neither a file nor a revision of git")
    return _at(commit, named, paths, plugins=plugins)


def present(paths: Sequence[str], *, plugins: bool) -> Past:
    """The report of the claims as they stand now."""
    project = open_project(paths, _reading(plugins=plugins))
    return _run(project, "the claims as they stand")


def _at(commit: str, named: str, paths: Sequence[str], *, plugins: bool) -> Past:
    here = git.prefix()
    wanted = tuple(paths) or open_project((), _reading(plugins=plugins)).paths
    inside = [_inside(here, path) for path in wanted]
    found = [*git.entries(commit, inside), *git.entries(commit, sorted(_settings(inside)))]
    with tempfile.TemporaryDirectory() as folder:
        git.write_out(found, Path(folder))
        (Path(folder) / here).mkdir(parents=True, exist_ok=True)
        with chdir(Path(folder) / here):
            if not any(Path(path).exists() for path in wanted):
                raise click.UsageError(f"there are no claims at {visible(' or '.join(wanted))} in {visible(named)}")
            return _run(open_project(wanted, _reading(plugins=plugins)), named)


def _inside(here: str, path: str) -> str:
    """The path from the top of the repository. Raises `click.UsageError` if it lies outside."""
    parts: list[str] = []
    if Path(path).is_absolute():
        raise click.UsageError(f"{visible(path)}: give a path inside the repository, from the present folder")
    for part in (*here.split("/"), *Path(path).parts):
        if part == "..":
            if not parts:
                raise click.UsageError(f"{visible(path)} lies outside the repository")
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts) or "."


def _settings(paths: Sequence[str]) -> set[str]:
    """Where settings may stand: in the folders of the paths, and above."""
    folders = {"", *(parent.as_posix() for path in paths for parent in (Path(path), *Path(path).parents))} - {"."}
    return {f"{folder}/{name}".lstrip("/") for folder in folders for name in SETTINGS}


def _reading(*, plugins: bool) -> Reading:
    return Reading(exact=False, as_of="", without=(), no_plugins=not plugins)


def _run(project: Project, name: str) -> Past:
    from contracheck.cli.judging import judge
    from contracheck.report.json import to_json

    return read_past(to_json(judge(project)[1]), name)


def reports_in(path: str) -> tuple[list[tuple[str, Past]], list[str]]:
    """The reports of a folder by their names, or those of a file in the history of git; and why others are passed over.

    A report of a folder has the day that its name holds (`2026-11-26.json`), or none.
    """
    if Path(path).is_dir():
        files = sorted(one for one in Path(path).rglob("*.json") if one.is_file())
        named = [(_day(one), str(one), one.read_bytes) for one in files]
    else:
        here = git.prefix()
        inside = _inside(here, path)
        named = [
            (day, f"{path} at {commit[:10]}", lambda blob=one.blob: git.content(blob))  # type: ignore[misc]
            for commit, day in git.commits_of(path)
            for one in git.entries(commit, [inside])
        ]
    reports, passed = [], []
    for day, name, content in named:
        try:
            reports.append((day, read_past(content(), name)))
        except (OSError, DamagedError) as error:
            passed.append(str(error))
    return reports, passed


def _day(path: Path) -> str:
    found = _DAY.findall(path.as_posix())
    return found[-1] if found else ""
