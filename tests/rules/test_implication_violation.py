"""What follows from one claim, or from two, and is denied."""

from __future__ import annotations

import random
from itertools import product

import pytest
from table import Case, reported, says

from world import Row, run

LEAVE = {"predicate": "leave", "datatype": "quantity", "unit": "week", "inherited_by": ["kind of"]}
PAID = {"predicate": "paid leave", "datatype": "truth", "aspect": "timeless", "inherited_by": ["kind of"]}
RUNS = {"predicate": "runs", "datatype": "truth", "implies": ["moves"]}
MOVES = {"predicate": "moves", "datatype": "truth", "implies": ["exists"]}
EXISTS = {"predicate": "exists", "datatype": "truth"}
WORKS = {"predicate": "works for", "datatype": "term", "values": "one"}
LEADS = {"predicate": "leads", "datatype": "term", "values": "one", "implies": ["works for"]}
CHAIN, JOBS = [RUNS, MOVES, EXISTS], [LEADS, WORKS]
DAY = "2023-05-03"


def of(subject: str, row: Row) -> Row:
    """The same about another subject."""
    return {**row, "subject": subject}


STAFF = of("staff", says("a", "leave", "4 weeks", DAY))
NURSES = of("nurses", says("b", "leave", "2 weeks", DAY))
ARE = of("nurses", says("c", "kind of", "staff"))

AMONG = {"predicate": "are among", "datatype": "term", "aspect": "state", "values": "many"}
REST = {**LEAVE, "inherited_by": ["are among"]}
NEXT_YEAR = "2024-05-03"


def among(source: str, when: str, one: str = "nurses", other: str = "staff", **more: object) -> Row:
    """That nurses are among the staff, at a time."""
    return of(one, says(source, "are among", other, when, **more))


def in_orr(*rows: Row) -> list[Row]:
    """The same of one place."""
    return [{**row, "where": "Orr"} for row in rows]


CASES: list[Case] = [
    ("all four, nurses are staff, nurses two", [STAFF, NURSES, ARE, LEAVE], "contradicts"),
    ("nurses are not staff", [STAFF, NURSES, {**ARE, "polarity": "denied"}, LEAVE], ""),
    ("nobody says that they are", [STAFF, NURSES, LEAVE], ""),
    ("nurses four as well", [STAFF, {**NURSES, "value": "4 weeks"}, ARE, LEAVE], ""),
    ("28 days are four weeks", [STAFF, {**NURSES, "value": "28 days"}, ARE, LEAVE], ""),
    (
        "staff are nurses: the other way round",
        [STAFF, NURSES, of("staff", says("c", "kind of", "nurses")), LEAVE],
        "contradicts",
    ),
    ("perhaps nurses are staff", [STAFF, NURSES, {**ARE, "certainty": "possible"}, LEAVE], "may contradict"),
    ("another year", [STAFF, {**NURSES, "when": "2024-05-03"}, ARE, LEAVE], ""),
    ("undated", [STAFF, {**NURSES, "when": ""}, ARE, LEAVE], "may contradict"),
    ("not handed down", [STAFF, NURSES, ARE, {**LEAVE, "inherited_by": []}], ""),
    (
        "by two links",
        [
            STAFF,
            of("night nurses", says("b", "leave", "2 weeks", DAY)),
            ARE,
            of("night nurses", says("d", "kind of", "nurses")),
            LEAVE,
        ],
        "contradicts",
    ),
    (
        "yes and no",
        [of("staff", says("a", "paid leave", "yes")), of("nurses", says("b", "paid leave", "no")), ARE, PAID],
        "contradicts",
    ),
    ("runs, does not move", [says("a", "runs", "yes", DAY), says("b", "moves", "no", DAY), *CHAIN], "contradicts"),
    (
        "runs, is not there: by two steps",
        [says("a", "runs", "yes", DAY), says("b", "exists", "no", DAY), *CHAIN],
        "contradicts",
    ),
    ("runs, moves", [says("a", "runs", "yes", DAY), says("b", "moves", "yes", DAY), *CHAIN], ""),
    ("does not run, moves", [says("a", "runs", "no", DAY), says("b", "moves", "yes", DAY), *CHAIN], ""),
    ("does not run, does not move", [says("a", "runs", "no", DAY), says("b", "moves", "no", DAY), *CHAIN], ""),
    ("moves, does not run", [says("a", "runs", "no", DAY), says("b", "moves", "yes", DAY), *CHAIN], ""),
    (
        "leads one, works for another",
        [says("a", "leads", "Orr & Co", DAY), says("b", "works for", "Ash Ltd", DAY), *JOBS],
        "contradicts",
    ),
    (
        "leads and works for one",
        [says("a", "leads", "Orr & Co", DAY), says("b", "works for", "Orr & Co", DAY), *JOBS],
        "",
    ),
    (
        "leads one, does not work for it",
        [says("a", "leads", "Orr & Co", DAY), says("b", "works for", "Orr & Co", DAY, polarity="denied"), *JOBS],
        "contradicts",
    ),
    (
        "leads one, does not work for the whole that it is part of",
        [
            says("a", "leads", "Orr & Co", DAY),
            says("b", "works for", "Orr Group", DAY, polarity="denied"),
            *JOBS,
            {"entity": "Orr & Co", "part_of": "Orr Group"},
        ],
        "contradicts",
    ),
    (
        "works for the whole",
        [
            says("a", "leads", "Orr & Co", DAY),
            says("b", "works for", "Orr Group", DAY),
            *JOBS,
            {"entity": "Orr & Co", "part_of": "Orr Group"},
        ],
        "",
    ),
    (
        "leads one, may work for several",
        [
            says("a", "leads", "Orr & Co", DAY),
            says("b", "works for", "Ash Ltd", DAY),
            LEADS,
            {**WORKS, "values": "many"},
        ],
        "",
    ),
    ("the link is of another place", [STAFF, NURSES, {**ARE, "where": "Orr"}, LEAVE], ""),
    ("the claims are of a place, the link of none", [*in_orr(STAFF, NURSES), ARE, LEAVE], "contradicts"),
    ("the link is of their place", [*in_orr(STAFF, NURSES, ARE), LEAVE], "contradicts"),
    ("the link is of another place than theirs", [*in_orr(STAFF, NURSES), {**ARE, "where": "Ash"}, LEAVE], ""),
    ("the link is of another measure", [STAFF, NURSES, {**ARE, "measure": "full-time"}, LEAVE], ""),
    ("the link is of the day", [STAFF, NURSES, among("c", DAY), AMONG, REST], "contradicts"),
    ("the link is of another year", [STAFF, NURSES, among("c", NEXT_YEAR), AMONG, REST], ""),
    ("the link is undated", [STAFF, NURSES, among("c", ""), AMONG, REST], "may contradict"),
    (
        "one of another year does not hide that of the day",
        [STAFF, NURSES, among("b", NEXT_YEAR), among("c", DAY), AMONG, REST],
        "contradicts",
    ),
    (
        "one that is only possible does not hide one that is certain",
        [STAFF, NURSES, {**ARE, "source": "b", "certainty": "possible"}, ARE, LEAVE],
        "contradicts",
    ),
    (
        "a short way of another year does not hide a longer one of the day",
        [
            STAFF,
            NURSES,
            among("b", NEXT_YEAR),
            among("c", DAY, other="ward"),
            among("d", DAY, one="ward"),
            AMONG,
            REST,
        ],
        "contradicts",
    ),
    (
        "two links of two years lead nowhere",
        [STAFF, NURSES, among("c", DAY, other="ward"), among("d", NEXT_YEAR, one="ward"), AMONG, REST],
        "",
    ),
    (
        "some day in a stretch, and the link holds for a part of it",
        [
            {**STAFF, "when": "2023-05"},
            {**NURSES, "when": "2022/2024"},
            among("c", "2023-05-03/2023-09-03"),
            AMONG,
            REST,
        ],
        "may contradict",
    ),
    (
        "some day in a stretch, and the link holds for all of it",
        [{**STAFF, "when": "2023-05"}, {**NURSES, "when": "2022/2024"}, among("c", "2022/2024"), AMONG, REST],
        "contradicts",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_implication_violation(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("implication-violation", list(rows)) == kind, why


def test_three_claims_where_no_two_contradict() -> None:
    rows = [STAFF, NURSES, ARE]
    for left_out in range(3):
        assert not run([*rows[:left_out], *rows[left_out + 1 :], LEAVE]).findings
    (finding,) = run([*rows, LEAVE]).findings
    assert {one.id for one in finding.statements} == {"a/1", "b/2", "c/3"}
    assert [position.role for position in finding.positions] == ["premise", "link", "outcome"]


def test_of_several_links_one_is_told() -> None:
    links = [{**ARE, "source": "b", "certainty": "possible"}, ARE, {**ARE, "source": "d"}]
    (finding,) = run([STAFF, NURSES, *links, LEAVE]).findings
    assert {one.source for one in finding.statements} == {"a", "b", "c"}
    assert finding.kind == "contradicts"


def test_a_circle_of_kinds_ends() -> None:
    rows = [STAFF, NURSES, ARE, of("staff", says("d", "kind of", "nurses")), LEAVE]
    assert "implication-violation" in run(rows).rules("contradicts")


@pytest.mark.parametrize("seed", range(100))
def test_the_definition_by_chains(seed: int) -> None:
    """Figures without hedges of one day: whoever is reached by links takes over the figure, and contradicts it where
    its own is another; every claim that takes part in such a pair is told."""
    chance = random.Random(seed)
    names = ("all", "some", "few", "one")
    links = {(names[low], names[high]) for low in range(4) for high in range(low) if chance.random() < 0.4}
    rows = [of(low, says(f"k{low}{high}", "kind of", high)) for low, high in sorted(links)]
    days = {name: chance.choice((None, 20, 20, 31)) for name in names}
    rows += [of(name, says(f"l{name}", "leave", f"{number} days", DAY)) for name, number in days.items() if number]
    reach = set(links)
    for middle, low, high in product(names, names, names):
        reach |= {(low, high)} if {(low, middle), (middle, high)} <= reach else set()
    for middle, low, high in product(names, names, names):
        reach |= {(low, high)} if {(low, middle), (middle, high)} <= reach else set()
    clashes = {(low, high) for low, high in reach if days[low] and days[high] and days[low] != days[high]}
    told = set()
    for one in run([*rows, LEAVE]).findings:
        figures = [each.key.subject for each in one.statements if each.key.predicate == "leave"]
        told.add((figures[1], figures[0]))
        assert one.kind == "contradicts"
    assert told == clashes
