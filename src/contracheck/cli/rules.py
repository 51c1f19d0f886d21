"""`contracheck rules`: what is looked for."""

from __future__ import annotations

import click

from contracheck.cli import options
from contracheck.cli.app import Command


@click.command("rules", cls=Command, short_help="List the rules.")
@options.colour
def command(color: str) -> None:
    """List the rules: the name of each, how grave it is, and what it finds. `contracheck explain RULE` tells more."""
    from contracheck.cli.screen import canvas, paragraphs
    from contracheck.report.layout import Line
    from contracheck.rules import RULES

    screen = canvas(color)
    names = max(len(rule.name) for rule in RULES)
    lines: list[Line] = [
        [
            (rule.name.ljust(names).replace(" ", "\xa0"), "bold"),
            (f" {rule.severity:<7} ".replace(" ", "\xa0"), _tint(rule.severity)),
            (" " + rule.summary, ""),
        ]
        for rule in RULES
    ]
    paragraphs(screen, lines, " " * (names + 10))


def _tint(severity: str) -> str:
    return {"error": "red", "warning": "yellow"}.get(severity, "dim")
