"""How two times relate, at their borders: by hand, to the minute."""

from __future__ import annotations

import pytest

from contracheck.normalise.timings import timing_of
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.span import Span
from contracheck.values.timing import ALWAYS, UNDATED, Steadiness, Timing, Voices, relate

DAY = 1440


def timing(text: str) -> Timing:
    return timing_of(Span.parse(text))


@pytest.mark.parametrize(
    ("one", "other", "periodic", "relation"),
    [
        ("2024-05-01", "2024-05-01", False, "same"),
        ("2024-05-01", "2024-05-02", False, "apart"),
        ("2024-05", "2024-05", False, "may coincide"),
        ("2024-05-01T09", "2024-05-01T09", False, "same"),
        ("FY2024", "FY2024", False, "may coincide"),
        ("FY2024", "FY2024", True, "same"),
        ("2024-05", "2024-05-01", False, "may coincide"),
        ("2024-05-01/2024-05-09", "2024-05-09/2024-05-12", False, "apart"),
        ("2024-05-01/2024-05-09", "2024-05-08/2024-05-12", False, "may coincide"),
        ("2024-05-01/2024-05-09", "2024-05-07/2024-05-12", False, "same"),
        ("2024-05-01/2024-05-09", "2024-05-09", False, "may coincide"),
        ("2024-05-01/2024-05-09", "2024-05-08", False, "same"),
        ("2024-05-01/2024-05-02", "2024-05-01/2024-05-02", False, "may coincide"),
        ("2014/2017", "2017/2020", False, "apart"),
        ("2014/2017", "2017-05-03/2020", False, "apart"),
        ("2014/2017", "2016/2020", False, "may coincide"),
        ("2014/2017", "2015/2020", False, "same"),
        ("2014/2017", "2017", False, "may coincide"),
        ("2014/2017", "2016", False, "same"),
        ("2014/2017", "2014/2017", False, "same"),
        ("../2017", "2017/..", False, "apart"),
        ("../2017", "2016/..", False, "may coincide"),
        ("before 2017", "2017/..", False, "apart"),
        ("../2017", "after 2016", False, "may coincide"),
        ("2022/2022", "2022-01-01", False, "same"),
        ("2022/2022", "2022/2024", False, "may coincide"),
        ("[..2017]", "2017/..", False, "may coincide"),
        ("2024-05-01/2024-05-09", "2024-05-10/2024-05-12", False, "apart"),
        ("2024-05-01", "2024-05-01T09:00", False, "may coincide"),
        ("2024-05-01", "2024-05-01T09", False, "may coincide"),
        ("2024-05-01", "2024-05-02T09:00", False, "apart"),
        ("2024-05-01T09:00", "2024-05-01T09:00", False, "same"),
        ("2024-05-01T09:00Z", "2024-05-01T11:00+02:00", False, "same"),
        ("2024-05-01T09:00Z", "2024-05-01T09:00+02:00", False, "apart"),
        ("2024-05-01T09:00Z", "2024-05-01T09:00", False, "may coincide"),
        ("2024-05-01T09Z", "2024-05-01T09", False, "may coincide"),
        ("2024-05-01T09:00Z", "2024-05-01T23:00", False, "may coincide"),  # fourteen hours
        ("2024-05-01T09:00Z", "2024-05-01T23:01", False, "apart"),
        ("2024-05-01T09:00Z", "2024-05-01", False, "may coincide"),
        ("2024-05-01T10:00Z", "2024-05-02", False, "may coincide"),  # it is the 2nd in Kiribati
        ("2024-05-01T09:59Z", "2024-05-02", False, "apart"),
        ("2024-05-01T09:00Z", "2024-04-28/2024-05-04", False, "same"),
        ("2024-05-01T09:00Z", "2024-04-30/2024-05-04", False, "may coincide"),
        ("2024-05-01T09:00", "2024-05-01T09:05", False, "apart"),
        ("2024-05-01/2024-05-09", "2024-05-03T09:00", False, "same"),
        ("2024-05-01/2024-05-09", "2024-05-03T09", False, "same"),
        ("2024-05-03/2024-05-03", "2024-05-03T09:00", False, "same"),
        ("2024-05~", "2024-05~", False, "may coincide"),
        ("2024/..", "2025-05-01", False, "may coincide"),
        ("2024-05", "2024-05", True, "same"),
        ("2024-05", "2024", True, "another period"),
        ("2024-05", "2024-05~", True, "may coincide"),
        ("2024-05", "2027~", True, "another period"),
        ("since 2020", "2023", True, "another period"),
        ("since 2020", "2020", True, "may coincide"),
        ("since 2020", "2019/2023", True, "another period"),
        ("since 2020", "since 2021", True, "another period"),
        ("since 2020", "since May 2020", True, "may coincide"),
        ("until 2023", "2023", True, "may coincide"),
        ("after 2014", "2020", True, "may coincide"),
        ("2020~", "2020", True, "may coincide"),
        ("2024-05-01/2024-05-09", "2024-05-09/2024-05-12", True, "another period"),
    ],
)
def test_relation(one: str, other: str, periodic: bool, relation: str) -> None:
    assert relate(timing(one), timing(other), periodic=periodic) == relation
    assert relate(timing(other), timing(one), periodic=periodic) == relation


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("2024", "2023", True),  # a leap year
        ("2024-02", "2024-03", True),
        ("2024-04/2024-06", "2024-07/2024-09", True),  # quarters
        ("2024-05-01", "2024-06-01", True),
        ("FY2024", "FY2025", True),
        ("FY2024", "2024", False),
        ("2024", "2024-05", False),
        ("2024-02-01/2024-02-28", "2023-02", False),
        ("2024-05~", "2024-06~", False),
    ],
)
def test_periods_of_equal_length(one: str, other: str, alike: bool) -> None:
    first, second = timing(one).length, timing(other).length
    assert (first is not None and first == second) == alike


def test_undated_may_coincide_at_best_and_always_is_always() -> None:
    assert relate(UNDATED, UNDATED, periodic=False) == "may coincide"
    assert relate(UNDATED, ALWAYS, periodic=False) == "may coincide"
    assert relate(ALWAYS, ALWAYS, periodic=False) == "same"
    assert relate(UNDATED, timing("2024-05"), periodic=True) == "may coincide"


def test_the_last_minute_that_a_value_is_expected_to_hold() -> None:
    two_days = Steadiness(2 * DAY)
    first = Interval(0, DAY - 1)
    assert two_days.spans(first, Interval.point(3 * DAY - 1))
    assert not two_days.spans(first, Interval.point(3 * DAY))
    assert two_days.spans(Interval.point(3 * DAY - 1), first)
    assert not Steadiness(0).spans(first, Interval(DAY, 2 * DAY - 1))


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("2024-12-31", "2025-01-01", True),
        ("2024", "2025", True),
        ("2024", "2026", False),
        ("2024-01-01", "2024-07-02", True),  # 183 days later
        ("2024-01-01", "2024-07-03", False),
        ("2024-01-01T09:00", "2024-01-01T09:05", True),
    ],
)
def test_without_a_duration_it_is_half_a_year_either_way(one: str, other: str, near: bool) -> None:
    first, second = timing(one).hull, timing(other).hull
    assert Steadiness().spans(first, second) == Steadiness().spans(second, first) == near


def test_what_has_no_end_is_expected_for_ever() -> None:
    assert Steadiness().limit(INFINITY) == INFINITY
    assert Steadiness().limit(-INFINITY) == -INFINITY


def test_who_is_silent_about_what() -> None:
    spoken = [
        ("a", timing("2024-05-01/2024-05-03")),
        ("a", timing("2024-05-03/2024-05-07")),
        ("b", timing("2024-06")),
    ]
    voices = Voices.hear([*spoken, ("b", UNDATED)], Steadiness())
    assert voices.series == frozenset("a")
    assert not voices.silent("a", timing("2024-05-05").hull)
    assert not voices.silent("a", timing("2024-05-07").hull)
    assert not voices.silent("a", Interval.point(timing("2024-05-07").hull.upper))
    assert voices.silent("a", timing("2024-05-08").hull)
    assert voices.silent("a", timing("2024-04-30").hull)
    assert not voices.silent("b", timing("2024").hull)
    assert voices.silent("c", timing("2024").hull)


def test_near_needs_two_dates_two_sources_and_silence() -> None:
    may, june = timing("2024-05-01"), timing("2024-06-01")
    voices = Voices.hear([("a", may), ("b", june)], Steadiness())
    assert voices.near("a", may, "b", june)
    assert voices.near("b", june, "a", may)
    assert not voices.near("a", may, "a", june)
    assert not voices.near("a", may, "b", UNDATED)
    assert not voices.near("a", UNDATED, "b", june)
    assert not voices.near("a", may, "b", timing("2024-05"))
    assert not voices.near("a", may, "b", timing("2025-06-01"))
