"""Positions: what is said, value by value, and who says it.

A figure is a position, with all who name it, hedged or not. A figure that is less exact than another and may be that
one alone stands with it; one that may be either of two is a figure of its own. A limit, a range, a longer stretch of
time or a larger whole stands with the one position that it fits; where it fits several it is listed apart, as fitting
them, and counts for none. A denial joins no position of assertions: each denied value is one of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve

from contracheck.findings.camps import Cell, camps_of
from contracheck.findings.evidence import evidence_of, weight
from contracheck.model import Axis, Polarity, Position, Reading, Statement, Truth
from contracheck.values.interval import End, Interval

Readings = Sequence[tuple[Statement, Reading]]


def positions_of(statements: Sequence[Statement], axis: str) -> tuple[Position, ...]:
    """The positions on one axis, the best supported first: by the criteria of `evidence`, then sources, then value.
    What fits several of them comes last."""
    readings = _readings(statements, axis)
    affirmed = [(statement, reading) for statement, reading in readings if not reading.denied]
    camps, loose = camps_of([Cell.of(reading, place) for place, (_, reading) in enumerate(affirmed)])
    found = [_position(affirmed, camp.cells, axis) for camp in camps]
    denied = [_denial(members, axis) for members in _deniers(readings)]
    ranked = sorted([*enumerate(found), *((-1, position) for position in denied)], key=_rank)
    place_of = {number: place for place, (number, _) in enumerate(ranked)}
    fits = [(cell, tuple(sorted(map(place_of.__getitem__, numbers)))) for cell, numbers in loose]
    fitting = [evolve(_position(affirmed, [cell], axis), fits=places) for cell, places in fits]
    return (*(position for _, position in ranked), *fitting)


def _readings(statements: Sequence[Statement], axis: str) -> list[tuple[Statement, Reading]]:
    ordered = sorted(statements, key=lambda statement: statement.order)
    return [(statement, reading) for statement in ordered for reading in statement.readings if reading.axis == axis]


def _rank(numbered: tuple[int, Position]) -> tuple[object, ...]:
    position = numbered[1]
    evidence = position.evidence or evidence_of(position.statements)
    return (*weight(evidence), -len(position.sources))


def _position(affirmed: Readings, cells: Sequence[Cell], axis: str) -> Position:
    """The position of some cells, of which the first is the most exact."""
    places = [sorted(cell.places) for cell in cells]
    members = tuple(affirmed[place][0] for place in sorted(place for its in places for place in its))
    label = label_of(members, axis, first=[affirmed[place][0] for place in places[0]])
    return Position(label, members, evidence=evidence_of(members), figure=_figure(cells[0].said, axis))


def _denial(members: Sequence[Statement], axis: str) -> Position:
    return Position(label_of(members, axis), tuple(members), evidence=evidence_of(members))


def _figure(said: Interval, axis: str) -> Interval | None:
    """Where it lies; names, scores and truth have no distance."""
    return None if axis in (Axis.TERM, Axis.SCORE, Axis.TRUTH) else said


def _deniers(readings: Readings) -> Iterator[list[Statement]]:
    """Who denies one and the same value, in the order of the values."""
    denied: dict[tuple[End, End], list[Statement]] = {}
    for statement, reading in readings:
        if reading.denied:
            denied.setdefault((reading.said.floor, reading.said.ceiling), []).append(statement)
    yield from (denied[value] for value in sorted(denied))


def label_of(statements: Sequence[Statement], axis: str, first: Sequence[Statement] = ()) -> str:
    """The words most of their sources use; of several, those of the `first`, then the shortest and first."""
    if len(statements) == 1:
        return _words(statements[0], axis)
    words = Counter(words for _, words in {(statement.source, _words(statement, axis)) for statement in statements})
    exact = {_words(statement, axis) for statement in first}
    return min(words, key=lambda text: (-words[text], text not in exact, len(text), text))


def _words(statement: Statement, axis: str) -> str:
    denied = statement.claim.polarity == Polarity.DENIED
    if isinstance(statement.value, Truth):
        truth = "yes" if statement.value.holds != denied else "no"
        return statement.claim.when if axis == Axis.DATE and statement.claim.when else truth
    return f"not {statement.claim.value}" if denied else statement.claim.value
