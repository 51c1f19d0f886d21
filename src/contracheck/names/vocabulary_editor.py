"""The vocabulary's editor: puts the declaration of a predicate into `vocabulary.yaml`.

Only the new line is put in; comments, order, quotes and line endings stay. Each edit is checked by reading the new text
again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contracheck.load.input_formats import format_of
from contracheck.model import Predicate, Problem
from contracheck.names import yaml_surgery as surgery
from contracheck.names.declaration import Declaration
from contracheck.names.predicate_index import predicate_index
from contracheck.names.yaml_outline import EditError, OutlineNode, outline
from contracheck.values.text.name_key import name_key

SECTION = "predicates"
_EVENTS = 200
"""An edit adds at most a document, a section and an entry with every field there is: so many events of YAML."""


def with_declaration(text: str, declaration: Declaration) -> str:
    """The text of a vocabulary with one more entry, at the end of its predicates. Raises `EditError` if it has one of
    that name, or is no vocabulary."""
    section = _section(text)
    if section is not None and (known := _entry(section[1], declaration.name)) is not None:
        raise EditError(f'line {known.line}: "{known.value}" is declared there already; change that line by hand')
    new = _put(text, section, declaration)
    surgery.check_only_added(text, new, _EVENTS)
    landed = _section(new)
    if landed is None or _entry(landed[1], declaration.name) is None:
        raise EditError(surgery.UNSAFE)
    return new


def faults_of(declaration: Declaration, declared: Sequence[Predicate]) -> tuple[Problem, ...]:
    """What is wrong with a declaration, by itself and among the predicates that are `declared`."""
    text = f"{SECTION}:\n  {declaration.line}\n"
    part = format_of("vocabulary.yaml").read(text.encode(), "vocabulary.yaml")
    before = {(fault.message, fault.value) for fault in predicate_index(declared)[1]}
    together = predicate_index((*part.predicates, *declared))[1]
    return (*part.problems, *(fault for fault in together if (fault.message, fault.value) not in before))


def _section(text: str) -> tuple[OutlineNode, OutlineNode] | None:
    """The key `predicates` and its value; nothing if the file does not have it."""
    root = outline(text)
    if root is None:
        return None
    if root.kind != "mapping":
        raise EditError(f'line {root.line}: expected "{SECTION}:" and its entries; this is no vocabulary')
    found = next((pair for pair in root.pairs if pair[0].value == SECTION), None)
    if found and not found[1].empty and found[1].kind != "mapping":
        raise EditError(f'line {found[1].line}: "{SECTION}" holds no entries ("name: value"); correct the file first')
    return found


def _entry(entries: OutlineNode, name: str) -> OutlineNode | None:
    """The key of the entry of that name."""
    keys: Iterator[OutlineNode] = (key for key, _ in entries.pairs if key.kind == "scalar")
    return next((key for key in keys if name_key(key.value) == name_key(name)), None)


def _put(text: str, section: tuple[OutlineNode, OutlineNode] | None, declaration: Declaration) -> str:
    if section is None:
        return _put_at_end(text, declaration)
    key, entries = section
    if entries.empty:
        return surgery.fill(text, key, entries, (declaration.line,))
    return surgery.add_pair(text, entries, surgery.quoted(declaration.name), declaration.entry)


def _put_at_end(text: str, declaration: Declaration) -> str:
    """The section at the end of a file that has none."""
    root = outline(text)
    if root is not None and not root.bare:
        return surgery.add_pair(text, root, SECTION, f"{{{declaration.line}}}")
    end = surgery.newline(text)
    gap = end if text and not text.endswith("\n") else ""
    return f"{text}{gap}{SECTION}:{end}  {declaration.line}{end}"
