"""The section `rules` of a vocabulary -> rules as they are declared, their conditions still words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from contracheck.files.problem_list import Collector
from contracheck.load.field_table import FieldTable
from contracheck.load.fields import RULE, RULE_CLAIM
from contracheck.load.nodes import MapNode, Node, Scalar
from contracheck.load.records import Record, as_mapping, read_entries, read_record
from contracheck.model import DeclaredRule, Place, RuleClaim
from contracheck.values.limits import RULE_CLAIMS

_RULE = FieldTable.of("the rule", [field for field in RULE if field.name != "claims"])
_CLAIM = FieldTable.of("the claim of the rule", RULE_CLAIM)
_NAME = re.compile(r"(?!.*--)[a-z][a-z0-9-]*(?<!-)")
_LETTER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def read_rules(node: Node | None, text: str, found: Collector) -> tuple[DeclaredRule, ...]:
    """The rules that are declared; one that lacks something is left out and told of."""
    entries = read_entries(node, "rules", found) if node is not None else ()
    lines = text.split("\n")
    rules = [_rule(name, entry, lines, found) for name, entry in entries]
    return tuple(rule for rule in rules if rule is not None)


def _rule(name: Scalar, node: Node, lines: Sequence[str], found: Collector) -> DeclaredRule | None:
    mapping = as_mapping(node, f"the rule {name.text}", found)
    if mapping is None:
        return None
    claims, rest = _claims_apart(mapping)
    record = read_record(rest, _RULE, found)
    parts = tuple(_parts(claims, mapping, found))
    named = _is_named(name, found)
    if not named or not parts or not _is_whole(record):
        return None
    fields: dict[str, Any] = dict(record.fields)
    places = {field: found.locate(at.line, at.column) for field, at in record.nodes.items()}
    starts = {field: _letters(at, record.text(field), lines, found) for field, at in record.nodes.items()}
    letters = {field: place for field, place in starts.items() if place is not None}
    at = found.locate(name.line, name.column)
    return DeclaredRule(name.text, parts, place=at, places=places, letters=letters, **fields)


def _claims_apart(rule: MapNode) -> tuple[Node | None, MapNode]:
    """What stands at `claims`, if anything does, and the rule without it."""
    claims = next((value for key, value in rule.items if key.text == "claims"), None)
    return claims, MapNode([item for item in rule.items if item[0].text != "claims"], rule.line, rule.column)


def _is_named(name: Scalar, found: Collector) -> bool:
    """Whether it is a name for a rule; told of if not."""
    if _NAME.fullmatch(name.text):
        return True
    expected = "small letters and digits with hyphens: wounded-exceed-strength"
    found.add((name.line, name.column), "no name for a rule", value=name.text, expected=expected)
    return False


def _is_whole(record: Record) -> bool:
    return not record.spoilt and all(name in record.fields for name in _RULE.required)


def _letters(node: Node, text: str, lines: Sequence[str], found: Collector) -> Place | None:
    """Where the text of a field begins, if it stands in one line letter by letter, bare or in quotation marks."""
    line = lines[node.line - 1] if node.line <= len(lines) else ""
    at = node.column - 1 + (line[node.column - 1 : node.column] in ("'", '"'))
    return found.locate(node.line, at + 1) if text and line.startswith(text, at) else None


def _parts(node: Node | None, rule: MapNode, found: Collector) -> Iterator[RuleClaim]:
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


def _part(name: Scalar, node: Node, found: Collector) -> RuleClaim | None:
    if _LETTER.fullmatch(name.text) is None:
        found.add(
            (name.line, name.column), "no name for a claim", value=name.text, expected="a letter or a word: a, whole"
        )
        return None
    if isinstance(node, Scalar) and node.text.strip():
        return RuleClaim(name.text, node.text.strip(), place=found.locate(node.line, node.column))
    mapping = as_mapping(node, f"the claim {name.text}", found)
    record = read_record(mapping, _CLAIM, found) if mapping is not None else None
    if record is None or record.spoilt or "predicate" not in record.fields:
        return None
    fields: dict[str, Any] = dict(record.fields)
    return RuleClaim(name.text, place=found.locate(name.line, name.column), **fields)
