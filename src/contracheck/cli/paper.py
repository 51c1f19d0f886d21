"""The console that lines are written to."""

from __future__ import annotations

from rich.console import Console


class Paper(Console):
    """A console that leaves it to its caller what happens when the reader has gone away."""

    def on_broken_pipe(self) -> None:
        """Let the error pass: by itself a console would end the process with code 1."""
        raise BrokenPipeError
