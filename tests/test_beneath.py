"""What only may contradict, in every format: under its contradiction, by its id; and what fits several camps."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Callable

import pytest
from attrs import evolve

import report_sample
from contracheck.model import Report
from contracheck.model.order import arranged
from contracheck.report.html import to_html
from contracheck.report.json.report_object import to_json
from contracheck.report.markdown.document import to_markdown
from contracheck.report.sarif import to_sarif
from contracheck.report.tables.report_tables import to_csv
from contracheck.report.view import facts, fitting
from report_sample import THREE_CAMPS, TWO_CAMPS
from test_report_terminal import shown


def report() -> Report:
    """A possible contradiction under a contradiction whose last camp fits the two others."""
    positions = (*THREE_CAMPS.positions[:2], evolve(THREE_CAMPS.positions[2], fits=(0, 1)))
    grave = evolve(THREE_CAMPS, positions=positions)
    return evolve(report_sample.sample(), findings=(evolve(TWO_CAMPS, beneath=grave), grave))


def test_it_stands_directly_under_it() -> None:
    others = [one for one in report_sample.FINDINGS if one not in (TWO_CAMPS, THREE_CAMPS)]
    order = [one.id for one in arranged((*report().findings, *others))]
    assert order.index(TWO_CAMPS.id) == order.index(THREE_CAMPS.id) + 1
    alone = [one.id for one in arranged((TWO_CAMPS, THREE_CAMPS, *others))]
    assert alone.index(TWO_CAMPS.id) > alone.index(THREE_CAMPS.id) + 1  # behind all contradictions of the subject


@pytest.mark.parametrize("to_text", [to_html, to_markdown])
def test_pages_say_so(to_text: Callable[[Report], str]) -> None:
    text = to_text(report())
    assert f"under {THREE_CAMPS.id}" in text
    assert "fits A and B" in text


def test_the_terminal_says_so() -> None:
    grave = report().findings[1]
    assert f"under {grave.id}" in facts(report().findings[0])
    assert [fitting(one) for one in grave.positions] == ["", "", "fits A and B"]


def test_programs_are_told() -> None:
    first, second = json.loads(to_json(report()))["findings"]
    assert [first["beneath"], second["beneath"]] == ["", first["id"]]
    assert [camp["fits"] for camp in first["camps"]] == [[], [], [0, 1]]
    rules = dict.fromkeys((TWO_CAMPS.rule, THREE_CAMPS.rule), "a rule")
    results = json.loads(to_sarif(report(), rules))["runs"][0]["results"]
    assert [one["properties"]["beneath"] for one in results][:2] == ["", first["id"]]
    rows = list(csv.DictReader(io.StringIO(to_csv(report()))))
    assert {(row["finding"], row["camp"], row["fits"], row["beneath"]) for row in rows if row["hidden"] == ""} == {
        (first["id"], "A", "", ""),
        (first["id"], "B", "", ""),
        (first["id"], "C", "A B", ""),
        (second["id"], "A", "", first["id"]),
        (second["id"], "B", "", first["id"]),
    }


COMMAND = 'contracheck predicates --declare "works with" --one'


def test_the_kind_of_may_and_the_line_that_decides_are_told() -> None:
    line = "works with: {datatype: term, values: one}"
    one = evolve(TWO_CAMPS, doubt="declaration", declare=line, decide=COMMAND)
    told = evolve(report_sample.sample(), findings=(one,))
    assert "open: declaration" in facts(one)
    pages = (html.unescape(to_html(told)), to_markdown(told).replace("\\", ""))
    for text in (*pages, shown(told).replace("\xa0", " ")):
        assert "open: declaration" in text.replace("\xa0", " ")
        assert COMMAND in text
    assert all(line in text for text in pages)
    (found,) = json.loads(to_json(told))["findings"]
    assert (found["doubt"], found["declare"]) == ("declaration", line)
    log = json.loads(to_sarif(told, {one.rule: "a rule"}))
    properties = log["runs"][0]["results"][0]["properties"]
    assert (properties["doubt"], properties["declare"]) == ("declaration", line)
    row = next(iter(csv.DictReader(io.StringIO(to_csv(told)))))
    assert (row["doubt"], row["declare"]) == ("declaration", line)
