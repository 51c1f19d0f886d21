"""Hull, core, label and bound of dates, worked by hand from their definitions."""

from __future__ import annotations

from datetime import date

import pytest

from contracheck.values.dates.calendar import begin
from contracheck.values.fault import Fault
from contracheck.values.interval import EVERYTHING, INFINITY, Interval
from contracheck.values.span import Duration, Span
from pairs import related

PUBLISHED = Span.parse("2025-11-27")


def first(year: int, month: int = 1, day: int = 1) -> int:
    """The first minute of a day: 0001-01-01 is the day after the 366 days of the year 0."""
    return (date(year, month, day).toordinal() + 365) * 1440


def last(year: int, month: int = 12, day: int = 31) -> int:
    return first(year, month, day) + 1439


def test_a_day_is_its_own_core() -> None:
    span = Span.parse("2025-11-27")
    day = Interval(first(2025, 11, 27), last(2025, 11, 27))
    assert (span.said, span.hull, span.core, span.label) == (day, day, day, "2025-11-27")
    assert not span.clock
    assert span.bound is None
    assert span.open == ""


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("2014", first(2014), last(2014)),
        ("2024-02", first(2024, 2), last(2024, 2, 29)),
        ("1900-02", first(1900, 2), last(1900, 2, 28)),
        ("2025-35", first(2025, 7), last(2025, 9, 30)),
        ("2017-39", first(2017, 9), last(2017, 12, 31)),
        ("2017-41", first(2017, 7), last(2017, 12, 31)),
        ("1990s", first(1990), last(1999)),
        ("16th century", first(1501), last(1600)),
    ],
)
def test_a_bare_period_is_some_time_in_it(text: str, lower: int, upper: int) -> None:
    span = Span.of_canonical(text)
    assert span.said == span.hull == Interval(lower, upper)
    assert span.core is None
    assert span.label == span.edtf == text


@pytest.mark.parametrize(
    ("text", "said", "hull"),
    [  # a third of 92 days is 30 days, of 10 days 3, of 8 days 2, of 120 days 40, of 123 days 41, of 365 days 121
        ("2025-22", (first(2025, 6), last(2025, 8, 31)), (first(2025, 5, 2), last(2025, 9, 30))),
        ("early 2025-11", (first(2025, 11), last(2025, 11, 10)), (first(2025, 11), last(2025, 11, 13))),
        ("mid 2025-11", (first(2025, 11, 11), last(2025, 11, 20)), (first(2025, 11, 8), last(2025, 11, 23))),
        ("late 2025-02", (first(2025, 2, 21), last(2025, 2, 28)), (first(2025, 2, 19), last(2025, 2, 28))),
        ("early 2017", (first(2017), last(2017, 4, 30)), (first(2017), last(2017, 6, 9))),
        ("mid 2017", (first(2017, 5), last(2017, 8, 31)), (first(2017, 3, 21), last(2017, 10, 11))),
        ("late 2017", (first(2017, 9), last(2017, 12, 31)), (first(2017, 7, 23), last(2017, 12, 31))),
        ("start of 2025", (first(2025), last(2025, 1, 31)), (first(2025), last(2025, 2, 10))),
        ("end of 1990s", (first(1999), last(1999)), (first(1998, 9, 2), last(1999))),
        ("winter 2010-2011", (first(2010, 12), last(2011, 2, 28)), (first(2010, 11), last(2011, 3, 30))),
    ],
)
def test_parts_of_a_period_and_seasons_have_soft_edges(text: str, said: tuple[int, int], hull: tuple[int, int]) -> None:
    """A third more than they say, but nothing outside the period that they name; they name no period themselves."""
    span = Span.of_canonical(text)
    assert (span.said, span.hull) == (Interval(*said), Interval(*hull))
    assert span.soft == span.said
    assert (span.core, span.label, span.edtf) == (None, "", text)


def test_an_interval_holds_throughout() -> None:
    span = Span.parse("2014/2017")
    assert span.core == span.hull == Interval(first(2014), last(2017))
    assert span.label == "2014/2017"


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("1984~/2004", first(1986), last(2004)),
        ("1984/2004%", first(1984), last(2002)),
        ("2004-06-XX/2004-07-03", first(2004, 6, 30), last(2004, 7, 3)),
        ("198X/1999", first(1989), last(1999)),
        ("198X/199X", first(1989), last(1990)),
        ("2003-22/2004-22", first(2003, 9, 30), last(2004, 5, 2)),
        ("1990s/2010", first(1999, 12, 31), last(2010)),
    ],
)
def test_vague_ends_shrink_the_core(text: str, lower: int, upper: int) -> None:
    assert Span.parse(text).core == Interval(lower, upper)


@pytest.mark.parametrize("text", ["2003~/2004~", "198X/1985", "2025-11-~27/2025-11-~28", "[2014..2017]", "{2014,2015}"])
def test_ends_too_vague_and_sets_leave_no_core(text: str) -> None:
    assert Span.parse(text).core is None


@pytest.mark.parametrize(
    ("year", "published", "years"),
    [  # 2, 5, 25, 100 for ones, tens, hundreds, thousands; a twentieth of what has passed since; at least 1
        ("1984~", "", (1982, 1986)),
        ("1207~", "", (1205, 1209)),
        ("1980~", "", (1975, 1985)),
        ("1200~", "", (1175, 1225)),
        ("1000~", "", (900, 1100)),
        ("1984~", "2025", (1982, 1986)),  # 41 years: 2.05
        ("1984~", "2023-12-31", (1983, 1985)),  # 39 years: 1.95
        ("2020~", "2025", (2019, 2021)),  # 5 years: 0.25
        ("1980~", "2025", (1978, 1982)),  # 45 years: 2.25
        ("1900~", "2025", (1894, 1906)),  # 125 years: 6.25
        ("1200~", "2025", (1175, 1225)),  # 825 years: 41.25
        ("1000~", "2025", (949, 1051)),  # 1,025 years: 51.25
        ("2000~", "2025", (1999, 2001)),
        ("2030~", "2025", (2025, 2035)),  # what lies ahead has no age
        ("-0199~", "2025", (-224, -174)),  # 200 BC
        ("-0200~", "2025", (-225, -175)),  # 201 BC, or written for 200 BC
        ("0000~", "", (-2, 2)),  # 1 BC
        ("1984~", "2023/..", (1982, 1986)),  # nobody knows when it was published
        ("Y-10000~", "", (-11000, -9000)),
    ],
)
def test_about_a_year_is_wider_the_rounder_and_the_older_it_is(
    year: str, published: str, years: tuple[int, int]
) -> None:
    told = Span.of_canonical(published) if published else None
    hull = Interval(begin(years[0] * 12), begin((years[1] + 1) * 12) - 1)
    assert Span.parse(year, told).hull == hull
    assert Span.of_canonical(year, told).hull == hull


@pytest.mark.parametrize("text", ["1984?", "2004-06?", "2004-06-11?", "2004?-06-11", "1984?/2004", "2025-35?"])
def test_a_doubt_widens_nothing_and_leaves_nothing_certain(text: str) -> None:
    sure, doubted = Span.of_canonical(text.replace("?", "")), Span.of_canonical(text)
    assert (doubted.said, doubted.hull) == (sure.said, sure.hull)
    assert (sure.doubted, doubted.doubted) == (False, True)
    assert doubted.label == ""


def test_a_doubted_approximation_is_both() -> None:
    for text in ("1984%", "circa 1984?", "c. 1984?"):
        span = Span.parse(text)
        assert (span.hull, span.doubted) == (Interval(first(1982), last(1986)), True)


def test_marks_widen_the_hull_by_a_unit_of_each_part_they_hold_for() -> None:
    assert Span.parse("156X~").hull == Interval(first(1550), last(1579))
    assert Span.parse("2004-~06").hull == Interval(first(2004, 5), last(2004, 7, 31))
    assert Span.parse("2004-06~").hull == Interval(first(2003, 5), last(2005, 7, 31))
    assert Span.parse("2004-06-~11").hull == Interval(first(2004, 6, 10), last(2004, 6, 12))
    assert Span.parse("2004~-06-11").hull == Interval(first(2003, 6, 11), last(2005, 6, 11))
    assert Span.parse("2004-06-11~").hull == Interval(first(2003, 5, 10), last(2005, 7, 12))
    assert Span.parse("2004-06-11~").why == ("approximate (~): ±1 year ±1 month ±1 day",)


def test_significant_digits_estimate_a_year() -> None:
    span = Span.parse("1953S2")
    assert span.said == Interval(first(1953), last(1953))
    assert span.hull == Interval(first(1900), last(1999))
    assert span.label == ""


@pytest.mark.parametrize("text", ["../2014", "until 2014", "by 2014"])
def test_until_reaches_to_the_end_of_the_date_named(text: str) -> None:
    span = Span.parse(text)
    assert span.hull == Interval(-INFINITY, last(2014))
    assert span.bound == Interval(first(2014), last(2014))
    assert (span.open, span.core, span.label, span.edtf) == ("before", None, "", "../2014")


def test_before_and_after_leave_the_date_named_out() -> None:
    before, after = Span.parse("before 2014"), Span.parse("after 2014")
    assert before.hull == Interval(-INFINITY, last(2013))
    assert after.hull == Interval(first(2015), INFINITY)
    assert before.bound == after.bound == Interval(first(2014), last(2014))
    assert (before.open, after.open) == ("before", "after")


def test_before_a_date_in_doubt_may_reach_as_far_as_it() -> None:
    span = Span.parse("before 2014~")
    assert span.said.upper == last(2013)
    assert span.hull.upper == first(2016) - 1  # give or take two years


def test_since_holds_for_certain_from_the_end_of_the_date_named_to_publication() -> None:
    assert Span.parse("2014/..").core is None
    assert Span.parse("since 2014", PUBLISHED).core == Interval(last(2014), last(2025, 11, 27))
    assert Span.parse("since 2014", Span.parse("2025-11")).core == Interval(last(2014), first(2025, 11))
    assert Span.parse("since 2026", PUBLISHED).core is None
    assert Span.parse("2014/", PUBLISHED).core is None
    assert Span.parse("after 2014", PUBLISHED).core is None
    assert Span.parse("../2014", PUBLISHED).core is None


def test_a_clock_time_is_one_minute_and_a_zone_moves_it_to_utc() -> None:
    minute = first(2011, 12, 1) + 18 * 60 + 35
    span = Span.parse("2011-12-01T18:35")
    assert span.core == span.hull == Interval.point(minute)
    assert span.clock
    assert Span.parse("2011-12-01T18:35:59").hull == span.hull
    assert Span.parse("2011-12-01T23:35+05:00").hull == span.hull
    assert Span.parse("2011-12-01T13:35-05:00").hull == span.hull
    assert str(Span.parse("2011-12-01T23:35+05:00")) == "2011-12-01T18:35Z"


def test_a_bare_hour_is_some_minute_of_the_twenty_around_it() -> None:
    span = Span.parse("2011-12-01T07")
    assert span.said == Interval.point(first(2011, 12, 1) + 7 * 60)
    assert span.hull == Interval(first(2011, 12, 1) + 6 * 60 + 50, first(2011, 12, 1) + 7 * 60 + 10)
    assert span.core is None


def test_winter_may_be_either_of_two() -> None:
    span = Span.of_canonical("2010-24")
    assert span.said == Interval(first(2010, 12), last(2011, 2, 28))
    assert span.soft == Interval(first(2009, 12), last(2011, 2, 28))
    assert span.hull == Interval(first(2009, 11), last(2011, 3, 30))
    assert span.label == ""
    assert Span.parse("winter 2010/11").soft == span.said


def test_years_far_away() -> None:
    # 400 years have 146,097 days, and -170,000,000 is a multiple of 400.
    assert Span.parse("Y-17E7").hull.lower == -170_000_000 // 400 * 146_097 * 1440
    assert str(Span.parse("Y17E7")) == "Y170000000"


def test_the_year_1874_without_month_and_day_is_1874() -> None:
    span = Span.parse("1874-00-00")
    assert str(span) == "1874"
    assert span.hull == Span.parse("1874").hull
    assert "00 states no month or day" in span.why[0]


def test_undated_is_any_time_and_none_for_certain() -> None:
    span = Span.undated()
    assert not span.dated
    assert (span.hull, span.core, span.label, str(span)) == (EVERYTHING, None, "", "")
    assert span.reads_as() == "undated"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("1990-04-03", "1990-04-03", "equal"),
        ("1990-04-03", "1990-04-04", "apart"),
        ("1990-04-03", "1990", "within"),
        ("16th century", "1541", "within"),
        ("1541", "1542~", "close"),
        ("1541", "1543~", "close"),
        ("1541", "1544~", "apart"),
        ("1541/1543", "1542/1545", "meets"),
        ("2025-11-27T07:10", "2025-11-27T07:11", "apart"),
        ("2025-11-27T07:10", "2025-11-27", "within"),
        ("by September 2026", "2027", "apart"),
    ],
)
def test_relation_of_dates_that_are_the_value(a: str, b: str, expected: str) -> None:
    assert related(Span.parse(a), Span.parse(b)) == expected
    assert related(Span.parse(b), Span.parse(a)) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("27 Nov 2025", "27 Nov 2025"),
        ("2014", "some time in 2014"),
        ("summer 2025", "some time between Jun and Aug 2025, or a little before or after"),
        ("2014/2017", "2014 to 2017, throughout"),
        ("1984~/2004", "1982 to 2004, certainly 1986 to 2004"),
        ("by September 2026", "until Sep 2026"),
        ("before September 2026", "before Sep 2026"),
        ("since 2014", "since 2014"),
        ("after 27 Nov 2025", "after 27 Nov 2025"),
        ("2020-05-03T07:10", "3 May 2020, 07:10"),
        ("../..", "any time"),
        ("3 Jan 44 BC", "3 Jan 44 BC"),
    ],
)
def test_what_was_understood_for_people(text: str, words: str) -> None:
    assert Span.parse(text).reads_as() == words


def test_reading_is_remembered_apart_for_each_publication_date() -> None:
    assert str(Span.parse("yesterday", Span.parse("2025-11-27"))) == "2025-11-26"
    assert str(Span.parse("yesterday", Span.parse("2024-03-01"))) == "2024-02-29"


@pytest.mark.parametrize(
    ("text", "days"),
    [("1 year", 366), ("6 months", 186), ("90 days", 90), ("2 weeks", 14), ("P1Y", 366), ("P6M", 186), ("P90D", 90)],
)
def test_durations_are_read_generously(text: str, days: int) -> None:
    assert Duration.parse(text).minutes == days * 1440
    assert str(Duration.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "year", "a year", "-1 days", "1.5 years", "P", "P1", "PY", "1 fortnight", "²days"]
)
def test_other_durations_are_refused(text: str) -> None:
    with pytest.raises(Fault):
        Duration.parse(text)
