"""Terms as intervals: nesting is inclusion, whatever the order in which names are met; the rest stands apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import permutations

from contracheck.model import Arity, Joined, Term
from contracheck.normalise.term_numbers import TermPlace, number_terms
from contracheck.normalise.terms import spell
from contracheck.values.interval import Interval
from contracheck.values.naming import NameFit
from contracheck.values.text.name_key import name_key

TOWN = Term("Oakley", "Oakley", ("Elm County", "Northland"))
OTHER = Term("Pine Hill", "Pine Hill", ("Elm County", "Northland"))
COUNTY = Term("Elm County", "Elm County", ("Northland",))
LAND = Term("Northland", "Northland", ())
STRANGER = Term("Main", "Main", ())


def numbered(*terms: Term, pairs: Iterable[tuple[str, str]] = ()) -> dict[str, TermPlace]:
    def perhaps(_: Sequence[str]) -> Iterable[tuple[str, str]]:
        return pairs

    return dict(number_terms(terms, Arity.ONE, perhaps))


def places(*terms: Term) -> dict[str, Interval]:
    return {name: place.interval for name, place in numbered(*terms).items()}


def fits(found: dict[str, TermPlace], one: str, other: str) -> NameFit | None:
    naming = found[one].naming
    return naming.fits.get(found[other].interval.lower) if naming else None


def test_of_two_wholes_that_do_not_nest_one_stands_apart() -> None:
    """Aland and Zland have the lake, and Zland no stranger in between: of the two links of Zland, that is one."""
    lake = Term("lake", "lake", ("Aland", "Zland"))
    found = numbered(lake, Term("Aland", "Aland"), Term("Zland", "Zland"), STRANGER)
    assert found["Aland"].interval.contains(found["lake"].interval) or fits(found, "lake", "Aland") == NameFit.PART
    assert fits(found, "Zland", "lake") == NameFit.WHOLE or fits(found, "lake", "Zland") == NameFit.PART
    assert fits(found, "Main", "Zland") is fits(found, "Zland", "Main") is None
    assert not any(found["Main"].interval.meets(found[name].interval) for name in ("lake", "Aland", "Zland"))
    assert not any(place.naming for place in numbered(TOWN, OTHER, COUNTY, LAND, STRANGER).values())


def test_names_that_are_perhaps_one_know_each_other() -> None:
    """The one that is perhaps several others stands apart; those are told apart by their places."""
    names = [Term(name, name) for name in ("J. Doe", "Jane Doe", "John Doe")]
    found = numbered(*names, pairs=(("J. Doe", "Jane Doe"), ("J. Doe", "John Doe")))
    assert fits(found, "J. Doe", "Jane Doe") == fits(found, "J. Doe", "John Doe") == NameFit.PERHAPS
    assert found["Jane Doe"].naming is found["John Doe"].naming is None
    assert len({place.interval.lower for place in found.values()}) == 3


def test_a_choice_stands_apart_with_what_each_of_its_names_meets() -> None:
    choice = Term("Main or Oakley", "Main or Oakley", joined=Joined.EITHER, meant=(STRANGER, TOWN))
    found = numbered(choice, OTHER, COUNTY, STRANGER)
    assert fits(found, "Main or Oakley", "Main") == fits(found, "Main or Oakley", "Elm County") == NameFit.SHARED
    assert fits(found, "Main or Oakley", "Pine Hill") is None


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


def test_one_spelling_for_each_name() -> None:
    terms = [Term(words, words) for words in ("ORRVILLE", "Orrville", "Orrville", "Fort Ash", "fort ash")]
    spelled = spell(terms, name_key)
    assert spelled(Term("ORRVILLE", "ORRVILLE")).name == spelled(Term("Orrville", "Orrville")).name == "Orrville"
    assert spelled(Term("fort ash", "fort ash")).name == "Fort Ash"  # as often: capitals come first
