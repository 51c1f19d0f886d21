"""Faults of YAML syntax, told in words for people who do not program."""

from __future__ import annotations

import yaml
from yaml.reader import ReaderError

from contracheck.load.collector import Collector
from contracheck.load.encoding import position

_WORDS = (
    ("mapping values are not allowed", "a colon and a space inside text", "quotes around the text"),
    ("cannot start any token", "a character that cannot start text here", "quotes around the text; spaces, not tabs"),
    ("unexpected end of stream", "a quotation mark that is never closed", "the closing quotation mark"),
    ("unexpected document indicator", "a quotation mark that is never closed", "the closing quotation mark"),
    ("could not find expected ':'", "a name without a colon", "name: value"),
    ("did not find expected key", "a line that does not fit the ones above", "name: value, indented like its neighbours"),
    ("did not find expected '-'", "a line that does not fit the list above", "the next item, with '-' below the others"),
    ("expected ',' or", "a bracket that is never closed, or a missing comma", "a comma or the closing bracket"),
    ("escape", "an unknown escape after a backslash", "single quotes, where a backslash is just a backslash"),
    ("block sequence entries are not allowed", "a list item where none can stand", "the list on the lines below"),
)
"""What libyaml says (a part of it), what that means, and what is expected."""
_AT_CONTEXT = ("unexpected end of stream", "unexpected document indicator", "expected ',' or")
"""Faults found far from where they were made: shown where the quote or bracket was opened."""


def explain(error: yaml.YAMLError, text: str, found: Collector) -> int:
    """Tell of `error` with line and column; gives the offset in `text` (in characters) where reading stopped."""
    if isinstance(error, ReaderError):
        offset = min(max(error.position, 0), len(text))
        found.add(position(text, offset), "a character that YAML does not allow", value=_name(error.character))
        return offset
    said = getattr(error, "problem", None) or str(error)
    mark = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    message, expected = _translate(said)
    shown = opened if opened is not None and any(part in said for part in _AT_CONTEXT) else mark
    at = (shown.line + 1, shown.column + 1) if shown is not None else (1, 1)
    found.add(at, message, value=_line(text, at[0]), expected=expected)
    return min(mark.index, len(text)) if mark is not None else len(text)


def _translate(said: str) -> tuple[str, str]:
    for part, message, expected in _WORDS:
        if part in said:
            return f"YAML: {message}", expected
    return f"YAML: {said}", ""


def _line(text: str, number: int) -> str:
    lines = text.split("\n", number)
    return lines[number - 1].strip() if number <= len(lines) else ""


def _name(character: object) -> str:
    code = character if isinstance(character, int) else ord(str(character)[:1] or "\ufffd")
    return f"U+{code:04X}"
