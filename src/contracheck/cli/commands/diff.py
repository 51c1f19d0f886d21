"""`contracheck diff`: what is new, gone or changed between two reports, or two revisions of the claims, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from contracheck.cli import options
from contracheck.cli.app import EXIT_CODES, Command
from contracheck.cli.failing import FAIL_ON
from contracheck.model import FailOn

if TYPE_CHECKING:
    from contracheck.review.difference import Change, Difference


class DiffFlags(TypedDict):
    """All flags of the command."""

    claims: tuple[str, ...]
    fail_on: str
    output_format: str
    no_plugins: bool
    color: str


@click.command(
    "diff", cls=Command, epilog=EXIT_CODES, short_help="Compare two reports, or two revisions of the claims."
)
@click.argument("old", metavar="OLD", cls=options.Argument, help="A report.json, or a revision of git.")
@click.argument(
    "new", metavar="[NEW]", required=False, cls=options.Argument, help="Another one. Default: the claims as they stand."
)
@options.claims
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="contradicts",
    help="The mildest class of new or changed findings that makes the exit code 1. Default: contradicts.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("terminal", "json")),
    default="terminal",
    help="Print text for people, or JSON for programs. Default: terminal.",
)
@options.plugins
@options.colour
@click.pass_context
def command(context: click.Context, /, old: str, new: str | None, **flags: Unpack[DiffFlags]) -> None:
    """Compare OLD with NEW: each a report.json, or a revision of git, whose claims are read and judged now.

    Without NEW, OLD is compared with the claims as they stand. Each difference comes with the claims that caused it.
    """
    from contracheck.cli.earlier_reports import past_of, present
    from contracheck.cli.exit_codes import FOUND
    from contracheck.cli.failing import fail_on_of
    from contracheck.review.difference import difference

    claims, plugins = flags["claims"], not flags["no_plugins"]
    before = past_of(old, claims, plugins=plugins)
    after = past_of(new, claims, plugins=plugins) if new else present(claims, plugins=plugins)
    found = difference(before, after)
    if flags["output_format"] == "json":
        click.echo(_as_json(found), nl=False)
    else:
        _show(found, flags["color"])
    context.exit(FOUND if _fails(found, fail_on_of(flags["fail_on"])) else 0)


def _fails(found: Difference, fail_on: FailOn) -> bool:
    from contracheck.review.difference import Turn
    from contracheck.review.past_report import State

    changes = [
        change.new for kind in (Turn.NEW, Turn.CHANGED, Turn.OPENED_AGAIN) for change in found.of(kind) if change.new
    ]
    return any(finding.kind in fail_on.failing for finding in changes if finding.state == State.FINDINGS)


def _as_json(found: Difference) -> str:
    import json

    from contracheck.report.json.indented import safe

    def told(change: Change) -> dict[str, object]:
        finding = change.finding
        return {
            "kind": change.kind,
            "old": change.old.id if change.old else None,
            "new": change.new.id if change.new else None,
            "class": finding.kind,
            "subject": finding.subject,
            "predicate": finding.predicate,
            "message": finding.message,
            "causes": list(change.causes),
        }

    whole = {
        "version": "contracheck-difference/1",
        "same": found.same,
        "changes": [told(change) for change in found.changes],
    }
    return safe(json.dumps(whole, indent=1, ensure_ascii=False)) + "\n"


def _show(found: Difference, colour: str) -> None:
    from contracheck.cli.finding_list import line_of
    from contracheck.cli.screen import canvas, paragraphs
    from contracheck.report.terminal.list_lines import section
    from contracheck.report.words import counted, visible
    from contracheck.review.difference import Turn

    screen = canvas(colour)
    for kind in Turn:
        changes = found.of(kind)
        if not changes:
            continue
        screen.print([*section(kind.capitalize(), counted(len(changes), "finding"), screen), []])
        for change in changes:
            ids = (
                " → ".join(each.id for each in (change.old, change.new) if each and change.kind == Turn.CHANGED)
                or change.finding.id
            )
            paragraphs(screen, [line_of(change.finding, ids, screen)], "   ")
            paragraphs(
                screen, [[("\xa0\xa0\xa0because ", "cyan"), (visible(cause), "")] for cause in change.causes], "     "
            )
            screen.print([[]])
    numbers = ", ".join(f"{len(found.of(kind))} {kind}" for kind in Turn if found.of(kind))
    paragraphs(screen, [[(f"\xa0{numbers or 'no difference'}; {counted(found.same, 'finding')} as before", "bold")]])
