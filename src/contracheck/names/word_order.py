"""The order of words in a name, made one: `Ministry of Defence` is `defence ministry`, and *in* may go anywhere.

The order that carries meaning stays: the `Iraqi invasion of Kuwait` is not the `Kuwaiti invasion of Iraq`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from contracheck.names.news_synonyms import COUNTRIES, fold
from contracheck.values.text.name_key import name_key
from contracheck.values.text.thing_words import THINGS

Form: TypeAlias = tuple[str, ...]

_PREPOSITIONS = "in on at by from to for against with without during between under over near after before as"
_LINKS = frozenset(_PREPOSITIONS.split())
_DONE = frozenset("led backed supported run owned controlled held funded organised organized made built".split())
_INSIDE = frozenset(("inside", "within", "at"))


def form(name: str) -> Form:
    """The words of `name` for comparing: synonyms folded, `the` and Arabic `al` gone, phrases in one order."""
    words = _by(_bare(name_key(_turned(name)).split()))
    groups = _groups(fold(words))
    ordered = [groups[0], *sorted(groups[1:])]
    return tuple(word for group in ordered for word in _of(group))


def swapped(words: Form) -> Form:
    """A name of two words the other way round (family name first), unless one is a nation; else as it is."""
    if len(words) != 2 or any((word,) in COUNTRIES or word in _LINKS for word in words):
        return words
    return (words[1], words[0])


def rotated(words: Form) -> tuple[Form, ...]:
    """A name of three or four words with its last word first, or its first word last: the family name elsewhere."""
    if not 2 < len(words) < 5 or any((word,) in COUNTRIES or word in _LINKS or word in THINGS for word in words):
        return ()
    return (words[-1:] + words[:-1], words[1:] + words[:1])


def _turned(name: str) -> str:
    """`Smith, John` as `John Smith`."""
    family, comma, given = name.partition(",")
    short = len(family.split()) <= 2 and 1 <= len(given.split()) <= 2
    return f"{given} {family}" if comma and short and "," not in given else name


def _bare(words: Sequence[str]) -> list[str]:
    kept = [word for word in words if word != "the"]
    return [word for at, word in enumerate(kept) if word not in ("al", "el") or at == len(kept) - 1] or list(words)


def _by(words: list[str]) -> list[str]:
    """`coalition led by us` as `us led coalition`."""
    for at in range(1, len(words) - 2):
        if words[at + 1] == "by" and words[at] in _DONE:
            return [*words[at + 2 :], words[at], *words[:at]]
    return words


def _groups(words: Sequence[str]) -> list[list[str]]:
    """The head of the name, then one group for each preposition, with it."""
    groups: list[list[str]] = [[]]
    for word in words:
        if word in _LINKS or word in _INSIDE:
            groups.append(["in" if word in _INSIDE else word])
        else:
            groups[-1].append(word)
    return groups


def _of(group: Sequence[str]) -> list[str]:
    """`president of us` as `us president`, the preposition before it kept in front."""
    link = 1 if group and group[0] in _LINKS else 0
    pieces: list[list[str]] = [[]]
    for word in group[link:]:
        if word == "of":
            pieces.append([])
        else:
            pieces[-1].append(word)
    if not all(pieces):  # an `of` without something on both sides: `died of`
        return list(group)
    return [*group[:link], *(word for piece in reversed(pieces) for word in piece)]
