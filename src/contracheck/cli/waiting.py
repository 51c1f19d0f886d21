"""How long a command waits for another program that writes, and what it says meanwhile."""

from __future__ import annotations

import click

from contracheck.locks import Patience
from contracheck.report.words import visible


def patience(seconds: float = 30.0) -> Patience:
    """So many seconds; the error stream is told for whom."""
    return Patience(seconds, lambda words: click.echo(visible(words), err=True))
