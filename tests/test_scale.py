"""Ends as plain numbers: the same order as the ends themselves, whatever the fractions."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.values.geometry.scale import FINEST, NO_CEILING, NO_FLOOR, Reach, items_of
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.timing import UNDATED

law = settings(max_examples=150, deadline=None)
bounds = st.one_of(
    st.integers(-9, 9), st.fractions(-9, 9, max_denominator=7), st.fractions(-1, 1, max_denominator=10**15)
)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(bounds), draw(bounds)))
    if low == high:
        return Interval.point(low)
    return Interval(low, high, lower_open=draw(st.booleans()), upper_open=draw(st.booleans()))


def reaches(found: list[Interval]) -> list[Reach]:
    return [Reach(name, UNDATED, one.floor, one.ceiling, "") for name, one in enumerate(found)]


@law
@given(st.lists(intervals(), min_size=1, max_size=8))
def test_the_order_of_ends_is_kept(found: list[Interval]) -> None:
    for one, mine in zip(found, items_of(reaches(found)), strict=True):
        for other, theirs in zip(found, items_of(reaches(found)), strict=True):
            assert (mine.floor <= theirs.ceiling) == (one.floor <= other.ceiling)
            assert (mine.floor < theirs.floor) == (one.floor < other.floor)
            assert (mine.ceiling == theirs.ceiling) == (one.ceiling == other.ceiling)


def test_ends_become_whole_numbers_at_true_distances() -> None:
    """Halves and tenths: twenty times two to the unit; an open end lies one within."""
    half, tenth = Interval(Fraction(1, 2), 2, upper_open=True), Interval.point(Fraction(3, 10))
    one, other = items_of(reaches([half, tenth]))
    assert (one.floor, one.ceiling, other.floor) == (10, 39, 6)


def test_where_the_scale_would_be_too_fine_the_order_has_to_do() -> None:
    fine = Interval(Fraction(1, FINEST + 1), Fraction(1, FINEST))
    assert items_of(reaches([fine]))[0][2:4] == (0, 1)


def test_masks_stay_beyond_everything() -> None:
    (masked,) = items_of([Reach(0, UNDATED, NO_FLOOR, NO_CEILING, "")])
    assert (masked.floor, masked.ceiling) == (-INFINITY, INFINITY)
