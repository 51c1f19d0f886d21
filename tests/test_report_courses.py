"""What changed over time: equal neighbours once, in the order of time, in every format for people."""

from __future__ import annotations

from pathlib import Path

import pytest

from contracheck.model import Report
from contracheck.pipeline import check
from contracheck.report.changed_over_time import courses
from contracheck.report.html import to_html
from contracheck.report.markdown.document import to_markdown

CLAIMS = """\
source: {id: a, language: en}
claims:
  - {subject: Fort Ash, property: strength, value: "1,210", when: 2023-05-02}
  - {subject: Fort Ash, property: strength, value: "1,210", when: 2021-05-02}
  - {subject: Fort Ash, property: strength, value: "940", when: 2024-05-02}
  - {subject: Fort Ash, property: strength, value: "5"}
  - {subject: <b>Orr</b>, property: office holder, value: Ada Brook, when: 2019}
  - {subject: <b>Orr</b>, property: office holder, value: ada brook, when: 2020-02-01}
  - {subject: <b>Orr</b>, property: office holder, value: Ben Holt, when: 2024}
  - {subject: Same, property: strength, value: "12", when: 2019-01-01}
  - {subject: Same, property: strength, value: "12", when: 2024-01-01}
"""


@pytest.fixture
def report(tmp_path: Path) -> Report:
    (tmp_path / "a.yaml").write_text(CLAIMS, encoding="utf-8")
    return check([str(tmp_path)])


def test_steps_go_by_time_and_tell_equal_neighbours_once(report: Report) -> None:
    """The undated 5 has no place on the course; a value that stays is no change."""
    found = {one.subject: [step.split(" (")[0] for step in one.steps] for one in courses(report)}
    assert found["<b>Orr</b>"] == ["Ada Brook", "Ben Holt"]
    assert "Same" not in found
    assert found.get("Fort Ash", ["1,210", "940"]) == ["1,210", "940"]


def test_pages_show_changes_as_text(report: Report) -> None:
    page, paper = to_html(report), to_markdown(report)
    assert "Changed over time" in page
    assert "<li><b><bdi>&lt;b&gt;Orr&lt;/b&gt;</bdi></b>, <bdi>office holder</bdi>: " in page
    assert "&lt;b&gt;Orr&lt;/b&gt;" in page
    assert "<b>Orr" not in page
    assert "Changed over time" in paper
