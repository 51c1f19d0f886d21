"""Putting names into a YAML text without touching anything else: comments, order and quotes stay as they were.

Each function takes the text and a node of its outline and gives the new text.
"""

from __future__ import annotations

import re
import unicodedata

from contracheck.load.yaml.scalar import scalar
from contracheck.names.yaml_outline import NULLS, EditError, OutlineNode, events
from contracheck.values.limits import NAME

STEP = 2
MOST_ADDED = 14
"""An edit adds at most a document with a key, and an entry with a field, a list and a name: so many events of YAML."""
UNSAFE = "the file is written in a way that cannot be edited safely; add the name by hand"


def quoted(name: str) -> str:
    """`name` as a YAML scalar: plain where that is safe for every reader, else in double quotes.

    Raises `EditError` for names that are blank, too long or hold line breaks or control characters.
    """
    if not name.strip():
        raise EditError("a name cannot be empty")
    if any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in name):
        raise EditError(f"{name!r} holds a line break or control character; a name is one line of text")
    text = scalar(name, flow=True)
    if len(text) > NAME:
        raise EditError(f"a name of {len(name)} characters is too long; at most about {NAME}")
    return text


def add_pair(text: str, mapping: OutlineNode, key: str, value: str) -> str:
    """`key: value` at the end of `mapping`; `value` is written in one line."""
    if not mapping.bare:
        return _add_in_brackets(text, mapping, f"{key}: {value}")
    return _add_line(text, mapping.end, mapping.column, f"{key}: {value}")


def add_entry(text: str, entities: OutlineNode, key: str, line: str) -> str:
    """An entry of its own with one line, at the end of `entities`."""
    if not entities.bare:
        return _add_in_brackets(text, entities, f"{key}: {{{line}}}")
    opened = _add_line(text, entities.end, entities.column, f"{key}:")
    return _add_line(opened, entities.end, entities.column + step(entities), line, after=1)


def fill(text: str, key: OutlineNode, empty: OutlineNode, lines: tuple[str, ...]) -> str:
    """Lines under a key whose value was left out or null, each `STEP` deeper than the one before."""
    bare = text[: empty.start] + text[empty.end :]
    for depth, line in enumerate(lines):
        bare = _add_line(bare, empty.start, key.column + STEP * (depth + 1), line, after=depth)
    return bare


def add_item(text: str, names: OutlineNode, item: str) -> str:
    """`item` at the end of a list; a single name becomes a list of two."""
    if names.kind == "scalar":
        listed = f"[{item}]" if names.empty else f"[{quoted(names.value)}, {item}]"
        space = "" if names.start and text[names.start - 1].isspace() else " "
        return text[: names.start] + space + listed + text[names.end :]
    if not names.bare:
        return _add_in_brackets(text, names, item)
    return _add_line(text, names.end, names.column, f"- {item}")


def step(mapping: OutlineNode) -> int:
    """How much deeper the entries of a block mapping are written than their keys."""
    inner = (value.column - mapping.column for _, value in mapping.pairs if value.kind == "mapping" and value.bare)
    return next((depth for depth in inner if depth > 0), STEP)


def check_only_added(old: str, new: str, most: int = MOST_ADDED) -> None:
    """Raise `EditError` unless `new` says all that `old` says, in its order, and at most so many events more."""
    before, after = _said(old), _reread(new)
    rest = iter(after)
    if len(after) > len(before) + most or not all(event in rest for event in before):
        raise EditError(UNSAFE)


def _reread(new: str) -> list[tuple[str, str]]:
    try:
        return _said(new)
    except EditError:
        raise EditError(UNSAFE) from None


def _said(text: str) -> list[tuple[str, str]]:
    """The events of a text without the nulls, which an edit may fill."""
    found = ((type(event).__name__, str(getattr(event, "value", ""))) for event in events(text))
    return [event for event in found if event[0] != "ScalarEvent" or event[1] not in NULLS]


def _add_in_brackets(text: str, collection: OutlineNode, piece: str) -> str:
    if collection.children:
        at, comma = collection.children[-1].end, ", "
    else:
        at, comma = text.index("[" if collection.kind == "sequence" else "{", collection.start) + 1, ""
    return text[:at] + comma + piece + text[at:]


def _add_line(text: str, offset: int, column: int, line: str, after: int = 0) -> str:
    """`line` indented by `column` below the line of `offset` and `after` more lines."""
    at = _line_end(text, offset)
    for _ in range(after):
        at = _line_end(text, at + len(newline(text)))
    return text[:at] + newline(text) + " " * column + line + text[at:]


def newline(text: str) -> str:
    """The line ending of the text."""
    return "\r\n" if "\r\n" in text else "\n"


def _line_end(text: str, offset: int) -> int:
    found = re.compile(r"\r?\n|\Z").search(text, offset)
    return found.start() if found else len(text)
