"""Words to predicates: the project's own before the shipped ones."""

from __future__ import annotations

from contracheck.model import Place, Predicate
from contracheck.names.predicate_index import predicate_index

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


def dated(name: str, **links: tuple[str, ...]) -> Predicate:
    """A date that the project declares."""
    places = {field: Place("vocabulary.yaml", 3, 9) for field in links}
    return Predicate(name, "date", place=Place("vocabulary.yaml", 2), places=places, **links)  # type: ignore[arg-type]


def test_what_predicates_name_of_one_another_is_led_to_canonical_names() -> None:
    index, problems = predicate_index([dated("opened", before=("End", "ended")), *SHIPPED])
    assert problems == ()
    assert index["opened"].before == ("end date",)


def test_faults_of_what_they_name_are_the_vocabularys_and_the_rest_holds() -> None:
    index, problems = predicate_index([dated("opened", before=("end dat", "opened", "strength", "end date")), *SHIPPED])
    assert [(one.message, one.value, one.suggestion) for one in problems] == [
        ("before: of 'opened' names a predicate that nothing declares", "end dat", "end date"),
        ("before names the predicate itself", "opened", ""),
        ("before names a predicate of datatype quantity", "strength", ""),
    ]
    assert {(one.about, one.place) for one in problems} == {("definitions", Place("vocabulary.yaml", 3, 9))}
    assert index["opened"].before == ("end date",)


def test_a_sum_or_a_stretch_that_lacks_a_part_is_none() -> None:
    """A sum without one of its parts comes to less, and one date of two would make a length of time an age."""
    rows = [
        Predicate("manned", "quantity", sum_of=("strength", "spoilt"), place=Place("vocabulary.yaml")),
        Predicate("lasted", "quantity", spans=("end date", "finis"), place=Place("vocabulary.yaml")),
    ]
    index, problems = predicate_index([*rows, *SHIPPED])
    assert [one.value for one in problems] == ["spoilt", "finis"]
    assert (index["manned"].sum_of, index["lasted"].spans) == ((), ())


def test_fields_that_mean_nothing_for_the_datatype() -> None:
    wrong = [
        dated("a", opposite=("b",)),
        dated("b", relation=("transitive",)),
        Predicate("c", "term", lowest="0", place=Place("vocabulary.yaml")),
        Predicate("d", "quantity", spans=("a", "b", "a"), place=Place("vocabulary.yaml")),
    ]
    assert [one.message for one in predicate_index(wrong)[1]] == [
        "a date can have no opposite",
        "a date is no relation between names",
        "a term has no range",
        "spans names 3 predicates",
    ]
