"""Slips that new users make: each is one problem, at its line, that names the cause."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from command import contracheck
from contracheck.load.fields import CLAIM, SOURCE
from contracheck.model import Problem
from contracheck.pipeline import prepare
from loading import inside, load_text, only, put, told
from test_load_xlsx import book

CLAIMS = "  - subject: a\n    property: killed\n    value: 3\n"
FLAT = "- subject: a\n  property: killed\n  value: 3\n"


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("source:\n  id: x\n  language: en\nclaims\n" + CLAIMS, "4:7", "claims"),
        ("source: {id: x}\nclaims\n" + FLAT, "2:7", "claims"),
        ("source:\n  id: x\nclaims\n", "3:7", "claims"),
        ("source\n  id: x\n  language: en\nclaims:\n" + CLAIMS, "1:7", "source"),
        ("source:\n  id: x\ndefaults\n  when: 2024\nclaims:\n" + CLAIMS, "3:9", "defaults"),
        ("source:\n  id x\n  language: en\nclaims:\n" + CLAIMS, "2:5", "id"),
        ("source:\n  id: x\nclaims:\n  - subject: a\n    property killed\n    value: 3\n", "5:13", "property"),
        ("source:\n  id: x\n  publisher AP\nclaims:\n" + CLAIMS, "3:12", "publisher"),
        ("source:\n  id: x\nclaims:\n  - subject: a\n    property: killed\n    value 3\n", "6:10", "value"),
        ("source: {id: x}\nclaims []\n", "2:7", "claims"),
        ("source:\n  id: x\nclaims:\n  - subject\n    property: killed\n    value: 3\n", "4:12", "subject"),
    ],
)
def test_a_missing_colon_is_told_where_it_belongs(tmp_path: Path, text: str, place: str, name: str) -> None:
    problem = only(load_text(tmp_path, text))
    assert (str(problem.place), problem.message) == (f"a.yaml:{place}", f"YAML: a colon is missing after {name}")
    assert problem.expected == f"{name}:"


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("source {id: x}\nclaims: []\n", "1:7", "source"),
        ("source: {id: x}\nclaims - subject: a\n", "2:7", "claims"),
    ],
)
def test_so_is_one_before_what_stands_on_its_line(tmp_path: Path, text: str, place: str, name: str) -> None:
    problem = only(load_text(tmp_path, text))
    assert (str(problem.place), problem.message) == (f"a.yaml:{place}", f"a colon is missing after {name}")


@pytest.mark.parametrize(
    ("file", "section"), [("vocabulary", "predicates"), ("vocabulary", "rules"), ("entities",) * 2]
)
def test_so_it_is_in_the_definitions(tmp_path: Path, file: str, section: str) -> None:
    problem = only(load_text(tmp_path, f"{section}\n  a:\n    kind: b\n", f"{file}.yaml"))
    assert (str(problem.place), problem.expected) == (f"{file}.yaml:1:{len(section) + 1}", f"{section}:")


@pytest.mark.parametrize(
    "rest",
    [
        "      value is 5: yes\n",
        "      value rises:\n",
        "      value rises\n    note: yes: no\n",
        "      claims\n    note: a: b\n",
        "      more words\n      value rises\n    note: a: b\n",
    ],
)
def test_words_of_a_text_are_no_names_without_colons(tmp_path: Path, rest: str) -> None:
    head = "source: {id: x}\nclaims:\n  - subject: a\n    property: killed\n    quote: he said\n"
    assert "colon is missing" not in only(load_text(tmp_path, head + rest)).message


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("source:\n\tid: x\nclaims:\n" + CLAIMS, "2:1"),
        ("source:\n  id: x\nclaims:\n  - subject: a\n\tproperty: killed\n\tvalue: 3\n", "5:1"),
        ("source:\n  id: x\nclaims:\n  - subject: a\n  \tproperty: killed\n  \tvalue: 3\n", "5:3"),
        ("source:\n  id: x\nclaims:\n\t- subject: a\n\t  property: killed\n\t  value: 3\n", "4:1"),
    ],
)
def test_a_tab_that_indents_is_told(tmp_path: Path, text: str, place: str) -> None:
    problem = only(load_text(tmp_path, text))
    assert (str(problem.place), problem.message) == (f"a.yaml:{place}", "YAML: a tab at the beginning of a line")
    assert "blanks" in problem.expected


# ---------------------------------------------------------------- names in another case


@pytest.mark.parametrize("name", ["subject", "property", "value"])
@pytest.mark.parametrize("spell", [str.capitalize, str.upper])
def test_a_field_in_another_case_is_one_problem(tmp_path: Path, name: str, spell: object) -> None:
    fields = {"subject": "a", "property": "killed", "value": "3"}
    assert callable(spell)
    items = ", ".join(f"{spell(key) if key == name else key}: {value}" for key, value in fields.items())
    loaded = load_text(tmp_path, f"source: {{id: x}}\nclaims: [{{{items}}}]\n")
    problem = only(loaded)
    assert (problem.value, problem.suggestion) == (spell(name), name)
    assert loaded.unread == 1


@pytest.mark.parametrize("field", [*SOURCE, *CLAIM], ids=lambda field: field.name)
def test_so_is_every_other_field(tmp_path: Path, field: object) -> None:
    name = getattr(field, "name", "")
    inside_source = field in SOURCE
    source = (
        f"{{id: x, {name.upper()}: y}}" if inside_source and name != "id" else "{ID: x}" if inside_source else "{id: x}"
    )
    more = "" if inside_source or name in ("subject", "predicate", "value") else f", {name.upper()}: y"
    loaded = load_text(tmp_path, f"source: {source}\nclaims: [{{subject: a, predicate: b, value: c{more}}}]\n")
    assert [one.suggestion for one in loaded.problems] == ([name] if inside_source or more else [])


def test_so_are_the_parts_of_a_file_and_their_claims_are_counted(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, "Source:\n  id: x\nClaims:\n" + CLAIMS + CLAIMS)
    assert told(loaded) == [
        "a.yaml:1:1: unknown field in a claim file",
        "a.yaml:3:1: unknown field in a claim file",
    ]
    assert [one.suggestion for one in loaded.problems] == ["source", "claims"]
    assert loaded.unread == 2
    both = load_text(tmp_path, "Claims: []\nsource: {id: x}\nclaims:\n" + CLAIMS)
    assert (len(both.problems), len(both.claims)) == (1, 1)


# ---------------------------------------------------------------- what spreadsheets make of 4-5


def problems(folder: Path, name: str, content: str | bytes) -> tuple[Problem, ...]:
    put(folder, name, content)
    with inside(folder):
        return prepare(name).problems


def row(predicate: str, value: str) -> str:
    return f"source,subject,predicate,value\na,x,{predicate},{value}\n"


@pytest.mark.parametrize("predicate", ["killed", "length", "area"])
@pytest.mark.parametrize(
    "value",
    ["5-Apr", "05-Apr", "4-May", "Apr-05", "5-Apr-25", "05. Apr", "2025-04-05", "2025-04-05 00:00:00",
     "2025-04-05T00:00", "04/05/2025", "4/5/25", "05.04.2025"],
)  # fmt: skip
def test_a_date_where_a_number_belongs_was_perhaps_4_5(tmp_path: Path, predicate: str, value: str) -> None:
    (problem,) = problems(tmp_path, "t.csv", row(predicate, value))
    assert str(problem.place) == f"t.csv:2:{6 + len(predicate)}"
    assert problem.message == "value: perhaps a spreadsheet made a date of 4-5"
    assert (problem.value, problem.suggestion) == (value, "4-5")
    assert "text" in problem.expected


def test_a_day_and_a_month_alike_suggest_nothing_that_is_no_range(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "t.csv", row("killed", "5-May"))
    assert (problem.message, problem.suggestion) == ("value: perhaps a spreadsheet made a date of it", "")


@pytest.mark.parametrize("predicate", ["birth date", "start date"])
@pytest.mark.parametrize("value", ["2025-04-05", "2025-04-05 00:00"])
def test_where_a_date_belongs_it_is_one(tmp_path: Path, predicate: str, value: str) -> None:
    assert not any("spreadsheet" in one.message for one in problems(tmp_path, "t.csv", row(predicate, value)))


@pytest.mark.parametrize("value", ["4-5", "45", "4 to 5", "5 April protesters", "May 5"])
def test_what_no_spreadsheet_made_is_left(tmp_path: Path, value: str) -> None:
    assert not any("spreadsheet" in one.message for one in problems(tmp_path, "t.csv", row("killed", value)))


def undeclared(*values: str) -> str:
    return "source,subject,predicate,value\n" + "".join(f"a,x{n},huts,{value}\n" for n, value in enumerate(values))


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        (("7", "5-Apr"), [3]),
        (("7", "2025-04-05", "9"), [3]),
        (("5-Apr",), [2]),
        (("red", "5-Apr"), [3]),
        (("2025-04-05", "2025-05-06"), []),
        (("2025-04-05", "red"), []),
        (("7", "red"), []),
    ],
)
def test_a_property_that_nothing_declares(tmp_path: Path, values: tuple[str, ...], lines: list[int]) -> None:
    """Days among numbers are told of, and a day without a year is always; a property of days alone is one of dates."""
    found = [one for one in problems(tmp_path, "t.csv", undeclared(*values)) if "spreadsheet" in one.message]
    assert [one.place.line for one in found] == lines


@pytest.mark.parametrize("code", ["d-mmm", "yyyy-mm-dd", "m/d/yyyy"])
def test_a_date_cell_of_a_workbook_is_one_problem_at_its_cell(tmp_path: Path, code: str) -> None:
    def fill(workbook: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(1, 0, ("a", "x", "killed"))
        sheet.write_datetime(1, 3, datetime(2025, 4, 5), workbook.add_format({"num_format": code}))  # noqa: DTZ001

    (problem,) = problems(tmp_path, "t.xlsx", book(fill))
    assert (str(problem.place), problem.suggestion) == ("t.xlsx:claims!D2", "4-5")


def test_the_run_says_it_and_ends_with_2(tmp_path: Path) -> None:
    put(tmp_path, "claims/t.csv", row("killed", "5-Apr"))
    done = contracheck(tmp_path, "check", COLUMNS="200")
    assert done.code == 2
    assert "claims/t.csv:2:12 value: perhaps a spreadsheet made a date of 4-5" in done.out
