"""Folders locked while something in them is changed, with patience that says for whom it waits."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from attrs import frozen

from contracheck.files.replacing import CAN_LOCK, hold

_LOCK = RLock()
_POLL = 0.05
"""Seconds between two looks at a lock that is taken."""


class BusyError(OSError):
    """The lock was not to be had in time; `strerror` says whose it is."""


@frozen
class Patience:
    """How long to wait for a lock, in seconds, and whom to tell, after a moment, that and for whom one waits."""

    seconds: float = 30.0
    tell: Callable[[str], None] = lambda _: None


@contextmanager
def locked(folder: Path, patience: Patience = Patience()) -> Iterator[None]:
    """Keep every other process and thread that asks for this lock out of `folder` meanwhile; nothing is left behind.

    Where the system has no such locks (Windows), threads of this process only. Raises `OSError`, of which `BusyError`
    when it is not to be had in time.
    """
    if not _LOCK.acquire(timeout=patience.seconds):
        raise _busy(folder, "another part of this program", patience)
    try:
        if not CAN_LOCK:
            yield
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            _wait(handle, folder, patience)
            yield
        finally:
            os.close(handle)
    finally:
        _LOCK.release()


def _wait(handle: int, folder: Path, patience: Patience) -> None:
    began, told = time.monotonic(), False
    while not hold(handle):
        if (waited := time.monotonic() - began) >= patience.seconds:
            raise _busy(folder, _holder(handle), patience)
        if not told and waited >= 10 * _POLL:
            patience.tell(f"waiting for {_holder(handle)}, which is writing in {folder}")
            told = True
        time.sleep(_POLL)


def _busy(folder: Path, holder: str, patience: Patience) -> BusyError:
    return BusyError(0, f"{holder} was writing in {folder} for {patience.seconds:g} seconds; try again later")


def _holder(handle: int) -> str:
    """Who holds the lock, as far as the system tells (Linux does, in /proc/locks)."""
    try:
        found = os.fstat(handle)
        number = f"{os.major(found.st_dev):02x}:{os.minor(found.st_dev):02x}:{found.st_ino}"
        lines = Path("/proc/locks").read_text(encoding="ascii").splitlines()
        process = next(parts[4] for parts in map(str.split, lines) if parts[1] == "FLOCK" and parts[5] == number)
        words = Path(f"/proc/{int(process)}/cmdline").read_bytes().decode("utf-8", "replace").split("\0")
    except (OSError, ValueError, LookupError, StopIteration):
        return "another process"
    program = " ".join(filter(None, words))[:80]
    return f"process {process} ({program})" if program else f"process {process}"
