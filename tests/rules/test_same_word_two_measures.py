"""One word, and a measure that only one side names."""

from __future__ import annotations

import random
from itertools import product

import pytest
from table import Case, says

from world import run

DEAD, HURT = {"measure": "killed"}, {"measure": "killed or wounded"}
YEAR = "2023"

CASES: list[Case] = [
    (
        "31 killed, 212 of whom nobody says",
        [says("a", "losses", "31", YEAR, **DEAD), says("b", "losses", "212", YEAR)],
        "not comparable",
    ),
    (
        "the other way round",
        [says("a", "losses", "31", YEAR), says("b", "losses", "212", YEAR, **HURT)],
        "not comparable",
    ),
    ("both name a measure", [says("a", "losses", "31", YEAR, **DEAD), says("b", "losses", "212", YEAR, **HURT)], ""),
    ("neither does: a plain mismatch", [says("a", "losses", "31", YEAR), says("b", "losses", "212", YEAR)], ""),
    ("the same figure", [says("a", "losses", "31", YEAR, **DEAD), says("b", "losses", "31", YEAR)], ""),
    ("figures that meet", [says("a", "losses", "31", YEAR, **DEAD), says("b", "losses", "around 30", YEAR)], ""),
    ("another year", [says("a", "losses", "31", YEAR, **DEAD), says("b", "losses", "212", "2022")], ""),
    (
        "undated may be of one year",
        [says("a", "losses", "31", YEAR, **DEAD), says("b", "losses", "212")],
        "not comparable",
    ),
    ("another place", [says("a", "losses", "31", YEAR, **DEAD), says("b", "losses", "212", YEAR, where="Orr")], ""),
    (
        "another layer",
        [says("a", "losses", "31", YEAR, **DEAD), says("b", "losses", "212", YEAR, layer="predicted")],
        "",
    ),
    ("a denial", [says("a", "losses", "31", YEAR, **DEAD), says("b", "losses", "212", YEAR, polarity="denied")], ""),
    ("at least 20", [says("a", "losses", "31", YEAR, **DEAD), says("b", "losses", "at least 20", YEAR)], ""),
    (
        "at least 50",
        [says("a", "losses", "31", YEAR, **DEAD), says("b", "losses", "at least 51", YEAR)],
        "not comparable",
    ),
]
LOSSES = {"predicate": "losses", "datatype": "quantity", "aspect": "total", "unit": "count", "range": "0.."}


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_same_word_two_measures(why: str, rows: list[dict[str, object]], kind: str) -> None:
    kinds = {one.kind for one in run([*rows, LOSSES]).findings if "same-word-two-measures" in (one.rule, *one.also)}
    assert kinds == ({kind} if kind else set()), why


def test_it_is_a_note_and_changes_no_standing() -> None:
    found = run([says("a", "losses", "31", YEAR, **DEAD), says("b", "losses", "212", YEAR), LOSSES])
    (finding,) = found.findings
    assert finding.severity == "note"
    assert finding.both_true_if.startswith("They are not compared: perhaps b counts by another definition")
    assert set(found.kinds().values()) == {"alone"}


@pytest.mark.parametrize("seed", range(100))
def test_the_definition_by_pairs(seed: int) -> None:
    """Every claim without a measure against every one with it, of one year, whose figures differ."""
    chance = random.Random(seed)
    rows = [
        says(f"s{number}", "losses", str(chance.choice((31, 212, 311))), chance.choice(("2021", "2022")), **more)
        for number, more in enumerate(chance.choices(({}, {}, DEAD), k=chance.randrange(2, 7)))
    ]
    bare, measured = ([row for row in rows if ("measure" in row) is named] for named in (False, True))
    expected = {
        str(row["source"])
        for one, other in product(bare, measured)
        if one["when"] == other["when"] and one["value"] != other["value"]
        for row in (one, other)
    }
    told = [one for one in run([*rows, LOSSES]).findings if one.rule == "same-word-two-measures"]
    assert {each.source for one in told for each in one.statements} == expected
