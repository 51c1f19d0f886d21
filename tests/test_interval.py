"""Intervals: open and closed ends, by hand, and the algebra against points taken one by one."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.values.interval import EVERYTHING, INFINITY, Interval, exact

GRID = [Fraction(n, 2) for n in range(-1, 16)]
"""Points fine enough to tell apart all intervals with whole ends from 0 to 7."""


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(st.integers(0, 6))
    high = draw(st.integers(low, 7))
    if low == high:
        return Interval.point(low)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


def points(interval: Interval) -> set[Fraction]:
    """Which points of the grid lie in it."""
    return {
        point
        for point in GRID
        if (interval.lower < point or (interval.lower == point and not interval.lower_open))
        and (point < interval.upper or (point == interval.upper and not interval.upper_open))
    }


@settings(max_examples=300, deadline=None)
@given(intervals(), intervals())
def test_the_algebra_is_that_of_sets_of_points(one: Interval, other: Interval) -> None:
    assert one.meets(other) == bool(points(one) & points(other))
    assert one.contains(other) == (points(other) <= points(one))
    shared = one.intersection(other)
    assert (points(shared) if shared else set()) == points(one) & points(other)
    assert (one.floor <= other.ceiling and other.floor <= one.ceiling) == one.meets(other)


@pytest.mark.parametrize(
    ("lower", "upper", "lower_open", "upper_open"),
    [(2, 1, False, False), (1, 1, True, False), (1, 1, False, True), (1, 1, True, True)],
)
def test_an_interval_is_never_empty(lower: int, upper: int, lower_open: bool, upper_open: bool) -> None:
    with pytest.raises(ValueError, match="empty interval"):
        Interval(lower, upper, lower_open, upper_open)


def test_points_and_everything() -> None:
    assert Interval.point(3).is_point
    assert not Interval(3, 4).is_point
    assert EVERYTHING.contains(Interval(-INFINITY, 3, upper_open=True))
    assert str(Interval(1, 2, lower_open=True)) == "(1, 2]"
    assert str(Interval(1, 2, upper_open=True)) == "[1, 2)"


def test_whole_fractions_become_integers() -> None:
    assert type(exact(Fraction(6, 2))) is int
    assert exact(Fraction(1, 2)) == Fraction(1, 2)
    assert exact(7) == 7
