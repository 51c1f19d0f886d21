"""Which predicates are proposed as one, and which never."""

from __future__ import annotations

import pytest

from contracheck.names.propose_predicates import propose_predicates

SAME = [
    ("people aboard", "people on board"),
    ("number of people on board", "people on board"),
    ("rescued", "people rescued"),
    ("killed", "confirmed dead"),
    ("houses destroyed", "homes destroyed"),
    ("crowd size", "participants"),
    ("attendance", "protesters"),
    ("layoffs", "job cuts"),
    ("injured", "wounded"),
    ("start", "began"),
    ("ending date", "finished"),
    ("total number of arrests", "detained"),
    ("head office", "headquarters"),
    ("destroyed homes", "homes destroyed"),
    ("patients hospitalized", "patients hospitalised"),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_asking_the_same(first: str, second: str) -> None:
    found = propose_predicates({first: (), second: ()})
    assert [pair[:2] for pair in found] == [tuple(sorted((first, second)))]


OTHERS = [
    ("killed", "wounded"),
    ("start date", "end date"),
    ("votes in favour", "votes against"),
    ("imports", "exports"),
    ("arrivals", "departures"),
    ("homes destroyed", "destroyed"),
    ("homes destroyed", "homes damaged"),
    ("children rescued", "rescued"),
    ("died of", "died"),
    ("birth date", "birth place"),
    ("birth date", "death date"),
    ("minimum age", "maximum age"),
    ("price", "price group"),
    ("ship", "ship length"),
    ("passengers", "crew"),
    ("casualties", "killed"),
]


@pytest.mark.parametrize(("first", "second"), OTHERS)
def test_asking_something_else(first: str, second: str) -> None:
    assert propose_predicates({first: (), second: ()}) == ()


def test_the_synonyms_of_the_vocabulary_ask_as_well() -> None:
    assert propose_predicates({"toll": ("souls lost",), "number of souls lost": ()})[0][:2] == (
        "number of souls lost",
        "toll",
    )
