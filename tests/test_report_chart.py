"""The picture of a finding: where each bar lies, by hand."""

from __future__ import annotations

import pytest
from attrs import evolve

from contracheck.model import Position, Text
from contracheck.report.html.chart import Chart, chart_of
from contracheck.report.html.chart_scale import LEFT, NEAR, RIGHT, ROW, THINNEST, TOP
from contracheck.values.limits import PICTURE_BARS
from report_sample import DATE_FINDING, FINDINGS, TERM_FINDING, TWO_CAMPS, claim, finding, number, statement

ACROSS = RIGHT - LEFT
UP = 132 - 16
"""The height of the field of values, without its margins of 8."""


def chart(of: object) -> Chart:
    found = chart_of(of, {})  # type: ignore[arg-type]
    assert found is not None
    return found


def two(low: str, high: str, **more: object) -> Chart:
    one, other = number("dw/1", "strength", low, **more), number("musings/1", "strength", high, **more)
    return chart(finding("x", "r", "contradicts", "m", Position(low, (one,)), Position(high, (other,))))


def test_time_runs_across_and_values_upwards() -> None:
    found = chart(TWO_CAMPS)
    # [1450, 1550] on one day, [2250, 2750] somewhere in 2 May to 30 September: an axis of 1300 and of 210 days
    around, few = found.bars[0], found.bars[-1]
    days = 210 * 1440 - 1
    assert around.box == pytest.approx((LEFT, TOP + 8, ACROSS * (152 * 1440 - 1) / days, UP * 500 / 1300), abs=0.06)
    assert around.inner is not None
    assert around.inner[1] + around.inner[3] / 2 == pytest.approx(TOP + 8 + UP * 250 / 1300, abs=0.06)
    assert few.box[2] == THINNEST  # a day of 210 is 2.5 wide, which could not be seen
    assert few.box[0] + few.box[2] == pytest.approx(RIGHT, abs=0.1)
    assert [mark[3] for mark in found.marks] == ["1,450", "2,750", "2 May 2025", "27 Nov 2025"]


def test_claims_about_one_day_stand_side_by_side_by_camp() -> None:
    found = two("100", "200", when="2025-05-01")
    low, high = sorted(found.bars, key=lambda one: one.name)
    assert [one.box[0] + one.box[2] / 2 for one in (low, high)] == [LEFT + ACROSS / 4, LEFT + 3 * ACROSS / 4]
    # 100 allows [95, 105] and 200 [190, 210]: an axis of 115
    assert low.box[3] == pytest.approx(UP * 10 / 115, abs=0.06)
    assert low.box[1] > high.box[1]
    assert found.marks[-1][3] == "1 May 2025"


def test_without_any_date_that_is_said() -> None:
    found = two("100", "200")
    assert found.marks[-1][3] == "undated"
    assert all("undated" in one.kind for one in found.bars)


def test_a_few_exact_figures_of_one_time_need_no_picture() -> None:
    def drawn(*values: str, **more: object) -> bool:
        said = [number(f"dw/{n}", "strength", value, **more) for n, value in enumerate(values)]
        positions = [Position(one.claim.value, (one,)) for one in said]
        return chart_of(finding("1", "r", "contradicts", "m", *positions), {}) is not None

    assert not drawn("2,531", "1,412", when="2025-05-01")
    assert not drawn("2,531", "1,412")
    assert not drawn("2,531", "1,412", "1,413", when="2025-05-01")
    assert drawn("2,531", "1,412", "1,413", "1,414", when="2025-05-01")
    assert drawn("around 2,531", "1,412", when="2025-05-01")
    days = [number(f"dw/{n}", "strength", "2,531", when=f"2025-05-0{n + 1}") for n in range(2)]
    days[1] = number("dw/2", "strength", "1,412", when="2025-05-02")
    assert chart_of(finding("1", "r", "contradicts", "m", *(Position("x", (one,)) for one in days)), {}) is not None
    assert drawn("2,531", "1,412", when="2025-05-01", polarity="denied")
    assert drawn("2,531", "1,412", when="2025-05-01", layer="planned")


def test_what_is_counted_has_whole_numbers_on_its_axis() -> None:
    found = two("around 25", "100", when="2025-05-01")  # 22.5 to 27.5
    assert [mark[3] for mark in found.marks[:2]] == ["22", "105"]


def test_an_end_without_bound_lies_on_the_edge() -> None:
    found = two("at least around 100", "50", when="2025-05-01")
    top = min(found.bars, key=lambda one: one.box[1])
    assert top.box[1] == pytest.approx(TOP + 8, abs=0.1)


def test_other_values_have_a_row_for_each_claim_and_share_it_where_they_lie_alike() -> None:
    found = chart(TERM_FINDING)
    rows = sorted({one.box[1] for one in found.bars})
    assert rows == [TOP + row * ROW + 3.0 for row in range(len(rows))]
    assert all(one.box[3] == ROW - 6 for one in found.bars)
    assert found.left == NEAR
    assert sum(one.title.count("; ") + 1 for one in found.bars) == len(TERM_FINDING.statements)


def test_dates_as_values_lie_on_their_own_axis() -> None:
    assert chart(DATE_FINDING).label == "what each claim says and allows"


def test_uncertain_cover_has_nothing_certain_in_it() -> None:
    inner = [one.inner for one in chart(TERM_FINDING).bars]
    assert None in inner  # "2020" is some day of that year


def test_plans_denials_and_undated_claims_look_different() -> None:
    plan = number("dw/1", "strength", "100", when="2025", layer="planned")
    denied = number("musings/1", "strength", "200", polarity="denied")
    found = chart(finding("x", "r", "may contradict", "m", Position("100", (plan,)), Position("200", (denied,))))
    assert {one.kind for one in found.bars} == {"c0 plan", "c1 denied undated"}
    assert any("planned" in one.title for one in found.bars)


def test_what_has_no_axis_has_no_picture() -> None:
    ones = [statement(claim(f"{name}/t", "motto", name), Text(name)) for name in ("dw", "musings")]
    assert chart_of(finding("x", "r", "contradicts", "m", *(Position("t", (one,)) for one in ones)), {}) is None


def test_of_very_many_claims_some_are_drawn_and_the_rest_counted() -> None:
    many = tuple(number(f"dw/{index}", "strength", str(1000 + index), when="2025") for index in range(PICTURE_BARS + 9))
    few = (number("musings/1", "strength", "7", when="2025"),)
    found = chart(finding("x", "r", "contradicts", "m", Position("many", many), Position("7", few)))
    assert found.hidden == 9


@pytest.mark.parametrize("one", FINDINGS, ids=lambda one: one.rule)
def test_everything_lies_within_the_picture_and_is_big_enough_to_be_seen(one: object) -> None:
    found = chart_of(evolve(one), {})  # type: ignore[arg-type, type-var]
    for bar in found.bars if found else ():
        for x, y, width, height in filter(None, (bar.box, bar.inner)):
            assert NEAR - 0.1 <= x <= x + width <= RIGHT + 0.1
            assert 0 <= y <= y + height <= (found.height if found else 0)
            assert width >= 2
            assert height >= 2
