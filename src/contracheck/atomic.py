"""Files replaced whole or not at all, and folders locked while that is done."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock

from attrs import frozen

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_LOCK = RLock()
_DRAFT = ".draft"
"""With this ends the name of a file that is being written."""
_FRESH = 60.0
"""Seconds in which an empty draft may be one that a process is just about to write."""
_POLL = 0.05
"""Seconds between two looks at a lock that is taken."""


class BusyError(OSError):
    """The lock was not to be had in time; `strerror` says whose it is."""


@frozen
class Patience:
    """How long to wait for a lock, in seconds, and whom to tell, after the first moment, that and for whom one waits."""

    seconds: float = 30.0
    tell: Callable[[str], None] = lambda _: None


def replace(target: Path, content: bytes, *, lasting: bool = False) -> None:
    """Put `content` in the place of the file `target` in one step; its permissions stay. Raises `OSError`.

    `lasting`: it is on the disk, in the folder too, before this returns, so that it outlives a failure of power. What a
    killed process left half written beside it is cleared away.
    """
    _clear(target)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=_prefix(target), suffix=_DRAFT)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            _hold(file.fileno())
            file.write(content)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
            draft.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
            if fcntl is not None:
                draft.replace(target)
        if fcntl is None:
            draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    if lasting:
        _sync(target.parent)


def _prefix(target: Path) -> str:
    return f".{target.name[:40]}."


def _clear(target: Path) -> None:
    """Drafts of the same file that nobody is writing any more: a live process holds a lock on its own."""
    with suppress(OSError):
        for draft in target.parent.glob(f"{_escaped(_prefix(target))}*{_DRAFT}"):
            with suppress(OSError), draft.open("rb") as file:
                if _free(file.fileno()):
                    draft.unlink()


def _escaped(text: str) -> str:
    import glob

    return glob.escape(text)


def _free(handle: int) -> bool:
    """Whether no process is writing the draft; one that was made this minute and is empty may not be locked yet."""
    found = os.fstat(handle)
    if not found.st_size and time.time() - found.st_mtime < _FRESH:
        return False
    if fcntl is None:
        return time.time() - found.st_mtime > 60 * _FRESH
    return _hold(handle)


def _hold(handle: int) -> bool:
    """Lock an open file for as long as it is open; whether that could be done."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _sync(folder: Path) -> None:
    """What a folder holds, onto the disk; where the system does not open folders, it does so itself."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def locked(folder: Path, patience: Patience = Patience()) -> Iterator[None]:
    """Keep every other process and thread that asks for this lock out of `folder` meanwhile; nothing is left behind.

    Where the system has no such locks (Windows), threads of this process only. Raises `OSError`, of which `BusyError`
    when it is not to be had in time.
    """
    if not _LOCK.acquire(timeout=patience.seconds):
        raise _busy(folder, "another part of this program", patience)
    try:
        if fcntl is None:
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
    while not _hold(handle):
        waited = time.monotonic() - began
        if waited >= patience.seconds:
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


def _umask() -> int:
    """The process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
