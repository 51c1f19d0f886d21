"""What happens when the reader of the output goes away (`contracheck run | head`)."""

from __future__ import annotations

import os
import sys

from contracheck.cli.exit_codes import PIPE_CLOSED


def pipe_closed() -> int:
    """Say nothing, and keep the interpreter from complaining when it flushes at the end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        except (OSError, ValueError):
            continue
    return PIPE_CLOSED
