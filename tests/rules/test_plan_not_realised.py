"""A plan against its outcome."""

from __future__ import annotations

import pytest
from table import Case, reported, says

CASES: list[Case] = [
    (
        "planned by June, done in November",
        [
            says("a", "withdrawal", "by June 2024", "", layer="planned"),
            says("b", "withdrawal", "2024-11-27", ""),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "may contradict",
    ),
    (
        "planned by June, done in May",
        [
            says("a", "withdrawal", "by June 2024", "", layer="planned"),
            says("b", "withdrawal", "2024-05-27", ""),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "",
    ),
    (
        "planned by June, done some time in 2024",
        [
            says("a", "withdrawal", "by June 2024", "", layer="planned"),
            says("b", "withdrawal", "2024", ""),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "",
    ),
    (
        "planned by June, not done in May: there is time left",
        [
            says("a", "withdrawal", "by June 2024", "", layer="planned"),
            says("b", "withdrawal", "no", "2024-05-27"),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "",
    ),
    (
        "planned by June, not done in July",
        [
            says("a", "withdrawal", "by June 2024", "", layer="planned"),
            says("b", "withdrawal", "no", "2024-07-05"),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "may contradict",
    ),
    (
        "ordered by June, done in November",
        [
            says("a", "withdrawal", "by June 2024", "", layer="ordered"),
            says("b", "withdrawal", "2024-11-27", ""),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "may contradict",
    ),
    (
        "predicted by June, done in November: a forecast is no plan",
        [
            says("a", "withdrawal", "by June 2024", "", layer="predicted"),
            says("b", "withdrawal", "2024-11-27", ""),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "",
    ),
    (
        "nobody tells of the outcome",
        [
            says("a", "withdrawal", "by June 2024", "", layer="planned"),
            says("b", "withdrawal", "by July 2024", "", layer="planned"),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "",
    ),
    (
        "500 planned for January, 917 counted in January",
        [says("a", "strength", "511", "2024-01", layer="planned"), says("b", "strength", "917", "2024-01")],
        "may contradict",
    ),
    (
        "500 planned for January, 917 counted in May",
        [says("a", "strength", "511", "2024-01", layer="planned"), says("b", "strength", "917", "2024-05")],
        "",
    ),
    (
        "as planned",
        [says("a", "strength", "511", "2024-01", layer="planned"), says("b", "strength", "511", "2024-01")],
        "",
    ),
    *(
        (
            f"511 planned by June 2024, {figure} counted {when}",
            [says("a", "strength", "511", "by June 2024", layer="planned"), says("b", "strength", figure, when)],
            kind,
        )
        for figure, when, kind in (
            ("2,531", "2020-01-03", ""),
            ("2,531", "2024-05-31", ""),
            ("2,531", "2024-06-29", ""),
            ("2,531", "2024-06-30", "may contradict"),
            ("2,531", "2024-06", "may contradict"),
            ("2,531", "2024", "may contradict"),
            ("2,531", "2024-07-05", "may contradict"),
            ("2,531", "since 2022", "may contradict"),
            ("2,531", "until May 2024", ""),
            ("2,531", "2027-07-05", ""),
            ("511", "2024-07-05", ""),
        )
    ),
    (
        "to be closed by June, and open in May: there is time left",
        [
            says("a", "closed", "yes", "by June 2024", layer="planned"),
            says("b", "closed", "no", "2024-05-31"),
            {"predicate": "closed", "datatype": "truth"},
        ],
        "",
    ),
    (
        "to be closed by June, and open in July",
        [
            says("a", "closed", "yes", "by June 2024", layer="planned"),
            says("b", "closed", "no", "2024-07-05"),
            {"predicate": "closed", "datatype": "truth"},
        ],
        "may contradict",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_plan_not_realised(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("plan-not-realised", list(rows)) == kind, why
