"""`contracheck check`: read the files and tell what is wrong with them."""

from __future__ import annotations

import click

from contracheck.cli import options
from contracheck.cli.app import Command


@click.command("check", cls=Command, short_help="Check the claim files alone.")
@options.paths
@options.colour
@click.pass_context
def command(context: click.Context, paths: tuple[str, ...], color: str) -> None:
    """List what is wrong with the files in PATH... (default: claims/), the vocabulary, the register and the settings.

    Every problem comes with its place, what was found, what was expected and the nearest valid name. Nothing is
    compared. Exit code 2 if something could not be read, else 0.
    """
    from contracheck.cli.codes import NOTHING_TO_REPORT, UNREADABLE
    from contracheck.cli.project import open_project
    from contracheck.cli.screen import canvas
    from contracheck.pipeline import prepare
    from contracheck.report.terminal_lists import problem_lines

    project = open_project(paths)
    world = prepare(project.paths, project.options)
    problems = (*project.problems, *world.problems)
    screen = canvas(color)
    screen.print(problem_lines(problems, screen, None))
    errors = sum(one.level == "error" for one in problems)
    sentence = _sentence(
        project.paths, world.loaded.sources, len(world.statements), world.loaded.unread + world.normalised.unread
    )
    verdict = _verdict(errors, len(problems) - errors)
    screen.print(screen.wrap([(sentence, ""), (verdict, "red" if errors else "green")], screen.width - 1, " "))
    context.exit(UNREADABLE if errors else NOTHING_TO_REPORT)


def _sentence(paths: tuple[str, ...], sources: tuple[object, ...], statements: int, unread: int) -> str:
    from contracheck.load.files import find_files
    from contracheck.report.words import counted

    files, _ = find_files(paths)
    lost = f", {counted(unread, 'claim')} not read" if unread else ""
    return (
        f"{counted(len(files), 'file')}, {counted(len(sources), 'source')}, {counted(statements, 'claim')} read{lost}: "
    )


def _verdict(errors: int, warnings: int) -> str:
    from contracheck.report.words import counted, listed

    words = [counted(number, noun) for number, noun in ((errors, "error"), (warnings, "warning")) if number]
    return f"{listed(words)}." if words else "no problem."
