"""The strip: where the claims of a finding lie on one axis, camp by camp, for drawing in characters or as a picture.

The axis is that of the values where the claims are about the same time and the values are numbers or dates;
else it is time. Positions are fractions of the axis: 0 is its left end, 1 its right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from contracheck.model import Finding, Position, Statement
from contracheck.values.interval import INFINITY, Interval, Number, exact
from contracheck.values.numbers.number_text import for_people, unit_for_people
from contracheck.values.quantity import COUNT, Quantity
from contracheck.values.span import Span, day_text, period_text
from contracheck.values.timing import TimeRelation

AxisPair = tuple[Interval | None, Interval]
"""The sharp reading (in time: what is certainly covered, which may be nothing), and the widest one."""
BarEnds = tuple[float, float]

MARGIN = 1 / 12
"""Share of the axis left free on both sides where an end is without bound."""
WIDEST = 40
"""Bars drawn for one position: more could not be told apart."""


class Bar(NamedTuple):
    """One claim: `inner` is what is said or certainly covered, `outer` all that it allows.

    An end without bound lies at 0 or 1 and is named in `open`: empty, `left`, `right` or `both`.
    """

    inner: BarEnds | None
    outer: BarEnds
    open: str
    statement: Statement


class Strip(NamedTuple):
    """An axis (`value` or `time`), its first and last mark with their positions, and the bars of each camp in order."""

    kind: str
    first: tuple[float, str]
    last: tuple[float, str]
    lanes: tuple[tuple[Bar, ...], ...]


def strip_of(finding: Finding) -> Strip | None:
    """The strip of a finding, or `None` where its claims have no common axis or it would not tell them apart."""
    statements = finding.statements
    values = _strip(finding.positions, values_on_axis(statements), "value", value_scale(statements))
    if values and finding.time == TimeRelation.SAME:
        return values
    return _strip(finding.positions, _times(statements), "time", day_scale) or values


def _times(statements: Sequence[Statement]) -> list[AxisPair | None]:
    return [
        (statement.on_timeline.core, statement.on_timeline.hull) if statement.on_timeline.dated else None
        for statement in statements
    ]


def values_on_axis(statements: Sequence[Statement]) -> list[AxisPair | None]:
    """The values of all statements where they lie on one axis, else none."""
    return (
        [_value(statement) for statement in statements]
        if len({_axis_name(statement) for statement in statements}) == 1
        else []
    )


def _axis_name(statement: Statement) -> str:
    return statement.value.axis if isinstance(statement.value, Quantity) else type(statement.value).__name__


def _value(statement: Statement) -> AxisPair | None:
    value = statement.value
    if isinstance(value, Quantity):
        return value.on_axis()
    return (value.said, value.hull) if isinstance(value, Span) else None


def value_scale(statements: Sequence[Statement]) -> Callable[[Number, Number], str]:
    """How a mark of the axis of values is written, from the mark and the width of the axis."""
    value = statements[0].value if statements else None
    if not isinstance(value, Quantity):
        return day_scale
    unit = value.unit
    if unit == COUNT:
        return lambda mark, _: for_people(mark if abs(mark) == INFINITY else round(mark))  # there is no half a person
    if unit is None:
        return lambda mark, _: for_people(mark)

    def told(mark: Number, _: Number) -> str:
        number = exact(Fraction(mark - unit.offset) / unit.factor)
        return f"{for_people(number)} {unit_for_people(unit.name, number)}"

    return told


def day_scale(mark: Number, width: Number) -> str:
    """How a mark of the axis of time is written: a day, or a time of day where the axis is short."""
    return period_text(Interval.point(int(mark))) if width < 2880 else day_text(int(mark))


def _strip(
    positions: Sequence[Position], pairs: list[AxisPair | None], kind: str, scale: Callable[[Number, Number], str]
) -> Strip | None:
    known = [pair for pair in pairs if pair]
    ends = [end for pair in known for end in _finite(pair[1])]
    lower, upper = min(ends, default=0), max(ends, default=0)
    if lower == upper or len(set(known)) < 2:
        return None
    place = _placer(lower, upper, unbounded=any(len(_finite(pair[1])) < 2 for pair in known))
    rest = iter(pairs)
    lanes = tuple(tuple(_lane(position.statements, rest, place)) for position in positions)
    width = upper - lower
    return Strip(kind, (place(lower), scale(lower, width)), (place(upper), scale(upper, width)), lanes)


def _finite(interval: Interval) -> list[Number]:
    return [end for end in (interval.lower, interval.upper) if abs(end) != INFINITY]


def _placer(lower: Number, upper: Number, *, unbounded: bool) -> Callable[[Number], float]:
    """Where an end lies: exactly divided before it is rounded, since numbers may be larger than a float can hold."""
    width = upper - lower
    margin = MARGIN if unbounded else 0.0

    def place(end: Number) -> float:
        if isinstance(end, float):
            return 0.0 if end < 0 else 1.0
        return margin + float((end - lower) / width) * (1 - 2 * margin)

    return place


def _lane(
    statements: Iterable[Statement], pairs: Iterator[AxisPair | None], place: Callable[[Number], float]
) -> Iterator[Bar]:
    for index, (statement, pair) in enumerate(zip(statements, pairs, strict=False)):
        if pair and index < WIDEST:
            inner, outer = pair
            yield Bar(_ends(inner, place) if inner else None, _ends(outer, place), _open(outer), statement)


def _ends(interval: Interval, place: Callable[[Number], float]) -> BarEnds:
    return (place(interval.lower), place(interval.upper))


def _open(interval: Interval) -> str:
    left, right = interval.lower == -INFINITY, interval.upper == INFINITY
    return "both" if left and right else "left" if left else "right" if right else ""
