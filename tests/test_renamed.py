"""What users have goes on working for one version: the former names of options and settings, with a warning."""

from __future__ import annotations

import importlib
import json
import sys
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


@pytest.mark.parametrize(
    ("command", "typed", "offered", "former"),
    [
        ("run", "--no-prop", "--no-duplicates", "--no-propose"),
        ("run", "--grow-basline", "--update-baseline", "--grow-baseline"),
        ("decide", "--tid", "--remove-unused", "--tidy"),
    ],
)
def test_a_name_that_is_nearly_a_former_one_is_told_the_present_one(
    dispute: Path, command: str, typed: str, offered: str, former: str
) -> None:
    done = contracheck(dispute, command, typed)
    assert done.code == 2
    assert f"No such option '{typed}'" in warning(done)
    assert offered in warning(done)
    assert former not in warning(done).replace(typed, "", 1)


@pytest.mark.parametrize("text", ["propose = true\nduplicates = false\n", "duplicates = false\npropose = true\n"])
def test_of_two_names_of_a_setting_the_present_one_counts(dispute: Path, text: str) -> None:
    (dispute / "contracheck.toml").write_text(text, encoding="utf-8")
    report = json.loads(contracheck(dispute, "run", "--format", "json").out)
    assert report["perhaps_the_same"] == []
    assert [problem["value"] for problem in report["problems"]] == ["propose"]


def test_what_packages_import_is_there_under_its_former_name() -> None:
    model = importlib.import_module("contracheck.model")
    for former, now in (("Camp", model.Position), ("Part", model.RuleClaim), ("LAYERS", tuple(model.Layer))):
        with pytest.warns(DeprecationWarning, match=f"contracheck.model.{former} is"):
            assert getattr(model, former) == now
    with pytest.raises(AttributeError, match="no attribute 'Campp'"):
        _ = model.Campp
    for name in ("contracheck.ruling", "contracheck.ruling.words"):
        sys.modules.pop(name, None)
    with pytest.warns(DeprecationWarning, match=r"contracheck.ruling is contracheck.rules.kit"):
        words = importlib.import_module("contracheck.ruling.words")
    assert words.said is importlib.import_module("contracheck.rules.kit").said


def test_the_setting_propose_is_duplicates(dispute: Path) -> None:
    (dispute / "contracheck.toml").write_text("propose = false\n", encoding="utf-8")
    done = contracheck(dispute, "run", "--format", "json")
    report = json.loads(done.out)
    assert report["perhaps_the_same"] == []
    (problem,) = report["problems"]
    assert (problem["level"], problem["value"], problem["expected"]) == ("warning", "propose", "duplicates")
    assert (problem["line"], problem["column"]) == (1, 1)
