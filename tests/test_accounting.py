"""What becomes of every statement, and the reason where it is alone or not comparable."""

from __future__ import annotations

import pytest

from contracheck.analysis.accounting import account
from contracheck.model import PossibleDuplicate
from contracheck.report.reason_words import reason_words
from world import Row, check, claim_of, run

A: Row = {"source": "a", "subject": "the camp", "property": "strength", "value": "947", "when": "2024-05-01"}
B: Row = {**A, "source": "b", "value": "311"}


def standing(*rows: Row) -> tuple[str, str]:
    """Class and reason of the first claim."""
    found = run(rows)
    return next((one.kind, reason_words(one.reason)) for one in found.standings if one.statement.id == "a/1")


@pytest.mark.parametrize(
    ("others", "reason"),
    [
        ([], "nothing to compare it with"),
        ([{**B, "subject": "the fort"}], "nothing to compare it with"),
        ([{**B, "property": "wounded"}], "nothing to compare it with"),
        ([{**B, "measure": "fit for duty"}], "another measure: fit for duty"),
        ([{**B, "where": "the east gate"}], "another place or scope: the east gate"),
        ([{**B, "where": "the east gate", "measure": "fit for duty"}], "another place or scope: the east gate"),
        ([{**A, "source": "b", "layer": "planned"}], "compared with another question: the camp, strength, planned"),
        ([{**B, "layer": "predicted"}, {**B, "measure": "fit for duty"}], "the others speak of a plan or forecast"),
    ],
)
def test_alone(others: list[Row], reason: str) -> None:
    assert standing(A, *others) == ("alone", reason)


def test_a_plan_alone_among_facts() -> None:
    assert standing({**A, "layer": "predicted"}, B) == ("alone", "predicted, the others are not")


def test_a_near_miss_name_is_said() -> None:
    found = run([A])
    duplicates = (PossibleDuplicate("subject", "the camp", "the camps", 93, 0),)
    (one,) = account(found.groups, (), duplicates)
    assert (one.kind, reason_words(one.reason)) == ("alone", "possibly a duplicate of a similar name: the camps")


def test_excluded_alone_and_in_company() -> None:
    row: Row = {**A, "property": "remark", "value": "all is well", "when": ""}
    text: Row = {"predicate": "remark", "datatype": "text"}
    assert standing(row, text) == ("alone", "free text")
    assert standing(row, {**row, "source": "b"}, text) == ("not comparable", "free text")


def test_in_the_company_of_the_excluded_only() -> None:
    """What b said is taken back by b: there is nothing left to compare a's number with."""
    rows: list[Row] = [A, {**B, "id": "old"}, {**B, "subject": "the fort", "retracts": "old"}]
    assert standing(*rows) == ("not comparable", "the others are compared with nothing")


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            {"property": "size", "value": "5 km"},
            {"property": "size", "value": "5 kg"},
            "unlike units or kinds of value",
        ),
        ({"polarity": "denied"}, {"value": "311"}, "a denial of another value"),
        ({"when": "2021"}, {"value": "947", "when": "2024"}, "another time"),
        (
            {"property": "killed", "when": "2021"},
            {"property": "killed", "value": "947", "when": "2024"},
            "another period",
        ),
        (
            {"property": "occupation", "value": "potter"},
            {"property": "occupation", "value": "painter"},
            "several values may hold at once",
        ),
    ],
)
def test_not_comparable(one: Row, other: Row, reason: str) -> None:
    kind, why = standing({**A, **one}, {**B, **other}, {"predicate": "size", "datatype": "quantity"})
    assert kind == "not comparable"
    assert why == reason


def test_a_finding_over_two_groups_raises_what_is_alone() -> None:
    army: Row = {**B, "subject": "the army"}
    part: Row = {"entity": "the camp", "part_of": "the army"}
    assert standing(A, army, part) == ("contradicts", "")


def test_it_never_lowers() -> None:
    """The camp's two counts contradict each other; that one exceeds the army's is only possible."""
    rows: list[Row] = [
        A,
        {**B, "value": "941"},
        {**B, "source": "c", "subject": "the army", "certainty": "possible"},
        {"entity": "the camp", "part_of": "the army"},
    ]
    assert run(rows).kinds() == {"a/1": "contradicts", "b/2": "contradicts", "c/3": "may contradict"}


def test_what_hangs_together_with_a_contradiction_need_not_contradict() -> None:
    rows: list[Row] = [A, B, {**B, "source": "c", "value": "617", "certainty": "possible"}]
    assert run(rows).kinds() == {"a/1": "contradicts", "b/2": "contradicts", "c/3": "may contradict"}


def test_the_graver_of_two_findings_counts() -> None:
    """More than the army certainly, more than the alliance perhaps; the findings stand in either order."""
    for doubtful, sure in (("the army", "the zouaves"), ("the zouaves", "the army")):
        rows: list[Row] = [
            A,
            {**B, "subject": doubtful, "certainty": "possible"},
            {**B, "subject": sure, "source": "c"},
            {"entity": "the camp", "part_of": [doubtful, sure]},
        ]
        assert run(rows).kinds() == {"a/1": "contradicts", "b/2": "may contradict", "c/3": "contradicts"}


def test_the_same_over_two_groups() -> None:
    """The undated count of the army may be of another day."""
    army: Row = {**B, "subject": "the army"}
    rows: list[Row] = [A, army, {**army, "source": "c", "when": ""}, {"entity": "the camp", "part_of": "the army"}]
    assert run(rows).kinds() == {"a/1": "contradicts", "b/2": "contradicts", "c/3": "may contradict"}


def test_nothing_vanishes_from_an_empty_run() -> None:
    found = check([])
    assert found.standings == found.findings == found.groups == ()
    assert claim_of(A, 1).id == "a/1"
