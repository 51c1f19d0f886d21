"""Under a property that nothing declares, a pair is compared as what both of its values read as: number, date, truth,
name, in that order."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest

from contracheck.model import Reason, Why
from world import Outcome, Row, run

DAY = "2024-05-03"


def told(*values: str, subject: str = "Orr", when: str = DAY) -> list[Row]:
    return [
        {"source": f"s{number}", "subject": subject, "property": "stat", "value": value, "when": when}
        for number, value in enumerate(values)
    ]


def of_subject(found: Outcome, subject: str) -> set[str]:
    return {one.kind for one in found.standings if one.statement.key.subject == subject}


AS_NUMBERS = [
    ("none", "3", "contradicts"),
    ("nobody", "0", "agrees"),
    ("zero", "no one", "agrees"),
    ("five years", "5 years", "agrees"),
    ("five to seven years", "6 years", "refines"),
    ("five years", "7 years", "contradicts"),
    ("three children", "4 children", "contradicts"),
    ("three", "four", "contradicts"),
    ("1914", "1916", "contradicts"),
    ("1914", "1914", "agrees"),
    ("dozens", "40", "refines"),
    ("5 km", "5 kg", "not comparable"),
    ("five years", "three km", "not comparable"),
]
AS_DATES = [("1914", "3 May 1914", "refines"), ("1914", "3 May 1916", "contradicts"), ("2024-05", "May 2024", "agrees")]
AS_TRUTH = [("yes", "no", "contradicts"), ("yes", "true", "agrees")]
AS_NAMES = [
    ("none", "Ada", "may contradict"),
    ("Seven", "Rocky", "may contradict"),
    ("Seven Sisters", "Three Sisters", "may contradict"),
    ("7 Up", "Pepsi", "may contradict"),
    ("yes", "partly", "may contradict"),
    ("May", "June", "may contradict"),
    ("red", "Red", "agrees"),
]
UNLIKE = [("60 %", "blue"), ("2,500", "2,5OO"), ("yes", "3"), ("3 May 1914", "60 %"), ("3 May 1914", "spring")]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [*AS_NUMBERS, *AS_DATES, *AS_TRUTH, *AS_NAMES, *((*pair, "not comparable") for pair in UNLIKE)],
)
def test_a_pair_is_compared_as_what_both_read_as(one: str, other: str, kind: str) -> None:
    for values in ((one, other), (other, one)):
        assert set(run(told(*values)).kinds().values()) == {kind}


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_of_what_has_nothing_in_common_the_reason_is_told(one: str, other: str) -> None:
    assert {found.reason for found in run(told(one, other)).standings} == {Reason(Why.UNLIKE_VALUES)}


@pytest.mark.parametrize(
    "elsewhere", [("blue",), ("60", "61", "62", "63"), ("3 May 1914", "June 1915"), ("3-1", "2-0")]
)
@pytest.mark.parametrize(("one", "other", "kind"), [*AS_NUMBERS, *AS_DATES, *AS_TRUTH, *AS_NAMES])
def test_no_claim_of_another_subject_changes_a_class(
    one: str, other: str, kind: str, elsewhere: tuple[str, ...]
) -> None:
    rows = [
        *told(one, other),
        *(row for number, value in enumerate(elsewhere) for row in told(value, subject=f"{number}")),
    ]
    assert of_subject(run(rows), "Orr") == {kind}


def test_of_three_each_pair_is_compared_as_what_it_reads_as() -> None:
    """1914 and 1916 are numbers, each a year to the day; the word is a name to the name, and a number to the number."""
    for order in permutations(told("1914", "1916", "3 May 1914")):
        assert set(run(order).kinds().values()) == {"contradicts"}
    found = run(told("three", "Rocky", "3"))
    assert found.kinds() == {"s0/1": "may contradict", "s1/2": "may contradict", "s2/3": "agrees"}
    found = run(told("three", "four", "Rocky"))
    assert found.among("contradicts") == {"s0/1", "s1/2"}
    assert found.among("may contradict") == {"s2/3"}
    assert not any(one.kind == "contradicts" and len(one.statements) > 2 for one in found.findings)


def test_what_two_say_stays_whatever_a_third_says_of_the_same() -> None:
    """Their own class, worked out of the two alone, is the least that becomes of the two among others."""
    values = ("none", "3", "1914", "3 May 1914", "yes", "Rocky", "three")
    grave = ("contradicts", "may contradict", "changed", "close", "refines", "agrees", "not comparable")
    together = {one.statement.claim.value: one.kind for one in run(told(*values)).standings}
    alone: dict[str, list[str]] = {}
    for pair in combinations(values, 2):
        for one in run(told(*pair)).standings:
            alone.setdefault(one.statement.claim.value, []).append(one.kind)
    assert together == {value: min(kinds, key=grave.index) for value, kinds in alone.items()}
