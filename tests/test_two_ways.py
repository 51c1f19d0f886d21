"""Numbers that only a language could tell how to read: both readings are offered as whole phrases, and one problem
tells of all of a source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from contracheck.model import Level, Problem
from contracheck.pipeline import Prepared, prepare
from contracheck.values.quantity import Quantity, Style
from loading import inside, put

ASKED = "value: a number that could be read in two ways"


def prepared(folder: Path, *rows: tuple[str, str]) -> Prepared:
    """Of `t.csv` with sources and values, each of a subject of its own."""
    lines = [f'{source},s{number},weight,"{value}"' for number, (source, value) in enumerate(rows)]
    put(folder, "t.csv", "source,subject,property,value\n" + "\n".join(lines) + "\n")
    with inside(folder):
        return prepare("t.csv")


def asked(found: Prepared) -> list[Problem]:
    return [one for one in found.problems if one.message.startswith(ASKED)]


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("7,503 t", "7503 t or 7.503 t (language en)"),
        ("7.503 t", "7503 t or 7.503 t (language en)"),
        ("7.500 t", "7500 t or 7.500 t (language en)"),
        ("120.000 t", "120000 t or 120.000 t (language en)"),
        ("45-50,000 t", "45000-50000 t or 45-50.000 t (language en)"),
        ("45 to 50,000 t", "45000 to 50000 t or 45 to 50.000 t (language en)"),
        ("700-1,000 t", "700-1000 t"),
        ("about 7,503 t", "about 7503 t or about 7.503 t (language en)"),
        ("1,500 to 2,500 t", "1500 to 2500 t or 1.500 to 2.500 t (language en)"),
        ("at least 1.250 million t", "at least 1250 million t or at least 1.250 million t (language en)"),
    ],
)
def test_both_readings_are_whole_phrases_that_mean_what_was_written(tmp_path: Path, value: str, wanted: str) -> None:
    (problem,) = asked(prepared(tmp_path, ("a", value)))
    assert problem.suggestion == wanted
    ways = {
        Quantity.parse(value, Style(language=code)).said for code in ("en", "de") if code == "en" or "700" not in value
    }
    offered = [re.sub(r" \(language en\)$", "", one) for one in problem.suggestion.split(" or ")]
    assert {Quantity.parse(one, Style(language="en")).said for one in offered} == ways


def test_the_file_is_named_and_where_the_settings_belong(tmp_path: Path) -> None:
    (problem,) = asked(prepared(tmp_path, ("a", "7,503 t")))
    assert "add a column `language` to t.csv" in problem.expected
    assert '`language = "en"` in contracheck.toml in the folder where you run it' in problem.expected
    put(tmp_path, "b.yaml", "source: {id: b}\nclaims: [{subject: x, property: weight, value: '7,503 t'}]\n")
    with inside(tmp_path):
        (problem,) = asked(prepare("b.yaml"))
    assert "add `language: en` to the source in b.yaml" in problem.expected


@pytest.mark.parametrize("count", [2, 5, 6, 9])
def test_one_problem_for_each_source_with_five_places(tmp_path: Path, count: int) -> None:
    rows = [("a", "7,503 t")] * count + [("b", "1,204 t")]
    found = prepared(tmp_path, *rows)
    first, other = asked(found)
    assert str(first.place) == "t.csv:2:13"
    assert f"{count} times in the source a" in first.message
    named = re.findall(r"t\.csv:\d+:\d+", first.message)
    assert named == [f"t.csv:{line}:13" for line in range(3, 2 + min(count, 5))]
    assert first.message.endswith("…)") == (count > 5)
    assert (other.message, str(other.place)) == (ASKED, f"t.csv:{count + 2}:13")
    assert found.normalised.unread == count + 1


def test_faults_of_another_kind_stay_their_own(tmp_path: Path) -> None:
    found = prepared(tmp_path, ("a", "7,503 t"), ("a", "7,504 t"), ("a", "1,2,3 t"), ("a", "1,2,4 t"))
    assert len(asked(found)) == 1
    assert sum(one.level == Level.ERROR for one in found.problems) == 3


def test_of_claims_with_another_fault_too(tmp_path: Path) -> None:
    line = '{"source": "a", "subject": "x", "property": "weight", "value": "7,503 t", "layer": "planed"}\n'
    put(tmp_path, "t.jsonl", line * 3)
    with inside(tmp_path):
        (problem,) = asked(prepare("t.jsonl"))
    assert "3 times in the source a" in problem.message


def test_what_a_source_shows_is_said_in_plain_words(tmp_path: Path) -> None:
    found = prepared(tmp_path, ("gazette", "1,234 t"), ("gazette", "3.5 t"))
    (warning,) = (one for one in found.problems if one.level == Level.WARNING)
    assert warning.message == (
        "the source gazette names no language; its “3.5 t” at t.csv:3:19 shows that a point begins decimals, "
        "so a comma groups thousands, here and in its other numbers"
    )
