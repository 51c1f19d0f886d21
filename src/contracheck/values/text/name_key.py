"""When two names are spelled the same: case, accents, punctuation and script do not count."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from contracheck.values.text.romanise import romanise

_KEPT = "+#%$<>=.-"
"""Signs that make another name (`C++`, `BBB-`, `version 1.5`); for the last two see `_dots_and_hyphens`."""
_DROPPED = "'`´‘’ʻʼʾʿˈ®©™"
"""Apostrophes in their many forms and trade marks: gone without a gap, `Sana'a` is `Sanaa`."""
_HYPHENS = "‐‑‒–−"


@lru_cache(maxsize=1 << 16)
def name_key(text: str) -> str:
    """What `text` is known by: names with equal keys are one name.

    Lower case, without accents, Cyrillic and Greek in Latin letters, punctuation as single spaces, `&` as *and*. Signs
    that tell names apart stay: `+ # % $ < > =`, a dot between digits, and a hyphen that ends a word (the rating
    `BBB-`). Dots of initials go without a gap: `U.S.` is `US`. Never empty for a text that is not: a name of
    punctuation only is its own key. `name_key(name_key(x)) == name_key(x)`.
    """
    folded = text.lower() if text.isascii() else romanise(text)
    plain = "".join(map(_plain, folded))
    if "." in plain or "-" in plain:
        plain = _dots_and_hyphens(plain)
    return " ".join(plain.split()) or " ".join(text.casefold().split()) or text


def clean(text: str) -> str:
    """`text` as it is shown: composed accents, single spaces, none at the ends."""
    return " ".join((text if text.isascii() else unicodedata.normalize("NFC", text)).split())


@lru_cache(maxsize=1 << 12)
def _plain(char: str) -> str:
    """One character of a key; a space for what only separates."""
    if char.isalnum() or char in _KEPT:
        return char
    if char in _HYPHENS:
        return "-"
    if char == "&":
        return " and "
    return _by_category(char)


def _by_category(char: str) -> str:
    category = unicodedata.category(char)
    if char in _DROPPED or category == "Cf":
        return ""
    separates = char.isascii() or category[0] in "PZ" or category in ("Cc", "Cs")
    return " " if separates else char


def _dots_and_hyphens(text: str) -> str:
    """Dots stay between digits and vanish between initials; hyphens stay at the end of a word; else they separate."""
    joined = re.sub(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)", "", text)
    spaced = re.sub(r"(?<!\d)\.|\.(?!\d)", " ", joined)
    return re.sub(r"(?<![^\W_])-|-(?!\s|$)", " ", spaced)
