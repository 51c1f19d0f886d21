"""The nodes of a file of decisions -> what reviewers decided; an entry that lacks something is told of and not used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from contracheck.files.decoding import decode
from contracheck.files.problem_list import Collector
from contracheck.files.text_places import InText
from contracheck.load.decision_fields import CITED, DECISION, DECISION_FILE
from contracheck.load.field_table import FieldTable
from contracheck.load.file_parts import FilePart
from contracheck.load.nodes import ListNode, MapNode, Node, Scalar
from contracheck.load.records import as_mapping, read_record, read_sections
from contracheck.load.yaml.nodes_from_events import read_yaml
from contracheck.model import COMPARED, Cited, Decision, Problem

_FILE = FieldTable.of("a file of decisions", DECISION_FILE)
_DECISION = FieldTable.of("the decision", [field for field in DECISION if field.name != "claims"])
_CITED = FieldTable.of("the claim", CITED)


def read_decisions(data: bytes, name: str) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
    """The decisions in the bytes of a file called `name`, and what is wrong with it."""
    found = Collector(InText(name))
    raw = decode(data, found) if data.strip() else None
    if raw is None:
        return (), found.problems()
    part = decisions_part(read_yaml(raw, found), found)
    return part.decisions, part.problems


def decisions_part(document: Any, found: Collector) -> FilePart:
    """The decisions of a file."""
    node = read_sections(document, _FILE, found).get("decisions")
    kept = [decision for decision in (_decision(item, found) for item in _items(node, found)) if decision is not None]
    seen: dict[tuple[str, str, str], Decision] = {}
    for decision in kept:
        first = seen.setdefault(decision.order, decision)
        if first is not decision and decision.place:
            message = f"{decision.by} decides about {decision.finding} twice; the first is at {first.place}"
            found.add(
                (decision.place.line, decision.place.column),
                message,
                value=decision.verdict,
                expected="one word of each",
            )
    return FilePart(found.problems(), decisions=tuple(kept), declares=True)


def _items(node: Node | None, found: Collector) -> list[Node]:
    if node is None or (isinstance(node, Scalar) and not node.text):
        return []
    if isinstance(node, ListNode):
        return node.items
    found.add((node.line, node.column), "decisions is not a list", expected="a list: '- finding: ...'")
    return []


def _decision(node: Node, found: Collector) -> Decision | None:
    mapping = as_mapping(node, "the decision", found)
    if mapping is None:
        return None
    claims = next((value for key, value in mapping.items if key.text == "claims"), None)
    rest = MapNode([item for item in mapping.items if item[0].text != "claims"], mapping.line, mapping.column)
    record = read_record(rest, _DECISION, found)
    cited = tuple(_claims(claims, found))
    if record.spoilt or None in cited or not all(name in record.fields for name in _DECISION.required):
        return None
    fields: dict[str, Any] = dict(record.fields)
    fields["kind"] = fields.pop("class", "")
    place = found.locate(mapping.line, mapping.column)
    return Decision(**fields, claims=tuple(cited for cited in cited if cited is not None), place=place)


def _claims(node: Node | None, found: Collector) -> Iterator[Cited | None]:
    if node is None:
        return
    if not isinstance(node, ListNode):
        found.add((node.line, node.column), "claims is not a list", expected="a list: '- claim: ...'")
        yield None
        return
    for item in node.items:
        mapping = as_mapping(item, "the claim", found)
        record = read_record(mapping, _CITED, found) if mapping is not None else None
        if record is None or record.spoilt or not all(name in record.fields for name in _CITED.required):
            yield None
            continue
        fields = tuple((name, record.text(name)) for name in COMPARED if record.text(name))
        yield Cited(record.text("claim"), record.text("source"), fields)


def fit_name(name: str) -> bool:
    """Whether it can be the name of a reviewer: something to read, on one line, and not too long."""
    return bool(re.search(r"\w", name)) and name.isprintable() and len(name) <= 100
