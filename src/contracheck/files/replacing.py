"""Files replaced whole or not at all."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

CAN_LOCK = fcntl is not None
"""Whether the system has locks on files and folders."""
_DRAFT = ".draft"
"""With this ends the name of a file that is being written."""
_FRESH = 60.0
"""Seconds in which an empty draft may be one that a process is just about to write."""


def replace(target: Path, content: bytes, *, lasting: bool = False) -> None:
    """Put `content` in the place of the file `target` in one step; its permissions stay. Raises `OSError`.

    `lasting`: it is on the disk, in the folder too, before this returns, so that it outlives a failure of power. What a
    killed process left half written beside it is cleared away.
    """
    import tempfile  # takes longer to import than many a command that writes nothing

    _clear(target)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=_prefix(target), suffix=_DRAFT)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            hold(file.fileno())
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
    return hold(handle)


def hold(handle: int) -> bool:
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


def _umask() -> int:
    """The process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
