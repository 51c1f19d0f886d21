"""How two values relate: worked by hand on the line, and by the points that lie in them."""

from __future__ import annotations

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from contracheck.model import Reading
from contracheck.values.interval import Interval
from contracheck.values.relation import ValueRelation, relation_of
from contracheck.values.timing import ALWAYS


@frozen
class Value:
    """What is said, and what it allows."""

    said: Interval
    allowed: Interval


def value(lower: int, upper: int, doubt: int = 0) -> Value:
    """A range that may be wider by `doubt` at either end."""
    return Value(Interval(lower, upper), Interval(lower - doubt, upper + doubt))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (value(3, 3), value(5, 5), ValueRelation.APART),
        (value(3, 3, 1), value(5, 5), ValueRelation.APART),
        (value(3, 3, 1), value(5, 5, 1), ValueRelation.CLOSE),
        (value(3, 3, 2), value(5, 5), ValueRelation.CLOSE),
        (value(3, 3, 2), value(3, 3), ValueRelation.EQUAL),
        (value(3, 9), value(5, 5), ValueRelation.WITHIN),
        (value(3, 9), value(9, 9), ValueRelation.WITHIN),
        (value(3, 9), value(5, 11), ValueRelation.MEETS),
        (value(3, 9), value(9, 11), ValueRelation.MEETS),
        (Value(Interval(3, 9, upper_open=True), Interval(3, 9, upper_open=True)), value(9, 11), ValueRelation.APART),
    ],
)
def test_of_two_values(one: Value, other: Value, expected: str) -> None:
    assert relation_of(one, other) == relation_of(other, one) == expected


VALUES = st.builds(
    lambda lower, length, doubt: value(lower, lower + length, doubt),
    st.integers(0, 9),
    st.integers(0, 4),
    st.integers(0, 3),
)


@given(VALUES, VALUES)
def test_is_that_of_the_numbers_in_them(one: Value, other: Value) -> None:
    mine, theirs = (set(range(int(v.said.lower), int(v.said.upper) + 1)) for v in (one, other))
    wide, far = (set(range(int(v.allowed.lower), int(v.allowed.upper) + 1)) for v in (one, other))
    found = relation_of(one, other)
    assert (found == ValueRelation.APART) == (not wide & far)
    assert (found == ValueRelation.CLOSE) == (bool(wide & far) and not mine & theirs)
    assert (found == ValueRelation.EQUAL) == (mine == theirs)
    assert (found in (ValueRelation.EQUAL, ValueRelation.WITHIN)) == (mine <= theirs or theirs <= mine)


def reading(*exclusive: tuple[int, int]) -> Reading:
    """A name that is these members of exclusive sets."""
    point = Interval.point(1)
    return Reading("term", point, point, ALWAYS, exclusive=exclusive)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (((0, 1),), ((0, 2),), True),
        (((0, 1),), ((0, 1),), False),
        (((0, 1),), ((1, 2),), False),
        (((0, 1), (1, 0)), ((0, 1), (1, 1)), True),
        ((), ((0, 1),), False),
    ],
)
def test_exclusive(one: tuple[tuple[int, int], ...], other: tuple[tuple[int, int], ...], expected: bool) -> None:
    assert reading(*one).excludes(reading(*other)) == reading(*other).excludes(reading(*one)) == expected
