"""The date of a plan differs."""

from __future__ import annotations

import pytest
from table import Case, reported, says

from world import Row

WITHDRAWAL: Row = {"predicate": "withdrawal", "datatype": "date", "aspect": "event"}


def told_by_holt(first: str, second: str, on: str = "2025-01-05") -> list[Row]:
    """What Gen Holt plans on 5 January 2025, and then on a day."""
    plan = {"layer": "planned", "said_by": "Gen Holt"}
    return [says("a", "withdrawal", first, "2025-01-05", **plan), says("b", "withdrawal", second, on, **plan)]


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
        "told on one day by one speaker, they contradict each other",
        [*told_by_holt("2026-06", "2026-07"), WITHDRAWAL],
        "contradicts",
    ),
    (
        "told on one day by two sources, they may be two plans",
        [
            says("a", "withdrawal", "2026-06", "2025-01-05", layer="planned"),
            says("b", "withdrawal", "2026-07", "2025-01-05", layer="planned"),
            WITHDRAWAL,
        ],
        "may contradict",
    ),
    (
        "one speaker moves the date",
        [*told_by_holt("2026-06", "2026-07", "2025-02-05"), WITHDRAWAL],
        "changed",
    ),
    (
        "one speaker moves the limit",
        [*told_by_holt("by September 2025", "by September 2026", "2025-02-05"), WITHDRAWAL],
        "changed",
    ),
    (
        "the source was published on another day",
        [
            says("a", "withdrawal", "2026-06", "", layer="planned", said_by="Gen Holt", published="2025-01-05"),
            says("b", "withdrawal", "2026-07", "", layer="planned", said_by="Gen Holt", published="2025-02-05"),
            WITHDRAWAL,
        ],
        "changed",
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
