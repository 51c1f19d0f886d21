"""The process of the command: `contracheck` and `python -m contracheck`.

What concerns the process and not the command is done here and nowhere else: its streams, its garbage, its end.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from contextlib import suppress
from typing import NoReturn

from contracheck.cli import PIPE_CLOSED, main


def process() -> NoReturn:
    """Run the command and end the process with its exit code; never a traceback (see `contracheck.cli.guard`).

    The process is short and its objects have no cycles: searching for some, and taking down all objects one by one at
    the end, would cost a tenth of a run, and with 100,000 claims more than a second.
    """
    gc.disable()
    _steady_streams()
    code = main(sys.argv[1:])
    if code == PIPE_CLOSED:
        _nobody_listens()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _steady_streams() -> None:
    """Streams that are there, that write everything, and never fail on a character that they cannot encode."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - lives as long as the process
        _buffer(name)
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _buffer(name: str) -> None:
    """Without a buffer (`python -u`) a pipe takes only as much as fits into it, and the rest would be lost."""
    stream = getattr(sys, name)
    raw = getattr(stream, "buffer", None)
    if isinstance(raw, io.RawIOBase):
        setattr(sys, name, io.TextIOWrapper(io.BufferedWriter(raw), encoding=stream.encoding, line_buffering=True))


def _nobody_listens() -> None:
    """The reader of the output went away (`contracheck run | head`): keep the last flush from failing."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    process()
