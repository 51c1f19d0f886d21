"""Corners of the date grammar: every season code, ends that just touch, ordinals, and the reasons given."""

from __future__ import annotations

from datetime import date

import pytest

from contracheck.values.fault import Fault
from contracheck.values.interval import Interval
from contracheck.values.span import DateStyle, Direction, Span, period_text


def first(year: int, month: int = 1, day: int = 1) -> int:
    return (date(year, month, day).toordinal() + 365) * 1440


def last(year: int, month: int = 12, day: int = 31) -> int:
    return first(year, month, day) + 1439


@pytest.mark.parametrize(
    ("code", "months"),
    [
        (21, "Mar–May 2001"), (22, "Jun–Aug 2001"), (23, "Sep–Nov 2001"), (24, "Dec 2001 to Feb 2002"),
        (25, "Mar–May 2001"), (26, "Jun–Aug 2001"), (27, "Sep–Nov 2001"), (28, "Dec 2001 to Feb 2002"),
        (29, "Sep–Nov 2001"), (30, "Dec 2001 to Feb 2002"), (31, "Mar–May 2001"), (32, "Jun–Aug 2001"),
        (33, "Jan–Mar 2001"), (34, "Apr–Jun 2001"), (35, "Jul–Sep 2001"), (36, "Oct–Dec 2001"),
        (37, "Jan–Apr 2001"), (38, "May–Aug 2001"), (39, "Sep–Dec 2001"),
        (40, "Jan–Jun 2001"), (41, "Jul–Dec 2001"),
    ],
)  # fmt: skip
def test_every_part_of_a_year(code: int, months: str) -> None:
    assert period_text(Span.of_canonical(f"2001-{code}").said) == months


@pytest.mark.parametrize(
    ("phrase", "canonical"),
    [
        ("spring 2025", "2025-21"),
        ("autumn 2025", "2025-23"),
        ("1st century", "1st century"),
        ("2nd century", "2nd century"),
        ("3rd century", "3rd century"),
        ("11th century", "11th century"),
        ("21st century", "21st century"),
        ("79 CE", "0079"),
        ("44 BCE", "-0043"),
        ("12 a.m. on 3 May 2020", "2020-05-03T00"),
        ("1 p.m. on 3 May 2020", "2020-05-03T13"),
    ],
)
def test_more_words(phrase: str, canonical: str) -> None:
    assert str(Span.parse(phrase)) == canonical


@pytest.mark.parametrize("phrase", ["0 a.m. on 3 May 2020", "13 p.m. on 3 May 2020", "3/2024/04", "1/2/3/2024"])
def test_more_refusals(phrase: str) -> None:
    with pytest.raises(Fault):
        Span.parse(phrase)


def test_centuries_count_from_the_year_one() -> None:
    assert Span.parse("1st century").said == Interval(first(1), last(100))
    assert period_text(Span.parse("1st century BC").said) == "100 BC to 1 BC"
    assert Span.parse("2nd century BC").why == ("“2nd century BC” read as the years 200 to 101 BC",)


def test_the_1900s_are_a_decade_or_perhaps_a_century() -> None:
    span = Span.parse("1900s")
    assert span.said == Interval(first(1900), last(1909))
    assert span.hull == Interval(first(1900), last(1999))


@pytest.mark.parametrize(
    ("phrase", "months"),
    [
        ("start of 2025", "Jan 2025"),
        ("end of 2025-22", "Aug 2025"),
        ("start of 1990s", "1990"),
        ("end of 16th century", "1591 to 1600"),
        ("mid 1990s", "May 1993 to Aug 1996"),
        ("start of 2025-02", "1–10 Feb 2025"),
        ("end of 2025-02", "19–28 Feb 2025"),
    ],
)
def test_tips_and_thirds(phrase: str, months: str) -> None:
    assert period_text(Span.parse(phrase).said) == months


def test_the_reason_names_the_months_of_a_third() -> None:
    assert Span.parse("early 2017").why == ("“early 2017” read as 2017-01/2017-04",)
    assert Span.parse("mid 2017").why == ("“mid 2017” read as 2017-05/2017-08",)
    assert Span.parse("late 2017").why == ("“late 2017” read as 2017-09/2017-12",)


def test_about_a_minute_is_an_hour_either_way() -> None:
    span = Span.parse("about 2020-05-03T07:10")
    seven_ten = first(2020, 5, 3) + 430
    assert span.said == Interval.point(seven_ten)
    assert span.hull == Interval(seven_ten - 60, seven_ten + 60)
    assert Span.parse("about 1990s").hull == Interval(first(1980), last(2009))


def test_a_clock_time_that_ends_or_begins_a_day_is_shown() -> None:
    day = first(2020, 5, 3)
    assert period_text(Interval(day, day + 10)) == "3 May 2020, 00:00–00:10"
    assert period_text(Interval(day + 10, day + 1439)) == "3 May 2020, 00:10–23:59"


def test_since_the_day_of_publication_is_certain_for_that_day_alone() -> None:
    day = Span.parse("2025-11-27T07:10")
    assert Span.parse("2025-11-27/..", Span.parse("2025-11-27")).core == Interval.point(last(2025, 11, 27))
    assert Span.parse("2025-11-27/..", day).core is None


def test_the_day_of_publication_is_not_in_the_future() -> None:
    with pytest.raises(Fault) as caught:
        Span.parse("27 November", Span.parse("2025-11-27"), DateStyle(Direction.OPEN))
    assert caught.value.suggestion == "27 November 2025 or 27 November 2026"


def test_the_nearest_seasons_before_and_after_publication() -> None:
    published = Span.parse("2025-02-15")
    assert str(Span.parse("next winter", published)) == "winter 2025-2026"
    assert str(Span.parse("next spring", published)) == "2025-21"
    assert str(Span.parse("last winter", Span.parse("2025-03-01"))) == "winter 2024-2025"
    assert str(Span.parse("next autumn", Span.parse("2025-11-27"))) == "2026-23"


def test_an_open_set_is_bounded_by_its_open_member() -> None:
    assert Span.parse("[..1760]").bound == Interval(first(1760), last(1760))
    assert Span.parse("[1750,1760..]").bound == Interval(first(1760), last(1760))
    assert Span.parse("[..1750,1760..]").bound is None
    assert Span.parse("[1750,1760]").bound is None


def test_the_farthest_year() -> None:
    assert str(Span.parse("Y1000000000000")) == "Y1000000000000"
    with pytest.raises(Fault):
        Span.parse("Y1000000000001")


def test_undated_carries_no_clock() -> None:
    assert not Span.undated().clock
