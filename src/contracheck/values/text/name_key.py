"""When two names are spelled the same: case, accents, punctuation and script do not count."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from contracheck.values.text.romanise import romanise

_KEPT = "+#%$<>=.-*′"
"""Signs that make another name (`C++`, `A*`, `BBB-`, `version 1.5`); for the last four see `_dots_and_hyphens` and
`_stars_and_primes`."""
_ONE_SIGN = {"♯": "#", "∗": "*", "⁎": "*"}
_DROPPED = "'`´‘’ʻʼʾʿˈ®©™"
"""Apostrophes in their many forms and trade marks: gone without a gap, `Sana'a` is `Sanaa`."""
_HYPHENS = "‐‑‒–−"

_LETTER_PRIME = re.compile(r"(?<=(?<!\w)[^\W\d_])['’](?=\s*+\Z)")
"""An apostrophe after a name that is, or ends with, one letter."""
_BEFORE_A_LETTER = re.compile(r"(?<![*′])[*′]++(?=\w)")
_NOT_AFTER_A_WORD = re.compile(r"(?<![\w+#%*′])[*′]++")


@lru_cache(maxsize=1 << 16)
def name_key(text: str) -> str:
    """What `text` is known by: names with equal keys are one name.

    Lower case, without accents, Cyrillic and Greek in Latin letters, punctuation as single spaces, `&` as *and*. Signs
    that tell names apart stay: `+ # % $ < > =`, a dot between digits, and a hyphen, star or prime that ends a word (the
    rating `BBB-`, the grade `A*`, the point `A′`, also written `A'`); stars at both ends are emphasis, and go. Dots of
    initials go without a gap: `U.S.` is `US`. Never empty for a text that is not: a name of punctuation only is its own
    key. `name_key(name_key(x)) == name_key(x)`.
    """
    folded = text.lower() if text.isascii() else romanise(text)
    plain = "".join(map(_plain, _LETTER_PRIME.sub("′", folded)))
    if "*" in plain or "′" in plain:
        plain = _stars_and_primes(plain)
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
    if char in _ONE_SIGN:
        return _ONE_SIGN[char]
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


def _stars_and_primes(text: str) -> str:
    """Stars and primes stay at the end of a word; else they separate."""
    text = text.replace("*", " ") if text.lstrip().startswith("*") else text
    return _NOT_AFTER_A_WORD.sub(" ", _BEFORE_A_LETTER.sub(" ", text))


def _dots_and_hyphens(text: str) -> str:
    """Dots stay between digits and vanish between initials; hyphens stay at the end of a word; else they separate."""
    joined = re.sub(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)", "", text)
    spaced = re.sub(r"(?<!\d)\.|\.(?!\d)", " ", joined)
    return re.sub(r"(?<![^\W_])-|-(?!\s|$)", " ", spaced)
