"""JSON text for people to compare line by line, written fast: outer levels spread out, inner ones on one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from json import JSONEncoder

_inline = JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(", ", ": ")).encode


def written(document: Mapping[str, object], depths: Mapping[str, int]) -> str:
    """`document` as JSON. Its values may be iterators, which are written as lists; those of the keys in `depths` are
    spread over that many levels, all others over one: a list has an entry to a line."""
    parts = [f" {_inline(key)}: {_spread(value, depths.get(key, 1), ' ')}" for key, value in document.items()]
    return "{\n" + ",\n".join(parts) + "\n}"


def _spread(value: object, depth: int, indent: str) -> str:
    inner = indent + " "
    if depth == 0 or value is None or isinstance(value, str | int | float):
        return _inline(value)
    if isinstance(value, dict):
        return _lines((f"{_inline(key)}: {_spread(one, depth - 1, inner)}" for key, one in value.items()), "{}", indent)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return _inline(value)
    entries = value if isinstance(value, Iterable) else ()
    return _lines((_spread(entry, depth - 1, inner) for entry in entries), "[]", indent)


def _lines(parts: Iterable[str], brackets: str, indent: str) -> str:
    body = f",\n{indent} ".join(parts)
    return f"{brackets[0]}\n{indent} {body}\n{indent}{brackets[1]}" if body else brackets


def safe(text: str) -> str:
    """JSON that means the same, in which nothing can act on a screen (C1 controls, direction overrides, lone
    surrogates), nor on the runner of a pipeline (`##[error]`)."""
    told = text.replace("##", "\\u0023\\u0023") if "##" in text else text
    return told if told.isascii() else _unsafe().sub(_escape, told)


@lru_cache(maxsize=1)
def _unsafe() -> re.Pattern[str]:
    return re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
