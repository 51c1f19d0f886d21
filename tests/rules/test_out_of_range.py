"""A value outside the range that its predicate declares."""

from __future__ import annotations

import pytest
from table import Case, reported, says

from world import run

SHARE = {"predicate": "share", "datatype": "quantity", "unit": "%", "range": "0..100"}
MASS = {"predicate": "load", "datatype": "quantity", "unit": "kg", "range": "5..2000"}
COST = {"predicate": "outlay", "datatype": "quantity", "range": "0.."}
FREE = {"predicate": "balance", "datatype": "quantity"}

CASES: list[Case] = [
    ("104 % of 100 is too much", [says("a", "share", "104 %"), SHARE], "contradicts"),
    ("and so is less than nothing", [says("a", "share", "-3 %"), SHARE], "contradicts"),
    ("the end itself lies in the range", [says("a", "share", "100 %"), SHARE], ""),
    ("around 110 % may be 99", [says("a", "share", "around 110 %"), SHARE], ""),
    ("around 104 %: who says 104 rounds no more than 2 %", [says("a", "share", "around 104 %"), SHARE], "contradicts"),
    ("around 131 % may be 117.9 at the least", [says("a", "share", "around 131 %"), SHARE], "contradicts"),
    ("up to 140 % may be anything less", [says("a", "share", "up to 140 %"), SHARE], ""),
    ("at least 140 % may not", [says("a", "share", "at least 141 %"), SHARE], "contradicts"),
    ("a denial of the impossible is true", [says("a", "share", "104 %", polarity="denied"), SHARE], ""),
    (
        "what is only possible is doubtful anyway",
        [says("a", "share", "104 %", certainty="possible"), SHARE],
        "may contradict",
    ),
    ("2,531 kg is more than 2,000", [says("a", "load", "2,531 kg"), MASS], "contradicts"),
    ("2.5 t is 2,500 kg", [says("a", "load", "2.5 t"), MASS], "contradicts"),
    ("1.9 t is not", [says("a", "load", "1.9 t"), MASS], ""),
    ("100 g is too little", [says("a", "load", "131 g"), MASS], "contradicts"),
    ("5 kg is what it may be", [says("a", "load", "5 kg"), MASS], ""),
    ("money below nothing, in any currency", [says("a", "outlay", "-31 EUR"), COST], "contradicts"),
    ("money above nothing", [says("a", "outlay", "31 USD"), COST], ""),
    ("no range is declared", [says("a", "balance", "-31 EUR"), FREE], ""),
    ("vague words have no number to speak of", [says("a", "share", "dozens"), {**SHARE, "unit": "count"}], ""),
    ("a plan can be impossible too", [says("a", "share", "104 %", layer="planned"), SHARE], "contradicts"),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_out_of_range(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("out-of-range", list(rows)) == kind, why


def test_what_is_impossible_alone_is_told_apart_from_what_it_contradicts() -> None:
    found = run([says("a", "share", "104 %", "2023-05-01"), says("b", "share", "55 %", "2023-05-01"), SHARE]).findings
    assert sorted((one.rule, len(one.statements)) for one in found) == [("out-of-range", 1), ("quantity-mismatch", 2)]
