"""The witness names the reading under which both sides hold, in plain words."""

from __future__ import annotations

import pytest

from world import Row, run

A: Row = {"source": "a", "subject": "the camp", "property": "strength", "value": "947", "when": "2024-05-01"}
B: Row = {**A, "source": "b", "value": "311"}
EVENT: Row = {"predicate": "withdrawal", "datatype": "date", "aspect": "event"}
DONE: Row = {**A, "property": "withdrawal", "value": "2024-05-03", "when": ""}
UNDONE: Row = {**A, "source": "b", "property": "withdrawal", "value": "yes", "polarity": "denied", "when": "2024-06-10"}


def both_true_if(*rows: Row) -> str:
    (finding,) = run(rows).findings
    return finding.both_true_if


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([A, B], ""),
        (
            [A, {**B, "certainty": "probable"}],
            "Both hold only if “311”, called only probable by b, turns out wrong.",
        ),
        (
            [A, {**B, "when": "2024-09-01"}],
            "Both hold only if the strength fell from 947 to 311 between 1 May 2024 and 1 Sep 2024.",
        ),
        (
            [A, {**B, "when": "2024-02-01"}],
            "Both hold only if the strength rose from 311 to 947 between 1 Feb 2024 and 1 May 2024.",
        ),
        (
            [A, {**B, "when": "2024-05"}],
            "Both hold only if the strength changed in May 2024.",
        ),
        (
            [{**A, "when": "2022"}, {**B, "when": "2022"}],
            "Both hold only if the strength changed in 2022.",
        ),
        ([A, {**B, "when": ""}], "Both hold only if they speak of different times (not given by b)."),
        (
            [{**A, "when": ""}, {**B, "when": ""}],
            "Both hold only if they speak of different times (not given by a and b).",
        ),
        (
            [{**A, "when": ""}, {**B, "source": "a", "when": ""}],
            "Both hold only if they speak of different times (not given by a).",
        ),
        (
            [{**A, "when": "since 2020"}, {**B, "when": "since 2020"}],
            "Both hold only if the strength changed from 1 Jan 2020 on.",
        ),
        (
            [{**A, "value": "at least 947"}, {**B, "when": "2024-09-01"}],
            "Both hold only if the strength changed between 1 May 2024 and 1 Sep 2024.",
        ),
        (
            [{**A, "property": "supports", "value": "English"}, {**B, "property": "supports", "value": "French"}],
            "Both hold only if “supports” can have several values at once.",
        ),
        (
            [A, {**B, "value": "around 941", "polarity": "denied"}],
            "Both hold only if the denial by b leaves room for another reading.",
        ),
        (
            [{**A, "layer": "planned"}, B],
            "Both hold only if the plan was made and then not kept.",
        ),
        # what happened holds at the date of the event, not at the time the source gives with it
        (
            [DONE, {**UNDONE, "when": "May 2024"}, EVENT],
            "Both hold only if the denial by b is of another time in May 2024.",
        ),
        (
            [{**DONE, "when": "2014/.."}, {**UNDONE, "when": "May 2024"}, EVENT],
            "Both hold only if the denial by b is of another time in May 2024.",
        ),
    ],
)
def test_witness(rows: list[Row], words: str) -> None:
    assert both_true_if(*rows) == words


def test_a_part_and_a_whole_at_near_times() -> None:
    army: Row = {**B, "subject": "the army", "when": "2024-09-01"}
    part: Row = {"entity": "the camp", "part_of": "the army"}
    assert both_true_if(A, army, part) == (
        "Both hold only if the camp fell from 947 to 311 or fewer between 1 May 2024 and 1 Sep 2024."
    )
    early: Row = {**army, "when": "2024-02-01"}
    assert both_true_if(A, early, part) == (
        "Both hold only if the army rose from 311 to 947 or more between 1 Feb 2024 and 1 May 2024."
    )


def test_a_change_of_mind() -> None:
    demand: Row = {**A, "said_by": "Gen Holt", "layer": "ordered", "published": "2024-03-01"}
    later: Row = {**demand, "source": "b", "value": "311", "published": "2024-04-01"}
    assert both_true_if(demand, later) == "Both hold only if the order was changed in between."
    forecast: Row = {**later, "layer": "predicted"}
    other: Row = {**demand, "layer": "predicted", "said_by": "Col Ray"}
    assert both_true_if(forecast, other) == (
        "Both hold only if the forecast was changed in between, or they are two forecasts."
    )
