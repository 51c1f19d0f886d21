"""YAML -> nodes, from libyaml's stream of events.

Only the plain part of YAML 1.2 that a claim file needs: mappings, lists and text. Tags, anchors, aliases and
further documents are refused, and so is nesting that no claim file has; nothing is ever typed or run.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

import yaml
from yaml.error import Mark
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    StreamEndEvent,
)

from contracheck.files.decoding import Raw
from contracheck.files.problem_list import Collector
from contracheck.load.nodes import Document, ListNode, MapNode, Node, Refused, Scalar
from contracheck.load.yaml.syntax_faults import SyntaxFault, fault_of
from contracheck.values.limits import EVENTS, NESTING

_KEPT = 3
"""What stays of the open lists and mappings after a fault: the file, its mapping, and the list in it, but no claim."""
_EMPTY = frozenset(("", "~", "null", "Null", "NULL"))
_OTHER_BREAKS = "\x85\u2028\u2029"
"""What ends a line for libyaml (YAML 1.1, productions 25 to 27), as a single CR does, and not in our places."""
_ITEM = re.compile(r"^[ \t]*-[ \t]+[^\s:]+[ \t]*:", re.MULTILINE)


class _StoppedError(Exception):
    """Reading ends at `offset` (in characters) in the file, for a reason that has been told."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


def read_yaml(raw: Raw, found: Collector, most: int = EVENTS) -> Document:
    """The one document in `raw`. After a fault in the middle, what stood complete before it; every fault is told.

    Of more than `most` events (names, values, beginnings and ends) the first are read, and the claims after them
    counted.
    """
    document, fault = parse(raw, found, most)
    if fault is not None:
        found.add(fault.at, fault.message, value=fault.value, expected=fault.expected)
    return document


def parse(raw: Raw, found: Collector, most: int = EVENTS) -> tuple[Document, SyntaxFault | None]:
    """The same, and the fault of syntax that ended the reading, which is not told yet."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(raw.data)
    builder = _Builder(found)
    try:
        builder.run(_placed(loader.get_event, raw.text), most)
    except yaml.YAMLError as error:
        fault = fault_of(error, raw.text)
        return builder.so_far(raw.text[fault.offset :]), fault
    except _StoppedError as stop:
        return builder.so_far(raw.text[stop.offset :]), None
    return Document(builder.root), None


def _placed(get: Callable[[], Event], text: str) -> Callable[[], Event]:
    """The events with lines and columns as everywhere in the house: lines end with LF or CRLF."""
    if not any(one in text for one in _OTHER_BREAKS) and text.count("\r") == text.count("\r\n"):
        return get
    starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def placed() -> Event:
        event = get()
        index = min(event.start_mark.index, len(text)) if event.start_mark is not None else 0
        line = bisect_right(starts, index) - 1
        event.start_mark = Mark("", index, line, index - starts[line], None, 0)
        return event

    return placed


class _Open(NamedTuple):
    """A list or mapping that is being read; a mapping's keys and values stand in `flat` by turns."""

    flat: list[Node]
    is_mapping: bool
    line: int
    column: int


def count_items(text: str) -> int:
    """How many claims seem to stand in a text that cannot be read.

    That is the number of lines that begin a list item with a name, or of braces that open, where there are no such.
    """
    return len(_ITEM.findall(text)) or text.count("{")


class _Builder:
    """Builds the tree. A list or mapping is linked to its parent when it ends, so an unfinished one is in no other."""

    def __init__(self, found: Collector) -> None:
        self.found = found
        self._open: list[_Open] = [_Open([], is_mapping=False, line=1, column=1)]
        self._documents = 0

    @property
    def root(self) -> Node | None:
        """The one node of the document, or `None` where there is none."""
        return self._open[0].flat[0] if self._open[0].flat else None

    def run(self, get: Callable[[], Event], most: int) -> None:
        """Read all events; raises `yaml.YAMLError` at a fault of syntax."""
        append, new = self._open[0].flat.append, tuple.__new__
        for _ in range(most):
            event = get()
            if type(event) is ScalarEvent:
                if event.tag is None and event.anchor is None:
                    mark, text = event.start_mark, event.value
                    if text in _EMPTY and event.implicit[0]:
                        text = ""
                    append(new(Scalar, (text, mark.line + 1, mark.column + 1)))  # type: ignore[union-attr]
                else:
                    append(self._refuse(event, event.tag))
            elif type(event) is StreamEndEvent:
                return
            else:
                append = self._structure(event).flat.append
        about = f"{most // 22:,} claims of ten fields, {most // 8:,} of three"
        expected = f"at most {most:,} names, values, beginnings and ends in a file ({about}); split it"
        self._stop(event, "the file is too long", expected)

    def so_far(self, rest: str) -> Document:
        """What was read before a fault; `rest` is the text after it, in which the lost claims are counted."""
        lost = count_items(rest) + (len(self._open) > _KEPT)
        del self._open[_KEPT:]
        while len(self._open) > 1:
            self._close()
        return Document(self.root, whole=False, lost=lost)

    def _structure(self, event: Event) -> _Open:
        """What is open after `event`, which is any but a scalar."""
        if isinstance(event, CollectionEndEvent):
            self._close()
        elif isinstance(event, CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, AliasEvent):
            self._open[-1].flat.append(self._refuse(event, None))
        elif isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._stop(event, "a second YAML document in one file", "one document; a file of its own for the other")
        return self._open[-1]

    def _begin(self, event: CollectionStartEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, event.tag)
        if len(self._open) > NESTING:
            self._stop(event, "nested too deeply", f"at most {NESTING} levels")
        self._open.append(_Open([], isinstance(event, MappingStartEvent), *_at(event)))

    def _close(self) -> None:
        flat, is_mapping, line, column = self._open.pop()
        node = MapNode(self._pairs(flat), line, column) if is_mapping else ListNode(flat, line, column)
        self._open[-1].flat.append(node)

    def _pairs(self, flat: list[Node]) -> list[tuple[Scalar, Node]]:
        """Keys with values. An unusable key stays as an empty one, so that nobody takes the rest for whole."""
        pairs: list[tuple[Scalar, Node]] = []
        for key, value in zip(flat[::2], flat[1::2], strict=False):
            if type(key) is Scalar:
                pairs.append((key, value))
                continue
            if type(key) is not Refused:
                message = "a list or mapping stands where a name belongs"
                self.found.add((key.line, key.column), message, expected="name: value")
            pairs.append((Scalar("", key.line, key.column), Refused(key.line, key.column)))
        return pairs

    def _refuse(self, event: NodeEvent, tag: str | None) -> Refused:
        at = _at(event)
        if isinstance(event, AliasEvent):
            what, value = "aliases", f"*{event.anchor}"
        elif event.anchor is not None:
            what, value = "anchors", f"&{event.anchor}"
        else:
            what, value = "tags", str(tag).replace("tag:yaml.org,2002:", "!!")
        self.found.add(at, f"{what} are not read", value=value, expected="plain text; if it is text, quotes around it")
        return Refused(*at)

    def _stop(self, event: Event, message: str, expected: str) -> None:
        self.found.add(_at(event), message, expected=expected)
        raise _StoppedError(event.start_mark.index if event.start_mark is not None else 0)


def _at(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
