"""A scale word in the field `unit` is a part of the number: it is told, with value and unit as they should be, and the
number is never read without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from contracheck.pipeline import Prepared, prepare
from loading import inside, put


def prepared(folder: Path, predicate: str, value: str, unit: str, language: str = "en") -> Prepared:
    put(folder, "t.csv", f'source,subject,property,value,unit,language\na,x,{predicate},"{value}",{unit},{language}\n')
    with inside(folder):
        return prepare("t.csv")


@pytest.mark.parametrize(
    ("value", "unit", "wanted"),
    [
        ("1,500", "million EUR", ("1,500 million", "EUR")),
        ("1,500", "EUR million", ("1,500 million", "EUR")),
        ("1,500", "mio EUR", ("1,500 mio", "EUR")),
        ("1,500", "mio. EUR", ("1,500 mio", "EUR")),
        ("1,500", "thousand tonnes", ("1,500 thousand", "tonnes")),
        ("1,500", "€ million", ("1,500 million", "€")),
        ("1,500", "bn USD", ("1,500 bn", "USD")),
        ("1,500", "EUR m", ("1,500 million", "EUR")),
        ("1,500", "M EUR", ("1,500 million", "EUR")),
        ("1,500", "EUR 000", ("1,500 thousand", "EUR")),
        ("1,500", "millions of euros", ("1,500 million", "euros")),
        ("1,500", "million", ("1,500 million", "")),
        ("about 1,500", "million EUR", ("about 1,500 million", "EUR")),
        ("1,500 to 2,000", "million EUR", ("1,500 to 2,000 million", "EUR")),
        ("1,500", "million litres per day", ("1,500 million", "litres per day")),
    ],
)
@pytest.mark.parametrize("predicate", ["cost of it", "revenue"])
def test_the_scale_word_is_moved_into_the_value(
    tmp_path: Path, predicate: str, value: str, unit: str, wanted: tuple[str, str]
) -> None:
    if predicate == "revenue" and "tonnes" in unit + "litres":
        return
    found = prepared(tmp_path, predicate, value, unit)
    (problem,) = found.problems
    assert (str(problem.place)[:8], problem.value) == ("t.csv:2:", unit)
    assert problem.message == "unit: a scale word is a part of the number, and belongs to the value"
    assert problem.suggestion == f"value {wanted[0]}" + (f" and unit {wanted[1]}" if wanted[1] else " without a unit")
    assert (len(found.statements), found.normalised.unread) == (0, 1)
    again = prepared(tmp_path, predicate, *wanted)
    assert (again.problems, len(again.statements)) == ((), 1)


@pytest.mark.parametrize("unit", ["thousands", "million people", "thousand inhabitants"])
@pytest.mark.parametrize("predicate", ["killed", "population", "huts"])
def test_what_is_counted_is_never_read_without_it(tmp_path: Path, predicate: str, unit: str) -> None:
    found = prepared(tmp_path, predicate, "1.5", unit)
    assert [one.message[:19] for one in found.problems] == ["unit: a scale word "]
    assert found.statements == ()


def test_in_the_language_of_the_source(tmp_path: Path) -> None:
    (problem,) = prepared(tmp_path, "cost of it", "1.500", "Mrd. EUR", "de").problems
    assert problem.suggestion == "value 1.500 Mrd and unit EUR"


@pytest.mark.parametrize(
    "unit", ["km", "m", "mm", "g", "k", "EUR", "people", "per million", "per 100000", "M", "metre"]
)
def test_other_units_are_left_alone(tmp_path: Path, unit: str) -> None:
    assert not any("scale word" in one.message for one in prepared(tmp_path, "size of it", "1,500", unit).problems)


def test_a_value_that_cannot_be_read_is_told_as_well(tmp_path: Path) -> None:
    messages = [one.message for one in prepared(tmp_path, "killed", "1.234", "thousands", "").problems]
    assert sorted(message.partition(":")[0] for message in messages) == ["unit", "value"]
