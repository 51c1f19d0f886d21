"""The text of a condition -> its tokens, each with the place where it begins."""

from __future__ import annotations

import re
from typing import NamedTuple

from contracheck.values.limits import CONDITION

_TOKEN = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<text>'[^'\n]*'|"[^"\n]*")
  | (?P<number>\d+(?:\.\d+)?)
  | (?P<word>[^\W\d]\w*)
  | (?P<sign><=|>=|!=|[-<>=+*/().,%])
    """,
    re.VERBOSE,
)


class ConditionToken(NamedTuple):
    """A piece of a condition: its kind (`text`, `number`, `word`, `sign` or `end`), its words, and where it begins."""

    kind: str
    words: str
    at: int


class Mistake(NamedTuple):
    """What is wrong with a condition, where, and what was expected."""

    at: int
    message: str
    value: str
    expected: str
    suggestion: str = ""


def tokens(text: str) -> tuple[list[ConditionToken], list[Mistake]]:
    """The tokens with an end token behind them, and what is none."""
    found: list[ConditionToken] = []
    mistakes: list[Mistake] = []
    if len(text) > CONDITION:
        mistakes.append(Mistake(0, "the condition is too long", text[:40], f"at most {CONDITION:,} characters"))
        return [ConditionToken("end", "", 0)], mistakes
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            mistakes.append(
                Mistake(at, "a sign that means nothing here", text[at], "a comparison such as a.value < b.value")
            )
            at += 1
            continue
        kind = str(match.lastgroup)
        if kind != "space":
            words = match.group()[1:-1] if kind == "text" else match.group()
            found.append(ConditionToken(kind, words, at))
        at = match.end()
    return [*found, ConditionToken("end", "", len(text))], mistakes
