"""Reasons are values; the table has words for every one of them."""

from __future__ import annotations

import pytest

from contracheck.model import Reason, Why
from contracheck.report.reason_words import REASON_WORDS, general_words, reason_words


def test_there_are_words_for_every_reason() -> None:
    assert set(REASON_WORDS) == set(Why)


@pytest.mark.parametrize(
    ("reason", "words", "general"),
    [
        (Reason(Why.ONLY_ONE), "nothing to compare it with", "nothing to compare it with"),
        (Reason(Why.ANOTHER_MEASURE, ("fit",)), "another measure: fit", "another measure"),
        (Reason(Why.ANOTHER_MEASURE, ("",)), "another measure: none named", "another measure"),
        (Reason(Why.AMBIGUOUS_NAME, ("A", "B", "C")), "ambiguous name: A or B or C", "ambiguous name"),
        (Reason(Why.HELD, ("the camp", "size")), "compared with another question: the camp, size",
         "compared with another question"),
        (Reason(Why.CORRECTED, ("a by b/1",)), "corrected by a by b/1", "corrected"),
        (Reason(Why.DISOWNS, ("a: {}/1",)), "disowns a: {}/1", "disowns a: {}/1"),
        (Reason(Why.NOT_ACTUAL, ("planned",)), "planned, the others are not", "planned, the others are not"),
        (Reason(Why.ANOTHER_LAYER, ("actual", "planned")), "actual against planned", "actual against planned"),
        (Reason(Why.RETRACTED, ("a/2",), of="a/1"), "a/1: retracted by a/2", "retracted"),
        (None, "", "no reason given"),
    ],
    ids=str,
)  # fmt: skip
def test_in_words(reason: Reason | None, words: str, general: str) -> None:
    assert reason_words(reason) == words
    assert general_words(reason) == general


def test_several_in_one_line() -> None:
    reasons = (Reason(Why.CLASH), Reason(Why.TIME, ("near",)), Reason(Why.UNCERTAIN))
    assert reason_words(*reasons) == "the values cannot both hold; time: near; one is uncertain"
