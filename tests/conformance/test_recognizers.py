"""The number vectors of Microsoft Recognizers-Text (English), as far as a value field can hold them.

Set CONTRACHECK_DATA to the folder that holds `recognizers/NumberModel.json`. A case is in scope if the number is the
whole input; what is left out is counted by reason and printed (`pytest -s`).
"""

from __future__ import annotations

import json
import os
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from contracheck.values.fault import Fault
from contracheck.values.quantity import Quantity, Style

DATA = os.environ.get("CONTRACHECK_DATA", "")
pytestmark = pytest.mark.skipif(not DATA, reason="CONTRACHECK_DATA is not set")

ENGLISH = Style(language="en")
CLOSE = Fraction(1, 10**12)
"""Relative; the vectors give fifteen digits."""

REFUSED_ON_PURPOSE = {
    "1.1^23": "arithmetic",
    "1.1^+23": "arithmetic",
    "2.5^-1": "arithmetic",
    "-2500^-1": "arithmetic",
    "-1.1^+23": "arithmetic",
    "-2.5^-1": "arithmetic",
    "-1.1^--23": "arithmetic",
}
"""A source does not word a figure as a power of another one; 6.23x10^-4 is a way of writing, and is read."""


def _cases() -> list[dict[str, Any]]:
    path = Path(DATA, "recognizers", "NumberModel.json")
    return json.loads(path.read_text("utf-8-sig")) if DATA else []


def _reason(case: dict[str, Any]) -> str:
    """Why a case is out of scope, or nothing."""
    text, results = case["Input"].strip(), case["Results"]
    if not results:
        return "no number expected in a sentence or a name"
    if len(results) > 1:
        return "several numbers"
    if results[0]["Text"].strip().casefold() != text.casefold():
        return "embedded in a sentence"
    return REFUSED_ON_PURPOSE.get(text, "")


def _wanted(case: dict[str, Any]) -> Fraction:
    return Fraction(case["Results"][0]["Resolution"]["value"])


def test_every_number_a_value_field_can_hold() -> None:
    reasons = Counter(_reason(case) for case in _cases())
    scope = [case for case in _cases() if not _reason(case)]
    wrong = [case["Input"] for case in scope if not _agrees(case)]
    print(f"\nrecognizers: {len(scope) - len(wrong)} of {len(scope)} in scope")  # noqa: T201  the pass rate is part of the answer
    for reason, count in sorted(reasons.items()):
        print(f"  out of scope, {reason}: {count}" if reason else f"  in scope: {count}")  # noqa: T201
    assert not wrong
    assert len(scope) >= 0.9 * (len(scope) + reasons["arithmetic"])


def _agrees(case: dict[str, Any]) -> bool:
    said = Quantity.parse(case["Input"], ENGLISH).said
    assert said.is_point
    return abs(Fraction(said.lower) - _wanted(case)) <= CLOSE * abs(_wanted(case))


def test_each_number_in_a_sentence_is_read_alone() -> None:
    """Out of scope as values, but the numbers that the vectors find in sentences are numbers here too."""
    found = [entry for case in _cases() if _reason(case) == "embedded in a sentence" for entry in case["Results"]]
    unlike = [entry["Text"] for entry in found if not _reads(entry)]
    read = len(found) - len(unlike)
    print(f"\nrecognizers: {read} of {len(found)} numbers cut out of sentences; not: {unlike}")  # noqa: T201
    assert set(unlike) <= set(CUT_OUT)


CUT_OUT = {
    "1mm": "one million in accounts, a millimetre everywhere else: asked for in capitals, 1MM",
    "2mil": "a million, a thousand (Spanish) or a thousandth of an inch",
    "1,3": "refused in English, where a comma groups thousands",
    "10m": "million or metres: asked",
}


def _reads(entry: dict[str, Any]) -> bool:
    try:
        said = Quantity.parse(entry["Text"], ENGLISH).said
    except Fault:
        return False
    wanted = Fraction(entry["Resolution"]["value"])
    return said.is_point and abs(Fraction(said.lower) - wanted) <= CLOSE * abs(wanted)


@pytest.mark.parametrize("text", sorted(REFUSED_ON_PURPOSE))
def test_arithmetic_is_refused(text: str) -> None:
    with pytest.raises(Fault):
        Quantity.parse(text, ENGLISH)
