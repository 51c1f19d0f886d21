"""A claim that says of another, by its id, that it is not so."""

from __future__ import annotations

import pytest
from table import Case, reported, says

X = says("a", "strength", "511", "2024-05-01", id="x")
NOT_SO = says("b", "strength", "511", polarity="denied", disputes="a/x")

CASES: list[Case] = [
    ("b denies it, at whatever time", [X, NOT_SO], "contradicts"),
    ("b has another figure", [X, says("b", "strength", "947", disputes="a/x")], "contradicts"),
    ("b is not sure", [X, {**NOT_SO, "certainty": "possible"}], "may contradict"),
    ("a is not sure", [{**X, "certainty": "probable"}, NOT_SO], "may contradict"),
    ("it was corrected meanwhile", [X, says("a", "strength", "947", corrects="x"), NOT_SO], ""),
    ("a plan may be changed", [{**X, "layer": "planned"}, {**NOT_SO, "layer": "planned"}], "may contradict"),
    ("b denies the same and names nobody", [X, says("b", "strength", "511", polarity="denied")], ""),
    ("b has another figure and names nobody", [X, says("b", "strength", "947")], ""),
]


@pytest.mark.parametrize(("rows", "kind"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_disputed_claim(rows: list[dict[str, object]], kind: str) -> None:
    assert reported("disputed-claim", rows) == kind  # type: ignore[arg-type]
