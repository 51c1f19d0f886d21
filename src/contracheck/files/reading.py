"""Files read whole, with a bound, and where a path leads."""

from __future__ import annotations

import os
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
