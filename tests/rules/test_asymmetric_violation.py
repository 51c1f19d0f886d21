"""Relations both ways, to itself, and denied from the other end or by what follows."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from table import Case, reported

from world import Row, run

BASE = {"datatype": "term", "aspect": "timeless", "values": "many"}
OVER = {"predicate": "is over", **BASE, "relation": ["asymmetric"]}
UNDER = {"predicate": "is under", **BASE, "inverse": ["is over"]}
IN = {"predicate": "lies in", **BASE, "relation": ["transitive"]}
PART = {"predicate": "belongs to", **BASE, "aspect": "state", "relation": ["transitive"]}
NEXT = {"predicate": "is next to", **BASE}
RANK = {"predicate": "outranks", **BASE, "aspect": "state", "relation": "asymmetric"}


def link(source: str, one: str, predicate: str, other: str, **more: object) -> Row:
    """One source on two names."""
    return {"source": source, "subject": one, "property": predicate, "value": other, **more}


CASES: list[Case] = [
    ("both ways", [link("a", "A", "is over", "B"), link("b", "B", "is over", "A"), OVER], "contradicts"),
    ("one way, twice", [link("a", "A", "is over", "B"), link("b", "A", "is over", "B"), OVER], ""),
    ("in line", [link("a", "A", "is over", "B"), link("b", "B", "is over", "C"), OVER], ""),
    ("over itself", [link("a", "A", "is over", "A"), OVER], "contradicts"),
    ("next to one another", [link("a", "A", "is next to", "B"), link("b", "B", "is next to", "A"), NEXT], ""),
    (
        "over, and over told from below",
        [link("a", "A", "is over", "B"), link("b", "A", "is under", "B"), OVER, UNDER],
        "contradicts",
    ),
    (
        "over, and under from the other end",
        [link("a", "A", "is over", "B"), link("b", "B", "is under", "A"), OVER, UNDER],
        "",
    ),
    (
        "denied from the other end",
        [link("a", "A", "is over", "B"), link("b", "B", "is under", "A", polarity="denied"), OVER, UNDER],
        "contradicts",
    ),
    (
        "both ways are denied",
        [link("a", "A", "is over", "B", polarity="denied"), link("b", "B", "is over", "A", polarity="denied"), OVER],
        "",
    ),
    (
        "only possible",
        [link("a", "A", "is over", "B"), link("b", "B", "is over", "A", certainty="possible"), OVER],
        "may contradict",
    ),
    ("planned", [link("a", "A", "is over", "B"), link("b", "B", "is over", "A", layer="planned"), OVER], ""),
    ("another scope", [link("a", "A", "is over", "B"), link("b", "B", "is over", "A", where="Orr"), OVER], ""),
    (
        "what follows from two is denied",
        [
            link("a", "A", "lies in", "B"),
            link("b", "B", "lies in", "C"),
            link("c", "A", "lies in", "C", polarity="denied"),
            IN,
        ],
        "contradicts",
    ),
    (
        "what follows is asserted",
        [link("a", "A", "lies in", "B"), link("b", "B", "lies in", "C"), link("c", "A", "lies in", "C"), IN],
        "",
    ),
    (
        "something else is denied",
        [
            link("a", "A", "lies in", "B"),
            link("b", "B", "lies in", "C"),
            link("c", "C", "lies in", "A", polarity="denied"),
            IN,
        ],
        "",
    ),
    (
        "one of the links is only probable",
        [
            link("a", "A", "lies in", "B", certainty="probable"),
            link("b", "B", "lies in", "C"),
            link("c", "A", "lies in", "C", polarity="denied"),
            IN,
        ],
        "may contradict",
    ),
    (
        "ranks of one day",
        [link("a", "A", "outranks", "B", when="2023-05-03"), link("b", "B", "outranks", "A", when="2023-05-03"), RANK],
        "contradicts",
    ),
    (
        "ranks of two years",
        [link("a", "A", "outranks", "B", when="2023-05-03"), link("b", "B", "outranks", "A", when="2024-05-03"), RANK],
        "",
    ),
]


def chain(first: str, second: str, denial: str, *more: Row) -> list[Row]:
    """A belongs to B, B to C, and A not to C, each at a time."""
    return [
        link("a", "A", "belongs to", "B", when=first),
        link("b", "B", "belongs to", "C", when=second),
        link("c", "A", "belongs to", "C", when=denial, polarity="denied"),
        *more,
        PART,
    ]


DAY, LATER = "2023-05-03", "2024-05-03"
CASES += [
    ("a chain of one day", chain(DAY, DAY, DAY), "contradicts"),
    ("the second link is of another year", chain(DAY, LATER, DAY), ""),
    ("the first link is of another year", chain(LATER, DAY, DAY), ""),
    ("the denial is of another year", chain(DAY, DAY, LATER), ""),
    ("undated links may be of that day", chain("", "", DAY), "may contradict"),
    (
        "some time in May, and two that last through it",
        chain("2023-04/2023-06", "2023/2024", "2023-05"),
        "may contradict",
    ),
    ("some day in 2023, and two that last through it", chain("2022/2024", "2022/2024", "2023-05"), "contradicts"),
    (
        "every two meet, in a moment of all three",
        chain("2023-01-01/2023-06-03", DAY, "2023-04-03/2023-09-01"),
        "contradicts",
    ),
    (
        "of which the first and the last day of a stretch are not sure",
        chain("2023-01-01/2023-05-03", DAY, "2023-05-03/2023-09-01"),
        "may contradict",
    ),
    (
        "a link of another year does not hide that of the day",
        chain(LATER, DAY, DAY, link("d", "A", "belongs to", "B", when=DAY)),
        "contradicts",
    ),
    (
        "nor does one that is only possible",
        chain(DAY, DAY, DAY, link("0", "A", "belongs to", "B", when=DAY, certainty="possible")),
        "contradicts",
    ),
    (
        "nor the way by another name",
        chain(
            DAY,
            DAY,
            DAY,
            link("d", "A", "belongs to", "AA", when=LATER),
            link("e", "AA", "belongs to", "C", when=LATER),
        ),
        "contradicts",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_asymmetric_violation(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("asymmetric-violation", list(rows)) == kind, why


def test_three_claims_where_no_two_contradict() -> None:
    rows = [
        link("a", "A", "lies in", "B"),
        link("b", "B", "lies in", "C"),
        link("c", "A", "lies in", "C", polarity="denied"),
    ]
    for left_out in range(3):
        assert not run([*rows[:left_out], *rows[left_out + 1 :], IN]).findings
    (finding,) = run([*rows, IN]).findings
    assert {one.id for one in finding.statements} == {"a/1", "b/2", "c/3"}
    assert finding.both_true_if == ""


@pytest.mark.parametrize("seed", range(100))
def test_the_definition_by_pairs(seed: int) -> None:
    """Every link alone, and every two: to itself, and both ways; those that share a link are one matter, what is sure
    apart from what is not."""
    chance = random.Random(seed)
    rows = [
        link(f"s{number}", chance.choice("ABC"), "is over", chance.choice("ABC"), certainty=chance.choice(SURE))
        for number in range(chance.randrange(1, 7))
    ]
    found = run([*rows, OVER])
    ends = {one.id: (one.key.subject, str(one.value), one.certain) for one in found.statements}
    expected: dict[frozenset[str], str] = {}
    for name, (one, other, sure) in ends.items():
        if one == other:
            expected[frozenset({name})] = "contradicts" if sure else "may contradict"
    for pair in combinations("ABC", 2):
        there = {name for name, (one, other, _) in ends.items() if (one, other) == pair}
        back = {name for name, (one, other, _) in ends.items() if (other, one) == pair}
        if there and back:
            sure = [{name for name in side if ends[name][2]} for side in (there, back)]
            if all(sure):
                expected[frozenset(sure[0] | sure[1])] = "contradicts"
            unsure = there - sure[0], back - sure[1]
            if not all(sure):
                expected[frozenset(there | back)] = "may contradict"
            elif any(unsure):  # one who is unsure may contradict all of the other side
                facing = (there if unsure[1] else unsure[0]) | (back if unsure[0] else unsure[1])
                expected[frozenset(facing)] = "may contradict"
    told = {frozenset(each.id for each in one.statements): one.kind for one in found.findings}
    assert told == expected


SURE = ("certain", "certain", "possible")
