"""Numbers written in digits: which mark groups the thousands, which one starts the decimals.

The convention follows the language of the source (Unicode CLDR); a form that could be either, and whose language is
not known, is a fault that asks.
"""

from __future__ import annotations

import re
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from contracheck.values.fault import Fault
from contracheck.values.interval import exact, magnitude
from contracheck.values.limits import DIGITS
from contracheck.values.numbers.lazy_pattern import pattern

EXPECTED = "a number, as the source words it: 2,500 | around 2,500 | 250-350 | at least 5"

NUMERAL = re.compile(r"(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))++(?:[.,]\d+)?|\d+(?:[.,']\d+)*+|[.,]\d+)")
TWO_WAYS = "a number that could be read in two ways"
"""The fault that asks for a language."""
NO_DECIMALS = "-"
"""In the place of a mark: what is counted has no decimals, so that three digits after either mark are thousands."""
_EXPONENT = r"[eE]([+-]?\d+)(?![\w.,])|\s*[x\u00d7*]\s*10\s*(?:\^|\*\*)\s*([+-]?\d+)"
_RATIO = r"\s*/\s*(\d+)(?![\d.,/])"
_MIXED = r"\s+(\d+)\s*/\s*(\d+)(?![\d.,/])"
_MARKED = r"(\d{1,3}(?:'\d{3})++|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})++)(?:[.,](\d+))?\Z"

_MARKS = frozenset(".,")
_COMMA_LANGUAGES = frozenset(
    "af az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk lt lv mk nb nl nn no pl pt ro ru "
    "sk sl sq sr sv tr uk uz vi".split()
)
_POINT_LANGUAGES = frozenset(
    "am bn cy en fil ga gu he hi ja km kn ko lo ml mr ms mt ne pa si sw ta te th ur zh".split()
)
_POINT_REGIONS = frozenset(
    "de-ch de-li it-ch es-419 es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us".split()
)


class Sort(StrEnum):
    """What a number is besides: a part of a whole (in words, or in figures), a place in an order, or dozens."""

    PLAIN = "plain"
    SHARE = "share"
    RATIO = "ratio"
    RANK = "rank"
    DOZEN = "dozen"


_EXACT = (Sort.SHARE, Sort.RATIO, Sort.RANK)
HALF = Fraction(1, 2)


class Amount(NamedTuple):
    """A number and how finely it is written.

    `step` is the place of its last digit that counts (100 for 2,500; 1/10 for 3.2), or 0 for a number that is exact.
    `scale` is what a scale word multiplied it by (1 without one); `value` and `step` include it. `kept` is the halo
    of a number that was converted from the unit in which it was written.
    """

    value: int | Fraction
    step: int | Fraction
    scale: int = 1
    kept: int | Fraction | None = None
    sort: Sort = Sort.PLAIN

    @property
    def has_decimals(self) -> bool:
        """Whether its last place is one behind the mark."""
        return not isinstance(self.step, int) and self.step < 1

    @property
    def is_written_out(self) -> bool:
        """Whether it is a whole number in full: no decimals, and no scale word."""
        return self.scale == 1 and isinstance(self.value, int) and not self.has_decimals

    @property
    def halo(self) -> int | Fraction:
        """How far what is measured may be rounded: half the last place of decimals, and of a whole number below 100;
        from 100 on half the place of its last digit that is not 0, at most 5 % of it. Zero is exact."""
        if self.kept is not None:
            return self.kept
        if self.has_decimals:
            return self.step / 2 if isinstance(self.step, Fraction) else 0
        if self.sort in _EXACT or not isinstance(self.value, int):
            return 0
        size = magnitude(self.value)
        if size < 100:
            return HALF if size else 0
        return self._rounded(self.step or 1)

    def rounding(self, round_from: int | None) -> int | Fraction:
        """How far a count may be rounded: not at all below `round_from` (`None`: never), unless it has decimals or a
        scale word; else half the place of its last digit that is not 0, at most 5 % of it."""
        if self.kept is not None or self.has_decimals:
            return self.halo
        if not self.step or (self.is_written_out and (round_from is None or magnitude(self.value) < round_from)):
            return 0
        return self._rounded(self.step)

    def _rounded(self, place: int | Fraction) -> int | Fraction:
        size = magnitude(self.value)
        if 10 * place > size:
            return exact(Fraction(size, 20)) if not isinstance(size, int) or size % 20 else size // 20
        return place // 2 if isinstance(place, int) and not place % 2 else exact(Fraction(place, 2))

    @property
    def figures(self) -> int:
        """How many digits it has from its first to its last that is not 0: 3 for 1,250."""
        number = self.value if isinstance(self.value, int) else self.value.numerator
        return len(str(abs(number)).strip("0"))

    def times(self, scale: int) -> Amount:
        """The same number in thousands, millions ..."""
        value = exact(self.value * scale)
        decimal = 0 < self.step < 1
        return Amount(value, exact(self.step * scale) if decimal else step_of(value), self.scale * scale)


def step_of(value: int | Fraction) -> int:
    """The place of the last non-zero digit of a whole number that ends in zeros; 0 (exact) for all others."""
    if isinstance(value, Fraction) or value % 10 or not value:
        return 0
    digits = str(abs(value))
    return int(10 ** (len(digits) - len(digits.rstrip("0"))))


@lru_cache(maxsize=256)
def decimal_mark(language: str | None) -> str:
    """`.` or `,` as the language (BCP 47 tag) writes decimals; empty where it is not known. Marks and `NO_DECIMALS`
    stand for themselves."""
    if not language or language in (".", ",", NO_DECIMALS):
        return language or ""
    tag = language.strip().lower().replace("_", "-")
    base = tag.partition("-")[0]
    if tag in _POINT_REGIONS or base in _POINT_LANGUAGES:
        return "."
    return "," if base in _COMMA_LANGUAGES else ""


def scan_digits(text: str, start: int, language: str | None) -> tuple[Amount, int] | None:
    """The number in digits that begins at `start`, and where it ends: 2,500 | 1.3e6 | 6 x 10^5 | 3/4 | 2 1/4."""
    match = NUMERAL.match(text, start)
    if match is None:
        return None
    mantissa, decimals = numeral(match[1], language)
    end = match.end()
    if end == len(text):
        return _written(mantissa, decimals, 0), end
    if not decimals and "/" in text and (found := _fraction(text, end, mantissa)):
        return found
    if (text[end] in "eE" or "10" in text) and (power := pattern(_EXPONENT).match(text, end)):
        return _written(mantissa, decimals, _exponent(power[1] or power[2], text)), power.end()
    return _written(mantissa, decimals, 0), end


def _written(mantissa: int, decimals: int, exponent: int) -> Amount:
    places = decimals - exponent
    value = exact(Fraction(mantissa, 10**places)) if places > 0 else mantissa * int(10**-places)
    if decimals or exponent < 0:
        return Amount(value, Fraction(1, 10**places) if places > 0 else int(10**-places))
    return Amount(value, step_of(value))


def _exponent(digits: str, text: str) -> int:
    if len(digits) > 4 or abs(int(digits)) > DIGITS:
        raise Fault("a number with too large an exponent", text, f"an exponent of at most {DIGITS}")
    return int(digits)


def _fraction(text: str, end: int, whole: int) -> tuple[Amount, int] | None:
    if ratio := pattern(_RATIO).match(text, end):
        return Amount(exact(_ratio(whole, int(ratio[1]), text)), 0, sort=Sort.RATIO), ratio.end()
    if mixed := pattern(_MIXED).match(text, end):
        return Amount(exact(whole + _ratio(int(mixed[1]), int(mixed[2]), text)), 0), mixed.end()
    return None


def _ratio(above: int, below: int, text: str) -> Fraction:
    if not below:
        raise Fault("a fraction with nothing below its line", text, EXPECTED)
    return Fraction(above, below)


def numeral(body: str, language: str | None = None) -> tuple[int, int]:
    """Digits and marks as (all digits as one whole number, how many of them are decimals).

    Raises `Fault` where groups are malformed, or where `body` could be read in two ways and `language` is not known.
    """
    if body.isdecimal():
        return int(body), 0
    marks = [mark for mark in body if not mark.isdecimal()]
    if not _MARKS.issuperset(marks):
        if marked := pattern(_MARKED).match(body):
            return _joined(re.sub(r"\D", "", marked[1]), marked[2] or "")
        raise Fault("groups of digits that are not thousands", body, EXPECTED)
    if len(marks) == 1:
        return _one_mark(body, marks[0], decimal_mark(language))
    return _many_marks(body, marks)


def _joined(head: str, tail: str) -> tuple[int, int]:
    return int(head + tail), len(tail)


def _many_marks(body: str, marks: list[str]) -> tuple[int, int]:
    head, tail = body, ""
    if marks[-1] != marks[0]:
        head, _, tail = body.rpartition(marks[-1])
    if not _grouped(head.split(marks[0]), shortest=2 if marks[0] == "," else 3):
        raise Fault("groups of digits that are not thousands", body, EXPECTED)
    return _joined(head.replace(marks[0], ""), tail)


def _grouped(groups: list[str], shortest: int) -> bool:
    """Whether these are thousands, or Indian lakhs and crores where groups may be as `shortest` as two."""
    first, middle, last = len(groups[0]), {len(group) for group in groups[1:-1]}, len(groups[-1])
    if last != 3 or not all(map(str.isdecimal, groups)):
        return False
    return (1 <= first <= 3 and middle <= {3}) or (first <= shortest == 2 and middle == {2})


def _decimal_or_both(head: str, tail: str) -> str:
    """3.5 for 3,5; for 2,3 also that it may be two or three."""
    decimal = f"{head or 0}.{tail}"
    follows = head.isdecimal() and tail[:1] != "0" and int(tail) == int(head) + 1
    return f"{decimal} or {head}-{tail}" if follows else decimal


def _one_mark(body: str, mark: str, decimal: str) -> tuple[int, int]:
    head, _, tail = body.partition(mark)
    may_group = len(tail) == 3 and 1 <= len(head) <= 3 and head[0] != "0"
    if may_group and not decimal:
        raise Fault(
            TWO_WAYS,
            body,
            "the language of the source, or the number in plain digits",
            f"{head}{tail} or {head}.{tail.rstrip('0') or '0'}",
        )
    if may_group and mark != decimal:
        return int(head + tail), 0
    if mark == "," and decimal == ".":
        raise Fault("a comma that groups no thousands", body, "decimals after a point", _decimal_or_both(head, tail))
    return _joined(head, tail)
