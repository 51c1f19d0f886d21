"""Puts another word into the entry that a project's `vocabulary.yaml` has for a predicate; all else stays as it was."""

from __future__ import annotations

from contracheck.load.input_formats import format_of
from contracheck.model import Predicate
from contracheck.names import yaml_surgery as surgery
from contracheck.names.vocabulary_editor import SECTION
from contracheck.names.yaml_outline import EditError, OutlineNode, outline
from contracheck.names.yaml_surgery import quoted
from contracheck.values.text.name_key import name_key

_FIELD = "synonyms"


def with_synonym(text: str, name: str, word: str) -> str:
    """The text of a vocabulary in which `word` is a synonym of the predicate `name` as well. Raises `EditError` if it
    has no such entry, or one that cannot be added to safely: the new text is read again."""
    entry = _entry(text, name)
    if entry is None or entry.kind != "mapping":
        raise EditError(surgery.UNSAFE)
    words = entry.get(_FIELD)
    if words is None:
        new = surgery.add_pair(text, entry, _FIELD, f"[{quoted(word)}]")
    elif words.kind in ("scalar", "sequence"):
        new = surgery.add_item(text, words, quoted(word))
    else:
        raise EditError(surgery.UNSAFE)
    surgery.check_only_added(text, new)
    if _synonyms(new, name) != [*_synonyms(text, name), word]:
        raise EditError(surgery.UNSAFE)
    return new


def _entry(text: str, name: str) -> OutlineNode | None:
    root = outline(text)
    section = root.get(SECTION) if root is not None and root.kind == "mapping" else None
    pairs = section.pairs if section is not None and section.kind == "mapping" else ()
    return next((value for key, value in pairs if name_key(key.value) == name_key(name)), None)


def _synonyms(text: str, name: str) -> list[str]:
    read = format_of("vocabulary.yaml").read(text.encode(), "vocabulary.yaml").predicates
    named: Predicate | None = next((one for one in read if name_key(one.name) == name_key(name)), None)
    return list(named.synonyms) if named is not None else []
