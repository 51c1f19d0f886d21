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
    *(
        (f"{one} and {other}", [says("a", "length", one, when), says("b", "length", other, then)], kind)
        for one, other, when, then, kind in (
            ("1,000 m", "1,000 yards", "2024-05-03", "2024-05-03", "may contradict"),
            ("1,000 m", "1,000 yards", "2024-05-03", "2004-05-03", ""),
            ("1,000 m", "1,000 metres", "2024-05-03", "2024-05-03", ""),
            ("1,000 m", "1 km", "2024-05-03", "2024-05-03", ""),
            ("1,000 m", "1,100 yards", "2024-05-03", "2024-05-03", ""),
            ("0 m", "0 yards", "2024-05-03", "2024-05-03", ""),
            ("at least 1,000 m", "at least 1,000 yards", "2024-05-03", "2024-05-03", ""),
        )
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_unit_mismatch(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("unit-mismatch", list(rows)) == kind, why
