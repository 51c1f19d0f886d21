"""Bands by hand: the table of vague counts, stated margins with scale words, tolerances, and how numbers are shown."""

from __future__ import annotations

from fractions import Fraction

import pytest

from contracheck.values.fault import Fault
from contracheck.values.interval import Interval
from contracheck.values.numbers.number_text import for_people
from contracheck.values.quantity import Quantity, Style, Tolerance

COUNTED = Style(language="en", counts=True, nonnegative=True)
ENGLISH = Style(language="en")


@pytest.mark.parametrize(
    ("words", "said", "allowed"),
    [
        ("a couple", (2, 2), (2, 3)),
        ("a few", (3, 5), (2, 10)),
        ("a handful", (3, 6), (2, 10)),
        ("several", (3, 9), (2, 20)),
        ("tens", (20, 99), (10, 200)),
        ("dozens", (24, 99), (20, 200)),
        ("scores", (40, 99), (40, 200)),
        ("hundreds", (200, 999), (100, 2_000)),
        ("thousands", (2_000, 9_999), (1_000, 20_000)),
        ("many thousands", (2_000, 9_999), (1_000, 20_000)),
        ("millions", (2_000_000, 9_999_999), (1_000_000, 20_000_000)),
        ("billions", (2 * 10**9, 10**10 - 1), (10**9, 2 * 10**10)),
        ("trillions", (2 * 10**12, 10**13 - 1), (10**12, 2 * 10**13)),
        ("several hundred", (300, 900), (200, 2_000)),
        ("tens of thousands", (20_000, 99_000), (10_000, 200_000)),
    ],
)
def test_vague_counts(words: str, said: tuple[int, int], allowed: tuple[int, int]) -> None:
    found = Quantity.parse(words, COUNTED)
    assert found.vague
    assert found.said == Interval(*said)
    assert found.allowed == Interval(*allowed)


@pytest.mark.parametrize(
    ("words", "middle", "margin"),
    [
        ("1,500 (±50)", 1_500, 50),
        ("1.5 million (±0.1 million)", 1_500_000, 100_000),
        ("1.5 (±0.1) million", 1_500_000, 100_000),
        ("1.5 ± 0.1 million", 1_500_000, 100_000),
        ("200 (±10 %)", 200, 20),
    ],
)
def test_stated_margins(words: str, middle: int, margin: int) -> None:
    found = Quantity.parse(words, COUNTED)
    assert found.said == Interval.point(middle)
    assert found.allowed == Interval(middle - margin, middle + margin)


def test_tolerances() -> None:
    assert Tolerance.parse("2 %") == Tolerance(None, Fraction(1, 50))
    assert Tolerance.parse("±50") == Tolerance.parse("50") == Tolerance(50, None)
    assert str(Tolerance(50, None)) == "50"
    assert str(Tolerance(None, Fraction(1, 50))) == "2 %"
    assert str(Tolerance(50, Fraction(1, 50))) == "50 or 2 %"
    both = Tolerance(50, Fraction(1, 50))
    assert both.of(100) == 50
    assert both.of(10_000) == both.of(-10_000) == 200
    with pytest.raises(Fault):
        Tolerance.parse("-5")


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (2500, "2,500"),
        (-2500, "-2,500"),
        (Fraction(13, 4), "3.25"),
        (Fraction(-13, 4), "-3.25"),
        (Fraction(2, 3), "2/3"),
        (Fraction(-2, 3), "-2/3"),
        (Fraction(1000, 999), "≈1.001001"),
        (10**24 - 1, "999,999,999,999,999,999,999,999"),
        (10**24, "1.00e24"),
        (-(10**24), "-1.00e24"),
        (1_234 * 10**24, "≈1.23e27"),
        (float("inf"), "∞"),
        (-float("inf"), "-∞"),
    ],
)
def test_numbers_for_people(number: Fraction | float, shown: str) -> None:
    assert for_people(number) == shown


def test_a_canonical_text_must_allow_what_it_says() -> None:
    assert Quantity.parse("5 within [4, 6] km", ENGLISH).allowed == Interval(4, 6)
    with pytest.raises(Fault, match="outside what is allowed"):
        Quantity.parse("5 within [6, 7] km", ENGLISH)
