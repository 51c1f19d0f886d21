"""Fuzzes the readers of the library: `make fuzz`, or `python fuzz/run.py [TARGET ...]`.

Each target runs in a process of its own for at least `--seconds`, then until its coverage has stood still for `--still`
seconds, and never longer than `--most`. What it found is in `build/fuzz/TARGET/finds`: of each kind of fault the
shortest input, and its traceback. The exit code is 1 if there is any.
"""

from __future__ import annotations

import argparse
import queue
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
BUILD = HERE.parent / "build" / "fuzz"
TIMEOUT, MEMORY, LONGEST = 20, 2048, 4096
"""Seconds and megabytes that one input may take; bytes of an input."""
_STATE = re.compile(r"#([0-9]+)\s.*?cov: ([0-9]+)")
_UNITS = re.compile(r"stat::number_of_executed_units: +([0-9]+)")


class Limits(NamedTuple):
    """Seconds: that a target runs at least, that its coverage must have stood still, that it runs at most."""

    seconds: float
    still: float
    most: float

    def over(self, began: float, rose: float, now: float) -> bool:
        """Whether it is enough."""
        return now - began >= self.most or (now - began >= self.seconds and now - rose >= self.still)


class Result(NamedTuple):
    """What became of one target."""

    target: str
    inputs: int
    coverage: int
    corpus: int
    finds: int


class Run:
    """One target, started again where an input ends its process."""

    def __init__(self, target: str, limits: Limits) -> None:
        self._target, self._limits = target, limits
        self._folder = BUILD / target
        self._corpus, self._finds = self._folder / "corpus", self._folder / "finds"
        self._inputs = self._earlier = self._coverage = 0
        self._began = self._rose = 0.0
        """When the first input ran, and when the coverage last rose."""

    def result(self) -> Result:
        """Run it to its end."""
        self._prepare()
        while not self._enough():
            self._inputs = 0
            self._once()
            self._earlier += self._inputs
        kept = sum(1 for _ in self._corpus.iterdir())
        finds = [one for one in self._finds.iterdir() if one.suffix != ".txt"]
        return Result(self._target, self._earlier, self._coverage, kept, len(finds))

    def _prepare(self) -> None:
        """Make the folders; what an earlier run found is tried again."""
        for folder in (self._corpus, self._finds):
            folder.mkdir(parents=True, exist_ok=True)
        for one in self._finds.iterdir():
            if one.suffix == ".bin":
                one.replace(self._corpus / one.name)
            else:
                one.unlink()

    def _enough(self) -> bool:
        return self._began > 0 and self._limits.over(self._began, self._rose, time.monotonic())

    def _once(self) -> None:
        log = self._folder / "log.txt"
        with (
            subprocess.Popen(self._command(), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL) as process,
            log.open("ab") as kept,
        ):
            for line in _lines(process):
                kept.write(line)
                self._take(line.decode(errors="replace"))
                if process.poll() is None and self._enough():
                    process.terminate()
        if not self._inputs:
            sys.exit(f"{self._target} does not start; see {log}")

    def _take(self, line: str) -> None:
        if state := _STATE.search(line):
            self._began = self._began or time.monotonic()
            self._inputs = max(self._inputs, int(state[1]))
            if int(state[2]) > self._coverage:
                self._coverage, self._rose = int(state[2]), time.monotonic()
        if units := _UNITS.search(line):
            self._inputs = int(units[1])

    def _command(self) -> list[str]:
        from words import dictionary, words_of

        words = self._folder / "words.dict"
        words.write_text(dictionary(words_of(self._target)), encoding="ascii")
        return [
            *(sys.executable, str(HERE / "child.py"), self._target, str(self._finds)),
            *(f"-timeout={TIMEOUT}", f"-rss_limit_mb={MEMORY}", f"-max_len={LONGEST}", f"-dict={words}"),
            *(f"-artifact_prefix={self._finds}/", "-print_final_stats=1", "-reload=0"),
            *(str(self._corpus), str(HERE / "corpus" / self._target)),
        ]


def _lines(process: subprocess.Popen[bytes]) -> Iterator[bytes]:
    """What the process says, line by line, and an empty one each second while it says nothing."""
    said: queue.Queue[bytes | None] = queue.Queue()

    def listen() -> None:
        for line in process.stderr or ():
            said.put(line)
        said.put(None)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        try:
            line = said.get(timeout=1)
        except queue.Empty:
            yield b""
            continue
        if line is None:
            return
        yield line


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked for and print the table."""
    from targets import TARGETS

    parser = argparse.ArgumentParser(description="Fuzz the readers of the library.")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"default: all of {', '.join(TARGETS)}")
    parser.add_argument("--seconds", type=float, default=300, help="least time of a target (default: 300)")
    parser.add_argument("--still", type=float, default=120, help="without new coverage before it ends (default: 120)")
    parser.add_argument("--most", type=float, default=1800, help="longest time of a target (default: 1800)")
    asked = parser.parse_args(arguments)
    if unknown := [name for name in asked.targets if name not in TARGETS]:
        parser.error(f"no target is called {unknown[0]}; there are {', '.join(TARGETS)}")
    limits = Limits(asked.seconds, asked.still, max(asked.most, asked.seconds))
    print(f"{'target':<12}{'inputs':>12}{'coverage':>10}{'corpus':>8}{'crashes':>9}", flush=True)
    finds = 0
    for name in asked.targets or TARGETS:
        one = Run(name, limits).result()
        print(f"{one.target:<12}{one.inputs:>12,}{one.coverage:>10,}{one.corpus:>8,}{one.finds:>9,}", flush=True)
        finds += one.finds
    if finds:
        print(f"\nThe shortest inputs and their tracebacks are in {BUILD}/TARGET/finds.")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
