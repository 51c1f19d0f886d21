"""One speaker says one thing and then another."""

from __future__ import annotations

import pytest
from table import Case, reported, says

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
        "a demand that the speaker changes a year later is a change",
        [
            says("a", "strength", "511", "2024-05-01", said_by="Gen Holt", layer="ordered"),
            says("b", "strength", "917", "2025-05-01", said_by="Gen Holt", layer="ordered"),
        ],
        "changed",
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
