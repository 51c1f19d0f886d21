"""One target under the fuzzer: `child.py TARGET FINDS [what libFuzzer takes]`. Started by `run.py`.

A fault does not end the run. Of each kind (the error, and the line that raised it) the shortest input is kept in FINDS,
with the traceback beside it, and the search goes on.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
import signal
import sys
import time
import traceback
from pathlib import Path

import atheris

ROOMS = ("denial", "load", "model", "normalise", "report", "resolve", "review", "rules", "ruling", "settings", "values")
"""Imported whole before the start: what is imported where it is used would go unwatched."""

with atheris.instrument_imports(include=["contracheck"]):
    for room in ROOMS:
        package = importlib.import_module(f"contracheck.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    from targets import TARGETS, Target

SLOW = 2.0
"""Seconds that no input may take."""


class Slow(Exception):  # noqa: N818 - what the run tells of, like any other fault
    """An input that takes too long."""


class Watched:
    """The target, its faults written down."""

    def __init__(self, target: Target, finds: Path) -> None:
        self._target, self._finds = target, finds
        self._shortest = {one.stem: one.stat().st_size for one in finds.glob("*.bin")}

    def __call__(self, data: bytes) -> None:
        """Run it once."""
        began = time.monotonic()
        try:
            self._target(data)
        except Exception as error:  # noqa: BLE001 - any error is what is looked for
            self._keep(data, error)
        if time.monotonic() - began > SLOW:
            self._keep(data, Slow())

    def _keep(self, data: bytes, error: Exception) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        at = " ".join([type(error).__name__, *(f"{one.filename}:{one.lineno}" for one in frames[-1:])])
        name = hashlib.sha256(at.encode()).hexdigest()[:12]
        if len(data) >= self._shortest.get(name, sys.maxsize):
            return
        self._shortest[name] = len(data)
        (self._finds / f"{name}.bin").write_bytes(data)
        told = "".join(traceback.format_exception(error))
        (self._finds / f"{name}.txt").write_text(f"{at}\n\n{told}", encoding="utf-8", errors="backslashreplace")


def main() -> None:
    """Fuzz until libFuzzer is told to stop."""
    name, finds, *rest = sys.argv[1:]
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.set_int_max_str_digits(4300)  # as Python has it: the fuzzer lifts the limit in its own process
    atheris.Setup([sys.argv[0], *rest], Watched(TARGETS[name], Path(finds)))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
