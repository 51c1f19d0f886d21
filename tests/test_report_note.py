"""A remark of the claim file is shown beside its claim in every format, as text; and what a run left aside is told."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from contracheck.analysis.selection import Selection
from contracheck.model import Report
from contracheck.pipeline import Options, check
from contracheck.report.html import to_html
from contracheck.report.json.report_object import to_json
from contracheck.report.markdown.document import to_markdown
from contracheck.report.terminal.report_screen import render

CLAIMS = """\
source: {{id: {0}, language: en}}
claims:
  - {{subject: X, property: killed, value: "{1}", when: 2023-05-01, note: "counted <twice>"}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> str:
    for source, value in (("a", 12), ("b", 14)):
        (tmp_path / f"{source}.yaml").write_text(CLAIMS.format(source, value), encoding="utf-8")
    return str(tmp_path)


def on_terminal(report: Report, *, quiet: bool = False) -> str:
    stream = io.StringIO()
    render(report, Console(file=stream, width=140), quiet=quiet)
    return stream.getvalue()


def test_every_format_shows_the_note(folder: str) -> None:
    report = check([folder])
    assert on_terminal(report).count("note: counted <twice>") == 2
    assert to_html(report).count("note: <bdi>counted &lt;twice&gt;</bdi>") == 2
    assert to_markdown(report).count("note: counted \\<twice\\>") == 2
    positions = json.loads(to_json(report))["findings"][0]["camps"]
    assert [one["note"] for position in positions for one in position["statements"]] == ["counted <twice>"] * 2


def test_the_quiet_line_tells_what_was_set_aside(folder: str) -> None:
    report = check([folder], Options(selection=Selection(without=("b",))))
    assert "1 claim set aside" in on_terminal(report, quiet=True)
    assert "set aside" not in on_terminal(check([folder]), quiet=True)
