"""Faults of YAML syntax, told in words for people who do not program."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

import yaml
from yaml.reader import ReaderError

from contracheck.files.decoding import line_and_column
from contracheck.load.yaml.missing_colons import YamlFault, colon_missing

_WORDS = (
    ("mapping values are not allowed", "a colon and a space inside text", "quotes around the text"),
    ("cannot start any token", "a character that cannot start text here", "quotes around the text; spaces, not tabs"),
    ("unexpected end of stream", "a quotation mark that is never closed", "the closing quotation mark"),
    ("unexpected document indicator", "a quotation mark that is never closed", "the closing quotation mark"),
    ("could not find expected ':'", "a name without a colon", "name: value"),
    ("did not find expected key", "a line that does not fit those above", "name: value, indented like its neighbours"),
    ("did not find expected '-'", "a line that does not fit the list above", "the next item, its '-' below the others"),
    ("expected node content", "a value is missing, or a bracket is never closed", "a value or the closing bracket"),
    ("expected ',' or", "a bracket that is never closed, or a missing comma", "a comma or the closing bracket"),
    ("escape", "an unknown escape after a backslash", "single quotes, where a backslash is just a backslash"),
    ("alphabetic or numeric character", "a text that begins with * or &", "quotation marks around the text"),
    ("expected comment or line break", "a text that begins with > or |", "quotation marks around the text"),
    ("indentation indicator", "a text that begins with > or |", "quotation marks around the text"),
    ("block sequence entries are not allowed", "a list item where none can stand", "the list on the lines below"),
)
"""What libyaml says (a part of it), what that means, and what is expected."""
_DEEP = "maximum nesting depth"
"""What newer versions of libyaml say of what its reader refuses by itself."""
_AT_CONTEXT = (
    *("unexpected end of stream", "unexpected document indicator", "expected ',' or"),
    *("alphabetic or numeric character", "expected comment or line break", "indentation indicator"),
)
"""Faults found after where they were made: shown where the quote, the bracket or the text begins."""
_LATE = ("mapping values are not allowed", "could not find expected ':'", "expected '-'", "expected key")
"""Faults that a missing blank brings about, on the line of the slip or on one of the next."""
_LOOK_BACK = 3
"""Lines with text, among which the slip is looked for; further up it could be another text altogether."""
_SLIPS = (
    (r"\s*(?:- +)?[^\W\d]\w*:(?=[^\s/])", "a space is missing after the colon", "name: value", " "),
    (r"\s*-(?=[^\W\d]\w*:\s)", "a space is missing after the dash", "- name: value", ""),
)
"""The slip, what is wrong, what is expected, and what is to be put there; a dash moves the lines below it, too."""

_NOT_YAML = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
"""What libyaml refuses: YAML 1.2, production 1 (c-printable), and byte order marks."""


class SyntaxFault(NamedTuple):
    """A fault as it is told: line and column, what is wrong, what stands there and what is expected. `offset` is where
    in the text (in characters) reading stopped, `missing` as `YamlFault` has it."""

    at: tuple[int, int]
    message: str
    value: str
    expected: str
    offset: int
    missing: str = ""


def fault_of(error: yaml.YAMLError, text: str) -> SyntaxFault:
    """What `error` means in the text."""
    if isinstance(error, ReaderError):
        return _not_allowed(text)
    if not isinstance(error, yaml.MarkedYAMLError):
        return SyntaxFault((1, 1), f"YAML: {error}", "", "", len(text))
    mark = error.problem_mark
    fault = _brought_about(error, text) or _as_it_says(error, text)
    offset = min(mark.index, len(text)) if mark is not None else len(text)
    return SyntaxFault(fault.at, fault.message, _line(text, fault.at[0]), fault.expected, offset, fault.missing)


def _brought_about(error: yaml.MarkedYAMLError, text: str) -> YamlFault | None:
    """The slip above the fault, or on its line, where it is of those that a slip brings about."""
    said, mark = error.problem or str(error), error.problem_mark
    if mark is None:
        return None
    last = line_and_column(text, mark.index)[0] - 1
    if tab := _tab(text, last):
        return tab
    return (_slip(text, last) or colon_missing(text, last)) if any(part in said for part in _LATE) else None


def _tab(text: str, number: int) -> YamlFault | None:
    """The tab among the blanks before the text of the line (0-based), if there is one."""
    match = re.match(r" *+\t", text.split("\n", number + 1)[number])
    if match is None:
        return None
    expected = "blanks, as many as before its neighbours"
    return YamlFault((number + 1, match.end()), "YAML: a tab at the beginning of a line", expected, "\t")


def _as_it_says(error: yaml.MarkedYAMLError, text: str) -> YamlFault:
    """The fault that libyaml tells of, where it is, or where it begins."""
    said, shown, opened = error.problem or str(error), error.problem_mark, error.context_mark
    if opened is not None and any(part in said for part in _AT_CONTEXT):
        shown = opened
    at = line_and_column(text, min(shown.index, len(text))) if shown is not None else (1, 1)
    message, expected = ("nested too deeply", "a few levels") if _DEEP in said else _translate(said)
    return YamlFault(at, message, expected)


def _translate(said: str) -> tuple[str, str]:
    for part, message, expected in _WORDS:
        if part in said:
            return f"YAML: {message}", expected
    return f"YAML: {said}", ""


def _slip(text: str, last: int) -> YamlFault | None:
    """Where above the fault, or on its line (0-based: `last`), a blank is missing; what is wrong and expected there."""
    lines = text.split("\n", last + 1)[: last + 1]
    written = (number for number in range(len(lines) - 1, -1, -1) if lines[number].split("#")[0].strip())
    for number in islice(written, _LOOK_BACK):
        for pattern, message, expected, missing in _SLIPS:
            match = re.match(pattern, lines[number])
            if match:
                return YamlFault((number + 1, match.end() + 1), f"YAML: {message}", expected, missing)
    return None


def _line(text: str, number: int) -> str:
    lines = text.split("\n", number)
    return lines[number - 1].strip() if number <= len(lines) else ""


def _not_allowed(text: str) -> SyntaxFault:
    bad = re.search(_NOT_YAML, text)
    offset = bad.start() if bad else len(text)
    value = f"U+{ord(text[offset]):04X}" if bad else ""
    at = line_and_column(text, offset)
    return SyntaxFault(at, "a character that YAML does not allow", value, "text only", offset)
