"""What a new user writes as a value: yes and no where things are counted, a day where something happens."""

from __future__ import annotations

import pytest

from contracheck.load import shipped
from contracheck.model import Aspect, Datatype
from world import Row, run

COUNTED = [predicate for predicate in shipped() if predicate.datatype == Datatype.QUANTITY]
TOLLS = [predicate.name for predicate in COUNTED if predicate.aspect == Aspect.TOLL]
OTHERS = [predicate.name for predicate in COUNTED if predicate.aspect != Aspect.TOLL]
EVENTS = [
    predicate.name for predicate in shipped() if predicate.aspect == Aspect.EVENT and predicate.datatype != "score"
]


def said(name: str, value: str, source: str = "a", **more: str) -> Row:
    """A claim about a subject of its own, told two years after."""
    told = {"subject": name, "property": name, "value": value, "published": "2026-06-01"}
    return {"source": source, **told, **more}


def test_yes_and_no_under_a_toll_are_the_event() -> None:
    """Of a person it is told whether he was killed: *yes* is at least one, *no* none, which cannot both be."""
    rows = [said(name, value, value, when="2024-05-03T09:00") for name in TOLLS for value in ("yes", "no")]
    outcome = run(rows)
    assert not outcome.problems
    assert set(outcome.kinds().values()) == {"contradicts"}


@pytest.mark.parametrize("value", ["yes", "no", "true", "False", "never", "did not happen"])
def test_under_any_other_number_they_are_asked_about(value: str) -> None:
    problems = run([said(name, value) for name in OTHERS]).problems
    assert [(one.value, one.message) for one in problems] == [
        (value, f"value: {name} takes a number, not yes or no") for name in OTHERS
    ]
    assert "yes and no can be said" in problems[0].expected


@pytest.mark.parametrize("value", ["none", "no one", "zero", "0"])
def test_words_for_nought_are_numbers(value: str) -> None:
    assert not run([said("participants", value), said("killed", value)]).problems


@pytest.mark.parametrize("value", ["2024-05-03", "3 May 2024", "May 3, 2024"])
def test_a_day_under_a_number_is_asked_about_in_these_words(value: str) -> None:
    (problem,) = run([said("killed", value)]).problems
    assert problem.message == "value: killed takes a number, not a date"
    assert problem.value == value


@pytest.mark.parametrize("value", ["3 5", "12 km 3"])
def test_what_is_neither_is_told_as_before(value: str) -> None:
    (problem,) = run([said("killed", value)]).problems
    assert "not a date" not in problem.message


def test_an_event_takes_yes_no_and_its_day() -> None:
    """It happened on the 3rd: that is yes, and says no to another day."""
    for name in EVENTS:
        day = said(name, "3 May 2024")
        assert not run([day]).problems, name
        assert set(run([day, said(name, "yes", "b", when="3 May 2024")]).kinds().values()) == {"agrees"}, name
        assert set(run([day, said(name, "no", "b", when="7 May 2024")]).kinds().values()) <= {
            "contradicts",
            "may contradict",
        }, name


@pytest.mark.parametrize(
    ("second", "kind"), [("3 May 2024", "agrees"), ("May 2024", "refines"), ("4 May 2024", "contradicts")]
)
def test_two_days_of_one_event(second: str, kind: str) -> None:
    for name in ("resigned", "signed", "collapsed on"):
        assert set(run([said(name, "3 May 2024"), said(name, second, "b")]).kinds().values()) == {kind}


def test_what_is_neither_yes_nor_a_day_is_asked_about() -> None:
    (problem,) = run([said("resigned", "Orrville")]).problems
    assert (problem.message, problem.expected) == (
        "value: neither yes nor no, nor a date",
        "yes, no or when it happened",
    )
