"""The odd one out among the positions of a finding."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from contracheck.model import Finding, Position
from contracheck.values.interval import Interval, Number

_CROWD = 3
"""Origins that one position must have for another, of a single origin, to be odd."""


def odd_one_out(finding: Finding) -> Position | None:
    """Where one position has three origins or more: of those with a single origin, the one furthest from the rest; none
    where two are as far, or where several have no distance."""
    sides = [position for position in finding.positions if not position.fits]
    if max((len(position.origins) for position in sides), default=0) < _CROWD:
        return None
    lonely = [position for position in sides if len(position.origins) == 1]
    if len(lonely) < 2:
        return next(iter(lonely), None)
    far = [_distance(position, sides) for position in lonely]
    return lonely[far.index(max(far))] if far.count(max(far)) == 1 else None


def _distance(position: Position, sides: Sequence[Position]) -> Number:
    """From what every origin of the others says, added up; 0 where there is none to measure."""
    if position.figure is None:
        return 0
    others = ((side.figure, len(side.origins)) for side in sides if side is not position)
    return sum((Fraction(_gap(position.figure, figure)) * weight for figure, weight in others if figure), Fraction(0))


def _gap(one: Interval, other: Interval) -> int | Fraction:
    """Between the nearer ends of two stretches that are apart; 0 where they meet."""
    gap = max(one.lower, other.lower) - min(one.upper, other.upper)
    return 0 if isinstance(gap, float) or gap < 0 else gap
