"""Root causes: what settles several findings, and the fewest claims that settle all."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.analysis.hitting_set import Cure, fewest, greedy
from contracheck.analysis.root_causes import causes_of
from random_claims import DECLARED, random_rows
from world import Row, run


def settled(matters: list[list[frozenset[str]]], taken: set[str]) -> bool:
    """Whether of each matter one remedy is taken."""
    return all(any(remedy <= taken for remedy in matter) for matter in matters)


def remedies(*words: str) -> list[frozenset[str]]:
    """Of `ab c`: take a and b, or take c."""
    return [frozenset(word) for word in words]


@pytest.mark.parametrize(
    ("matters", "taken"),
    [
        ([], ()),
        ([remedies("a", "b")], ("a",)),
        ([remedies("a", "b"), remedies("b", "c")], ("b",)),
        ([remedies("a", "b"), remedies("b", "c"), remedies("c", "d")], ("a", "c")),
        ([remedies("a", "b"), remedies("c", "d")], ("a", "c")),
        ([remedies("abc", "d"), remedies("abc", "e")], ("d", "e")),
        ([remedies("ab", "d"), remedies("ab", "e"), remedies("ab", "f")], ("a", "b")),
    ],
)
def test_by_hand(matters: list[list[frozenset[str]]], taken: tuple[str, ...]) -> None:
    assert fewest(matters) == Cure(taken, exact=True)


@pytest.mark.parametrize("seed", range(200))
def test_no_smaller_set_does(seed: int) -> None:
    """Against every set of claims, in the order of size."""
    chance = random.Random(seed)
    names = "abcdefg"
    matters = [
        [frozenset(chance.sample(names, chance.choice((1, 1, 2, 3)))) for _ in range(chance.randrange(1, 4))]
        for _ in range(chance.randrange(1, 7))
    ]
    cure = fewest(matters)
    smallest = next(
        size for size in range(len(names) + 1) if any(settled(matters, {*some}) for some in combinations(names, size))
    )
    assert cure.exact
    assert settled(matters, {*cure.taken})
    assert len(cure.taken) == smallest
    assert settled(matters, greedy(matters))


def test_what_is_too_much_is_solved_greedily_and_says_so() -> None:
    chance = random.Random(3)
    matters = [[frozenset({f"c{chance.randrange(60)}"}) for _ in range(3)] for _ in range(200)]
    cure = fewest(matters)
    assert not cure.exact
    assert settled(matters, {*cure.taken})


def test_a_large_instance_is_quick() -> None:
    chance = random.Random(4)
    matters = [[frozenset({f"c{chance.randrange(20_000)}"}) for _ in range(2)] for _ in range(10_000)]
    assert settled(matters, {*fewest(matters).taken})


def says(source: str, predicate: str, value: str, subject: str = "Smith") -> Row:
    """What a source has about Smith."""
    return {"source": source, "subject": subject, "property": predicate, "value": value, "when": "2024-05-01"}


def test_the_one_claim_that_all_the_others_speak_against() -> None:
    rows = [says("a", "strength", "2,531", "the part"), {"entity": "the part", "part_of": ["the whole", "the union"]}]
    rows += [says("b", "strength", "1,511", "the whole"), says("c", "strength", "1,311", "the union")]
    found = causes_of(run(rows).findings)
    assert [(one.kind, one.name, one.settles) for one in found.several] == [("claim", "a/1", 2)]
    assert (found.total, found.fewest, found.exact) == (2, ("a/1",), True)


def test_of_three_camps_two_must_go() -> None:
    found = causes_of(
        run([says(name, "birth place", place) for name, place in (("a", "Orr"), ("b", "Ash"), ("c", "Elm"))]).findings
    )
    assert (found.total, len(found.fewest), found.exact) == (1, 2, True)


def test_two_people_of_one_name() -> None:
    facts = [
        ("birth date", "1950-02-03", "1970-04-05"),
        ("birth place", "Orr", "Ash"),
        ("death date", "2001-01-01", "2012-02-01"),
    ]
    rows = [says(source, name, one) for name, one, _ in facts for source in ("a", "b")]
    rows += [says(source, name, other) for name, _, other in facts for source in ("c", "d")]
    (cause,) = causes_of(run(rows).findings).several
    assert (cause.kind, cause.name, cause.halves, cause.settles) == ("name", "Smith", "a, b against c, d", 3)


def test_sources_that_cross_over_are_no_two_people() -> None:
    rows = [says("a", "birth date", "1950-02-03"), says("b", "birth date", "1970-04-05")]
    rows += [says("a", "birth place", "Orr"), says("c", "birth place", "Orr"), says("b", "birth place", "Ash")]
    rows += [says("c", "death date", "2001-01-01"), says("a", "death date", "2012-02-01")]
    assert not [one for one in causes_of(run(rows).findings).several if one.kind == "name"]


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_without_the_claims_that_are_named_no_contradiction_is_left(rng: random.Random) -> None:
    rows = random_rows(rng, 10)
    cure = causes_of(run([*DECLARED, *rows]).findings)
    gone = {*cure.fewest}
    kept = [row for row in rows if f"{row['source']}/{row['id']}" not in gone]
    withdrawn = {(row["subject"], row["property"]) for row in rows if f"{row['source']}/{row['id']}" in gone}
    for one in run([*DECLARED, *kept]).findings:
        # A rule that takes one claim for each part of a sum or a length takes another one in place of one that goes.
        others = {(each.claim.subject, each.claim.predicate) for each in one.statements} & withdrawn
        assert one.kind != "contradicts" or (others and any(position.role for position in one.positions)), one
    for cause in cure.several:
        if cause.kind == "claim":
            fewer = [row for row in rows if f"{row['source']}/{row['id']}" != cause.name]
            left = causes_of(run([*DECLARED, *fewer]).findings)
            assert left.total < cure.total or cure.total == 0


def test_what_fits_the_camp_that_stays_may_stay() -> None:
    """172 and 165 contradict each other and 131; the floor of 160 contradicts 131 alone. Without 131 and one of the two
    others nothing is left to settle."""
    day: Row = {"subject": "the fort", "property": "killed", "when": "2024-05-01"}
    told = [("a", "172"), ("b", "165"), ("c", "131"), ("d", "at least 160")]
    found = run([{**day, "source": source, "value": value} for source, value in told])
    causes = causes_of(found.findings)
    assert (len(causes.fewest), causes.exact) == (2, True)
    assert "c/3" in causes.fewest
