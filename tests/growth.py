"""What something takes, for tests of how it grows: the processor's time of this thread, best of five, and memory."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def cpu(run: Callable[[], object], times: int = 5) -> float:
    """Seconds."""
    return min(once(run) for _ in range(times))


def once(run: Callable[[], object]) -> float:
    """Seconds, of one run."""
    start = time.thread_time()
    run()
    return time.thread_time() - start


def peak(run: Callable[[], object]) -> int:
    """The most bytes that were in use at a time."""
    tracemalloc.start()
    try:
        run()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the collector of cycles, as the command runs: what it looks through grows with all tests before."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
