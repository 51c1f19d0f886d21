"""Currencies whose country is not told: a dollar, a peso, a krone. Which one it is, its source or its place may say."""

from __future__ import annotations

from attrs import evolve

from contracheck.values.numbers.style import Style
from contracheck.values.numbers.unit import Unit
from contracheck.values.numbers.unit_beside import declared_unit
from contracheck.values.numbers.unit_table import UNTOLD

_MONEY = "currency:"
_US_DOLLAR = "USD"
_US_DOLLAR_REGIONS = frozenset("us pr gu vi as mp ec sv".split())
"""Regions of language tags where a dollar is that of the United States: the states, their islands, and two that have
no money of their own."""


def perhaps_on(axis: str) -> tuple[str, ...]:
    """The axes of the currencies, or of rates in them, that an untold one may be; none for any other axis."""
    if not axis.startswith(_MONEY):
        return ()
    name, space, rest = axis.removeprefix(_MONEY).partition(" ")
    return tuple(f"{_MONEY}{code}{space}{rest}" for code in UNTOLD.get(name, ()))


def is_untold(unit: Unit | None) -> bool:
    """Whether it is money, and nobody knows of which country."""
    return unit is not None and bool(perhaps_on(unit.dimension))


def as_told(unit: Unit, other: Unit) -> Unit | None:
    """The untold currency as the other one, which it may be, or `None`."""
    return other if other.dimension in perhaps_on(unit.dimension) else None


def us_dollar(unit: Unit) -> Unit:
    """A dollar, or a rate in dollars, as that of the United States; any other unit as it is."""
    name, space, rest = unit.dimension.removeprefix(_MONEY).partition(" ")
    if _US_DOLLAR not in UNTOLD.get(name, ()) or not unit.dimension.startswith(_MONEY):
        return unit
    own = unit.name.removeprefix(name)
    return evolve(unit, name=f"{_US_DOLLAR}{own}", dimension=f"{_MONEY}{_US_DOLLAR}{space}{rest}")


def settled_currency(unit: Unit, style: Style) -> Unit:
    """An untold currency as the one that is declared, if it may be that one, or that the source's language tells."""
    if not is_untold(unit):
        return unit
    declared = declared_unit(style)
    if declared is not None and (told := as_told(unit, declared)):
        return told
    return us_dollar(unit) if speaks_of_us_dollars(style.language) else unit


def speaks_of_us_dollars(language: str | None) -> bool:
    """Whether the language (BCP 47 tag) names a region where a dollar is that of the United States."""
    return not _US_DOLLAR_REGIONS.isdisjoint((language or "").lower().replace("_", "-").split("-")[1:])
