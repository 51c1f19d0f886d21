"""`contracheck predicates`: what is said of the subjects, how each is taken and why; and declaring one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from contracheck.cli import options
from contracheck.cli.app import Command
from contracheck.cli.declared_options import declared_fields, given_fields
from contracheck.names.declaration import Declared

if TYPE_CHECKING:
    from contracheck.pipeline import Prepared


class PredicatesFlags(TypedDict):
    """All flags of the command but those that tell a field of the declaration."""

    declare: str | None
    same: tuple[str, str] | None
    dry_run: bool
    as_json: bool
    no_plugins: bool
    color: str


@click.command("predicates", cls=Command, short_help="Show predicates, how they are taken, and declare one.")
@options.paths
@click.option("--declare", metavar="NAME", help="Write a declaration of this predicate into the vocabulary.")
@click.option(
    "--same", nargs=2, metavar="NAME WORD", help="Write down that WORD is another word for the predicate NAME."
)
@declared_fields
@click.option("--dry-run", is_flag=True, help="Show what --declare or --same would write, and write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@options.plugins
@options.colour
def command(paths: tuple[str, ...], **flags: Unpack[PredicatesFlags]) -> None:
    """Show the predicates in the claims of PATH... (default: claims/): how many claims speak of each, how it is taken,
    and why. Those that nothing declares come first, with the questions that are open for it.

    --declare writes what you say of one into vocabulary.yaml beside the claim files, which is made if there is none;
    all else in the file stays. What is left out is as the values were taken. --same makes two words one predicate: the
    word is put to the entry that you have; a shipped one is taken over into the file with all that is known of it.
    """
    given = given_fields(flags)
    _refuse_clashes(flags, given)
    if flags["declare"] is not None or flags["same"] is not None:
        _declare(paths, flags, given)
    else:
        _list(paths, flags)


def _refuse_clashes(flags: PredicatesFlags, given: Mapping[str, Declared]) -> None:
    writing = [name for name, said in (("--declare", flags["declare"]), ("--same", flags["same"])) if said is not None]
    also = [*writing, *(["--json"] if flags["as_json"] else [])]
    if len(also) > 1:
        raise click.UsageError(f"{also[0]} and {also[1]} exclude each other")
    if flags["declare"] is not None and not flags["declare"].strip():
        raise click.UsageError("--declare needs the name of a predicate")
    if given and "--declare" not in writing:
        raise click.UsageError("what is to be declared needs --declare NAME")
    if flags["dry_run"] and not writing:
        raise click.UsageError("--dry-run needs --declare NAME or --same NAME WORD")


def _declare(paths: tuple[str, ...], flags: PredicatesFlags, given: Mapping[str, Declared]) -> None:
    from contracheck.cli.project import open_project
    from contracheck.cli.say import patience, say
    from contracheck.names.declare import DeclarationError, Declarer
    from contracheck.pipeline import prepare

    project = open_project(paths, options.unflagged(no_plugins=flags["no_plugins"]))
    prepared = prepare(project.paths, project.options)
    declarer = Declarer(prepared.loaded, prepared.known, prepared.predicates, project.paths[0], patience())
    try:
        if flags["same"] is not None:
            declaration = declarer.synonym(*(" ".join(word.split()) for word in flags["same"]))
        else:
            declaration = declarer.declaration(" ".join((flags["declare"] or "").split()), tuple(given.items()))
        file, _ = declarer.write(declaration, dry=flags["dry_run"])
    except DeclarationError as error:
        raise click.UsageError(str(error)) from None
    if flags["dry_run"]:
        say(f"{declaration.line}: would be written into {file}, under predicates; nothing was written")
    else:
        from contracheck.cli.name_effects import effect_now

        say(f"{declaration.line}: written into {file}")
        say(effect_now(prepared, prepare(project.paths, project.options)))


def _list(paths: tuple[str, ...], flags: PredicatesFlags) -> None:
    from contracheck.analysis.predicates_in_use import predicates_in_use
    from contracheck.cli.output import put
    from contracheck.cli.predicate_lines import as_json, predicate_lines
    from contracheck.cli.project import open_project, with_files
    from contracheck.cli.screen import canvas
    from contracheck.pipeline import open_findings, prepare

    project = with_files(open_project(paths, options.unflagged(no_plugins=flags["no_plugins"])))
    prepared = prepare(project.paths, project.options)
    _tell_what_is_missing(prepared)
    aside = {claim.id for claim in prepared.aside}
    claims = tuple(claim for claim in prepared.loaded.claims if claim.id not in aside)
    rows = predicates_in_use(claims, prepared.predicates, prepared.known, open_findings(prepared))
    if flags["as_json"]:
        put(as_json(rows))
    else:
        screen = canvas(flags["color"])
        screen.print(predicate_lines(rows, screen))


def _tell_what_is_missing(prepared: Prepared) -> None:
    """Say on the error stream how much could not be read; raises `click.UsageError` if nothing was."""
    from contracheck.cli.say import say
    from contracheck.model import Level
    from contracheck.report.view import said_problem
    from contracheck.report.words import counted

    errors = [problem for problem in prepared.problems if problem.level == Level.ERROR]
    if errors and not prepared.loaded.claims:
        raise click.UsageError(f"{errors[0].place}: {said_problem(errors[0])}")
    if errors:
        say(f"{counted(len(errors), 'error')} in what was read: contracheck check lists them", err=True)
