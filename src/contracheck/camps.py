"""Camps: the fewest values that account for a finding's statements.

For intervals on a line that is the minimum piercing set: by right end, each stands for all it lies in (greedy,
optimal by Helly's theorem in one dimension). A denial joins no camp of assertions: each denied value is a camp of
its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from contracheck.model import Camp, Reading, Statement, Truth
from contracheck.values.sweep import End


def camps_of(statements: Sequence[Statement], axis: str) -> tuple[Camp, ...]:
    """The camps on one axis, the best supported first (origins, then sources, then the smallest value)."""
    readings = [(one, reading) for one in statements for reading in one.readings if reading.axis == axis]
    affirmed = pierce([(one, reading) for one, reading in readings if not reading.denied])
    denied: dict[tuple[End, End], list[Statement]] = {}
    for one, reading in readings:
        if reading.denied:
            denied.setdefault((reading.said.floor, reading.said.ceiling), []).append(one)
    camps = [Camp(_label(members), tuple(members)) for members in [*affirmed, *(denied[key] for key in sorted(denied))]]
    return tuple(sorted(camps, key=lambda camp: (-len(camp.origins), -len(camp.sources))))


def pierce(readings: Iterable[tuple[Statement, Reading]]) -> list[list[Statement]]:
    """The statements by the stabbing point that accounts for them, points in rising order."""
    found: list[list[Statement]] = []
    point: End | None = None
    for one, reading in sorted(
        readings, key=lambda pair: (pair[1].allowed.ceiling, pair[1].allowed.floor, pair[0].order)
    ):
        if point is None or reading.allowed.floor > point:
            found.append([])
            point = reading.allowed.ceiling
        found[-1].append(one)
    return [sorted(members, key=lambda one: one.order) for members in found]


def _label(statements: Sequence[Statement]) -> str:
    """The words most of them use, the shortest and first of those."""
    words = Counter(_words(one) for one in statements)
    return min(words, key=lambda text: (-words[text], len(text), text))


def _words(statement: Statement) -> str:
    denied = statement.claim.polarity == "denied"
    if isinstance(statement.value, Truth):
        return "yes" if statement.value.holds != denied else "no"
    return f"not {statement.claim.value}" if denied else statement.claim.value
