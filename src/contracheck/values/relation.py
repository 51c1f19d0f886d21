"""How two values relate, whatever their times: the one relation of the definition.

A value here is a pair of intervals on one axis: what is *said*, and within what (*allowed*) every admissible reading
lies. The fast path never asks it pair by pair: `geometry` finds the same by sweeps, and the tests hold it to this.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from contracheck.values.interval import Interval


class ValueRelation(StrEnum):
    """How two values relate: `APART` where allowed readings are disjoint, `CLOSE` where said ones are."""

    APART = "apart"
    CLOSE = "close"
    EQUAL = "equal"
    WITHIN = "within"
    MEETS = "meets"


class Bounds(Protocol):
    """A value on an axis."""

    @property
    def said(self) -> Interval:
        """The sharp reading."""

    @property
    def allowed(self) -> Interval:
        """The widest reading."""


def relation_of(first: Bounds, second: Bounds) -> ValueRelation:
    """The relation; symmetric."""
    if not first.allowed.meets(second.allowed):
        return ValueRelation.APART
    if not first.said.meets(second.said):
        return ValueRelation.CLOSE
    if first.said == second.said:
        return ValueRelation.EQUAL
    return (
        ValueRelation.WITHIN
        if first.said.contains(second.said) or second.said.contains(first.said)
        else ValueRelation.MEETS
    )
