"""Two names where only one can be right."""

from __future__ import annotations

import pytest
from table import Case, reported, says

CASES: list[Case] = [
    (
        "two birth places",
        [says("a", "birth place", "Orrville", ""), says("b", "birth place", "Fort Ash", "")],
        "contradicts",
    ),
    (
        "a town in its province",
        [
            says("a", "birth place", "Orrville", ""),
            says("b", "birth place", "Orr Province", ""),
            {"entity": "Orrville", "part_of": ["Orr Province"]},
            {"entity": "Fort Ash", "part_of": ["Orr Province"]},
        ],
        "",
    ),
    (
        "two towns of one province",
        [
            says("a", "birth place", "Orrville", ""),
            says("b", "birth place", "Fort Ash", ""),
            {"entity": "Orrville", "part_of": ["Orr Province"]},
            {"entity": "Fort Ash", "part_of": ["Orr Province"]},
        ],
        "contradicts",
    ),
    (
        "one town, written otherwise",
        [says("a", "birth place", "Orrville", ""), says("b", "birth place", "ORRVILLE", "")],
        "",
    ),
    (
        "an alias",
        [
            says("a", "birth place", "Orrville", ""),
            says("b", "birth place", "Orr", ""),
            {"entity": "Orrville", "aliases": ["Orr"]},
        ],
        "",
    ),
    (
        "nobody declared how many it takes",
        [says("a", "supports", "English", "2024"), says("b", "supports", "French", "2024")],
        "may contradict",
    ),
    (
        "declared to take many",
        [says("a", "occupation", "painter", "2024"), says("b", "occupation", "potter", "2024")],
        "",
    ),
    (
        "two holders on one day",
        [
            says("a", "office holder", "Ada Brook", "2024-05-01"),
            says("b", "office holder", "Ben Field", "2024-05-01"),
        ],
        "contradicts",
    ),
    (
        "two holders, a year apart",
        [
            says("a", "office holder", "Ada Brook", "2024-05-01"),
            says("b", "office holder", "Ben Field", "2025-05-01"),
        ],
        "",
    ),
    (
        "only probable",
        [says("a", "birth place", "Orrville", "", certainty="probable"), says("b", "birth place", "Fort Ash", "")],
        "may contradict",
    ),
    (
        "a denial is left to another rule",
        [says("a", "birth place", "Orrville", "", polarity="denied"), says("b", "birth place", "Orrville", "")],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_value_mismatch(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("value-mismatch", list(rows)) == kind, why


@pytest.mark.parametrize("predicate", ["winner", "cause of death", "chief executive", "commander", "location"])
def test_what_may_have_several_values_contradicts_only_where_declared(predicate: str) -> None:
    """A prize is shared, a company has two at its head, a festival takes place in two towns."""
    rows = [says("a", predicate, "Orr", "2024-05-03"), says("b", predicate, "Ash", "2024-05-03")]
    assert reported("value-mismatch", rows) == "may contradict"
    declared = {"predicate": predicate, "datatype": "term", "values": "one"}
    assert reported("value-mismatch", [*rows, declared]) == "contradicts"
