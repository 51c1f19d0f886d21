"""The same figure with unlike units: 5 km in one source, 5 mi in another.

Units are converted before anything is compared, so the two lengths contradict each other; that the bare figures are
equal suggests that one source copied the number and not the unit.

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

from collections.abc import Iterator

from contracheck.model import Group, Statement
from contracheck.rules.kit import Conflict, Rule, World, is_quantity, said, speaker
from contracheck.values.quantity import Quantity


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Disputes over numbers whose clearest pair has one figure and two units."""
    for dispute in group.disputes:
        if is_quantity(dispute) and not dispute.denial and same_figure(dispute.first, dispute.second):
            first, second = dispute.first, dispute.second
            figures = f"{said(first)} ({speaker(first)}) against {said(second)} ({speaker(second)})"
            yield Conflict.of(
                dispute, f"{figures}: the same figure, unlike units", "perhaps one of them has the wrong unit"
            )


def same_figure(one: Statement, other: Statement) -> bool:
    """Whether the bare numbers are equal and the units are not."""
    first, second = one.value, other.value
    if not (isinstance(first, Quantity) and isinstance(second, Quantity)):
        return False
    return first.unit != second.unit and first.said == second.said


RULE = Rule("unit-mismatch", check, __doc__, telling=50)
