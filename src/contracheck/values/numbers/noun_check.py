"""Asks where the words after a number are no name for what is counted: 300 oder mehr, 5 thosand, 3OO, 300多."""

from __future__ import annotations

import re
from functools import lru_cache

from contracheck.values.fault import Fault
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.near_scale import near_scale
from contracheck.values.numbers.no_nouns import in_plain_letters, table_of
from contracheck.values.numbers.scale_words import base_of
from contracheck.values.numbers.style import Style

EXPECTED = "what is counted after the number; before it about, at least, at most; rates and shares in English"
_AFTER_A_BOUND = ("et", "ou")
"""What is left of *et plus*, *ou plus*, which are read."""
_STOP_FOR_A_RANK = frozenset("de da no is fi et lv cs sk pl sl hr bs sr hu tr az".split())
_FAR_EAST = (
    r"以[上下内內外]|[半倍每毎]\Z|[个個]半|倍|每|毎|左右|上下|前[後后]|程度|未[満满滿]|人台|ダース|から|まで|より|ほど|くらい|ぐらい|あまり|"
    r"余り|ずつ|[強弱]\Z|番|[百千]分|分[の之]|[歳岁歲]|年代|\A成(?![员員人年])|\A[至到割打折点點余餘多比対]|\A[个個][多余餘]|"
    r"出头|不到|不足|开外|人次|千|\A来|\A几|[人名]?多\Z|[度分号號超代]\Z|\A[年数]|数人|近く|足らず|パーセント|ポイント|[/円元원]|ドル|ユーロ|안팎|씩|넘|퍼센트|번\Z|이상|이하|미만|초과|정도|가량|내외|쯤|\A여|\A배|\A위|\A등|번째|분의|반\Z|\d"
)
_PLACES = r"\A位"
"""A rank in Japanese; in Chinese it is how persons are counted."""
_LAST_OF_ALPHABETS = "\u0530"
"""Behind the letters of Latin, Greek and Cyrillic script."""
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DIGITS_AMONG_LETTERS = r"[OoIl][OoIl0-9.,]*|[xX×k]\d.*|kk|to-\d.*|[ºª°].*"
"""3OO, 1O0, 5k5, 2x4, 5º: what follows the digits."""


def ask_if_no_noun(words: str, language: str | None, text: str, *, counts: bool) -> None:
    """Raises `Fault` for words after a number that say more of it than what is counted."""
    if _is_plain_noun(words, language) and not (counts and len(words) == 1 and words.isascii()):
        return
    first = words.partition(" ")[0]
    near = near_scale(first, language)
    if not near or is_no_noun(words, language):
        raise Fault("words that are no name for what is counted", text, EXPECTED)
    raise Fault("no such scale word", first, "a scale word of the language, or the number in figures", near)


@lru_cache(maxsize=4096)
def _is_plain_noun(words: str, language: str | None) -> bool:
    return not is_no_noun(words, language) and not near_scale(words.partition(" ")[0], language)


def is_no_noun(words: str, language: str | None) -> bool:
    """Whether the words say more of a number than what is counted, as far as that language is known."""
    name, base = [word.strip(".,;()") for word in in_plain_letters(words).split()], base_of(language)
    if not name or pattern(_DIGITS_AMONG_LETTERS).fullmatch(words.partition(" ")[0]):
        return True
    if not words.isascii() and _IDEOGRAPHS.search(words):
        rank = base != "zh" and pattern(_PLACES).match(words)
        return bool(rank or pattern(_FAR_EAST).search(words))
    return words.lower() not in _AFTER_A_BOUND and table_of(base).has(name)


def is_rank(text: str, style: Style) -> bool:
    """Whether a number with a stop behind it stands for a count, in a language that writes *fifth* so: 5."""
    return style.counts and text.strip()[:-1].isdecimal() and base_of(style.language) in _STOP_FOR_A_RANK


def hangs_on(rest: str, language: str | None) -> bool:
    """Whether a letter follows the digits at once, or a hyphen in other languages than English: 300stel, 5-ty.

    Chinese, Japanese and Korean write what is counted so, and English *300-strong*.
    """
    if rest[:1] == "-":
        return base_of(language) not in ("", "en") and rest[1:2].isalpha()
    return rest[:1].isalpha() and rest[0] < _LAST_OF_ALPHABETS
