"""Terms as intervals: nesting is inclusion, whatever the order in which names are met."""

from __future__ import annotations

from itertools import permutations

from contracheck.model import Term
from contracheck.normalise.terms import number_terms, spell
from contracheck.values.interval import Interval
from contracheck.values.text.name_key import name_key

TOWN = Term("Oakley", "Oakley", ("Elm County", "Northland"))
OTHER = Term("Pine Hill", "Pine Hill", ("Elm County", "Northland"))
COUNTY = Term("Elm County", "Elm County", ("Northland",))
LAND = Term("Northland", "Northland", ())
STRANGER = Term("Main", "Main", ())


def places(*terms: Term) -> dict[str, Interval]:
    return {name: place.interval for name, place in number_terms(terms).items()}


def test_a_whole_that_is_stretched_over_strangers_says_so() -> None:
    """In order: Aland, its lake, Main, Zland. To reach the lake, Zland has to cover Main, which is no part of it."""
    lake = Term("lake", "lake", ("Aland", "Zland"))
    found = number_terms((lake, Term("Aland", "Aland"), Term("Zland", "Zland"), STRANGER))
    assert {name for name, place in found.items() if place.stretched} == {"Zland"}
    assert not any(place.stretched for place in number_terms((TOWN, OTHER, COUNTY, LAND, STRANGER)).values())


def test_nesting_is_inclusion_in_every_order() -> None:
    for terms in permutations((TOWN, OTHER, COUNTY, LAND, STRANGER)):
        found = places(*terms)
        assert found["Northland"].contains(found["Elm County"])
        assert found["Elm County"].contains(found["Oakley"])
        assert found["Elm County"].contains(found["Pine Hill"])
        assert not found["Oakley"].meets(found["Pine Hill"])
        assert not any(found["Main"].meets(found[name]) for name in ("Oakley", "Elm County", "Northland"))


def test_a_whole_that_nobody_names_hides_nothing() -> None:
    """Main sorts between Elm County, which no claim names, and Northland, which holds Oakley all the same."""
    found = places(TOWN, LAND, STRANGER)
    assert found["Northland"].contains(found["Oakley"])
    assert not found["Main"].meets(found["Northland"])
    assert set(found) == {"Oakley", "Northland", "Main"}


def test_a_part_of_two_wholes_lies_in_both() -> None:
    found = places(Term("lake", "lake", ("Northland", "Southland")), LAND, Term("Southland", "Southland", ()), STRANGER)
    assert found["Northland"].contains(found["lake"])
    assert found["Southland"].contains(found["lake"])


def test_one_spelling_for_each_name() -> None:
    terms = [Term(words, words) for words in ("ORRVILLE", "Orrville", "Orrville", "Fort Ash", "fort ash")]
    chosen = spell(terms, name_key)
    assert chosen["ORRVILLE"] == chosen["Orrville"] == "Orrville"
    assert chosen["fort ash"] == chosen["Fort Ash"] == "Fort Ash"  # as often: capitals come first
