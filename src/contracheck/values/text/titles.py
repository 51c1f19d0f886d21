"""Titles before a name: *Gen. Holt*, *General Holt* and *Holt* are one.

Ranks and degrees go before any name. Offices go only where a given name and a family name follow: *Senator Ann Orr*
is *Ann Orr*, but *President Orr* and *Senator Orr* may well be two people. Of monarchs the title goes before a number
(*King Orro III*). A title before words for things is part of a name (*General Hospital*, *Major League*), and so is a
title of one sex (*Mrs Orr*).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from contracheck.values.text.thing_words import DIRECTIONS, LINKS, THINGS

_SHORT = """
adm: admiral; brig: brigadier; capt: captain; cdr: commander; cmdr: commander; col: colonel; cpl: corporal;
cpt: captain; doctor: dr; gen: general; gov: governor; lieut: lieutenant; lt: lieutenant; ltc: lieutenant colonel;
maj: major; mister: mr; pres: president; professor: prof; pte: private; pvt: private; rep: representative;
rev: reverend; sen: senator; sgt: sergeant
"""
_BEFORE = {"mt": "mount", "ft": "fort"}
"""Before a name, as the first of two words or more; `st` may stand inside as well (Bury St Edmunds)."""

_RANKS = """
admiral, air chief marshal, air marshal, air vice marshal, brigadier, brigadier general, captain, colonel, commander,
commodore, corporal, dr, dr med, field marshal, first lieutenant, flight lieutenant, general, group captain, lance
corporal, lieutenant, lieutenant colonel, lieutenant commander, lieutenant general, major, major general, private, prof,
prof dr, prof dr med, rear admiral, second lieutenant, sergeant, sergeant major, squadron leader, staff sergeant, vice
admiral, wing commander
"""
_OFFICES = """
ambassador, archbishop, cardinal, chancellor, chief justice, congressman, congresswoman, dame, governor, judge, justice,
mayor, miss, mr, ms, president, prime minister, representative, reverend, senator, sir, vice president
"""
_MONARCHS = ("king", "queen", "emperor")

_PARTICLES = frozenset("de del della den der di du la le van von al el bin ibn abu ap".split())
_NO_NAMES = frozenset(
    """america anaesthetic assembly atomics bluff consensus cook duties election governor interest israel jordan marvel
    no officer planet post public punishment purpose republic rule staff strange strike superintendent tom trend
    who zhivago""".split()
)
_ABSTRACT = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ism|ies|ly)\Z")
_NUMERAL = re.compile(r"[ivx]+\Z")
_GENERATIONS = frozenset(("junior", "senior"))
_WORDS_OF_A_NAME = 4
"""Words of a name that has a title."""


def _words(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(entry.split()) for entry in text.replace("\n", " ").strip().split(", "))


SHORT = {short: tuple(full.split()) for short, full in (line.split(": ") for line in re.split(r";\s+", _SHORT.strip()))}
RANKS, OFFICES = _words(_RANKS), _words(_OFFICES)
_RANK_WORDS = frozenset(word for title in RANKS for word in title)


def spelled_out(words: Sequence[str]) -> list[str]:
    """`gen holt` as `general holt`, `st orr` as `saint orr`, `orr jr` as `orr junior`."""
    found: list[str] = []
    read = 0
    while read < len(words) - 1 and _RANK_WORDS.issuperset(found):  # no name has begun
        found += SHORT.get(words[read], (words[read],))
        read += 1
    found += words[read:]
    if len(found) > 1:
        found[0] = _BEFORE.get(found[0], found[0])
        found[-1] = {"jr": "junior", "sr": "senior"}.get(found[-1], found[-1])
    return ["saint" if word == "st" and at < len(found) - 1 else word for at, word in enumerate(found)]


def without_title(words: Sequence[str]) -> list[str]:
    """The words of a name without the title before it; as they are where that may be part of the name."""
    for length in (3, 2, 1):
        title, rest = tuple(words[:length]), list(words[length:])
        if (title in RANKS and is_personal(rest)) or (title in OFFICES and _is_full(rest)):
            return rest
    if words and words[0] in _MONARCHS and len(words) > 2 and _NUMERAL.match(words[-1]) and is_personal(words[1:-1]):
        return list(words[1:])
    return list(words)


def is_personal(words: Sequence[str]) -> bool:
    """Whether nothing in the words of a name speaks against a person's."""
    return 0 < len(words) <= _WORDS_OF_A_NAME and all(map(_is_personal, words)) and len(words[-1]) > 1


def _is_full(words: Sequence[str]) -> bool:
    names = [word for word in words if word not in _PARTICLES and word not in _GENERATIONS]
    return len(names) > 1 and is_personal(words)


def _is_personal(word: str) -> bool:
    if not word.isalpha() or word in THINGS or word in LINKS or word in DIRECTIONS or word in _NO_NAMES:
        return False
    return (word,) not in RANKS and not _ABSTRACT.search(word)
