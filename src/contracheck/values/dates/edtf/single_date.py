"""One EDTF date: year, month or season, day; with unspecified digits, `~ ? %`, big years, significant digits.

Source: ISO 8601-2:2019 in the profile of the Library of Congress' EDTF specification, levels 0 to 2.

The widening of `~` (approximate) is one unit of each qualified part either way; of a year by itself it is more the
rounder that is (`rough_year`). A qualifier behind a part holds for every part to its left, too, one before a part for
that part alone. The unit of a year with unspecified last digits is what they span (`156X~`: ten years), that of a
season its length. The parts are widened together: `2004-06-11~` reaches from 2003-05-10 to 2005-07-12. `?` (uncertain)
widens nothing: it puts the date as a whole in doubt; `%` is both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from contracheck.values.dates.calendar import DAY, year_day
from contracheck.values.dates.edtf.digit_pattern import SEASONS, VAGUE_SEASONS, Fit, first_fit, values, years
from contracheck.values.dates.edtf.plain_date import EXPECTED, no_such_date, plain_year
from contracheck.values.dates.edtf.rough_year import room
from contracheck.values.dates.edtf.understood import DayPair, UnderstoodDate, softened, vague_turn
from contracheck.values.fault import Fault
from contracheck.values.limits import YEARS

_WEIGHT = {"": 0, "~": 1, "?": 0, "%": 1}
_WINTER = 11


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(
        r"([?~%]?)(?:(-?[0-9X]{4})|Y(-?[1-9][0-9]{4,12})|Y(-?[1-9][0-9]{0,12})E([1-9][0-9]?))(?:S([1-9][0-9]?))?([?~%]?)"
        r"(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?"
    )


class _WrittenDate(NamedTuple):
    """The groups of the pattern, "" where one is not there; `power` is the exponent of `base`."""

    year_before: str
    year: str
    long_year: str
    base: str
    power: str
    digits: str
    year_after: str
    month_before: str
    month: str
    month_after: str
    day_before: str
    day: str
    day_after: str


class _DateParts(NamedTuple):
    text: str
    year: str
    month: str
    day: str
    digits: int
    pads: tuple[int, int, int]
    marks: str


def read_date(text: str, told: int | None = None) -> UnderstoodDate:
    """The reading of one EDTF date, told in the year `told`. Raises `Fault` if it is not one, or does not exist."""
    trimmed = text.removesuffix("-00").removesuffix("-00") if "-00" in text[4:] else text
    parts = _split(trimmed, text)
    if parts.pads[0] and not parts.month and "X" not in parts.year:
        parts = parts._replace(pads=(room(int(parts.year), told), 0, 0))
    reading = _significant(parts) if parts.digits else _dated(parts)
    reading = reading._replace(doubted="?" in parts.marks or "%" in parts.marks)
    if parts.month.isdigit() and _is_season(int(parts.month)) and not (reading.loose or any(parts.pads)):
        reading = softened(reading)
    if trimmed != text:
        reading = reading._replace(why=(*reading.why, f"“{text}” read as {reading.text}: 00 states no month or day"))
    return reading


def _split(text: str, original: str) -> _DateParts:
    match = _shape().fullmatch(text)
    if match is None:
        raise Fault("not a date", original, EXPECTED)
    written = _WrittenDate(*match.groups(""))
    year = _year(written, original)
    canonical = _year_alone(written, f"Y{year}") if written.base else text
    marks = "".join(mark for mark in "~?%" if mark in text)
    return _DateParts(canonical, year, written.month, written.day, int(written.digits or 0), _pads(written), marks)


def _year(written: _WrittenDate, original: str) -> str:
    """The year with its power worked out. Raises `Fault` if it is not to be written so."""
    year = written.year or written.long_year or _power(written.base, int(written.power), original)
    if written.base and abs(int(year)) < 10_000:
        short = _year_alone(written, f"{int(year):0{4 + year.startswith('-')}}")
        raise Fault("a year of up to four digits is written without Y", original, EXPECTED, short)
    if (written.month and not written.year) or year == "-0000" or abs(int(year.replace("X", "0"))) > YEARS:
        raise Fault("not a year that can be dated so", original, EXPECTED)
    return year


def _year_alone(written: _WrittenDate, year: str) -> str:
    """The year in another spelling, with its significant digits and its qualifiers."""
    significant = f"S{written.digits}" if written.digits else ""
    return f"{written.year_before}{year}{significant}{written.year_after}"


def _pads(written: _WrittenDate) -> tuple[int, int, int]:
    """By how many units year, month and day are widened: what stands behind a part holds to its left, too."""
    day = _WEIGHT[written.day_after]
    month = max(day, _WEIGHT[written.month_after])
    year = max(month, _WEIGHT[written.year_after])
    return (
        max(year, _WEIGHT[written.year_before]),
        max(month, _WEIGHT[written.month_before]),
        max(day, _WEIGHT[written.day_before]),
    )


def _power(base: str, power: int, original: str) -> str:
    if power > 12:
        raise Fault("year too far away", original, f"a year within {YEARS:,} of ours")
    return str(int(base) * 10**power)


def _dated(parts: _DateParts) -> UnderstoodDate:
    first, last = _fits(parts)
    code = int(parts.month) if parts.month.isdigit() and int(parts.month) > 12 else 0
    unit = 10 ** (len(parts.year) - len(parts.year.rstrip("X")))
    months = 12 * parts.pads[0] * unit + parts.pads[1] * last.length
    days = parts.pads[2]
    earlier = months + 12 if code and last.month % 12 == _WINTER else months
    said = (first.begin(), last.end())
    hull = (first.begin(-earlier, -days), last.end(months, days))
    turn: DayPair = (last.begin(months, days), first.end(-earlier, -days))
    if code in VAGUE_SEASONS:
        turn = vague_turn(hull)
    loose = "X" in parts.text
    exact = not (loose or parts.marks or earlier > months)
    core = said if exact and parts.day else None
    why = _why(parts, unit, last.length) + _season_why(parts, code, last)
    return UnderstoodDate(_northern(parts, code), said, hull, turn, core, exact=exact, loose=loose, why=why)


def _northern(parts: _DateParts, code: int) -> str:
    if 25 <= code <= 28 and not parts.marks:
        return f"{parts.year}-{code - 4}"
    return parts.text


def _fits(parts: _DateParts) -> tuple[Fit, Fit]:
    months = [month for month in values(parts.month) if _is_month(month, parts)] if parts.month else []
    days = list(values(parts.day)) if parts.day else []
    if parts.month and not months:
        raise no_such_date(parts.text)
    first = first_fit(years(parts.year), months, days)
    last = first_fit(years(parts.year, falling=True), months[::-1], days[::-1])
    if first is None or last is None:
        raise no_such_date(parts.text)
    return first, last


def _is_month(month: int, parts: _DateParts) -> bool:
    return 1 <= month <= 12 or (month in SEASONS and not parts.day and "X" not in parts.month)


def _significant(parts: _DateParts) -> UnderstoodDate:
    sign, number = (-1, parts.year[1:]) if parts.year.startswith("-") else (1, parts.year)
    if parts.month or "X" in number or parts.digits > len(number):
        raise Fault("significant digits belong to a year with at least as many digits", parts.text, EXPECTED)
    block = 10 ** (len(number) - parts.digits)
    low = int(number) // block * block
    ends: Sequence[int] = sorted((sign * low, sign * (low + block - 1)))
    pad = parts.pads[0]
    year = plain_year(sign * int(number), parts.text)
    hull = (year_day(ends[0] - pad) * DAY, year_day(ends[1] + pad + 1) * DAY - 1)
    turn = (year_day(ends[1] + pad) * DAY, year_day(ends[0] - pad + 1) * DAY - 1)
    why = (f"{parts.digits} significant digits: some year from {ends[0]} to {ends[1]}", *_why(parts, 1, 12))
    return year._replace(hull=hull, turn=turn, exact=False, why=why)


def _why(parts: _DateParts, unit: int, length: int) -> tuple[str, ...]:
    sizes = (parts.pads[0] * unit, parts.pads[1] * length, parts.pads[2])
    amounts = [
        f"±{size} {name}{'s' if size > 1 else ''}"
        for size, name in zip(sizes, ("year", "month", "day"), strict=True)
        if size
    ]
    rough = f"approximate ({'~' if '~' in parts.marks else '%'}): {' '.join(amounts)}" if amounts else ""
    doubted = "".join(mark for mark in parts.marks if mark in "?%")
    unsure = f"uncertain ({doubted}): the date as a whole is in doubt" if doubted else ""
    return tuple(filter(None, (rough, unsure)))


def _is_season(code: int) -> bool:
    return 21 <= code <= 32


def _season_why(parts: _DateParts, code: int, last: Fit) -> tuple[str, ...]:
    if not _is_season(code):
        return ()
    half = "southern" if code > 28 else "northern"
    if last.month % 12 == _WINTER:
        return (f"the season of {half} December to February that begins in {parts.year}, or the one that ends in it",)
    return (f"a season by its months in the {half} hemisphere",)
