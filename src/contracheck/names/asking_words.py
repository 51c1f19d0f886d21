"""In which words a property asks: `date of the abduction`, `abduction date` and `abducted on` are one question.

A wording is what is asked for (`_HEADS`), behind the words that say of what. Articles and the like are gone, and `the A
of B` is `B A`. It asks for nothing wider and nothing narrower than the words did: all others stay, in their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contracheck.names.spelled import singular, spelled

_OPENINGS = """
number: number of, how many, count of, number
date: date of, day of, time of, year of, month of, date when, day when, time when, year when, date on which,
  day on which, date that, day that, date it, day it, time it, year it, date, when
place: place of, location of, site of, scene of, place where, location where, where
name: name of, names of, identity of, who was the, who is the, who were the, who are the
cause: cause of, causes of, what caused, what started, what triggered
by: who
length: how long, length of, duration of
height: how high, how tall, height of
depth: how deep, depth of
width: how wide, width of
weight: how heavy, weight of
speed: how fast, speed of
age: how old, age of
size: how big, how large, size of
distance: how far, distance of
share: share of, percentage of, % of, proportion of
type: what type of, what kind of, which type of, which kind of, type of, kind of
: which, exact, approximate, precise
"""
_CLOSINGS = """
number: number, count
date: date, on
place: place, location, site, in
cause: cause, caused by
length: length, duration
share: share, percentage, proportion, %
type: type, kind
"""
_ENDINGS = (
    "so far", "to date", "until now", "up to now", "in total", "in all", "overall", "altogether", "all together",
)  # fmt: skip
_ARTICLES = frozenset("the a an his her its their".split())
_BESIDE = _ARTICLES | frozenset(
    "it he she they was were is are been being has have had did does who which that".split()
)
"""What says nothing beside what is asked for."""
_RELATIVE = re.compile(r"(?<=\w) (?:who|that|which) (?:was|were|is|are|(?:have|has|had) been) ")
_HOW_LONG = frozenset("lasted lasts last took takes take for lasting".split())
_BETWEEN = frozenset(("of", "in", "for"))
_NOT_DOERS = frozenset(
    "he she it they we you him her them his their was were is are has have had did does else".split()
)
"""What stands behind *who* where it asks for somebody to whom something was done."""
Words = tuple[str, ...]


def _table(text: str) -> dict[Words, str]:
    lines = (line.split(":") for line in text.strip().replace("\n  ", " ").splitlines())
    return {tuple(phrase.split()): head.strip() for head, phrases in lines for phrase in phrases.split(",")}


_OPENED, _CLOSED = _table(_OPENINGS), _table(_CLOSINGS)
_ENDED = tuple(tuple(phrase.split()) for phrase in _ENDINGS)
_LONGEST = max(map(len, _OPENED))
HEADS = frozenset(_OPENED.values()) - {""}
"""The last words of wordings that say what is asked for."""


def wording(key: str) -> str:
    """The wording of a property by its key (`values.text.name_key`)."""
    plain = _RELATIVE.sub(" ", without_article(key).replace("on board", "aboard"))
    words = _without_ending(tuple(map(spelled, plain.split())))
    head, rest = _opened(words)
    if not head:
        head, rest = _closed(rest)
    beside = _BESIDE if head or rest[:1] == ("people",) else _ARTICLES
    core = [word for word in rest if word not in beside]
    if head == "length":
        core = [word for word in core if word not in _HOW_LONG]
        if not core:  # of a bridge, or of a strike
            return " ".join(words)
    return " ".join((*_turned(core), head) if head else _turned(core))


def without_article(key: str) -> str:
    """The key without an article, or *his* and the like, before it."""
    first, _, rest = key.partition(" ")
    return rest if rest and first in _ARTICLES else key


def one_of_each(words: str) -> str:
    """A wording in the singular."""
    return " ".join(map(singular, words.split()))


def _without_ending(words: Words) -> Words:
    ending = next((ending for ending in _ENDED if words[-len(ending) :] == ending and len(words) > len(ending)), ())
    return words[: len(words) - len(ending)]


def _opened(words: Words) -> tuple[str, Words]:
    """What is asked for by the first words, and the others."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        head = _OPENED.get(words[:length])
        if head is not None and _opens(words[:length], words[length:]):
            return head, words[length:]
    return "", words


def _opens(phrase: Words, rest: Words) -> bool:
    """Whether the phrase asks, and not the words behind it: `time it took`, `who was arrested`, `how high`."""
    if phrase == ("who",):
        return bool(rest) and rest[0] not in _NOT_DOERS
    if phrase[-1] == "it":
        return rest[:1] not in (("took",), ("takes",), ("lasted",))
    alone = phrase[-1] == "of" or phrase in (("date",), ("number",), ("how", "high"), ("which",))
    return bool(rest) or not alone


def _closed(words: Words) -> tuple[str, Words]:
    """What is asked for by the last words, and the others."""
    for length in (2, 1):
        head = _CLOSED.get(words[-length:])
        if head and len(words) > length:
            return head, words[:-length]
    return "", words


def _turned(words: list[str]) -> Iterator[str]:
    """`the A of B` as `B A`, all the way down."""
    parts: list[list[str]] = [[]]
    for at, word in enumerate(words):
        if word in _BETWEEN and parts[-1] and at < len(words) - 1:
            parts.append([])
        else:
            parts[-1].append(word)
    for part in reversed(parts):
        yield from part
