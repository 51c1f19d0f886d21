"""The JSON report: its shape, its bytes, its exact values."""

from __future__ import annotations

import json
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from contracheck.model import Position, Report, Text
from contracheck.report.json.report_object import to_json
from contracheck.report.json.report_schema import schema, schema_text
from contracheck.report.json.value_objects import iso, json_number
from contracheck.values.interval import INFINITY, Number
from contracheck.values.span import Span
from report_sample import EVIL_FINDING, FINDINGS, HOSTILE, claim, empty, finding, sample, statement

SCHEMA = Path(__file__).parent.parent / "schema" / "report.schema.json"


def parsed(report: Report) -> dict:  # type: ignore[type-arg]
    """The report as a reader of JSON gets it, valid by the schema."""
    found = json.loads(to_json(report).encode("utf-8"))
    Draft202012Validator(schema()).validate(found)
    return found  # type: ignore[no-any-return]


def of(found: dict, identity: str) -> dict:  # type: ignore[type-arg]
    """The finding of an id."""
    return next(one for one in found["findings"] if one["id"] == identity)  # type: ignore[no-any-return]


def test_the_schema_is_one_and_the_file_is_fresh() -> None:
    Draft202012Validator.check_schema(schema())
    assert SCHEMA.read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize("report", [sample(), empty()], ids=["sample", "empty"])
def test_the_schema_admits_the_report_and_nothing_more(report: Report) -> None:
    found = parsed(report)
    assert found["version"] == "contracheck-report/1"
    assert not Draft202012Validator(schema()).is_valid({**found, "clock": "12:00"})
    assert not Draft202012Validator(schema()).is_valid({**found, "version": "contracheck-report/2"})
    for name in found:
        assert not Draft202012Validator(schema()).is_valid({key: found[key] for key in found if key != name})


def test_a_finding_by_hand() -> None:
    found = of(parsed(sample()), "f1a2b3c4")
    assert found["class"] == "may contradict"
    assert (found["rule"], found["also"]) == ("quantity-mismatch", ["bound-violation"])
    first, second = found["camps"]
    assert first["sources"] == ["musings", "wire-1", "wire-2"]
    assert first["origins"] == ["musings", "wire"]
    said = (
        "dw",
        "US troops in Iraq",
        "strength",
        "around 2,500",
        "",
        "summer 2025",
        "",
        "",
        "actual",
        "affirmed",
        "certain",
        "",
        "",
    )
    assert second["statements"] == [
        {
            "claim": "dw/troops",
            "digest": sha256("\x1f".join(said).encode()).hexdigest()[:12],
            "source": "dw",
            "origin": "dw",
            "said_by": [],
            "value": "around 2,500",
            "unit": "",
            "reads_as": {
                "kind": "quantity",
                "text": "[2,250, 2,750]",
                "lower": 2250,
                "upper": 2750,
                "lower_open": False,
                "upper_open": False,
                "said": {"lower": 2500, "upper": 2500, "lower_open": False, "upper_open": False},
                "unit": "count",
                "why": ["hedge “around”: ±10 %"],
            },
            "layer": "actual",
            "polarity": "affirmed",
            "certainty": "certain",
            "when": "summer 2025",
            "when_reads_as": {
                "text": "some time between Jun and Aug 2025, or a little before or after",
                "edtf": second["statements"][0]["when_reads_as"]["edtf"],
                "earliest": "2025-05-02",
                "latest": "2025-09-30",
                "certainly": None,
                "why": second["statements"][0]["when_reads_as"]["why"],
            },
            "where": "",
            "measure": "",
            "locator": "para 12",
            "quote": "around 2,500",
            "note": "",
            "file": "claims/dw.yaml",
            "line": 23,
            "column": 5,
        }
    ]


def test_dates_terms_truths_and_cells() -> None:
    found = parsed(sample())
    until = of(found, "cccc0002")["camps"][0]["statements"][0]
    assert (until["reads_as"]["earliest"], until["reads_as"]["latest"]) == (None, "2026-09-30")
    assert until["layer"] == "planned"
    assert until["when_reads_as"] is None
    day = of(found, "77aa88bb")["camps"][0]["statements"][0]["when_reads_as"]
    assert day["certainly"] == {"earliest": "2025-11-27", "latest": "2025-11-27"}
    term, truth = of(found, "eeee0001"), of(found, "ffff0001")
    assert term["camps"][0]["statements"][0]["reads_as"]["term"] == "non-binding"
    assert truth["camps"][1]["statements"][0]["reads_as"]["truth"] is True
    assert truth["camps"][1]["statements"][0]["polarity"] == "denied"
    cell = of(found, "77aa88bb")["camps"][2]["statements"][0]
    assert (cell["sheet"], cell["cell"]) == ("claims", "B45")


def test_every_statement_is_accounted_for() -> None:
    found = parsed(sample())
    assert [one["id"] for one in found["statements"]] == [one.statement.id for one in sample().standings]
    total = found["summary"]["statements"]
    assert sum(number for name, number in total.items() if name != "total") == total["total"]
    assert {one for group in found["groups"] for one in group["statements"]} == {
        one["id"] for one in found["statements"]
    }


def test_the_same_report_gives_the_same_bytes_whatever_the_order_of_findings() -> None:
    assert to_json(sample()) == to_json(evolve(sample(), findings=FINDINGS[::-1]))
    assert to_json(sample()).endswith("}\n")


def test_hostile_text_comes_back_whole_and_acts_on_no_screen() -> None:
    text = to_json(sample())
    assert not set(text) & set("\x1b\x7f\x9b\u202e\u2028\ud800")
    found = parsed(evolve(sample(), findings=(EVIL_FINDING,)))
    assert found["findings"][0]["message"] == HOSTILE


@given(st.text(max_size=60))
def test_any_text_comes_back_whole(text: str) -> None:
    one = statement(claim("hostile/x", "p", text, quote=text), Text(text))
    report = evolve(empty(), findings=(finding("1", "r", "contradicts", text, Position(text, (one,))),))
    written = to_json(report)
    back = json.loads(written)["findings"][0]
    assert (back["message"], back["camps"][0]["statements"][0]["value"]) == (text, text)
    assert written.encode("utf-8")


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (2500, "2500"),
        (Fraction(5, 2), "2.5"),
        (Fraction(-1, 10), "-0.1"),
        (Fraction(2, 3), '"2/3"'),
        (Fraction(10**20 + 1, 10), '"100000000000000000001/10"'),
        (Fraction(10**400 + 1, 3), f'"{10**400 + 1}/3"'),
        (10**30, "1" + "0" * 30),
        (INFINITY, "null"),
        (-INFINITY, "null"),
    ],
)
def test_numbers_are_exact(number: Number, written: str) -> None:
    assert json.dumps(json_number(number)) == written


@given(st.fractions())
def test_every_fraction_reads_back_the_same(number: Fraction) -> None:
    written = json.dumps(json_number(number))
    assert Fraction(written.strip('"')) == number


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2025-11-27", "2025-11-27", "2025-11-27"),
        ("2025-11-27T07:10", "2025-11-27T07:10", "2025-11-27T07:10"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("-0043", "-0043-01-01", "-0043-12-31"),
        ("Y17000", "+17000-01-01", "+17000-12-31"),
        ("0000", "0000-01-01", "0000-12-31"),
    ],
)
def test_moments_in_iso_8601(text: str, earliest: str, latest: str) -> None:
    hull = Span.parse(text).hull
    assert (iso(hull.lower, 0), iso(hull.upper, 1439)) == (earliest, latest)
    assert iso(INFINITY, 0) is None
