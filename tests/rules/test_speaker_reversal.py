"""One speaker says one thing and then another."""

from __future__ import annotations

import pytest
from table import Case, reported, says

from world import Row


def orders(source: str, value: str, published: str = "", **more: object) -> Row:
    """What Gen Holt demands for 1 May 2024."""
    told = {"published": published} if published else {}
    return {**says(source, "strength", value, "2024-05-01", said_by="Gen Holt", layer="ordered"), **told, **more}


CASES: list[Case] = [
    (
        "two sources quote one general",
        [
            says("a", "strength", "511", "2024-05-01", said_by="Gen Holt"),
            says("b", "strength", "917", "2024-05-01", said_by="Gen Holt"),
        ],
        "contradicts",
    ),
    (
        "one source quotes one general twice",
        [
            says("a", "strength", "511", "2024-05-01", said_by="Gen Holt"),
            says("a", "strength", "917", "2024-05-01", said_by="Gen Holt"),
        ],
        "contradicts",
    ),
    (
        "two generals",
        [
            says("a", "strength", "511", "2024-05-01", said_by="Gen Holt"),
            says("b", "strength", "917", "2024-05-01", said_by="Gen Moss"),
        ],
        "",
    ),
    *(
        (
            f"{words} of two documents are nobody's",
            [
                says("a", "strength", "511", "2024-05-01", said_by=words),
                says("b", "strength", "917", "2024-05-01", said_by=words),
            ],
            "",
        )
        for words in ("officials", "the police", "an aide", "witnesses", "unnamed critics", "authorities")
    ),
    (
        "but of one document they are one voice",
        [
            says("a", "strength", "511", "2024-05-01", said_by="officials"),
            says("a", "strength", "917", "2024-05-01", said_by="officials"),
        ],
        "contradicts",
    ),
    (
        "the same number",
        [
            says("a", "strength", "511", "2024-05-01", said_by="Gen Holt"),
            says("b", "strength", "511", "2024-05-01", said_by="Gen Holt"),
        ],
        "",
    ),
    (
        "a year later",
        [
            says("a", "strength", "511", "2024-05-01", said_by="Gen Holt"),
            says("b", "strength", "917", "2025-05-01", said_by="Gen Holt"),
        ],
        "",
    ),
    (
        "the source itself and the general",
        [says("a", "strength", "511", "2024-05-01"), says("b", "strength", "917", "2024-05-01", said_by="Gen Holt")],
        "",
    ),
    (
        "the first of several speakers is the one whose words they are",
        [
            says("a", "strength", "511", "2024-05-01", said_by=["Gen Holt", "a wire"]),
            says("b", "strength", "917", "2024-05-01", said_by=["Gen Moss", "Gen Holt"]),
        ],
        "",
    ),
    (
        "a demand that the speaker changes a month later is a change",
        [orders("a", "511", "2024-03-01"), orders("b", "917", "2024-04-01")],
        "changed",
    ),
    ("two demands of one day", [orders("a", "511", "2024-03-01"), orders("b", "917", "2024-03-01")], "contradicts"),
    ("of some day", [orders("a", "511", "2024-03-01"), orders("b", "917", "2024-03")], "may contradict"),
    ("of nobody knows which day", [orders("a", "511", "2024-03-01"), orders("b", "917")], "may contradict"),
    (
        "a demand for another year is another demand",
        [orders("a", "511", "2024-03-01"), orders("b", "917", "2024-04-01", when="2025-05-01")],
        "",
    ),
    (
        "a demand without a time that is changed",
        [orders("a", "511", "2024-03-01", when=""), orders("b", "917", "2024-04-01", when="")],
        "changed",
    ),
    (
        "a demand of the day, and one that may be",
        [orders("a", "511", "2024-03-01", when=""), orders("b", "917", "2024-03-01", when="")],
        "may contradict",
    ),
    (
        "officials are nobody who changes a mind",
        [orders("a", "511", "2024-03-01", said_by="officials"), orders("b", "917", "2024-04-01", said_by="officials")],
        "",
    ),
    (
        "a demand that stays",
        [
            says("a", "strength", "511", "2024-05-01", said_by="Gen Holt", layer="ordered"),
            says("b", "strength", "511", "2025-05-01", said_by="Gen Holt", layer="ordered"),
        ],
        "",
    ),
    (
        "a speaker under an alias is one speaker",
        [
            says("a", "strength", "511", "2024-05-01", said_by="Gen Holt"),
            says("b", "strength", "917", "2024-05-01", said_by="Holt"),
            {"entity": "Gen Holt", "aliases": ["Holt"]},
        ],
        "contradicts",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_speaker_reversal(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("speaker-reversal", list(rows)) == kind, why
