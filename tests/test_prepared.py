"""What was prepared keeps what it was asked, and all problems of a run stand in one list, in one order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from contracheck.analysis.selection import Selection
from contracheck.cli.project import open_project, run_project
from contracheck.model import Place, Problem
from contracheck.model.policy import Policy
from contracheck.pipeline import Options, conclude, prepare
from contracheck.rules.kit import Conflict, RecordingWorld, Rule

CLAIMS = """\
source: {{id: {name}, language: en}}
claims:
  - {{subject: Fort Ash, predicate: strength, value: "{value}", when: 2024-05-01}}
"""


def write(folder: Path, **values: str) -> None:
    """A file of one claim for each source."""
    folder.mkdir()
    for name, value in values.items():
        (folder / f"{name}.yaml").write_text(CLAIMS.format(name=name, value=value), encoding="utf-8")


def test_what_was_prepared_is_judged_with_the_options_it_was_prepared_with(tmp_path: Path) -> None:
    write(tmp_path / "claims", a="311", b="947")
    path = [str(tmp_path / "claims")]
    (found,) = conclude(prepare(path, Options(plugins=False))).findings
    assert found.severity == "error"
    remapped = prepare(path, Options(plugins=False, policy=Policy({"quantity-mismatch": "note"})))
    assert [one.severity for one in conclude(remapped).findings] == ["note"]
    without = prepare(path, Options(plugins=False, selection=Selection(ignore=("Fort Ash",))))
    assert conclude(without).findings == ()


def _tells(world: RecordingWorld) -> Iterator[Conflict]:
    world.tell(Problem(Place("rule"), "the rule stopped"))
    yield from ()


def test_all_problems_in_one_order(tmp_path: Path) -> None:
    """Settings and names, definitions, files, values, rules."""
    write(tmp_path / "claims", a="many, many", b="947")
    (tmp_path / "claims" / "c.yaml").write_text("claims: [", encoding="utf-8")
    register = "entities:\n  Ada: {part_of: Ada}\n"
    (tmp_path / "claims" / "entities.yaml").write_text(register, encoding="utf-8")
    (tmp_path / "contracheck.toml").write_text('colour = 5\nignore = ["Nobody"]\n', encoding="utf-8")
    project = open_project([str(tmp_path / "claims")])
    world, report = run_project(project)
    told = [one.place.file.rsplit("/", 1)[-1] for one in report.problems]
    assert told == ["contracheck.toml", "contracheck.toml", "entities.yaml", "c.yaml", "a.yaml"]
    assert report.problems == world.problems
    further = conclude(evolve(world, rules=(Rule("tells", survey=_tells),)))
    assert [one.message for one in further.problems[len(world.problems) :]] == ["the rule stopped"]
