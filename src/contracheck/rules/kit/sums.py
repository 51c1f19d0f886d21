"""What adds up, and the least and the most that a sum of intervals can come to."""

from __future__ import annotations

from collections.abc import Iterable

from contracheck.model import Aspect, Datatype, Group, Predicate
from contracheck.values.interval import End, Number

_SHARES = ("%", "percent", "‰")
_RATES = frozenset(
    "average averages averaged mean median typical rate rates ratio share percentage percent proportion density index "
    "hourly daily nightly weekly monthly per".split()
)
"""Words in the name of what is measured that make it a rate, an average or a share."""


def adds_up(group: Group) -> bool:
    """Whether parts make up a whole: counts do, and totals that cannot fall below zero; rates, averages, shares and
    balances do not."""
    predicate = group.predicate
    if predicate.datatype != Datatype.QUANTITY or _is_rate(group):
        return False
    total = predicate.aspect in (Aspect.TOTAL, Aspect.RUNNING_TOTAL, Aspect.TOLL)
    return predicate.unit == "count" or (total and is_at_least_nothing(predicate))


def _is_rate(group: Group) -> bool:
    words = {*group.key.predicate.casefold().split(), *group.key.measure.casefold().split()}
    unit = group.predicate.unit.casefold()
    return unit in _SHARES or "/" in unit or "per" in unit.split() or not words.isdisjoint(_RATES)


def is_sum(axis: str) -> bool:
    """Whether figures on an axis add up, whatever the predicate declares: percentages and so much for each do not."""
    return axis != "percent" and "/" not in axis and not axis.startswith("per number")


def is_at_least_nothing(predicate: Predicate) -> bool:
    """Whether its declared range begins at zero or above."""
    return predicate.lowest[:1].isdigit()


def added(ends: Iterable[End]) -> End:
    """The end of a sum of intervals: the bounds added; open if one of them is, on the side of that one."""
    total: Number = 0
    side = 0
    for number, its in ends:
        total, side = total + number, its or side
    return (total, side)
