"""Periods that EDTF has no form for, in a few fixed words: the canonical text of what a phrase said.

`1990s`, `16th century` (1501 to 1600), `2nd century BC`, `early 2025-11`, `end of 2025`,
`winter 2024-2025`, `southern summer 2024-2025`, `either 2025-22` (of the north or of the south). EDTF's
own `199X` and `15XX` are something else: one unknown year in a range.
"""

from __future__ import annotations

import re
from functools import cache

from contracheck.values.dates.calendar import DAY, begin, civil
from contracheck.values.dates.edtf.plain_date import EXPECTED
from contracheck.values.dates.edtf.single_date import read_date
from contracheck.values.dates.edtf.understood import DayPair, UnderstoodDate, period, softened, vague_turn
from contracheck.values.dates.seasons import southern
from contracheck.values.fault import Fault
from contracheck.values.interval import Number

_PART = {"early": 0, "mid": 1, "late": 2}


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(r"([0-9]{1,3}0)s"),
        re.compile(r"([1-9][0-9]?)(st|nd|rd|th) century( BC)?"),
        re.compile(r"(winter|southern summer) ([0-9]{4})-([0-9]{4})"),
        re.compile(r"either (.+)"),
        re.compile(r"(early|mid|late|start of|end of) (.+)"),
    )


def read_words(text: str) -> UnderstoodDate | None:
    """The reading of a canonical phrase, or `None` if the text is none. Raises `Fault` for one that cannot be."""
    for shape, read in zip(_shapes(), (_decade, _century, _of_two_years, _either, _part), strict=True):
        if (match := shape.fullmatch(text)) is not None:
            return read(text, match)
    return None


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `11th`, `21st` ..."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _years(first: int, last: int) -> DayPair:
    return begin(first * 12), begin((last + 1) * 12) - 1


def _decade(text: str, match: re.Match[str]) -> UnderstoodDate:
    first = int(match[1])
    pair = _years(first, first + 9)
    if first % 100:
        return period(text, pair)
    why = (f"“{text}” may be the decade {first}–{first + 9} or the century {first}–{first + 99}",)
    return period(text, pair, _years(first, first + 99), why, exact=False)


def _century(text: str, match: re.Match[str]) -> UnderstoodDate:
    number = int(match[1])
    if match[2] != ordinal(number)[-2:]:
        raise Fault("no such ordinal", text, "a century such as 16th century", f"{ordinal(number)} century")
    first = 1 - 100 * number if match[3] else 100 * number - 99
    why = f"“{text}” read as the years {100 * number} to {100 * number - 99} BC" if match[3] else ""
    why = why or f"“{text}” read as the years {first} to {first + 99}"
    return period(text, _years(first, first + 99), why=(why,))


def _of_two_years(text: str, match: re.Match[str]) -> UnderstoodDate:
    half, season = ("southern", "summer") if " " in match[1] else ("northern", "winter")
    first, second = int(match[2]), int(match[3])
    if second != first + 1:
        raise Fault(f"a {season} spans two years in a row", text, f"a {season} such as {season} 2024-2025")
    pair = (begin(first * 12 + 11), begin(first * 12 + 14) - 1)
    why = f"“{text}” read as {first}-12 to {second}-02 ({half} hemisphere)"
    return softened(period(text, pair, why=(why,)))


def _either(text: str, match: re.Match[str]) -> UnderstoodDate:
    """A season as the north has it, which can touch what the south calls so, and all in between."""
    north = read_words(match[1]) or read_date(match[1])
    others = _southern_ones(match[1])
    if not others or match[1].startswith("either"):
        raise Fault("only a season has another one in the south", text, EXPECTED)
    hulls = (north.hull, *(other.hull for other in others))
    hull = min(first for first, _ in hulls), max(last for _, last in hulls)
    why = (*north.why, f"or as the south has it: near the equator “{match[1]}” may be either")
    return north._replace(text=text, hull=hull, turn=vague_turn(hull), exact=False, soft=north.firm, why=why)


def _southern_ones(season: str) -> list[UnderstoodDate]:
    """What the south calls so, as a whole; of a winter of two years, that of each."""
    if (match := re.fullmatch(r"winter ([0-9]{4})-([0-9]{4})", season)) is not None:
        return [read_date(f"{year}-32") for year in match.groups()]
    whole = season.rpartition(" ")[2]
    return [read_date(southern(whole))] if southern(whole) != whole else []


def _part(text: str, match: re.Match[str]) -> UnderstoodDate:
    whole = _whole(match[2], text)
    if match[1] in _PART and len(whole.text) == 4:
        months = 4 * _PART[match[1]]
        why = f"“{text}” read as {whole.text}-{months + 1:02}/{whole.text}-{months + 4:02}"
        plain = read_date(f"{whole.text}-{37 + _PART[match[1]]}")
        return softened(plain._replace(text=text, why=(why,)), whole.hull)
    pair = _third(whole.said, _PART[match[1]]) if match[1] in _PART else _tip(whole.said, match[1])
    why = f"“{text}” read as {_day(pair[0])}/{_day(pair[1])}"
    return softened(period(text, pair, why=(why,)), whole.hull)


def _whole(text: str, original: str) -> UnderstoodDate:
    whole = read_words(text) or read_date(text)
    nested = text.startswith(("early", "mid", "late", "start", "end")) or text[4:] in ("-37", "-38", "-39")
    if not whole.exact and (season := re.fullmatch(r"([0-9]{4})-(24|30)", text)) is not None:
        name = "winter" if season[2] == "24" else "summer"
        head, year = original.removesuffix(text), int(season[1])
        each = (f"{head}{name} {first:04}/{first + 1:04}" for first in (year - 1, year))
        raise Fault("a season that lies in two years", original, f"a {name} with both its years", " or ".join(each))
    if not whole.exact or whole.core is not None or nested:
        raise Fault("only a plain month, year, decade or century has such a part", original, EXPECTED)
    return whole


def _third(pair: DayPair, part: int) -> DayPair:
    """A third by months; of a month, its days 1 to 10, 11 to 20 and 21 to the last."""
    index, months = extent(pair)
    if months == 1:
        first = int(pair[0]) + part * 10 * DAY
        return first, pair[1] if part == 2 else first + 10 * DAY - 1
    return begin(index + months * part // 3), begin(index + months * (part + 1) // 3) - 1


def _tip(pair: DayPair, side: str) -> DayPair:
    """The first or last ten days of a month, month of a year, or tenth of something longer."""
    index, months = extent(pair)
    if months == 1:
        days = 10 * DAY
        return (pair[0], pair[0] + days - 1) if side == "start of" else (pair[1] - days + 1, pair[1])
    size = max(1, months // 10)
    if side == "start of":
        return begin(index), begin(index + size) - 1
    return begin(index + months - size), begin(index + months) - 1


def extent(pair: DayPair) -> tuple[int, int]:
    """The month index in which a stretch begins, and the months that it touches."""
    first, last = civil(int(pair[0]) // DAY), civil(int(pair[1]) // DAY)
    index = first[0] * 12 + first[1] - 1
    return index, last[0] * 12 + last[1] - index


def _day(minute: Number) -> str:
    year, month, day = civil(int(minute) // DAY)
    return f"{year:04}-{month:02}-{day:02}" if year >= 0 else f"-{-year:04}-{month:02}-{day:02}"
