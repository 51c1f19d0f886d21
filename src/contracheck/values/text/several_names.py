"""Words that name several: *Rome or Paris* is one of two, *Anna Feld and Bo Lund* are both; and *near Orrville*."""

from __future__ import annotations

import re
from collections.abc import Mapping

from contracheck.values.limits import MEMBERS

_OR: Mapping[str, str] = {
    "de": "oder",
    "es": "o|u",
    "fr": "ou",
    "it": "o|oppure",
    "nl": "of",
    "pl": "lub|albo",
    "pt": "ou",
    "ru": "или",
    "sv": "eller",
    "uk": "або|чи",
}
_AND: Mapping[str, str] = {
    "de": "und|sowie",
    "es": "y|e",
    "fr": "et",
    "it": "e|ed",
    "nl": "en",
    "pl": "i|oraz",
    "pt": "e",
    "ru": "и",
    "sv": "och",
    "uk": "і|та|й",
}
_NEAR = tuple(
    f"{words} "
    for words in ("near", "near to", "close to", "outside", "just outside", "outside of", "not far from", "around")
)
_SIDES = frozenset(f"{side} of" for side in "north east south west northeast northwest southeast southwest".split())
_BOTH = re.compile(r"^(?:either|both) ", re.IGNORECASE)
_COMPANY = frozenset("co co. company sons son daughters brothers partners associates others family friends".split())
"""What stands behind an *and* that is part of one name: *Orr and Sons*."""
_WORDS = 8
"""Words that a member may have: what is longer is a sentence."""


def choices(text: str, language: str = "") -> tuple[str, ...]:
    """The names of which one is meant; none where the words offer no choice. Of *A and B or C*, one of three."""
    ors, ands = _words(_OR, "or|and/or", language), _words(_AND, "and|&", language)
    if not _has(text, ors):
        return ()
    return _members(text, f"{ors}|{ands}", commas=True)


def members(text: str, language: str = "") -> tuple[str, ...]:
    """The names that are meant together; none where it is one name. Commas part them only before an *and*."""
    ands = _words(_AND, "and", language)
    if _has(text, ands):
        found = _members(text, ands, commas=True)
        return () if found and found[-1].casefold() in _COMPANY else found
    if ";" in text:
        return _members(text, "", commas=False)
    found = _members(text, "&", commas=True) if _has(text, "&") else ()
    return found if min(map(_length, found), default=0) > 1 else ()


def near(text: str) -> str:
    """The name near which something is; nothing where the words do not say so."""
    low = text.casefold()
    start = next((words for words in sorted(_NEAR, key=len, reverse=True) if low.startswith(words)), "")
    if not start and " ".join(low.split()[:2]) in _SIDES:
        start = " ".join(text.split()[:2]) + " "
    return text[len(start) :].strip() if start else ""


def _words(table: Mapping[str, str], english: str, language: str) -> str:
    own = table.get(re.split("[-_]", language.casefold())[0], "")
    return f"{english}|{own}" if own else english


def _has(text: str, words: str) -> bool:
    return re.search(f" (?:{words}) ", " ".join(text.split()), re.IGNORECASE) is not None


def _members(text: str, words: str, *, commas: bool) -> tuple[str, ...]:
    marks = "[,;]" if commas else ";"
    between = rf"{marks}(?: (?:{words})(?= ))?| (?:{words}) " if words else marks
    plain = _BOTH.sub("", " ".join(text.split()))
    found = tuple(part.strip() for part in re.split(between, plain, flags=re.IGNORECASE))
    sound = len(found) > 1 and all(any(char.isalpha() for char in part) for part in found)
    if not sound or len(found) > MEMBERS or max(map(_length, found)) > _WORDS:
        return ()
    each = tuple(dict.fromkeys(found))
    return each if len(each) > 1 else ()


def _length(text: str) -> int:
    return len(text.split())
