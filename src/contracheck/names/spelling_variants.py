"""When two words are one word spelled twice: transliteration, British and American spelling, a plural, a slip.

The test is on letters that carry the sound. It is strict on purpose: `Iraq` and `Iran`, `Austria` and `Australia`,
`Ireland` and `Iceland`, `employer` and `employee` are all closer in letters than `Hussein` and `Husayn`.
"""

from __future__ import annotations

import re
from functools import lru_cache

SOUND_LENGTH = 5
"""Shorter words must be equal letter by letter, but for a plural."""
SHORT_LENGTH = 4
"""The `s` at the end of a word so short belongs to it (`bus`, `Mars`)."""
SLIP_LENGTH = 8
"""A left out, doubled or swapped letter counts as a slip in words this long, where it stands inside the word."""

_CONSONANTS = str.maketrans({"q": "k", "g": "k", "c": "k", "x": "k", "z": "s", "w": "v"})

_OTHERS = """
former farmer immigrant emigrant interior anterior exterior inter intra male female left right north south east west
northern southern eastern western upper lower inner outer major minor senior junior federal feudal affect effect
adoption adaption prescription proscription interment internment causality casualty martial marital angola angela
complaint compliant conservation conversation mario francis frances michel simone denise daniele jeanne renee
"""
_NEVER = frozenset(_OTHERS.split())
"""Words that sound or look like another one and are not it."""


def variant(first: str, second: str) -> bool:
    """Whether two keys of single words are one word in two spellings. Symmetric, and true of equal words."""
    if first == second:
        return True
    if first in _NEVER or second in _NEVER or not (_latin(first) and _latin(second)):
        return False
    return _stem(first) == _stem(second) or _sounds_like(first, second) or _slipped(first, second)


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """The letters that carry the sound, for Latin words of `SOUND_LENGTH`; others as they are, without plural `s`.

    Vowels (and `y`) are one class, doubled letters one, `h` is silent but at the start, and `k c q g x`,
    `s z`, `v w`, `f ph` are not told apart. The first vowel stays: `immigrant` is not `emigrant`.
    """
    stem = _stem(word)
    if len(stem) < SOUND_LENGTH or not _latin(stem):
        return stem
    softened = re.sub(r"c(?=[eiy])", "s", stem).replace("ph", "f").replace("tch", "ch").translate(_CONSONANTS)
    silent = softened[0] + softened[1:].replace("h", "")
    vowels = re.sub(r"[aeiouy]+", "*", silent[1:])
    return re.sub(r"(.)\1++", r"\1", _first(silent[0]) + vowels)


def slip_block(word: str) -> str:
    """Words of which one is the other with a slip share this: the ends of a long word, or nothing for a short one."""
    return f"{word[:2]}~{word[-2:]}" if len(word) >= SLIP_LENGTH - 1 and _latin(word) else ""


def _first(letter: str) -> str:
    return {"u": "o", "y": "i", "j": "i"}.get(letter, letter)


def _latin(word: str) -> bool:
    return word.isascii() and word.isalpha()


def _stem(word: str) -> str:
    """`word` without the `s` of a plural or a possessive."""
    plural = len(word) > SHORT_LENGTH and word.endswith("s") and not word.endswith("ss") and _latin(word)
    return word[:-1] if plural else word


def _sounds_like(first: str, second: str) -> bool:
    return min(len(first), len(second)) >= SOUND_LENGTH and sound(first) == sound(second)


def _slipped(first: str, second: str) -> bool:
    """Whether one letter is missing, or two neighbours are swapped, away from both ends."""
    if max(len(first), len(second)) < SLIP_LENGTH or slip_block(first) != slip_block(second):
        return False
    from rapidfuzz.distance import OSA

    replaced = len(first) == len(second) and sorted(first) != sorted(second)
    return not replaced and OSA.distance(first, second, score_cutoff=1) <= 1
