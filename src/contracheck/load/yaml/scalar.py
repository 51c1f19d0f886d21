"""The one writer of YAML scalars: plain only where every reader takes the text for that very text."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^\W_](?:[\w .,'()/&+%;-]*[\w.)%])?")
"""What holds no indicator (YAML 1.2.2, 5.3), whatever stands before or behind it."""
_TYPED = re.compile(
    r"""
    y | yes | n | no | on | off | true | false | null            # YAML 1.1: https://yaml.org/type/bool.html, null.html
    | 0b[01_]+ | 0x[0-9a-f_]+ | 0o?[0-7_]+                       # whole numbers by their base, of 1.1 and of 1.2
    | [0-9][0-9_,]* (?:\.[0-9_]*)? (?:e[-+]?[0-9]+)?             # others, and those of YAML 1.0 with commas
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?:[t ].*)?                 # https://yaml.org/type/timestamp.html
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Texts of those letters that some reader takes for a truth, nothing, a number or a time."""
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def scalar(text: str, *, flow: bool = False) -> str:
    """`text` as a YAML scalar on one line: bare, or in double quotes. `flow`: it stands inside of brackets."""
    if _PLAIN.fullmatch(text) and not _TYPED.fullmatch(text) and not (flow and "," in text):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in _SHORT:
        return _SHORT[char]
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
