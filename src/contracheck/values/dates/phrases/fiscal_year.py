"""Years that are not those of the calendar: `FY2024`, `fiscal year 2023/24`, `academic year 2021/22`.

A fiscal year is a period of its own (`values.dates.edtf.fiscal`). Where the project says on which day its fiscal
years begin (`fiscal_year_starts`), it is those twelve months: by the custom of the United States named by the year in
which they end, `FY2023/24` by both.
"""

from __future__ import annotations

from attrs import evolve

from contracheck.values.dates.date_style import DateStyle, Hyphens
from contracheck.values.dates.phrases.date_tokens import is_year
from contracheck.values.dates.phrases.told import Told
from contracheck.values.dates.phrases.year_pair import year_pair
from contracheck.values.fault import Fault

_FISCAL = ("fiscal", "financial", "tax")
_SCHOOL = ("academic", "school")
_EXPECTED = "a fiscal year such as FY 2024 or FY 2023/24"


def fiscal_year(words: list[str], told: Told) -> str | None:
    """Canonical text of a fiscal year, or `None` if the words are none. Raises `Fault`."""
    named = _named(words)
    if named is None:
        return None
    years = [named] if is_year(named) else _both(named, told.style)
    if not years:
        raise Fault("not a fiscal year", " ".join(words), _EXPECTED)
    starts = told.style.fiscal_year_starts
    return _dated(years, starts, " ".join(words)) if starts else f"fiscal {'-'.join(years)}"


def _named(words: list[str]) -> str | None:
    """What stands for the year: `2024` of `fiscal year 2024`."""
    if len(words) == 1 and words[0].startswith("fy"):
        return words[0][2:]
    if len(words) == 2 and words[0] == "fy":
        return words[1]
    if words[0] not in _FISCAL:
        return None
    rest = words[1:]
    if words[0] != "fiscal" and rest[:1] != ["year"]:
        return None
    rest = rest[1:] if rest[:1] == ["year"] else rest
    return rest[0] if len(rest) == 1 else ""


def _both(text: str, style: DateStyle) -> list[str]:
    """The two years of `2023/24`, if one follows the other."""
    named = text.replace("-", "/") if len(text) == 9 else text
    pair = year_pair(named, evolve(style, hyphens=Hyphens.YEARS)) or ""
    years = pair.split("/")
    follow = len(years) == 2 and all(map(is_year, years)) and int(years[1]) == int(years[0]) + 1
    return years if follow else []


def _dated(years: list[str], starts: str, phrase: str) -> str:
    first = int(years[0])
    if starts != "01-01":
        return f"year from {first if len(years) == 2 else first - 1:04}-{starts}"
    if len(years) == 2:
        expected = "one year: the fiscal years of this project are those of the calendar"
        raise Fault("a fiscal year of two calendar years", phrase, expected, " or ".join(years))
    return years[0]


def names_fiscal_year(*texts: str) -> bool:
    """Whether one of the texts may hang on when a fiscal year begins."""
    return any(word.startswith(("fy", *_FISCAL)) for text in texts for word in text.casefold().split())


def school_year(words: list[str], told: Told) -> str | None:
    """Both years of `academic year 2021/22` or `2003-04 season`, or `None` if the words are none. Raises `Fault`."""
    if words[0] in _SCHOOL and words[1:2] == ["year"] and len(words) == 3:
        years = words[2]
    elif len(words) == 2 and "season" in words:
        years = words[words[0] == "season"]
    else:
        return None
    found = year_pair(years, evolve(told.style, hyphens=Hyphens.YEARS))
    if found and not _both(years, told.style):
        raise Fault(
            "more than one such year", " ".join(words), "one year, such as 2021-22, or a stretch of them", found
        )
    return found
