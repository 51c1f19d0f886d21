"""A source that a table of sources describes and no claim names: told where its id is nearly one that claims name."""

from __future__ import annotations

from pathlib import Path

import pytest
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from contracheck.model import Level, Loaded
from contracheck.pipeline import prepare
from loading import inside, load, load_text, only, put, told
from test_load_xlsx import book


def claims(*sources: str) -> str:
    return "source,subject,property,value\n" + "".join(f"{source},x,huts,5\n" for source in sources)


def tables(folder: Path, described: str, *named: str) -> Loaded:
    put(folder, "sources.csv", "id,language\n" + described)
    put(folder, "t.csv", claims(*named))
    return load(folder)


@pytest.mark.parametrize(
    ("described", "named", "hint"),
    [
        ("curier,en\n", ("courier",), "courier"),
        ("Courier,en\n", ("courier",), "courier"),
        ("courier ,en\nherld,de\n", ("courier", "herald"), "herald"),
    ],
)
def test_an_id_that_is_nearly_that_of_claims(tmp_path: Path, described: str, named: tuple[str, ...], hint: str) -> None:
    problem = only(tables(tmp_path, described, *named))
    assert problem.level == Level.WARNING
    assert str(problem.place) == f"./sources.csv:{described.count(chr(10)) + 1}:1"
    assert problem.message == "no claim names this source"
    assert problem.suggestion == hint


@pytest.mark.parametrize(
    ("described", "named"),
    [
        ("courier,en\n", ("courier",)),
        ("gazette,en\ncourier,en\n", ("courier",)),
        ("courier-1,en\ncourier-2,en\n", ("courier-1", "courier-2")),
        ("*,en\n", ("x",)),
        ("a,en\nb,en\n", ("a",)),
        ("paper-2025-05,en\n", ("paper-2025-06",)),  # another number of it
    ],
)
def test_others_are_not_told(tmp_path: Path, described: str, named: tuple[str, ...]) -> None:
    assert told(tables(tmp_path, described, *named)) == []


def test_what_is_nearly_one_that_is_described_itself_is_another_document(tmp_path: Path) -> None:
    """A monthly paper: the May number has no claims yet, and that of June is described, too."""
    assert told(tables(tmp_path, "paper-05,en\npaper-06,en\n", "paper-06")) == []


def test_a_sheet_of_sources_is_one_too(tmp_path: Path) -> None:
    def fill(workbook: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(1, 0, ("courier", "x", "huts", "5"))
        sources = workbook.add_worksheet("sources")
        sources.write_row(0, 0, ("id", "language"))
        sources.write_row(1, 0, ("curier", "en"))

    problem = only(load_text(tmp_path, book(fill), "t.xlsx"))
    assert (str(problem.place), problem.suggestion) == ("t.xlsx:sources!A2", "courier")


def test_claims_that_are_not_read_name_their_source_all_the_same(tmp_path: Path) -> None:
    put(tmp_path, "sources.csv", "id,language\ncourier,en\n")
    put(tmp_path, "t.csv", "source,subject,property,value\ncourier,,huts,5\ncouriers,x,huts,5\n")
    assert not any("no claim names" in one for one in told(load(tmp_path)))


def test_a_source_with_a_file_of_its_own_is_not_told(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", "source: {id: curier}\nclaims: []\n")
    put(tmp_path, "t.csv", claims("courier"))
    assert not any("no claim names" in one for one in told(load(tmp_path)))


def test_every_fault_of_a_row_of_a_workbook_is_told_in_one_go(tmp_path: Path) -> None:
    def fill(workbook: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ("source", "subject", "property", "value", "layer"))
        sheet.write_row(1, 0, ("a", "x", "killed", "many more", "planed"))

    put(tmp_path, "t.xlsx", book(fill))
    with inside(tmp_path):
        places = [str(one.place) for one in prepare("t.xlsx").problems]
    assert sorted(places) == ["t.xlsx:claims!D2", "t.xlsx:claims!E2"]
