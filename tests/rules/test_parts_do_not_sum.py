"""Parts that come to more, or all together to less, than their whole."""

from __future__ import annotations

import random
from itertools import product

import pytest
from table import Case, reported, says

from world import Row, run

DAY = "2023-05-02"
CAST = {
    "predicate": "cast",
    "datatype": "quantity",
    "unit": "count",
    "range": "0..",
    "sum_of": ["for it", "against it"],
}
FOR = {"predicate": "for it", "datatype": "quantity", "unit": "count", "range": "0.."}
AGAINST = {**FOR, "predicate": "against it"}
VOTES = [CAST, FOR, AGAINST]
BALANCE = [
    {"predicate": name, "datatype": "quantity", "unit": "count", **more}
    for name, more in (("net", {"sum_of": ["gain", "loss"]}), ("gain", {"range": "0.."}), ("loss", {}))
]


def votes(cast: str, pro: str, contra: str, **more: object) -> list[Row]:
    """Three sources, one figure each; an empty figure is not told."""
    rows = [("c", "cast", cast), ("p", "for it", pro), ("q", "against it", contra)]
    return [*(says(*row, DAY, **more) for row in rows if row[2]), *VOTES]


def army(whole: str, *parts: str, division: str = "separate", when: str = DAY, **more: object) -> list[Row]:
    """An army in three garrisons, of which as many are spoken of as there are figures."""
    names = ("first", "second", "third")
    rows: list[Row] = [{**says("w", "strength", whole, when, **more), "subject": "the army"}]
    rows += [
        {**says(f"s{name}", "strength", part, when), "subject": name}
        for name, part in zip(names, parts, strict=False)
        if part
    ]
    return [
        *rows,
        {"entity": "the army", "parts": division},
        *({"entity": name, "part_of": "the army"} for name in names),
    ]


CASES: list[Case] = [
    ("61 and 38 are 99, not 90", votes("90", "61", "38"), "contradicts"),
    ("61 and 38 are 99", votes("99", "61", "38"), ""),
    ("61 and 38 are less than 131", votes("131", "61", "38"), "contradicts"),
    ("one part may be missing", votes("131", "61", ""), ""),
    ("one part alone is too many", votes("51", "61", ""), "contradicts"),
    ("around 90 may be 99", votes("around 90", "61", "38"), ""),
    ("600 and 400 are round: 950 to 1,050", votes("1,041", "600", "400"), ""),
    ("but no more than that", votes("1,111", "600", "400"), "contradicts"),
    ("60 and 40 are exact", votes("104", "60", "40"), "contradicts"),
    ("at least 38 may be more", votes("131", "61", "at least 38"), ""),
    ("only possible", votes("90", "61", "38", certainty="possible"), "may contradict"),
    ("what several people plan, they may all plan", votes("90", "61", "38", layer="planned"), "may contradict"),
    (
        "one speaker's plans of one day are compared with one another",
        votes("90", "61", "38", layer="planned", said_by="Gen Holt", published="2024-04-01"),
        "contradicts",
    ),
    ("denied figures are none", votes("90", "61", "38", polarity="denied"), ""),
    (
        "of another day",
        [
            says("c", "cast", "90", DAY),
            says("p", "for it", "61", "2023-06-02"),
            says("q", "against it", "38", DAY),
            *VOTES,
        ],
        "",
    ),
    (
        "all undated: perhaps of different times",
        [says("c", "cast", "90"), says("p", "for it", "61"), says("q", "against it", "38"), *VOTES],
        "may contradict",
    ),
    (
        "two say how many were for it, and the more do not fit",
        [*votes("90", "61", "38"), says("r", "for it", "52", DAY)],
        "contradicts",
    ),
    (
        "the more are only possible",
        [*votes("90", "", "38"), says("p", "for it", "61", DAY, certainty="possible"), says("r", "for it", "52", DAY)],
        "may contradict",
    ),
    ("garrisons that are separate: 311 and 411 in 511", army("511", "311", "411"), "contradicts"),
    ("garrisons that may overlap", army("511", "311", "411", division=""), ""),
    ("one garrison alone is left to another rule", army("211", "311"), ""),
    ("separate ones may come to less", army("911", "111", "211", "311"), ""),
    ("complete ones may not", army("911", "111", "211", "311", division="complete"), "contradicts"),
    ("but if one is missing they may", army("911", "111", "211", division="complete"), ""),
    ("complete and right: 111, 211 and 311 are 633", army("633", "111", "211", "311", division="complete"), ""),
    ("some time in May, each of them", army("511", "311", "411", when="2023-05"), "may contradict"),
    ("all of May, all of them", army("511", "311", "411", when="2023-05/2023-05"), "contradicts"),
    (
        "rates have no parts",
        [
            {**one, "property": "unemployment rate", "value": "9 %"} if "source" in one else one
            for one in army("511", "311", "411")
        ],
        "",
    ),
    (
        "a part below nothing: 100 and -50 are 50",
        [says("c", "net", "50", DAY), says("p", "gain", "100", DAY), says("q", "loss", "-50", DAY), *BALANCE],
        "",
    ),
    (
        "the part that is not told may be below nothing",
        [says("c", "net", "50", DAY), says("p", "gain", "100", DAY), *BALANCE],
        "",
    ),
    (
        "but 100 and -20 are 80",
        [says("c", "net", "50", DAY), says("p", "gain", "100", DAY), says("q", "loss", "-20", DAY), *BALANCE],
        "contradicts",
    ),
    (
        "shares of separate parts do not add up",
        [
            {**says("w", "turnout", "51 %", DAY), "subject": "the army"},
            {**says("a", "turnout", "41 %", DAY), "subject": "first"},
            {**says("b", "turnout", "31 %", DAY), "subject": "second"},
            *(row for row in army("") if "entity" in row),
        ],
        "",
    ),
]


@pytest.mark.parametrize("missing", ["undeclared", "not a quantity"])
def test_no_sum_with_a_part_that_is_not_declared(missing: str) -> None:
    """All cast are 131, of which 32 were spoilt: without them the other two would come to less."""
    rows = [*votes("131", "61", "38")[:3], {**CAST, "sum_of": ["for it", "against it", "spoilt"]}, FOR, AGAINST]
    if missing == "not a quantity":
        rows.append({"predicate": "spoilt", "datatype": "term"})
    found = run(rows)
    assert len(found.problems) == 1
    assert not found.findings


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_parts_do_not_sum(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("parts-do-not-sum", list(rows)) == kind, why


@pytest.mark.parametrize("seed", range(150))
def test_the_definition_by_sums(seed: int) -> None:
    """Whole numbers without hedges: every choice of one figure for each name is tried. The rule speaks where some
    choice does not fit: the parts that are told come to more than the whole, or all of them to another number."""
    chance = random.Random(seed)
    rows = [
        says(f"s{number}", chance.choice(["cast", "for it", "against it"]), str(chance.randrange(1, 9)), DAY)
        for number in range(chance.randrange(2, 8))
    ]
    figures: dict[str, list[int]] = {"cast": [], "for it": [], "against it": []}
    for row in rows:
        figures[str(row["property"])].append(int(str(row["value"])))
    wholes, pro, contra = figures.values()
    if pro and contra:
        expected = any(one + other != whole for one, other, whole in product(pro, contra, wholes))
    else:
        expected = any(part > whole for part, whole in product(pro + contra, wholes))
    told = [one for one in run([*rows, *VOTES]).findings if one.rule == "parts-do-not-sum"]
    assert bool(told) == expected
    for one in told:
        assert one.kind == "contradicts"
        parts, (whole, *_) = (
            {each.id: int(each.claim.value) for each in position.statements} for position in one.positions
        )
        assert sum(parts.values()) != {each.id: int(each.claim.value) for each in one.positions[1].statements}[whole]
