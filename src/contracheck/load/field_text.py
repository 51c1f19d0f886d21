"""One field's node -> its text or texts, by the field's shape."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias, assert_never

from contracheck.files.problem_list import Collector
from contracheck.load.fields import Field, Shape
from contracheck.load.nodes import ListNode, MapNode, Node, Refused, Scalar
from contracheck.values.limits import DIGITS, FIELD

WrittenField: TypeAlias = str | tuple[str, ...] | tuple[tuple[str, ...], ...]
"""What a field holds: a text, texts (a range: lowest and highest), or sets of texts."""
HIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufffe\uffff]"
"""Characters that drive terminals, turn the writing round or are none at all, as a regular expression."""
_KINDS = {MapNode: "a mapping", ListNode: "a list"}


def read_field(node: Node, field: Field, found: Collector, *, separated: bool = False) -> WrittenField | None:
    """What `node` holds, stripped; empty where nothing was written, `None` (and told) where it cannot be used."""
    match field.shape:
        case Shape.TEXT:
            return _one(node, field, found)
        case Shape.TEXTS:
            texts = _texts(node, field.name, found, separated=separated)
            return _each_fitting(texts, node, field, found) if texts and field.choices else texts
        case Shape.RANGE:
            return _range(node, field.name, found)
        case Shape.SETS:
            return _sets(node, field.name, found)
        case Shape.SECTION:
            raise ValueError(f"{field.name} has fields of its own")
    assert_never(field.shape)


def as_it_stands(node: Node) -> str | None:
    """What `node` holds, stripped, if it is a text in which nothing has to be looked at; else `None`."""
    if type(node) is Scalar and len(node.text) <= FIELD and node.text.isprintable():
        return node.text.strip()
    return None


def _one(node: Node, field: Field, found: Collector) -> str | None:
    text = as_it_stands(node)
    if text is None:
        text = _text(node, field.name, found)
    return _fitting(text, node, field, found) if text and (field.choices or field.pattern) else text


def _text(node: Node, name: str, found: Collector) -> str | None:
    if type(node) is not Scalar:
        if type(node) is not Refused:
            found.add((node.line, node.column), f"{name} is {_KINDS[type(node)]}", expected="one text")
        return None
    text = node.text
    if len(text) > FIELD:
        message, expected = f"{name} is too long ({len(text):,} characters)", f"at most {FIELD:,} characters"
        found.add((node.line, node.column), message, value=text, expected=expected)
        return None
    if not text.isprintable() and re.search(HIDDEN, text):
        return _unhidden(node, name, found)
    if not text.isprintable() and text.strip() and not any(map(_is_seen, text)):
        codes = " ".join(sorted({f"U+{ord(c):04X}" for c in text if not c.isspace()}))
        found.add((node.line, node.column), f"{name} holds nothing that can be seen", value=codes, expected="text")
        return None
    return text.strip()


def _is_seen(char: str) -> bool:
    return char.isprintable() and not char.isspace()


def _unhidden(node: Scalar, name: str, found: Collector) -> str:
    """Characters that drive terminals, or are none at all, are replaced: the claim is read, and the fault told."""
    codes = sorted({f"U+{ord(c):04X}" for c in re.findall(HIDDEN, node.text)})
    message = f"{name} holds a character that cannot be shown; it is read as U+FFFD"
    found.add((node.line, node.column), message, value=" ".join(codes), expected="text only")
    return re.sub(HIDDEN, "\ufffd", node.text).strip()


def _fitting(text: str, node: Node, field: Field, found: Collector) -> str | None:
    if field.choices:
        plain = next((choice for choice in field.choices if choice == text), None) or _choice(text, field)
        if not plain:
            known = (*field.choices, *(word for word, _ in field.also))
            expected = f"one of {', '.join(field.choices)}"
            found.add((node.line, node.column), f"unknown {field.name}", value=text, expected=expected, names=known)
        return plain or None
    if len(text) <= FIELD and _is_like(text, field.pattern):
        return text
    at = (node.line, node.column)
    hint = "-".join(text.split()) if field.expected == "no spaces" else ""
    found.add(at, f"{field.name} cannot be read", value=text, expected=field.expected, suggestion=hint)
    return None


def _each_fitting(texts: tuple[str, ...], node: Node, field: Field, found: Collector) -> tuple[str, ...] | None:
    nodes = node.items if isinstance(node, ListNode) else [node] * len(texts)
    fitting = [_fitting(text, at, field, found) for text, at in zip(texts, nodes, strict=False)]
    return None if None in fitting else tuple(text for text in fitting if text)


@lru_cache(maxsize=32768)
def _is_like(text: str, pattern: str) -> bool:
    return re.fullmatch(pattern, text) is not None


@lru_cache(maxsize=1024)
def _choice(text: str, field: Field) -> str:
    known = {choice: choice for choice in field.choices} | dict(field.also)
    return known.get(" ".join(text.casefold().split()), "")


def _texts(node: Node, name: str, found: Collector, *, separated: bool = False) -> tuple[str, ...] | None:
    if isinstance(node, ListNode):
        texts = [_text(item, name, found) for item in node.items]
    else:
        text = _text(node, name, found)
        texts = [part.strip() for part in text.split(";")] if text and separated else [text]
    if None in texts:
        return None
    return tuple(text for text in texts if text)


def _sets(node: Node, name: str, found: Collector) -> tuple[tuple[str, ...], ...] | None:
    if isinstance(node, Scalar) and not node.text:
        return ()
    if not isinstance(node, ListNode):
        found.add((node.line, node.column), f"{name} is not a list", expected="a list of lists: [[one, other]]")
        return None
    items = node.items
    if all(isinstance(item, Scalar) for item in items):
        items = [node]
    sets = [_texts(item, name, found) for item in items]
    return None if None in sets else tuple(one for one in sets if one)


_NUMBER = r"[-+]?[0-9]+(?:_[0-9]+)*+(?:\.[0-9]+)?"
_RANGE = re.compile(rf"({_NUMBER})? *\.\. *({_NUMBER})?")


def _range(node: Node, name: str, found: Collector) -> tuple[str, ...] | None:
    text = _text(node, name, found)
    if not text:
        return () if text is not None else None
    ends = _RANGE.fullmatch(text.replace("−", "-"))
    if ends is None:
        expected = "lowest..highest, where either may be left out: 0.. or 0..100"
        found.add((node.line, node.column), f"{name} cannot be read", value=text, expected=expected)
        return None
    low, high = (end or "" for end in ends.groups())
    if max(len(low), len(high)) > DIGITS:
        expected = f"numbers of at most {DIGITS} digits"
        found.add((node.line, node.column), f"{name} has an end that is too long", value=text, expected=expected)
        return None
    if low and high and Fraction(low) > Fraction(high):
        found.add((node.line, node.column), f"{name} is reversed", value=text, expected="the lower end first")
        return None
    return (low, high)
