"""`contracheck history`: findings over time, how long decisions took, which sources were corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from contracheck.cli import options
from contracheck.cli.app import Command
from contracheck.model import Kind
from contracheck.values.limits import HISTORY_ROWS

if TYPE_CHECKING:
    from contracheck.report.terminal.layout import Canvas, Line
    from contracheck.review.history import History, HistoryStep


@click.command("history", cls=Command, short_help="Findings over time, from earlier reports.")
@click.argument(
    "path",
    metavar="[PATH]",
    required=False,
    cls=options.Argument,
    help="A folder of reports, or one report.json in git. Default: report.json in the folder of reports.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(("terminal", "json")),
    default="terminal",
    help="Print text for people, or JSON for programs. Default: terminal.",
)
@options.colour
def command(path: str | None, output_format: str, color: str) -> None:
    """Show findings over time, time to a decision, and which sources were corrected, from the reports at PATH.

    PATH is a folder of report.json files (their day is what their names hold, such as 2026-11-26.json), or one such
    file in git, of which every committed version counts.
    """
    from contracheck.cli.earlier_reports import reports_in
    from contracheck.cli.project import near
    from contracheck.cli.say import say
    from contracheck.cli.screen import canvas
    from contracheck.report.words import counted, visible
    from contracheck.review.history import history
    from contracheck.settings import find

    if path is None:
        settings, _ = find(".")
        path = f"{near(settings, settings.reports)}/report.json"
    reports, passed = reports_in(path)
    if not reports:
        why = f" ({passed[0]})" if passed else "; name a folder of reports, or a report that is committed to git"
        raise click.UsageError(visible(f"there are no reports at {path}{why}"))
    found = history(reports)
    if output_format == "json":
        click.echo(_as_json(found, passed), nl=False)
        return
    _show(found, canvas(color))
    for reason in passed[:HISTORY_ROWS]:
        say(f"passed over: {reason}", err=True)
    if len(passed) > HISTORY_ROWS:
        click.echo(f"and {counted(len(passed) - HISTORY_ROWS, 'more report')} passed over", err=True)


def _as_json(found: History, passed: list[str]) -> str:
    import json

    from attrs import asdict

    from contracheck.report.json.indented import safe

    steps = [{**asdict(step), "open": dict(step.open)} for step in found.steps]
    whole = {
        "version": "contracheck-history/1",
        "reports": steps,
        "decisions": [asdict(delay) for delay in found.delays],
        "median_days": found.median_days,
        "corrected": [asdict(correction) for correction in found.corrections],
        "passed_over": passed,
    }
    return safe(json.dumps(whole, indent=1, ensure_ascii=False)) + "\n"


def _show(found: History, screen: Canvas) -> None:
    from contracheck.cli.screen import paragraphs
    from contracheck.report.terminal.list_lines import section
    from contracheck.report.words import counted, visible

    screen.print([*section("Findings over time", counted(len(found.steps), "report"), screen), []])
    screen.print([[(row, style)] for row, style in _table(found.steps, screen)])
    screen.print([[], *section("Decisions", counted(len(found.delays), "decision"), screen), []])
    paragraphs(screen, [[(f"\xa0\xa0{_delays(found)}", "")]], "  ")
    screen.print([[], *section("Sources corrected", counted(len(found.corrections), "source"), screen), []])
    lines: list[Line] = [
        [(f"{correction.claims:>6}  {visible(correction.source)}".replace(" ", "\xa0"), "")]
        for correction in found.corrections
    ]
    paragraphs(screen, lines or [[("\xa0\xa0none: no finding went because a claim changed", "")]], "        ")


def _delays(found: History) -> str:
    """How long decisions took, in words."""
    days, known = found.median_days, sum(delay.days is not None for delay in found.delays)
    if days is None:
        return "no decision with a known day"
    return f"half were made within {days:g} days of the first report with their finding ({known} with known days)"


def _table(steps: tuple[HistoryStep, ...], screen: Canvas) -> list[tuple[str, str]]:
    """A row for each report, with a bar for the open findings."""
    most = max((sum(number for _, number in step.open) for step in steps), default=0) or 1
    names = ("open", "contradict", "may", "settled", "new", "gone", "changed")
    rows = [(f"  {'day':<10}{''.join(f'  {name:>{max(len(name), 5)}}' for name in names)}", "dim")]
    for step in steps:
        kinds, open_ = dict(step.open), sum(number for _, number in step.open)
        sure, may = kinds.get(Kind.CONTRADICTS, 0), kinds.get(Kind.MAY_CONTRADICT, 0)
        numbers = (open_, sure, may, step.settled, step.new, step.gone, step.changed)
        cells = "".join(f"  {number:>{max(len(name), 5)}}" for name, number in zip(names, numbers, strict=True))
        bar = screen.sign("█", "#") * round(12 * open_ / most)
        rows.append((f"  {step.day or 'undated':<10}{cells}  {bar}", ""))
    return rows
