"""Rises and falls of temperatures: differences convert without the zero of the scale."""

from __future__ import annotations

from fractions import Fraction

import pytest

from contracheck.values.numbers.unit import Unit, difference
from contracheck.values.quantity import Quantity, Style
from world import Row, run

ONE: Row = {"source": "a", "subject": "Orr", "when": "2024-05-01"}
TWO: Row = {**ONE, "source": "b"}
RISE: Row = {"predicate": "warming", "datatype": "quantity", "aspect": "state", "unit": "°C", "change": "yes"}


@pytest.mark.parametrize(
    ("celsius", "fahrenheit", "kind"),
    [
        ("1.5 °C", "2.7 °F", "agrees"),  # 1.5 times 9/5
        ("1.5 °C", "34.7 °F", "contradicts"),  # what the level of 1.5 °C would be
        ("10 °C", "18 °F", "agrees"),
        ("10 °C", "20 °F", "contradicts"),  # 9.5 to 10.5 °C are 17.1 to 18.9 °F
    ],
)
def test_a_declared_difference_converts_without_the_zero(celsius: str, fahrenheit: str, kind: str) -> None:
    rows = [RISE, {**ONE, "property": "warming", "value": celsius}, {**TWO, "property": "warming", "value": fahrenheit}]
    assert set(run(rows).kinds().values()) == {kind}


@pytest.mark.parametrize("name", ["rise in warmth", "temperature change", "Fall of temperature"])
def test_where_only_the_name_says_so_nothing_is_sure(name: str) -> None:
    rows = [{**ONE, "property": name, "value": "1.5 °C"}, {**TWO, "property": name, "value": "2.7 °F"}]
    assert set(run(rows).kinds().values()) == {"agrees"}
    rows = [{**ONE, "property": name, "value": "1.5 °C"}, {**TWO, "property": name, "value": "5.4 °F"}]
    assert set(run(rows).kinds().values()) == {"may contradict"}


def test_a_level_is_a_level() -> None:
    rows = [{**ONE, "property": "temperature", "value": "10 °C"}, {**TWO, "property": "temperature", "value": "50 °F"}]
    assert set(run(rows).kinds().values()) == {"agrees"}


def test_the_unit_of_a_difference_reads_back() -> None:
    celsius = difference(Unit.parse("°C"))
    assert Unit.named(celsius.name) == celsius
    assert difference(Unit.parse("°F")).factor == Fraction(5, 9)
    assert Quantity.parse("9 within [8, 10] °C difference", Style()).unit == celsius
