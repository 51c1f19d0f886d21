"""Positions: the fewest values that account for a finding's statements.

For intervals on a line that is the minimum piercing set: by right end, each stands for all it lies in (greedy,
optimal by Helly's theorem in one dimension). A denial joins no camp of assertions: each denied value is a camp of
its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from contracheck.findings.evidence import evidence_of, weight
from contracheck.model import Polarity, Position, Reading, Statement, Truth
from contracheck.values.geometry.piercing import pierce
from contracheck.values.interval import End


def positions_of(statements: Sequence[Statement], axis: str) -> tuple[Position, ...]:
    """The positions on one axis, the best supported first: by the criteria of `evidence`, then sources, then value."""
    ordered = sorted(statements, key=lambda statement: statement.order)
    readings = [(statement, reading) for statement in ordered for reading in statement.readings if reading.axis == axis]
    affirmed = [(statement, reading.firm) for statement, reading in readings if not reading.denied]
    found = [[affirmed[place][0] for place in places] for places in pierce([allowed for _, allowed in affirmed])]
    positions = [_position(tuple(members)) for members in [*found, *_deniers(readings)]]
    return tuple(position for _, position in sorted(positions, key=lambda pair: (*pair[0], -len(pair[1].sources))))


def _deniers(readings: Sequence[tuple[Statement, Reading]]) -> list[list[Statement]]:
    """Who denies one and the same value, in the order of the values."""
    denied: dict[tuple[End, End], list[Statement]] = {}
    for statement, reading in readings:
        if reading.denied:
            denied.setdefault((reading.said.floor, reading.said.ceiling), []).append(statement)
    return [denied[value] for value in sorted(denied)]


def _position(members: tuple[Statement, ...]) -> tuple[tuple[object, ...], Position]:
    evidence = evidence_of(members)
    return weight(evidence), Position(_label(members), members, evidence=evidence)


def _label(statements: Sequence[Statement]) -> str:
    """The words most of their sources use, the shortest and first of those."""
    words = Counter(words for _, words in {(statement.source, _words(statement)) for statement in statements})
    return min(words, key=lambda text: (-words[text], len(text), text))


def _words(statement: Statement) -> str:
    denied = statement.claim.polarity == Polarity.DENIED
    if isinstance(statement.value, Truth):
        return "yes" if statement.value.holds != denied else "no"
    return f"not {statement.claim.value}" if denied else statement.claim.value
