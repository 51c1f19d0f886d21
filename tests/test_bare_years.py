"""Claims whose dates lack the year: where it is told by the layer, and where it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from contracheck.model import Report
from contracheck.pipeline import check

HEAD = "source,id,subject,property,value,when,as_of,layer\n"
SOURCES = "id,publisher,published\na,Orr Post,2014-05-05\nb,Orr Times,2014-11-02\n"


def run(folder: Path, *rows: str) -> Report:
    (folder / "claims.sources.csv").write_text(SOURCES, encoding="utf-8")
    (folder / "claims.csv").write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return check(folder)


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("a,1,Orr,abducted on,April 16,,,", "2014-04-16"),
        ("a,1,Orr,resigned,yes,April 16,,", "2014-04-16"),
        ("a,1,Orr,resigned,April 16,,,", "2014-04-16"),
        ("b,1,Orr,killed,5,April,,", "2014-04"),
        ("a,1,Orr,opening date,June 16,,,planned", "2014-06-16"),
        ("a,1,Orr,visitors,500,June,,predicted", "2014-06"),
    ],
)
def test_the_year_is_told_by_the_layer(tmp_path: Path, row: str, read: str) -> None:
    report = run(tmp_path, row)
    assert report.problems == ()
    (standing,) = report.standings
    spans = [standing.statement.span, standing.statement.value]
    assert read in [getattr(span, "edtf", "") for span in spans]


@pytest.mark.parametrize(
    ("row", "years"),
    [
        ("a,1,Orr,deadline,April 16,,,", (2014, 2015)),  # lies ahead by nature
        ("b,1,Orr,abducted on,December 24,,,", (2013, 2014)),  # another year, and the other side is nearer
        ("a,1,Orr,resigned,yes,until April,,", (2014, 2015)),
        ("a,1,Orr,opening date,April 16,,,planned", (2014, 2015)),
    ],
)
def test_the_year_is_asked_for(tmp_path: Path, row: str, years: tuple[int, int]) -> None:
    (problem,) = run(tmp_path, row).problems
    assert problem.message.startswith(("value: the year is missing", "when: the year is missing"))
    assert all(str(year) in problem.suggestion for year in years)


def test_of_what_nothing_declares_it_is_asked_for(tmp_path: Path) -> None:
    """`May 1` and `2 May 2014` are no two dates that contradict: the first may be of a year ahead."""
    report = run(tmp_path, "a,1,Orr,gates locked,May 1,,,", "b,2,Orr,gates locked,2 May 2014,,,")
    assert report.findings == ()


def test_as_of_always_looks_back(tmp_path: Path) -> None:
    """Nothing is known as of a day that lies ahead, in whatever layer."""
    report = run(tmp_path, "a,1,Orr,killed,9,,April 16,planned")
    assert report.problems == ()
