"""How the letters m and K and a dollar sign are to be read, by what is declared and by the source's language."""

from __future__ import annotations

from contracheck.values.fault import Fault
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.scale_words import base_of
from contracheck.values.numbers.scan import NumberManner
from contracheck.values.numbers.style import Style
from contracheck.values.numbers.unit_beside import declared_unit
from contracheck.values.numbers.unit_table import CODES

_ASKS = frozenset("mKG")
"""Letters that are looked at in the manner of `m`."""
_SIGNS = frozenset("$€£¥₽₴₹₺₪₩₦")
_MONEY_WORDS = r"(?i)\b(?:dollar|euro|pounds sterling|rouble|ruble|yuan|hryvnia|yen)s?\b"
_MAY_BE_A_UNIT = {
    "[length]": r"\d\s*+[kK](?!\s*+\w|/)",
    "[mass]": r"\d\s*+[kK](?!\s*+\w|/)",
    "[time]": r"\d\s*+m(?!\s*+\w|/)",
}
"""Letters after a number that scale it, or are short for a unit of that dimension: 10k, 90 m."""
_PESO_LANGUAGES = ("es", "pt", "gl", "ca")
_DOLLAR_REGIONS = ("es-us", "es-ec", "es-sv", "es-pr")
_BARE_DOLLAR = r"(?<![A-Za-z])\$"
_NAMED_DOLLAR = r"(?i)\bUSD\b|\bd[oó]lar"


def manner_of(text: str, style: Style) -> NumberManner:
    """How to read the letters m and K in this text."""
    declared = declared_unit(style)
    dimension = declared.dimension if declared else ""
    if dimension == "[length]" and not style.counts:
        m = "metre"
    elif style.counts or dimension or _ASKS.isdisjoint(text) or _is_money(text):
        m = "million"
    else:
        m = "ask"
    if dimension in _MAY_BE_A_UNIT and _is_letter(text, dimension, style):
        raise Fault("thousands or millions, or a unit?", text, "the number and its unit in full")
    if "$" in text:
        _ask_whose_dollar(text, style, dimension)
    return NumberManner(style.decimal or style.language, m, dimension == "[temperature]")


def _is_letter(text: str, dimension: str, style: Style) -> bool:
    """Whether a letter stands there that may be a unit; *mi*, in Portuguese, is a million or a mile."""
    mile = dimension == "[length]" and " mi" in text and base_of(style.language) == "pt"
    return mile or pattern(_MAY_BE_A_UNIT[dimension]).search(text) is not None


def _ask_whose_dollar(text: str, style: Style, dimension: str) -> None:
    """A bare dollar sign is that of pesos, escudos, reals in other languages. Raises `Fault` there."""
    tag = (style.language or "").lower().replace("_", "-")
    if base_of(tag) not in _PESO_LANGUAGES or tag in _DOLLAR_REGIONS or dimension == "currency:USD":
        return
    if pattern(_BARE_DOLLAR).search(text) and not pattern(_NAMED_DOLLAR).search(text):
        raise Fault("dollars, or pesos?", text, "the currency in full: US$ 5, or 5 ARS")


def _is_money(text: str) -> bool:
    if not _SIGNS.isdisjoint(text):
        return True
    words = text.split()
    return any(word[:3] in CODES for word in (*words[:1], *words[-1:])) or bool(pattern(_MONEY_WORDS).search(text))
