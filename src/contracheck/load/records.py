"""Nodes -> named fields, by the table of fields: every fault with its place, all of them at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from contracheck.files.problem_list import Collector
from contracheck.load.field_table import FieldTable
from contracheck.load.field_text import WrittenField, as_it_stands, read_field
from contracheck.load.nodes import Document, ListNode, MapNode, Node, Refused, Scalar
from contracheck.load.unknown_fields import meant, misspelt_name, tell_unknown
from contracheck.model import Level


class Record:
    """What was read of a mapping: fields that hold something, every written field's node, and the unusable ones.

    Among the unusable are unknown names: `polarty: denied` may turn what is claimed into its opposite.
    """

    __slots__ = ("fields", "nodes", "spoilt")

    def __init__(self) -> None:
        self.fields: dict[str, WrittenField] = {}
        self.nodes: dict[str, Node] = {}
        self.spoilt: set[str] = set()

    def text(self, name: str) -> str:
        """The text of field `name`, or empty."""
        written = self.fields.get(name, "")
        return written if isinstance(written, str) else ""


def read_record(node: MapNode, shape: FieldTable, found: Collector, given: Collection[str] = ()) -> Record:
    """The fields of `node`. Unknown, repeated and unusable ones are told of; so are required ones that are missing.

    `given` names fields that have a default and may be left out.
    """
    record = Record()
    by_name, fields, nodes = shape.by_name, record.fields, record.nodes
    for index, (key, value) in enumerate(node.items):
        field = by_name.get(key.text)
        if field is None:
            tell_unknown(index, node, shape, found)
            record.spoilt.update((key.text, meant(key.text, shape) or misspelt_name(key.text, shape)))
        elif field.name in nodes:
            _repeated(key, nodes[field.name], found)
            record.spoilt.add(field.name)
        else:
            nodes[field.name] = value
            written: WrittenField | None = as_it_stands(value) if field.name in shape.plain else None
            if written is None:
                named = field if key.text == field.name else field._replace(name=key.text)
                written = read_field(value, named, found, separated=shape.separated)
            if written:
                fields[field.name] = written
            elif written is None:
                record.spoilt.add(field.name)
    if not all(map(fields.__contains__, shape.required)):
        _tell_missing(node, shape, record, found, given)
    return record


def _tell_missing(node: MapNode, shape: FieldTable, record: Record, found: Collector, given: Collection[str]) -> None:
    for name in shape.required:
        if name not in record.fields and name not in record.spoilt and name not in given:
            _missing(name, node, shape, record, found)


def read_sections(document: Document, shape: FieldTable, found: Collector) -> dict[str, Node]:
    """The sections of a file by their names. Unknown and repeated ones are told of; of two lists nothing is lost.

    One whose name is in another case is told of, and there, but not to be read.
    """
    root = document.root
    if root is None and document.whole:
        found.add((1, 1), "the file contains only comments", expected="claims, or remove the file", level=Level.WARNING)
    if root is None or not (document.whole or isinstance(root, MapNode)):
        return {}
    node = as_mapping(root, shape.what, found)
    if node is None:
        return {}
    sections: dict[str, Node] = {}
    refused: dict[str, Node] = {}
    for index, (key, value) in enumerate(node.items):
        field = shape.by_name.get(key.text)
        if field is None:
            tell_unknown(index, node, shape, found)
            refused.setdefault(meant(key.text, shape), _refused(value))
        elif field.name in sections:
            first = sections[field.name]
            _repeated(key, first, found)
            if isinstance(first, ListNode) and isinstance(value, ListNode):
                sections[field.name] = ListNode(first.items + value.items, first.line, first.column)
        else:
            sections[field.name] = value
    return {**refused, **sections}


def _refused(value: Node) -> Node:
    """A section that is not read, as many as its items are."""
    refused = Refused(value.line, value.column)
    return ListNode([refused] * len(value.items), *refused) if isinstance(value, ListNode) else refused


def read_entries(node: Node, what: str, found: Collector) -> Iterator[tuple[Scalar, Node]]:
    """The entries of a mapping whose keys are names of the user's own; a name that comes again is told of."""
    mapping = as_mapping(node, what, found)
    seen: dict[str, Scalar] = {}
    for key, value in mapping.items if mapping is not None else ():
        name = " ".join(key.text.split())
        if not name:
            continue
        first = seen.setdefault(name.casefold(), key)
        if first is not key:
            where = found.locate(first.line, first.column)
            found.add((key.line, key.column), f"{name} is written twice; the first is at {where}", value=name)
        else:
            yield Scalar(name, key.line, key.column), value


def as_mapping(node: Node, what: str, found: Collector) -> MapNode | None:
    """`node` if it is a mapping; an empty text counts as an empty one. Else `None`, told of."""
    if isinstance(node, MapNode):
        return node
    if isinstance(node, Scalar) and not node.text:
        return MapNode([], node.line, node.column)
    if isinstance(node, Scalar):
        expected = "lines of name: value" + (", with a space after each colon" if ":" in node.text else "")
        found.add((node.line, node.column), f"{what} is a text", value=node.text, expected=expected)
    elif isinstance(node, ListNode):
        found.add((node.line, node.column), f"{what} is a list", expected="lines of name: value")
    return None


def _repeated(key: Scalar, first: Node, found: Collector) -> None:
    where = found.locate(first.line, first.column)
    message = f"{key.text} is written twice; the first is at {where}"
    found.add((key.line, key.column), message, value=key.text, expected="each field once")


def _missing(name: str, node: MapNode, shape: FieldTable, record: Record, found: Collector) -> None:
    field = shape.by_name[name]
    empty = record.nodes.get(name)
    at = empty if empty is not None else node
    written = next((key.text for key, _ in node.items if shape.by_name.get(key.text) is field), name)
    message = f"{shape.what} has no {' or '.join((name, *field.names))}" if empty is None else f"{written} is empty"
    found.add((at.line, at.column), message, expected=field.help[0].lower() + field.help[1:].rstrip("."))
