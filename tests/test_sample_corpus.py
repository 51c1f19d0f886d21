"""The sample corpus keeps the promises that docs/sample-corpus.md makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from contracheck.load import read
from contracheck.model import Loaded, Report
from contracheck.pipeline import check

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "sample-corpus.md"
CLAIM = re.compile(r"`([a-z0-9-]+/[a-z0-9-]+)`")


def claims_in(text: str) -> frozenset[str]:
    return frozenset(name for name in CLAIM.findall(text) if not name.startswith("claims/"))


def rows_under(heading: str) -> Iterator[frozenset[str]]:
    """The claims in the first cell of each row of the table below a heading of the document."""
    section = DOCUMENT.read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    for line in section.splitlines():
        if line.startswith("| `"):
            yield claims_in(line.split("|")[1])


@pytest.fixture(scope="module")
def corpus() -> Loaded:
    return read([str(ROOT / "claims")])


@pytest.fixture(scope="module")
def report() -> Report:
    return check([str(ROOT / "claims")])


def test_every_file_is_read_without_a_problem(corpus: Loaded) -> None:
    assert corpus.problems == ()
    assert corpus.unread == 0


def test_five_documents_with_well_over_a_hundred_claims(corpus: Loaded) -> None:
    assert len(corpus.sources) == 5
    assert len(corpus.claims) > 100


def test_every_claim_says_where_it_stands(corpus: Loaded) -> None:
    assert [claim.id for claim in corpus.claims if not claim.locator] == []


def test_quotes_are_figures_not_sentences(corpus: Loaded) -> None:
    assert [claim.id for claim in corpus.claims if len(claim.quote.split()) > 4] == []


def test_every_predicate_is_declared(corpus: Loaded) -> None:
    names = {name for one in corpus.predicates for name in (one.name, *one.synonyms)}
    assert [claim.id for claim in corpus.claims if claim.predicate not in names] == []


def test_every_declared_predicate_of_the_project_is_used(corpus: Loaded) -> None:
    used = {claim.predicate for claim in corpus.claims}
    declared = [one for one in corpus.predicates if one.place is not None]
    assert [one.name for one in declared if used.isdisjoint({one.name, *one.synonyms})] == []


def test_the_document_names_only_claims_that_exist(corpus: Loaded) -> None:
    named = claims_in(DOCUMENT.read_text(encoding="utf-8"))
    assert len(named) > 40
    assert sorted(named - {claim.id for claim in corpus.claims}) == []


def test_the_run_finds_what_a_careful_reader_stops_at_and_nothing_else(report: Report) -> None:
    found = [frozenset(one.id for one in finding.statements) for finding in report.findings]
    expected = list(rows_under("What a careful reader would stop at"))
    assert len(expected) >= 10
    assert [sorted(row) for row in expected if not any(row <= one for one in found)] == []
    assert [sorted(one) for one in found if not any(row <= one for row in expected)] == []


def test_the_run_does_not_find_what_only_looks_like_a_contradiction(report: Report) -> None:
    found = [frozenset(one.id for one in finding.statements) for finding in report.findings]
    harmless = list(rows_under("What looks like a contradiction and is none"))
    assert len(harmless) >= 15
    assert [sorted(row) for row in harmless if any(len(row & one) > 1 for one in found)] == []


def test_troops_of_one_army_and_of_the_whole_coalition_can_be_reconciled_by_time(report: Report) -> None:
    pair = {"dw-2025-12-07/troops-summer", "blog-2025-11/coalition-strength"}
    (finding,) = [one for one in report.findings if pair <= {statement.id for statement in one.statements}]
    assert finding.kind == "may contradict"
    assert "30 Sep 2025" in finding.both_true_if
    assert "27 Nov 2025" in finding.both_true_if
