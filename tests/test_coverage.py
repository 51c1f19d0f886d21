"""What the sources can check for each other."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from command import claim, contracheck, write_source
from contracheck.analysis.coverage import coverage_of
from contracheck.model import Coverage, SourceCoverage
from contracheck.report.reason_words import reason_words
from random_claims import DECLARED, random_rows
from world import Row, run


def says(source: str, value: str, **more: object) -> Row:
    """A strength on one day."""
    return {
        "source": source,
        "subject": "the fort",
        "property": "strength",
        "value": value,
        "when": "2024-05-01",
        **more,
    }


def covered(*rows: Row) -> Coverage:
    """The coverage of a run over the rows."""
    found = run(rows)
    return coverage_of(found.groups, found.standings, found.findings)


def test_two_sources_check_each_other() -> None:
    assert covered(says("a", "511"), says("b", "947")) == Coverage(
        2, 0, 0, (SourceCoverage("a", 1, 0, 0), SourceCoverage("b", 1, 0, 0))
    )


def test_one_source_checks_itself_only() -> None:
    assert covered(says("a", "511"), says("a", "511")).sources == (SourceCoverage("a", 0, 2, 0),)


def test_two_copies_of_one_wire_do_not_check_each_other() -> None:
    found = covered(says("a", "511", origin="wire"), says("b", "511", origin="wire"))
    assert found.sources == (SourceCoverage("a", 0, 1, 0), SourceCoverage("b", 0, 1, 0))


def test_what_is_alone_is_checked_by_nothing() -> None:
    assert covered(says("a", "511"), says("b", "947", measure="fit for duty", when="1999")) == Coverage(
        0, 0, 2, (SourceCoverage("a", 0, 0, 1), SourceCoverage("b", 0, 0, 1))
    )


def test_a_part_that_does_not_exceed_its_whole_was_held_against_it() -> None:
    rows = [says("a", "511"), says("b", "947", subject="the army"), {"entity": "the fort", "part_of": "the army"}]
    assert covered(*rows) == Coverage(0, 2, 0, (SourceCoverage("a", 1, 0, 0), SourceCoverage("b", 1, 0, 0)))
    assert {reason_words(one.reason) for one in run(rows).standings} == {
        "compared with another question: the army, strength",
        "compared with another question: the fort, strength",
    }


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_every_claim_is_counted_once(rng: object) -> None:
    found = run([*DECLARED, *random_rows(rng, 9)])  # type: ignore[arg-type]
    counts = coverage_of(found.groups, found.standings, found.findings)
    assert counts.compared + counts.held + counts.unchecked == len(found.standings)
    assert sum(one.by_others + one.by_itself + one.by_nothing for one in counts.sources) == len(found.standings)


def test_the_flag_lists_each_claim_that_was_never_compared_and_why(tmp_path: Path) -> None:
    write_source(tmp_path, "alpha", claim("Fort Ash", "strength", value="511", when="2024-05-01"))
    write_source(tmp_path, "beta", claim("Fort Ash", "strength", value="511", when="2024-05-01"))
    write_source(tmp_path, "gamma", claim("Fort Orr", "killed", value="12", when="2024"))
    said = " ".join(contracheck(tmp_path, "run", "--coverage").out.replace("\xa0", " ").split())
    assert "2 of 3 claims were compared with another, 1 with nothing." in said
    assert "killed: 12, 2024 · nothing to compare it with · claims/gamma.yaml" in said
    assert "511, 2024-05-01 ·" not in said.partition("Coverage")[2]
    assert "Coverage" not in contracheck(tmp_path, "run").out
    assert contracheck(tmp_path, "run", "--coverage", "--output", "x.txt").code == 0
    assert "Coverage" in (tmp_path / "x.txt").read_text(encoding="utf-8")
    assert contracheck(tmp_path, "run", "--coverage", "--quiet").code == 2
