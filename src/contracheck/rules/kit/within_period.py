"""What is said of a part of a period, against what is said of all of it, over two groups: more in June than in the
year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contracheck.rules.kit.judgement import judgement_of
from contracheck.rules.kit.opposing import Opposition, Side, in_order
from contracheck.values.geometry.scale import NO_CEILING, NO_FLOOR, Reach, items_of
from contracheck.values.geometry.sweep import Box
from contracheck.values.geometry.within import held
from contracheck.values.interval import INFINITY
from contracheck.values.timing import TimeRelation, Timing


def exceeded_within(ceilings: Sequence[Side], floors: Sequence[Side]) -> Iterator[Opposition]:
    """Each of `ceilings` that lies below a floor of a shorter period within its own, with the highest of these: among
    what is certain, then among all."""
    if in_order(ceilings, floors):
        return
    wholes, parts = _named(ceilings), _named(floors)
    told: set[int] = set()
    certain = [[side for side in sides if side.statement.certain] for sides in (wholes, parts)]
    for some, others in (certain, [wholes, parts]):
        for whole, part in _exceeded(some, others):
            if id(whole.statement) not in told:
                told.add(id(whole.statement))
                members = (part.statement, whole.statement)
                kind = judgement_of(members).kind
                yield Opposition(kind, members, whole.statement, part.statement, TimeRelation.SAME)


def _named(sides: Sequence[Side]) -> list[Side]:
    return [side for side in sides if names_a_period(side.reading.timing)]


def names_a_period(timing: Timing) -> bool:
    """Whether it is a period with a beginning and an end that are known."""
    return timing.bounded and timing.hull.lower > -INFINITY and timing.hull.upper < INFINITY


def _exceeded(wholes: Sequence[Side], parts: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    sides = [*wholes, *parts]
    reaches = [
        Reach(
            place,
            side.reading.timing,
            side.end if place >= len(wholes) else NO_FLOOR,
            side.end if place < len(wholes) else NO_CEILING,
            side.statement.source,
        )
        for place, side in enumerate(sides)
    ]
    boxes = [
        Box(item.name, item.timing.hull.lower, item.timing.hull.upper, item.floor, item.ceiling)
        for item in items_of(reaches)
    ]
    for whole, _, part in held(boxes[len(wholes) :], boxes[: len(wholes)]):
        longer = (whole.start, whole.end) != (part.start, part.end)
        if longer and sides[whole.name].end < sides[part.name].end:
            yield sides[whole.name], sides[part.name]
