"""Weekdays, rolling periods, seasons and decades, as they are told on a day of publication."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck.values.dates.calendar import DAY
from contracheck.values.fault import Fault
from contracheck.values.span import DateStyle, Direction, Span

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
BACK, AHEAD, OPEN = (DateStyle(direction) for direction in Direction)
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


def read(phrase: str, published: str, style: DateStyle = BACK) -> str:
    return str(Span.parse(phrase, Span.parse(published), style))


def fault(phrase: str, published: str, style: DateStyle = BACK) -> Fault:
    with pytest.raises(Fault) as caught:
        read(phrase, published, style)
    return caught.value


@given(st.sampled_from(WEEKDAYS), DAYS, st.sampled_from(("", "on ")))
def test_a_weekday_lies_back_in_facts_and_ahead_in_plans(name: str, day: date, word: str) -> None:
    back, ahead = (date.fromisoformat(read(word + name, f"{day}", style)) for style in (BACK, AHEAD))
    assert back.strftime("%A") == ahead.strftime("%A") == name
    assert timedelta(0) <= day - back < timedelta(7)
    assert timedelta(0) <= ahead - day < timedelta(7)
    if back == ahead:
        assert back == day
        assert read(word + name, f"{day}", OPEN) == f"{day}"
    else:
        assert fault(word + name, f"{day}", OPEN).suggestion == f"{back} or {ahead}"


@pytest.mark.parametrize(
    ("phrase", "back", "ahead"),
    [
        # published on 2005-01-20, a Thursday
        ("9am on Tuesday", "2005-01-18T09", "2005-01-25T09"),
        ("by Friday", "../2005-01-14", "../2005-01-21"),
        ("until Monday", "../2005-01-17", "../2005-01-24"),
        ("before Monday", "before 2005-01-17", "before 2005-01-24"),
        ("through Sunday", "../2005-01-16", "../2005-01-23"),
        ("from Tuesday", "2005-01-18/..", "2005-01-25/.."),
        ("since Tuesday", "2005-01-18/..", "2005-01-25/.."),
        ("Monday through Wednesday", "2005-01-17/2005-01-19", "2005-01-24/2005-01-26"),
        ("Wednesday to Friday", "2005-01-12/2005-01-14", "2005-01-26/2005-01-28"),
        ("Monday est.", "2005-01-~17", "2005-01-~24"),
        ("Monday or Tuesday", "[2005-01-17,2005-01-18]", "[2005-01-24,2005-01-25]"),
    ],
)
def test_what_hangs_on_a_weekday_looks_where_it_looks(phrase: str, back: str, ahead: str) -> None:
    assert read(phrase, "2005-01-20") == back
    assert read(phrase, "2005-01-20", AHEAD) == ahead
    asked = fault(phrase, "2005-01-20", OPEN)
    assert asked.suggestion == f"{back} or {ahead}"
    assert [str(Span.parse(one)) for one in asked.suggestion.split(" or ")] == [back, ahead]


def test_what_hangs_on_nothing_is_not_asked() -> None:
    for phrase in (
        "on Thursday",
        "noon on Thursday",
        "next Monday",
        "on Monday, January 3",
        "Thursday, 6 January 2005",
    ):
        assert read(phrase, "2005-01-20", OPEN) == read(phrase, "2005-01-20") == read(phrase, "2005-01-20", AHEAD)


@pytest.mark.parametrize(
    ("published", "phrase", "canonical"),
    [
        # a Wednesday: the coming Monday is the first one, and that of the next week
        ("2018-08-29", "next Monday", "2018-09-03"),
        # in two days, or in the next week
        ("2018-08-29", "next Friday", "[2018-08-31,2018-09-07]"),
        ("2018-08-27", "next Friday", "[2018-08-31,2018-09-07]"),
        ("2018-09-01", "next Friday", "2018-09-07"),
        ("2018-08-31", "next Friday", "2018-09-07"),
        ("2018-08-29", "last Friday", "2018-08-24"),
        ("2018-09-01", "last Friday", "[2018-08-24,2018-08-31]"),
        ("2018-09-02", "last Friday", "[2018-08-24,2018-08-31]"),
        ("2018-09-03", "last Friday", "2018-08-31"),
        ("2018-06-28", "last Saturday", "2018-06-23"),
        ("2018-08-31", "by next Sunday", "../[2018-09-02,2018-09-09]"),
        ("2018-08-31", "since last Tuesday", "[2018-08-21,2018-08-28]/.."),
    ],
)
def test_next_and_last_weekdays(published: str, phrase: str, canonical: str) -> None:
    assert read(phrase, published) == read(phrase, published, AHEAD) == canonical


@given(st.sampled_from(WEEKDAYS), DAYS, st.sampled_from(("next", "last")))
def test_next_and_last_are_the_nearest_or_that_of_the_week_beside(name: str, day: date, head: str) -> None:
    step = timedelta(1 if head == "next" else -1)
    nearest = next(day + step * away for away in range(1, 8) if (day + step * away).strftime("%A") == name)
    week = day - timedelta(day.weekday()) + 7 * step
    of_week = week + timedelta(WEEKDAYS.index(name))
    span = Span.parse(f"{head} {name}", Span.parse(f"{day}"))
    assert span.hull.lower == Span.parse(f"{min(nearest, of_week)}").hull.lower
    assert span.hull.upper == Span.parse(f"{max(nearest, of_week)}").hull.upper
    assert (span.core is None) == (nearest != of_week)


@pytest.mark.parametrize(
    ("phrase", "canonical"),
    [
        # published on 2005-03-31
        ("in the last week", "[2005-03-24..2005-03-31]"),
        ("during the last month", "[2005-02-28..2005-03-31]"),
        ("in the last year", "[2004-03-31..2005-03-31]"),
        ("in the next week", "[2005-03-31..2005-04-07]"),
        ("within the next twelve months", "[2005-03-31..2006-03-31]"),
        ("over the next two years", "[2005-03-31..2007-03-31]"),
        ("over the past two years", "[2003-03-31..2005-03-31]"),
        ("in the last 14 days", "[2005-03-17..2005-03-31]"),
        ("last 12 months", "[2004-03-31..2005-03-31]"),
        ("the last six months", "[2004-09-30..2005-03-31]"),
        ("in the past decade", "[1995-03-31..2005-03-31]"),
        ("in the last 24 hours", "[2005-03-30..2005-03-31]"),
        ("in the next 36 hours", "[2005-03-31..2005-04-02]"),
        ("past day", "2005-03-30"),
        ("in the past twenty-one days", "[2005-03-10..2005-03-31]"),
        # those of the calendar
        ("last year", "2004"),
        ("in last month", "2005-02"),
        ("next year", "2006"),
        ("last week", "[2005-03-21..2005-03-27]"),
    ],
)
def test_rolling_periods(phrase: str, canonical: str) -> None:
    assert read(phrase, "2005-03-31") == canonical


@pytest.mark.parametrize(
    "phrase", ["next 3 days", "in the last days", "in the last 3 blinks", "in the last", "in the following week"]
)
def test_what_is_no_rolling_period_is_asked(phrase: str) -> None:
    assert fault(phrase, "2005-03-31").expected


@given(
    st.sampled_from(("in", "during", "over", "within")),
    st.sampled_from(("last", "past", "next", "coming")),
    st.integers(1, 99),
    st.sampled_from(("days", "weeks", "months", "years", "hours")),
    DAYS,
)
def test_a_rolling_period_ends_or_begins_at_publication(
    word: str, side: str, number: int, unit: str, day: date
) -> None:
    published = Span.parse(f"{day}")
    span = Span.parse(f"{word} the {side} {number} {unit}", published)
    end = span.hull.upper if side in ("last", "past") else span.hull.lower
    assert end == (published.hull.upper if side in ("last", "past") else published.hull.lower)
    assert span.hull.upper - span.hull.lower >= DAY


@pytest.mark.parametrize(
    ("published", "phrase", "canonical"),
    [
        ("1987-03-19", "this winter", "winter 1986-1987"),
        ("1987-04-30", "this winter", "winter 1986-1987"),
        ("1987-01-19", "this winter", "winter 1986-1987"),
        ("1987-11-19", "this winter", "winter 1987-1988"),
        ("1987-12-01", "this winter", "winter 1987-1988"),
        ("1987-07-01", "this summer", "1987-22"),
        ("1987-10-01", "this summer", "1987-22"),
        ("1987-12-31", "this summer", "1987-22"),
        ("1987-12-05", "this autumn", "1987-23"),
    ],
)
def test_this_season(published: str, phrase: str, canonical: str) -> None:
    assert read(phrase, published) == canonical


@pytest.mark.parametrize(
    ("published", "phrase", "canonical"),
    [
        ("1987-09-01", "this winter", "winter 1987-1988"),
        ("1987-01-05", "this summer", "1987-22"),
        ("1987-01-05", "this spring", "1987-21"),
    ],
)
def test_this_season_to_come(published: str, phrase: str, canonical: str) -> None:
    assert read(phrase, published, AHEAD) == read(phrase, published, OPEN) == canonical
    assert fault(phrase, published).suggestion


@pytest.mark.parametrize(
    ("published", "phrase", "suggestion"),
    [
        ("1987-06-19", "this winter", "winter 1986-1987 or winter 1987-1988"),
        ("1987-01-05", "this autumn", "autumn 1986 or autumn 1987"),
        ("1987-12-05", "this spring", "spring 1987 or spring 1988"),
        ("1987-12-05", "by this spring", "by spring 1987 or by spring 1988"),
    ],
)
def test_this_season_is_asked_where_another_is_as_near(published: str, phrase: str, suggestion: str) -> None:
    assert fault(phrase, published).suggestion == suggestion


@pytest.mark.parametrize(
    ("phrase", "canonical"),
    [
        ("the 70s", "1970s"),
        ("70s", "1970s"),
        ("in the 60s", "1960s"),
        ("the mid-70s", "mid 1970s"),
        ("late 80s", "late 1980s"),
        ("the '90s", "1990s"),
        ("the 10s", "2010s"),
        ("the 30s", "1930s"),
        ("about the 70's", "about 1970s"),
        ("the 1970s", "1970s"),
        ("the 770s", "770s"),
    ],
)
def test_decades_without_a_century(phrase: str, canonical: str) -> None:
    assert read(phrase, "2024-06-01") == canonical


def test_decades_that_could_be_of_two_centuries_are_asked() -> None:
    assert fault("the 20s", "2024-06-01").suggestion == "the 1920s or the 2020s"
    assert fault("the 30s", "2024-06-01", AHEAD).suggestion == "the 1930s or the 2030s"
    assert "`published`" in _without("the 70s").expected
    assert "`published`" in _without("late 70s").expected


def _without(phrase: str) -> Fault:
    with pytest.raises(Fault) as caught:
        Span.parse(phrase)
    return caught.value


MONTHS = "January February March April May June July August September October November December".split()


@given(st.dates(date(2001, 1, 1), date(2001, 12, 31)), st.dates(date(1100, 1, 1), date(2899, 12, 31)), st.booleans())
def test_a_day_without_its_year_is_the_nearest_on_its_side_or_asks(one: date, day: date, back: bool) -> None:
    """By its definition, over all years within ten of publication."""
    phrase = f"{MONTHS[one.month - 1]} {one.day}"
    all_such = [date(year, one.month, one.day) for year in range(day.year - 10, day.year + 11)]
    side = max(each for each in all_such if each <= day) if back else min(each for each in all_such if each >= day)
    nearest = min(abs(each - day) for each in all_such)
    if side.year == day.year or abs(side - day) == nearest:
        assert read(phrase, f"{day}", BACK if back else AHEAD) == f"{side}"
    else:
        told = fault(phrase, f"{day}", BACK if back else AHEAD)
        assert (told.message, f"{phrase} {side.year}" in told.suggestion) == ("the year is missing", True)
    assert fault(phrase, f"{day}", OPEN).message == "the year is missing"
    assert fault(phrase, f"{day}", DateStyle(AHEAD.direction, tells_years=False)).message == "the year is missing"


@pytest.mark.parametrize(
    ("phrase", "published", "back", "ahead"),
    [
        ("April 16", "2014-05-05", "2014-04-16", ""),
        ("16 April", "2014-11-02", "2014-04-16", "2015-04-16"),
        ("December 24", "2014-11-02", "", "2014-12-24"),
        ("December 24", "2015-01-02", "2014-12-24", "2015-12-24"),
        ("May 5", "2014-05-05", "2014-05-05", "2014-05-05"),
        ("June 1", "1999-12-01", "1999-06-01", "2000-06-01"),  # as far on either side
        ("April", "2014-05-05", "2014-04", ""),
        ("in May", "2014-05-05", "2014-05", "2014-05"),
        ("October", "2014-05-05", "", "2014-10"),
        ("March", "2014-11-02", "2014-03", "2015-03"),
        ("4 May at 9:00", "2014-05-05", "2014-05-04T09:00", ""),
        ("around April 16", "2014-05-05", "2014-04-~16", ""),
        ("since March", "2014-05-05", "2014-03/..", ""),
        ("from April 16 on", "2014-05-05", "2014-04-16/..", ""),
        ("until July", "2014-05-05", "", "../2014-07"),
        ("until April", "2014-05-05", "", ""),  # of a fact it may end ahead: the year is asked for
        ("by June 16", "2014-05-05", "", "../2014-06-16"),
        ("after June 16", "2014-05-05", "", ""),
        ("3 to 5 May", "2014-05-06", "2014-05-03/2014-05-05", ""),
        ("4 to 8 May", "2014-05-06", "", ""),  # one end on either side
        ("June to August", "2014-05-06", "", "2014-06/2014-08"),
        ("December to February", "2015-03-06", "2014-12/2015-02", ""),
        ("3 or 4 May", "2014-05-06", "[2014-05-03,2014-05-04]", ""),
        ("early April", "2014-05-06", "early 2014-04", ""),
        ("April 16", "2014", "", ""),  # on which side of publication nobody knows
        ("Feb 29", "2024-03-06", "2024-02-29", ""),
        ("Feb 29", "2025-03-06", "2024-02-29", ""),
    ],
)  # fmt: skip
def test_what_hangs_on_a_missing_year(phrase: str, published: str, back: str, ahead: str) -> None:
    for style, expected in ((BACK, back), (AHEAD, ahead)):
        if expected:
            assert read(phrase, published, style) == expected, style
        else:
            assert fault(phrase, published, style).suggestion or published == "2014" or "29" in phrase
