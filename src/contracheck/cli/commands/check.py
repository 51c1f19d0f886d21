"""`contracheck check`: read the files and tell what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click
from attrs import evolve

from contracheck.cli import options
from contracheck.cli.app import Command
from contracheck.model import Level

if TYPE_CHECKING:
    from contracheck.model import Claim
    from contracheck.pipeline import Prepared
    from contracheck.quotes import Quotes


@click.command("check", cls=Command, short_help="Check the claim files alone.")
@options.paths
@click.option("--quotes", is_flag=True, help="Look up every quote in the text that its source names (text:).")
@click.option(
    "--verbose", "-v", is_flag=True, help="List what relative dates were read as, and cells that say nothing is known."
)
@options.language
@options.plugins
@options.colour
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    *,
    quotes: bool,
    verbose: bool,
    language: str,
    no_plugins: bool,
    color: str,
) -> None:
    """List what is wrong with the files in PATH... (default: claims/), the vocabulary, the register and the settings.

    Every problem comes with its place, what was found, what was expected and the nearest valid name. Nothing is
    compared. Exit code 2 if something could not be read; 1 if a quote does not stand where it should; else 0.
    """
    from contracheck.cli.exit_codes import FOUND, NOTHING_TO_REPORT, UNREADABLE
    from contracheck.cli.project import open_project, say_whose, with_files
    from contracheck.cli.screen import canvas
    from contracheck.pipeline import prepare
    from contracheck.report.terminal.list_lines import problem_lines

    project = with_files(open_project(paths, options.unflagged(language=language, no_plugins=no_plugins)))
    say_whose(project, paths)
    world = evolve(prepare(project.paths, project.options), asked=project.problems)
    looked_up = _quotes(world.loaded.claims) if quotes else None
    problems = (*world.problems, *(looked_up.problems if looked_up else ()))
    screen = canvas(color)
    screen.print(problem_lines(problems, screen, None))
    errors = sum(problem.level == Level.ERROR for problem in problems)
    if verbose:
        from contracheck.cli.understood_lines import understood_lines

        screen.print(understood_lines(world, screen))
    sentence = _sentence(project.paths, world)
    verdict = _verdict(errors, len(problems) - errors)
    screen.print(screen.wrap([(sentence, ""), (verdict, "red" if errors else "green")], screen.width - 1, " "))
    if looked_up is not None:
        from contracheck.cli.quote_lines import quote_lines

        screen.print(quote_lines(looked_up, screen))
    misquoted = looked_up is not None and not looked_up.sound
    context.exit(UNREADABLE if errors else FOUND if misquoted else NOTHING_TO_REPORT)


def _quotes(claims: Iterable[Claim]) -> Quotes:
    from contracheck.quotes import check_quotes

    return check_quotes(claims)


def _sentence(paths: tuple[str, ...], world: Prepared) -> str:
    from contracheck.load.find_files import find_files
    from contracheck.report.words import counted

    files, _ = find_files(paths)
    unread = world.loaded.unread + world.normalised.unread
    partly = [statement.unread for statement in world.statements if statement.unread]
    fields = "one field" if all(len(each) == 1 for each in partly) else "fields"
    read = f"{counted(len(world.statements), 'claim')} read"
    read += f" ({len(partly):,} with {fields} unread)" if partly else ""
    lost = f", {counted(unread, 'claim')} not read" if unread else ""
    return f"{counted(len(files), 'file')}, {counted(len(world.loaded.sources), 'source')}, {read}{lost}: "


def _verdict(errors: int, warnings: int) -> str:
    from contracheck.report.words import counted, listed

    words = [counted(number, noun) for number, noun in ((errors, "error"), (warnings, "warning")) if number]
    return f"{listed(words)}." if words else "no problem."
