"""The headline of a dispute: every figure that is given, the smallest first, and how many say it."""

from __future__ import annotations

from collections.abc import Sequence

from contracheck.model import Axis, Polarity, Position
from contracheck.rules.kit import said, speaker

NAMED = 6
"""Positions up to which a headline names them all."""


def headline_of(positions: Sequence[Position], axis: str, fewest: int) -> str:
    """One clause that names them; empty where they are fewer than `fewest` and each of one source. What fits several of
    them is not named."""
    sides = [position for position in positions if not position.fits]
    named = sides if axis == Axis.TERM else sorted(sides, key=_order)
    if len(named) < 2 or (len(named) < fewest and all(len(position.sources) == 1 for position in named)):
        return ""
    if len(named) > NAMED:
        return _of_many(named, axis)
    *rest, last = (_told(position, axis) for position in named)
    return f"{', '.join(rest)} {'against' if len(named) == 2 else 'and'} {last}"


def _of_many(named: Sequence[Position], axis: str) -> str:
    """The best supported names, or the least and the greatest figure, and how many there are."""
    if axis == Axis.TERM:
        best = [_told(position, axis) for position in named[: NAMED - 1]]
        return f"{', '.join(best)} and {len(named) - len(best)} more"
    figures = [position for position in named if position.figure is not None] or named
    return f"{len(named)} figures from {_told(figures[0], axis)} to {_told(figures[-1], axis)}"


def _order(position: Position) -> tuple[object, ...]:
    """By value, or by its words where there is no distance; what is only denied comes last."""
    denied = position.figure is None and all(one.claim.polarity == Polarity.DENIED for one in position.statements)
    return (denied, position.figure.floor if position.figure else (0, 0), position.label.casefold(), position.label)


def _told(position: Position, axis: str) -> str:
    return f"{_value(position, axis)} ({_whose(position)})"


def _value(position: Position, axis: str) -> str:
    """The position's words, with the unit where that was given apart."""
    own = (one for one in position.statements if position.label in (one.claim.value, f"not {one.claim.value}"))
    words = next(map(said, own), position.label)
    return f"“{words}”" if axis == Axis.TERM else words


def _whose(position: Position) -> str:
    """Who says it, if it is one source; else how many independent origins do."""
    sources, origins = len(position.sources), len(position.origins)
    if sources == 1:
        return speaker(position.statements[0])
    counted = f"{origins} origin{'s' if origins > 1 else ''}"
    return counted if origins == sources else f"{sources} sources, {counted}"
