"""The sample corpus keeps the promises that docs/sample-corpus.md makes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from contracheck.load import read
from contracheck.model import Loaded

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "sample-corpus.md"
FOR_PEOPLE = re.compile(r"`([a-z0-9-]+/[a-z0-9-]+)`")


@pytest.fixture(scope="module")
def corpus() -> Loaded:
    return read([str(ROOT / "claims")])


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
    named = [name for name in FOR_PEOPLE.findall(DOCUMENT.read_text(encoding="utf-8")) if not name.startswith("claims/")]
    assert len(named) > 40
    assert sorted(set(named) - {claim.id for claim in corpus.claims}) == []
