"""A calendar date in words, in any order: `27 Nov 2025`, `Monday, January 6, 2020`, `7:10 a.m. on 3 May 2020`.

`3 Jan 44 BC` is the astronomical year -43; like every date it is read in the Gregorian calendar, as written.
"""

from __future__ import annotations

from typing import NamedTuple

from contracheck.values.dates.calendar import DAY, day_number, month_length, weekday
from contracheck.values.dates.date_style import Direction
from contracheck.values.dates.edtf.plain_date import EXPECTED, no_such_date, read_plain
from contracheck.values.dates.edtf.understood import UnderstoodDate
from contracheck.values.dates.phrases.date_tokens import FILLERS, MONTHS, WEEKDAYS, NeedsPublication, unread
from contracheck.values.dates.phrases.numeric_date import numeric
from contracheck.values.dates.phrases.publication import iso, month_index, month_text
from contracheck.values.dates.phrases.publication import year as published_year
from contracheck.values.dates.phrases.time_of_day import on_day, split_clock
from contracheck.values.dates.phrases.told import Told
from contracheck.values.dates.phrases.weekday import near_weekday
from contracheck.values.fault import Fault
from contracheck.values.nearest import nearest

_ERAS = {"bc": -1, "bce": -1, "ad": 1, "ce": 1}
_WORDS = (*MONTHS, *WEEKDAYS, "spring", "summer", "autumn", "winter", "century", "early", "late", "before", "after")
_RELATIVE = ("last", "next", "past", "this", "earlier", "earliest", "later", "latest")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_ALIKE = 0.8
"""From this likeness on a word is a misspelt one of a date: februar is, and neither *maybe* nor *saint* is."""


class MissingYearFault(Fault):
    """A date whose year is missing; `suggestion` holds what it may be."""


class Slots(NamedTuple):
    """What the words of a date name; `None` where they do not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def date_in_words(words: list[str], told: Told) -> str:
    """EDTF of the date. Raises `Fault`, which asks where the year is missing."""
    clock, zone, rest = split_clock(words)
    phrase = " ".join(words)
    date = _date(rest, words, told) if rest or not clock else told.style.day
    if not clock:
        return date
    if date.count("-") - date.startswith("-") != 2 or "/" in date:
        raise unread(phrase, "a day to go with the time of day")
    return on_day(date, clock, zone)


def _date(rest: list[str], words: list[str], told: Told) -> str:
    bare = [word for word in rest if word not in FILLERS]
    if len(bare) == 1 and (found := _in_numbers(bare[0])) is not None:
        return found
    slots, phrase = _slots(rest, words), " ".join(words)
    if slots.year is None:
        return _without_year(slots, told, phrase)
    return _with_year(slots, slots.year, phrase)


def _in_numbers(word: str) -> str | None:
    """EDTF of a day in numbers only, as it stands beside a time of day. Raises `Fault` to ask."""
    if len(word) == 10 and (plain := read_plain(word)):
        return plain.text
    return numeric(word) if len(word) > 5 else None


def year_code(year: int) -> str:
    """EDTF of an astronomical year."""
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _slots(words: list[str], whole: list[str]) -> Slots:
    found: dict[str, int] = {}
    numbers: list[str] = []
    era = 0
    for word in words:
        if word in _ERAS and not era:
            era = _ERAS[word]
        elif (number := _number(word)) is not None:
            numbers.append(number)
        elif word not in FILLERS:
            slot, value = _named(word, whole)
            if slot in found:
                raise unread(" ".join(whole))
            found[slot] = value
    return _numbered(Slots(**found), numbers, era, whole)


def _named(word: str, whole: list[str]) -> tuple[str, int]:
    if word in MONTHS:
        return "month", MONTHS[word]
    if word in WEEKDAYS:
        return "weekday", WEEKDAYS[word]
    raise Fault(f"“{word[:40]}” is not understood in a date", " ".join(whole), EXPECTED, _near(word, whole))


def _near(word: str, whole: list[str]) -> str:
    known = (*_RELATIVE, *_WORDS, *(f"{name}s" for name in _WORDS))  # Mondays are many
    near = nearest(word, _WORDS, _ALIKE) if word.isalpha() and len(word) <= 20 and word not in known else ""
    if near[:1].casefold() != word[:1]:
        return ""
    return " ".join(near if other == word else other for other in whole).title() if near else ""


def _number(word: str) -> str | None:
    digits = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else word
    return digits if digits.isascii() and digits.isdigit() and len(digits) <= 4 else None


def _numbered(slots: Slots, numbers: list[str], era: int, whole: list[str]) -> Slots:
    """The numbers given their parts. Raises `Fault` where they cannot be a year and a day of the month."""
    years, days = _years_and_days(numbers, era)
    unplaced = len(numbers) - len(years) - len(days)
    if unplaced or len(years) > 1 or len(days) > 1 or (era and not years):
        raise unread(" ".join(whole))
    if days and slots.month is None:
        raise unread(" ".join(whole))
    year = _astronomical(int(years[0]), era, whole) if years else None
    return slots._replace(year=year, day=int(days[0]) if days else None)


def _years_and_days(numbers: list[str], era: int) -> tuple[list[str], list[str]]:
    """With an era the last is the year; else the one of four digits, and one of three is neither."""
    if era:
        return numbers[-1:], numbers[:-1]
    return [number for number in numbers if len(number) == 4], [number for number in numbers if len(number) <= 2]


def _astronomical(year: int, era: int, whole: list[str]) -> int:
    """The year before 1 AD is 1 BC, here 0: no era has a year 0 of its own."""
    if era and not year:
        raise no_such_date(" ".join(whole))
    return 1 - year if era < 0 else year


def _with_year(slots: Slots, year: int, phrase: str) -> str:
    if slots.month is None:
        if slots.weekday is not None:
            raise unread(phrase)
        return year_code(year)
    if slots.day is None:
        if slots.weekday is not None:
            raise unread(phrase)
        return f"{year_code(year)}-{slots.month:02}"
    if not 1 <= slots.day <= month_length(year, slots.month):
        raise no_such_date(phrase)
    number = day_number(year, slots.month, slots.day)
    if slots.weekday not in (None, weekday(number)):
        raise Fault(f"that day was a {_NAMES[weekday(number)]}", phrase, "a weekday that fits the date")
    date = f"{year_code(year)}-{slots.month:02}-{slots.day:02}"
    if "1582-10-04" < date < "1582-10-15" and len(date) == 10:
        gregorian = f"1582-10-{slots.day + 10}"
        raise Fault("left out when the Gregorian calendar began", phrase, EXPECTED, f"{gregorian} or {date}")
    return date


def _without_year(slots: Slots, told: Told, phrase: str) -> str:
    if slots.weekday is not None and slots.month is None:
        return near_weekday(slots.weekday, told, phrase)
    if slots.month is None:
        raise unread(phrase)
    published = told.published
    if published is None:
        raise _without_publication(slots, phrase)
    if slots.day is None:
        now = month_index(published)
        past = now - (now - slots.month + 1) % 12
        return _one([(each, month_text(each)) for each in (past, past + 12)], now, told, phrase)
    days = _days(slots, published)
    if slots.weekday is not None and days:
        return iso(days[0])
    return _one([(each, iso(each)) for each in days], int(published.said[0]) // DAY, told, phrase)


def _without_publication(slots: Slots, phrase: str) -> Fault:
    """Publication decides only where a weekday is named, too; else it tells what to suggest."""
    expected = "a date with its year"
    if slots.weekday is not None:
        expected = f"{expected}, or the source's `published`"
    return NeedsPublication("the year is missing", phrase, expected)


def _days(slots: Slots, published: UnderstoodDate) -> list[int]:
    """The nearest such days on either side of publication; those on the weekday, where one is named.

    A date is on another weekday in each of three years in a row, so that the weekday decides.
    """
    year, month, day = month_index(published) // 12, slots.month or 1, slots.day or 1
    middle = int(published.said[0]) // DAY
    numbers = [
        day_number(each, month, day) for each in (year - 1, year, year + 1) if 1 <= day <= month_length(each, month)
    ]
    if slots.weekday is not None:
        return [number for number in numbers if weekday(number) == slots.weekday]
    past = [number for number in numbers if number <= middle]
    return past[-1:] + [number for number in numbers if number > middle][:1]


def _one(candidates: list[tuple[int, str]], now: int, told: Told, phrase: str) -> str:
    """The text of the last of the days or months (by their numbers) up to that of publication, in facts; of the first
    from it on, in what lies ahead. Raises `Fault` to ask where another is nearer and it is of another year."""
    found = _on_its_side(candidates, now, told.style.direction) if told.style.tells_years else None
    nearest_away = min((abs(number - now) for number, _ in candidates), default=0)
    own_year = f"{published_year(told.published):04}" if told.published else ""
    if found and (abs(found[0] - now) == nearest_away or found[1][:4] == own_year):
        return found[1]
    expected = "a date with its year"
    if told.style.direction == Direction.OPEN and told.style.tells_years:
        expected = f"{expected}, or whether it is a fact (layer actual) or still to come (planned, ordered, predicted)"
    raise MissingYearFault("the year is missing", phrase, expected, " or ".join(text for _, text in candidates))


def _on_its_side(candidates: list[tuple[int, str]], now: int, direction: Direction) -> tuple[int, str] | None:
    """The nearest on the side that is looked to, that of publication included; none where no side is."""
    if direction == Direction.BACK:
        return max((one for one in candidates if one[0] <= now), default=None)
    return min((one for one in candidates if one[0] >= now), default=None) if direction == Direction.FORWARD else None
