"""YAML -> nodes, from libyaml's stream of events.

Only the plain part of YAML 1.2 that a claim file needs: mappings, lists and text. Tags, anchors, aliases and
further documents are refused, and so is nesting that no claim file has; nothing is ever typed or run.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from contracheck.load.collector import Collector
from contracheck.load.encoding import Raw
from contracheck.load.nodes import Document, Mapping, Node, Refused, Scalar, Sequence
from contracheck.load.yamlfaults import explain

DEEPEST = 20
"""Levels of nesting; a claim file needs four."""
MOST_EVENTS = 3_000_000
"""About 130,000 claims in one file."""
_KEPT = 2
"""After a fault, what is open deeper than this (the claim that was being read) is left out."""
_EMPTY = frozenset(("", "~", "null", "Null", "NULL"))
_ITEM = re.compile(r"^[ \t]*-[ \t]+[^\s:]+[ \t]*:", re.MULTILINE)
_ENDS = frozenset((MappingEndEvent, SequenceEndEvent))


class _StoppedError(Exception):
    """Reading ends before the end of the file, for a reason that has been told."""


def read_yaml(raw: Raw, found: Collector) -> Document:
    """The one document in `raw`. After a fault in the middle, what stood complete before it; every fault is told."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(raw.data)
    builder = _Builder(found)
    try:
        builder.run(loader.get_event)
    except yaml.YAMLError as error:
        return builder.so_far(raw.text[explain(error, raw.text, found) :])
    except _StoppedError:
        return builder.so_far("")
    return Document(builder.root)


class _Builder:
    """Builds the tree. A list or mapping is linked to its parent when it ends, so an unfinished one is in no other."""

    def __init__(self, found: Collector) -> None:
        self.found = found
        self.root: Node | None = None
        self._stack: list[tuple[Mapping | Sequence, Scalar | None]] = []
        self._node: Mapping | Sequence | None = None
        self._key: Scalar | None = None

    def run(self, get: Callable[[], Event]) -> None:
        """Read all events; raises `yaml.YAMLError` at a fault of syntax."""
        documents = 0
        for _ in range(MOST_EVENTS):
            event = get()
            kind = type(event)
            if kind is ScalarEvent:
                self._attach(self._scalar(event))
            elif kind in _ENDS:
                self._close()
            elif isinstance(event, NodeEvent):
                self._other(event)
            elif kind is DocumentStartEvent:
                documents += 1
                self._check_single(event, documents)
            elif kind is StreamEndEvent:
                return
        self._stop(event, "the file is too long", "at most about 130,000 claims in a file; split it")

    def so_far(self, rest: str) -> Document:
        """What was read before a fault; `rest` is the text after it, in which the lost claims are counted."""
        lost = len(_ITEM.findall(rest)) + (len(self._stack) >= _KEPT)
        while self._node is not None:
            if len(self._stack) < _KEPT:
                self._close()
            else:
                self._node, self._key = self._stack.pop()
        return Document(self.root, whole=False, lost=lost)

    def _scalar(self, event: ScalarEvent) -> Scalar | Refused:
        mark = event.start_mark
        if event.tag is not None or event.anchor is not None:
            return self._refuse(event)
        text = event.value
        if event.implicit[0] and text in _EMPTY:
            text = ""
        return Scalar(text, mark.line + 1, mark.column + 1)

    def _attach(self, node: Node) -> None:
        parent = self._node
        if parent is None:
            self.root = node
        elif type(parent) is Sequence:
            parent.items.append(node)
        elif self._key is None:
            self._key = node if type(node) is Scalar else self._not_a_key(node)
        else:
            parent.items.append((self._key, node))
            self._key = None

    def _other(self, event: NodeEvent) -> None:
        if isinstance(event, AliasEvent):
            self._attach(self._refuse(event))
            return
        if event.anchor is not None or event.tag is not None:
            self._refuse(event)
        if len(self._stack) >= DEEPEST:
            self._stop(event, "nested too deeply", f"at most {DEEPEST} levels")
        if self._node is not None:
            self._stack.append((self._node, self._key))
        self._open(event)

    def _open(self, event: CollectionStartEvent) -> None:
        mark = event.start_mark
        kind = Mapping if isinstance(event, MappingStartEvent) else Sequence
        self._node, self._key = kind([], mark.line + 1, mark.column + 1), None

    def _close(self) -> None:
        node = self._node
        self._node, self._key = self._stack.pop() if self._stack else (None, None)
        if node is not None:
            self._attach(node)

    def _refuse(self, event: NodeEvent) -> Refused:
        mark = event.start_mark
        at = (mark.line + 1, mark.column + 1)
        if isinstance(event, AliasEvent):
            self.found.add(at, "aliases are not read", value=f"*{event.anchor}", expected="the text itself, or quotes around it")
        elif event.anchor is not None:
            self.found.add(at, "anchors are not read", value=f"&{event.anchor}", expected="the text itself, or quotes around it")
        else:
            self.found.add(at, "tags are not read", value=str(event.tag).replace("tag:yaml.org,2002:", "!!"), expected="plain text, or quotes around it")
        return Refused(*at)

    def _not_a_key(self, node: Node) -> Scalar:
        if type(node) is not Refused:
            self.found.add((node.line, node.column), "a list or mapping stands where a name belongs", expected="name: value")
        return Scalar("", node.line, node.column)

    def _check_single(self, event: Event, documents: int) -> None:
        if documents > 1:
            self._stop(event, "a second YAML document in one file", "one document; put the other into its own file")

    def _stop(self, event: Event, message: str, expected: str) -> None:
        mark = event.start_mark
        self.found.add((mark.line + 1, mark.column + 1), message, expected=expected)
        raise _StoppedError
