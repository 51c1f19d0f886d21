"""What `contracheck run` writes to: never onto what it reads, never through a link, and never at the findings' cost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from command import claim, contracheck, process, write_dispute, write_source


@pytest.fixture
def dispute(tmp_path: Path) -> Path:
    write_dispute(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "flags",
    [
        ("--output", "claims/alpha.yaml"),
        ("--output", "./claims/../claims/alpha.yaml"),
        ("--output", "claims/alpha.yaml", "--format", "json"),
        ("--output", "link.md"),
        ("--output", "folder/alpha.yaml", "claims"),
        ("--output", "contracheck.toml"),
    ],
)
def test_a_file_that_is_read_is_never_written(dispute: Path, flags: tuple[str, ...]) -> None:
    (dispute / "contracheck.toml").write_text("exact = true\n", encoding="utf-8")
    (dispute / "link.md").symlink_to("claims/alpha.yaml")
    (dispute / "folder").symlink_to("claims")
    before = {path: path.read_bytes() for path in dispute.rglob("*") if path.is_file()}
    done = contracheck(dispute, "run", *flags)
    assert done.code == 2
    assert f"cannot write {flags[1]}: it is one of the files that are read" in done.err
    assert {path: path.read_bytes() for path in dispute.rglob("*") if path.is_file()} == before


def test_no_report_is_written_onto_a_claim_file(dispute: Path) -> None:
    text = (dispute / "claims" / "alpha.yaml").read_text("utf-8")
    (dispute / "reports").mkdir()
    (dispute / "reports" / "report.md").write_text(text, encoding="utf-8")
    (dispute / "alpha.yaml").symlink_to("reports/report.md")
    done = contracheck(dispute, "run", "alpha.yaml", "claims/beta.yaml")
    assert done.code == 2
    assert "cannot write reports/report.md: it is one of the files that are read" in done.err
    assert (dispute / "reports" / "report.md").read_text("utf-8") == text


@pytest.mark.parametrize("flags", [(), ("--output", "reports/report.json")])
def test_a_link_is_replaced_and_not_followed(dispute: Path, flags: tuple[str, ...]) -> None:
    (dispute / "precious").write_text("mine", encoding="utf-8")
    (dispute / "reports").mkdir()
    link = dispute / "reports" / "report.json"
    link.symlink_to("../precious")
    assert contracheck(dispute, "run", *flags).code == 1
    assert (dispute / "precious").read_text("utf-8") == "mine"
    assert not link.is_symlink()
    assert json.loads(link.read_text("utf-8"))["findings"]


@pytest.mark.parametrize("flags", [(), ("--quiet",), ("--verbose",)])
def test_reports_that_cannot_be_written_cost_no_finding(dispute: Path, flags: tuple[str, ...]) -> None:
    (dispute / "reports").write_text("in the way", encoding="utf-8")
    done = contracheck(dispute, "run", *flags)
    assert done.code == 2
    assert "contradict" in done.out
    assert done.err.startswith("contracheck: cannot write reports/report.json: ")
    assert "reports is no folder" in done.err
    assert "--no-reports" in done.err
    assert (dispute / "reports").read_text("utf-8") == "in the way"
    assert contracheck(dispute, "run", "--no-reports").code == 1


@pytest.mark.parametrize("flags", [(), ("--format", "json"), ("--quiet",)])
def test_a_dash_is_standard_output(dispute: Path, flags: tuple[str, ...]) -> None:
    done = contracheck(dispute, "run", "--output", "-", *flags)
    assert done.out == contracheck(dispute, "run", *(flags or ("--format", "terminal")), "--no-reports").out
    assert done.code == 1
    assert sorted(path.name for path in dispute.iterdir()) == ["claims"]


def test_standard_output_by_its_name_stays_what_it_is(dispute: Path) -> None:
    link = Path("/dev/stdout")
    if not link.is_symlink():
        pytest.skip("there is no /dev/stdout")
    with (dispute / "out.json").open("wb") as stream:
        command = [sys.executable, "-m", "contracheck", "run", "--format", "json", "--output", "/dev/stdout"]
        assert subprocess.run(command, cwd=dispute, stdout=stream, check=False).returncode == 1
    assert link.is_symlink()
    assert json.loads((dispute / "out.json").read_text("utf-8"))["findings"]


def test_quiet_tells_what_is_hidden(dispute: Path) -> None:
    done = contracheck(dispute, "run", "--quiet", "--ignore", "quantity-mismatch", COLUMNS="200")
    assert "1 finding hidden" in done.out
    assert "hidden" not in contracheck(dispute, "run", "--quiet", COLUMNS="200").out


@pytest.mark.parametrize("command", ["check", "run", "subjects", "predicates"])
def test_an_empty_path_is_told(dispute: Path, command: str) -> None:
    done = contracheck(dispute, command, "")
    assert done.code == 2
    assert "a path is empty, expected a file or folder of claims" in done.err


@pytest.mark.parametrize("flag", ["--accept", "--refuse"])
def test_a_name_and_itself_are_no_pair(dispute: Path, flag: str) -> None:
    done = contracheck(dispute, "subjects", flag, "Fort Ash garrison", "fort ash Garrison")
    assert done.code == 2
    assert "are one name already" in done.err
    assert done.out == ""
    assert not (dispute / "claims" / "entities.yaml").exists()


def test_what_is_decided_already_is_not_said_to_be_written(dispute: Path) -> None:
    write_source(dispute, "gamma", claim("Ash fort", value="88", when="2025"))
    pair = ("subjects", "--accept", "Fort Ash garrison", "Ash fort")
    assert "written into claims/entities.yaml" in contracheck(dispute, *pair).out
    assert "claims/entities.yaml says so already, and nothing was written" in contracheck(dispute, *pair).out


def test_a_claim_is_explained_by_its_line(dispute: Path) -> None:
    by_id = contracheck(dispute, "explain", "alpha/1", "beta/1")
    assert by_id.code == 0
    for place in ("claims/alpha.yaml:7", "claims/alpha.yaml:7:5", "./claims/alpha.yaml:7"):
        assert contracheck(dispute, "explain", place, "beta/1").out == by_id.out


def test_a_finding_is_explained_by_its_two_sides(dispute: Path) -> None:
    report = json.loads(contracheck(dispute, "run", "--format", "json").out)
    (finding,) = report["findings"]
    done = contracheck(dispute, "explain", finding["id"])
    assert done.code == 0
    first, second = (position["statements"][0]["claim"] for position in finding["camps"])
    assert {first, second} == {"alpha/1", "beta/1"}
    assert done.out == contracheck(dispute, "explain", first, second).out


def test_verbose_names_the_ids_that_explain_takes(dispute: Path) -> None:
    out = process(dispute, "run", "--verbose", COLUMNS="200").out
    timeline = out.partition("Timeline")[2]
    assert "alpha/1" in timeline
    assert "beta/1" in timeline


def test_no_decision_is_written_through_a_link_that_leads_out(dispute: Path) -> None:
    write_source(dispute, "gamma", claim("Ash fort", value="88", when="2025"))
    (dispute / "precious.yaml").write_text("entities:\n", encoding="utf-8")
    (dispute / "claims" / "entities.yaml").symlink_to("../precious.yaml")
    done = contracheck(dispute, "subjects", "--accept", "Fort Ash garrison", "Ash fort")
    assert done.code == 2
    assert "claims/entities.yaml: the link leads out of the folder; nothing was written" in done.err
    assert (dispute / "precious.yaml").read_text("utf-8") == "entities:\n"


@pytest.mark.parametrize("name", ["report.json", "report.md", "report.html"])
def test_each_report_that_cannot_be_written_is_told(dispute: Path, name: str) -> None:
    (dispute / "reports" / name).mkdir(parents=True)
    done = contracheck(dispute, "run")
    assert done.code == 2
    assert "✗ contradicts" in done.out
    assert f"cannot write reports/{name}: " in done.err


@pytest.mark.parametrize("place", ["claims/alpha.yaml:99", "claims/omega.yaml:7", "claims/alpha.yaml:"])
def test_a_place_where_no_claim_stands_is_told(dispute: Path, place: str) -> None:
    done = contracheck(dispute, "explain", place)
    assert done.code == 2
    assert f"nothing has the name “{place}”, expected a rule, a finding id, a claim id or file:line" in done.err


def test_a_line_with_two_claims_names_neither(dispute: Path) -> None:
    lines = "source: {id: two}\nclaims: [{subject: a, property: b, value: 1}, {subject: a, property: b, value: 2}]\n"
    (dispute / "claims" / "two.yaml").write_text(lines, encoding="utf-8")
    done = contracheck(dispute, "explain", "claims/two.yaml:2")
    assert done.code == 2
    assert "is the place of several claims: two/1, two/2" in done.err
    assert contracheck(dispute, "explain", "claims/two.yaml:2:10").code == 0
