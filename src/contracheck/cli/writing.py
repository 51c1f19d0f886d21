"""Writing files: whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

import click

from contracheck.files.replacing import replace
from contracheck.report.words import visible
from contracheck.values.fault import refused

_DEVICES = ("/dev", "/proc")
"""What lies there is written to and never replaced, not even a link: `/dev/stdout` is one."""


def write_text(path: str, text: str, inputs: Collection[str] = ()) -> None:
    """Write `text` as UTF-8; see `write_bytes`."""
    write_bytes(path, text.encode("utf-8", "replace"), inputs)


def write_bytes(path: str, content: bytes, inputs: Collection[str] = ()) -> None:
    """Write `content`, making the folder if needed. A file is replaced in one step; a device is written to.

    A link is replaced itself: whoever laid it must not choose what is overwritten. `inputs` are the real paths of
    files that are read, which stay as they are. Raises `click.ClickException` with exit code 2 if it cannot be done.
    """
    target = Path(path)
    try:
        keep(path, inputs)
        target.parent.mkdir(parents=True, exist_ok=True)
        if _device(target):
            with target.open("ab") as device:  # where it is a redirected stream, what stands there stays
                device.write(content)
        else:
            replace(Path(os.path.realpath(target.parent)) / target.name, content)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise Unwritable(path, _why(target, error)) from None


def _why(target: Path, error: OSError | ValueError) -> str:
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        return f"{visible(str(target.parent))} is no folder"
    return refused(error)


def keep(path: str, inputs: Collection[str]) -> None:
    """Raise `Unwritable` if `path` is one of `inputs` (real paths, see `real`), or a link to one."""
    if not real(path).isdisjoint(inputs):
        raise Unwritable(path, "it is one of the files that are read; name another file")


def real(path: str) -> set[str]:
    """The real path of what is at `path`, and, where that is a link, of the link."""
    folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100 - a link at the end must not be followed
    return {os.path.realpath(path), os.path.join(os.path.realpath(folder), name)}  # noqa: PTH118 - texts, as above


def _device(target: Path) -> bool:
    if target.exists() and not target.is_file():
        return True
    return any(Path(os.path.realpath(target.parent)).is_relative_to(folder) for folder in _DEVICES)


class Unwritable(click.ClickException):
    """A file that cannot be written."""

    exit_code = 2

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"cannot write {visible(path)}: {why}")
        self.path, self.why = path, why

    def with_hint(self, hint: str) -> Unwritable:
        """The same, and what to do about it."""
        return Unwritable(self.path, f"{self.why}; {hint}")
