"""How long something takes, for tests of how it grows: the processor's time of this thread, the best of five."""

from __future__ import annotations

import time
from collections.abc import Callable


def cpu(run: Callable[[], object], times: int = 5) -> float:
    """Seconds."""
    return min(once(run) for _ in range(times))


def once(run: Callable[[], object]) -> float:
    """Seconds, of one run."""
    start = time.thread_time()
    run()
    return time.thread_time() - start
