"""Links of an order that lead round in a circle."""

from __future__ import annotations

import random
from itertools import permutations

import pytest
from table import Case, reported

from world import Row, run

BEFORE = {
    "predicate": "was before",
    "datatype": "term",
    "aspect": "timeless",
    "values": "many",
    "relation": ["asymmetric", "transitive"],
}
AFTER = {**BEFORE, "predicate": "was after", "inverse": ["was before"]}
OVER = {**BEFORE, "predicate": "outranks", "aspect": "state"}


def link(one: str, other: str, predicate: str = "was before", **more: object) -> Row:
    """A source of its own for each link."""
    return {"source": f"s-{one}-{other}", "subject": one, "property": predicate, "value": other, **more}


AB, BC, CA = link("A", "B"), link("B", "C"), link("C", "A")

CASES: list[Case] = [
    ("A, B, C, A", [AB, BC, CA, BEFORE], "contradicts"),
    ("A, B, C", [AB, BC, BEFORE], ""),
    ("A before C as well", [AB, BC, link("A", "C"), BEFORE], ""),
    ("two both ways are no circle of three", [AB, link("B", "A"), BEFORE], ""),
    ("four in a circle", [AB, BC, link("C", "D"), link("D", "A"), BEFORE], "contradicts"),
    ("one link told from the other end", [AB, BC, link("A", "C", "was after"), BEFORE, AFTER], "contradicts"),
    ("told from the other end, in line", [AB, BC, link("C", "A", "was after"), BEFORE, AFTER], ""),
    ("one link only possible", [AB, BC, {**CA, "certainty": "possible"}, BEFORE], "may contradict"),
    ("the last link is denied", [AB, BC, {**CA, "polarity": "denied"}, BEFORE], ""),
    ("the last link is planned", [AB, BC, {**CA, "layer": "planned"}, BEFORE], ""),
    ("the last link in another measure", [AB, BC, {**CA, "measure": "by rank"}, BEFORE], ""),
    ("not declared an order", [AB, BC, CA, {**BEFORE, "relation": ["transitive"]}], ""),
    ("a link that is taken back", [AB, BC, {**CA, "id": "x"}, {**CA, "value": "D", "retracts": "x"}, BEFORE], ""),
    (
        "ranks of one day",
        [link(*ends, "outranks", when="2023-05-03") for ends in ("AB", "BC", "CA")] + [OVER],
        "contradicts",
    ),
    (
        "ranks of three years",
        [link(*ends, "outranks", when=f"202{year}-05-03") for year, ends in enumerate(("AB", "BC", "CA"))] + [OVER],
        "",
    ),
    ("ranks undated", [link(*ends, "outranks") for ends in ("AB", "BC", "CA")] + [OVER], "may contradict"),
    (
        "two names of one thing",
        [AB, BC, link("C", "Alpha"), BEFORE, {"entity": "A", "aliases": ["Alpha"]}],
        "contradicts",
    ),
    (
        "a link of another year does not hide that of the day",
        [
            {**link("A", "B", "outranks", when="2021-05-03"), "source": "early"},
            *(link(*ends, "outranks", when="2023-05-03") for ends in ("AB", "BC", "CA")),
            OVER,
        ],
        "contradicts",
    ),
    (
        "every two of one time, and the three of none",
        [
            link("A", "B", "outranks", when="2023-05-01/2023-05-03"),
            link("B", "C", "outranks", when="2023-05-03/2023-05-05"),
            link("C", "A", "outranks", when="2023-05-07"),
            OVER,
        ],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_order_cycle(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("order-cycle", list(rows)) == kind, why


@pytest.mark.parametrize("seed", range(150))
def test_the_definition_by_brute_force(seed: int) -> None:
    """Every way round of three or more names is tried: the rule speaks of each knot that has one, with links that are
    one; links both ways are left to another rule, so knots of only those are silent."""
    chance = random.Random(seed)
    names = "ABCDEF"[: chance.randrange(3, 7)]
    ends = {(one, other) for one, other in permutations(names, 2) if chance.random() < 0.25}
    found = run([*(link(*pair) for pair in sorted(ends)), BEFORE])
    circles = [
        way
        for size in range(3, len(names) + 1)
        for way in permutations(names, size)
        if way[0] == min(way) and all(pair in ends for pair in zip(way, (*way[1:], way[0]), strict=True))
    ]
    told = [one for one in found.findings if one.rule == "order-cycle"]
    assert bool(told) == bool(circles)
    for one in told:
        links = {(each.key.subject, str(each.value)) for each in one.statements}
        assert any(links == set(zip(way, (*way[1:], way[0]), strict=True)) for way in circles)
    reached = {name for way in circles for name in way}
    assert all({each.key.subject for each in one.statements} <= reached for one in told)


def test_a_long_chain_is_no_matter_of_depth() -> None:
    chain = [link(f"N{number}", f"N{number + 1}") for number in range(3000)]
    assert not [one for one in run([*chain, BEFORE]).findings if one.rule == "order-cycle"]
    (finding,) = [one for one in run([*chain, link("N3000", "N0"), BEFORE]).findings if one.rule == "order-cycle"]
    assert len(finding.statements) == 3001


def test_the_circle_is_told_in_the_direction_of_the_order() -> None:
    """Of two inverse predicates the first by name words all links, turned where they were told from the other end."""
    (finding,) = run([AB, BC, link("A", "C", "was after"), BEFORE, AFTER]).findings
    told = "A was after C (s-A-C), C was after B (s-B-C), B was after A (s-A-B)"
    assert finding.message == f"A, was after: the links lead round in a circle, which “was after” cannot: {told}."
    (finding,) = run([AB, BC, CA, BEFORE]).findings
    assert finding.message.endswith("A was before B (s-A-B), B was before C (s-B-C), C was before A (s-C-A).")
