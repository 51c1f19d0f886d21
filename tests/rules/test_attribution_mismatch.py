"""One quote, two speakers."""

from __future__ import annotations

import pytest
from table import Case, reported, says

from world import run

WORDS = "we leave before the winter"
HOLT, RAY = {"said_by": "Gen Holt"}, {"said_by": "Col Ray"}


def quote(source: str, words: str, **more: object) -> dict[str, object]:
    """A claim with a quote; what is claimed plays no part."""
    return says(source, "topic", "winter", quote=words, **more)


CASES: list[Case] = [
    ("two mouths", [quote("a", WORDS, **HOLT), quote("b", WORDS, **RAY)], "may contradict"),
    (
        "but for signs and case",
        [quote("a", WORDS, **HOLT), quote("b", "“We leave – before the winter!”", **RAY)],
        "may contradict",
    ),
    ("one mouth", [quote("a", WORDS, **HOLT), quote("b", WORDS, **HOLT)], ""),
    (
        "one mouth under two names",
        [quote("a", WORDS, **HOLT), quote("b", WORDS, said_by="Holt"), {"entity": "Gen Holt", "aliases": ["Holt"]}],
        "",
    ),
    ("other words", [quote("a", WORDS, **HOLT), quote("b", "we leave after the winter", **RAY)], ""),
    ("three words are anybody's", [quote("a", "we leave soon", **HOLT), quote("b", "we leave soon", **RAY)], ""),
    ("a figure is anybody's", [quote("a", "around 2,500", **HOLT), quote("b", "around 2,500", **RAY)], ""),
    ("one source gives no speaker", [quote("a", WORDS, **HOLT), quote("b", WORDS)], ""),
    ("no quotes", [says("a", "topic", "winter", **HOLT), says("b", "topic", "winter", **RAY)], ""),
    ("within one source: it tells of both", [quote("a", WORDS, **HOLT), quote("a", WORDS, **RAY)], ""),
    ("other subjects", [{**quote("a", WORDS, **HOLT), "subject": "x"}, quote("b", WORDS, **RAY)], "may contradict"),
    (
        "three of them",
        [quote("a", WORDS, **HOLT), quote("b", WORDS, **RAY), quote("c", WORDS, **RAY)],
        "may contradict",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_attribution_mismatch(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("attribution-mismatch", list(rows)) == kind, why


def test_the_camps_are_the_speakers() -> None:
    (finding,) = run([quote("a", WORDS, **HOLT), quote("b", WORDS, **RAY), quote("c", WORDS, **RAY)]).findings
    assert [(position.role, len(position.statements)) for position in finding.positions] == [
        ("Col Ray", 2),
        ("Gen Holt", 1),
    ]
