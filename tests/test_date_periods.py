"""Fiscal years, times of day without a day, midnight, days that were left out, and dates that are estimated."""

from __future__ import annotations

import pytest

from contracheck.normalise.timings import timing_of
from contracheck.values.dates.month_day import month_and_day
from contracheck.values.fault import Fault
from contracheck.values.interval import Interval
from contracheck.values.span import DateStyle, Span
from contracheck.values.timing import TimeRelation, relate

APRIL, CALENDAR = DateStyle(fiscal_year_starts="04-01"), DateStyle(fiscal_year_starts="01-01")


def fault(phrase: str, style: DateStyle = DateStyle()) -> Fault:
    with pytest.raises(Fault) as caught:
        Span.parse(phrase, style=style)
    return caught.value


def stretch(first: str, last: str) -> Interval:
    return Interval(Span.parse(first).hull.lower, Span.parse(last).hull.upper)


@pytest.mark.parametrize("phrase", ["FY2024", "FY 2024", "fiscal 2024", "fiscal year 2024", "the financial year 2024"])
def test_a_fiscal_year_named_by_one_year_touches_it(phrase: str) -> None:
    span = Span.parse(phrase)
    assert (span.edtf, span.label, span.core) == ("fiscal 2024", "fiscal 2024", None)
    assert span.said == stretch("2024-01-01", "2024-12-31")
    # that of a chain of shops that began on 29 January 2023, and that of Britain that ended on 31 March 2025
    assert span.hull.contains(stretch("2023-01-29", "2025-03-31"))


@pytest.mark.parametrize(
    "phrase",
    [
        "FY2023/24",
        "FY2023-24",
        "FY2023–24",
        "FY 2023/2024",
        "FY2023-2024",
        "FY 2023–2024",
        "fiscal 2023-2024",
        "tax year 2023-24",
        "fiscal 2023/24",
    ],
)
def test_a_fiscal_year_named_by_two_lies_in_them(phrase: str) -> None:
    span = Span.parse(phrase)
    assert (span.edtf, span.core) == ("fiscal 2023-2024", None)
    assert span.said == span.hull == stretch("2023-01-01", "2024-12-31")


def test_the_two_years_of_a_fiscal_year_are_never_a_month() -> None:
    assert str(Span.parse("FY2003-04")) == "fiscal 2003-2004"


@pytest.mark.parametrize(
    "phrase", ["FY24", "FY2023/25", "Q3 FY24", "fiscal", "fiscal year", "FY2023/22", "fiscal policy"]
)
def test_what_is_no_fiscal_year_is_asked(phrase: str) -> None:
    assert fault(phrase).expected


def test_it_is_a_period_of_its_own() -> None:
    fiscal, same = timing_of(Span.parse("FY2024")), timing_of(Span.parse("fiscal year 2024"))
    assert relate(fiscal, same, periodic=True) == TimeRelation.SAME
    assert relate(fiscal, same, periodic=False) == TimeRelation.MAY_COINCIDE
    for other in ("2024", "2023/2024", "FY2023/24", "FY2025"):
        timing = timing_of(Span.parse(other))
        assert relate(fiscal, timing, periodic=True) == TimeRelation.ANOTHER_PERIOD
        assert relate(fiscal, timing, periodic=False) == TimeRelation.MAY_COINCIDE
    both = timing_of(Span.parse("FY2023/24"))
    assert relate(both, timing_of(Span.parse("2023/2024")), periodic=True) == TimeRelation.ANOTHER_PERIOD


@pytest.mark.parametrize("phrase", ["FY2024", "FY2023/24", "fiscal 2024"])
def test_where_its_beginning_is_known_it_is_twelve_months(phrase: str) -> None:
    span = Span.parse(phrase, style=APRIL)
    assert span.said == span.hull == stretch("2023-04-01", "2024-03-31")
    assert (span.edtf, span.label, span.core) == ("year from 2023-04-01", "year from 2023-04-01", None)
    assert Span.of_canonical(span.edtf).hull == span.hull


def test_a_fiscal_year_from_january_is_the_calendars() -> None:
    assert str(Span.parse("FY2024", style=CALENDAR)) == "2024"
    assert fault("FY2023/24", CALENDAR).suggestion == "2023 or 2024"


@pytest.mark.parametrize(
    ("text", "found"),
    [("04-01", "04-01"), ("April", "04-01"), ("apr", "04-01"), ("12-31", "12-31"), ("02-29", ""), ("13-01", ""),
     ("4-1", ""), ("", ""), ("1 April", ""), ("04-31", "")],
)  # fmt: skip
def test_a_day_of_every_year(text: str, found: str) -> None:
    assert month_and_day(text) == found


@pytest.mark.parametrize(
    ("phrase", "canonical"),
    [
        ("7:10 a.m.", "2011-12-02T07:10"),
        ("16:55", "2011-12-02T16:55"),
        ("at 7 pm", "2011-12-02T19"),
        ("noon", "2011-12-02T12:00"),
        ("24:00", "2011-12-03T00:00"),
        ("7:10 a.m. (Estimated)", "about 2011-12-02T07:10"),
        ("16:55 UTC", "2011-12-02T16:55Z"),
        ("16:55 on 3 May 2020", "2020-05-03T16:55"),
    ],
)
def test_a_bare_time_of_day_lies_on_the_day_that_is_known(phrase: str, canonical: str) -> None:
    assert str(Span.parse(phrase, style=DateStyle(day="2011-12-02"))) == canonical


@pytest.mark.parametrize("phrase", ["7:10 a.m.", "16:55", "noon", "midnight", "24:00", "7 pm (Estimated)"])
def test_without_a_day_it_is_asked(phrase: str) -> None:
    assert "day" in fault(phrase).expected


@pytest.mark.parametrize(
    "phrase", ["midnight on 7 November 2016", "12 midnight on 7 November 2016", "7 Nov 2016, 12:00 midnight"]
)
def test_midnight_is_either_end_of_its_day(phrase: str) -> None:
    span = Span.parse(phrase)
    assert str(span) == "midnight of 2016-11-07"
    assert span.said == Span.parse("2016-11-07T00:00").said
    assert span.hull == Interval(span.said.lower, Span.parse("2016-11-08T00:00").hull.upper)
    assert (span.core, span.label, span.clock) == (None, "", True)
    after, before = Span.parse(f"after {phrase}"), Span.parse(f"before {phrase}")
    assert (after.hull.lower, before.hull.upper) == (span.hull.lower + 1, span.hull.upper - 1)


@pytest.mark.parametrize(
    ("phrase", "canonical"),
    [
        ("12 noon on 7 November 2016", "2016-11-07T12:00"),
        ("24:00 on 31 December 2016", "2017-01-01T00:00"),
        ("00:00 on 7 November 2016", "2016-11-07T00:00"),
        ("23.04.2022 14:55", "2022-04-23T14:55"),
        ("as early as 2014", "2014"),
        ("as late as May 1968", "1968-05"),
        ("as of 2014", "2014"),
        ("early 2014", "early 2014"),
        ("2020 est.", "2020~"),
        ("3 May 2020 (estimated)", "2020-05-~03"),
        ("4 October 1582", "1582-10-04"),
        ("15 October 1582", "1582-10-15"),
        ("1582-10-05", "1582-10-05"),  # ISO 8601 reckons on
    ],
)
def test_what_is_read(phrase: str, canonical: str) -> None:
    assert str(Span.parse(phrase)) == canonical


@pytest.mark.parametrize("day", range(5, 15))
def test_days_that_the_calendar_left_out_are_asked(day: int) -> None:
    asked = fault(f"{day} October 1582")
    assert asked.suggestion == f"1582-10-{day + 10} or 1582-10-{day:02}"  # ten days later in the new calendar


@pytest.mark.parametrize(
    ("phrase", "suggestion"),
    [
        ("12/2/11 16:55", "2011-02-12 16:55 or 2011-12-02 16:55 or 1911-02-12 16:55 or 1911-12-02 16:55"),
        ("12/25/11", "2011-12-25 or 1911-12-25"),
        ("13/13/11", ""),
    ],
)  # fmt: skip
def test_a_year_of_two_digits_is_asked(phrase: str, suggestion: str) -> None:
    asked = fault(phrase)
    assert asked.suggestion == suggestion
    for one in suggestion.split(" or ") if suggestion else ():
        assert Span.parse(one).dated
