"""A project as an earlier version left it: what users have goes on working.

`project/` is frozen: claims, vocabulary, register, settings, decisions, the report that was its baseline, a file of
decisions exported from the page, and reports of three versions before that. Nothing in it is ever brought up to date.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from command import contracheck
from contracheck.model import COMPARED, decisions
from contracheck.review.past_report import read_past

FROZEN = Path(__file__).parent / "project"
EARLIER = tuple(sorted(one.name for one in (FROZEN / "earlier").glob("*.json")))
GONE: Mapping[str, str] = {
    "803b304cf904": "the killed are a toll: what two papers tell on two days, while it is counted, is an update",
}
"""Findings of the baseline that are no more, by id, each with the reason: a rule changed what it says."""
NEW: Mapping[str, str] = {}
"""Findings that the baseline did not have, by id, each with the reason."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(FROZEN, tmp_path / "project"))


def report(folder: Path) -> dict[str, Any]:
    contracheck(folder, "run", "-q")
    told: dict[str, Any] = json.loads((folder / "reports/report.json").read_text(encoding="utf-8"))
    return told


def findings(told: Mapping[str, Any]) -> dict[str, Any]:
    return {one["id"]: one for name in ("findings", "decided", "known", "suppressed") for one in told[name]}


def test_it_loads(project: Path) -> None:
    done = contracheck(project, "run", "-q")
    assert done.code == 1
    assert report(project)["problems"] == []
    assert report(project)["summary"]["claims"] == 21


def test_finding_ids_change_only_where_a_rule_did(project: Path) -> None:
    before = findings(json.loads((project / "baseline.json").read_text(encoding="utf-8")))
    after = findings(report(project))
    assert before.keys() - after.keys() == GONE.keys()
    assert after.keys() - before.keys() == NEW.keys()


def test_what_the_baseline_had_is_not_new(project: Path) -> None:
    done = contracheck(project, "run", "-q", "--new-since", "baseline.json")
    assert done.code == (1 if NEW else 0), done.out


def test_decisions_hold_or_are_stale_with_the_reason_and_none_vanishes(project: Path) -> None:
    told = report(project)
    said = {
        (one["by"], one["verdict"], finding["subject"]): one.get("changed", [])
        for finding in findings(told).values()
        for one in finding["decisions"]
    }
    stale = ["herald/upper: value is “910”, it was “900”"]
    milder = [
        "the class is “may contradict”, it was “contradicts”"
    ]  # of a state in 2026: it may have changed within it
    assert said == {
        ("Ada Lovelace", "confirmed", "Orr dam"): [],
        ("Ada Lovelace", "explained", "Orr valley flood"): [],
        ("Ada Lovelace", "false alarm", "Orr valley flood"): [
            "herald/killed takes no part any more: “at least 12” (2026-03-02)",
            "radio/killed takes part now: “12” (2026-03-02)",
            "the rule is same-word-two-measures, it was bound-violation",
            "the class is “not comparable”, it was “may contradict”",
            "killed.aspect: toll, it was total",
            "killed.round_from: 1000, it was not set",
        ],
        ("Ada Lovelace", "explained", "Orr weir"): milder,
        ("Ben Ash", "confirmed", "Orr weir"): milder,
        ("Ada Lovelace", "explained", "Upper Orr"): stale,
    }
    assert told["unused_decisions"] == []


def test_what_was_exported_from_the_page_is_taken_in(project: Path) -> None:
    assert contracheck(project, "decide", "exported.json").out == "claims/decisions.yaml: 2 decisions written\n"
    told = report(project)
    ben = [one for each in findings(told).values() for one in each["decisions"] if one["by"] == "Ben Ash"]
    assert len(ben) == 3
    milder = ["the class is “may contradict”, it was “contradicts”"]  # of a state in 2026
    assert [one.get("changed", []) for one in ben] == [[], milder, []]


@pytest.mark.parametrize("name", ["baseline.json", *(f"earlier/{one}" for one in EARLIER)])
def test_every_earlier_report_is_read(project: Path, name: str) -> None:
    past = read_past((project / name).read_bytes(), name)
    assert len(past.findings) == len(findings_of(project / name))
    assert contracheck(project, "diff", name).code in (0, 1)
    assert contracheck(project, "run", "-q", "--new-since", name).code in (0, 1)


def findings_of(path: Path) -> list[Any]:
    told = json.loads(path.read_text(encoding="utf-8"))
    return [one for name in ("findings", "decided", "known", "suppressed") for one in told.get(name, [])]


def test_the_difference_to_a_report_without_digests_names_what_changed_and_nothing_else(project: Path) -> None:
    """The oldest report was made from the same claims, but for its rules: no claim is called new, gone or changed."""
    told = json.loads(contracheck(project, "diff", f"earlier/{EARLIER[0]}", "--format", "json").out)
    causes = {cause for one in told["changes"] for cause in one["causes"]}
    assert [
        one for one in causes if " is gone" in one or " is new" in one or "it said" in one or "otherwise" in one
    ] == []
    claims = project / "claims/post.yaml"
    claims.write_text(claims.read_text(encoding="utf-8").replace("9.1 m", "9.3 m"), encoding="utf-8")
    told = json.loads(contracheck(project, "diff", f"earlier/{EARLIER[0]}", "--format", "json").out)
    causes = {cause for one in told["changes"] for cause in one["causes"]}
    assert any("9.3 m" in one and "it said “9.1 m”" in one for one in causes)


def test_history_has_them_all(project: Path) -> None:
    told = json.loads(contracheck(project, "history", "earlier", "--format", "json").out)
    assert [one["day"] for one in told["reports"]] == [name.removesuffix(".json") for name in EARLIER]
    assert told["passed_over"] == []


def test_a_later_version_is_refused_by_name(project: Path) -> None:
    told = json.loads((project / "baseline.json").read_text(encoding="utf-8"))
    (project / "later.json").write_text(json.dumps({**told, "version": "contracheck-report/999"}), encoding="utf-8")
    done = contracheck(project, "diff", "later.json")
    assert done.code == 2
    assert "later version of contracheck" in done.err


def test_a_new_compared_field_counts_only_where_it_is_given(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One further field, given for one claim: ids change where that claim takes part, and nowhere else."""
    before = findings(report(project))
    monkeypatch.setattr(decisions, "COMPARED", (*COMPARED, "locator"))
    after = findings(report(project))
    located = {
        one["id"]
        for one in before.values()
        if any(claim["locator"] for position in one["camps"] for claim in position["statements"])
    }
    assert located  # `herald/rescued` has a locator
    assert before.keys() - after.keys() == located
