"""One line of JSON -> a node, with the place of every value.

JSON as RFC 8259 has it, but numbers, `true` and `false` stay the text that was written (`pointed` says with which
exception); `null` is empty.
"""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder
from typing import NoReturn

from contracheck.load.decimal_point import pointed
from contracheck.load.nodes import ListNode, MapNode, Node, Scalar
from contracheck.values.limits import NESTING

_DECODER = JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
_BARE = re.compile(r"(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![\w.+-])", re.ASCII)


class JsonFault(ValueError):  # noqa: N818 - "fault" is the project's word for it
    """A fault of syntax: `offset` in the line (0-based), what is wrong, and what was expected."""

    def __init__(self, offset: int, message: str, expected: str) -> None:
        super().__init__(message)
        self.offset, self.message, self.expected = offset, message, expected


def parse_line(text: str, line: int) -> Node:
    """The one JSON value in `text`, whose places are on `line`; raises `JsonFault`."""
    reader = _JsonReader(text, line)
    node = reader.value(0)
    if reader.at < len(text):
        reader.fail("more text after the end", "one object on each line")
    return node


class _JsonReader:
    """Reads `text` from `at` on; every method leaves `at` behind the spaces that follow what it read."""

    def __init__(self, text: str, line: int) -> None:
        self.text, self.line, self.at = text, line, 0
        self.skip(0)

    def skip(self, at: int) -> str:
        """Go on after the spaces at `at`; gives the character there, or empty at the end."""
        match = _SPACE.match(self.text, at)
        self.at = match.end() if match else at
        return self.text[self.at : self.at + 1]

    def fail(self, message: str, expected: str) -> NoReturn:
        """Give up at the present place."""
        raise JsonFault(self.at, message, expected)

    def value(self, depth: int) -> Node:
        """Any value, `depth` levels down."""
        if depth > NESTING:
            self.fail("nested too deeply", f"at most {NESTING} levels")
        start = self.text[self.at : self.at + 1]
        if start == '"':
            return self.string()
        if start == "{":
            return self.mapping(depth)
        if start == "[":
            return self.sequence(depth)
        return self.bare()

    def string(self) -> Scalar:
        """A text in quotation marks."""
        column = self.at + 1
        try:
            text, end = _DECODER.raw_decode(self.text, self.at)
        except JSONDecodeError as error:
            self.at = error.pos
            self.fail(f"JSON: {error.msg}", "a text in double quotation marks")
        self.skip(end)
        return Scalar(text, self.line, column)

    def bare(self) -> Scalar:
        """A number, `true`, `false` or `null`."""
        match = _BARE.match(self.text, self.at)
        if match is None:
            self.fail("JSON: not a value", "a text in double quotation marks, a number, true, false or null")
        column, text = self.at + 1, match.group()
        self.skip(match.end())
        return Scalar("" if text == "null" else pointed(text), self.line, column)

    def sequence(self, depth: int) -> ListNode:
        """A list in brackets."""
        node = ListNode([], self.line, self.at + 1)
        if self.skip(self.at + 1) == "]":
            self.skip(self.at + 1)
            return node
        while True:
            node.items.append(self.value(depth + 1))
            if self.ended("]"):
                return node

    def mapping(self, depth: int) -> MapNode:
        """An object in braces."""
        node = MapNode([], self.line, self.at + 1)
        if self.skip(self.at + 1) == "}":
            self.skip(self.at + 1)
            return node
        while True:
            node.items.append(self.pair(depth))
            if self.ended("}"):
                return node

    def pair(self, depth: int) -> tuple[Scalar, Node]:
        """A name, a colon and a value."""
        if self.text[self.at : self.at + 1] != '"':
            self.fail("JSON: not a name", "a name in double quotation marks")
        key = self.string()
        if self.text[self.at : self.at + 1] != ":":
            self.fail("JSON: no colon after a name", ":")
        self.skip(self.at + 1)
        return key, self.value(depth + 1)

    def ended(self, close: str) -> bool:
        """Whether `close` stands here; a comma goes on; anything else is a fault."""
        mark = self.text[self.at : self.at + 1]
        if mark not in (close, ",") or not mark:
            self.fail("JSON: neither a comma nor the end", f"',' or '{close}'")
        self.skip(self.at + 1)
        return mark == close
