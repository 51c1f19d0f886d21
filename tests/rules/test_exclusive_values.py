"""Names declared exclusive."""

from __future__ import annotations

import pytest
from table import Case, reported, says

CASES: list[Case] = [
    (
        "binding and non-binding",
        [
            says("a", "legal force", "binding", "2020-01-05"),
            says("b", "legal force", "non-binding", "2020-01-05"),
            {
                "predicate": "legal force",
                "datatype": "term",
                "values": "many",
                "exclusive": [["binding", "non-binding"], ["new", "old"]],
            },
        ],
        "contradicts",
    ),
    (
        "binding and urgent",
        [
            says("a", "legal force", "binding", "2020-01-05"),
            says("b", "legal force", "urgent", "2020-01-05"),
            {
                "predicate": "legal force",
                "datatype": "term",
                "values": "many",
                "exclusive": [["binding", "non-binding"], ["new", "old"]],
            },
        ],
        "",
    ),
    (
        "of two different sets",
        [
            says("a", "legal force", "binding", "2020-01-05"),
            says("b", "legal force", "old", "2020-01-05"),
            {
                "predicate": "legal force",
                "datatype": "term",
                "values": "many",
                "exclusive": [["binding", "non-binding"], ["new", "old"]],
            },
        ],
        "",
    ),
    (
        "of the second set",
        [
            says("a", "legal force", "new", "2020-01-05"),
            says("b", "legal force", "old", "2020-01-05"),
            {
                "predicate": "legal force",
                "datatype": "term",
                "values": "many",
                "exclusive": [["binding", "non-binding"], ["new", "old"]],
            },
        ],
        "contradicts",
    ),
    (
        "twice binding",
        [
            says("a", "legal force", "binding", "2020-01-05"),
            says("b", "legal force", "Binding", "2020-01-05"),
            {
                "predicate": "legal force",
                "datatype": "term",
                "values": "many",
                "exclusive": [["binding", "non-binding"], ["new", "old"]],
            },
        ],
        "",
    ),
    (
        "a year later",
        [
            says("a", "legal force", "binding", "2020-01-05"),
            says("b", "legal force", "non-binding", "2021-05-01"),
            {
                "predicate": "legal force",
                "datatype": "term",
                "values": "many",
                "exclusive": [["binding", "non-binding"], ["new", "old"]],
            },
        ],
        "",
    ),
    (
        "undated",
        [
            says("a", "legal force", "binding", ""),
            says("b", "legal force", "non-binding", "2020-01-05"),
            {
                "predicate": "legal force",
                "datatype": "term",
                "values": "many",
                "exclusive": [["binding", "non-binding"], ["new", "old"]],
            },
        ],
        "may contradict",
    ),
    (
        "a denial is left to another rule",
        [
            says("a", "legal force", "binding", "2020-01-05"),
            says("b", "legal force", "binding", "2020-01-05", polarity="denied"),
            {
                "predicate": "legal force",
                "datatype": "term",
                "values": "many",
                "exclusive": [["binding", "non-binding"], ["new", "old"]],
            },
        ],
        "",
    ),
    (
        "two names of which only one can hold, though nobody declared these two exclusive",
        [
            says("a", "legal force", "binding", "2020-01-05"),
            says("b", "legal force", "urgent", "2020-01-05"),
            {"predicate": "legal force", "datatype": "term", "exclusive": [["binding", "non-binding"]]},
        ],
        "",
    ),
    (
        "only possible",
        [
            says("a", "legal force", "binding", "2020-01-05", certainty="possible"),
            says("b", "legal force", "non-binding", "2020-01-05"),
            {
                "predicate": "legal force",
                "datatype": "term",
                "values": "many",
                "exclusive": [["binding", "non-binding"], ["new", "old"]],
            },
        ],
        "may contradict",
    ),
    (
        "nothing declared exclusive",
        [
            says("a", "legal force", "binding", "2020-01-05"),
            says("b", "legal force", "non-binding", "2020-01-05"),
            {"predicate": "legal force", "datatype": "term", "values": "many"},
        ],
        "",
    ),
    (
        "a kind of binding and a kind of non-binding",
        [
            says("a", "legal force", "treaty law", "2020-01-05"),
            says("b", "legal force", "opinion", "2020-01-05"),
            {
                "predicate": "legal force",
                "datatype": "term",
                "values": "many",
                "exclusive": [["binding", "non-binding"], ["new", "old"]],
            },
            {"entity": "treaty law", "part_of": ["binding"]},
            {"entity": "opinion", "part_of": ["non-binding"]},
        ],
        "contradicts",
    ),
    (
        "two kinds of binding",
        [
            says("a", "legal force", "treaty law", "2020-01-05"),
            says("b", "legal force", "statute", "2020-01-05"),
            {
                "predicate": "legal force",
                "datatype": "term",
                "values": "many",
                "exclusive": [["binding", "non-binding"], ["new", "old"]],
            },
            {"entity": "treaty law", "part_of": ["binding"]},
            {"entity": "statute", "part_of": ["binding"]},
        ],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_exclusive_values(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("exclusive-values", list(rows)) == kind, why


@pytest.mark.parametrize(
    ("predicate", "one", "other", "kind"),
    [
        ("legal status", "legal", "illegal", "contradicts"),
        ("legal status", "legal", "unlawful", "contradicts"),
        ("legal status", "lawful", "illegal", "contradicts"),
        ("legal status", "lawful", "unlawful", "contradicts"),
        ("legal status", "lawful", "legal", ""),
        ("legal status", "unlawful", "illegal", ""),
        ("cause of death", "accident", "suicide", "contradicts"),
        ("cause of death", "homicide", "natural causes", "contradicts"),
        ("cause of death", "murder", "accident", "contradicts"),
        ("cause of death", "murder", "homicide", ""),
        ("cause of death", "gunshot wound", "homicide", ""),
    ],
)
def test_what_the_shipped_vocabulary_declares(predicate: str, one: str, other: str, kind: str) -> None:
    """*Lawful* and *legal* are one standing, so each excludes both others; a wound and a homicide are one death."""
    day = "2024-05-03"
    assert reported("exclusive-values", [says("a", predicate, one, day), says("b", predicate, other, day)]) == kind
