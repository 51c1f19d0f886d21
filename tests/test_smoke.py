"""Every command as a process, every format and page of help once: what a run under other libraries has to show.

Quick, so that it can be run for the lowest versions that pyproject.toml allows; what the answers say in detail is
tested elsewhere.
"""

from __future__ import annotations

import io
import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import python_calamine

from command import claim, contracheck, process, write_dispute, write_source
from contracheck.cli.app import COMMANDS
from contracheck.report.formats import FORMATS, Format, as_bytes
from report_sample import empty, sample
from serving import serving


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of one dispute, its reports, and two names that are perhaps the same."""
    folder = tmp_path_factory.mktemp("project")
    write_dispute(folder)
    write_source(folder, "gamma", claim(subject="Fort Ash garison", value="7", when="1990"))
    assert process(folder, "run", "--quiet").code == 1
    return folder


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    """A copy of it to write into."""
    return Path(shutil.copytree(made, tmp_path / "project"))


ASKED: dict[str, tuple[tuple[str, ...], int, str]] = {
    "run": (("--verbose", "--coverage"), 1, "2,531"),
    "check": ((), 0, "3 files, 3 sources, 3 claims read: no problem."),
    "diff": (("reports/report.json",), 0, "1 finding as before"),
    "history": (("reports",), 0, "Findings over time"),
    "findings": (("--where", "class=contradicts"), 0, "1 of 1 finding"),
    "new": (("claims/delta.yaml", "--title", "A title"), 0, "claims/delta.yaml"),
    "subjects": ((), 0, "Fort Ash garison"),
    "predicates": ((), 0, "shipped vocabulary"),
    "read": (("around 2,500", "--language", "en"), 0, "[2,250, 2,750]"),
    "rules": ((), 0, "quantity-mismatch"),
    "explain": (("alpha/1", "beta/1"), 0, "2,531"),
    "schema": (("claims",), 0, "$schema"),
    "completion": (("bash",), 0, "_CONTRACHECK_COMPLETE"),
}
"""Arguments, exit code, and something that the answer holds; `decide` and `serve` need more than one line."""


def test_no_command_is_left_out() -> None:
    assert {*ASKED, "decide", "serve"} == set(COMMANDS)


@pytest.mark.parametrize("command", ASKED)
def test_a_command_answers(project: Path, command: str) -> None:
    arguments, code, words = ASKED[command]
    done = process(project, command, *arguments, COLUMNS="200")
    assert (done.code, done.err) == (code, "")
    assert words in done.out


def test_decide_writes_what_run_then_leaves_out(project: Path) -> None:
    finding = json.loads((project / "reports" / "report.json").read_text(encoding="utf-8"))["findings"][0]["id"]
    words = ("--verdict", "explained", "--reason", "Two camps.", "--by", "Ada")
    assert process(project, "decide", "--finding", finding, *words).code == 0
    assert process(project, "run", "--quiet").code == 0


def test_serve_shows_the_page(project: Path) -> None:
    with serving(project) as server:
        answer = server.ask("")
    assert answer.code == 200
    assert "Fort Ash garrison" in answer.text


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_help_is_laid_out(tmp_path: Path, command: str) -> None:
    done = contracheck(tmp_path, *filter(None, [command]), "--help")
    assert (done.code, done.err) == (0, "")
    assert "Usage:" in done.out
    assert "─ Options ─" in done.out


def test_the_help_lists_the_commands_in_the_order_of_use(tmp_path: Path) -> None:
    listed = re.findall(r"^│ ([a-z]+) ", contracheck(tmp_path, "--help").out, re.MULTILINE)
    assert listed == list(COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [((), "Usage:"), (("rnu",), "did you mean run?"), (("run", "--fromat", "csv"), "--format"),
     (("run", "--format", "pdf"), "sarif"), (("explain",), "RULE|FINDING|A"), (("run", "--output"), "argument")],
)  # fmt: skip
def test_wrong_usage_is_told(tmp_path: Path, arguments: tuple[str, ...], hint: str) -> None:
    done = contracheck(tmp_path, *arguments)
    assert (done.code, done.out) == (2, "")
    assert hint in done.err


LOOKS = {
    "terminal": lambda data: b"2,531" in data,
    "json": lambda data: len(json.loads(data)["findings"]) == 1,
    "sarif": lambda data: len(json.loads(data)["runs"][0]["results"]) == 1,
    "junit": lambda data: ET.fromstring(data).tag == "testsuites",  # noqa: S314 - our own
    "xlsx": lambda data: len(python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names) > 0,
}
"""A closer look at what is written, where something else reads it."""


@pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])
def test_a_format_is_written(project: Path, form: Format) -> None:
    done = contracheck(project, "run", "--format", form.name, "--output", "made")
    assert (done.code, done.err) == (1, "")
    written = (project / "made").read_bytes()
    assert written.startswith(form.begins)
    assert LOOKS.get(form.name, lambda data: len(data) > 0)(written)


@pytest.mark.parametrize("form", FORMATS[1:], ids=[form.name for form in FORMATS[1:]])
def test_every_report_begins_as_its_format_says(form: Format) -> None:
    assert form.begins
    assert all(as_bytes(report, form.name).startswith(form.begins) for report in (sample(), empty()))


def test_a_workbook_and_a_table_are_read(project: Path) -> None:
    import xlsxwriter

    rows = (
        ("source", "subject", "property", "value", "when"),
        ("delta", "Fort Ash garrison", "strength", "9", "2025-11-27"),
    )
    book = xlsxwriter.Workbook(project / "claims" / "delta.xlsx")
    sheet = book.add_worksheet("claims")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    (project / "claims" / "epsilon.csv").write_text(
        "\n".join(",".join(row).replace("delta", "epsilon") for row in rows) + "\n", encoding="utf-8"
    )
    assert contracheck(project, "check").out == "5 files, 5 sources, 5 claims read: no problem.\n"


def test_a_unit_beyond_the_everyday_ones_is_known(tmp_path: Path) -> None:
    """An astronomical unit is 149,597,870,700 m (IAU, 2012)."""
    for name, value in (("alpha", "exactly 10 astronomical units"), ("beta", "exactly 1495978707000 m")):
        write_source(tmp_path, name, claim(value=value, when="2025-11-27", predicate="length"))
    assert contracheck(tmp_path, "run", "--quiet").code == 0
    write_source(tmp_path, "beta", claim(value="exactly 1495978707001 m", when="2025-11-27", predicate="length"))
    assert contracheck(tmp_path, "run", "--quiet").code == 1
