"""Files replaced whole or not at all, and folders locked while that is done."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

_LOCK = RLock()


def replace(target: Path, content: bytes) -> None:
    """Put `content` in the place of the file `target` in one step; its permissions stay. Raises `OSError`."""
    handle, draft = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(draft).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        Path(draft).replace(target)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep every other process and thread that asks for this lock out of `folder` meanwhile; nothing is left behind.

    Where the system has no such locks (Windows), threads of this process only. Raises `OSError`.
    """
    with _LOCK:
        try:
            import fcntl
        except ImportError:
            yield
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


def _umask() -> int:
    """The process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
