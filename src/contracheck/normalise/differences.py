"""Differences on a scale with a zero of its own: a rise of 1.5 °C is one of 2.7 °F, though 1.5 °C is 34.7 °F."""

from __future__ import annotations

import re

from attrs import evolve

from contracheck.model import Predicate
from contracheck.values.numbers.unit import difference
from contracheck.values.quantity import Quantity

_NAMES = frozenset(
    "rise rises rose fall falls drop change changes increase increases decrease decline difference warming cooling "
    "anomaly deviation".split()
)
"""Words in the name of an undeclared predicate that perhaps say that its values are differences."""


def as_difference(quantity: Quantity, predicate: Predicate) -> Quantity:
    """A number in a unit with an offset, as a difference where the predicate declares that (`change: yes`).

    Where only the name of an undeclared predicate says so, that is a reading, and nothing is sure of it.
    """
    named = bool(predicate.inferred) and not _NAMES.isdisjoint(re.findall(r"[a-z]+", predicate.name.casefold()))
    if quantity.unit is None or not (predicate.change == "yes" or named):
        return quantity
    return evolve(quantity, unit=difference(quantity.unit), doubted=quantity.doubted or named)
