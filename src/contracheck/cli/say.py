"""One line for people, outside of a report: nothing in it acts on a screen or on the runner of a pipeline."""

from __future__ import annotations

import click

from contracheck.files.locks import Patience
from contracheck.report.words import disarmed, visible


def say(line: str, *, err: bool = False) -> None:
    """Print it, on the error stream if `err`."""
    click.echo(disarmed(visible(line)), err=err)


def patience(seconds: float = 30.0) -> Patience:
    """So many seconds for a lock; the error stream is told for whom one waits."""
    return Patience(seconds, lambda words: say(words, err=True))
