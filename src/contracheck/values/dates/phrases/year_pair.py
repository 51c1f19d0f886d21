"""Four digits, a dash or slash, and two digits: `1914–18`, `2024-25`, `2021/22`, and the months that look alike.

A source says *the years 2024 to 2025* (a season of sport, a school or fiscal year) with the same signs with which ISO
8601 writes a month, and EDTF a part of a year (codes 21 to 41). What is read, of the two digits after a hyphen:

* 13 to 20 and 42 to 99, later than the year's own: the two years. 21 to 41 likewise, where fewer than ten years lie
  between (`1936-39`); else it asks, since `2001-21` is EDTF's spring as well. Not later: EDTF's code (`2025-21`).
* 01 to 12: the month, but `2003-04`, the year and the next one, asks, unless the source shows which of the two it
  writes.
* 00 after 99: the two years (`1999-00`); after 90 to 98 it asks, since some tables write 00 for no month.

A long dash or a slash stands in no month or code: the two years, if the second is later, though less than ten years
with a slash. Two years in a row are one period within them, as a fiscal year is (`as_one_period`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from contracheck.values.dates.date_style import USUAL, DateStyle, Hyphens
from contracheck.values.dates.phrases.date_tokens import month_name, second_year
from contracheck.values.fault import Fault

_CODES = range(21, 42)
_SEASONS = ("spring", "summer", "autumn", "winter")
_PARTS = dict(enumerate((*_SEASONS, *_SEASONS), 21))
_PARTS |= dict(enumerate(("Q1", "Q2", "Q3", "Q4", "early", "mid", "late", "H1", "H2"), 33))
"""EDTF's codes in words; of the southern seasons there are none."""
_EXPECTED = "a month, as April 2003, or two years, as 2003/2004"


class EitherWay(Fault):
    """A month or part of a year, or two years: the source does not show which."""


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(r"([0-9]{4})([-–/])([0-9]{2}(?:[0-9]{2})?)")


def year_pair(text: str, style: DateStyle) -> str | None:
    """`2024/2025` for two years; `None` if the text is to be read as EDTF, a month or a part of a year, or is no date.

    Raises `EitherWay` to ask.
    """
    match = _shape().fullmatch(text)
    if match is None:
        return None
    first, mark, digits = int(match[1]), match[2], match[3]
    if len(digits) == 4:
        return text if mark == "/" and first < int(digits) else None
    later = second_year(first, digits)
    if not later:
        return None
    years = f"{match[1]}/{later:04}"
    if mark == "–" or (style.hyphens == Hyphens.YEARS and later == first + 1):
        return years
    if mark == "/":
        return _slashed(text, years, later - first)
    return _hyphened(text, years, later - first, style)


def _slashed(text: str, years: str, apart: int) -> str:
    if apart >= 10 or 0 < int(text[5:]) <= 12:
        month = f" or {_month(text)}" if 0 < int(text[5:]) <= 12 else ""
        raise EitherWay("two years, or something else?", text, _EXPECTED, f"{years}{month}")
    return years


def _hyphened(text: str, years: str, apart: int, style: DateStyle) -> str | None:
    code = int(text[5:])
    if 1 <= code <= 12:
        if apart != 1 or style.hyphens == Hyphens.MONTHS:
            return None
        raise EitherWay("a month, or two years?", text, _EXPECTED, f"{_month(text)} or {years}")
    if code in _CODES and apart >= 10:
        part = f" or {_PARTS[code]} {text[:4]}" if code in _PARTS else ""
        raise EitherWay("two years, or a part of one?", text, "two years, or the part in words", f"{years}{part}")
    if not code and apart != 1:
        raise EitherWay("two years, or one without a month?", text, _EXPECTED, f"{years} or {text[:4]}")
    return years


def _month(text: str) -> str:
    return f"{month_name(int(text[5:]))} {text[:4]}"


def as_one_period(text: str, years: str) -> str:
    """Two years in a row in short, `2023-24`, as the one year of sport, of school or of the books that they are: a
    period of its own, which lies somewhere in the two and need not last through them. Others are left as they are."""
    first, _, later = years.partition("/")
    in_a_row = len(text) == 7 and later.isdecimal() and int(later) == int(first) + 1
    return f"fiscal {first}-{later}" if in_a_row else years


def is_short_pair(word: str) -> bool:
    """Whether it looks like two years of which the second has two digits."""
    return len(word) == 7 and _shape().fullmatch(word) is not None


def years_of(text: str, style: DateStyle) -> str | None:
    """As `year_pair`, of a text by itself, which may also run from one such to another: `2019-20/2022-23`.

    Where both ends of that are EDTF's codes as well, it asks; with one that can be nothing but a month it is EDTF.
    """
    if len(text) != 15 or text[7] != "/":
        return year_pair(text, style) if len(text) == 7 else None
    ends = text.split("/")
    if not all(map(may_be_years, ends)) or not all(map(is_short_run, ends)):
        return None
    codes = [int(end[5:]) for end in ends]
    years = f"{ends[0][:4]}/{second_of(ends[1])}"
    if all(code in _CODES for code in codes):
        parts = [f"{_PARTS[code]} {end[:4]}" for code, end in zip(codes, ends, strict=True) if code in _PARTS]
        other = f" or {' to '.join(parts)}" if len(parts) == 2 else ""
        raise EitherWay("years, or parts of years?", text, "years, or the parts in words", f"{years}{other}")
    return years


def second_of(text: str) -> str:
    """The later of the years of `2021-22`; a year is its own."""
    return f"{second_year(int(text[:4]), text[5:]):04}" if len(text) == 7 else text


def is_short_run(text: str) -> bool:
    """Whether it is no month, and its second year less than ten years later."""
    return int(text[5:]) > 12 and int(text[5:]) - int(text[2:4]) < 10


def may_be_years(text: str) -> bool:
    """Whether a text such as `2024-25` or `2003-04` is, or may be, two years."""
    try:
        return len(text) == 7 and year_pair(text, USUAL) is not None
    except EitherWay:
        return True


def hyphens_of(texts: Iterable[str]) -> Hyphens:
    """What the unambiguous dates among those of one source show; unknown if they show both, or nothing."""
    found = {shown for text in texts for word in text.split() if (shown := _shown(word.strip("(),.;?~%")))}
    return found.pop() if len(found) == 1 else Hyphens.UNKNOWN


def _shown(word: str) -> Hyphens | None:
    if len(word) != 7 or _shape().fullmatch(word) is None or word[4] != "-":
        return None
    first, digits = int(word[:4]), word[5:]
    if 1 <= int(digits) <= 12:
        return Hyphens.MONTHS if int(digits) != first % 100 + 1 else None
    return Hyphens.YEARS if second_year(first, digits) == first + 1 else None
