"""Years with a hyphen beside the signs of EDTF: `2021-22?`, `2021-22/..`, `[2021-22,2022-23]`.

With a qualifier, or with an open end, they are what they are by themselves (`year_pair`): two years, or asked. In a set
it is asked. Beside what can be nothing but a month or a day, a part of a year is EDTF's.
"""

from __future__ import annotations

import re
from functools import cache

from contracheck.values.dates.date_style import DateStyle
from contracheck.values.dates.phrases.date_tokens import is_year
from contracheck.values.dates.phrases.year_pair import (
    EitherWay,
    as_one_period,
    is_short_run,
    may_be_years,
    second_of,
    year_pair,
    years_of,
)

_SIGNS = frozenset("?~%/[{")
_OPEN = ("", "..")


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(r"([?~%]?)([0-9]{4}-[0-9]{2})([?~%]?)")


def marked_years(text: str, style: DateStyle) -> str | None:
    """Canonical text of the years, of a text by itself; `None` if it is to be read as EDTF, or is no date.

    Raises `EitherWay` to ask.
    """
    if (found := years_of(text, style)) is not None or "-" not in text or _SIGNS.isdisjoint(text):
        return as_one_period(text, found) if found else found
    if text[0] in "[{":
        _no_pairs_in_set(text, style)
        return None
    first, slash, last = text.partition("/")
    if not slash:
        return years_in(text, style)
    if first in _OPEN or last in _OPEN:
        return _half(text, first, last, style)
    return _closed(first, last, style)


def years_in(text: str, style: DateStyle) -> str | None:
    """Canonical text of two years in a word, with or without a qualifier; as `marked_years` for the rest."""
    ends = [end.strip("?~%") for end in text.split("/")]
    if len(ends) == 2 and all(map(is_year, ends)) and ends[0] < ends[1]:
        return text
    match = _shape().fullmatch(text)
    if match is None or bool(match[1]) == bool(match[3]):
        return year_pair(text, style)
    mark = match[1] or match[3]
    try:
        years = year_pair(match[2], style)
    except EitherWay as fault:
        year, part = match[2].split("-")
        edtf = f"{year}{mark}-{part}{match[3]}"
        each = (_with(mark, one) or edtf for one in fault.suggestion.split(" or "))
        raise EitherWay(fault.message, text, fault.expected, " or ".join(each)) from None
    return _with(mark, years) if years else None


def _with(mark: str, years: str) -> str:
    """Each of the years with a qualifier; empty if it is not only years."""
    ends = years.split("/")
    return "/".join(f"{year}{mark}" for year in ends) if all(map(is_year, ends)) else ""


def _half(text: str, first: str, last: str, style: DateStyle) -> str | None:
    end, word = (last, "until") if first in _OPEN else (first, "since")
    try:
        years = years_in(end, style)
    except EitherWay as fault:
        each = (f"{word} {part}" for part in fault.suggestion.split(" or "))
        raise EitherWay(fault.message, text, fault.expected, " or ".join(each)) from None
    if years is None:
        return None
    begun, over = years.split("/")
    return f"{first}/{over}" if word == "until" else f"{begun}/{last}"


def _closed(first: str, last: str, style: DateStyle) -> str | None:
    """`2021-22?/2022-23`, `2019/2021-22`: years at both ends, of which at least one stands for two."""
    begun, over = first.strip("?~%"), last.strip("?~%")
    if not all(is_year(end) or (may_be_years(end) and is_short_run(end)) for end in (begun, over)):
        return None
    if is_year(begun) and is_year(over):
        return None
    years = f"{begun[:4]}{_mark(first)}/{second_of(over)}{_mark(last)}"
    try:
        years_of(f"{begun}/{over}", style)
    except EitherWay as fault:
        raise EitherWay(fault.message, f"{first}/{last}", fault.expected, years) from None
    return years


def _mark(text: str) -> str:
    return "".join(sign for sign in text if sign in "?~%")[:1]


def _no_pairs_in_set(text: str, style: DateStyle) -> None:
    pieces = [piece for piece in text[1:-1].replace("..", ",").split(",") if piece]
    if not any(_is_pair(piece, style) for piece in pieces):
        return
    if all(is_year(piece) or _is_pair(piece, style) for piece in pieces):
        members = ",".join(map(_member, text[1:-1].split(",")))
        message, expected = "years, or parts of years?", "years, or the parts in words"
        raise EitherWay(message, text, expected, f"{text[0]}{members}{text[-1]}")


def _is_pair(piece: str, style: DateStyle) -> bool:
    try:
        return len(piece) == 7 and year_pair(piece, style) is not None
    except EitherWay:
        return True


def _member(text: str) -> str:
    """`2021..2022` of `2021-22`, `2021..2024` of `2021-22..2023-24`."""
    first, dots, last = text.partition("..")
    over = last if dots else first
    return text if is_year(text) else f"{first[:4]}..{second_of(over) if over else ''}"
