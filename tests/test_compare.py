"""Every class and every reason of a pair, worked by hand from the table of classes."""

from __future__ import annotations

import pytest

from contracheck.comparison.definition import Comparison, compare
from contracheck.comparison.groups import voices_of
from contracheck.report.reason_words import reason_words
from world import Row, run

A: Row = {"source": "a", "subject": "the camp", "property": "strength", "value": "2531", "when": "2024-05-01"}
B: Row = {**A, "source": "b"}


def compared(one: Row, other: Row, *others: Row) -> Comparison:
    """The comparison of the first two claims, as `explain` shows it; the others are there to be heard."""
    found = run([one, other, *others])
    assert not [problem for problem in found.problems if problem.level == "error"]
    first, second = found.statements[:2]
    group = next(group for group in found.groups if group.key == first.key)
    return compare(first, second, group.predicate, voices_of(group.predicate, group.statements))


def told(found: Comparison) -> str:
    """Why, in words."""
    return reason_words(*found.reasons)


CASES: list[tuple[dict[str, object], str, str, str]] = [
    ({"value": "2531"}, "agrees", "same", "equal"),
    ({"value": "1531"}, "contradicts", "same", "apart"),
    ({"value": "1531", "certainty": "probable"}, "may contradict", "same", "apart"),
    ({"value": "1531", "when": "2024-05"}, "may contradict", "may coincide", "apart"),
    ({"value": "1531", "when": ""}, "may contradict", "may coincide", "apart"),
    ({"value": "1531", "when": "2024-10-31"}, "may contradict", "near", "apart"),
    ({"value": "1531", "when": "2024-11-01"}, "changed", "apart", "apart"),
    ({"value": "1531", "when": "2023-12-31"}, "may contradict", "near", "apart"),
    ({"value": "1531", "when": "2023-10-30"}, "changed", "apart", "apart"),
    ({"value": "around 2,600"}, "close", "same", "close"),
    ({"value": "between 2,401 and 2,601"}, "refines", "same", "within"),
    ({"value": "2531", "when": "2024"}, "agrees", "may coincide", "equal"),
    ({"value": "2531", "when": "2024-05-02"}, "not comparable", "near", "equal"),
    ({"value": "2531", "when": "2021"}, "not comparable", "apart", "equal"),
    ({"polarity": "denied"}, "contradicts", "same", "asserts and denies"),
    ({"polarity": "denied", "value": "1531"}, "not comparable", "same", "apart"),
]


@pytest.mark.parametrize(("changes", "kind", "time", "value"), CASES, ids=[str(case[0]) for case in CASES])
def test_pair(changes: dict[str, object], kind: str, time: str, value: str) -> None:
    found = compared(A, {**B, **changes})
    assert (found.kind, found.time, found.value) == (kind, time, value)
    assert told(found)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"subject": "the fort"}, "another subject"),
        ({"property": "wounded"}, "another predicate"),
        ({"measure": "fit for duty"}, "another measure"),
        ({"where": "the east gate"}, "another place or scope"),
        ({"layer": "planned"}, "actual against planned"),
    ],
)
def test_obstacles(changes: dict[str, object], reason: str) -> None:
    found = compared(A, {**B, **changes})
    assert (found.kind, told(found)) == ("not comparable", reason)


def test_lengths_and_weights_are_not_compared() -> None:
    size: Row = {"predicate": "size", "datatype": "quantity"}
    found = compared({**A, "property": "size", "value": "5 km"}, {**B, "property": "size", "value": "5 kg"}, size)
    assert (found.kind, told(found)) == ("not comparable", "unlike units or kinds of value")


def test_a_withdrawn_claim_is_compared_with_nothing() -> None:
    found = compared({**A, "id": "x"}, B, {**A, "id": "y", "value": "2532", "corrects": "x"})
    assert found.kind == "not comparable"
    assert "corrected by a/y" in told(found)


def test_two_denials_are_not_compared() -> None:
    found = compared({**A, "polarity": "denied"}, {**B, "polarity": "denied"})
    assert (found.kind, told(found)) == ("not comparable", "two denials")


def test_a_source_that_speaks_of_the_other_date_itself_is_not_near() -> None:
    """B says 1,531 in June, but B also speaks of the day that A speaks of: that is what is compared with A."""
    june: Row = {**B, "value": "1531", "when": "2024-06-01"}
    assert compared(A, june).kind == "may contradict"
    assert compared(A, june, {**B, "id": "own"}).kind == "changed"
    assert compared(A, june, {**A, "id": "own", "when": "2024-06"}).kind == "changed"
    assert compared(A, june, {**B, "source": "c"}).kind == "may contradict"


@pytest.mark.parametrize(
    ("steady_for", "kind"),
    [("", "may contradict"), ("never", "changed"), ("30 days", "changed"), ("31 days", "may contradict")],
)
def test_how_long_a_value_is_expected_to_hold(steady_for: str, kind: str) -> None:
    """From 1 May to 1 June there are thirty days in between: 31 days on, the first of June is reached."""
    crew: Row = {"predicate": "crew", "datatype": "quantity", "unit": "count", "steady_for": steady_for}
    one, other = {**A, "property": "crew"}, {**B, "property": "crew", "value": "1531", "when": "2024-06-01"}
    assert compared(one, other, crew).kind == kind


def test_what_never_holds_is_not_near_the_next_day() -> None:
    crew: Row = {"predicate": "crew", "datatype": "quantity", "unit": "count", "steady_for": "never"}
    other: Row = {**B, "property": "crew", "value": "1531", "when": "2024-05-02"}
    assert compared({**A, "property": "crew"}, other, crew).kind == "changed"
    assert run([{**A, "property": "crew"}, other, crew]).kinds() == {"a/1": "changed", "b/2": "changed"}


def test_totals_are_for_their_period() -> None:
    one: Row = {**A, "property": "killed", "when": "2024-05"}
    assert compared(one, {**one, "source": "b", "value": "9"}).kind == "contradicts"
    other = compared(one, {**one, "source": "b", "value": "9", "when": "2024-06"})
    assert (other.kind, told(other)) == ("not comparable", "another period")
    like = compared(one, {**one, "source": "b", "when": "2024-06"})
    assert (like.kind, told(like)) == ("not comparable", "another period")
    loose = compared(one, {**one, "source": "b", "value": "9", "when": "2024-05~"})
    assert (loose.kind, loose.time) == ("may contradict", "may coincide")
    apart = compared(one, {**one, "source": "b", "value": "9", "when": "2021~"})
    assert (apart.kind, told(apart)) == ("not comparable", "another period")
    assert compared(one, {**one, "source": "b"}).kind == "agrees"


def test_several_values_at_once() -> None:
    one: Row = {"source": "a", "subject": "the reader", "property": "occupation", "value": "potter", "when": "2024"}
    other = compared(one, {**one, "source": "b", "value": "painter"})
    assert (other.kind, told(other)) == ("not comparable", "several values may hold at once")
    assert compared(one, {**one, "source": "b"}).kind == "agrees"
