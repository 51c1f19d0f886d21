"""Facts that lie after the day on which they were published."""

from __future__ import annotations

import pytest
from table import Case, reported, says

HANDOVER = {"predicate": "handover", "datatype": "date", "aspect": "event"}
CLOSED = {"predicate": "closed", "datatype": "truth", "aspect": "event", "values": "one"}
SO_FAR = {"predicate": "so far", "datatype": "quantity", "aspect": "running total", "unit": "count"}
MAY = {"published": "2023-05-03"}

CASES: list[Case] = [
    ("done on a later day", [says("a", "handover", "2023-06-11", **MAY), HANDOVER], "contradicts"),
    ("done on an earlier day", [says("a", "handover", "2023-04-11", **MAY), HANDOVER], ""),
    ("done on the day itself", [says("a", "handover", "2023-05-03", **MAY), HANDOVER], ""),
    ("on the next day: another time zone", [says("a", "handover", "2023-05-04", **MAY), HANDOVER], ""),
    ("two days later", [says("a", "handover", "2023-05-05", **MAY), HANDOVER], "contradicts"),
    ("some time in the month that had begun", [says("a", "handover", "2023-05", **MAY), HANDOVER], ""),
    ("some time in the next", [says("a", "handover", "2023-06", **MAY), HANDOVER], "contradicts"),
    ("by September: may be done", [says("a", "handover", "by September 2023", **MAY), HANDOVER], ""),
    ("planned", [says("a", "handover", "2023-06-11", layer="planned", **MAY), HANDOVER], ""),
    ("denied", [says("a", "handover", "2023-06-11", polarity="denied", **MAY), HANDOVER], ""),
    ("nobody knows when it was published", [says("a", "handover", "2023-06-11"), HANDOVER], ""),
    ("published some time in 2023", [says("a", "handover", "2023-06-11", published="2023"), HANDOVER], ""),
    ("only probable", [says("a", "handover", "2023-06-11", certainty="probable", **MAY), HANDOVER], "may contradict"),
    ("an event told by its time", [says("a", "closed", "yes", "2023-06-11", **MAY), CLOSED], "contradicts"),
    ("undated", [says("a", "closed", "yes", **MAY), CLOSED], ""),
    ("killed in a month to come", [says("a", "killed", "12", "2023-07", **MAY)], "may contradict"),
    ("killed in the year that had begun", [says("a", "killed", "12", "2023", **MAY)], ""),
    ("a count of a day to come", [says("a", "so far", "12", "2023-07-01", **MAY), SO_FAR], "may contradict"),
    ("a strength to come may be a plan", [says("a", "strength", "512", "2023-07-01", **MAY)], "may contradict"),
    ("revenue of a quarter to come", [says("a", "revenue", "12 EUR", "Q4 2023", **MAY)], "may contradict"),
    ("an opening to come may be a plan", [says("a", "opening date", "2028-07-01", **MAY)], "may contradict"),
    *(
        (f"{name} lies ahead by nature", [says("a", name, "2028-07-01", **MAY)], "")
        for name in ("deadline", "expiry date", "election date", "end date", "effective date", "due date")
    ),
    *(
        (f"{name} says so itself", [says("a", name, "2028-07-01", **MAY)], "")
        for name in ("term ends", "valid until", "next hearing", "bond maturity")
    ),
    ("a deadline told of a later time", [says("a", "deadline", "2028-07-01", "2025", **MAY)], "may contradict"),
    ("declared to lie ahead", [says("a", "handover", "2023-06-11", **MAY), {**HANDOVER, "ahead": "yes"}], ""),
    (
        "declared not to",
        [says("a", "last election", "2028-07-01", **MAY), {**HANDOVER, "predicate": "last election", "ahead": "no"}],
        "contradicts",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_reported_before_it_happened(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("reported-before-it-happened", list(rows)) == kind, why
