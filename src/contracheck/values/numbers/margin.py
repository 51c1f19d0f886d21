"""Numbers with a stated margin: 1,500 (±50), 1.5 ± 0.1 million, 100 km ± 5 %, 12 % (±1)."""

from __future__ import annotations

from typing import NamedTuple

from contracheck.values.fault import Fault
from contracheck.values.numbers.digits import Amount
from contracheck.values.numbers.hedge import Marks, trailing
from contracheck.values.numbers.number_parts import Single, ValueParts, unit_beside
from contracheck.values.numbers.scan import NumberManner, scan
from contracheck.values.numbers.style import Style
from contracheck.values.numbers.unit import Unit
from contracheck.values.numbers.unit_beside import unit_of

_PERCENT = ("%", "percent", "per cent")


class _MarginPlace(NamedTuple):
    """What stands where in `noun ± inner` and, with a `bracket`, in `own (± inner) noun`."""

    own: str
    inner: str
    noun: str
    bracket: bool


def with_margin(marks: Marks, first: Single, rest: str, style: Style, manner: NumberManner) -> ValueParts | None:
    """The parts of a number and its margin, `rest` being what follows the number; `None` if no margin is there.

    A margin in per cent is a part of the number, unless the number itself is in per cent.
    """
    amount, money = first.amount, first.money
    place = _place(rest)
    found = scan(place.inner, 0, manner)
    if found is None or found[0].value < 0:
        return None
    margin, word = found[0], place.inner[found[1] :].strip()
    amount, margin, noun = _shared_scale(amount, margin, place.noun, manner)
    marks, words = trailing(marks, f"{place.own} {noun}" if place.own else noun, rest)
    shared = "" if place.bracket and word in _PERCENT else word
    unit = unit_beside(money, words or shared, style, rest)
    relative = word in _PERCENT and not _is_percent(unit)
    if word and not relative and unit_of(word, style, rest) != unit:
        raise Fault("a margin in another unit than its number", rest, "one unit for both")
    return ValueParts(marks, amount, amount, unit, margin, relative)


def _place(rest: str) -> _MarginPlace:
    before, _, after = rest.partition("±")
    before = before.strip()
    if not before.endswith("("):
        return _MarginPlace("", after.strip(), before, bracket=False)
    inner, _, noun = after.partition(")")
    return _MarginPlace(before.removesuffix("(").strip(), inner.strip(), noun.strip(), bracket=True)


def _is_percent(unit: Unit | None) -> bool:
    return unit is not None and unit.dimension == "percent"


def _shared_scale(amount: Amount, margin: Amount, words: str, manner: NumberManner) -> tuple[Amount, Amount, str]:
    """1.5 ± 0.1 million, and 1.5 (±0.1) million: a scale word that stands once belongs to both."""
    if amount.scale > 1:
        return amount, margin, words
    if margin.scale > 1 and not words:
        return amount.times(margin.scale), margin, words
    prefix = "1 "
    found = scan(prefix + words, 0, manner) if words else None
    if found is None or found[0].scale == 1:
        return amount, margin, words
    scale = found[0].scale
    return amount.times(scale), margin.times(scale), (prefix + words)[found[1] :].strip()
