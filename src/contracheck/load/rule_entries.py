"""The section `rules` of a vocabulary -> rules as they are declared, their conditions still words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from contracheck.files.problem_list import Collector
from contracheck.load.field_table import Shape
from contracheck.load.fields import RULE, RULE_CLAIM
from contracheck.load.nodes import Mapping, Node, Scalar
from contracheck.load.records import as_mapping, read_entries, read_record
from contracheck.model import Declared, Part, Place
from contracheck.values.limits import RULE_CLAIMS

_RULE = Shape.of("the rule", [field for field in RULE if field.name != "claims"])
_CLAIM = Shape.of("the claim of the rule", RULE_CLAIM)
_NAME = re.compile(r"(?!.*--)[a-z][a-z0-9-]*(?<!-)")
_LETTER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def read_rules(node: Node | None, text: str, found: Collector) -> tuple[Declared, ...]:
    """The rules that are declared; one that lacks something is left out and told of."""
    entries = read_entries(node, "rules", found) if node is not None else ()
    lines = text.split("\n")
    rules = [_rule(name, entry, lines, found) for name, entry in entries]
    return tuple(rule for rule in rules if rule is not None)


def _rule(name: Scalar, node: Node, lines: Sequence[str], found: Collector) -> Declared | None:
    mapping = as_mapping(node, f"the rule {name.text}", found)
    if mapping is None:
        return None
    claims = next((value for key, value in mapping.items if key.text == "claims"), None)
    rest = Mapping([item for item in mapping.items if item[0].text != "claims"], mapping.line, mapping.column)
    record = read_record(rest, _RULE, found)
    parts = tuple(_parts(claims, mapping, found))
    named = _NAME.fullmatch(name.text) is not None
    if not named:
        expected = "small letters and digits with hyphens: wounded-exceed-strength"
        found.add((name.line, name.column), "no name for a rule", value=name.text, expected=expected)
    if not named or not parts or record.spoilt or not all(name in record.fields for name in _RULE.required):
        return None
    fields: dict[str, Any] = dict(record.fields)
    places = {field: found.locate(at.line, at.column) for field, at in record.nodes.items()}
    starts = {field: _letters(at, record.text(field), lines, found) for field, at in record.nodes.items()}
    letters = {field: place for field, place in starts.items() if place is not None}
    at = found.locate(name.line, name.column)
    return Declared(name.text, parts, place=at, places=places, letters=letters, **fields)


def _letters(node: Node, text: str, lines: Sequence[str], found: Collector) -> Place | None:
    """Where the text of a field begins, if it stands in one line letter by letter, bare or in quotation marks."""
    line = lines[node.line - 1] if node.line <= len(lines) else ""
    at = node.column - 1 + (line[node.column - 1 : node.column] in ("'", '"'))
    return found.locate(node.line, at + 1) if text and line.startswith(text, at) else None


def _parts(node: Node | None, rule: Mapping, found: Collector) -> Iterator[Part]:
    if node is None:
        found.add(
            (rule.line, rule.column), "the rule has no claims", expected="claims: with a name and a predicate each"
        )
        return
    mapping = as_mapping(node, "claims", found)
    items = mapping.items if mapping is not None else []
    if mapping is not None and not 1 <= len(items) <= RULE_CLAIMS:
        value = str(len(items))
        found.add(
            (mapping.line, mapping.column), "a rule is over one to three claims", value=value, expected="1, 2 or 3"
        )
        return
    parts = [_part(name, node, found) for name, node in items]
    if None not in parts:
        yield from (part for part in parts if part is not None)


def _part(name: Scalar, node: Node, found: Collector) -> Part | None:
    if _LETTER.fullmatch(name.text) is None:
        found.add(
            (name.line, name.column), "no name for a claim", value=name.text, expected="a letter or a word: a, whole"
        )
        return None
    if isinstance(node, Scalar) and node.text.strip():
        return Part(name.text, node.text.strip(), place=found.locate(node.line, node.column))
    mapping = as_mapping(node, f"the claim {name.text}", found)
    record = read_record(mapping, _CLAIM, found) if mapping is not None else None
    if record is None or record.spoilt or "predicate" not in record.fields:
        return None
    fields: dict[str, Any] = dict(record.fields)
    return Part(name.text, place=found.locate(name.line, name.column), **fields)
