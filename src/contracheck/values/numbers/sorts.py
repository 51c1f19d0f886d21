"""What a share and a rank mean where things are counted, where per cent are expected, and elsewhere."""

from __future__ import annotations

from contracheck.values.fault import Fault
from contracheck.values.interval import exact
from contracheck.values.numbers.digits import Amount, Sort
from contracheck.values.numbers.number_parts import ValueParts
from contracheck.values.numbers.style import Style
from contracheck.values.numbers.unit import SHARE, Unit

_SHARES = (Sort.SHARE, Sort.RATIO)
_PLACES = frozenset(("place", "rank", "position", "spot", "seed", "overall"))
"""Nouns after a rank that say no more than that it is one."""


def settled(parts: ValueParts, style: Style, text: str) -> ValueParts:
    """The parts, with what their sort means here. Raises `Fault` where that is not plain.

    A share is asked where things are counted, and a percentage under a percentage; a rank is a bare number.
    """
    sorts = {parts.low.sort, parts.high.sort}
    if parts.marks.odd:
        return parts._replace(high=_last_of(parts, text))
    if Sort.RANK in sorts:
        return _rank(parts, style, text)
    if sorts.isdisjoint(_SHARES) or parts.margin:
        return parts
    if style.counts and parts.unit is not None and parts.unit.dimension == "count":
        raise Fault("a share, where things are counted", text, "how many they are")
    return _share(parts)


def _share(parts: ValueParts) -> ValueParts:
    unit = parts.unit
    if unit is not None and unit.dimension == "percent" and not parts.named:
        low = _percent(parts.low)
        return parts._replace(low=low, high=low if parts.high is parts.low else _percent(parts.high))
    if unit is None and Sort.SHARE in (parts.low.sort, parts.high.sort):
        return parts._replace(unit=SHARE)
    return parts


def _percent(amount: Amount) -> Amount:
    return Amount(exact(amount.value * 100), 0, sort=Sort.SHARE) if amount.sort in _SHARES else amount


def _rank(parts: ValueParts, style: Style, text: str) -> ValueParts:
    noun = parts.unit
    if style.counts or not (noun is None or _is_place(noun)):
        wanted = "how many they are" if style.counts else "the rank alone, such as 3rd, or a share, such as a third"
        raise Fault("a rank, where things are counted" if style.counts else "a rank, or a share?", text, wanted)
    return parts._replace(unit=None)


def _is_place(unit: Unit) -> bool:
    return unit.dimension.startswith("label:") and _PLACES.issuperset(unit.name.casefold().split())


def _last_of(parts: ValueParts, text: str) -> Amount:
    """The last number of thirty-odd: 39."""
    if parts.low is not parts.high or parts.low.step < 10:
        raise Fault("a round number is expected before “odd”", text, "a number such as 30-odd, or around 32")
    return Amount(exact(parts.low.value + parts.low.step - 1), 0)
