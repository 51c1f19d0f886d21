"""One source against itself, in its own voice."""

from __future__ import annotations

import pytest
from table import Case, reported, says

CASES: list[Case] = [
    (
        "12 and 14 in one text",
        [says("a", "killed", "12", "2023-05"), says("a", "killed", "14", "2023-05")],
        "contradicts",
    ),
    ("12 twice", [says("a", "killed", "12", "2023-05"), says("a", "killed", "12", "2023-05")], ""),
    ("two sources", [says("a", "killed", "12", "2023-05"), says("b", "killed", "14", "2023-05")], ""),
    (
        "one of them is somebody else's word",
        [says("a", "killed", "12", "2023-05"), says("a", "killed", "14", "2023-05", said_by="Mayor Lund")],
        "",
    ),
    (
        "both are other people's words",
        [
            says("a", "killed", "12", "2023-05", said_by="Dr Moss"),
            says("a", "killed", "14", "2023-05", said_by="Mayor Lund"),
        ],
        "",
    ),
    ("two months", [says("a", "killed", "12", "2023-05"), says("a", "killed", "14", "2023-06")], ""),
    (
        "the first is corrected by the second",
        [says("a", "killed", "12", "2023-05", id="x"), says("a", "killed", "14", "2023-05", corrects="x")],
        "",
    ),
    (
        "one of them is only possible",
        [says("a", "killed", "12", "2023-05"), says("a", "killed", "14", "2023-05", certainty="possible")],
        "may contradict",
    ),
    (
        "a source disputes itself and another",
        [
            says("a", "killed", "12", "2023-05"),
            says("a", "killed", "14", "2023-05"),
            says("b", "killed", "19", "2023-05"),
        ],
        "contradicts",
    ),
    (
        "each of two sources agrees with itself",
        [
            says("a", "killed", "12", "2023-05"),
            says("a", "killed", "12", "2023-05"),
            says("b", "killed", "14", "2023-05"),
            says("b", "killed", "14", "2023-05"),
        ],
        "",
    ),
    ("around 12 and 13 fit", [says("a", "killed", "around 12", "2023-05"), says("a", "killed", "13", "2023-05")], ""),
    (
        "its own later number of a state is change",
        [says("a", "strength", "31", "2024-05-01"), says("a", "strength", "47", "2024-09-01")],
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "kind"), CASES, ids=[case[0] for case in CASES])
def test_self_contradiction(why: str, rows: list[dict[str, object]], kind: str) -> None:
    assert reported("self-contradiction", list(rows)) == kind, why
