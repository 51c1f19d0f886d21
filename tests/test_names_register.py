"""The register: one subject under many names, parts and wholes, names told apart."""

from __future__ import annotations

from contracheck.model import Entity, Place, Problem
from contracheck.names.register import Register

IRAQ = (
    Entity("Iraq", aliases=("Republic of Iraq",), kind="country"),
    Entity("federal Iraq", part_of=("Iraq",)),
    Entity("Baghdad", aliases=("Bagdad",), part_of=("Baghdad Governorate", "federal Iraq")),
    Entity("Baghdad Governorate", part_of=("federal Iraq",)),
)


def built(*entities: Entity) -> Register:
    """The register of entries with nothing wrong."""
    register, problems = Register.build(entities)
    assert problems == ()
    return register


def faults(*entities: Entity) -> tuple[Problem, ...]:
    """What is wrong with the entries."""
    return Register.build(entities)[1]


def test_own_names_and_aliases_by_key() -> None:
    register = built(*IRAQ)
    assert register.canonical("iraq") == "Iraq"
    assert register.canonical("REPUBLIC OF IRAQ") == "Iraq"
    assert register.candidates("bagdad") == ("Baghdad",)
    assert register.candidates("Basra") == ()
    assert register.canonical("  Basra  city") == "Basra city"


def test_ancestors_nearest_first_each_once() -> None:
    register = built(*IRAQ)
    assert register.ancestors("Bagdad") == ("Baghdad Governorate", "federal Iraq", "Iraq")
    assert register.ancestors("Iraq") == ()
    assert register.ancestors("nowhere") == ()


def test_relations() -> None:
    register = built(*IRAQ)
    assert register.relation("Bagdad", "baghdad") == "same"
    assert register.relation("Bagdad", "Republic of Iraq") == "part"
    assert register.relation("Iraq", "Baghdad") == "whole"
    assert register.relation("Baghdad", "Basra") == "other"


def test_names_only_mentioned_are_known() -> None:
    register = built(Entity("US troops", part_of=("coalition troops",), different_from=("US diplomats",)))
    assert register.known == ("US diplomats", "US troops", "coalition troops")
    assert register.canonical("Coalition Troops") == "coalition troops"


def test_a_whole_named_by_its_alias() -> None:
    register = built(Entity("Iraq", aliases=("Republic of Iraq",)), Entity("Basra", part_of=("republic of iraq",)))
    assert register.ancestors("Basra") == ("Iraq",)
    assert register.known == ("Basra", "Iraq")


def test_an_alias_of_two_is_ambiguous() -> None:
    place = Place("entities.yaml", 4, 3)
    register, problems = Register.build(
        [
            Entity("Springfield, Ohio", aliases=("Springfield",)),
            Entity("Springfield, Illinois", aliases=("springfield",), place=place),
        ]
    )
    assert register.candidates("SPRINGFIELD") == ("Springfield, Illinois", "Springfield, Ohio")
    assert register.canonical("Springfield") == "Springfield"
    assert register.canonical("springfield ohio") == "Springfield, Ohio"
    assert [(one.level, one.place, one.value) for one in problems] == [("warning", place, "springfield")]
    assert '"Springfield, Ohio" or "Springfield, Illinois"' in problems[0].message


def test_an_alias_that_is_the_name_of_another() -> None:
    register, problems = Register.build([Entity("Georgia"), Entity("Georgia (US state)", aliases=("Georgia",))])
    assert register.candidates("georgia") == ("Georgia", "Georgia (US state)")
    assert register.canonical("georgia") == "Georgia"
    assert [one.level for one in problems] == ["warning"]


def test_one_name_entered_twice_is_one() -> None:
    register, problems = Register.build(
        [Entity("Bagdad", part_of=("Iraq",)), Entity("BAGDAD", aliases=("Baghdad",), part_of=("federal Iraq",))]
    )
    assert register.canonical("baghdad") == "Bagdad"
    assert register.ancestors("Bagdad") == ("Iraq", "federal Iraq")
    assert [(one.level, one.suggestion) for one in problems] == [("warning", "Bagdad")]


def test_a_circle_of_parts_is_a_problem_and_loses_one_edge() -> None:
    place = Place("entities.yaml", 7, 3)
    entities = [Entity("a", part_of=("b",)), Entity("b", part_of=("c",)), Entity("c", part_of=("a", "d"), place=place)]
    register, problems = Register.build(entities)
    assert register.ancestors("a") == ("b", "c", "d")
    assert register.ancestors("c") == ("d",)
    assert [(one.level, one.place, one.value) for one in problems] == [("error", place, "a")]
    assert Register.build(entities[::-1])[0].parts == register.parts


def test_part_of_itself() -> None:
    assert [one.value for one in faults(Entity("a", aliases=("b",), part_of=("B",)))] == ["a"]


def test_long_chain_of_parts() -> None:
    chain = [Entity(f"place {n}", part_of=(f"place {n + 1}",)) for n in range(3000)]
    assert len(built(*chain).ancestors("place 0")) == 3000
    closed = [*chain, Entity("place 3000", part_of=("place 0",))]
    assert len(faults(*closed)) == 1


def test_different_is_symmetric_and_holds_for_every_alias() -> None:
    register = built(
        Entity("US troops in Syria", aliases=("GIs in Syria", "American soldiers in Syria")),
        Entity("US troops in Iraq", aliases=("American soldiers in Iraq",), different_from=("GIs in Syria",)),
    )
    assert register.different("American soldiers in Iraq", "us troops in syria")
    assert register.different("US troops in Syria", "US troops in Iraq")
    assert not register.different("US troops in Iraq", "US troops in Jordan")
    assert not register.different("US troops in Iraq", "US troops in Iraq")


def test_difference_is_not_passed_on_from_difference() -> None:
    register = built(Entity("a", different_from=("b",)), Entity("b", different_from=("c",)))
    assert not register.different("a", "c")


def test_different_from_its_own_alias_is_a_problem() -> None:
    problems = faults(Entity("Kyiv", aliases=("Kiev",), different_from=("Kiev",)))
    assert [(one.level, one.value) for one in problems] == [("error", "Kiev")]


def test_one_spelling_for_unknown_names_commonest_first() -> None:
    register = built(*IRAQ).spelled(["BASRA", "Basra", "Basra", "mosul", "Mosul", "iraq", "bagdad"])
    assert register.canonical("basra") == "Basra"
    assert register.canonical("MOSUL") == "Mosul"  # one each: "M" is before "m"
    assert register.canonical("iraq") == "Iraq"
    assert register.candidates("Basra") == ()


def test_spelling_does_not_depend_on_order() -> None:
    names = ["Иван", "Ivan", "IVAN", "Ivan", "ivan"]
    assert built().spelled(names).canonical("ИВАН") == "Ivan"
    assert built().spelled(names[::-1]).canonical("ИВАН") == "Ivan"


def test_an_ambiguous_name_is_spelled_in_one_way() -> None:
    register, _ = Register.build([Entity("John A", aliases=("John",)), Entity("John B", aliases=("John",))])
    seen = register.spelled(["JOHN", "John", "John"])
    assert seen.canonical("john") == "John"
    assert seen.candidates("john") == ("John A", "John B")
