"""Golden cases: a small folder of claims in, what must come of it out, worked by hand from the definition.

Each `golden/<case>/expected.yaml` says in its first lines why. Problems are given by the start of their place.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from contracheck.model import Report
from contracheck.pipeline import check
from contracheck.report.reason_words import reason_words

FOLDER = Path(__file__).parent / "golden"
CASES = sorted(path.parent.name for path in FOLDER.glob("*/expected.yaml"))


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> tuple[Report, dict[str, object]]:
    """The report on a case, and what is expected of it."""
    place = FOLDER / request.param
    expected = yaml.safe_load((place / "expected.yaml").read_text(encoding="utf-8"))
    return check([str(place / "claims")]), expected


def test_golden_case(case: tuple[Report, dict[str, object]]) -> None:
    report, expected = case
    assert {one.statement.id: one.kind for one in report.standings} == expected["standings"]
    assert report.unread == expected.get("unread", 0)
    findings_agree(report, expected["findings"])
    problems_agree(report, expected.get("problems", []))
    reasons = {one.statement.id: reason_words(one.reason) for one in report.standings}
    for name, reason in dict(expected.get("reasons", {})).items():  # type: ignore[call-overload]
        assert reasons[name] == reason
    proposed = [[one.first, one.second, one.contradictions] for one in report.duplicates]
    assert proposed == expected.get("proposals", [])


def findings_agree(report: Report, expected: object) -> None:
    assert isinstance(expected, list)
    assert [(one.rule, one.kind, one.subject) for one in report.findings] == [
        (one["rule"], one["class"], one["subject"]) for one in expected
    ]
    for found, wanted in zip(report.findings, expected, strict=True):
        assert [[each.id for each in position.statements] for position in found.positions] == wanted["camps"]
        assert found.time == wanted.get("time", found.time)
        assert all(words in found.both_true_if for words in wanted.get("witness", []))
        if "origins" in wanted:
            assert [list(position.origins) for position in found.positions] == wanted["origins"]


def problems_agree(report: Report, expected: object) -> None:
    assert isinstance(expected, list)
    assert len(report.problems) == len(expected), report.problems
    for found, wanted in zip(report.problems, expected, strict=True):
        assert f"/claims/{wanted['at']}" in str(found.place)
        assert found.value == wanted.get("value", found.value)
        assert found.level == wanted.get("level", "error")
        assert found.expected


def test_there_are_golden_cases() -> None:
    assert len(CASES) >= 15
