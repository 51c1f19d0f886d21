"""Writing files: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from contracheck.report.words import visible


def write_text(path: str, text: str) -> None:
    """Write `text` as UTF-8, making the folder if needed. A file is replaced in one step; a device is written to.

    Raises `click.ClickException` with exit code 2 if that cannot be done.
    """
    target = Path(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not target.is_file():
            target.write_bytes(text.encode("utf-8", "replace"))
        else:
            _replace(Path(os.path.realpath(target)), text.encode("utf-8", "replace"))
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise Unwritable(path, error) from None


class Unwritable(click.ClickException):
    """A file that cannot be written."""

    exit_code = 2

    def __init__(self, path: str, error: OSError | ValueError) -> None:
        super().__init__(f"cannot write {visible(path)}: {getattr(error, 'strerror', None) or error}")


def _replace(target: Path, content: bytes) -> None:
    handle, draft = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(draft).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        Path(draft).replace(target)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
