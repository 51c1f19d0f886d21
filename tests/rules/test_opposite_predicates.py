"""Predicates of which only one can hold."""

from __future__ import annotations

import random
from itertools import product

import pytest
from table import Case, reported, says

from world import Row, run

RISES = {"predicate": "rises", "datatype": "truth", "opposite": ["falls"]}
FALLS = {"predicate": "falls", "datatype": "truth"}
BACKS = {"predicate": "backs it", "datatype": "term", "values": "many", "opposite": ["fights it"]}
FIGHTS = {"predicate": "fights it", "datatype": "term", "values": "many", "opposite": ["backs it"]}
PRICE, BILL = [RISES, FALLS], [BACKS, FIGHTS]
DAY = "2023-05-03"

CASES: list[Case] = [
    (
        "rises and falls on one day",
        [says("a", "rises", "yes", DAY), says("b", "falls", "yes", DAY), *PRICE],
        "contradicts",
    ),
    ("rises, does not fall", [says("a", "rises", "yes", DAY), says("b", "falls", "no", DAY), *PRICE], ""),
    ("neither", [says("a", "rises", "no", DAY), says("b", "falls", "no", DAY), *PRICE], ""),
    ("does not rise, falls", [says("a", "rises", "no", DAY), says("b", "falls", "yes", DAY), *PRICE], ""),
    ("another year", [says("a", "rises", "yes", DAY), says("b", "falls", "yes", "2024-05-03"), *PRICE], ""),
    (
        "another month of the year: near",
        [says("a", "rises", "yes", DAY), says("b", "falls", "yes", "2023-08-01"), *PRICE],
        "may contradict",
    ),
    ("undated", [says("a", "rises", "yes", DAY), says("b", "falls", "yes"), *PRICE], "may contradict"),
    (
        "only possible",
        [says("a", "rises", "yes", DAY), says("b", "falls", "yes", DAY, certainty="possible"), *PRICE],
        "may contradict",
    ),
    (
        "another measure",
        [says("a", "rises", "yes", DAY, measure="in cash"), says("b", "falls", "yes", DAY), *PRICE],
        "",
    ),
    (
        "another place",
        [says("a", "rises", "yes", DAY, where="Orr"), says("b", "falls", "yes", DAY, where="Ash"), *PRICE],
        "",
    ),
    ("a forecast", [says("a", "rises", "yes", DAY, layer="predicted"), says("b", "falls", "yes", DAY), *PRICE], ""),
    (
        "denied twice over is asserted",
        [says("a", "rises", "no", DAY, polarity="denied"), says("b", "falls", "yes", DAY), *PRICE],
        "contradicts",
    ),
    (
        "nobody declares it",
        [says("a", "rises", "yes", DAY), says("b", "falls", "yes", DAY), {**RISES, "opposite": []}, FALLS],
        "",
    ),
    (
        "one name for and against",
        [says("a", "backs it", "Ada Orr", DAY), says("b", "fights it", "Ada Orr", DAY), *BILL],
        "contradicts",
    ),
    ("two names", [says("a", "backs it", "Ada Orr", DAY), says("b", "fights it", "Ben Orr", DAY), *BILL], ""),
    (
        "not for, and against",
        [says("a", "backs it", "Ada Orr", DAY, polarity="denied"), says("b", "fights it", "Ada Orr", DAY), *BILL],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_opposite_predicates(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("opposite-predicates", list(rows)) == kind, why


def test_where_both_declare_it_the_finding_is_one() -> None:
    found = run([says("a", "backs it", "Ada Orr", DAY), says("b", "fights it", "Ada Orr", DAY), *BILL])
    assert [one.rule for one in found.findings] == ["opposite-predicates"]


def pair(one: Row, other: Row) -> str:
    """The class of a pair by hand: both yes, of opposite predicates, of one day."""
    opposite = (one["property"], other["property"]) == ("rises", "falls")
    if not opposite or one["when"] != other["when"] or not one["value"] == other["value"] == "yes":
        return ""
    return "contradicts" if one["certainty"] == other["certainty"] == "certain" else "may contradict"


@pytest.mark.parametrize("seed", range(100))
def test_the_definition_by_pairs(seed: int) -> None:
    """Days of one year and of others, from sources that each speak once: every yes against every yes of the other."""
    chance = random.Random(seed)
    rows = [
        says(
            f"s{number}",
            chance.choice(["rises", "falls"]),
            chance.choice(["yes", "yes", "no"]),
            chance.choice(["2023-05-03", "2024-05-03", "2025-05-03"]),
            certainty=chance.choice(["certain", "probable"]),
        )
        for number in range(chance.randrange(2, 8))
    ]
    expected: dict[str, str] = {}
    for one, other in product(rows, rows):
        kind = pair(one, other)
        for each in (one, other) if kind else ():
            expected[str(each["source"])] = min(kind, expected.get(str(each["source"]), kind))
    told: dict[str, str] = {}
    for finding in run([*rows, *PRICE]).findings:
        if finding.rule == "opposite-predicates":
            for one in finding.statements:
                kind = finding.kind if one in finding.sure else "may contradict"
                told[one.source] = min(kind, told.get(one.source, kind))
    assert told == expected
