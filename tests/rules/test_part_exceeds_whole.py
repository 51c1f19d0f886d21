"""A part larger than its whole."""

from __future__ import annotations

import pytest
from table import Case, reported, says

PART = {"entity": "the garrison", "part_of": "the army"}

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
        "more happened to the part in a month than to the whole in its year",
        [
            says("a", "evacuated", "947", "2024-05"),
            {**says("b", "evacuated", "311", "2024"), "subject": "the army"},
            {"entity": "the garrison", "part_of": "the army"},
        ],
        "contradicts",
    ),
    *(
        (
            why,
            [says("a", what, mine, "2024-05", **more), {**says("b", what, theirs, year), "subject": "the army"}, PART],
            kind,
        )
        for why, what, mine, theirs, year, more, kind in (
            ("fewer in the month", "evacuated", "211", "311", "2024", {}, ""),
            ("in another year", "evacuated", "947", "311", "2023", {}, ""),
            ("in the month that the days of the whole lie in", "evacuated", "947", "311", "2024-05-03", {}, ""),
            ("round numbers may meet", "evacuated", "around 330", "311", "2024", {}, ""),
            ("only possible", "evacuated", "947", "311", "2024", {"certainty": "possible"}, "may contradict"),
            ("in a fiscal year of unknown bounds", "evacuated", "947", "311", "FY2024", {}, ""),
            ("of a state, at some other time", "strength", "947", "311", "2026-07", {}, ""),
            ("rates do not add up", "turnout", "94 %", "31 %", "2024", {}, ""),
        )
    ),
    (
        "in a month and a place",
        [
            says("a", "evacuated", "947", "2024-05", where="the east gate"),
            says("b", "evacuated", "311", "2024", where="Orrville"),
            {"entity": "the east gate", "part_of": "Orrville"},
        ],
        "contradicts",
    ),
    (
        "one that is only possible hides none that is certain",
        [
            says("a", "evacuated", "947", "2024-05"),
            says("c", "evacuated", "1,947", "2024-06", certainty="possible"),
            {**says("b", "evacuated", "311", "2024"), "subject": "the army"},
            PART,
        ],
        "contradicts",
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
