"""Dates with day and month changed over."""

from __future__ import annotations

import pytest
from table import Case, reported, says

from world import Row

HANDOVER = {"predicate": "handover", "datatype": "truth", "aspect": "event", "values": "one"}


def born(one: str, other: str, **more: object) -> list[Row]:
    """Two sources on one birth."""
    return [says("a", "birth date", one), says("b", "birth date", other, **more)]


CASES: list[Case] = [
    ("3 April and 4 March", born("1990-04-03", "1990-03-04"), "contradicts"),
    ("in words as well", born("3 April 1990", "4 March 1990"), "contradicts"),
    ("1 February and 2 January", born("1990-02-01", "1990-01-02"), "contradicts"),
    ("another year as well", born("1990-04-03", "1991-03-04"), ""),
    ("day and month alike", born("1990-04-04", "1990-04-04"), ""),
    ("another day", born("1990-04-03", "1990-03-05"), ""),
    ("there is no month 13", born("1990-04-13", "1990-03-14"), ""),
    ("a month holds the day: no dispute", born("1990-04-03", "1990-04"), ""),
    ("the other month does not, and is no day", born("1990-04-03", "1990-03"), ""),
    ("about then: the dates meet", born("1990-04-03", "1990-03-04~"), ""),
    ("only possible", born("1990-04-03", "1990-03-04", certainty="possible"), "may contradict"),
    ("denied: a denial of another day", born("1990-04-03", "1990-03-04", polarity="denied"), ""),
    (
        "two people",
        [says("a", "birth date", "1990-04-03"), {**says("b", "birth date", "1990-03-04"), "subject": "x"}],
        "",
    ),
    (
        "an event that happened once, by its time",
        [says("a", "handover", "yes", "2023-04-03"), says("b", "handover", "yes", "2023-03-04"), HANDOVER],
        "contradicts",
    ),
    (
        "an event, one time told by the month",
        [says("a", "handover", "yes", "2023-04-03"), says("b", "handover", "yes", "2023-03"), HANDOVER],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_day_month_swap(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("day-month-swap", list(rows)) == kind, why
