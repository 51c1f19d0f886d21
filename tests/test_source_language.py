"""The language of sources that name none: a column, a line for all, defaults, a setting, an option; and their order."""

from __future__ import annotations

from pathlib import Path

import pytest
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from command import contracheck
from contracheck.load import read
from contracheck.model import Loaded
from loading import inside, load, load_text, only, put, told
from test_load_xlsx import book

CSV = "source,subject,predicate,value{more}\n{rows}\n"
JSONL = '{{"source": "{source}", "subject": "x", "predicate": "killed", "value": "7,503"{more}}}\n'


def languages(loaded: Loaded) -> dict[str, str]:
    return {source.id: source.language for source in loaded.sources}


def table(*rows: str, more: str = ",language") -> str:
    return CSV.format(more=more, rows="\n".join(rows))


def test_a_column_of_a_table_says_it_for_the_source_of_the_row(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, table('a,x,p,"7,503",en', 'a,y,p,"1,200",', "b,x,p,3,de"), "t.csv")
    assert told(loaded) == []
    assert languages(loaded) == {"a": "en", "b": "de"}
    assert {claim.id: claim.source.language for claim in loaded.claims} == {"a/t-2": "en", "a/t-3": "en", "b/t-4": "de"}


def test_so_does_a_field_of_jsonl(tmp_path: Path) -> None:
    text = JSONL.format(source="a", more=', "language": "de"') + JSONL.format(source="b", more="")
    assert languages(load_text(tmp_path, text, "t.jsonl")) == {"a": "de", "b": ""}


def test_rows_of_one_source_that_differ_are_one_problem_that_names_both(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, table("a,x,p,1,en", "a,y,p,2,de", "a,z,p,3,de", "a,w,p,3,EN"), "t.csv")
    problem = only(loaded)
    assert str(problem.place) == "t.csv:3:9"
    assert "t.csv:2:9" in problem.message
    assert (problem.value, "en" in problem.message) == ("de", True)
    assert len(loaded.claims) == 4


def test_a_wrong_code_is_a_problem_at_its_cell_and_costs_no_claim(tmp_path: Path) -> None:
    loaded = load_text(tmp_path, table("a,x,p,1,english!"), "t.csv")
    problem = only(loaded)
    assert (str(problem.place), problem.message) == ("t.csv:2:9", "language cannot be read")
    assert len(loaded.claims) == 1


def test_a_star_among_the_sources_is_every_source_of_the_folder_that_names_none(tmp_path: Path) -> None:
    put(tmp_path, "in/sources.csv", "id,language\n*,de\nb,en\n")
    put(tmp_path, "in/t.csv", table("a,x,p,1", "b,x,p,1", more=""))
    put(tmp_path, "in/deep/t.csv", table("c,x,p,1", more=""))
    put(tmp_path, "t.csv", table("d,x,p,1", more=""))
    loaded = load(tmp_path)
    assert told(loaded) == []
    assert languages(loaded) == {"a": "de", "b": "en", "c": "de", "d": ""}


def test_a_workbook_says_it_in_a_column_and_with_a_star(tmp_path: Path) -> None:
    def fill(workbook: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 5, ("language",))
        sheet.write_row(1, 0, ("a", "x", "p", "7,503", "", "en"))
        sheet.write_row(2, 0, ("b", "x", "p", "7,503"))
        sources = workbook.add_worksheet("sources")
        sources.write_row(0, 0, ("id", "language"))
        sources.write_row(1, 0, ("*", "de"))

    loaded = load_text(tmp_path, book(fill), "t.xlsx")
    assert (told(loaded), languages(loaded)) == ([], {"a": "en", "b": "de"})


def test_the_nearest_folder_speaks_first(tmp_path: Path) -> None:
    put(tmp_path, "sources.csv", "id,language\n*,de\n")
    put(tmp_path, "in/sources.jsonl", '{"id": "*", "language": "fr"}\n')
    put(tmp_path, "in/t.csv", table("a,x,p,1", more=""))
    put(tmp_path, "t.csv", table("b,x,p,1", more=""))
    assert languages(load(tmp_path)) == {"a": "fr", "b": "de"}


def test_two_stars_of_a_folder_that_differ_are_a_problem(tmp_path: Path) -> None:
    put(tmp_path, "one.sources.csv", "id,language\n*,de\n")
    put(tmp_path, "two.sources.csv", "id,language\n*,en\n")
    put(tmp_path, "t.csv", table("a,x,p,1", more=""))
    problem = only(load(tmp_path, "one.sources.csv", "t.csv", "two.sources.csv"))
    assert str(problem.place) == "two.sources.csv:2:3"
    assert "one.sources.csv:2:3" in problem.message


def test_a_star_says_nothing_but_the_language(tmp_path: Path) -> None:
    problem = only(load_text(tmp_path, "id,language,publisher\n*,de,AP\n", "sources.csv"))
    assert (str(problem.place), problem.value) == ("sources.csv:2:6", "AP")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", 'source: {id: "*"}\nclaims: [{subject: x, predicate: p, value: 1}]\n'),
        ("t.csv", table("*,x,p,1", more="")),
    ],
)
def test_nothing_else_is_called_star(tmp_path: Path, name: str, text: str) -> None:
    assert "cannot be read" in only(load_text(tmp_path, text, name)).message


def test_defaults_of_a_claim_file_may_say_it(tmp_path: Path) -> None:
    text = "source: {{id: a{own}}}\ndefaults: {{language: {code}}}\nclaims: [{{subject: x, predicate: p, value: 1}}]\n"
    loaded = load_text(tmp_path, text.format(own="", code="en"))
    assert (told(loaded), languages(loaded)) == ([], {"a": "en"})
    assert languages(load_text(tmp_path, text.format(own=", language: de", code="en"))) == {"a": "de"}
    wrong = load_text(tmp_path, text.format(own="", code="english!"))
    assert told(wrong) == ["a.yaml:2:22: language cannot be read"]
    assert len(wrong.claims) == 1


ORDER = ("own", "row", "star", "defaults", "setting")
CODES = dict(zip(ORDER, ("en", "de", "fr", "it", "es"), strict=True))


@pytest.mark.parametrize("first", range(len(ORDER)))
def test_the_order_of_who_says_it(tmp_path: Path, first: int) -> None:
    """All that come later speak, too: the first one that does is believed."""
    says = {who: CODES[who] if place >= first else "" for place, who in enumerate(ORDER)}
    put(tmp_path, "sources.csv", f"id,language\ns,{says['own']}\n" + (f"*,{says['star']}\n" if says["star"] else ""))
    put(tmp_path, "t.csv", table(f"s,x,p,1,{says['row']}"))
    defaults = f"defaults: {{language: {says['defaults']}}}\n" if says["defaults"] else ""
    put(tmp_path, "a.yaml", f"source: {{id: s}}\n{defaults}claims: [{{subject: x, predicate: p, value: 1}}]\n")
    with inside(tmp_path):
        loaded = read((".",), language=says["setting"])
    assert languages(loaded) == {"s": CODES[ORDER[first]]}
    assert all(problem.level == "warning" for problem in loaded.problems)


def test_a_row_that_its_source_gainsays_is_told(tmp_path: Path) -> None:
    put(tmp_path, "sources.csv", "id,language\ns,en\n")
    put(tmp_path, "t.csv", table("s,x,p,1,de", "s,y,p,1,de", "s,z,p,1,en"))
    problem = only(load(tmp_path, "sources.csv", "t.csv"))
    assert (str(problem.place), problem.level, problem.value) == ("t.csv:2:9", "warning", "de")
    assert "sources.csv:2:3" in problem.message


# ---------------------------------------------------------------- setting, option, and what the problem says

ASKED = "a number that could be read in two ways"
AREA = "lake area"


def claims(folder: Path) -> None:
    put(folder, "claims/t.csv", table(f'a,Lake Orr,{AREA},"7,503 km²"', f'b,Lake Orr,{AREA},"7,503 km²"', more=""))


def test_a_setting_says_it_for_sources_that_name_none(tmp_path: Path) -> None:
    claims(tmp_path)
    assert ASKED in contracheck(tmp_path, "check").out
    put(tmp_path, "contracheck.toml", 'language = "en"\n')
    done = contracheck(tmp_path, "check")
    assert (done.code, ASKED in done.out) == (0, False)
    assert "7,503" in contracheck(tmp_path, "explain", "a/t-2", "b/t-3").out


@pytest.mark.parametrize("command", [("run", "--no-reports"), ("check",), ("explain", "a/t-2", "b/t-3")])
def test_an_option_says_it_and_comes_before_the_setting(tmp_path: Path, command: tuple[str, ...]) -> None:
    claims(tmp_path)
    put(tmp_path, "contracheck.toml", 'language = "de"\n')
    done = contracheck(tmp_path, *command, "--language", "en")
    assert done.code in (0, 1), done.out + done.err
    assert ASKED not in done.out


def test_wrong_codes_of_setting_and_option(tmp_path: Path) -> None:
    claims(tmp_path)
    done = contracheck(tmp_path, "run", "--no-reports", "--language", "english!")
    assert (done.code, "a language code such as en or de" in " ".join(done.err.split())) == (2, True)
    put(tmp_path, "contracheck.toml", 'language = "english!"\n')
    assert "contracheck.toml:1:" in contracheck(tmp_path, "check").out
    put(tmp_path, "contracheck.toml", "language = 3\n")
    assert "language cannot be read" in contracheck(tmp_path, "check").out


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        (
            "t.csv",
            table(f'a,x,{AREA},"7,503 km²"', more=""),
            'add a column `language` to claims/t.csv, or `language = "en"` in',
        ),
        (
            "t.jsonl",
            JSONL.format(source="a", more="").replace("killed", AREA).replace("7,503", "7,503 km²"),
            'add a field `language` to claims/t.jsonl, or `language = "en"` in contracheck.toml',
        ),
        (
            "a.yaml",
            f"source: {{id: a}}\nclaims: [{{subject: x, predicate: {AREA}, value: '7,503 km²'}}]\n",
            "add `language: en` to the source",
        ),
        (
            "b.yaml",
            f"source: {{id: a, language: xx}}\nclaims: [{{subject: x, predicate: {AREA}, value: '7,503 km²'}}]\n",
            "how “xx” writes decimals is not known",
        ),
    ],
)
def test_the_problem_says_how_to_say_it_in_that_kind_of_file(tmp_path: Path, name: str, text: str, wanted: str) -> None:
    put(tmp_path, f"claims/{name}", text)
    done = contracheck(tmp_path, "check", COLUMNS="200")
    assert ASKED in done.out
    assert wanted in " ".join(done.out.split())
