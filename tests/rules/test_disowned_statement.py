"""Words that a speaker denies having said."""

from __future__ import annotations

import pytest
from table import Case, reported, says

from world import run

X = says("a", "strength", "511", "2024-05-01", said_by="Gen Holt", id="x")
DENIES = says("b", "strength", "511", said_by="Gen Holt", disowns="a/x")
HE_DENIES = says("b", "strength", "511", said_by="Gen Holt")
NEVER = says("b", "strength", "511", disowns="a/x")

CASES: list[Case] = [
    ("b reports that Holt denies it", [X, DENIES], "may contradict"),
    ("b says that Holt never said it", [X, NEVER], "contradicts"),
    ("b is not sure", [X, {**NEVER, "certainty": "probable"}], "may contradict"),
    ("Holt is quoted twice", [X, says("b", "strength", "511", "2024-05-01", said_by="Gen Holt")], ""),
    (
        "Holt says another number: that is a reversal",
        [X, says("b", "strength", "947", "2024-05-01", said_by="Gen Holt")],
        "",
    ),
    ("Holt denies that there are 511, not that he said so", [X, {**HE_DENIES, "polarity": "denied"}], ""),
    ("the source takes its own report back", [X, says("a", "strength", "947", retracts="x")], ""),
    ("the source corrects its own report", [X, says("a", "strength", "947", corrects="x")], ""),
    ("alone", [X], ""),
    (
        "another claim is disowned",
        [X, says("a", "strength", "311", "2020-05-01", said_by="Gen Holt", id="y"), {**DENIES, "disowns": "a/y"}],
        "may contradict",
    ),
    ("Ray denies what Holt said", [X, {**HE_DENIES, "said_by": "Col Ray", "polarity": "denied"}], ""),
    ("within one source", [X, {**DENIES, "source": "a"}], "may contradict"),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_disowned_statement(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("disowned-statement", list(rows)) == kind, why


def test_who_disowns_says_nothing_of_the_number_and_the_report_stays_compared() -> None:
    third = says("c", "strength", "947", "2024-05-01")
    found = run([X, {**DENIES, "value": "947", "when": "2024-05-01"}, third])
    assert {one.rule for one in found.findings} == {"disowned-statement", "quantity-mismatch"}
    (mismatch,) = [one for one in found.findings if one.rule == "quantity-mismatch"]
    assert {one.id for one in mismatch.statements} == {"a/x", "c/3"}


def test_what_another_said_cannot_be_disowned() -> None:
    (problem,) = run([X, {**DENIES, "said_by": "Col Ray"}]).problems
    assert (problem.message, problem.value) == ("disowns what another speaker said", "a/x")
    assert problem.expected == "a claim of Col Ray"
