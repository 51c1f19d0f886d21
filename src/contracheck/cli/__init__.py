"""The command line: arguments -> pipeline -> print -> exit code. The only part that prints.

Each subcommand is a module of its own, imported when it is called.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and end the process with its exit code; never a traceback (see `guard`)."""
    gc.disable()  # a run builds what it keeps to its end: looking for garbage would only walk it over and over
    from contracheck.cli.guard import guarded

    sys.exit(guarded(sys.argv[1:] if arguments is None else arguments))
