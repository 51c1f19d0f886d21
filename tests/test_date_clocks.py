"""Times of day in dates: zones by name and number, deadlines on an hour, midnight."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck.values.fault import Fault, readable
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.span import Span

ZERO = datetime(1, 1, 1, tzinfo=UTC)
YEAR_ONE = 366 * 1440
"""The minutes of the year 0, which Python's dates lack; it was a leap year."""
MINUTES = st.datetimes(min_value=datetime(1950, 1, 1), max_value=datetime(2009, 12, 31))  # noqa: DTZ001
HOURS = st.sampled_from([(hour, half) for half in ("a.m.", "p.m.") for hour in range(1, 13)])
PUBLISHED = Span.parse("2025-11-27")  # a Thursday

ZONES = {
    "UTC": 0,
    "GMT": 0,
    "EST": -5,
    "EDT": -4,
    "MST": -7,
    "MDT": -6,
    "PDT": -7,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "JST": 9,
    "GMT+2": 2,
    "UTC+2": 2,
    "UTC+02:00": 2,
    "UTC-05:00": -5,
    "UTC-5": -5,
    "UTC−5": -5,
    "UTC+5:30": 5.5,
    "GMT+0530": 5.5,
}


def minute(moment: datetime) -> int:
    return (moment - ZERO) // timedelta(minutes=1) + YEAR_ONE


def at(month: int, day: int, hour: int = 0, past: int = 0) -> int:
    """The minute of a moment of 2020."""
    return minute(datetime(2020, month, day, hour, past, tzinfo=UTC))


def fault(text: str, published: Span | None = None) -> Fault:
    with pytest.raises(Fault) as caught:
        Span.parse(text, published)
    assert caught.value.value == text
    return caught.value


@given(st.sampled_from(sorted(ZONES)), MINUTES, st.booleans())
def test_a_zone_moves_the_clock_by_its_offset(zone: str, moment: datetime, last: bool) -> None:
    local = moment.replace(tzinfo=timezone(timedelta(hours=ZONES[zone]))).astimezone(UTC)
    day, clock = f"{moment.day} {moment:%B} {moment.year}", f"{moment:%H:%M} {zone}"
    span = Span.parse(f"{day} at {clock}" if last else f"{clock} on {day}")
    assert span.said == span.hull == span.core == Interval.point(minute(local))
    assert str(span).endswith("Z")
    assert Span.of_canonical(str(span)).hull == span.hull


@pytest.mark.parametrize(
    ("zone", "offsets"),
    [
        ("CST", ["UTC-06:00", "UTC+08:00", "UTC-05:00"]),
        ("CDT", ["UTC-05:00", "UTC-04:00"]),
        ("PST", ["UTC-08:00", "UTC+08:00"]),
        ("IST", ["UTC+05:30", "UTC+02:00", "UTC+01:00"]),
        ("BST", ["UTC+01:00", "UTC+06:00", "UTC+11:00"]),
    ],
)
def test_a_zone_that_is_several_is_asked(zone: str, offsets: list[str]) -> None:
    text = f"3 May 2020 at 7:10 a.m. {zone}"
    asked = fault(text)
    assert asked.suggestion.split(" or ") == [f"3 May 2020 at 7:10 a.m. {offset}" for offset in offsets]
    assert len(readable(asked, text, Span.parse)) == len(offsets)


def test_moscow_had_two_offsets() -> None:
    """UTC+4 from 27 March 2011 to 26 October 2014, else UTC+3 (tz database, Europe/Moscow)."""
    assert str(Span.parse("3 May 2020 at 7:10 MSK")) == "2020-05-03T04:10Z"
    assert fault("3 May 2012 at 7:10 MSK").suggestion == "3 May 2012 at 7:10 UTC+03:00 or 3 May 2012 at 7:10 UTC+04:00"


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("3 May 2020 at 7:10 a.m. (EST)", "2020-05-03T12:10Z"),
        ("by 5 p.m. EST on 3 May 2020", "until 2020-05-03T22:00Z"),
        ("7 p.m. EST on 3 May 2020", "2020-05-04T00Z"),
        ("24:00 EST on 3 May 2020", "2020-05-04T05:00Z"),
        # an estimate
        ("3 May 2020 at 7:10 a.m. (est.)", "about 2020-05-03T07:10"),
        ("3 May 2020 at 7:10 a.m. estimated", "about 2020-05-03T07:10"),
        ("3 May 2020 at 7:10 EST (estimated)", "about 2020-05-03T12:10Z"),
        ("3 May 2020 est.", "2020-05-~03"),
        ("1900 est.", "1900~"),
    ],
)
def test_a_zone_and_an_estimate(text: str, canonical: str) -> None:
    assert str(Span.parse(text)) == canonical


def test_est_in_small_letters_after_a_clock_is_asked() -> None:
    for text in ("3 May 2020 at 7:10 a.m. est", "3 May 2020 at 7:10 a.m. est."):
        asked = fault(text)
        read = [str(Span.parse(one)) for one in readable(asked, text, Span.parse)]
        assert read == ["2020-05-03T12:10Z", "about 2020-05-03T07:10"]


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2020 at 7:10 UTC+15",
        "3 May 2020 at 7:10 UTC+2:75",
        "3 May 2020 at 7:10 CET CEST",
        "3 May 2020 CET",
        "by 3 May 2020 EST",
        "7 p.m. UTC+05:30 on 3 May 2020",  # an hour from half past to half past: there is no text for it
        "2020-05-03T14:00+15:00",
        "2020-05-03T14:00+14:01",
        "2020-05-03T14:00-12:01",
        "2020-05-03T07+05:30",
        "2020-05-03T23:59:60Z",  # no second was put in
        "2020-06-30T22:59:60Z",
        "2020-04-30T23:59:60Z",
        "1971-12-31T23:59:60Z",
    ],
)
def test_clocks_that_are_not_there_are_refused(text: str) -> None:
    assert fault(text).expected


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59Z"),
        ("2017-01-01T08:59:60+09:00", "2016-12-31T23:59Z"),
        ("2015-06-30T23:59:60", "2015-06-30T23:59"),
        ("2020-05-03T14:00+14:00", "2020-05-03T00:00Z"),
        ("2020-05-03T14:00-12:00", "2020-05-04T02:00Z"),
    ],
)
def test_leap_seconds_and_the_farthest_zones(text: str, canonical: str) -> None:
    assert str(Span.parse(text)) == canonical


@given(HOURS, st.sampled_from(("by", "until", "till", "no later than", "up to")))
def test_a_deadline_on_an_hour_ends_at_that_moment(hour: tuple[int, str], word: str) -> None:
    moment = at(5, 3, hour[0] % 12 + (12 if hour[1] == "p.m." else 0))
    for text in (f"{word} {hour[0]} {hour[1]} on 3 May 2020", f"{word} {hour[0]}{hour[1][0]}m 3 May 2020"):
        span = Span.parse(text)
        assert span.said == span.hull == Interval(-INFINITY, moment)
        assert span.core is None
        assert span.bound == Interval.point(moment)
        assert Span.of_canonical(str(span)).hull == span.hull


@given(HOURS)
def test_other_bounds_on_an_hour_are_that_moment_too(hour: tuple[int, str]) -> None:
    moment = at(5, 3, hour[0] % 12 + (12 if hour[1] == "p.m." else 0))
    clock = f"{hour[0]} {hour[1]} on 3 May 2020"
    assert Span.parse(f"before {clock}").hull == Interval(-INFINITY, moment - 1)
    assert Span.parse(f"after {clock}").hull == Interval(moment + 1, INFINITY)
    assert Span.parse(f"since {clock}").hull == Interval(moment, INFINITY)
    assert Span.parse(clock).hull == Interval(moment - 10, moment + 10)


def test_a_deadline_on_a_weekday() -> None:
    assert str(Span.parse("by 5 p.m. Friday", PUBLISHED)) == "until 2025-11-21T17:00"
    assert "day" in fault("until 7pm").expected


@pytest.mark.parametrize(
    "text", ["by midnight on 3 May 2020", "until midnight, 3 May 2020", "up to midnight 3 May 2020"]
)
def test_until_midnight_is_until_the_day_is_over(text: str) -> None:
    span = Span.parse(text)
    assert span.said == span.hull == Interval(-INFINITY, at(5, 4))
    assert span.core is None


def test_before_and_from_midnight() -> None:
    span = Span.parse("before midnight on 3 May 2020")
    assert span.said == span.hull == Interval(-INFINITY, at(5, 3, 23, 59))
    assert Span.parse("since midnight on 3 May 2020").hull == Interval(at(5, 3), INFINITY)
    assert Span.parse("after midnight on 3 May 2020").hull == Interval(at(5, 3, 0, 1), INFINITY)
    assert str(Span.parse("by midnight Friday", PUBLISHED)) == "until 2025-11-22T00:00"
    assert Span.parse("by midnight EST on 3 May 2020").hull.upper == at(5, 4, 5)


def test_before_and_after_about_a_minute_is_before_and_after_any_that_it_may_be() -> None:
    assert Span.of_canonical("before about 2020-05-03T07:10").hull == Interval(-INFINITY, at(5, 3, 8, 9))
    assert Span.of_canonical("after about 2020-05-03T07:10").hull == Interval(at(5, 3, 6, 11), INFINITY)


def test_around_midnight_is_an_hour_around_either_end() -> None:
    span = Span.parse("around midnight on 3 May 2020")
    assert span.hull == Interval(at(5, 2, 23), at(5, 4, 1))
    assert span.core is None
    assert not span.label
    assert Span.of_canonical(str(span)).hull == span.hull
    eastern = Span.parse("midnight EST on 3 May 2020")
    assert eastern.hull == Interval(at(5, 3, 5), at(5, 4, 5))
    assert Span.of_canonical(str(eastern)).hull == eastern.hull
