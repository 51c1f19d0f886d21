"""A finding of many camps is shown by its best supported ones; none vanishes."""

from __future__ import annotations

import json

from attrs import evolve

import report_sample
from contracheck.model import Report
from contracheck.report.html import to_html
from contracheck.report.json.report_object import to_json
from contracheck.report.markdown.document import to_markdown
from contracheck.values.limits import POSITIONS


def crowded(count: int) -> Report:
    report = report_sample.sample()
    finding = report.findings[0]
    positions = tuple(evolve(finding.positions[0], label=f"value-{number:03}") for number in range(count))
    return evolve(report, findings=(evolve(finding, positions=positions),))


def test_pages_show_the_first_camps_and_count_the_rest() -> None:
    report = crowded(POSITIONS + 7)
    for text in (to_html(report), to_markdown(report)):
        assert f"value-{POSITIONS - 1:03}" in text
        assert f"value-{POSITIONS:03}" not in text
        assert "7 more positions" in text


def test_as_many_camps_as_fit_are_all_shown() -> None:
    report = crowded(POSITIONS)
    for text in (to_html(report), to_markdown(report)):
        assert f"value-{POSITIONS - 1:03}" in text
        assert "more camp" not in text


def test_the_json_report_has_them_all() -> None:
    (finding,) = json.loads(to_json(crowded(POSITIONS + 7)))["findings"]
    assert len(finding["camps"]) == POSITIONS + 7
