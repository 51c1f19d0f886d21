"""Scores of one match, or tallies of one vote, that cannot all be right."""

from __future__ import annotations

import pytest
from table import Case, reported, says

from contracheck.comparison.definition import compare
from contracheck.comparison.groups import voices_of
from world import Row, run

DAY = "2024-05-03"
CASES: list[Case] = [
    ("two scores", [says("a", "score", "1-2", DAY), says("b", "score", "0-2", DAY)], "contradicts"),
    ("a name for it", [says("a", "final score", "3-1", DAY), says("b", "score", "3-2", DAY)], "contradicts"),
    ("no nearness", [says("a", "score", "112-98", DAY), says("b", "score", "112-99", DAY)], "contradicts"),
    ("a tally", [says("a", "jury vote", "5-4", DAY), says("b", "vote", "6-3", DAY)], "contradicts"),
    ("one score, written otherwise", [says("a", "score", "3–1", DAY), says("b", "score", "3 to 1", DAY)], ""),
    (
        "the sides in the other order",
        [says("a", "score", "1-2", DAY), says("b", "score", "2-1", DAY)],
        "may contradict",
    ),
    (
        "all sets in the other order",
        [says("a", "score", "6-4 3-6", DAY), says("b", "score", "4-6 6-3", DAY)],
        "may contradict",
    ),
    (
        "one set in the other order",
        [says("a", "score", "6-4 3-6", DAY), says("b", "score", "4-6 3-6", DAY)],
        "contradicts",
    ),
    ("half time is another question", [says("a", "half-time score", "1-0", DAY), says("b", "score", "3-1", DAY)], ""),
    ("another match", [says("a", "score", "3-1", DAY), says("b", "score", "2-0", "2024-09-14")], ""),
    ("some day of the month", [says("a", "score", "3-1", DAY), says("b", "score", "2-0", "2024-05")], "may contradict"),
    ("undated", [says("a", "score", "3-1"), says("b", "score", "2-0")], "may contradict"),
    (
        "only probable",
        [says("a", "score", "3-1", DAY, certainty="probable"), says("b", "score", "3-2", DAY)],
        "may contradict",
    ),
    (
        "a denial is left to another rule",
        [says("a", "score", "3-1", DAY), says("b", "score", "3-1", DAY, polarity="denied")],
        "",
    ),
    (
        "undeclared, told by its values",
        [says("a", "outcome", "3-1", DAY), says("b", "outcome", "3-2", DAY)],
        "may contradict",
    ),
    (
        "undeclared, told by its name",
        [says("a", "end result", "1-2", DAY), says("b", "end result", "0-2", DAY)],
        "contradicts",
    ),
    (
        "several at once",
        [
            says("a", "set", "6-4", DAY),
            says("b", "set", "6-3", DAY),
            {"predicate": "set", "datatype": "score", "values": "many"},
        ],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_score_mismatch(why: str, rows: list[Row], kind: str) -> None:
    assert reported("score-mismatch", list(rows)) == kind, why


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_explain_says_the_same(why: str, rows: list[Row], kind: str) -> None:
    """Where the two answer one question."""
    found = run(rows)
    for group in found.groups:
        if len(group.statements) == 2:
            compared = compare(*group.statements, group.predicate, voices_of(group.predicate, group.statements))
            assert {compared.kind} == {one.kind for one in group.standings}


def test_a_denial_denies_that_score_and_no_other() -> None:
    denied = says("b", "score", "3-1", DAY, polarity="denied")
    assert reported("asserted-and-denied", [says("a", "score", "3:1", DAY), denied]) == "contradicts"
    assert reported("asserted-and-denied", [says("a", "score", "1-3", DAY), denied]) == ""
    assert reported("asserted-and-denied", [says("a", "score", "3-2", DAY), denied]) == ""


def test_the_witness_of_a_score_in_the_other_order() -> None:
    (finding,) = run([says("a", "score", "1-2", DAY), says("b", "score", "2-1", DAY)]).findings
    assert finding.both_true_if == "Both hold only if the two name the sides in the other order."
    assert finding.question == "Which side does each of the two name first?"


def test_three_scores_of_which_two_are_one_in_the_other_order() -> None:
    rows = [says("a", "score", "1-2", DAY), says("b", "score", "2-1", DAY), says("c", "score", "3-1", DAY)]
    (finding,) = run(rows).findings
    assert finding.kind == "contradicts"
    assert {one.label for one in finding.positions} == {"1-2", "2-1", "3-1"}


def test_a_plan_in_the_other_order_is_not_missed() -> None:
    plan = says("a", "vote", "1-2", DAY, layer="planned")
    assert reported("plan-not-realised", [plan, says("b", "vote", "0-2", DAY)]) == "may contradict"
    assert reported("plan-not-realised", [plan, says("b", "vote", "2-1", DAY)]) == ""


def test_yes_is_no_score() -> None:
    (problem,) = run([says("a", "score", "yes", DAY)]).problems
    assert problem.message == "value: not a score"
