"""Money whose country is not told: of the United States where the place is, and else perhaps that of another claim."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from attrs import evolve

from contracheck.model import Claim, Key, Reading, Term, Value
from contracheck.normalise.terms import TermOf
from contracheck.values.numbers.untold_currency import is_untold, perhaps_on, us_dollar
from contracheck.values.quantity import Quantity

_UNITED_STATES = frozenset("unitedstates unitedstatesofamerica usa us".split())


def by_place(quantity: Quantity, claim: Claim, names: TermOf) -> Quantity:
    """Dollars as US dollars where the subject or the place is the United States, or part of them in the register."""
    if quantity.unit is None or not any(_in_the_us(names(name)) for name in (claim.subject, claim.where) if name):
        return quantity
    return evolve(quantity, unit=us_dollar(quantity.unit))


def _in_the_us(place: Term) -> bool:
    names = (re.sub(r"[\W_]+", "", name.casefold()) for name in (place.name, *place.within))
    return any(name.removeprefix("the") in _UNITED_STATES for name in names)


def axes_perhaps(asked: Iterable[tuple[Key, Value]]) -> Mapping[Key, frozenset[str]]:
    """By question, the axes of the money that is told of a country, where that of others is not."""
    told: dict[Key, set[str]] = {}
    untold: set[Key] = set()
    for key, value in asked:
        if isinstance(value, Quantity) and value.axis.startswith("currency:"):
            told.setdefault(key, set()).add(value.axis)
            if is_untold(value.unit):
                untold.add(key)
    return {key: frozenset(told[key]) for key in untold if len(told[key]) > 1}


def perhaps_as(readings: tuple[Reading, ...], axes: Collection[str]) -> tuple[Reading, ...]:
    """The readings, and each that is money of nobody's country on the axes where it may lie, too."""
    return (
        *readings,
        *(
            evolve(reading, axis=axis, perhaps=True)
            for reading in readings
            for axis in perhaps_on(reading.axis)
            if axis in axes
        ),
    )
