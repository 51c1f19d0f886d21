"""Ids of sources hold what names of sources hold: blanks, commas, brackets, slashes; every command takes them."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from command import contracheck
from contracheck.report.formats import FORMATS
from contracheck.review.past_report import read_past
from loading import load_text, only, put, told

ODD = (
    "The Baltimore Times (CNN)",
    "Reuters, 3 May",
    'AP/Reuters "live": <b>',
    "Straße № 5; *",
    "https://example.org/a?b=c#d",
)
OTHER = "plain"


def project(folder: Path, odd: str) -> None:
    """Two sources that contradict each other, one in a table, and one described in a sheet."""
    table, described = io.StringIO(), io.StringIO()
    csv.writer(table).writerows(
        [
            ("source", "subject", "property", "value", "when"),
            (f" {odd} ", "Elm March", "arrested", "7", "1 May 2024"),
            (OTHER, "Elm March", "arrested", "19", "1 May 2024"),
        ]
    )
    csv.writer(described).writerows([("id", "title"), (odd, "One of them")])
    put(folder, "claims/t.csv", table.getvalue())
    put(folder, "claims/t.sources.csv", described.getvalue())


@pytest.mark.parametrize("odd", ODD)
def test_every_command_takes_such_an_id(tmp_path: Path, odd: str) -> None:
    project(tmp_path, odd)
    assert contracheck(tmp_path, "run", "-q").code == 1
    report = json.loads((tmp_path / "reports" / "report.json").read_text(encoding="utf-8"))
    assert {source["id"] for source in report["sources"]} == {odd, OTHER}
    (finding,) = report["findings"]
    assert {one["source"] for camp in finding["camps"] for one in camp["statements"]} == {odd, OTHER}
    for form in FORMATS:
        assert contracheck(tmp_path, "run", "--format", form.name, "-o", f"out.{form.name}").code == 1
    whole = contracheck(tmp_path, "explain", f"{odd}/t-2")
    assert (whole.code, whole.out) == (0, contracheck(tmp_path, "explain", "t-2").out)
    assert contracheck(tmp_path, "explain", f"{odd}/t-2", f"{OTHER}/t-3").code == 0
    without = contracheck(tmp_path, "run", "--no-reports", "--without", odd)
    assert (without.code, "claims set aside (1)" in without.out) == (3, True)
    assert contracheck(tmp_path, "run", "--no-reports", "--only", odd).code == 1


@pytest.mark.parametrize("odd", ODD)
def test_a_decision_and_a_comparison_of_reports_keep_it(tmp_path: Path, odd: str) -> None:
    project(tmp_path, odd)
    contracheck(tmp_path, "run", "-q", "--reports", "before")
    (finding,) = json.loads((tmp_path / "before" / "report.json").read_text(encoding="utf-8"))["findings"]
    done = contracheck(
        tmp_path,
        "decide",
        "--finding",
        finding["id"],
        "--verdict",
        "false alarm",
        "--reason",
        "two marches",
        "--by",
        "me",
    )
    assert done.code == 0, done.err
    assert contracheck(tmp_path, "check").code == 0
    assert contracheck(tmp_path, "run", "-q", "--reports", "after").code == 0
    assert contracheck(tmp_path, "diff", "before/report.json", "after/report.json").code == 0
    past = read_past((tmp_path / "after" / "report.json").read_bytes(), "after")
    assert {claim.source for claim in past.claims.values()} == {odd, OTHER}


@pytest.mark.parametrize("odd", ODD)
def test_ids_of_the_page_are_valid_and_unique_and_links_lead_to_them(tmp_path: Path, odd: str) -> None:
    project(tmp_path, odd)
    contracheck(tmp_path, "run", "-q")
    page = (tmp_path / "reports" / "report.html").read_text(encoding="utf-8")
    ids = re.findall(r'\bid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Za-z0-9][\w.-]*", one) for one in ids)
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


@pytest.mark.parametrize("odd", ODD)
def test_new_writes_a_file_that_reads_back(tmp_path: Path, odd: str) -> None:
    assert contracheck(tmp_path, "new", "--id", odd).code == 0
    (path,) = (tmp_path / "claims").glob("*.yaml")
    assert re.fullmatch(r"[\w.-]+", path.name)
    assert load_text(tmp_path, path.read_bytes()).sources[0].id == odd


@pytest.mark.parametrize("bad", ["two\nlines", "a\ttab", "a\u2028b", "*"])
def test_what_is_no_name_is_asked_in_all_files(tmp_path: Path, bad: str) -> None:
    quoted = json.dumps(bad)
    one = only(load_text(tmp_path, f"source: {{id: {quoted}}}\nclaims: [{{subject: x, property: y, value: z}}]\n"))
    row = f'{{"source": {quoted}, "subject": "x", "property": "y", "value": "z"}}\n'
    loaded = load_text(tmp_path, row, "t.jsonl")
    assert one.place.line == 1
    assert [problem.split(":")[:3] for problem in told(loaded)] == [["t.jsonl", "1", "12"]]
    assert loaded.unread == 1


def test_earlier_reports_know_the_source_of_every_claim(tmp_path: Path) -> None:
    """Also of those in no finding, of which a report tells the full id alone."""
    put(tmp_path, "claims/t.csv", "source,id,subject,property,value\nAP,b/c,x,killed,1\nAP/AFP,d,y,killed,2\n")
    contracheck(tmp_path, "run", "-q")
    past = read_past((tmp_path / "reports" / "report.json").read_bytes(), "report.json")
    assert {claim.id: claim.source for claim in past.claims.values()} == {"AP/b/c": "AP", "AP/AFP/d": "AP/AFP"}


def test_claims_whose_ids_hold_slashes_are_told_apart(tmp_path: Path) -> None:
    text = "source,id,subject,property,value\na,b/c,x,p,1\na/b,c,y,p,2\n"
    loaded = load_text(tmp_path, text, "t.csv")
    assert "the claim id is used twice" in only(loaded).message
    assert [claim.local_id for claim in loaded.claims] == ["b/c"]
