"""A count that only grows and is lower later."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from table import Case, reported, says

from oracle import apart, matters, wholly_below
from world import run

SO_FAR = {
    "predicate": "cases so far",
    "datatype": "quantity",
    "aspect": "running total",
    "unit": "count",
    "range": "0..",
}
A = ("a", "cases so far", "1,311", "2021-03-01")

CASES: list[Case] = [
    ("lower a month later", [says(*A), says("b", "cases so far", "947", "2021-04-01"), SO_FAR], "contradicts"),
    ("higher a month later", [says(*A), says("b", "cases so far", "2,947", "2021-04-01"), SO_FAR], ""),
    ("as high", [says(*A), says("b", "cases so far", "1,311", "2021-04-01"), SO_FAR], ""),
    ("lower a month before", [says(*A), says("b", "cases so far", "947", "2021-02-01"), SO_FAR], ""),
    (
        "lower on the same day is a plain mismatch",
        [says(*A), says("b", "cases so far", "947", "2021-03-01"), SO_FAR],
        "",
    ),
    ("lower within the month that holds the day", [says(*A), says("b", "cases so far", "947", "2021-03"), SO_FAR], ""),
    ("lower in the next month", [says(*A), says("b", "cases so far", "947", "2021-04"), SO_FAR], "contradicts"),
    (
        "around 1,200 may be 1,311 and more",
        [says(*A), says("b", "cases so far", "around 1,200", "2021-04-01"), SO_FAR],
        "",
    ),
    ("at least 900 may be more", [says(*A), says("b", "cases so far", "at least 900", "2021-04-01"), SO_FAR], ""),
    ("at most 900 may not", [says(*A), says("b", "cases so far", "at most 900", "2021-04-01"), SO_FAR], "contradicts"),
    ("undated may be before", [says(*A), says("b", "cases so far", "947"), SO_FAR], ""),
    (
        "only probable",
        [says(*A), says("b", "cases so far", "947", "2021-04-01", certainty="probable"), SO_FAR],
        "may contradict",
    ),
    ("one source falls too", [says(*A), says("a", "cases so far", "947", "2021-04-01"), SO_FAR], "contradicts"),
    ("another measure", [says(*A), says("b", "cases so far", "947", "2021-04-01", measure="confirmed"), SO_FAR], ""),
    ("a forecast", [says(*A), says("b", "cases so far", "947", "2021-04-01", layer="predicted"), SO_FAR], ""),
    ("a denial", [says(*A), says("b", "cases so far", "947", "2021-04-01", polarity="denied"), SO_FAR], ""),
    (
        "a state may fall",
        [says("a", "strength", "1,311", "2021-03-01"), says("b", "strength", "947", "2021-04-01")],
        "",
    ),
    (
        "lower within the same minute is a plain mismatch",
        [
            says("a", "cases so far", "1,311", "2021-03-01T10:00"),
            says("b", "cases so far", "947", "2021-03-01T10:00"),
            SO_FAR,
        ],
        "",
    ),
    (
        "lower a minute later",
        [
            says("a", "cases so far", "1,311", "2021-03-01T10:00"),
            says("b", "cases so far", "947", "2021-03-01T10:01"),
            SO_FAR,
        ],
        "contradicts",
    ),
    (
        "corrected since",
        [says(*A, id="x"), says("a", "cases so far", "947", "2021-04-01", corrects="x"), SO_FAR],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_running_total_falls(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("running-total-falls", list(rows)) == kind, why


def test_both_are_raised_from_changed() -> None:
    found = run([says(*A), says("b", "cases so far", "947", "2021-04-01"), SO_FAR])
    assert found.among("contradicts") == {"a/1", "b/2"}


@pytest.mark.parametrize("seed", range(150))
def test_the_definition_by_pairs(seed: int) -> None:
    """Every pair of which one ends before the other begins and lies above it, put together by shared figures."""
    chance = random.Random(seed)
    rows = [
        says(
            chance.choice("abcd"),
            "cases so far",
            chance.choice(["{}", "around {}", "at least {}", "at most {}"]).format(chance.randrange(1, 40) * 7 + 1),
            chance.choice(
                [f"2021-{chance.randrange(1, 10):02}", f"2021-0{chance.randrange(1, 5)}-0{chance.randrange(1, 9)}", ""]
            ),
            certainty=chance.choice(["certain", "certain", "possible"]),
        )
        for _ in range(chance.randrange(2, 9))
    ]
    found = run([*rows, SO_FAR])
    edges = []
    for one, other in combinations(found.statements, 2):
        for early, late in ((one, other), (other, one)):
            (high,), (low,) = early.readings, late.readings
            dated = high.timing.dated and low.timing.dated
            if dated and high.timing.hull.upper < low.timing.hull.lower and wholly_below(low.allowed, high.allowed):
                assert apart(low.allowed, high.allowed)
                kind = "contradicts" if early.certain and late.certain else "may contradict"
                edges.append((early.id, late.id, kind))
    told = {
        (one.kind, frozenset(each.id for each in one.statements))
        for one in found.findings
        if "running-total-falls" in (one.rule, *one.also)
    }
    expected = set(matters(edges))
    rules = [one for one in found.findings if one.rule == "running-total-falls"]
    assert {(one.kind, frozenset(each.id for each in one.statements)) for one in rules} <= expected
    for kind, members in expected:
        assert any(members <= ids and GRAVITY[told_kind] <= GRAVITY[kind] for told_kind, ids in told)


GRAVITY = {"contradicts": 0, "may contradict": 1}
