"""The nodes of a vocabulary or an entity register -> predicates or entities."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from contracheck.files.problem_list import Collector
from contracheck.load.field_table import FieldTable
from contracheck.load.fields import ENTITY, ENTITY_FILE, PREDICATE, VOCABULARY_FILE
from contracheck.load.file_parts import FilePart
from contracheck.load.nodes import Document, Node, Scalar
from contracheck.load.records import Record, as_mapping, read_entries, read_record, read_sections
from contracheck.load.rule_entries import read_rules
from contracheck.model import Aspect, Datatype, Entity, Predicate
from contracheck.values.dates.duration import Duration
from contracheck.values.fault import Fault
from contracheck.values.numbers.style import Tolerance

_VOCABULARY = FieldTable.of("a vocabulary", VOCABULARY_FILE)
_PREDICATE = FieldTable.of("the predicate", PREDICATE)
_REGISTER = FieldTable.of("an entity register", ENTITY_FILE)
_ENTITY = FieldTable.of("the entity", ENTITY)
_PARSERS: dict[str, Callable[[str], object]] = {
    "steady_for": Duration.parse,
    "settles": Duration.parse,
    "tolerance": Tolerance.parse,
}


def read_vocabulary(document: Document, text: str, found: Collector) -> FilePart:
    """The predicates and rules of a vocabulary file, whose text is at hand for the places within conditions.

    A predicate without a usable datatype is left out and told of.
    """
    sections = read_sections(document, _VOCABULARY, found)
    node = sections.get("predicates")
    entries = read_entries(node, "predicates", found) if node is not None else ()
    predicates = [_predicate(name, entry, found) for name, entry in entries]
    rules = read_rules(sections.get("rules"), text, found)
    kept = tuple(predicate for predicate in predicates if predicate is not None)
    return FilePart(found.problems(), predicates=kept, rules=rules, declares=True)


def read_register(document: Document, found: Collector) -> FilePart:
    """The entities of a register file."""
    node = read_sections(document, _REGISTER, found).get("entities")
    entries = read_entries(node, "entities", found) if node is not None else ()
    entities = [_entity(name, entry, found) for name, entry in entries]
    return FilePart(
        found.problems(), entities=tuple(entity for entity in entities if entity is not None), declares=True
    )


def _predicate(name: Scalar, node: Node, found: Collector) -> Predicate | None:
    mapping = as_mapping(node, f"the predicate {name.text}", found)
    record = read_record(mapping, _PREDICATE, found) if mapping is not None else None
    if record is None or "datatype" not in record.fields:
        return None
    if record.text("aspect") == Aspect.TOLL and record.text("datatype") != Datatype.QUANTITY:
        node_at = record.nodes["aspect"]
        expected = "datatype: quantity, or another aspect"
        found.add((node_at.line, node_at.column), "only numbers are tolls", value=Aspect.TOLL, expected=expected)
        return None
    fields: dict[str, Any] = {key: text for key, text in record.fields.items() if _sound(key, record, found)}
    lowest, highest = fields.pop("range", ("", ""))
    place = found.locate(name.line, name.column)
    places = {field: found.locate(at.line, at.column) for field, at in record.nodes.items()}
    return Predicate(name.text, lowest=lowest, highest=highest, place=place, places=places, **fields)


def _sound(name: str, record: Record, found: Collector) -> bool:
    """Whether a duration or tolerance can be read; if not, it is told of and the predicate goes without."""
    read = _PARSERS.get(name)
    text = record.text(name)
    if read is None or (name, text) == ("steady_for", "never"):
        return True
    try:
        read(text)
    except Fault as fault:
        node = record.nodes[name]
        message = f"{name} is {fault.message}"
        expected = f"{fault.expected}, or never" if name == "steady_for" else fault.expected
        found.add((node.line, node.column), message, value=text, expected=expected, suggestion=fault.suggestion)
        return False
    return True


def _entity(name: Scalar, node: Node, found: Collector) -> Entity | None:
    mapping = as_mapping(node, f"the entity {name.text}", found)
    if mapping is None:
        return None
    fields: dict[str, Any] = dict(read_record(mapping, _ENTITY, found).fields)
    return Entity(name.text, place=found.locate(name.line, name.column), **fields)
