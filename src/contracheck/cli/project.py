"""From arguments and settings to what the pipeline is asked to do, and to its report, as every command has it."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

import click
from attrs import evolve, frozen

from contracheck.analysis.selection import Selection
from contracheck.cli.options import ReadingFlags, unflagged
from contracheck.cli.reading_manner import manner_of
from contracheck.model import Level, Problem, Report
from contracheck.pipeline import Options, Prepared, Progress, conclude, prepare
from contracheck.report.view import said_problem
from contracheck.rules.kit import Rule
from contracheck.settings import Settings, find
from contracheck.values.fault import Fault
from contracheck.values.span import METADATA, Span
from contracheck.values.text.language_code import CODE, CODE_EXPECTED


@frozen
class Project:
    """What to read and how. `reports` is the folder for reports; `problems` are those of the settings file."""

    paths: tuple[str, ...]
    reports: str
    settings: Settings
    options: Options
    problems: tuple[Problem, ...]

    def own_reports(self) -> str:
        """The folder for reports. Raises `Unwritable` if it is a link out of the project: whoever laid it must not
        choose what is overwritten."""
        from contracheck.cli.writing import Unwritable
        from contracheck.files.paths import leads_out

        if leads_out(Path(self.settings.path).parent if self.settings.path else Path(), self.settings.reports):
            raise Unwritable(self.reports, "the link leads out of the project")
        return self.reports

    def inputs(self) -> frozenset[str]:
        """The real paths of the files that are read, the settings among them: nothing may be written onto them."""
        from contracheck.cli.writing import real
        from contracheck.load.find_files import find_files

        paths = (*(file.path for file in find_files(self.paths)[0]), *filter(None, [self.settings.path]))
        return frozenset(place for path in paths for place in real(path))


def open_project(paths: Sequence[str], reading: ReadingFlags | None = None) -> Project:
    """The project of the first path given, or of the present folder; flags come before settings.

    Without paths, the settings' `claims` are read, which must be there. Raises `click.UsageError`.
    """
    if not all(path.strip() for path in paths):
        raise click.UsageError("a path is empty, expected a file or folder of claims")
    settings, problems = find(paths[0] if paths else ".")
    asked = reading or unflagged()
    options = Options(
        manner=manner_of(settings, exact=asked["exact"]),
        selection=Selection(
            only=settings.only,
            ignore=settings.ignore,
            without=tuple(dict.fromkeys((*settings.without, *asked["without"]))),
            as_of=_date(asked["as_of"]),
        ),
        language=_language(asked["language"]) or settings.language,
        case=settings.case,
        sort=settings.sort,
        policy=settings.severity,
        duplicates=settings.duplicates,
        plugins=settings.plugins and not asked["no_plugins"],
    )
    usual = [near(settings, name) for name in settings.claims]
    chosen = tuple(paths) or _there(usual, problems)
    same = [os.path.realpath(path) for path in chosen] == [os.path.realpath(path) for path in usual]
    options = evolve(options, named=() if same else chosen)
    return Project(chosen, near(settings, settings.reports), settings, options, problems)


def with_files(project: Project) -> Project:
    """The project, if there is any file to read, or a problem with a path that says why not. Raises
    `click.UsageError` where there is nothing at all, with the next step."""
    from contracheck.load.find_files import find_files
    from contracheck.load.input_formats import ENDINGS

    files, told = find_files(project.paths)
    if files or any(problem.level == Level.ERROR for problem in told):
        return project
    folders = " and ".join(f"{path.rstrip('/')}/" for path in project.paths)
    raise click.UsageError(
        f"No claim files found in {folders} (names that end in {', '.join(ENDINGS)}). Begin with `contracheck new`, or "
        "name files or folders of claims."
        + "".join(f"\n{problem.place}: {said_problem(problem)}" for problem in (*project.problems, *told))
    )


def say_whose(project: Project, paths: Sequence[str]) -> None:
    """Say on the error stream that settings above the present folder have other claims read than those of its own."""
    path, own = project.settings.path, Path("claims")
    if paths or not path or Path(path).parent.samefile(".") or not own.exists():
        return
    read = [Path(one).resolve() for one in project.paths]
    if any(own.resolve().is_relative_to(one) for one in read):
        return
    from contracheck.cli.say import say
    from contracheck.report.words import listed

    names = listed([Path(one).as_posix() for one in project.paths])
    settings = Path(os.path.relpath(path)).as_posix()
    say(f"Reading {names}, as {settings} says; claims/ of this folder is not read.", err=True)


def all_rules(paths: Sequence[str] = (), *, plugins: bool = True) -> tuple[Rule, ...]:
    """All rules that a run would have: those of the house, of the project's vocabulary if there is one, of plugins."""
    from contracheck.pipeline import prepare
    from contracheck.rules import RULES
    from contracheck.rules.kit.plugins import load_plugins

    try:
        project = open_project(paths, unflagged(no_plugins=not plugins))
    except click.UsageError:
        found = load_plugins([rule.name for rule in RULES]).rules if plugins else ()
        return (*RULES, *found)
    return prepare(project.paths, project.options).rules


def near(settings: Settings, name: str) -> str:
    """A path of the settings file, which is relative to its folder, as seen from the present folder."""
    if not settings.path or Path(name).is_absolute():
        return name
    return os.path.relpath(Path(settings.path).parent / name)


def _there(paths: Sequence[str], problems: Sequence[Problem]) -> tuple[str, ...]:
    if not any(Path(path).exists() for path in paths):
        raise click.UsageError(
            f"there are no claims at {' or '.join(paths)}; name files or folders, or begin with `contracheck new`"
            + "".join(f"\n{problem.place}: {said_problem(problem)}" for problem in problems)
        )
    return tuple(paths)


def _language(text: str) -> str:
    code = text.strip()
    if code and not re.fullmatch(CODE, code):
        raise click.UsageError(f"--language: “{text}”, expected {CODE_EXPECTED}")
    return code


def _date(text: str) -> Span | None:
    if not text:
        return None
    try:
        return Span.parse(text, style=METADATA)
    except Fault as fault:
        raise click.UsageError(f"--as-of: {fault}") from None


def run_project(
    project: Project, asked: Options | None = None, advance: Progress | None = None
) -> tuple[Prepared, Report]:
    """Read and judge with the options `asked` for, or else the project's own."""
    from contracheck.cli.name_filters import checked_names

    found = prepare(project.paths, asked or project.options, advance)
    options, strays = checked_names(found, project.settings)
    prepared = evolve(found, options=options, asked=(*project.problems, *strays))
    return prepared, conclude(prepared, advance)
