"""Money as prices and balance sheets write it: 30 MUSD, thirteen dollars forty-five cents, and `c $`, which asks."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from contracheck.values.fault import Fault
from contracheck.values.interval import exact
from contracheck.values.numbers.digits import Amount
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.number_parts import Single
from contracheck.values.numbers.scale_words import base_of
from contracheck.values.numbers.scan import NumberManner, scan
from contracheck.values.numbers.unit import Unit, known
from contracheck.values.numbers.unit_table import CODES

_MANY_OF_A_CODE = re.compile(
    r"(?<![A-Za-z])(k|K|MM?|G|T)([A-Z]{3})(?![A-Za-z])|(?<![A-Za-z])([A-Z]{3})(mn?|bn|k)(?![A-Za-z])"
)
_LETTERS = {"G": "bn", "T": "k"}
"""G is giga; T stands for thousand in the balance sheets of many languages (Tausend, tusen)."""
_HYPHENED_SCALE = re.compile(
    r"(?<=\w)-(?=(?:hundred|thousand|lakh|million|crore|billion|trillion|dozen)s?\b)", re.IGNORECASE
)


def _crowns(code: str) -> dict[str, str]:
    return {"tkr": f"k {code}", "mkr": f"M {code}", "Mkr": f"M {code}", "mdkr": f"bn {code}", "mdrkr": f"bn {code}"}


def _words(money: dict[str, str]) -> tuple[str, dict[str, str]]:
    return rf"(?<![^\W\d_])(?:{'|'.join(money)})(?![^\W\d_])", money


AT_HOME = {
    "hu": _words({"MFt": "M HUF", "eFt": "k HUF", "Ft": "HUF"}),
    "tr": _words({"TL": "TRY"}),
    "sv": _words(_crowns("SEK")),
    "da": _words(_crowns("DKK")),
    "no": _words(_crowns("NOK")),
    "ro": (r"(?<=\d)\s+de\s+(?=(?:sute|mii|milioane|miliarde|bilioane)\b)", {}),
}
"""What sources in one language alone write for a currency, and the *de* of Romanian before a scale word."""
_CIRCA_OR_CANADA = r"[cC] ?\$|[cC]\$(?= )"
_NOTES = frozenset(("dollar", "dollars", "euro", "euros", "pound", "pounds"))
_COINS = frozenset(("cent", "cents", "penny", "pence", "centime", "centimes"))
_POUNDS = ("pound", "pounds")


class Coins(NamedTuple):
    """An amount of money, and its currency."""

    amount: Amount
    unit: Unit


def prepared(text: str, language: str | None) -> str:
    """The text with a scale set apart from what it hangs on: 30 MUSD, 12 EURm, 250 mkr, ten-million, 20 de mii.

    Raises `Fault` for circa or Canadian dollars.
    """
    if "$" in text and (sign := pattern(_CIRCA_OR_CANADA).match(text)) and sign[0] not in ("C$", "c$"):
        rest = text[sign.end() :].strip()
        raise Fault("circa dollars, or Canadian dollars?", text, "the currency in full", f"about ${rest} or C${rest}")
    if language and (home := AT_HOME.get(base_of(language))):
        text = pattern(home[0]).sub(lambda match: home[1].get(match[0], " "), text)
    if "-" in text:
        text = _HYPHENED_SCALE.sub(" ", text)
    return text if text == text.lower() or not _MANY_OF_A_CODE.search(text) else _MANY_OF_A_CODE.sub(_apart, text)


def _apart(match: re.Match[str]) -> str:
    scale, code = (match[1], match[2]) if match[1] else (match[4], match[3])
    return f"{_LETTERS.get(scale, scale)} {code}" if code in CODES else match[0]


def with_coins(first: Single, rest: str, manner: NumberManner) -> Coins | None:
    """Dollars and cents: `rest` is what follows the number of dollars. `None` where no cents follow."""
    words = rest.replace(",", " ").split() if "en" in rest else []
    if len(words) < 3 or first.money.unit or words[0].lower() not in _NOTES or words[-1].lower() not in _COINS:
        return None
    coins = _coins(" ".join(words[2 if words[1].lower() == "and" else 1 : -1]), manner)
    unit = known("GBP" if words[0].lower() in _POUNDS else words[0].lower())
    if coins is None or unit is None:
        return None
    return Coins(Amount(exact(first.amount.value + Fraction(coins) / 100), Fraction(1, 100)), unit)


def _coins(words: str, manner: NumberManner) -> int | Fraction | None:
    found = scan(words, 0, manner) if words else None
    if found is None or found[1] != len(words) or not 0 <= found[0].value < 100:
        return None
    return found[0].value
