"""A unit that nothing knows is a thing of its own, and is told once, unless it is a noun that others use, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import contracheck
from contracheck.model import Level, Problem
from contracheck.pipeline import prepare
from loading import inside, put


def problems(folder: Path, *rows: str) -> tuple[Problem, ...]:
    """Those of a table with these sources, predicates, values and units."""
    lines = (f"{source},x{n},{rest}" for n, (source, _, rest) in enumerate(row.partition(",") for row in rows))
    put(folder, "t.csv", "\n".join(("source,subject,predicate,value,unit,language", *(f"{line},en" for line in lines))))
    with inside(folder):
        return prepare("t.csv").problems


def told(folder: Path, *rows: str) -> list[tuple[str, str, str]]:
    """The place, the word and the suggestion of each warning about a unit; nothing else is told."""
    found = problems(folder, *rows)
    assert all((one.level, "no unit of that name is known" in one.message) == (Level.WARNING, True) for one in found)
    return [(str(one.place), one.value, one.suggestion) for one in found]


@pytest.mark.parametrize("predicate", ["walk", "gizmos"])
def test_a_word_in_the_field_unit_is_told(tmp_path: Path, predicate: str) -> None:
    column = 9 + len(predicate)
    assert told(tmp_path, f"a,{predicate},5,frobnitz") == [(f"t.csv:2:{column}", "frobnitz", "")]
    assert told(tmp_path, f"a,{predicate},5,frobnitz", f"b,{predicate},6,frobnitz") == [
        (f"t.csv:2:{column}", "frobnitz", "")
    ]


def test_a_word_near_a_known_unit_is_told_with_that(tmp_path: Path) -> None:
    assert told(tmp_path, "a,walk,9 kilometrs,", "b,walk,8 kilometrs,") == [("t.csv:2:11", "kilometrs", "kilometres")]


def test_it_is_told_once_with_the_first_place_and_how_often(tmp_path: Path) -> None:
    rows = ("a,walk,9 kilometrs,", "b,ride,8 kilometrs,", "b,ride,8 km,", "c,walk,7 Kilometrs,")
    assert [one.value for one in problems(tmp_path, *rows)] == ["kilometrs"]
    assert "(3 times)" in problems(tmp_path, *rows)[0].message
    assert "times" not in problems(tmp_path, rows[0])[0].message


def test_the_odd_one_out_is_told_with_what_the_others_have(tmp_path: Path) -> None:
    assert told(tmp_path, "a,fleet,7 ships,", "b,fleet,9 ships,", "c,fleet,8 shipps,") == [
        ("t.csv:4:12", "shipps", "ships")
    ]
    assert told(tmp_path, "a,fleet,7,", "b,fleet,9 gadgets,") == [("t.csv:3:12", "gadgets", "")]


@pytest.mark.parametrize(
    "rows",
    [
        ("a,fleet,7 ships,", "b,fleet,9 ships,"),
        ("a,fleet,1 ship,", "b,fleet,9 Ships,"),
        ("a,fleet,7 ships,",),
        ("a,killed,7 soldirs,", "b,killed,9 people,"),
        ("a,killed,7,soldirs",),
        ("a,length,7 km,", "b,length,7,miles"),
        ("a,walk,7 km,", "b,walk,7,furlongs"),
        ("a,price,7,USD", "b,price,€9,"),
        ("a,share,7 %,",),
    ],
)
def test_nothing_is_told_of_nouns_that_others_use_of_counts_and_of_units(tmp_path: Path, rows: tuple[str, ...]) -> None:
    assert problems(tmp_path, *rows) == ()


def test_a_noun_that_the_vocabulary_declares_is_known(tmp_path: Path) -> None:
    put(tmp_path, "vocabulary.yaml", "predicates: {fleet: {datatype: quantity, unit: frigates}}\n")
    assert problems(tmp_path, "a,fleet,7,frigates", "b,fleet,7 frigates,") == ()


def test_a_misspelt_unit_makes_no_name_of_a_number(tmp_path: Path) -> None:
    """Under a property that nothing declares, too, the word in `unit` that is nearly one is asked."""
    (problem,) = problems(tmp_path, "a,walk,9,kilometrs")
    assert (problem.level, problem.suggestion) == (Level.ERROR, "kilometres")
    assert (str(problem.place), problem.message) == ("t.csv:2:13", "unit: no such unit")


def test_a_warning_makes_no_run_fail(tmp_path: Path) -> None:
    put(tmp_path, "claims/t.csv", "source,subject,property,value,unit\na,x,walk,5,frobnitz\n")
    done = contracheck(tmp_path, "check", COLUMNS="200")
    assert done.code == 0
    assert "no unit of that name is known" in done.out
