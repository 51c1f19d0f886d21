"""The rule, on small folders of claims, as contracheck runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from contracheck_round_figures import RULES

from contracheck.findings.judge import judge, open_world
from contracheck.model import Finding
from contracheck.pipeline import Options, prepare


def findings(folder: Path, *values: str) -> tuple[Finding, ...]:
    """What the rule says of one source for each value."""
    for number, value in enumerate(values):
        text = (
            f"source: {{id: s{number}, language: en}}\nclaims:\n"
            f'  - {{subject: Lake Orr flood, predicate: displaced, value: "{value}", when: 2023}}\n'
        )
        (folder / f"s{number}.yaml").write_text(text, encoding="utf-8")
    prepared = prepare([str(folder)], Options(plugins=False))
    return judge(open_world(prepared.groups, prepared.register), RULES).findings


def test_a_round_figure_against_an_exact_one(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, "12,000", "13,417")
    assert finding.hint == "perhaps an estimate against a count"


@pytest.mark.parametrize("values", [("12,000", "12,417"), ("12,431", "13,417"), ("12,000", "15,000")])
def test_silent(tmp_path: Path, values: tuple[str, ...]) -> None:
    assert not findings(tmp_path, *values)
