"""The date of a plan differs."""

from __future__ import annotations

import pytest
from table import Case, reported, says

CASES: list[Case] = [
    (
        "by September of two years",
        [
            says("a", "withdrawal", "by September 2025", "", layer="planned"),
            says("b", "withdrawal", "by September 2026", "", layer="planned"),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "may contradict",
    ),
    (
        "by September and by its last day are one",
        [
            says("a", "withdrawal", "by September 2026", "", layer="planned"),
            says("b", "withdrawal", "by 30 September 2026", "", layer="planned"),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "",
    ),
    (
        "in June and in July",
        [
            says("a", "withdrawal", "2026-06", "", layer="planned"),
            says("b", "withdrawal", "2026-07", "", layer="planned"),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "may contradict",
    ),
    (
        "in 2026 and in June 2026",
        [
            says("a", "withdrawal", "2026", "", layer="planned"),
            says("b", "withdrawal", "2026-06", "", layer="planned"),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "",
    ),
    (
        "what happened has no deadline",
        [
            says("a", "withdrawal", "2026-06", ""),
            says("b", "withdrawal", "2026-07", ""),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "",
    ),
    (
        "ordered and planned are two questions",
        [
            says("a", "withdrawal", "2026-06", "", layer="ordered"),
            says("b", "withdrawal", "2026-07", "", layer="planned"),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "",
    ),
    (
        "one source moves its own date",
        [
            says("a", "withdrawal", "2026-06", "", layer="planned"),
            says("a", "withdrawal", "2026-07", "", layer="planned"),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "may contradict",
    ),
    (
        "told of one day, they contradict each other",
        [
            says("a", "withdrawal", "2026-06", "2025-01-05", layer="planned"),
            says("b", "withdrawal", "2026-07", "2025-01-05", layer="planned"),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "contradicts",
    ),
    (
        "a denial of a date is no deadline",
        [
            says("a", "withdrawal", "2026-06", "", layer="planned"),
            says("b", "withdrawal", "2026-07", layer="planned", polarity="denied"),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_deadline_moved(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("deadline-moved", list(rows)) == kind, why
