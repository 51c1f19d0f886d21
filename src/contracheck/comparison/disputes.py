"""Conflicts of one axis -> disputes: what contradicts, and apart from it what only may."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from contracheck.comparison.definition import compare_readings
from contracheck.comparison.lanes import Lane
from contracheck.model import Dispute, Kind, Predicate, Reading, Statement
from contracheck.values.geometry.clash import Clash
from contracheck.values.timing import TimeRelation, Voices


class DisputedLane(NamedTuple):
    """What the indices of a clash stand for: readings on one axis, and the statements of the group."""

    lane: Lane
    statements: Sequence[Statement]
    predicate: Predicate
    voices: Voices | None


def disputes_of(clash: Clash, beside: Clash, among: DisputedLane) -> Iterator[Dispute]:
    """What hangs together by contradictions, and then, of the conflicts `beside`, what hangs together by possible ones.

    `beside` is the clash itself where nothing, or all, of each component is sure.
    """
    readings = dict(among.lane)
    sure = clash.surely.components()
    for component in sure:
        yield _dispute(Kind.CONTRADICTS, component, clash, readings, among)
    if beside is not clash or not sure:
        for component in beside.together.components():
            yield _dispute(Kind.MAY_CONTRADICT, component, beside, readings, among)


def _dispute(
    kind: Kind, component: Sequence[int], clash: Clash, readings: dict[int, Reading], among: DisputedLane
) -> Dispute:
    statements = among.statements
    index = max(component, key=lambda index: (*clash.clearest[index][:2], -index))
    partner = clash.clearest[index].partner
    index, partner = sorted((index, partner), key=lambda index: statements[index].order)
    first, second = statements[index], statements[partner]
    pair = compare_readings(readings[index], readings[partner], (first, second), among.predicate, among.voices)
    return Dispute(
        axis=readings[index].axis,
        kind=kind,
        statements=tuple(statements[index] for index in component),
        first=first,
        second=second,
        time=TimeRelation(pair.time),
        denial=readings[index].denied != readings[partner].denied,
    )
