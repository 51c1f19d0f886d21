"""Earlier reports: from a file, from claims at a revision, from a folder or from the history of a file."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import chdir, contextmanager
from functools import partial
from pathlib import Path

import click
from attrs import evolve

from contracheck.cli.git import repository as git
from contracheck.cli.git.location import NoRepositoryError
from contracheck.cli.options import ReadingFlags, unflagged
from contracheck.cli.project import Project, near, open_project
from contracheck.files.paths import TooLargeError, read_at_most
from contracheck.report.words import visible
from contracheck.review.past_report import DamagedError, Past, read_past
from contracheck.settings import find
from contracheck.values.fault import refused
from contracheck.values.limits import REPORT_FILE

_FoundReport = tuple[str, str, Callable[[], bytes]]
"""A report's day, its name, and how to read it."""
SETTINGS = ("contracheck.toml", "pyproject.toml")
_DAY = re.compile(r"(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")


def past_file(path: str) -> Past:
    """The report in a file. Raises `click.UsageError` if it is not there, or is none."""
    try:
        return read_past(_whole(Path(path)), path)
    except (OSError, ValueError) as error:
        why = str(error) if isinstance(error, DamagedError) else f"{path} cannot be read: {refused(error)}"
        raise click.UsageError(visible(why)) from None


def past_of(named: str, paths: Sequence[str], *, plugins: bool) -> Past:
    """The report that `named` means: a file, or else the claims at a revision of git, run now."""
    if Path(named).is_file() and not _is_revision(named):
        return past_file(named)
    try:
        with git.opened() as repository:
            return _at(repository, named, paths, plugins=plugins)
    except NoRepositoryError as error:
        raise click.UsageError(f"{visible(named)} is no file, and {error.message}") from None


def _is_revision(named: str) -> bool:
    """Whether the name of a file is a revision's all the same. Raises `click.UsageError` if either may be meant.

    The files of a bare repository are git's own, such as HEAD, and no reports.
    """
    if Path(named).name != named or named.endswith(".json"):
        return False
    try:
        with git.opened() as repository:
            known, bare = repository.commit_of(named), repository.place.bare
    except click.UsageError:
        return False
    if known and not bare:
        how = f"write ./{named} for the file, {named}^0 for the revision"
        raise click.UsageError(visible(f"{named} is both a file and a revision of git: {how}"))
    return bool(known)


def present(paths: Sequence[str], *, plugins: bool) -> Past:
    """The report of the claims as they stand now."""
    project = open_project(paths, _reading(plugins=plugins))
    return _run(project, "the claims as they stand")


def _at(repository: git.Repository, named: str, paths: Sequence[str], *, plugins: bool) -> Past:
    commit, here = repository.commit_of(named), repository.place.prefix
    if not commit:
        why = "; this clone is shallow: it has the last part of its history alone" if repository.shallow else ""
        raise click.UsageError(f"{visible(named)} is neither a file nor a revision of git{why}")
    settings, _ = find(".")
    wanted = tuple(paths) or tuple(near(settings, name) for name in settings.claims)
    inside = [_inside(here, path) for path in wanted]
    found = [*repository.entries(commit, inside), *repository.entries(commit, sorted(_settings(inside)))]
    with _walled_folder() as folder:
        repository.write_out(found, folder, named)
        (folder / here).mkdir(parents=True, exist_ok=True)
        with chdir(folder / here):
            if not any(Path(path).exists() for path in wanted):
                raise click.UsageError(f"there are no claims at {visible(' or '.join(wanted))} in {visible(named)}")
            return _run(open_project(wanted, _reading(plugins=plugins)), named)


@contextmanager
def _walled_folder() -> Iterator[Path]:
    """An empty folder above which no settings are looked for: whoever shares the machine may write there."""
    with tempfile.TemporaryDirectory() as wall:
        (Path(wall) / SETTINGS[0]).touch()
        folder = Path(wall) / "revision"
        folder.mkdir()
        yield folder


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


def _reading(*, plugins: bool) -> ReadingFlags:
    return unflagged(no_plugins=not plugins)


def _run(project: Project, name: str) -> Past:
    from contracheck.cli.project import run_project
    from contracheck.report.json.report_object import to_json

    return read_past(to_json(evolve(run_project(project)[1], all_listed=True)), name)


def reports_in(path: str) -> tuple[list[tuple[str, Past]], list[str]]:
    """The reports of a folder by their names, or those of a file in the history of git, else the file itself; and why
    others are passed over.

    A report of a folder has the day that its name holds (`2026-11-26.json`), or none.
    """
    reports, passed = [], []
    for day, name, content in _in_folder(path) if Path(path).is_dir() else _in_git(path):
        try:
            reports.append((day, read_past(content(), name)))
        except (OSError, DamagedError) as error:
            passed.append(str(error))
    return reports, passed


def _in_folder(path: str) -> Iterator[_FoundReport]:
    for one in sorted(path for path in Path(path).rglob("*.json") if path.is_file()):
        yield _day(one), str(one), partial(_whole, one)


def _whole(path: Path) -> bytes:
    """The bytes of a report. Raises `DamagedError` if they are too many for one, `OSError` if they cannot be read."""
    try:
        return read_at_most(path, REPORT_FILE)
    except TooLargeError:
        raise DamagedError(f"{path} is too large for a report") from None


def _in_git(path: str) -> Iterator[_FoundReport]:
    try:
        with git.opened() as repository:
            found = list(_versions(repository, path))
            yield from found
    except NoRepositoryError as error:
        if not Path(path).is_file() or _is_in_a_repository(Path(path)):
            raise click.UsageError(f"{visible(path)} is no folder of reports, and {error.message}") from None
        found = []
    if not found and Path(path).is_file():
        yield _day(Path(path)), path, partial(_whole, Path(path))


def _is_in_a_repository(path: Path) -> bool:
    """Whether some folder above holds one, whether or not git opens it."""
    return any((above / ".git").exists() for above in path.absolute().parents)


def _versions(repository: git.Repository, path: str) -> Iterator[_FoundReport]:
    """The committed versions of a file; that all of them are there is made sure first."""
    inside = _inside(repository.place.prefix, path)
    found = [(*at, entry) for at in repository.commits_of(inside) for entry in repository.entries(at[0], [inside])]
    repository.sizes([entry for *_, entry in found], "its commits")
    for commit, day, entry in found:
        yield day, f"{path} at {commit[:10]}", partial(repository.content, entry.blob)


def _day(path: Path) -> str:
    found = _DAY.findall(path.as_posix())
    return found[-1] if found else ""
