"""The same figure with unlike units: 5 km in one source, 5 mi in another.

Units are converted before anything is compared, so the two lengths contradict each other; that the bare figures are
equal suggests that one source copied the number and not the unit. Where the two differ by so little that both can be
one length, rounded (1,000 m and 1,000 yards), they only *may contradict*.

Disagree:
    - {source: a, subject: Cutting at Mile End, property: length, value: 5 km}
    - {source: b, subject: Cutting at Mile End, property: length, value: 5 mi}
Agree:
    - {source: a, subject: Cutting at Mile End, property: length, value: 5 km}
    - {source: b, subject: Cutting at Mile End, property: length, value: "5,000 m", }
Blind spots: units that cannot be converted into each other (kilometres and kilograms) are not compared at all; they
are listed as not comparable.
What to do: find the unit in the earliest source.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple, TypeAlias

from attrs import evolve

from contracheck.model import Group, Kind, Reading, Statement
from contracheck.rules.kit import Conflict, Rule, World, best_chain, is_quantity, readings_on, said, speaker
from contracheck.values.interval import End
from contracheck.values.quantity import Quantity

_ROUNDED = "both are rounded, and each has its own unit"
_REMARK = "perhaps one of them has the wrong unit"
Factor: TypeAlias = int | Fraction
_Figure: TypeAlias = tuple[str, End, End, str]


class _Said(NamedTuple):
    statement: Statement
    reading: Reading


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes over numbers whose clearest pair has one figure and two units; and such pairs that rounding alone lets
    meet."""
    for dispute in group.disputes:
        if is_quantity(dispute) and not dispute.denial and same_figure(dispute.first, dispute.second):
            conflict = Conflict.of(dispute, _sentence(dispute.first, dispute.second), _REMARK)
            yield evolve(conflict, question=_asked(dispute.first, dispute.second))
    if len(group.statements) > 1:
        yield from _meeting(group)


def _asked(first: Statement, second: Statement) -> str:
    return f"Which unit is meant: {said(first)} ({speaker(first)}) or {said(second)} ({speaker(second)})?"


def _sentence(first: Statement, second: Statement) -> str:
    figures = f"{said(first)} ({speaker(first)}) against {said(second)} ({speaker(second)})"
    return f"{figures}: the same figure, unlike units"


def _meeting(group: Group) -> Iterator[Conflict]:
    """One pair for every figure and every two units, of one time, whose rounded values meet."""
    periodic = group.predicate.is_periodic
    for by_unit in _figures(group, periodic=periodic).values():
        for ones, others in combinations([by_unit[unit] for unit in sorted(by_unit)], 2):
            pair = best_chain((ones, others)) if _only_rounded(ones[0].reading, others[0].reading) else None
            if pair is not None:
                first, second = pair.statements
                sentence, axis = _sentence(first, second), ones[0].reading.axis
                kind, members = Kind.MAY_CONTRADICT, (first, second)
                told = (kind, members, first, second, pair.time, sentence)
                yield Conflict(*told, remark=_REMARK, axis=axis, excuse=_ROUNDED, question=_asked(first, second))


def _figures(group: Group, *, periodic: bool) -> Mapping[_Figure, Mapping[Factor, list[_Said]]]:
    """What is affirmed, by the bare figure, and then by the size of the unit; of figures for a period, by that too."""
    found: dict[_Figure, dict[Factor, list[_Said]]] = {}
    for statement, reading in readings_on(group):
        value = statement.value
        if isinstance(value, Quantity) and value.unit is not None and not value.bound:
            figure = (reading.axis, value.said.floor, value.said.ceiling, reading.timing.label if periodic else "")
            found.setdefault(figure, {}).setdefault(value.unit.factor, []).append(_Said(statement, reading))
    return found


def _only_rounded(one: Reading, other: Reading) -> bool:
    """Whether two values are unlike as said, and meet as rounded."""
    return not one.said.meets(other.said) and one.allowed.meets(other.allowed)


def same_figure(one: Statement, other: Statement) -> bool:
    """Whether the bare numbers are equal and the units are not."""
    first, second = one.value, other.value
    if not (isinstance(first, Quantity) and isinstance(second, Quantity)):
        return False
    return first.unit != second.unit and first.said == second.said


RULE = Rule("unit-mismatch", check, __doc__, telling=50)
