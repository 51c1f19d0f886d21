"""Short words that are one thing in the table of units and may be another in the source: PS, 5 t (timer), pm."""

from __future__ import annotations

from functools import cache

from contracheck.values.numbers.scale_words import base_of

_EVERYWHERE = "G PM AM Cal MT T PS DM Tm TM Pm Em Gm GM TL EL PL KS ks Mm3 Mm³ Mm^3 Gm3 Gm³ Gm^3 Md Mds"
_AT_HOME = {
    "cs": "ks h.", "da": "t", "de": "S J", "et": "t", "fi": "t", "fr": "mn au Mo Go Ko ko To", "hu": "p",
    "it": "L", "lt": "m",
    "lv": "g", "no": "t", "pl": "KM", "sk": "ks", "es": "mdp mdd", "hr": "KM s", "bs": "KM s", "sr": "KM s",
    "sv": "mil", "sl": "KM", "tr": "M",
}  # fmt: skip
_CLOCK = ("am", "pm")
LETTERS = 5
"""Letters of such a word, at most."""


@cache
def _words(base: str) -> frozenset[str]:
    return frozenset(f"{_EVERYWHERE} {_AT_HOME.get(base, '')}".split())


def means_something_else(word: str, language: str | None, *, counts: bool) -> bool:
    """Whether a source in that language may mean another thing by it than the unit of that name."""
    return word in _words(base_of(language)) or (counts and word in _CLOCK)
