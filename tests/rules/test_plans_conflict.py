"""Plans of which only one can come about."""

from __future__ import annotations

import pytest
from table import Case, reported, says

from world import run

JUNE = "2024-06-10"
HOLT, RAY = {"layer": "planned", "said_by": "Gen Holt"}, {"layer": "planned", "said_by": "Col Ray"}
HANDOVER = {"predicate": "handover", "datatype": "date", "aspect": "event"}

CASES: list[Case] = [
    (
        "two planners, two strengths",
        [says("a", "strength", "511", JUNE, **HOLT), says("b", "strength", "947", JUNE, **RAY)],
        "may contradict",
    ),
    (
        "two planners, at some time in June",
        [says("a", "strength", "511", "2024-06", **HOLT), says("b", "strength", "947", "2024-06", **RAY)],
        "may contradict",
    ),
    (
        "two orders",
        [
            says("a", "strength", "511", JUNE, layer="ordered", said_by="Gen Holt"),
            says("b", "strength", "947", JUNE, layer="ordered", said_by="Col Ray"),
        ],
        "may contradict",
    ),
    (
        "nobody is named: two reports of one plan",
        [says("a", "strength", "511", JUNE, layer="planned"), says("b", "strength", "947", JUNE, layer="planned")],
        "",
    ),
    (
        "two names",
        [says("a", "office holder", "Ada Orr", JUNE, **HOLT), says("b", "office holder", "Ben Orr", JUNE, **RAY)],
        "may contradict",
    ),
    (
        "one speaker changes the plan",
        [says("a", "strength", "511", JUNE, **HOLT), says("b", "strength", "947", JUNE, **HOLT)],
        "",
    ),
    ("the same strength", [says("a", "strength", "511", JUNE, **HOLT), says("b", "strength", "511", JUNE, **RAY)], ""),
    (
        "rounded alike",
        [says("a", "strength", "511", JUNE, **HOLT), says("b", "strength", "around 500", JUNE, **RAY)],
        "",
    ),
    ("another year", [says("a", "strength", "511", JUNE, **HOLT), says("b", "strength", "947", "2025-06", **RAY)], ""),
    ("undated", [says("a", "strength", "511", JUNE, **HOLT), says("b", "strength", "947", **RAY)], "may contradict"),
    ("a plan and a fact", [says("a", "strength", "511", JUNE, **HOLT), says("b", "strength", "947", JUNE)], ""),
    (
        "a plan and an order",
        [says("a", "strength", "511", JUNE, **HOLT), says("b", "strength", "947", JUNE, layer="ordered")],
        "",
    ),
    (
        "two forecasts",
        [says("a", "strength", "511", JUNE, layer="predicted"), says("b", "strength", "947", JUNE, layer="predicted")],
        "",
    ),
    (
        "a plan that is denied is no other plan",
        [says("a", "strength", "511", JUNE, **HOLT), says("b", "strength", "511", JUNE, polarity="denied", **RAY)],
        "",
    ),
    (
        "two dates are a deadline that moved",
        [says("a", "handover", "by June 2024", **HOLT), says("b", "handover", "after June 2025", **RAY), HANDOVER],
        "",
    ),
    (
        "possible",
        [says("a", "strength", "511", JUNE, **HOLT), says("b", "strength", "947", JUNE, certainty="possible", **RAY)],
        "may contradict",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_plans_conflict(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("plans-conflict", list(rows)) == kind, why


def test_it_reports_in_place_of_the_mismatch_which_is_named() -> None:
    (finding,) = run([says("a", "strength", "511", JUNE, **HOLT), says("b", "strength", "947", JUNE, **RAY)]).findings
    assert (finding.rule, finding.also, finding.severity) == ("plans-conflict", ("quantity-mismatch",), "warning")
