"""A claim file's nodes -> one source and its claims."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Set as AbstractSet
from pathlib import PurePosixPath
from typing import Any, cast

from contracheck.files.problem_list import Collector, Locator
from contracheck.load.field_places import FieldPlaces
from contracheck.load.field_table import FieldTable
from contracheck.load.fields import CLAIM, CLAIM_FILE, DEFAULTS, SOURCE
from contracheck.load.file_parts import Draft, FilePart
from contracheck.load.languages import Teller, spoken
from contracheck.load.nodes import Document, ListNode, MapNode, Node, Refused, Scalar
from contracheck.load.records import Record, as_mapping, read_record, read_sections
from contracheck.model import REMARKS, Claim, Level, Place, Source

_FILE = FieldTable.of("a claim file", CLAIM_FILE)
_SOURCE = FieldTable.of("source", SOURCE)
_CLAIM = FieldTable.of("the claim", CLAIM)
_DEFAULTS = FieldTable.of("defaults", DEFAULTS)
_HARMLESS = frozenset(("id", "locator", "quote", "language", *REMARKS))
"""Fields that are never compared: a fault in one of them does not cost the claim. Without a language, numbers ask."""
_OF_OTHERS = ("id", "source", "language")
"""Fields of a row that are its source's, or that a claim has in another form."""
_BESIDE = frozenset(("when", "where", "unit"))
"""Fields beside the value: a fault in one of them costs that field, and the claim is compared without it."""


def read_claim_file(document: Document, file: str, found: Collector) -> FilePart:
    """The source and the claims of one file; a source without a usable id goes by the file's name."""
    sections = read_sections(document, _FILE, found)
    source = _source(sections.get("source"), document, file, found)
    defaults = _defaults(sections.get("defaults"), found)
    claims, spoilt, unread = _claims(sections.get("claims"), document, source, defaults, found)
    languages = tuple(spoken(defaults, source.id, Teller.DEFAULTS, found.locate))
    return FilePart(found.problems(), (source,), claims, spoilt, unread=unread + document.lost, languages=languages)


def make_source(record: Record, source_id: str, place: Place, found: Collector) -> Source:
    """The source that `record` describes. Its text must lie beside or below the file that describes it."""
    fields = {**record.fields, "id": source_id}
    path = record.text("text").replace("\\", "/")
    if path and (path.startswith("/") or ":" in path or ".." in PurePosixPath(path).parts):
        node = record.nodes["text"]
        expected = "a path below the folder of this file, without '..'"
        found.add((node.line, node.column), "text lies outside the folder", value=path, expected=expected)
        del fields["text"]
    return Source(place=place, places=FieldPlaces(record.nodes, found.locate), **cast("dict[str, Any]", fields))


def make_draft(record: Record, source: str, local: str, place: Place, locate: Locator) -> Draft:
    """The claim that `record` holds, but for its source; `local` is its id within it. What is required and missing is
    empty."""
    fields: dict[str, Any] = {"subject": "", "predicate": "", "value": "", **record.fields}
    if unread := tuple(sorted(record.spoilt & _BESIDE)) if record.spoilt else ():
        fields |= {**dict.fromkeys(unread, ""), "unread": unread}
    for name in _OF_OTHERS:
        fields.pop(name, None)
    return Draft(fields, FieldPlaces(record.nodes, locate), source, local, place)


def make_claim(draft: Draft, source: Source) -> Claim:
    """The claim, of its source."""
    fields, places, _, local, place = draft
    return Claim(f"{source.id}/{local}", source, place=place, places=places, **fields)


def usable(record: Record, required: Collection[str]) -> bool:
    """Whether a claim can be made of it: nothing required is missing, and nothing it cannot do without is in doubt."""
    if not record.spoilt and record.fields.keys() >= set(required):
        return True
    bare = TAKEN_OVER if any(name in record.fields for name in NAMING) else ()
    given = all(name in record.fields for name in required if name not in bare)
    return given and not record.spoilt - _HARMLESS - _BESIDE


NAMING = ("retracts", "disputes")
"""Fields by which a claim can be about another one and nothing else."""
TAKEN_OVER = frozenset(("subject", "predicate", "value"))
"""What such a claim takes over from the one that it names."""


_NOTHING: frozenset[str] = frozenset()


def taken_over(mapping: MapNode) -> AbstractSet[str]:
    """The required fields that a claim may leave out, since it names another."""
    for key, _ in mapping.items:
        if key.text in NAMING:
            return TAKEN_OVER
    return _NOTHING


def _source(node: Node | None, document: Document, file: str, found: Collector) -> Source:
    stem = "-".join(PurePosixPath(file).stem.split()) or "source"
    root = document.root
    if node is None and isinstance(root, MapNode) and document.whole:
        found.add((root.line, root.column), "the file has no source", expected="source: with an id: below it")
    broken = isinstance(node, Scalar) and not document.whole  # its fault of syntax has been told
    mapping = as_mapping(node, "source", found) if node is not None and not broken else None
    if mapping is None:
        return Source(stem, found.locate(1, 1))
    record = read_record(mapping, _SOURCE, found, () if document.whole else _SOURCE.required)
    return make_source(record, record.text("id") or stem, found.locate(mapping.line, mapping.column), found)


def _defaults(node: Node | None, found: Collector) -> Record:
    mapping = as_mapping(node, "defaults", found) if node is not None else None
    return read_record(mapping, _DEFAULTS, found) if mapping is not None else Record()


def _claims(
    node: Node | None, document: Document, source: Source, defaults: Record, found: Collector
) -> tuple[tuple[Claim, ...], tuple[Claim, ...], int]:
    """The claims, those that are spoilt, and how many are not read."""
    items = _items(node, document, found)
    claims: list[Claim] = []
    spoilt: list[Claim] = []
    for position, item in enumerate(items, 1):
        unfinished = position == len(items) and not document.whole
        behind = _is_behind(document.slip, items[position:])
        claim, sound = _claim(item, source, str(position), defaults, Collector(found.locate) if unfinished else found)
        if claim is not None and sound and not behind and not (unfinished and claim.unread):
            claims.append(claim)
        elif claim is not None and not unfinished:
            spoilt.append(claim)
    return tuple(claims), tuple(spoilt), len(items) - len(claims)


def _is_behind(slip: int, after: list[Node]) -> bool:
    """Whether the slip on that line (0: none) stands in a claim or before it; `after` are the claims behind it."""
    return bool(slip) and not (after and after[0].line <= slip)


def _items(node: Node | None, document: Document, found: Collector) -> list[Node]:
    if isinstance(node, ListNode):
        return node.items
    if isinstance(node, Refused) and node.line != document.slip:
        return [node]
    if isinstance(node, Scalar) and not node.text:
        found.add((node.line, node.column), "claims is empty", expected="a list: '- subject: ...'", level=Level.WARNING)
    elif isinstance(node, (MapNode, Scalar)):
        return [_no_list(node, found if document.whole else Collector(found.locate))]
    elif node is None and document.whole and isinstance(document.root, MapNode):
        found.add((document.root.line, document.root.column), "the file has no claims", expected="claims: and a list")
    return []


def _no_list(node: MapNode | Scalar, found: Collector) -> Refused:
    """What stands where the list of claims belongs; it counts as one claim that was not read."""
    dashed = isinstance(node, MapNode) and any(key.text.startswith("-") for key, _ in node.items)
    expected = "a list: '- subject: ...'" + (", with a space after each dash" if dashed else "")
    found.add((node.line, node.column), "claims is not a list", expected=expected)
    return Refused(node.line, node.column)


def _claim(node: Node, source: Source, position: str, defaults: Record, found: Collector) -> tuple[Claim | None, bool]:
    """The claim, as far as it can be made out, and whether it is sound."""
    mapping = as_mapping(node, "the claim", found)
    if mapping is None:
        return None, False
    record = read_record(mapping, _CLAIM, found, defaults.fields.keys() | defaults.spoilt | taken_over(mapping))
    if defaults.nodes or defaults.spoilt:
        record.spoilt |= defaults.spoilt - record.nodes.keys()
        record.fields = defaults.fields | record.fields
        record.nodes = defaults.nodes | record.nodes
    local = record.text("id") or position
    draft = make_draft(record, source.id, local, found.locate(mapping.line, mapping.column), found.locate)
    return make_claim(draft, source), usable(record, _CLAIM.required)
