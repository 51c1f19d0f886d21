"""What a request asks for, read from its body, and why it may not be done."""

from __future__ import annotations

import json


class RefusedError(Exception):
    """Why a request is not done: an HTTP code and words."""

    def __init__(self, code: int, why: str) -> None:
        super().__init__(why)
        self.code = code


def texts_of(body: bytes, needed: tuple[str, ...]) -> dict[str, str]:
    """The texts of a JSON object, which must have those that are `needed`."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        raise RefusedError(400, "this is no JSON") from None
    found = {key: text for key, text in told.items() if isinstance(text, str)} if isinstance(told, dict) else {}
    missing = [name for name in needed if name not in found]
    if missing:
        raise RefusedError(400, f"{' and '.join(missing)} missing")
    return found
