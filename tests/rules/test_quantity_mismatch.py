"""Numbers that cannot both be right, read with their hedge, rounding and unit."""

from __future__ import annotations

import pytest
from table import Case, reported, says

CASES: list[Case] = [
    (
        "exact integers without a trailing zero leave no room",
        [says("a", "strength", "2531", "2024-05-01"), says("b", "strength", "2532", "2024-05-01")],
        "contradicts",
    ),
    (
        "2,500 is [2450, 2550) and 1,500 is [1450, 1550): apart",
        [says("a", "strength", "2,500", "2024-05-01"), says("b", "strength", "1,500", "2024-05-01")],
        "contradicts",
    ),
    (
        "2,500 reaches down to 2,450 and 2,400 up to 2,450, which is left out: apart",
        [says("a", "strength", "2,500", "2024-05-01"), says("b", "strength", "2,400", "2024-05-01")],
        "contradicts",
    ),
    (
        "2,500 reaches to 2,550, and 2,531 lies in it",
        [says("a", "strength", "2,500", "2024-05-01"), says("b", "strength", "2,531", "2024-05-01")],
        "",
    ),
    (
        "around 2,500 is [2250, 2750] and holds 2,700",
        [says("a", "strength", "around 2,500", "2024-05-01"), says("b", "strength", "2,700", "2024-05-01")],
        "",
    ),
    (
        "around 2,500 ends at 2,750, and 2,751 is exact",
        [says("a", "strength", "around 2,500", "2024-05-01"), says("b", "strength", "2,751", "2024-05-01")],
        "contradicts",
    ),
    (
        "one of them is only possible",
        [
            says("a", "strength", "2531", "2024-05-01"),
            says("b", "strength", "1531", "2024-05-01", certainty="possible"),
        ],
        "may contradict",
    ),
    (
        "some time in May may be the first of May",
        [says("a", "strength", "2531", "2024-05-01"), says("b", "strength", "1531", "2024-05")],
        "may contradict",
    ),
    (
        "at some time in one month: it may have changed within it",
        [says("a", "strength", "2531", "2024-05"), says("b", "strength", "1531", "2024-05")],
        "may contradict",
    ),
    (
        "a statistic is for its month",
        [says("a", "unemployment rate", "9 %", "2024-05"), says("b", "unemployment rate", "4 %", "2024-05")],
        "contradicts",
    ),
    (
        "statistics of two months",
        [says("a", "unemployment rate", "9 %", "2024-05"), says("b", "unemployment rate", "4 %", "2024-06")],
        "",
    ),
    (
        "a day within half a year is near, between two sources",
        [says("a", "strength", "2531", "2024-05-01"), says("b", "strength", "1531", "2024-10-31")],
        "may contradict",
    ),
    (
        "more than half a year is change",
        [says("a", "strength", "2531", "2024-05-01"), says("b", "strength", "1531", "2024-11-01")],
        "",
    ),
    (
        "one source's own later number is change",
        [says("a", "strength", "2531", "2024-05-01"), says("a", "strength", "1531", "2024-11-01")],
        "",
    ),
    (
        "undated numbers may be of different days",
        [says("a", "strength", "2531", ""), says("b", "strength", "1531", "2024-05-01")],
        "may contradict",
    ),
    (
        "another measure answers another question",
        [
            says("a", "strength", "2531", "2024-05-01"),
            says("b", "strength", "1531", "2024-05-01", measure="fit for duty"),
        ],
        "",
    ),
    (
        "another place answers another question",
        [
            says("a", "strength", "2531", "2024-05-01"),
            says("b", "strength", "1531", "2024-05-01", where="the east gate"),
        ],
        "",
    ),
    (
        "a plan is no outcome",
        [says("a", "strength", "2531", "2024-05-01"), says("b", "strength", "1531", "2024-05-01", layer="planned")],
        "",
    ),
    (
        "a denial is left to another rule",
        [says("a", "strength", "2531", "2024-05-01"), says("b", "strength", "2531", "2024-05-01", polarity="denied")],
        "",
    ),
    (
        "total of two different months: two questions",
        [says("a", "killed", "31", "2024-05"), says("b", "killed", "47", "2024-06")],
        "",
    ),
    (
        "total of the same month",
        [says("a", "killed", "31", "2024-05"), says("b", "killed", "47", "2024-05")],
        "contradicts",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_quantity_mismatch(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("quantity-mismatch", list(rows)) == kind, why
