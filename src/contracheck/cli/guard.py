"""Around every command: errors become plain lines and exit codes, never tracebacks."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from contracheck.cli.exit_codes import INTERNAL, INTERRUPTED, PIPE_CLOSED, UNREADABLE

DEBUG = "CONTRACHECK_DEBUG"
"""The environment variable that lets an internal error show its traceback."""


def guarded(arguments: Sequence[str]) -> int:
    """The exit code of the command that `arguments` ask for."""
    try:
        return _guarded(arguments)
    except BrokenPipeError:
        return PIPE_CLOSED


def _guarded(arguments: Sequence[str]) -> int:
    """The same. Raises `BrokenPipeError` if nobody reads what is written."""
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        _tell(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}")
        return UNREADABLE
    except Exception as error:  # noqa: BLE001 - the last resort: a user is never shown a traceback
        return _internal(error)
    return code


def _run(arguments: Sequence[str]) -> int:
    from contracheck.cli.app import app

    try:
        code = app.main(args=list(arguments), prog_name="contracheck", standalone_mode=False)
    except click.ClickException as error:
        _refuse(error)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _tell("interrupted")
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def _refuse(error: click.ClickException) -> None:
    """What was wrong with the call, on the error stream; the usage only where the call itself was wrong."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.message, err=True)
        return
    _tell(error.format_message())
    context = getattr(error, "ctx", None)
    if context is not None:
        _complain(f"Help: {context.command_path} --help\n")


def _tell(message: str) -> None:
    from contracheck.report.words import disarmed, visible

    text = "\n".join(disarmed(visible(line)) for line in message.splitlines())
    _complain(f"contracheck: {text}\n")


def _complain(text: str) -> None:
    """On the error stream; where that is full, too, nobody can be told. Raises `BrokenPipeError` if nobody listens."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except BrokenPipeError:
        raise
    except OSError:
        return


def _internal(error: Exception) -> int:
    if os.environ.get(DEBUG):
        raise error
    _tell(
        f"internal error: {type(error).__name__}: {error}\n"
        f"This is a fault of contracheck. Please report it with what you ran; {DEBUG}=1 shows where it happened."
    )
    return INTERNAL
