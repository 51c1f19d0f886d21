"""`contracheck rules`: what is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from contracheck.cli import options
from contracheck.cli.app import Command
from contracheck.model import Severity

if TYPE_CHECKING:
    from contracheck.rules.kit import Rule


@click.command("rules", cls=Command, short_help="List the rules.")
@options.plugins
@options.colour
def command(*, no_plugins: bool, color: str) -> None:
    """List the rules: the name of each, how grave it is, and what it finds. `contracheck explain RULE` tells more.

    Rules that the vocabulary of the project declares, and those of installed packages, come last.
    """
    from contracheck.cli.project import all_rules
    from contracheck.cli.screen import canvas, paragraphs
    from contracheck.report.terminal.layout import Line
    from contracheck.report.words import visible

    rules = all_rules(plugins=not no_plugins)
    screen = canvas(color)
    names = max(len(rule.name) for rule in rules)
    lines: list[Line] = [
        [
            (rule.name.ljust(names).replace(" ", "\xa0"), "bold"),
            (f" {rule.severity:<7} ".replace(" ", "\xa0"), _tint(rule.severity)),
            (f" {visible(rule.summary)}{_whose(rule)}", ""),
        ]
        for rule in rules
    ]
    paragraphs(screen, lines, " " * (names + 10))


def _whose(rule: Rule) -> str:
    return f" Trusted code of {rule.origin}." if rule.origin not in ("", "vocabulary") else ""


def _tint(severity: Severity) -> str:
    return {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "dim", Severity.OFF: "dim"}[severity]
