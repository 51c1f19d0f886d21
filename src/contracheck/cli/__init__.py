"""The command line: arguments -> pipeline -> print -> exit code. The only part that prints.

Each subcommand is a module of its own, imported when it is called.
"""

from __future__ import annotations

from collections.abc import Sequence

from contracheck.cli.exit_codes import PIPE_CLOSED

__all__ = ["PIPE_CLOSED", "main"]


def main(arguments: Sequence[str]) -> int:
    """The exit code of the command that `arguments` ask for; `PIPE_CLOSED` if nobody reads what is written.

    Prints to the streams as they are, and never ends the process.
    """
    from contracheck.cli.guard import guarded

    return guarded(arguments)
