"""Changes over time that the page leaves out: where they stand is told."""

from __future__ import annotations

from pathlib import Path

from contracheck.pipeline import check
from contracheck.report.html import to_html


def test_where_the_other_changes_are(tmp_path: Path) -> None:
    """Very many claims are in report.json on request alone, and the changes with them."""
    rows = [
        f"{source},{source}{number},Fort {number},strength,{value + number},{year}-05-03\n"
        for number in range(103)
        for source, value, year in (("a", 100, 2001), ("b", 300, 2015))
    ]
    (tmp_path / "t.csv").write_text("source,id,subject,property,value,when\n" + "".join(rows), encoding="utf-8")
    assert "and 3 more changes, all in report.json with run --statements" in to_html(check(tmp_path))
