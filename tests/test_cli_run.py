"""`contracheck run` as a whole process: what it prints, what it writes, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command import claim, contracheck, process, write_dispute, write_source


@pytest.fixture
def dispute(tmp_path: Path) -> Path:
    write_dispute(tmp_path)
    return tmp_path


def test_a_contradiction_is_shown_and_the_three_reports_are_written(dispute: Path) -> None:
    done = contracheck(dispute, "run")
    assert done.code == 1
    assert "✗ contradicts" in done.out
    assert "2,531" in done.out
    assert "claims/alpha.yaml:7:5" in done.out
    assert "quantity-mismatch" in done.out
    assert "Exit code 1: findings at or above “contradicts”." in done.out
    assert done.err == ""
    assert sorted(one.name for one in (dispute / "reports").iterdir()) == ["report.html", "report.json", "report.md"]
    assert "Written: reports/report.json, reports/report.md, reports/report.html" in done.out


def test_nothing_to_report_is_0(tmp_path: Path) -> None:
    write_source(tmp_path, "alpha", claim(value="2,531", when="2025-11-27"))
    write_source(tmp_path, "beta", claim(value="around 2,500", when="2025-11-27"))
    done = contracheck(tmp_path, "run")
    assert done.code == 0
    assert "no contradiction found" in done.out
    assert "Exit code" not in done.out


def test_nothing_compared_is_no_pass(tmp_path: Path) -> None:
    write_source(tmp_path, "alpha", claim(value="2,531", when="2025-11-27"))
    write_source(tmp_path, "beta", claim("Fort Oak garrison", value="1,412", when="2025-11-27"))
    done = contracheck(tmp_path, "run")
    assert done.code == 3
    assert "Exit code 3: nothing was compared" in done.out


def test_an_unreadable_claim_is_2_and_the_others_are_still_judged(dispute: Path) -> None:
    write_source(dispute, "gamma", claim(value="03/04/2024", predicate="start date"))
    done = contracheck(dispute, "run")
    assert done.code == 2
    assert "claims/gamma.yaml:7:12" in done.out
    assert "✗ contradicts" in done.out
    assert "Exit code 2" in done.out


def test_a_warning_does_not_change_the_exit_code(dispute: Path) -> None:
    (dispute / "claims" / "empty.yaml").write_text("source: {id: empty}\nclaims:\n", encoding="utf-8")
    assert contracheck(dispute, "run", "--fail-on", "never").code == 0


def test_fail_on_sets_from_which_class_on_a_run_fails(tmp_path: Path) -> None:
    write_source(tmp_path, "alpha", claim(value="2,531", when="2025-11-27"))
    write_source(tmp_path, "beta", claim(value="1,412", when="2025-11-27", certainty="probable"))
    assert contracheck(tmp_path, "run").code == 0
    assert contracheck(tmp_path, "run", "--fail-on", "may-contradict").code == 1
    assert contracheck(tmp_path, "run", "--fail-on", "may contradict").code == 1
    assert contracheck(tmp_path, "run", "--fail-on", "changed").code == 1
    assert contracheck(tmp_path, "run", "--fail-on", "never").code == 0


def test_a_change_fails_only_on_changed(tmp_path: Path) -> None:
    write_source(tmp_path, "alpha", claim(value="2,531", when="2020-11-27"))
    write_source(tmp_path, "beta", claim(value="1,412", when="2025-11-27"))
    assert contracheck(tmp_path, "run", "--fail-on", "may-contradict").code == 0
    assert contracheck(tmp_path, "run", "--fail-on", "changed").code == 1


def test_json_on_standard_output_is_json_and_nothing_else(dispute: Path) -> None:
    done = contracheck(dispute, "run", "--format", "json")
    report = json.loads(done.out)
    assert done.code == 1
    assert done.err == ""
    assert [one["class"] for one in report["findings"]] == ["contradicts"]
    assert not (dispute / "reports").exists()


def test_json_keeps_its_messages_to_the_error_stream(dispute: Path) -> None:
    write_source(dispute, "gamma", claim(value="03/04/2024", predicate="start date"))
    done = contracheck(dispute, "run", "--format", "json")
    assert json.loads(done.out)["summary"]["unread"] == 1
    assert done.err.startswith(" Exit code 2")


@pytest.mark.parametrize(
    ("name", "file"), [("json", "report.json"), ("markdown", "report.md"), ("html", "report.html")]
)
def test_a_format_printed_written_and_among_the_reports_is_the_same(dispute: Path, name: str, file: str) -> None:
    printed = contracheck(dispute, "run", "--format", name)
    written = contracheck(dispute, "run", "--output", f"out/{file}")
    contracheck(dispute, "run")
    assert written.out == ""
    assert (dispute / "out" / file).read_text("utf-8") == printed.out == (dispute / "reports" / file).read_text("utf-8")


def test_the_terminal_report_in_a_file_has_no_colours(dispute: Path) -> None:
    contracheck(dispute, "run", "--output", "report.txt", FORCE_COLOR="1")
    text = (dispute / "report.txt").read_text("utf-8")
    assert "✗ contradicts" in text
    assert "\x1b" not in text


def test_reports_go_where_they_are_told_or_nowhere(dispute: Path) -> None:
    contracheck(dispute, "run", "--no-reports")
    contracheck(dispute, "run", "--format", "terminal")
    assert not (dispute / "reports").exists()
    contracheck(dispute, "run", "--reports", "deep/er")
    assert (dispute / "deep" / "er" / "report.json").exists()


def test_reports_that_cannot_be_written_are_a_plain_error(dispute: Path) -> None:
    (dispute / "reports").write_text("in the way", encoding="utf-8")
    done = contracheck(dispute, "run")
    assert done.code == 2
    assert done.err.startswith("contracheck: cannot write reports/report.json: ")
    assert (dispute / "reports").read_text("utf-8") == "in the way"


def test_a_device_is_written_to_and_not_replaced(dispute: Path) -> None:
    assert contracheck(dispute, "run", "--output", "/dev/null").code == 1
    assert Path("/dev/null").is_char_device()


def test_the_same_files_give_the_same_bytes_whatever_the_hash_seed(dispute: Path) -> None:
    runs = [process(dispute, "run", "--format", "json", PYTHONHASHSEED=seed).out for seed in ("1", "2")]
    assert runs[0] == runs[1]


def test_quiet_is_a_line_for_each_finding_and_one_for_the_run(dispute: Path) -> None:
    done = contracheck(dispute, "run", "--quiet", COLUMNS="200")
    assert len(done.out.splitlines()) == 2
    assert (dispute / "reports" / "report.html").exists()


def test_verbose_also_tells_what_is_no_finding(dispute: Path) -> None:
    write_source(dispute, "gamma", claim("Fort Oak garrison", value="88", when="2025"))
    short, long = contracheck(dispute, "run"), contracheck(dispute, "run", "--verbose")
    assert "Timeline: Fort Oak garrison" in long.out
    assert "Timeline" not in short.out


def test_paths_are_files_or_folders(dispute: Path) -> None:
    assert contracheck(dispute, "run", "claims/alpha.yaml").code == 3
    assert contracheck(dispute, "run", "claims/alpha.yaml", "claims/beta.yaml").code == 1


def test_a_path_that_is_not_there_is_told(dispute: Path) -> None:
    done = contracheck(dispute, "run", "clams")
    assert done.code == 2
    assert "there is no such file or folder" in done.out


def test_no_claims_at_all_says_how_to_begin(tmp_path: Path) -> None:
    done = contracheck(tmp_path, "run")
    assert done.code == 2
    assert "there are no claims at claims" in done.err
    assert "contracheck new" in done.err


def test_hostile_claims_reach_neither_the_terminal_nor_the_page(tmp_path: Path) -> None:
    bad = '"<script>alert(1)</script>[bold]x"'
    write_source(tmp_path, "alpha", claim(bad, value="2,531", when="2025-11-27"))
    write_source(tmp_path, "beta", claim(bad, value="1,412", when="2025-11-27"))
    done = contracheck(tmp_path, "run")
    assert done.code == 1
    assert "\x1b" not in done.out
    assert "[bold]" in done.out
    page = (tmp_path / "reports" / "report.html").read_text("utf-8")
    assert "<script>alert" not in page
    assert page.count("<script>") == 1  # the page's own


def test_what_could_turn_a_screen_round_is_a_problem_and_is_not_shown(tmp_path: Path) -> None:
    write_source(tmp_path, "alpha", claim('"left\\u202Eright"', value="2,531"))
    done = contracheck(tmp_path, "run")
    assert done.code == 2
    assert "claims/alpha.yaml:5:14" in done.out
    assert "\u202e" not in done.out


def test_a_time_that_is_no_text_is_a_field_that_could_not_be_read(tmp_path: Path) -> None:
    """The claims are compared without it, so they only may contradict; and they are counted."""
    for source, value in (("alpha", "100"), ("beta", "900")):
        write_source(
            tmp_path, source, claim("Fort Orr", "birth date", value=f"19{value[0]}0-01-01", when="[2024, 2025]")
        )
    told = json.loads(contracheck(tmp_path, "run", "--format", "json").out)
    assert told["summary"]["partly_read"] == 2
    assert [one["class"] for one in told["findings"]] == ["may contradict"]
