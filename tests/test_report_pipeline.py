"""The formats for machines: SARIF, annotations, JUnit, CSV and XLSX; hostile text stays text in each."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import XML, Element

import pytest
import yaml
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from sarif_pydantic import Sarif

from command import claim, contracheck, write_source
from contracheck.model import Decision, Opinion, Report
from contracheck.model.order import arranged
from contracheck.report.github import to_github
from contracheck.report.junit import to_junit
from contracheck.report.sarif import to_sarif
from contracheck.report.tables.report_tables import harmless, tables, to_csv
from contracheck.report.tables.spreadsheet import to_xlsx
from contracheck.report.words import visible
from report_sample import empty
from report_sample import sample as full

SUMMARIES = {"quantity-mismatch": "Two numbers."}


@pytest.fixture(params=[full, empty], ids=["full", "empty"])
def sample(request: pytest.FixtureRequest) -> Report:
    return request.param()  # type: ignore[no-any-return]


# ---------------------------------------------------------------- SARIF


def test_sarif_is_valid_and_every_finding_is_a_result(sample: Report) -> None:
    text = to_sarif(sample, SUMMARIES)
    (run,) = Sarif.model_validate_json(text).runs
    told = [*arranged(sample.findings), *arranged(sample.suppressed)]
    assert [one["partialFingerprints"] for one in json.loads(text)["runs"][0]["results"]] == [
        {"contracheck/v1": visible(one.id)} for one in told
    ]
    assert len(run.results or []) == len(told)


def test_sarif_has_all_other_claims_as_related_locations_and_rules_by_index() -> None:
    run = json.loads(to_sarif(full(), SUMMARIES))["runs"][0]
    rules = [one["id"] for one in run["tool"]["driver"]["rules"]]
    assert run["columnKind"] == "unicodeCodePoints"
    for result, finding in zip(run["results"], arranged(full().findings), strict=False):
        assert rules[result["ruleIndex"]] == result["ruleId"] == visible(finding.rule)
        first, *others = finding.statements
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) == (first.claim.place.line, first.claim.place.column)
        assert [one["id"] for one in result["relatedLocations"]] == list(range(1, len(others) + 1))


def test_sarif_tells_problems_as_notifications_and_hidden_findings_as_suppressed() -> None:
    sample = full()
    run = json.loads(to_sarif(sample, {}))["runs"][0]
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == len(sample.problems)
    assert run["invocations"][0]["executionSuccessful"] is False
    assert sum("suppressions" in one for one in run["results"]) == len(sample.suppressed)


def test_a_rule_of_sarif_has_no_name_that_only_repeats_its_id() -> None:
    run = json.loads(to_sarif(full(), {}))["runs"][0]
    assert not [one for one in run["tool"]["driver"]["rules"] if one.get("name") == one["id"]]  # SARIF 2.1.0, 3.49.7


def test_findings_that_reviewers_settled_or_that_were_known_stay_in_every_format_for_machines() -> None:
    first, second, *rest = full().findings
    said = Opinion(Decision(first.id, "explained", "Two counts.", "Ada", "2026-11-26"))
    away = evolve(full(), findings=tuple(rest), decided=(evolve(first, opinions=(said,)),), known=(second,))
    results = json.loads(to_sarif(away, {}))["runs"][0]["results"]
    reasons = [one["suppressions"][0].get("justification") for one in results if "suppressions" in one]
    assert "Ada, 2026-11-26: explained. Two counts." in reasons
    assert len(results) == len(full().findings) + len(full().suppressed)
    hidden = {row[0]: row[9] for row in csv.reader(io.StringIO(to_csv(away)))}
    assert (hidden[visible(first.id)], hidden[visible(second.id)]) == ("decided", "known")
    suite = next(one for one in XML(to_junit(away)) if one.get("name") == "hidden")
    assert len(suite) == 2 + len(full().suppressed)


# ---------------------------------------------------------------- annotations


def test_annotations_are_one_to_a_line_whatever_the_text(sample: Report) -> None:
    lines = to_github(sample).splitlines()
    assert len(lines) == len(sample.problems) + len(sample.findings) + 1
    for line in lines:
        command, properties, _ = line.removeprefix("::").replace(" ", "::", 1).split("::", 2)
        assert command in ("error", "warning", "notice")
        assert all("=" in one for one in properties.split(","))


# ---------------------------------------------------------------- JUnit


def parsed(sample: Report, *failing: str) -> Element:
    """The document, which is our own."""
    return XML(to_junit(sample, failing))


def test_junit_counts_what_it_holds(sample: Report) -> None:
    root = parsed(sample)
    for word, tag in (("tests", "testcase"), ("errors", "error"), ("skipped", "skipped")):
        assert int(root.get(word, "0")) == len(list(root.iter(tag)))
        for suite in root:
            assert int(suite.get(word, "0")) == len(list(suite.iter(tag)))


def test_what_makes_a_run_fail_is_a_failure_and_the_rest_is_output() -> None:
    kinds = [one.kind for one in full().findings if one.key in {group.key for group in full().groups}]
    strict = parsed(full(), "contradicts", "may contradict")
    usual = parsed(full(), "contradicts")
    never = parsed(full())
    graver = [kind for kind in kinds if kind in ("contradicts", "may contradict")]
    assert [one.get("type") for one in strict.iter("failure")].count("contradicts") == kinds.count("contradicts")
    assert len(list(strict.iter("failure"))) == len(graver)
    assert len(list(usual.iter("failure"))) == kinds.count("contradicts")
    assert not list(never.iter("failure"))


# ---------------------------------------------------------------- tables


def test_one_row_for_each_claim_of_each_finding() -> None:
    sample = full()
    found, claims, problems = tables(sample)
    told = [*sample.findings, *sample.suppressed]
    assert len(found.rows) == sum(len(one.statements) for one in told)
    assert {row[0] for row in found.rows} == {visible(one.id) for one in told}
    assert len(claims.rows) == len(sample.standings)
    assert len(problems.rows) == len(sample.problems)
    assert all(len(row) == len(table.columns) for table in (found, claims, problems) for row in table.rows)


def test_csv_reads_back_and_no_cell_is_a_formula(sample: Report) -> None:
    rows = list(csv.reader(io.StringIO(to_csv(sample), newline="")))
    wanted = tables(sample)[0]
    assert rows[0] == list(wanted.columns)
    assert [[cell.removeprefix("'") for cell in row] for row in rows[1:]] == [
        [cell.removeprefix("'") for cell in row] for row in wanted.rows
    ]


@given(st.text(max_size=20))
def test_only_numbers_may_begin_with_a_sign(text: str) -> None:
    cell = harmless(text)
    assert cell[:1] not in ("=", "@", "\t")
    assert cell[:1] not in ("+", "-") or cell[1:].replace(",", "").replace(".", "").isdecimal()


@pytest.mark.parametrize(
    ("cell", "shown"), [("-5", "-5"), ("+1,000.5", "+1,000.5"), ("-5+2", "'-5+2"), ("=A1", "'=A1")]
)
def test_signs_of_numbers_stay(cell: str, shown: str) -> None:
    assert harmless(cell) == shown


def test_the_workbook_holds_the_same_as_texts(sample: Report) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(to_xlsx(sample)))
    assert book.sheet_names == ["findings", "claims", "problems"]
    for table in tables(sample):
        rows = book.get_sheet_by_name(table.name).to_python(skip_empty_area=False)
        assert rows[0] == list(table.columns)
        assert [[str(cell) for cell in row] for row in rows[1:]] == [list(row) for row in table.rows]


def test_the_same_report_is_the_same_workbook() -> None:
    assert to_xlsx(full()) == to_xlsx(full())


# ---------------------------------------------------------------- the command


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    write_source(tmp_path, "a", claim("x", "killed", value="311", when="2024"))
    write_source(tmp_path, "b", claim("x", "killed", value="947", when="2024"))
    return tmp_path


@pytest.mark.parametrize("name", ["sarif", "github", "junit", "csv"])
def test_formats_are_printed_alone_and_the_exit_code_stays(folder: Path, name: str) -> None:
    done = contracheck(folder, "run", "--format", name)
    assert done.code == 1
    assert "947" in done.out
    assert not (folder / "reports").exists()


@pytest.mark.parametrize(
    ("file", "begins"), [("r.sarif", b"{"), ("r.xml", b"<?xml"), ("r.csv", b"finding"), ("r.xlsx", b"PK")]
)
def test_the_ending_of_a_file_tells_the_format(folder: Path, file: str, begins: bytes) -> None:
    assert contracheck(folder, "run", "--output", file).code == 1
    assert (folder / file).read_bytes().startswith(begins)


def test_junit_fails_as_the_run_does(folder: Path) -> None:
    assert "<failure" in contracheck(folder, "run", "--format", "junit").out
    assert "<failure" not in contracheck(folder, "run", "--format", "junit", "--fail-on", "never").out


def test_without_the_library_the_command_says_what_to_install(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    done = contracheck(folder, "run", "--output", "r.xlsx")
    assert done.code == 2
    assert "contracheck[xlsx]" in done.err


HOOKS = Path(__file__).parent.parent / ".pre-commit-hooks.yaml"


@pytest.mark.parametrize("hook", yaml.safe_load(HOOKS.read_text(encoding="utf-8")), ids=lambda hook: hook["id"])
def test_the_hooks_run_the_command_and_write_nothing(folder: Path, hook: dict[str, object]) -> None:
    program, *arguments = str(hook["entry"]).split()
    assert program == "contracheck"
    assert contracheck(folder, *arguments).code == (1 if "run" in arguments else 0)
    assert [one.name for one in folder.iterdir()] == ["claims"]
