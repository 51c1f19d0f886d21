"""Finds the number at a place in a text: digits with a scale word, or spelled out."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from contracheck.values.fault import Fault
from contracheck.values.interval import exact
from contracheck.values.numbers.digits import EXPECTED, NUMERAL, Amount, Sort, numeral, scan_digits, step_of
from contracheck.values.numbers.fraction_words import rank, spelled
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.near_scale import near_scale
from contracheck.values.numbers.number_words import SCALES, WORDS, Token
from contracheck.values.numbers.scale_words import SHORTENED, base_of, folded, sign_worth, worth, worth_elsewhere

MOST_TOKENS = 24

_SHORT = {
    "k": 10**3, "mn": 10**6, "mln": 10**6, "mio": 10**6, "bn": 10**9, "bln": 10**9, "mrd": 10**9, "b": 10**9,
    "tn": 10**12, "tln": 10**12, "trn": 10**12, "hundred": 100, "hundreds": 100,
}  # fmt: skip
_EXACT_CASE = {"M": 10**6, "MM": 10**6, "G": 10**9}
SUFFIXES = SCALES | {word + "s": scale for word, scale in SCALES.items()} | _SHORT
SUFFIXES |= {word: int(value) for word, (kind, value) in WORDS.items() if kind == "d"}

_GOES_ON = frozenset(("out", *WORDS))
_WORD = re.compile(r"\s*([A-Za-z]+)")
_SUFFIX = re.compile(r"\s*([A-Za-z]++(?![^\W\d_])|(?:[^\W\d_]|[\u0900-\u0963])++)(?![\w/^])")
_DOZEN = 12
_MAY_BE_NONE = ("K", "k", "G", "mn")
_LONG_MILES = ("sv", "no", "it")
"""Languages in which *mil* is ten kilometres, or short for a thousand or a million."""
_FIRST_SIGN = "\u3000"
"""Signs for scales stand behind it: those of Chinese, Japanese and Korean."""
_PLACE_LETTERS = "snrtSNRT\u017f"
_PLACE = re.compile(r"(?:st|nd|rd|th)(?![\w/^])", re.IGNORECASE)
_SIGN = re.compile(r"(?:[+-]|(?:minus|negative)\b)\s*", re.IGNORECASE)
_TOKEN = re.compile(
    rf"\s*(-\s*)?(?:((?:out\s+of(?:\s+every)?|in\s+every)\b|[A-Za-z]++(?!\d))|{NUMERAL.pattern})", re.IGNORECASE
)
_AFTER_M = (
    r"(?:\s*(?:-|to)\s*[\d.,]+\s?m)?\s+(?!(?:to|or|and|in|of|by|at|long|high|tall|wide|deep|below|above)\b)[A-Za-z]"
)


class NumberManner(NamedTuple):
    """What decides an ambiguous letter: `m` is `million`, `metre` or `ask`; `kelvin` says that K is a temperature."""

    language: str | None = None
    m: str = "ask"
    kelvin: bool = False


Scanned = tuple[Amount, int]


def scan(text: str, start: int, manner: NumberManner) -> Scanned | None:
    """The number that begins at `start` and the place where it ends, or `None`; raises `Fault` where it must ask."""
    sign = None if text[start : start + 1].isdecimal() else _SIGN.match(text, start)
    found = _unsigned(text, sign.end() if sign else start, manner)
    if found is None or sign is None or sign[0][0] == "+":
        return found
    amount, end = found
    return amount._replace(value=-amount.value), end


def _unsigned(text: str, start: int, manner: NumberManner) -> Scanned | None:
    digits = scan_digits(text, start, manner.language)
    if digits is None:
        words = _spelled(text, start, manner.language)
        return _scaled(text, *words, manner) if words else None
    if digits[1] == len(text):
        return digits
    if text[digits[1]] in _PLACE_LETTERS and (place := _PLACE.match(text, digits[1])):
        return digits[0]._replace(step=0, sort=Sort.RANK), place.end()
    amount, end = _scaled(text, *digits, manner)
    word = _WORD.match(text, end) if end < len(text) else None
    if _goes_on(text, end, amount, word):
        longer = _spelled(text, start, manner.language)
        if longer and longer[1] > end:
            return _scaled(text, *longer, manner)
    return amount, end


def _goes_on(text: str, end: int, amount: Amount, word: re.Match[str] | None) -> bool:
    """Whether a number in words may begin with these digits: 2 and a half, 5 1/2; but not 500 and 20, nor $000 12."""
    if word is None or (name := word[1].lower()) not in _GOES_ON:
        return amount.value != 0 and text[end : end + 2].strip().isdecimal()
    return name != "and" or amount.scale != 1 or not text[word.end() : word.end() + 2].strip().isdecimal()


def _scaled(text: str, amount: Amount, end: int, manner: NumberManner) -> Scanned:
    while end < len(text):
        if text[end] > _FIRST_SIGN and (scale := sign_worth(text[end], text[end + 1 : end + 2])):
            amount, end = amount.times(scale), end + 1
            continue
        word = _SUFFIX.match(text, end)
        scale = _scale(word, text, manner) if word else 0
        if not word or not scale:
            break
        amount, end = amount.times(scale), word.end()
        amount = amount._replace(sort=Sort.DOZEN) if scale == _DOZEN else amount
        if text[end : end + 1] == "." and (word[1].lower() in _SHORT or folded(word[1]) in SHORTENED):
            end += 1
    return amount, end


def _scale(word: re.Match[str], text: str, manner: NumberManner) -> int:
    name = word[1]
    if own := worth(name, manner.language):
        return own
    if name == "m":
        return _letter_m(word, text, manner)
    if name in _MAY_BE_NONE and _is_none(name, word, text, manner):
        return 0
    return _EXACT_CASE.get(name) or SUFFIXES.get(name.lower(), 0) or _foreign(name, word, text, manner)


def _is_none(name: str, word: re.Match[str], text: str, manner: NumberManner) -> bool:
    """Whether it is no scale here: giga hangs on its number, and mn is short for minutes in French.

    A K is none of a temperature; set apart, it may be a thousand or kelvin where nothing tells, and `Fault` is raised.
    """
    apart = name != word[0]
    if name == "mn":
        return base_of(manner.language) == "fr"
    if name == "G":
        return apart and manner.m == "million"
    if name == "K" and apart and manner.m == "ask" and word.end() == len(text):
        number = text[: word.start()].strip()
        raise Fault("K could be thousand or kelvin", text, EXPECTED, f"{number} thousand or {number} kelvin")
    return manner.kelvin


def _foreign(name: str, word: re.Match[str], text: str, manner: NumberManner) -> int:
    """A scale word of another language than that of the source. Raises `Fault` where languages differ about it."""
    values = worth_elsewhere(name)
    if not values:
        return 0
    if (near := near_scale(name, manner.language)) and not _is_worth(near, manner.language, values):
        raise Fault("no such scale word", name, "a scale word of the language, or the number in figures", near)
    if len(values) < 2:
        return values[0]
    number = text[: word.start()].strip()
    ways = " or ".join(f"{number}e{len(str(value)) - 1}" for value in values)
    ways = "" if base_of(manner.language) in _LONG_MILES else ways
    raise Fault(f"“{name}” is another number in each language", text, "the language of the source", ways)


def _is_worth(near: str, language: str | None, values: tuple[int, ...]) -> bool:
    """Whether the word of the language that a foreign one is like multiplies as that does: milion, not billon."""
    return (worth(near, language) or SUFFIXES.get(near, 0)) in values


def _letter_m(word: re.Match[str], text: str, manner: NumberManner) -> int:
    following = text[word.end() :]
    if manner.m == "metre" or following[:1] in ("·", "*"):
        return 0
    if manner.m == "million" or pattern(_AFTER_M).match(following):
        return 10**6
    if word[0] != word[1]:
        return 0
    number = text[: word.start()].strip()
    more = pattern(r"\d").search(following)  # 1m 23s is neither
    ways = "" if more else f"{number} million or {number} metres"
    raise Fault(
        "m could be million, metres or minutes" if more else "m could be million or metres", text, EXPECTED, ways
    )


def _spelled(text: str, start: int, language: str | None) -> Scanned | None:
    tokens, ends = _tokens(text, start, language)
    left_out = ""
    while tokens:
        value = spelled(tokens)
        if value is not None:
            if left_out == "h":  # one hundred two hundred
                raise Fault("two numbers without a word between them", text, EXPECTED)
            value, scale, sort = exact(value), _scale_said(tokens), _sort(tokens, value)
            step = 0 if sort == Sort.RANK else _pointed_step(tokens, value, scale)
            return Amount(value, step, scale, sort=sort), ends[-1]
        left_out = tokens.pop()[0]
        ends.pop()
    return None


def _sort(tokens: list[Token], value: int | Fraction) -> Sort:
    """Whether the words tell a place in an order, or a part of a whole."""
    kinds = {kind for kind, _ in tokens}
    if "over" in kinds or (kinds & {"o", "p", "f"} and value < 1):
        return Sort.SHARE
    if ("d", _DOZEN) in tokens:
        return Sort.DOZEN
    return Sort.RANK if "o" in kinds and rank(tokens) is not None else Sort.PLAIN


def _scale_said(tokens: list[Token]) -> int:
    """What the scale words at the end multiply the number before them by: 1,000 in ten thousand, 1 in a thousand."""
    scale, at = 1, len(tokens)
    while at > 1 and tokens[at - 1][0] in ("h", "s", "d"):
        at -= 1
        scale *= int(tokens[at][1])
    return 1 if tokens[:at] == [("a", 1)] else scale


def _pointed_step(tokens: list[Token], value: int | Fraction, scale: int) -> int | Fraction:
    kinds = [kind for kind, _ in tokens]
    if "point" not in kinds:
        return step_of(value)
    decimals = "".join(str(digit) for kind, digit in tokens[kinds.index("point") + 1 :] if kind in ("n", "t"))
    return exact(Fraction(scale, int(10 ** len(decimals))))


def _tokens(text: str, start: int, language: str | None) -> tuple[list[Token], list[int]]:
    """The run of tokens that may belong to a number, and where each ends; hyphened compounds are one token."""
    tokens: list[Token] = []
    ends: list[int] = []
    end = start
    while len(tokens) < MOST_TOKENS and (match := _TOKEN.match(text, end)):
        token = _token(match, language)
        if token is None or (match[1] and not _hyphened(tokens, token)):
            break
        end = match.end()
        if match[1] and tokens[-1][0] == "t" and token[1] < 10:
            token = (token[0], tokens.pop()[1] + token[1])
            ends.pop()
        tokens.append(token)
        ends.append(end)
    return tokens, ends


def _token(match: re.Match[str], language: str | None) -> Token | None:
    if match[2]:
        word = match[2].lower()
        return ("over", 0) if word.startswith("out ") else WORDS.get(word.partition(" ")[0])
    mantissa, decimals = numeral(match[3], language)
    return "n", exact(Fraction(mantissa, int(10**decimals)))


def _hyphened(tokens: list[Token], token: Token) -> bool:
    """Whether a hyphen may stand between the last token and this one: twenty-five, twenty-fifth, five-eighths."""
    if not tokens or token[0] in ("o", "p", "f"):
        return bool(tokens)
    return tokens[-1][0] == "t" and token[0] == "n" and 0 < token[1] < 10
