"""The two calendars: which two days are one, held against an independent count of Julian days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from contracheck.values.dates.calendar import day_number
from contracheck.values.dates.old_style import calendars_apart, new_style
from world import Row, run

ZERO = 1721060
"""The Julian day number of 0000-01-01 of the proleptic Gregorian calendar, which is our day 0."""


def julian_day(year: int, month: int, day: int) -> int:
    """Of a date of the Julian calendar (J. Meeus, Astronomical Algorithms, chapter 7, in whole numbers)."""
    if month <= 2:
        year, month = year - 1, month + 12
    return 1461 * (year + 4716) // 4 + 306001 * (month + 1) // 10000 + day - 1524


def number(text: str) -> int:
    return day_number(*map(int, text.split("-")))


def test_the_julian_days_that_are_known() -> None:
    """That of the first day of the reform, which both calendars name, and that of J2000."""
    assert julian_day(1582, 10, 5) == number("1582-10-15") + ZERO == 2299161
    assert number("2000-01-01") + ZERO == 2451545


def test_every_day_is_the_one_that_the_julian_day_says() -> None:
    day, end = date(1582, 10, 5), date(1920, 1, 1)
    while day < end:
        old = number(day.isoformat())
        assert new_style(old) + ZERO == julian_day(day.year, day.month, day.day), day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("old", "new", "days"),
    [
        ("1582-10-05", "1582-10-15", 10),
        ("1600-02-29", "1600-03-10", 10),
        ("1700-02-18", "1700-02-28", 10),
        ("1700-02-28", "1700-03-10", 10),
        ("1700-03-01", "1700-03-12", 11),
        ("1732-02-11", "1732-02-22", 11),
        ("1800-02-28", "1800-03-11", 11),
        ("1800-03-01", "1800-03-13", 12),
        ("1890-01-10", "1890-01-22", 12),
        ("1900-02-28", "1900-03-12", 12),
        ("1900-03-01", "1900-03-14", 13),
        ("1917-10-25", "1917-11-07", 13),
        ("1917-12-31", "1918-01-13", 13),
        ("1582-10-04", "1582-10-14", 0),
        ("1918-01-01", "1918-01-14", 0),
        ("1918-01-20", "1918-02-02", 0),
        ("1990-01-10", "1990-01-23", 0),
        ("1890-01-10", "1890-01-23", 0),
        ("1890-01-10", "1890-01-21", 0),
        ("1890-01-10", "1890-01-10", 0),
        ("1900-03-01", "1900-03-13", 0),
    ],
)
def test_which_days_are_one_in_the_two_calendars(old: str, new: str, days: int) -> None:
    assert calendars_apart(number(old), number(new)) == days
    assert calendars_apart(number(new), number(old)) == days


def says(source: str, value: str, **more: object) -> Row:
    return {"source": source, "subject": "Ada Orr", "property": "birth date", "value": value, **more}


TWELVE = (
    "apart by 12 days, the difference between the Julian and the Gregorian calendar in those years: "
    "perhaps Old Style and New Style"
)


@pytest.mark.parametrize(
    ("one", "other", "hint"),
    [
        ("10 January 1890", "22 January 1890", TWELVE),
        ("1890-01-22", "1890-01-10", TWELVE),
        ("1917-10-25", "1917-11-07", TWELVE.replace("12", "13")),
        ("1732-02-11", "1732-02-22", TWELVE.replace("12", "11")),
        ("1890-01-10", "1890-01-23", ""),
        ("[1890-01-09,1890-01-10]", "1890-01-22", ""),
        ("1918-01-20", "1918-02-02", ""),
        ("1990-01-10", "1990-01-23", ""),
        ("1889", "1890-01-10", ""),
    ],
)
def test_the_hint(one: str, other: str, hint: str) -> None:
    (finding,) = run([says("a", one), says("b", other)]).findings
    assert (finding.rule, finding.kind) == ("date-mismatch", "contradicts")
    assert finding.hint == hint


def test_the_hint_of_two_among_several() -> None:
    (finding,) = run([says("a", "1890-01-10"), says("b", "1890-01-22"), says("c", "1891-05-05")]).findings
    assert finding.hint == f"10 Jan 1890 and 22 Jan 1890: {TWELVE}"


def test_the_hint_of_days_on_which_something_happened() -> None:
    took: Row = {"source": "a", "subject": "the rising", "property": "took place", "value": "yes", "when": "1917-10-25"}
    rows: list[Row] = [took, {**took, "source": "b", "when": "1917-11-07"}]
    (finding,) = run(rows).findings
    assert "Old Style" in finding.hint
