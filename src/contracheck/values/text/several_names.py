"""Words that name several: *Rome or Paris* is one of two, *Anna Feld and Bo Lund* are both; and *near Orrville*."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

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
_TURNED = re.compile(r"[^\W\d_]++, [^\W\d_]++")
_BOTH = re.compile(r"^(?:either|both) ", re.IGNORECASE)
_COMPANY = frozenset("co co. company sons son daughters brothers partners associates others family friends".split())
"""What stands behind an *and* that is part of one name: *Orr and Sons*."""
_WORDS = 8
"""Words that a member may have: what is longer is a sentence."""


def choices(text: str, language: str = "") -> tuple[str, ...]:
    """The names of which one is meant; none where the words offer no choice. Of *A and B or C*, one of three; *Orr, Ann
    or Bo Lund* may be one of two or of three."""
    ors, ands = _words(_OR, "or|and/or", language), _words(_AND, "and|&", language)
    plain = _evened(text)
    if not _has(plain, ors):
        return ()
    pieces = _pieces(plain, f"{ors}|{ands}")
    return _sound((*_by_commas(pieces), *(piece for piece in pieces if _TURNED.fullmatch(piece))))


def members(text: str, language: str = "") -> tuple[str, ...]:
    """The names that are meant together; none where it is one name. Commas part them only before an *and*."""
    ands, plain = _words(_AND, "and", language), _evened(text)
    if _has(plain, ands):
        found = _sound(_by_commas(_pieces(plain, ands)))
        return () if found and found[-1].casefold() in _COMPANY else found
    if ";" in plain:
        return _sound(tuple(part.strip() for part in plain.split(";")))
    found = _sound(_by_commas(_pieces(plain, "&"))) if _has(plain, "&") else ()
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


def _evened(text: str) -> str:
    return _BOTH.sub("", " ".join(text.split()))


def _has(text: str, words: str) -> bool:
    return re.search(f" (?:{words}) ", text, re.IGNORECASE) is not None


def _pieces(text: str, words: str) -> list[str]:
    """What stands between the words."""
    return [part.strip() for part in re.split(f",? (?:{words}) ", text, flags=re.IGNORECASE)]


def _by_commas(pieces: Sequence[str]) -> tuple[str, ...]:
    """Each piece at its commas; but if all of them have just one, it is a part of each (*Orr, Ann and Lund, Bo*)."""
    if len(pieces) > 1 and all(piece.count(",") == 1 for piece in pieces):
        return tuple(pieces)
    return tuple(part.strip() for piece in pieces for part in re.split("[,;]", piece))


def _sound(found: Sequence[str]) -> tuple[str, ...]:
    """Each once; nothing if they cannot well be names."""
    each = tuple(dict.fromkeys(found))
    sound = len(each) > 1 and all(any(char.isalpha() for char in part) for part in each)
    return each if sound and len(each) <= MEMBERS and max(map(_length, each)) <= _WORDS else ()


def _length(text: str) -> int:
    return len(text.split())
