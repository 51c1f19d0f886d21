"""A name without its colon, which YAML takes for the beginning of a text and tells of lines later."""

from __future__ import annotations

import re
from typing import NamedTuple

from contracheck.load import decision_fields, fields


class YamlFault(NamedTuple):
    """Line and column, what is wrong there, and what is expected. `missing` is the sign to put there, or the tab that
    stands before the place; empty where it is not plain what was meant."""

    at: tuple[int, int]
    message: str
    expected: str
    missing: str = ""


_SECTIONS = frozenset(
    field.name
    for table in (fields.CLAIM_FILE, fields.VOCABULARY_FILE, fields.ENTITY_FILE, decision_fields.DECISION_FILE)
    for field in table
)
_FIELDS = frozenset(
    name
    for table in (fields.SOURCE, fields.CLAIM, fields.PREDICATE, fields.ENTITY, fields.RULE, decision_fields.DECISION)
    for field in table
    for name in (field.name, *field.names)
)
_LINE = re.compile(r"( *+(?:- ++)?)([^\W\d]\w*+)(?![:\w])(.*)")

_NAMED = re.compile(r" *+(?:- ++)?(?=[^\W\d]\w*+:(?:\s|\Z))")


def colon_missing(text: str, last: int) -> YamlFault | None:
    """Where, above line `last` (0-based) or on it, a name stands without a colon: that of a section alone on its line,
    or that of a field as far to the right as the next line, or as the name above it."""
    lines = text.split("\n", last + 1)[: last + 1]
    written = [number for number, line in enumerate(lines) if line.split("#")[0].strip()]
    for number in reversed(written[-2:]):
        match = _LINE.fullmatch(lines[number].rstrip("\r"))
        if match is not None and (_is_section(*match.groups()) or (number < last and _is_field(match, number, lines))):
            name = match[2]
            at = (number + 1, match.end(2) + 1)
            return YamlFault(at, f"YAML: a colon is missing after {name}", f"{name}:", ":")
    return None


def _is_section(before: str, name: str, rest: str) -> bool:
    return name in _SECTIONS and not before and (not rest.strip() or rest.lstrip()[0] in "[{#")


def _is_field(match: re.Match[str], number: int, lines: list[str]) -> bool:
    """Whether the line (0-based) could be that of a field: beside the last of `lines`, or the name before it."""
    before, name, rest = match.groups()
    above = next((line for line in reversed(lines[:number]) if line.split("#")[0].strip()), "")
    return name in _FIELDS and ": " not in rest and len(before) in (_begins(lines[-1]), _named(above))


def _named(line: str) -> int:
    """The column (0-based) of the name in a line that has a name with its colon; else -1."""
    match = _NAMED.match(line)
    return match.end() if match is not None else -1


def _begins(line: str) -> int:
    """The column (0-based) at which the name of a line begins, after the dash if it is an item."""
    return len(line) - len(line.lstrip(" -"))
