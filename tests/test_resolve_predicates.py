"""Words to predicates: the project's own before the shipped ones."""

from __future__ import annotations

from contracheck.model import Place, Predicate
from contracheck.resolve.predicates import predicate_index

SHIPPED = (
    Predicate("strength", "quantity", synonyms=("troop strength", "personnel")),
    Predicate("end date", "date", synonyms=("ended", "end")),
)


def own(name: str, *synonyms: str, line: int = 1) -> Predicate:
    """A predicate of the project."""
    return Predicate(name, "quantity", synonyms=synonyms, place=Place("vocabulary.yaml", line))


def test_names_and_synonyms_by_key() -> None:
    index, problems = predicate_index(SHIPPED)
    assert problems == ()
    assert index["troop strength"] is index["strength"] is SHIPPED[0]
    assert index["end date"] is SHIPPED[1]


def test_underscores_and_hyphens_are_spaces() -> None:
    index, _ = predicate_index([own("end_date", "end-of-mission")])
    assert sorted(index) == ["end date", "end of mission"]


def test_a_predicate_of_the_same_name_replaces_the_shipped_one_with_its_synonyms() -> None:
    mine = own("Strength", "troops")
    index, problems = predicate_index([*SHIPPED, mine])
    assert problems == ()
    assert index["strength"] is index["troops"] is mine
    assert "personnel" not in index


def test_a_synonym_of_the_project_wins_over_shipped_names_and_synonyms() -> None:
    mine = own("manpower", "strength", "personnel")
    index, problems = predicate_index([*SHIPPED, mine])
    assert problems == ()
    assert index["strength"] is index["personnel"] is mine
    assert index["troop strength"] is SHIPPED[0]


def test_two_of_the_project_that_claim_one_word() -> None:
    first, second = own("strength", "troops", line=2), own("headcount", "Troops", "staff", line=9)
    index, problems = predicate_index([first, second])
    assert index["troops"] is first
    assert index["staff"] is second
    assert [(one.place.line, one.value, one.suggestion, one.level) for one in problems] == [
        (9, "Troops", "strength", "error")
    ]


def test_a_name_comes_before_a_synonym() -> None:
    first, second = own("strength", "headcount", line=2), own("headcount", line=9)
    index, problems = predicate_index([first, second])
    assert index["headcount"] is second
    assert [(one.place.line, one.value, one.suggestion) for one in problems] == [(2, "headcount", "headcount")]


def test_a_predicate_may_repeat_its_own_name() -> None:
    assert predicate_index([own("cost", "Cost", "price", "price")])[1] == ()
