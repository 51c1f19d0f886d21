"""`contracheck subjects`: the register of names, and the pairs that are perhaps the same."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from contracheck.cli import options
from contracheck.cli.app import Command
from contracheck.model import NameKind

if TYPE_CHECKING:
    from contracheck.model import Entity, PossibleDuplicate
    from contracheck.names.name_decisions import NameDecisions
    from contracheck.pipeline import Prepared
    from contracheck.report.terminal.layout import Canvas, Line

Pairs = tuple[tuple[str, str], ...]


@click.command("subjects", cls=Command, short_help="Show names and decide which are the same.")
@options.paths
@click.option(
    "--accept", nargs=2, multiple=True, metavar="NAME ALIAS", help="Write down that ALIAS is another name of NAME."
)
@click.option("--refuse", nargs=2, multiple=True, metavar="A B", help="Write down that A and B are not the same.")
@click.option("--preview", is_flag=True, help="Say what --accept and --refuse do to the findings; write nothing.")
@click.option("--review", is_flag=True, help="Decide on one pair after another, on a terminal.")
@options.colour
def command(paths: tuple[str, ...], *, accept: Pairs, refuse: Pairs, preview: bool, review: bool, color: str) -> None:
    """Show the names in the claims of PATH... (default: claims/) and in the register, then the possible duplicates
    among them, with how many contradictions would appear if they were.

    Nothing is merged by itself. --accept and --refuse, each as often as there are pairs, and --review write decisions
    into entities.yaml beside the claim files; comments stay. What becomes of the findings is told before.
    """
    from contracheck.cli.project import open_project
    from contracheck.cli.say import patience
    from contracheck.names.name_decisions import NameDecisions
    from contracheck.pipeline import prepare

    if preview and not (accept or refuse):
        raise click.UsageError("--preview goes with --accept and --refuse")
    if review and not sys.stdin.isatty():
        raise click.UsageError("--review asks questions and needs a terminal; use --accept and --refuse")
    project = open_project(paths)
    prepared = prepare(project.paths, project.options)
    decisions = NameDecisions(prepared.loaded, prepared.register, project.paths[0], patience())
    if accept or refuse:
        _decide(prepared, decisions, accept, refuse, writes=not preview)
    else:
        _look(prepared, decisions, color, review=review)


def _decide(prepared: Prepared, decisions: NameDecisions, accept: Pairs, refuse: Pairs, *, writes: bool) -> None:
    """Say what becomes of the findings, then write all decisions down."""
    from contracheck.cli.name_effects import effect_of
    from contracheck.cli.say import say

    say(effect_of(prepared, _entries(decisions, accept, refuse)))
    for act, pairs in ((decisions.accept, accept), (decisions.refuse, refuse)) if writes else ():
        for first, second in pairs:
            _write(act, first, second)


def _look(prepared: Prepared, decisions: NameDecisions, color: str, *, review: bool) -> None:
    """Show the names and the pairs, or ask about each pair."""
    from contracheck.analysis.possible_duplicates import possible_duplicates
    from contracheck.cli.screen import canvas

    screen, duplicates = canvas(color), possible_duplicates(prepared.groups, prepared.register)
    if review:
        _review([pair for pair in duplicates if pair.kind != NameKind.PREDICATE], decisions)
    else:
        rows = decisions.rows(statement.key.subject for statement in prepared.statements)
        _show(rows, duplicates, screen)


def _entries(decisions: NameDecisions, accept: Pairs, refuse: Pairs) -> list[Entity]:
    """All decisions as entries of the register; a name that nobody uses stops before anything is written."""
    from contracheck.names.name_decisions import NameDecisionError

    try:
        same = [decisions.entry(name, alias, same=True) for name, alias in accept]
        return same + [decisions.entry(first, second, same=False) for first, second in refuse]
    except NameDecisionError as error:
        raise click.UsageError(str(error)) from None


def _write(decide: Callable[[str, str], str], first: str, second: str) -> None:
    """Write one decision down, and say what was done."""
    from contracheck.cli.say import say
    from contracheck.names.name_decisions import NameDecisionError

    try:
        say(decide(first, second))
    except NameDecisionError as error:
        raise click.UsageError(str(error)) from None


def _show(rows: Sequence[tuple[str, str, int]], duplicates: Sequence[PossibleDuplicate], screen: Canvas) -> None:
    from contracheck.cli.screen import paragraphs
    from contracheck.report.terminal.list_lines import section
    from contracheck.report.words import counted, visible

    screen.print([*section("Names", counted(len(rows), "name"), screen), []])
    for name, about, claims in rows:
        words: Line = [(f"{claims or '-':>6}  ".replace(" ", "\xa0"), "dim"), (visible(name), "bold")]
        paragraphs(screen, [[*words, (f" \xa0{visible(about)}" if about else "", "dim")]], " " * 8)
    screen.print(
        [*([[]] if rows else []), *section("Possible duplicates", counted(len(duplicates), "pair"), screen), []]
    )
    for number, pair in enumerate(duplicates, 1):
        paragraphs(screen, [_pair(number, pair)], " " * 8)
    hint = (
        '--review, --accept "A" "B" or --refuse "A" "B" write your decision down' if duplicates else "no pair to decide"
    )
    paragraphs(screen, [*([[]] if duplicates else []), [(f"\xa0{hint}", "dim")]])


def _pair(number: int, pair: PossibleDuplicate) -> Line:
    from contracheck.report.words import becomes, visible

    where = "; synonyms of predicates are declared in vocabulary.yaml" if pair.kind == NameKind.PREDICATE else ""
    return [
        (f"{number:>6}  ".replace(" ", "\xa0"), "dim"),
        (visible(pair.first), "bold"),
        (" and ", ""),
        (visible(pair.second), "bold"),
        (f" \xa0{pair.kind}s, {pair.score} % alike, {becomes(pair)}{where}", "dim"),
    ]


def _review(pairs: Sequence[PossibleDuplicate], decisions: NameDecisions) -> None:
    """Walk through the pairs: y(es), n(o), s(kip) or q(uit)."""
    from contracheck.report.words import becomes, visible

    for number, pair in enumerate(pairs, 1):
        click.echo(f"\n{number} of {len(pairs)}: “{visible(pair.first)}” and “{visible(pair.second)}”")
        click.echo(f"{pair.score} % alike; {becomes(pair)} if they were the same.")
        answer = click.prompt(
            "The same? y(es), n(o), s(kip), q(uit)", type=click.Choice(("y", "n", "s", "q")), show_choices=False
        )
        if answer == "q":
            return
        if answer != "s":
            _write(decisions.accept if answer == "y" else decisions.refuse, pair.first, pair.second)
    click.echo("\nNo pair is left." if pairs else "There is no pair to decide.")
