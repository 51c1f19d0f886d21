"""A part larger than its whole."""

from __future__ import annotations

import pytest
from table import Case, reported, says

CASES: list[Case] = [
    (
        "2,531 of the garrison, 1,531 of the army, one day",
        [
            says("a", "strength", "2,531", "2024-05-01"),
            {**says("b", "strength", "1,531", "2024-05-01"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "contradicts",
    ),
    (
        "a part smaller than its whole",
        [
            says("a", "strength", "1,531", "2024-05-01"),
            {**says("b", "strength", "2,531", "2024-05-01"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "",
    ),
    (
        "a part as large as its whole",
        [
            says("a", "strength", "1,531", "2024-05-01"),
            {**says("b", "strength", "1,531", "2024-05-01"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "",
    ),
    (
        "2,500 may be 2,450, and so may the whole",
        [
            says("a", "strength", "2,500", "2024-05-01"),
            {**says("b", "strength", "2,451", "2024-05-01"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "",
    ),
    (
        "no less than 2,000 in the whole may be any more",
        [
            says("a", "strength", "2,531", "2024-05-01"),
            {**says("b", "strength", "at least 1,000", "2024-05-01"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "",
    ),
    (
        "the whole at most 2,100 (so up to 2,150)",
        [
            says("a", "strength", "at least 2,531", "2024-05-01"),
            {**says("b", "strength", "at most 2,100", "2024-05-01"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "contradicts",
    ),
    (
        "some time in May",
        [
            says("a", "strength", "2,531", "2024-05"),
            {**says("b", "strength", "1,531", "2024-05-01"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "may contradict",
    ),
    (
        "near, between two sources",
        [
            says("a", "strength", "2,531", "2024-05-01"),
            {**says("b", "strength", "1,531", "2024-09-01"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "may contradict",
    ),
    (
        "another year",
        [
            says("a", "strength", "2,531", "2023-05-01"),
            {**says("b", "strength", "1,531", "2024-05-01"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "",
    ),
    (
        "nobody declared a whole",
        [
            says("a", "strength", "2,531", "2024-05-01"),
            {**says("b", "strength", "1,531", "2024-05-01"), "subject": "the army"},
        ],
        "",
    ),
    (
        "a rate has no parts",
        [
            says("a", "unemployment rate", "9 %", "2024"),
            {**says("b", "unemployment rate", "7 %", "2024"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "",
    ),
    (
        "killed in one month and in another",
        [
            says("a", "killed", "31", "2024-05"),
            {**says("b", "killed", "17", "2024-06"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "",
    ),
    (
        "planned for a month and for the year: plans are no figures for a period",
        [
            says("a", "evacuated", "947", "2024-05", layer="planned"),
            {**says("b", "evacuated", "311", "2024", layer="planned"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "may contradict",
    ),
    (
        "happened in a month and in the year: two periods",
        [
            says("a", "evacuated", "947", "2024-05"),
            {**says("b", "evacuated", "311", "2024"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "",
    ),
    (
        "places have parts too",
        [
            says("a", "strength", "2,531", "2024-05-01", where="the east gate"),
            says("b", "strength", "1,531", "2024-05-01", where="Orrville"),
            {"entity": "the east gate", "part_of": "Orrville"},
        ],
        "contradicts",
    ),
    (
        "a part of a part",
        [
            says("a", "strength", "2,531", "2024-05-01"),
            {**says("b", "strength", "1,531", "2024-05-01"), "subject": "the alliance"},
            {"entity": "the garrison", "part_of": "the army"},
            {"entity": "the army", "part_of": "the alliance"},
        ],
        "contradicts",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_part_exceeds_whole(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("part-exceeds-whole", list(rows)) == kind, why
