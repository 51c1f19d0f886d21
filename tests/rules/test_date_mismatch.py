"""Dates of one event that cannot all be right."""

from __future__ import annotations

import pytest
from table import Case, reported, says

from world import run

CASES: list[Case] = [
    ("two days", [says("a", "death date", "1990-04-03"), says("b", "death date", "1990-04-04")], "contradicts"),
    ("two years", [says("a", "death date", "1990"), says("b", "death date", "1991")], "contradicts"),
    ("a year holds its day", [says("a", "death date", "1990"), says("b", "death date", "1990-04-03")], ""),
    ("c. 1990 reaches into 1991", [says("a", "death date", "c. 1990"), says("b", "death date", "1991")], ""),
    ("before 1991 holds 1990", [says("a", "death date", "before 1991"), says("b", "death date", "1990")], ""),
    (
        "before 1991 leaves out 1991",
        [says("a", "death date", "before 1991"), says("b", "death date", "1991")],
        "contradicts",
    ),
    ("one of two years", [says("a", "death date", "[1990,1992]"), says("b", "death date", "1992")], ""),
    ("the 1990s hold 1994", [says("a", "death date", "1990s"), says("b", "death date", "1994-05")], ""),
    (
        "only probable",
        [says("a", "death date", "1990", certainty="probable"), says("b", "death date", "1991")],
        "may contradict",
    ),
    (
        "what may happen again may have two dates",
        [
            says("a", "elected on", "1990"),
            says("b", "elected on", "1994"),
            {"predicate": "elected on", "datatype": "date", "values": "many"},
        ],
        "",
    ),
    (
        "an event told by its date and one told by its day",
        [says("a", "passed", "yes", "2020-01-05"), says("b", "passed", "yes", "2020-01-06")],
        "contradicts",
    ),
    (
        "plans are left to another rule",
        [says("a", "death date", "1990", layer="planned"), says("b", "death date", "1991", layer="planned")],
        "",
    ),
    *(
        (f"{one} and {other}", [says("a", "start date", one), says("b", "start date", other)], kind)
        for one, other, kind in (
            ("early 2017", "2017-04-30", ""),
            ("early 2017", "2017-05-03", "may contradict"),
            ("early 2017", "2017-06-09", "may contradict"),
            ("early 2017", "2017-06-10", "contradicts"),
            ("early 2017", "2016-12-31", "contradicts"),
            ("start of 2025", "2025-02-03", "may contradict"),
            ("summer 2025", "2025-09-10", "may contradict"),
            ("summer 2025", "2025-10-10", "contradicts"),
            ("winter 2010", "2010-01-10", ""),
            ("winter 2010", "2009-11-10", "may contradict"),
            ("summer 2025", "autumn 2025", "may contradict"),
            ("summer 2025", "winter 2025/26", "contradicts"),
            ("early 2017", "late 2017", "contradicts"),
            ("by early 2017", "2017-05-03", "may contradict"),
            ("by early 2017", "2017-07-03", "contradicts"),
            ("the first third of 2017", "2017-05-03", "contradicts"),
        )
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_date_mismatch(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("date-mismatch", list(rows)) == kind, why


def test_dates_that_meet_in_a_soft_edge_are_two_camps() -> None:
    (found,) = run([says("a", "start date", "early 2017"), says("b", "start date", "2017-05-03")]).findings
    assert {camp.label for camp in found.positions} == {"early 2017", "2017-05-03"}
    assert found.both_true_if == "Both hold only if “early 2017” (a) reaches a little further than it says."
