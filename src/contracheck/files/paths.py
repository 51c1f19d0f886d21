"""Paths as they are given and where they lead; files read whole, with a bound."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


class TooLargeError(ValueError):
    """A file holds more bytes than are read of one; `size` is how many, as far as that is known."""

    def __init__(self, path: Path, size: int) -> None:
        super().__init__(f"{path} is too large ({size:,} bytes)")
        self.size = size


def read_at_most(path: Path, most: int) -> bytes:
    """All bytes of the file. Raises `TooLargeError` if they are more than `most`, `OSError` if it cannot be read."""
    with path.open("rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        data = file.readall() if size <= most else b""
    if max(size, len(data)) > most:
        raise TooLargeError(path, max(size, len(data)))
    return data


def leads_out(folder: Path, path: str) -> bool:
    """Whether `path`, seen from `folder`, lies outside of it, links followed; so does what can be no path."""
    try:
        return not Path(os.path.realpath(folder / path)).is_relative_to(os.path.realpath(folder))
    except (OSError, ValueError):
        return True


def listed(paths: object) -> tuple[str, ...]:
    """Every path of `paths` as text: one path, or what can be gone through and holds such.

    A text is one path, never its letters. Raises `TypeError` for what is no path, `ValueError` if there is none.
    """
    found = tuple(_each(paths))
    if not found:
        raise ValueError("expected the path of a file or folder, at least one")
    return found


def _each(paths: object) -> Iterator[str]:
    if isinstance(paths, (str, os.PathLike)):
        yield os.fsdecode(paths)
    elif isinstance(paths, Iterable) and not isinstance(paths, (bytes, bytearray)):
        for path in paths:
            yield from _each(path)
    else:
        raise TypeError(f"expected the path of a file or folder, not {type(paths).__name__}")
