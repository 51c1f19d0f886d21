"""`contracheck completion`: the script with which a shell completes the command."""

from __future__ import annotations

import click

from contracheck.cli import options
from contracheck.cli.app import Command

SHELLS = {
    "bash": 'eval "$(contracheck completion bash)"',
    "zsh": 'eval "$(contracheck completion zsh)"',
    "fish": "contracheck completion fish | source",
}
"""Each shell, and the line that switches completion on."""


@click.command("completion", cls=Command, short_help="Print the completion script of a shell.")
@click.argument(
    "shell",
    type=click.Choice(tuple(SHELLS)),
    metavar="bash|zsh|fish",
    cls=options.Argument,
    help="The shell that it is for.",
)
def command(shell: str) -> None:
    """Print the script that makes a shell complete commands, options and rules.

    For bash, put into ~/.bashrc: `eval "$(contracheck completion bash)"`
    """
    from click.shell_completion import get_completion_class

    from contracheck.cli.app import app

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"no completion for {shell}")
    click.echo(found(app, {}, "contracheck", "_CONTRACHECK_COMPLETE").source())
