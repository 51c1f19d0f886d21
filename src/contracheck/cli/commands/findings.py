"""`contracheck findings`: the findings of a report that was written, listed and filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from contracheck.cli import options
from contracheck.cli.app import Command
from contracheck.values.limits import SCREEN_FINDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from contracheck.review.past_report import Past, PastFinding
    from contracheck.review.wanted_findings import Condition

FORMATS = ("terminal", "markdown", "csv", "json", "jsonl")
"""How the list is printed: for people, for pages, for spreadsheets, and for programs."""


@click.command("findings", cls=Command, short_help="List and filter the findings of a report.")
@click.argument(
    "report",
    metavar="[REPORT]",
    required=False,
    cls=options.Argument,
    help="A report.json. Default: report.json in the folder of reports.",
)
@click.option(
    "--where",
    multiple=True,
    metavar="FIELD=VALUE",
    help="Only those of which it is so: class=contradicts, 'subject=Fort*', source!=wire. Again for more.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(FORMATS),
    default="terminal",
    help="How to print them: terminal and markdown for people, csv for spreadsheets, json and jsonl for programs.",
)
@click.option(
    "--most",
    type=click.IntRange(min=1),
    metavar="N",
    help=f"List at most so many. Default: {SCREEN_FINDINGS} on the terminal, all elsewhere.",
)
@options.colour
def command(report: str | None, where: tuple[str, ...], output_format: str, most: int | None, color: str) -> None:
    """List the findings of REPORT, a report.json that `contracheck run` wrote: those of which all of --where is so.

    FIELD is class, severity, subject, predicate, source, speaker, rule, doubt, verdict, time, message, id or state; in
    VALUE, * stands for anything, and capitals make no difference. Of one field named again, either value will do. What
    is out of view is listed where it is asked for: state=decided, state=suppressed, state=known.
    """
    from contracheck.cli import finding_list
    from contracheck.review.wanted_findings import none_of, wanted

    past, conditions = _report(report), _conditions(where)
    found = wanted(past.findings, conditions)
    shown = found[: most or (SCREEN_FINDINGS if output_format == "terminal" else len(found))]
    if not found:
        _tell_none(none_of(past, conditions))
    if output_format == "terminal":
        _show(past, found, shown, color)
    elif output_format == "json":
        click.echo(finding_list.as_json(shown, len(found)), nl=False)
    else:
        written = {"jsonl": finding_list.as_jsonl, "csv": finding_list.as_csv, "markdown": finding_list.as_markdown}
        click.echo(written[output_format](shown), nl=False)


def _report(path: str | None) -> Past:
    from pathlib import Path

    from contracheck.cli.earlier_reports import past_file
    from contracheck.cli.project import near
    from contracheck.report.words import visible
    from contracheck.settings import find

    if path is None:
        settings, _ = find(".")
        path = f"{near(settings, settings.reports)}/report.json"
        if not Path(path).is_file():
            raise click.UsageError(visible(f"there is no report at {path}: `contracheck run` writes it"))
    return past_file(path)


def _conditions(where: Iterable[str]) -> list[Condition]:
    from contracheck.report.words import visible
    from contracheck.review.wanted_findings import Condition

    found, wrong = [], []
    for text in where:
        try:
            found.append(Condition.parse(text))
        except ValueError as error:
            wrong.append(visible(str(error)))
    if wrong:
        raise click.UsageError("\n".join(f"--where: {one}" for one in wrong))
    return found


def _tell_none(unmet: Iterable[tuple[Condition, str]]) -> None:
    from contracheck.cli.say import say

    for one, near in unmet:
        hint = f"; did you mean {one.field}={near}?" if near else ""
        say(f"no finding has {one.field}={one.pattern}{hint}", err=True)


def _show(past: Past, found: Sequence[PastFinding], shown: Sequence[PastFinding], color: str) -> None:
    from contracheck.cli.finding_list import lines_of
    from contracheck.cli.screen import canvas, paragraphs
    from contracheck.report.words import counted
    from contracheck.review.past_report import State

    screen = canvas(color)
    paragraphs(screen, lines_of(shown, screen), "   ")
    listed = {one.id for one in found}
    away = [(state, sum(one.state == state and one.id not in listed for one in past.findings)) for state in State]
    rest = [f"{number:,} {state} (--where state={state})" for state, number in away[1:] if number]
    words = f"{len(found):,} of {counted(len(past.findings), 'finding')}"
    words += f", the first {len(shown):,} are shown: --most {len(found)}" if len(shown) < len(found) else ""
    words += f"; out of view: {', '.join(rest)}" if rest else ""
    paragraphs(screen, [[(f"\xa0{words}", "bold")]], " ")
