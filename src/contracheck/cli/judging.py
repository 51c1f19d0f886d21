"""A project -> what it is made of, and its report, as every command has it."""

from __future__ import annotations

from attrs import evolve

from contracheck.cli.name_filters import settle
from contracheck.cli.project import Project
from contracheck.model import Report
from contracheck.pipeline import Options, Prepared, Progress, conclude, prepare


def judge(project: Project, asked: Options | None = None, advance: Progress | None = None) -> tuple[Prepared, Report]:
    """Read and judge with the options `asked` for, or else the project's own; the problems of the settings first."""
    options = asked or project.options
    world = prepare(project.paths, options, advance)
    options, strays = settle(options, world, project.settings)
    report = conclude(world, options, advance)
    return world, evolve(report, problems=(*project.problems, *strays, *report.problems))
