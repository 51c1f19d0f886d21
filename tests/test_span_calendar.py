"""Days and minutes against Python's own calendar, and the years it does not reach."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.values.dates.calendar import begin, civil, day_number, end, month_length, weekday, year_of
from contracheck.values.dates.calendar_text import between_text, day_text, period_text
from contracheck.values.interval import INFINITY, Interval

BEFORE_YEAR_ONE = 366
"""Days of the year 0, which was a leap year; `date.toordinal` is 1 on 0001-01-01."""


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> int:
    return (date(year, month, day).toordinal() - 1 + BEFORE_YEAR_ONE) * 1440 + hour * 60 + minute


@settings(max_examples=200, deadline=None)
@given(st.dates())
def test_days_agree_with_pythons_calendar(day: date) -> None:
    number = day_number(day.year, day.month, day.day)
    assert number == day.toordinal() - 1 + BEFORE_YEAR_ONE
    assert civil(number) == (day.year, day.month, day.day)
    assert weekday(number) == day.weekday()


@settings(max_examples=200, deadline=None)
@given(st.integers(-(10**14), 10**14))
def test_every_day_has_one_date(number: int) -> None:
    year, month, day = civil(number)
    assert day_number(year, month, day) == number
    assert 1 <= day <= month_length(year, month)


@settings(max_examples=100, deadline=None)
@given(st.integers(-(10**9), 10**9), st.integers(-100, 100))
def test_the_calendar_repeats_every_400_years(number: int, times: int) -> None:
    year, month, day = civil(number)
    assert civil(number + 146097 * times) == (year + 400 * times, month, day)


def test_year_zero_is_a_leap_year_and_day_zero_its_first() -> None:
    assert civil(0) == (0, 1, 1)
    assert civil(59) == (0, 2, 29)
    assert civil(-1) == (-1, 12, 31)


def test_a_day_that_the_month_lacks_becomes_its_last() -> None:
    february = 2023 * 12 + 1
    assert begin(february, 31) == at(2023, 2, 28)
    assert end(february, 1, 31) == at(2023, 2, 28, 23, 59)
    assert end(february, 1) == at(2023, 2, 28, 23, 59)


def test_the_year_of_a_minute() -> None:
    assert year_of(at(2025, 12, 31, 23, 59)) == 2025
    assert year_of(-1) == -1


PERIODS = [
    (at(2025, 11, 27), at(2025, 11, 27, 23, 59), "27 Nov 2025", "on 27 Nov 2025"),
    (at(2025, 11, 27, 7, 10), at(2025, 11, 27, 7, 10), "27 Nov 2025, 07:10", "on 27 Nov 2025, 07:10"),
    (at(2025, 11, 27, 7), at(2025, 11, 27, 7, 59), "27 Nov 2025, 07:00–07:59", "on 27 Nov 2025, 07:00–07:59"),
    (at(2025, 11, 1), at(2025, 11, 30, 23, 59), "Nov 2025", "in Nov 2025"),
    (at(2025, 6, 1), at(2025, 8, 31, 23, 59), "Jun–Aug 2025", "between Jun and Aug 2025"),
    (at(2024, 12, 1), at(2025, 2, 28, 23, 59), "Dec 2024 to Feb 2025", "between Dec 2024 and Feb 2025"),
    (at(2014, 1, 1), at(2014, 12, 31, 23, 59), "2014", "in 2014"),
    (at(2014, 1, 1), at(2017, 12, 31, 23, 59), "2014 to 2017", "between 2014 and 2017"),
    (at(2020, 5, 3), at(2020, 5, 5, 23, 59), "3–5 May 2020", "between 3 and 5 May 2020"),
    (at(2025, 8, 31), at(2025, 11, 27, 23, 59), "31 Aug to 27 Nov 2025", "between 31 Aug and 27 Nov 2025"),
    (at(2024, 8, 31), at(2025, 1, 2, 23, 59), "31 Aug 2024 to 2 Jan 2025", "between 31 Aug 2024 and 2 Jan 2025"),
    (-INFINITY, at(2026, 9, 30, 23, 59), "until 30 Sep 2026", "until 30 Sep 2026"),
    (at(2014, 1, 1), INFINITY, "from 1 Jan 2014 on", "from 1 Jan 2014 on"),
    (-INFINITY, INFINITY, "any time", "at any time"),
]


@pytest.mark.parametrize(("lower", "upper", "noun", "adverb"), PERIODS)
def test_periods_for_people(lower: int, upper: int, noun: str, adverb: str) -> None:
    assert period_text(Interval(lower, upper)) == noun
    assert between_text(Interval(lower, upper)) == adverb


def test_years_before_our_era() -> None:
    assert day_text(day_number(-43, 1, 3) * 1440) == "3 Jan 44 BC"
    assert day_text(day_number(0, 12, 31) * 1440) == "31 Dec 1 BC"
