"""Terms as intervals: nesting is inclusion, whatever the order in which names are met."""

from __future__ import annotations

from itertools import permutations

from contracheck.model import Term
from contracheck.normalise.terms import number_terms, spell
from contracheck.resolve.names import name_key

TOWN = Term("Oakley", "Oakley", ("Elm County", "Northland"))
OTHER = Term("Pine Hill", "Pine Hill", ("Elm County", "Northland"))
COUNTY = Term("Elm County", "Elm County", ("Northland",))
LAND = Term("Northland", "Northland", ())
STRANGER = Term("Main", "Main", ())


def test_nesting_is_inclusion_in_every_order() -> None:
    for terms in permutations((TOWN, OTHER, COUNTY, LAND, STRANGER)):
        found = number_terms(terms)
        assert found["Northland"].contains(found["Elm County"])
        assert found["Elm County"].contains(found["Oakley"])
        assert found["Elm County"].contains(found["Pine Hill"])
        assert not found["Oakley"].meets(found["Pine Hill"])
        assert not any(found["Main"].meets(found[name]) for name in ("Oakley", "Elm County", "Northland"))


def test_a_whole_that_nobody_names_hides_nothing() -> None:
    """Main sorts between Elm County, which no claim names, and Northland, which holds Oakley all the same."""
    found = number_terms((TOWN, LAND, STRANGER))
    assert found["Northland"].contains(found["Oakley"])
    assert not found["Main"].meets(found["Northland"])
    assert set(found) == {"Oakley", "Northland", "Main"}


def test_a_part_of_two_wholes_lies_in_both() -> None:
    found = number_terms(
        (Term("lake", "lake", ("Northland", "Southland")), LAND, Term("Southland", "Southland", ()), STRANGER)
    )
    assert found["Northland"].contains(found["lake"])
    assert found["Southland"].contains(found["lake"])


def test_one_spelling_for_each_name() -> None:
    terms = [Term(words, words) for words in ("ORRVILLE", "Orrville", "Orrville", "Fort Ash", "fort ash")]
    chosen = spell(terms, name_key)
    assert chosen["ORRVILLE"] == chosen["Orrville"] == "Orrville"
    assert chosen["fort ash"] == chosen["Fort Ash"] == "Fort Ash"  # as often: capitals come first
