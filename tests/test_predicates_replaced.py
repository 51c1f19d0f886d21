"""A project's own entry in place of a shipped one, or of another of its own: what it is tied to is its own."""

from __future__ import annotations

from contracheck.load import shipped
from contracheck.model import Place, Predicate
from contracheck.names.predicate_index import predicate_index

AT, BELOW = Place("vocabulary.yaml", 2), Place("more.yaml", 2)


def test_what_a_replaced_entry_implied_is_gone() -> None:
    own = Predicate("father", "term", values="one", implies=("guardian",), place=AT)
    known, problems = predicate_index((own, Predicate("guardian", "term", place=AT), *shipped()))
    assert problems == ()
    assert (known["father"].implies, known["mother"].implies) == (("guardian",), ("parent",))


def test_an_entry_that_another_leaves_no_word_is_not_looked_at() -> None:
    first = Predicate("rank of the fort", "term", place=AT)
    second = Predicate("rank of the fort", "term", implies=("nothing known",), place=BELOW)
    known, problems = predicate_index((first, second, *shipped()))
    assert [problem.place for problem in problems] == [BELOW]
    assert known["rank of the fort"] is first
