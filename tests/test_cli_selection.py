"""What a run is told to leave aside, hide or read otherwise: by flags and by settings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command import claim, contracheck, write_dispute, write_source
from contracheck.rules import RULES


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Two disputes: over the strength of Fort Ash's garrison, and over the dead of a flood."""
    write_dispute(tmp_path)
    write_source(tmp_path, "gamma", claim("Lake Orr flood", "killed", value="12", when="2023"))
    write_source(tmp_path, "delta", claim("Lake Orr flood", "killed", value="41", when="2023"))
    return tmp_path


def shown(folder: Path, *flags: str) -> tuple[list[str], int, int]:
    """The subjects of the findings shown; how many findings are hidden, and how many claims set aside."""
    report = json.loads(contracheck(folder, "run", "--format", "json", *flags).out)
    subjects = [one["subject"] for one in report["findings"]]
    return subjects, report["summary"]["suppressed"], report["summary"]["set_aside"]


FORT, FLOOD = "Fort Ash garrison", "Lake Orr flood"


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ((), ([FLOOD, FORT], 0, 0)),
        (("--only", FORT), ([FORT], 1, 0)),
        (("--only", "fort ash GARRISON"), ([FORT], 1, 0)),
        (("--only", "gamma"), ([FLOOD], 1, 0)),
        (("--only", "quantity-mismatch"), ([FLOOD, FORT], 0, 0)),
        (("--only", FORT, "--only", FLOOD), ([FLOOD, FORT], 0, 0)),
        (("--ignore", FORT), ([FLOOD], 1, 0)),
        (("--ignore", "delta"), ([FORT], 1, 0)),
        (("--ignore", "quantity-mismatch"), ([], 2, 0)),
        (("--without", "gamma"), ([FORT], 0, 1)),
        (("--without", "gamma", "--without", "beta"), ([], 0, 2)),
        (("--as-of", "2025-11-30"), ([FLOOD], 0, 1)),
        (("--as-of", "November 2025"), ([FLOOD], 0, 1)),
        (("--as-of", "2025-12-02"), ([FLOOD, FORT], 0, 0)),
    ],
)
def test_what_is_shown_hidden_and_set_aside(
    two: Path, flags: tuple[str, ...], expected: tuple[list[str], int, int]
) -> None:
    assert shown(two, *flags) == expected


def test_an_alias_names_its_subject(two: Path) -> None:
    (two / "claims" / "entities.yaml").write_text("entities:\n  Lake Orr flood:\n    aliases: [the flood]\n", "utf-8")
    assert shown(two, "--only", "the flood") == ([FLOOD], 1, 0)


def test_exact_takes_round_numbers_at_their_word(tmp_path: Path) -> None:
    """2,500 allows 2,450 to 2,550 and so 2,531; exactly read it does not."""
    write_source(tmp_path, "alpha", claim(value="2,500", when="2025-11-27"))
    write_source(tmp_path, "beta", claim(value="2,531", when="2025-11-27"))
    assert contracheck(tmp_path, "run").code == 0
    assert contracheck(tmp_path, "run", "--exact").code == 1


@pytest.mark.parametrize(
    ("flags", "hint"),
    [
        (("--only", "quantity-missmatch"), "did you mean “quantity-mismatch”?"),
        (("--ignore", "Lake Or flood"), "did you mean “Lake Orr flood”?"),
        (("--without", "gama"), "did you mean “gamma”?"),
        (("--only", "zzzz"), "nothing has this name"),
        (("--as-of", "03/04/2024"), "--as-of"),
        (("--as-of", "soon"), "--as-of"),
        (("--quiet", "--verbose"), "exclude each other"),
        (("--reports", "x", "--no-reports"), "exclude each other"),
        (("--format", "pdf"), "'pdf' is not one of"),
        (("--fail-on", "sometimes"), "'sometimes' is not one of"),
        (("--onyl", "x"), "--only"),
    ],
)
def test_wrong_flags_are_told_with_what_is_right(two: Path, flags: tuple[str, ...], hint: str) -> None:
    done = contracheck(two, "run", *flags)
    assert done.code == 2
    assert hint in done.err
    assert done.out == ""


def test_a_name_that_may_stand_in_an_unreadable_file_is_only_a_warning(two: Path) -> None:
    (two / "claims" / "epsilon.yaml").write_text("source: [\n", encoding="utf-8")
    done = contracheck(two, "run", "--without", "zeta", COLUMNS="200")
    assert done.code == 2
    assert "without: nothing has this name: “zeta”" in done.out
    assert "✗ contradicts" in done.out


def settings(folder: Path, text: str) -> None:
    (folder / "contracheck.toml").write_text(text, encoding="utf-8")


def test_settings_are_found_upwards_and_their_paths_are_relative_to_them(two: Path) -> None:
    settings(two, 'reports = "out"\nfail_on = "never"\n')
    deep = two / "notes" / "today"
    deep.mkdir(parents=True)
    done = contracheck(deep, "run")
    assert done.code == 0
    assert (two / "out" / "report.json").exists()
    assert "../../claims/alpha.yaml:7:5" in done.out


def test_flags_come_before_settings(two: Path) -> None:
    settings(two, f'fail_on = "never"\nonly = ["{FORT}"]\nignore = ["gamma"]\n')
    assert contracheck(two, "run").code == 0
    assert contracheck(two, "run", "--fail-on", "contradicts").code == 1
    assert shown(two) == ([FORT], 1, 0)
    assert shown(two, "--only", FLOOD) == ([], 2, 0)


def test_settings_change_severity_and_switch_rules_off(two: Path) -> None:
    settings(two, '[severity]\nquantity-mismatch = "note"\n')
    report = json.loads(contracheck(two, "run", "--format", "json").out)
    assert {one["severity"] for one in report["findings"]} == {"note"}
    settings(two, '[severity]\nquantity-mismatch = "note"\n[severity.Fatalities]\nquantity-mismatch = "warning"\n')
    report = json.loads(contracheck(two, "run", "--format", "json").out)
    assert [one["severity"] for one in report["findings"]] == ["warning", "note"]
    settings(two, '[severity.killed]\nquantity-mismatch = "off"\n')
    assert shown(two) == ([FORT], 0, 0)
    settings(two, "[severity]\n" + "".join(f'{rule.name} = "off"\n' for rule in RULES))
    assert contracheck(two, "run").code == 0


def test_rules_and_predicates_that_nobody_has_are_told_with_their_place(two: Path) -> None:
    settings(two, '[severity]\ndate-mismach = "off"\n\n[severity.kiled]\nquantity-mismatch = "note"\n')
    done = contracheck(two, "run")
    said = " ".join(done.out.split())
    assert done.code == 2
    assert "Problems in the definitions" in said
    assert "contracheck.toml:2:1 unknown rule: “date-mismach”" in said
    assert "did you mean date-mismatch?" in said
    assert "contracheck.toml:4:2 severity names a predicate that nothing declares: “kiled”" in said


def test_those_that_somebody_has_are_not(two: Path) -> None:
    settings(two, '[severity]\ndate-mismatch = "off"\n\n[severity.killed]\nquantity-mismatch = "note"\n')
    assert "Problems in the definitions" not in contracheck(two, "run").out


def test_a_wrong_setting_is_a_problem_with_its_place_and_the_run_goes_on(two: Path) -> None:
    settings(two, 'reports = "out"\nfail_onn = "never"\n')
    done = contracheck(two, "run")
    assert done.code == 2
    assert "contracheck.toml:2:1" in done.out
    assert "did you mean fail_on?" in " ".join(done.out.split())
    assert "✗ contradicts" in done.out


def test_a_stray_name_in_the_settings_is_a_warning(two: Path) -> None:
    settings(two, 'ignore = ["Lake Or flood"]\n')
    done = contracheck(two, "run", COLUMNS="200")
    assert done.code == 1
    assert "ignore: nothing has this name" in done.out


def test_settings_send_neither_reports_nor_the_reader_elsewhere_but_the_command_line_may(two: Path) -> None:
    case = two / "case"
    case.mkdir()
    settings(case, 'reports = "../out"\nclaims = ["../claims"]\n')
    done = contracheck(case, "run")
    assert done.code == 2
    assert "contracheck.toml:1:1: reports leads out of the folder: “../out”" in done.err
    assert "contracheck.toml:2:1: claims leads out of the folder: “../claims”" in done.err
    write_dispute(case)
    done = contracheck(case, "run", COLUMNS="200")
    assert done.code == 2
    assert "contracheck.toml:2:1" in done.out
    assert "Lake Orr" not in done.out
    assert not (two / "out").exists()
    assert (case / "reports" / "report.json").exists()
    settings(case, "")
    assert contracheck(case, "run", "../claims", "--reports", "../out").code == 1
    assert (two / "out" / "report.json").exists()
