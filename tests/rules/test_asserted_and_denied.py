"""What one asserts and another denies."""

from __future__ import annotations

import pytest
from table import Case, reported, says

CASES: list[Case] = [
    (
        "yes and a denied yes",
        [says("a", "in force", "yes", "2024-05-01"), says("b", "in force", "yes", "2024-05-01", polarity="denied")],
        "contradicts",
    ),
    (
        "yes and no",
        [says("a", "in force", "yes", "2024-05-01"), says("b", "in force", "no", "2024-05-01")],
        "contradicts",
    ),
    (
        "no and a denied yes are the same",
        [says("a", "in force", "no", "2024-05-01"), says("b", "in force", "yes", "2024-05-01", polarity="denied")],
        "",
    ),
    (
        "yes then no, two years on: change",
        [says("a", "in force", "yes", "2022-05-01"), says("b", "in force", "no", "2024-05-01")],
        "",
    ),
    (
        "the very number is denied",
        [says("a", "strength", "2531", "2024-05-01"), says("b", "strength", "2531", "2024-05-01", polarity="denied")],
        "contradicts",
    ),
    (
        "a rounded number and its denial both hold of 2,480",
        [
            says("a", "strength", "2,500", "2024-05-01"),
            says("b", "strength", "2,500", "2024-05-01", polarity="denied"),
        ],
        "may contradict",
    ),
    (
        "2,500 may be 2,450, which a denial of 2,500 to 2,600 leaves open",
        [
            says("a", "strength", "2,500", "2024-05-01"),
            says("b", "strength", "2,500 to 2,600", "2024-05-01", polarity="denied"),
        ],
        "may contradict",
    ),
    (
        "all that around 2,531 allows (2 %: 2,480 to 2,582) is denied",
        [
            says("a", "strength", "around 2,531", "2024-05-01"),
            says("b", "strength", "between 2,402 and 2,631", "2024-05-01", polarity="denied"),
        ],
        "contradicts",
    ),
    (
        "around 2,500 may be 2,700",
        [
            says("a", "strength", "around 2,500", "2024-05-01"),
            says("b", "strength", "between 2,402 and 2,631", "2024-05-01", polarity="denied"),
        ],
        "may contradict",
    ),
    (
        "another number is denied",
        [says("a", "strength", "2531", "2024-05-01"), says("b", "strength", "4217", "2024-05-01", polarity="denied")],
        "",
    ),
    (
        "the number lies inside the range that is denied",
        [
            says("a", "strength", "2531", "2024-05-01"),
            says("b", "strength", "between 2,001 and 3,001", "2024-05-01", polarity="denied"),
        ],
        "contradicts",
    ),
    (
        "a hedged denial leaves open which number is meant",
        [
            says("a", "strength", "2531", "2024-05-01"),
            says("b", "strength", "around 2,500", "2024-05-01", polarity="denied"),
        ],
        "may contradict",
    ),
    (
        "two denials",
        [
            says("a", "strength", "2531", "2024-05-01", polarity="denied"),
            says("b", "strength", "2531", "2024-05-01", polarity="denied"),
        ],
        "",
    ),
    (
        "a town is denied, its province is not denied with it",
        [
            says("a", "birth place", "Orr Province", ""),
            says("b", "birth place", "Orrville", "", polarity="denied"),
            {"entity": "Orrville", "part_of": ["Orr Province"]},
            {"entity": "Fort Ash", "part_of": ["Orr Province"]},
        ],
        "may contradict",
    ),
    (
        "a province is denied, and its towns with it",
        [
            says("a", "birth place", "Orrville", ""),
            says("b", "birth place", "Orr Province", "", polarity="denied"),
            {"entity": "Orrville", "part_of": ["Orr Province"]},
            {"entity": "Fort Ash", "part_of": ["Orr Province"]},
        ],
        "contradicts",
    ),
    (
        "an event with a date, and its denial on that day",
        [
            says("a", "withdrawal", "2024-05-01"),
            says("b", "withdrawal", "yes", "2024-05-01", polarity="denied"),
            {"predicate": "withdrawal", "datatype": "date", "aspect": "event"},
        ],
        "contradicts",
    ),
    (
        "a denied lower limit is an upper one: 31 is fewer than 40",
        [
            says("a", "strength", "31", "2024-05-01"),
            says("b", "strength", "at least 41", "2024-05-01", polarity="denied"),
        ],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_asserted_and_denied(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("asserted-and-denied", list(rows)) == kind, why
