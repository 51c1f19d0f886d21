"""What users have goes on working for one version: the former names of options and settings, with a warning."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command import Done, claim, contracheck, write_source


@pytest.fixture
def dispute(tmp_path: Path) -> Path:
    """Two sources that contradict each other about one of two names that are perhaps the same."""
    write_source(tmp_path, "alpha", claim("Fort Ash garrison", value="1,500", when="2020"))
    write_source(tmp_path, "beta", claim("Fort Ash garrison", value="2,500", when="2020"))
    write_source(tmp_path, "gamma", claim("Fort Ash garrisons", value="2,500", when="2020"))
    return tmp_path


def warning(done: Done) -> str:
    return " ".join(done.err.split())


def test_grow_baseline_is_update_baseline(dispute: Path) -> None:
    contracheck(dispute, "run", "-q")
    old = (dispute / "reports" / "report.json").rename(dispute / "old.json")
    write_source(dispute, "delta", claim("Fort Ash garrison", value="9,500", when="2020"))
    done = contracheck(dispute, "run", "--new-since", "old.json", "--grow-baseline")
    assert "--grow-baseline is --update-baseline now" in warning(done)
    assert json.loads(old.read_text(encoding="utf-8"))["summary"]["sources"] == 4
    assert "is --update-baseline now" not in contracheck(dispute, "run", "--new-since", "old.json").err


def test_no_propose_is_no_duplicates(dispute: Path) -> None:
    def proposed(*flags: str) -> tuple[int, Done]:
        done = contracheck(dispute, "run", "--format", "json", *flags)
        return len(json.loads(done.out)["perhaps_the_same"]), done

    assert proposed()[0] == 1
    assert proposed("--no-duplicates")[0] == 0
    found, done = proposed("--no-propose")
    assert found == 0
    assert "--no-propose is --no-duplicates now" in warning(done)


def test_tidy_is_remove_unused(dispute: Path) -> None:
    done = contracheck(dispute, "decide", "--tidy")
    assert "Every decision is in use." in done.out
    assert "--tidy is --remove-unused now" in warning(done)
    assert not contracheck(dispute, "decide", "--remove-unused").err
    assert "--remove-unused exclude each other" in contracheck(dispute, "decide", "--tidy", "x.yaml").err


def test_again_is_include_decided(dispute: Path) -> None:
    done = contracheck(dispute, "decide", "--again")
    assert "--again is --include-decided now" in warning(done)
    assert "asking needs a terminal" in warning(done)


def test_the_help_shows_the_present_names_alone(dispute: Path) -> None:
    for command in ("run", "decide"):
        shown = contracheck(dispute, command, "--help").out
        assert not [name for name in ("--grow-baseline", "--no-propose", "--tidy", "--again") if name in shown]


def test_the_setting_propose_is_duplicates(dispute: Path) -> None:
    (dispute / "contracheck.toml").write_text("propose = false\n", encoding="utf-8")
    done = contracheck(dispute, "run", "--format", "json")
    report = json.loads(done.out)
    assert report["perhaps_the_same"] == []
    (problem,) = report["problems"]
    assert (problem["level"], problem["value"], problem["expected"]) == ("warning", "propose", "duplicates")
    assert (problem["line"], problem["column"]) == (1, 1)
