"""Text with the many characters for digits, dashes and spaces brought to the few that are read."""

from __future__ import annotations

import re
import unicodedata

from contracheck.values.numbers.lazy_pattern import pattern

_SAME = str.maketrans(
    {
        "−": "-", "﹣": "-", "－": "-", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-",
        "’": "'", "‘": "'", "＇": "'", "´": "'", "٬": "'", "，": ",", "．": ".", "％": "%", "﹪": "%", "٪": "%",
        "＋": "+", "～": "~", "〜": "~", "＄": "$", "￡": "£", "￥": "¥", "／": "/", "⁄": "/", "∕": "/", "：": ":",
        "（": "(", "）": ")", "\t": " ", "\n": " ", "\r": " ", "\u200b": "", "\ufeff": "", "…": "...",
    }
)  # fmt: skip
_POWER = r"(10)([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
_OTHER_PLUS_MINUS = r"(?i)\+\s?/\s?-|\+-|\bplus(?:/| or |-)minus\b|\bgive or take\b"
_SPACED_LIMIT = r"([<>])\s+="
_SUPERSCRIPT = "²³"


def plain(text: str) -> str:
    """The text in plain characters, trimmed."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        text = "".join(map(_plain, pattern(_POWER).sub(_power, text.translate(_SAME))))
    text = (text if text.isascii() and text.isprintable() else text.translate(_SAME)).strip()
    if "=" in text:
        text = pattern(_SPACED_LIMIT).sub(r"\1=", text)
    if "+" in text or "or" in text or "minus" in text:
        text = pattern(_OTHER_PLUS_MINUS).sub("±", text)
    return text[:-1].rstrip() if text.endswith(".") and text[-2:-1].isdigit() else text


def _power(match: re.Match[str]) -> str:
    return "10^" + "".join(_digit(sign) for sign in match[2])


def _digit(sign: str) -> str:
    return {"⁺": "+", "⁻": "-"}.get(sign) or str(unicodedata.digit(sign))


def _plain(sign: str) -> str:
    if sign.isascii() or sign.isalpha() or sign in _SUPERSCRIPT:
        return sign
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    return _rarer(sign)


def _rarer(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Zs":
        return " "
    if kind == "No" and "⁄" in (parts := unicodedata.normalize("NFKC", sign)):
        return f" {parts.replace('⁄', '/')}"
    return sign
