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
            ("around 1200", "1207", ""),  # 25 years either way
            ("around 1200", "1226", "contradicts"),
            ("circa 1204", "1207", "contradicts"),  # two years either way
            ("circa 1204", "c. 1208", ""),
            ("1984?", "1984", ""),
            ("1984?", "1985", "may contradict"),
            ("1984?", "2020-05-03", "may contradict"),
            ("1984-06-03?", "1984-06-04", "may contradict"),
            ("1984%", "1987", "may contradict"),
            ("1984?/1986", "1990", "may contradict"),
            ("before 1984?", "1990", "may contradict"),
            ("[1984?,1986]", "1990", "may contradict"),
        )
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_date_mismatch(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("date-mismatch", list(rows)) == kind, why


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("summer 2025", "2025-07-15", "contradicts"),
        ("summer 2025", "2025-09-10", "may contradict"),
        ("summer 2025", "2025-10-10", ""),
        ("1984?", "1984-05-03", "may contradict"),
    ],
)
def test_a_denial_is_sure_of_what_it_says_and_of_no_edge(one: str, other: str, kind: str) -> None:
    rows = [says("a", "start date", one, polarity="denied"), says("b", "start date", other)]
    assert reported("asserted-and-denied", rows) == kind


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("2020", "1986", "contradicts"),
        ("2020", "1984?", "may contradict"),
        ("1986", "1984/1988", "contradicts"),
        ("1986?", "1984/1988", "may contradict"),
        ("1986", "1984?/1988", "may contradict"),
        ("1984?", "1990", "changed"),
    ],
)
def test_what_is_said_of_a_doubted_time_may_contradict_at_most(one: str, other: str, kind: str) -> None:
    rows = [says("a", "office holder", "Ada Orr", one), says("b", "office holder", "Ben Ash", other)]
    if one == "2020":
        rows = [says("a", "start date", one), says("b", "start date", other)]
    found = run(rows)
    assert {each.kind for each in found.standings} == {kind}


def test_a_doubt_is_told_as_the_way_out() -> None:
    (found,) = run(
        [says("a", "office holder", "Ada Orr", "1986?"), says("b", "office holder", "Ben Ash", "1984/1988")]
    ).findings
    assert found.both_true_if == "Both hold only if “Ada Orr” (a) is of another time than “1986?”."
    assert (found.question, found.doubt) == ("Which time is meant by “1986?” (a)?", "time")
    (found,) = run([says("a", "start date", "1984?"), says("b", "start date", "1990")]).findings
    assert found.both_true_if == "Both hold only if “1984?” (a) turns out wrong."
    assert found.doubt == "certainty"


def test_a_doubted_time_takes_nothing_from_what_time_plays_no_part_in() -> None:
    rows = [says("a", "birth place", "Orrville", "1984?"), says("b", "birth place", "Ashton", "1984?")]
    assert reported("value-mismatch", rows) == "contradicts"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("summer 2025", "summer 2025", "may contradict"),  # it names no period exactly
        ("summer 2025", "autumn 2025", "not comparable"),  # which begins in August at the earliest, and that in June
        ("early 2025", "mid-2025", "not comparable"),
        ("early 2025", "2025", "may contradict"),  # both begin in January
        ("mid-2025", "2025", "not comparable"),
    ],
)
def test_figures_for_seasons_are_for_two_periods_where_those_begin_apart(one: str, other: str, kind: str) -> None:
    found = run([says("a", "killed", "431", one), says("b", "killed", "212", other)])
    assert {each.kind for each in found.standings} == {kind}


def test_dates_that_meet_in_a_soft_edge_are_two_camps() -> None:
    (found,) = run([says("a", "start date", "early 2017"), says("b", "start date", "2017-05-03")]).findings
    assert {camp.label for camp in found.positions} == {"early 2017", "2017-05-03"}
    assert found.both_true_if == "Both hold only if “early 2017” (a) reaches a little further than it says."
