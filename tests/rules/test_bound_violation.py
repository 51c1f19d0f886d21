"""A number beyond the limit that another source gives."""

from __future__ import annotations

import pytest
from table import Case, reported, says

CASES: list[Case] = [
    (
        "at least 3,100 leaves out all below, and so 2,531",
        [says("a", "strength", "at least 3,100", "2024-05-01"), says("b", "strength", "2,531", "2024-05-01")],
        "contradicts",
    ),
    (
        "at least 3,000 is sharp: who rounds 2,861 up does not say at least",
        [says("a", "strength", "at least 3,000", "2024-05-01"), says("b", "strength", "2,861", "2024-05-01")],
        "contradicts",
    ),
    (
        "but the other number may be rounded: 3,100 is 3,050 to 3,150",
        [says("a", "strength", "at least 3,130", "2024-05-01"), says("b", "strength", "3,100", "2024-05-01")],
        "",
    ),
    (
        "up to 3,000 stays loose: 3,150 (5 %)",
        [says("a", "strength", "up to 3,000", "2024-05-01"), says("b", "strength", "3,141", "2024-05-01")],
        "",
    ),
    (
        "the number may be far above the lower limit",
        [says("a", "strength", "at least 3,000", "2024-05-01"), says("b", "strength", "9,417", "2024-05-01")],
        "",
    ),
    (
        "more than 5 leaves out 5",
        [says("a", "strength", "more than 5", "2024-05-01"), says("b", "strength", "5", "2024-05-01")],
        "contradicts",
    ),
    (
        "at least 5 does not leave out 5",
        [says("a", "strength", "at least 5", "2024-05-01"), says("b", "strength", "5", "2024-05-01")],
        "",
    ),
    (
        "fewer than 7 leaves out 7",
        [says("a", "strength", "fewer than 7", "2024-05-01"), says("b", "strength", "7", "2024-05-01")],
        "contradicts",
    ),
    (
        "up to 7 holds 0 for a thing that is counted",
        [says("a", "strength", "up to 7", "2024-05-01"), says("b", "strength", "0", "2024-05-01")],
        "",
    ),
    (
        "two limits that leave nothing between them",
        [says("a", "strength", "at least 31", "2024-05-01"), says("b", "strength", "at most 29", "2024-05-01")],
        "contradicts",
    ),
    (
        "two limits that leave something between them",
        [says("a", "strength", "at least 29", "2024-05-01"), says("b", "strength", "at most 31", "2024-05-01")],
        "",
    ),
    (
        "two single numbers are no limits",
        [says("a", "strength", "31", "2024-05-01"), says("b", "strength", "29", "2024-05-01")],
        "",
    ),
    (
        "a range is no limit",
        [says("a", "strength", "between 31 and 35", "2024-05-01"), says("b", "strength", "29", "2024-05-01")],
        "",
    ),
    (
        "near in time only",
        [says("a", "strength", "at least 31", "2024-05-01"), says("b", "strength", "29", "2024-09-01")],
        "may contradict",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_bound_violation(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("bound-violation", list(rows)) == kind, why
