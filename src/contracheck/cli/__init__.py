"""The command line: arguments -> pipeline -> print -> exit code. The only part that prints.

Each subcommand is a module of its own, imported when it is called.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and end the process with its exit code; never a traceback (see `guard`).

    The process is short and its objects have no cycles: searching for some, and taking down all objects one by one at
    the end, would cost a tenth of a run, and with 100,000 claims more than a second.
    """
    gc.disable()
    from contracheck.cli.guard import guarded

    code = guarded(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)
