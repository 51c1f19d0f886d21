"""JSON text that people can read and compare line by line, written fast: outer levels spread out, inner ones on one line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from json import JSONEncoder

_inline = JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(", ", ": ")).encode


def written(document: Mapping[str, object], depths: Mapping[str, int]) -> str:
    """`document` as JSON; the value of each key is spread over as many levels as `depths` says, else one."""
    parts = [f" {_inline(key)}: {_spread(value, depths.get(key, 1), ' ')}" for key, value in document.items()]
    return "{\n" + ",\n".join(parts) + "\n}"


def _spread(value: object, depth: int, indent: str) -> str:
    if depth == 0 or not value or not isinstance(value, dict | list):
        return _inline(value)
    inner = indent + " "
    if isinstance(value, list):
        if isinstance(value[0], str):
            return _inline(value)
        return _lines((_spread(one, depth - 1, inner) for one in value), "[]", indent)
    return _lines((f"{_inline(key)}: {_spread(one, depth - 1, inner)}" for key, one in value.items()), "{}", indent)


def _lines(parts: Iterable[str], brackets: str, indent: str) -> str:
    body = f",\n{indent} ".join(parts)
    return f"{brackets[0]}\n{indent} {body}\n{indent}{brackets[1]}"
