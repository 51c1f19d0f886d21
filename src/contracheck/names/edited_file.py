"""A file that people write, read and put back: whole, at once, and only if nobody else has changed it meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

from contracheck.files.replacing import replace
from contracheck.names.yaml_outline import EditError


def text_of(path: str) -> str:
    """The text of the file, empty where there is none. Raises `EditError` if it is not UTF-8."""
    try:
        return Path(path).read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise EditError(f"not UTF-8 at byte {error.start}; save the file as UTF-8 first") from None


def put_back(path: str, old: str, new: str) -> str:
    """Put `new` in the place of the file in one step, if it still is as it was read; permissions and links stay."""
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    if text_of(path) != old:
        raise EditError("somebody else has changed the file meanwhile; nothing was written")
    replace(target, new.encode("utf-8"), lasting=True)
    return new
