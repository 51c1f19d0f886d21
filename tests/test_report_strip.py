"""The strip: where claims lie on their axis."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from contracheck.model import Position
from contracheck.report.strip import Strip, strip_of
from contracheck.report.terminal.strip_characters import draw
from contracheck.values.quantity import Quantity, Style
from report_sample import (
    DATE_FINDING,
    DENIAL_FINDING,
    EVIL_FINDING,
    FINDINGS,
    MOVED,
    TERM_FINDING,
    THREE_CAMPS,
    TWO_CAMPS,
    claim,
    finding,
    number,
    statement,
)


def strip(of: object) -> Strip:
    """The strip, which must be there."""
    found = strip_of(of)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_values_of_the_same_time_stand_on_the_axis_of_values() -> None:
    one = number("dw/1", "strength", "100", when="2025")
    two = number("musings/1", "strength", "200", when="2025")
    # 100 allows [95, 105] and 200 allows [190, 210] (half the last place, at most 5 %): an axis of 115 from 95
    found = strip(finding("x", "r", "contradicts", "m", Position("100", (one,)), Position("200", (two,))))
    assert found.kind == "value"
    assert (found.first, found.last) == ((0.0, "95"), (1.0, "210"))
    (low,), (high,) = found.lanes
    assert low.outer == pytest.approx((0, 10 / 115))
    assert low.inner == pytest.approx((5 / 115, 5 / 115))
    assert high.outer == pytest.approx((95 / 115, 1))


def test_near_times_stand_on_the_axis_of_time() -> None:
    found = strip(TWO_CAMPS)
    assert found.kind == "time"
    assert (found.first[1], found.last[1]) == ("2 May 2025", "27 Nov 2025")
    day, summer = found.lanes[0][0], found.lanes[1][0]
    assert day.inner == day.outer
    assert day.outer[1] == 1.0
    assert summer.inner is None  # some time in it: nothing is certainly covered
    assert summer.outer[0] == 0.0


def test_names_have_no_value_axis() -> None:
    assert strip(TERM_FINDING).kind == "time"
    assert strip_of(DENIAL_FINDING) is None  # the same day twice tells nothing apart
    assert strip_of(EVIL_FINDING) is None  # undated words


def test_dates_as_values() -> None:
    found = strip(DATE_FINDING)
    assert found.kind == "value"
    assert (found.first[1], found.last[1]) == (
        "23 Jul 2017",
        "27 Nov 2025",
    )  # late 2017 is 122 days from 1 September, and 40 more


def test_an_end_without_bound_reaches_the_edge() -> None:
    (until,), (day,) = strip(MOVED).lanes
    assert until.open == "left"
    assert until.outer[0] == 0.0
    assert until.outer[1] < 1.0  # a margin on both sides shows that the named ends are not the end of the axis
    assert day.open == ""


def test_unlike_units_share_no_axis() -> None:
    style = Style(language="en")
    one = statement(claim("dw/1", "length", "5 km"), Quantity.parse("5 km", style))
    two = statement(claim("musings/1", "length", "3 kg"), Quantity.parse("3 kg", style))
    assert (
        strip_of(finding("x", "unit-mismatch", "contradicts", "m", Position("a", (one,)), Position("b", (two,))))
        is None
    )


def test_marks_are_in_the_unit_of_the_first_claim() -> None:
    style = Style(language="en")
    one = statement(claim("dw/1", "length", "5 km"), Quantity.parse("5 km", style))
    two = statement(claim("musings/1", "length", "9000 m"), Quantity.parse("9000 m", style))
    found = strip(finding("x", "r", "contradicts", "m", Position("a", (one,)), Position("b", (two,))))
    # 5 km allows half a kilometre, 9000 m half a thousand metres, at most 5 %: 450 m either way
    assert (found.first[1], found.last[1]) == ("4.5 km", "9.45 km")


def test_drawing_by_hand() -> None:
    one = number("dw/1", "strength", "between 0 and 10", when="2025")
    two = number("musings/1", "strength", "between 15 and 20", when="2025")
    found = strip(finding("x", "r", "contradicts", "m", Position("a", (one,)), Position("b", (two,))))
    low, high, marks = draw(found, 42)
    # counts below 100 are exact: the axis is 0 to 20, 2.1 cells to a unit; 10 ends where the 22nd cell begins, 15
    # begins in the 32nd
    assert low == "█" * 22 + "·" * 20
    assert high == "·" * 31 + "█" * 11
    assert marks == "0" + " " * 39 + "20"


@given(st.sampled_from([one for one in FINDINGS if strip_of(one)]), st.integers(20, 140), st.booleans())
def test_rows_are_as_wide_as_asked(one: object, width: int, plain: bool) -> None:
    found = strip(one)
    *rows, marks = draw(found, width, plain=plain)
    assert len(rows) == len(found.lanes)
    assert all(len(row) == width for row in rows)
    assert len(marks) <= max(width, len(found.first[1]) + len(found.last[1]) + 1)
    assert all(row.isascii() for row in rows) or not plain


def test_camps_without_a_place_say_so() -> None:
    undated = number("wire-1/9", "strength", "900")
    mixed = evolve(TWO_CAMPS, positions=(*TWO_CAMPS.positions, Position("900", (undated,))))
    assert draw(strip(mixed), 40)[2].strip() == "undated"


def test_huge_numbers_can_be_placed() -> None:
    one = number("dw/1", "strength", "1e390", when="2025")
    two = number("musings/1", "strength", "2e390", when="2025")
    assert (
        strip(finding("x", "r", "contradicts", "m", Position("a", (one,)), Position("b", (two,)))).lanes[1][0].outer[1]
        == 1
    )


def test_few_bars_stand_for_many() -> None:
    many = Position("m", THREE_CAMPS.positions[0].statements * 100)
    found = strip(evolve(THREE_CAMPS, positions=(many, *THREE_CAMPS.positions[1:])))
    assert len(found.lanes[0]) == 40
    assert [bar.statement for bar in found.lanes[1]] == list(THREE_CAMPS.positions[1].statements)
