"""The same figure with unlike units."""

from __future__ import annotations

import pytest
from table import Case, reported, says

CASES: list[Case] = [
    (
        "5 km is not 5 mi",
        [says("a", "length", "5 km", "2024-05-03"), says("b", "length", "5 mi", "2024-05-03")],
        "contradicts",
    ),
    (
        "7 km is not 7 m",
        [says("a", "length", "7 km", "2024-05-03"), says("b", "length", "7 m", "2024-05-03")],
        "contradicts",
    ),
    (
        "the same length in two units",
        [says("a", "length", "7 km", "2024-05-03"), says("b", "length", "7000 m", "2024-05-03")],
        "",
    ),
    (
        "unlike figures in unlike units",
        [says("a", "length", "7 km", "2024-05-03"), says("b", "length", "9 mi", "2024-05-03")],
        "",
    ),
    (
        "unlike figures in one unit",
        [says("a", "length", "7 km", "2024-05-03"), says("b", "length", "9 km", "2024-05-03")],
        "",
    ),
    (
        "lengths and weights are not compared",
        [
            says("a", "size", "7 km", "2024-05-03"),
            says("b", "size", "7 kg", "2024-05-03"),
            {"predicate": "size", "datatype": "quantity"},
        ],
        "",
    ),
    (
        "another year may be another length",
        [says("a", "length", "7 km", "2024"), says("b", "length", "7 mi", "2014-03-05")],
        "may contradict",
    ),
    (
        "euros are never converted to dollars",
        [says("a", "cost", "$7", "2024-05-03"), says("b", "cost", "€7", "2024-05-03")],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_unit_mismatch(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("unit-mismatch", list(rows)) == kind, why
