"""A property that nothing declares, of which most values are numbers or dates: one odd value makes no names of them."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from contracheck.model import Datatype
from contracheck.pipeline import Prepared, prepare
from loading import inside, put


def prepared(folder: Path, *values: str) -> Prepared:
    lines = [f'a,s{number},share,"{value}",en' for number, value in enumerate(values)]
    put(folder, "t.csv", "source,subject,property,value,language\n" + "\n".join(lines) + "\n")
    with inside(folder):
        return prepare("t.csv")


def datatype(found: Prepared) -> Datatype:
    (predicate,) = found.predicates.values()
    return predicate.datatype


@pytest.mark.parametrize(
    ("values", "odd", "hint"),
    [
        (("60", "70", "2,5OO"), "2,5OO", "2,500"),
        (("60", "70", "l5"), "l5", "15"),
        (("60 %", "66 %", "most of them"), "most of them", ""),
        (("60", "70", "80", "90", "blue"), "blue", ""),
    ],
)
def test_the_odd_value_among_numbers_is_a_problem(tmp_path: Path, values: tuple[str, ...], odd: str, hint: str) -> None:
    for order in list(permutations(values))[:6]:
        found = prepared(tmp_path, *order)
        (problem,) = found.problems
        assert str(problem.place) == f"t.csv:{2 + order.index(odd)}:12"
        assert problem.message == "value: reads as no number, and the others of “share” do"
        assert "declare the property" in problem.expected
        assert "names" in problem.expected
        assert (problem.value, problem.suggestion) == (odd, hint)
        assert (datatype(found), len(found.statements)) == (Datatype.QUANTITY, len(values))  # it is a name still


def test_the_odd_value_among_dates_is_one_too(tmp_path: Path) -> None:
    found = prepared(tmp_path, "3 May 2014", "4 June 2015", "when it rained")
    (problem,) = found.problems
    assert (problem.value, problem.message) == (
        "when it rained",
        "value: reads as no date, and the others of “share” do",
    )
    assert datatype(found) == Datatype.DATE


@pytest.mark.parametrize(
    "values",
    [
        ("60", "blue"),
        ("60", "70", "blue", "red"),
        ("blue", "red", "60"),
        ("60", "70", "80", "blue", "red"),
    ],
)
def test_less_than_two_thirds_or_two_make_no_numbers_of_the_others(tmp_path: Path, values: tuple[str, ...]) -> None:
    found = prepared(tmp_path, *values)
    assert (found.problems, datatype(found)) == ((), Datatype.TERM)


def test_what_is_not_known_counts_for_neither(tmp_path: Path) -> None:
    found = prepared(tmp_path, "60", "n/a", "unknown", "blue")
    assert (found.problems, datatype(found)) == ((), Datatype.TERM)
    found = prepared(tmp_path, "60", "61", "n/a", "unknown", "?")
    assert (found.problems, datatype(found)) == ((), Datatype.QUANTITY)


@pytest.mark.parametrize(
    "value", ["about two-thirds", "around a third", "about half", "roughly a dozen", "about three"]
)
def test_a_hedged_number_in_words_is_a_number(tmp_path: Path, value: str) -> None:
    found = prepared(tmp_path, "60 %", value)
    assert (found.problems, datatype(found)) == ((), Datatype.QUANTITY)


@pytest.mark.parametrize("value", ["none", "nobody", "no one", "zero", "several", "three children", "five to seven"])
def test_a_word_that_may_be_a_number_is_one_among_numbers(tmp_path: Path, value: str) -> None:
    found = prepared(tmp_path, "60", "70", value)
    assert (found.problems, datatype(found)) == ((), Datatype.QUANTITY)


@pytest.mark.parametrize("value", ["dozens", "none", "several"])
def test_a_word_that_may_be_one_is_not_alone(tmp_path: Path, value: str) -> None:
    assert datatype(prepared(tmp_path, value)) == Datatype.TERM


def test_a_declared_property_says_what_it_always_said(tmp_path: Path) -> None:
    put(tmp_path, "vocabulary.yaml", "predicates:\n  share: {datatype: term}\n")
    found = prepared(tmp_path, "60", "70", "2,5OO")
    assert (found.problems, datatype(found)) == ((), Datatype.TERM)
