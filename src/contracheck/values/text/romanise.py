"""Letters that accents alone do not explain, written in plain Latin ones.

Cyrillic follows the passport and newspaper habit (BGN/PCGN without apostrophes: `Горбачёв` is *gorbachev*), Greek
ELOT 743 letter by letter plus the diphthongs, Latin the letters that Unicode does not decompose. Scripts without a
table keep their own letters: two names in them are equal when they are spelled alike.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

_LETTERS: Mapping[str, str] = {
    # Latin
    "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ŋ": "ng", "ħ": "h",
    "ŧ": "t", "ĸ": "k", "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k", "µ": "u",
    # Cyrillic: Russian, then what Ukrainian, Belarusian, Serbian and Macedonian add
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "є": "ye", "і": "i", "ї": "yi", "ґ": "g", "ў": "u", "ђ": "d", "ј": "j", "љ": "lj", "њ": "nj",
    "ћ": "c", "џ": "dz", "ѓ": "gj", "ќ": "kj", "ѕ": "dz",
    # Greek
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_TABLE = str.maketrans(dict(_LETTERS))
_DIPHTHONGS = (("ου", "ou"), ("αυ", "av"), ("ευ", "ev"))

_OPTIONAL_MARKS = ((0x0300, 0x036F), (0x0591, 0x05BD), (0x064B, 0x065F), (0x0670, 0x0670), (0x1DC0, 0x1DFF))
"""Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic: a name is the same without them. The vowel
signs of Indic scripts and the voicing marks of Japanese are not among them, since they make other words."""
_NO_MARKS = {code: None for first, last in _OPTIONAL_MARKS for code in range(first, last + 1)}
_COMPOSED = {code: latin for code, latin in _TABLE.items() if unicodedata.decomposition(chr(code))}
"""The letters whose accent tells them apart (`й` is not `и`): replaced before accents go."""


def romanise(text: str) -> str:
    """`text` in lower case without accents, Cyrillic and Greek letters in Latin ones; other scripts keep theirs."""
    folded = unicodedata.normalize("NFC", text.replace("µ", "u")).casefold().translate(_COMPOSED)
    for _ in range(2):  # one round may bring forth letters that fold again (Unicode, section 3.13, D146)
        folded = unicodedata.normalize("NFKD", folded).casefold()
    bare = folded.translate(_NO_MARKS)
    for two, latin in _DIPHTHONGS:
        bare = bare.replace(two, latin)
    return unicodedata.normalize("NFC", bare.translate(_TABLE))
