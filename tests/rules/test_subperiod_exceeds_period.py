"""A part of a period with more than all of it."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from table import Case, reported, says

from contracheck.comparison.groups import voices_of
from contracheck.findings.judge import disputes_among
from contracheck.names.register import Register
from contracheck.rules.kit import World
from contracheck.rules.subperiod_exceeds_period import check
from world import run

NOBODY = World({}, Register(), disputes_among, voices_of)
KILLED = "killed"
YEAR = ("y", KILLED, "212", "2023")
TAKE = {"predicate": "tax take", "datatype": "quantity", "aspect": "total", "range": "0.."}

CASES: list[Case] = [
    ("June has more than the year", [says("a", KILLED, "431", "2023-06"), says(*YEAR)], "contradicts"),
    ("June has fewer", [says("a", KILLED, "112", "2023-06"), says(*YEAR)], ""),
    ("June has all of them", [says("a", KILLED, "212", "2023-06"), says(*YEAR)], ""),
    ("June of another year", [says("a", KILLED, "431", "2022-06"), says(*YEAR)], ""),
    ("one day of it", [says("a", KILLED, "431", "2023-06-11"), says(*YEAR)], "contradicts"),
    ("around 230 may be 212", [says("a", KILLED, "around 230", "2023-06"), says(*YEAR)], ""),
    ("at least 300 may not", [says("a", KILLED, "at least 311", "2023-06"), says(*YEAR)], "contradicts"),
    ("up to 300 may be fewer", [says("a", KILLED, "up to 300", "2023-06"), says(*YEAR)], ""),
    ("the year has at least 100", [says("a", KILLED, "431", "2023-06"), says("y", KILLED, "at least 100", "2023")], ""),
    ("only possible", [says("a", KILLED, "431", "2023-06", certainty="possible"), says(*YEAR)], "may contradict"),
    ("June 2023 and a fiscal year", [says("a", KILLED, "431", "2023-06"), says("y", KILLED, "212", "FY2023")], ""),
    ("a fiscal year and its years", [says("a", KILLED, "431", "FY2023/24"), says("y", KILLED, "212", "2023/2024")], ""),
    ("undated", [says("a", KILLED, "431"), says(*YEAR)], ""),
    ("another measure", [says("a", KILLED, "431", "2023-06", measure="killed or wounded"), says(*YEAR)], ""),
    ("denied", [says("a", KILLED, "431", "2023-06", polarity="denied"), says(*YEAR)], ""),
    ("a state has no periods", [says("a", "strength", "431", "2023-06"), says("y", "strength", "212", "2023")], ""),
    ("planned", [says("a", KILLED, "431", "2023-06", layer="planned"), says(*YEAR, layer="planned")], ""),
    (
        "two months together",
        [says("a", KILLED, "131", "2023-06"), says("b", KILLED, "111", "2023-07"), says(*YEAR)],
        "contradicts",
    ),
    (
        "two that fit together: 131 and 81 are 212",
        [says("a", KILLED, "131", "2023-06"), says("b", KILLED, "81", "2023-07"), says(*YEAR)],
        "",
    ),
    (
        "two that overlap are not added up",
        [says("a", KILLED, "131", "2023-06-01/2023-07-15"), says("b", KILLED, "111", "2023-07"), says(*YEAR)],
        "",
    ),
    (
        "two reports of one month are not added up",
        [says("a", KILLED, "131", "2023-06"), says("b", KILLED, "131", "2023-06"), says(*YEAR)],
        "",
    ),
    (
        "sources differ about June, and the higher figure does not fit",
        [
            says("a", KILLED, "131", "2023-06"),
            says("b", KILLED, "91", "2023-06"),
            says("c", KILLED, "111", "2023-07"),
            says(*YEAR),
        ],
        "contradicts",
    ),
    (
        "the higher figure is only possible",
        [
            says("a", KILLED, "131", "2023-06", certainty="possible"),
            says("b", KILLED, "91", "2023-06"),
            says("c", KILLED, "111", "2023-07"),
            says(*YEAR),
        ],
        "may contradict",
    ),
    (
        "a day, its month and the year: the month stands for the day",
        [
            says("a", KILLED, "101", "2023-06-03"),
            says("b", KILLED, "111", "2023-06"),
            says("c", KILLED, "101", "2023-07"),
            says(*YEAR),
        ],
        "",
    ),
    (
        "of the day and its month, the larger is added to July",
        [
            says("a", KILLED, "121", "2023-06-03"),
            says("b", KILLED, "at least 11", "2023-06"),
            says("c", KILLED, "101", "2023-07"),
            says(*YEAR),
        ],
        "contradicts",
    ),
    *(
        (
            f"no sum of rates and shares: {predicate} {part} {measure}",
            [
                says("a", predicate, part, "2023-06", measure=measure),
                says("y", predicate, whole, "2023", measure=measure),
                *more,
            ],
            "",
        )
        for predicate, part, whole, measure, more in (
            ("turnout", "61 %", "41 %", "", []),
            ("tax take", "61 %", "41 %", "", [TAKE]),
            ("tax take", "61 EUR per month", "41 EUR per month", "", [TAKE]),
            ("tax take", "61 per 100,000", "41 per 100,000", "", [TAKE]),
            ("killed", "61", "41", "monthly average", []),
            ("average take", "61", "41", "", [{**TAKE, "predicate": "average take"}]),
            ("take by the hour", "61", "41", "", [{**TAKE, "predicate": "take by the hour", "unit": "EUR/h"}]),
        )
    ),
    (
        "what is no rate adds up",
        [says("a", "tax take", "61 EUR", "2023-06"), says("y", "tax take", "41 EUR", "2023"), TAKE],
        "contradicts",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_subperiod_exceeds_period(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("subperiod-exceeds-period", list(rows)) == kind, why


PERIODS = ("2022/2023", "2022", "2023", "2023-05", "2023-06", "2023-06-03", "2023-06-04", "2023-06/2023-07")


@pytest.mark.parametrize("seed", range(150))
def test_the_definition_by_pairs_and_by_sums(seed: int) -> None:
    """By brute force: for each period, some part above it; else every choice of figures for parts without overlap whose
    sum is above some figure for it."""
    chance = random.Random(seed)
    rows = [
        says(
            f"s{number}",
            KILLED,
            chance.choice(["{}", "around {}", "at least {}", "at most {}"]).format(chance.randrange(1, 30) * 7 + 1),
            chance.choice(PERIODS),
        )
        for number in range(chance.randrange(2, 9))
    ]
    found = run(rows)
    said = [(one.readings[0].timing.hull, one.readings[0].allowed, one.id) for one in found.statements]
    hulls = {hull for hull, _, _ in said}
    expected = set()
    for whole in hulls:
        inner = [one for one in said if whole.contains(one[0]) and one[0] != whole]
        wholes = [allowed for hull, allowed, _ in said if hull == whole]
        by_one = any(part.floor > allowed.ceiling for _, part, _ in inner for allowed in wholes)
        most = min(allowed.ceiling for allowed in wholes)
        least = {hull: max(part.lower for its, part, _ in inner if its == hull) for hull in {one[0] for one in inner}}
        by_sum = any(
            sum(max(0, least[hull]) for hull in some) > most[0]
            for size in range(2, len(least) + 1)
            for some in combinations(least, size)
            if not any(one.meets(other) for one, other in combinations(some, 2))
        )
        if by_one or by_sum:
            expected.add(whole)
    told = [one for group in found.groups for one in check(group, NOBODY)]
    assert {one.statements[-1].readings[0].timing.hull for one in told} == expected
    assert len(told) == len(expected)
    assert {one.kind for one in told} <= {"contradicts"}
