"""A case has a time: undated claims are of it, by the user's word."""

from __future__ import annotations

import csv
import html
import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from command import claim, contracheck, write_source


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Two sources that differ about the strength of a garrison, neither with a time."""
    write_source(tmp_path, "alpha", claim("Fort Ash garrison", value="1,531"))
    write_source(tmp_path, "beta", claim("Fort Ash garrison", value="2,512"))
    return tmp_path


def classes(folder: Path) -> list[str]:
    return [one["class"] for one in json.loads(contracheck(folder, "run", "--format", "json").out)["findings"]]


def test_undated_claims_are_of_the_time_of_the_case(case: Path) -> None:
    assert classes(case) == ["may contradict"]
    (case / "contracheck.toml").write_text('[case]\nwhen = "2013-04-24"\n', encoding="utf-8")
    assert classes(case) == ["contradicts"]


def test_a_claim_with_a_time_keeps_it(case: Path) -> None:
    write_source(case, "beta", claim("Fort Ash garrison", value="2,512", when="2019-04-24"))
    (case / "contracheck.toml").write_text('[case]\nwhen = "2013-04-24"\n', encoding="utf-8")
    assert classes(case) == []


def test_a_claim_whose_time_cannot_be_read_is_not_of_the_case(case: Path) -> None:
    write_source(case, "beta", claim("Fort Ash garrison", value="2,512", when="some day soon"))
    (case / "contracheck.toml").write_text('[case]\nwhen = "2013-04-24"\n', encoding="utf-8")
    assert classes(case) == ["may contradict"]


SAID = "2 claims without a date are taken to be of 2013-04-24, as the settings say."


@pytest.mark.parametrize("form", ["terminal", "markdown", "html", "sarif", "github", "junit", "xlsx"])
def test_every_format_for_people_says_that_it_is_the_users_word(case: Path, form: str) -> None:
    settings = '[case]\nwhen = "2013-04-24"\ntitle = "Fort <Ash>"\nabout = "The spring of 2013"\n'
    (case / "contracheck.toml").write_text(settings, encoding="utf-8")
    contracheck(case, "run", "--format", form, "--output", "made", COLUMNS="200")
    data = (case / "made").read_bytes()
    if form == "xlsx":
        with zipfile.ZipFile(case / "made") as book:
            data = book.read("docProps/core.xml")
    text = html.unescape(data.decode("utf-8")).replace("\\", "")
    assert all(words in text for words in (SAID, "Fort <Ash>", "The spring of 2013"))


def test_on_one_line_each_sentence_ends(case: Path) -> None:
    settings = '[case]\nwhen = "2013-04-24"\ntitle = "Fort Ash"\nabout = "Who was there?"\n'
    (case / "contracheck.toml").write_text(settings, encoding="utf-8")
    assert f"Fort Ash. Who was there? {SAID}" in contracheck(case, "run", "--format", "github").out


def test_build_servers_are_told_with_each_suite_of_a_subject(case: Path) -> None:
    write_source(case, "gamma", claim("Fort Orr garrison", value="311"))
    before = contracheck(case, "run", "--format", "junit").out
    assert "properties" not in before
    (case / "contracheck.toml").write_text('[case]\nwhen = "2013-04-24"\n', encoding="utf-8")
    root = ET.fromstring(contracheck(case, "run", "--format", "junit").out)  # noqa: S314 (our own output)
    told = [suite.find("properties/property") for suite in root]
    assert [found is not None and found.get("value") for found in told] == [SAID.replace("2 claims", "3 claims")] * 2


def test_rows_of_claims_have_the_time_of_the_case(case: Path) -> None:
    (case / "contracheck.toml").write_text('[case]\nwhen = "2013-04-24"\n', encoding="utf-8")
    rows = list(csv.DictReader(contracheck(case, "run", "--format", "csv").out.splitlines()))
    assert [row["when"] for row in rows] == ["2013-04-24", "2013-04-24"]


def test_programs_are_told_the_case_where_there_is_one(case: Path) -> None:
    assert "case" not in json.loads(contracheck(case, "run", "--format", "json").out)
    (case / "contracheck.toml").write_text('[case]\nwhen = "2013-04-24"\n', encoding="utf-8")
    write_source(case, "gamma", claim("Fort Ash garrison", value="1,531", when="2013-04-24"))
    told = json.loads(contracheck(case, "run", "--format", "json").out)["case"]
    assert told == {"title": "", "about": "", "when": "2013-04-24", "claims": 2}


def decide(folder: Path) -> list[str]:
    """The one line that each finding names, empty where it names none."""
    found = json.loads(contracheck(folder, "run", "--format", "json").out)["findings"]
    return [one.get("decide", "") for one in found]


def test_where_dates_are_missing_the_setting_is_named_which_then_decides(case: Path) -> None:
    assert decide(case) == ["[case] when, in contracheck.toml, if all claims without a date are of one day"]
    (case / "contracheck.toml").write_text('[case]\nwhen = "2013-04-24"\n', encoding="utf-8")
    assert (classes(case), decide(case)) == (["contradicts"], [""])


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"when": "some day soon"}, id="a date that cannot be read is not missing"),
        pytest.param({"certainty": "possible"}, id="nor is it all that is open where one is not sure"),
    ],
)
def test_where_more_is_open_no_line_decides(case: Path, fields: dict[str, str]) -> None:
    write_source(case, "alpha", claim(value="1,531", when="2013-04-24"))
    write_source(case, "beta", claim(value="2,512", **fields))
    assert (classes(case), decide(case)) == (["may contradict"], [""])
