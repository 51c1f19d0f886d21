"""The words around a number that say how surely or from which side it is meant.

`BEFORE` and `AFTER` are the whole table: what each phrase means, before a number or after it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from contracheck.values.fault import Fault

_BEFORE = {
    "hedge": (
        "around|about|approximately|approx|approx.|roughly|some|circa|ca|ca.|c.|c|est|est.|estimated|an estimated|"
        "in the region of|in the order of|on the order of|close to|somewhere around|in the neighbourhood of|"
        "in the neighborhood of|an approximate|an average of|on average|~|≈|≅|∼"
    ),
    "nearly": "nearly|almost|just short of|not quite|close on",
    "below": (
        "just under|just below|a little under|a little less than|slightly under|slightly below|slightly less than|"
        "slightly fewer than"
    ),
    "above": (
        "just over|just above|just more than|a little over|a little more than|slightly over|slightly above|"
        "slightly more than|a bit more than|a bit over"
    ),
    "least": (
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|minimum of|min.|"
        "upwards of|as few as|as little as|≥|>=|⩾"
    ),
    "more": "more than|over|above|greater than|exceeding|in excess of|well over|well above|far more than|upward of|>",
    "up to": "up to|as many as|as much as|as high as",
    "most": (
        "at most|at the most|no more than|not more than|a maximum of|maximum|maximum of|max.|not exceeding|≤|<=|⩽"
    ),
    "less": "fewer than|less than|under|below|well under|well below|far fewer than|far less than|<",
    "exact": "exactly|precisely|exact|=",
    "plain": "only|just|a total of|total of|altogether|in all|the",
    "doubt": "probably|maybe|perhaps|possibly|likely|presumably",
    "between": "from|anywhere from|between|anywhere between|somewhere between",
}
_AFTER = {
    "hedge": (
        "or so|or thereabouts|ish|give or take|approximately|approx|approx.|roughly|est|est.|estimated|about|"
        "more or less|circa"
    ),
    "least": "plus|or more|or above|or over|and more|and above|and up|at least|minimum|at the least|+|or higher",
    "most": "or fewer|or less|or under|or below|at most|at the most|maximum|or lower|max|max.|tops",
    "odd": "odd",
    "exact": "exactly|precisely",
    "plain": "in total|in all|altogether",
}


def _table(marks: dict[str, str]) -> dict[str, str]:
    return {phrase: mark.strip() for mark, phrases in marks.items() for phrase in phrases.split("|")}


BEFORE = _table(_BEFORE)
AFTER = _table(_AFTER)
_GLUED = ("~", "≈", "≅", "∼", ">=", "<=", "≥", "≤", "⩾", "⩽", ">", "<", "=", "c.", "ca.", "est.", "approx.")
_GLUED_FIRST = frozenset(sign[0] for sign in _GLUED)


def _sizes(phrases: Iterable[str], place: int) -> dict[str, int]:
    """The words at that place of the phrases, and how many words the longest of these has."""
    sizes: dict[str, int] = {}
    for phrase in phrases:
        words = phrase.split()
        sizes[words[place]] = max(len(words), sizes.get(words[place], 0))
    return sizes


_BY_FIRST = _sizes(BEFORE, 0)
_AFTER_BY_FIRST, _AFTER_BY_LAST = _sizes(AFTER, 0), _sizes(AFTER, -1)


class Marks(NamedTuple):
    """What was said around the number: `bound` is empty, or one of the marks least, more, up to,
    most, less, nearly, below, above."""

    hedge: str = ""
    bound: str = ""
    exactly: bool = False
    between: bool = False
    odd: bool = False
    doubt: str = ""

    def add(self, phrase: str, mark: str, text: str) -> Marks:
        """With one more phrase; raises `Fault` for two that pull in different directions."""
        match mark:
            case "hedge":
                changed = Marks(self.hedge or phrase, *self[1:])
            case "doubt":
                changed = self._replace(doubt=self.doubt or phrase)
            case "odd":
                changed = self._replace(hedge=self.hedge or phrase, odd=True)
            case "exact":
                changed = self._replace(exactly=True)
            case "between":
                changed = self._replace(between=True)
            case "plain":
                changed = self
            case _:
                changed = self._bounded(mark, text)
        return changed

    def _bounded(self, mark: str, text: str) -> Marks:
        if self.bound not in ("", mark):
            raise Fault("two bounds in one value", text, "one bound, or a range such as 5-10")
        return Marks(self.hedge, mark, *self[2:])


def leading(text: str) -> tuple[Marks, str]:
    """The marks in front of the number, and the text that is left."""
    marks, rest = Marks(), text
    while rest and not rest[0].isdecimal():
        phrase, mark = _first(rest)
        if not phrase:
            break
        marks = marks.add(phrase, mark, text)
        rest = rest[len(phrase) :].lstrip()
    return marks, rest


def _first(text: str) -> tuple[str, str]:
    if text[0] in _GLUED_FIRST:
        for sign in _GLUED:
            if text.startswith(sign):
                return sign, BEFORE[sign]
    longest = _BY_FIRST.get(text.partition(" ")[0].lower(), 0)
    words = text.split(" ", longest)[:longest]
    while words:
        phrase = " ".join(words)
        if mark := BEFORE.get(phrase.lower()):
            return phrase, mark
        words.pop()
    return "", ""


def trailing(marks: Marks, rest: str, text: str) -> tuple[Marks, str]:
    """The marks after the number, at either end of what follows it, and what is left."""
    rest = _loosened(rest.strip(" ,;"))
    while rest:
        bare = rest[1:-1].strip() if rest[0] == "(" and rest[-1] == ")" else rest
        phrase, left = _edge(bare) if bare else ("", "")
        if not phrase:
            break
        marks, rest = marks.add(phrase, AFTER[phrase], text), left
    return marks, rest


def _loosened(rest: str) -> str:
    """A phrase that hangs on the number by hyphens, with spaces: -plus, -or-more people."""
    first, space, others = rest.partition(" ")
    phrase = first[1:].replace("-", " ")
    return f"{phrase}{space}{others}" if first[:1] == "-" and phrase[:1].isalpha() and phrase.lower() in AFTER else rest


def _edge(rest: str) -> tuple[str, str]:
    if rest[0] == "+":
        return "+", rest[1:].strip()
    words = rest.split() or [""]
    longest = max(_AFTER_BY_FIRST.get(words[0].lower(), 0), _AFTER_BY_LAST.get(words[-1].lower().strip("()"), 0))
    for size in range(min(longest, len(words)), 0, -1):
        first, last = " ".join(words[:size]).lower(), " ".join(words[-size:]).lower().strip("()")
        if first in AFTER:
            return first, " ".join(words[size:])
        if last in AFTER:
            return last, " ".join(words[:-size])
    return "", rest
