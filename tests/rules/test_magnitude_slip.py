"""Numbers that differ by a power of ten, or by two digits changed over."""

from __future__ import annotations

import pytest
from table import Case, reported, says

CASES: list[Case] = [
    (
        "ten times exactly",
        [says("a", "strength", "12,340", "2024-05-01"), says("b", "strength", "1,234", "2024-05-01")],
        "contradicts",
    ),
    (
        "ten times 1,234 is 12,340, and 12,341 is exact: no slip",
        [says("a", "strength", "12,341", "2024-05-01"), says("b", "strength", "1,234", "2024-05-01")],
        "",
    ),
    (
        "ten times within the rounding of 12,000",
        [says("a", "strength", "12,000", "2024-05-01"), says("b", "strength", "1,204", "2024-05-01")],
        "contradicts",
    ),
    (
        "a hundred times",
        [says("a", "strength", "311", "2024-05-01"), says("b", "strength", "31,100", "2024-05-01")],
        "contradicts",
    ),
    (
        "a thousand for a million",
        [says("a", "strength", "3 million", "2024-05-01"), says("b", "strength", "3 thousand", "2024-05-01")],
        "contradicts",
    ),
    (
        "ten thousand times is no slip that anyone makes",
        [says("a", "strength", "311", "2024-05-01"), says("b", "strength", "3,110,000", "2024-05-01")],
        "",
    ),
    (
        "two neighbouring digits changed over",
        [says("a", "strength", "1,351", "2024-05-01"), says("b", "strength", "1,531", "2024-05-01")],
        "contradicts",
    ),
    (
        "two digits changed over that are not neighbours",
        [says("a", "strength", "1,352", "2024-05-01"), says("b", "strength", "2,351", "2024-05-01")],
        "",
    ),
    (
        "three digits are enough",
        [says("a", "strength", "351", "2024-05-01"), says("b", "strength", "531", "2024-05-01")],
        "contradicts",
    ),
    (
        "two digits are too few to tell",
        [says("a", "strength", "13", "2024-05-01"), says("b", "strength", "31", "2024-05-01")],
        "",
    ),
    (
        "eleven times is no slip",
        [says("a", "strength", "11", "2024-05-01"), says("b", "strength", "121", "2024-05-01")],
        "",
    ),
    (
        "a limit is no number to slip in",
        [says("a", "strength", "at least 12,340", "2024-05-01"), says("b", "strength", "1,234", "2024-05-01")],
        "",
    ),
    (
        "7 km is a hundred times 70 m, though the figures differ by ten",
        [says("a", "length", "7 km", "2024-05-03"), says("b", "length", "70 m", "2024-05-03")],
        "contradicts",
    ),
    (
        "7 km is sixty-nine times 101 m",
        [says("a", "length", "7 km", "2024"), says("b", "length", "101 m", "2024")],
        "",
    ),
    (
        "153 km and 135 mi are no digits changed over",
        [says("a", "length", "153 km", "2024"), says("b", "length", "135 mi", "2024")],
        "",
    ),
    (
        "one of them is denied",
        [says("a", "strength", "1,234"), says("b", "strength", "12,340", polarity="denied")],
        "",
    ),
    (
        "nought times ten is nought",
        [says("a", "strength", "0", "2024-05-01"), says("b", "strength", "31", "2024-05-01")],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_magnitude_slip(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("magnitude-slip", list(rows)) == kind, why
