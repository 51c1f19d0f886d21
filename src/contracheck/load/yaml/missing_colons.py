"""A name without its colon, which YAML takes for the beginning of a text and tells of lines later."""

from __future__ import annotations

import re
from typing import TypeAlias

from contracheck.load import fields

YamlFault: TypeAlias = tuple[tuple[int, int], str, str]
"""Line and column, what is wrong there, and what is expected."""
_SECTIONS = frozenset(
    field.name
    for table in (fields.CLAIM_FILE, fields.VOCABULARY_FILE, fields.ENTITY_FILE, fields.DECISION_FILE)
    for field in table
)
_FIELDS = frozenset(
    name
    for table in (fields.SOURCE, fields.CLAIM, fields.PREDICATE, fields.ENTITY, fields.RULE, fields.DECISION)
    for field in table
    for name in (field.name, *field.names)
)
_LINE = re.compile(r"( *+(?:- ++)?)([^\W\d]\w*+)(?![:\w])(.*)")


def colon_missing(text: str, last: int) -> YamlFault | None:
    """Where, above line `last` (0-based) or on it, a name stands without a colon: that of a section alone on its line,
    or that of a field as far to the right as the next line."""
    lines = text.split("\n", last + 1)[: last + 1]
    written = [number for number, line in enumerate(lines) if line.split("#")[0].strip()]
    for number in reversed(written[-2:]):
        match = _LINE.fullmatch(lines[number].rstrip("\r"))
        if match is None:
            continue
        before, name, rest = match.groups()
        alone = name in _SECTIONS and not before and not rest.strip()
        if alone or (number < last and name in _FIELDS and ": " not in rest and _begins(lines[last]) == len(before)):
            return (number + 1, match.end(2) + 1), f"YAML: a colon is missing after {name}", f"{name}:"
    return None


def _begins(line: str) -> int:
    """The column (0-based) at which the name of a line begins, after the dash if it is an item."""
    return len(line) - len(line.lstrip(" -"))
