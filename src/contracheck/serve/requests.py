"""What a request asks for, read from its body, and why it may not be done."""

from __future__ import annotations

import json


class RefusedError(Exception):
    """Why a request is not done: an HTTP code and words."""

    def __init__(self, code: int, why: str) -> None:
        super().__init__(why)
        self.code = code


def texts_of(body: bytes, needed: tuple[str, ...], also: tuple[str, ...] = ()) -> dict[str, str]:
    """The texts of a JSON object, which must have those that are `needed` and may have `also` others."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        raise RefusedError(400, "this is no JSON") from None
    given = told if isinstance(told, dict) else {}
    found = {name: given[name] for name in (*needed, *also) if isinstance(given.get(name), str)}
    missing = [name for name in needed if name not in found]
    if missing:
        raise RefusedError(400, f"{' and '.join(missing)} missing")
    for name, text in found.items():
        if not _writable(text):
            raise RefusedError(422, f"{name} has half of a character in it, which no file can hold")
    return found


def _writable(text: str) -> bool:
    """Whether it can be written as UTF-8: JSON can tell halves of characters, alone."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
