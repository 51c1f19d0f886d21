"""The units beyond the everyday ones, through pint: loaded once, asked once for each name, never given the number."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from contracheck.values.numbers.unit_table import ROWS

if TYPE_CHECKING:
    from pint import UnitRegistry

MEASURES = frozenset(
    "A V W Wh Hz J N Pa bar eV cal Bq Sv Gy Ci Ω lm lx mol atm psi hp BTU rpm Å ampere volt watt watt_hour hertz "
    "joule newton pascal electron_volt calorie becquerel sievert gray curie ohm lumen lux mole atmosphere horsepower "
    "torr mmHg inHg rem roentgen tesla gauss farad henry coulomb kelvin micron angstrom fathom furlong "
    "light_year lightyear parsec astronomical_unit fortnight millennium pint quart fluid_ounce tablespoon teaspoon "
    "hundredweight carat grain bushel peck therm tonne_of_oil_equivalent acre_foot cubic_foot cubic_inch cubic_yard "
    "cubic_centimeter square_yard square_inch radian arcminute arcsecond baud ton_TNT dyne erg poise stokes "
    "metre meter gram gramme second litre liter tonne m g s l L t au kn sq_yd sq_in".split()
)
"""The names that are handed to pint, with or without a prefix and a plural s. It knows a thousand, but most of those
are things in a claim: hands, points, poles, sections, barns, links."""

_OF_THE_FOOT = (
    "acre = 43560 * foot ** 2",
    "acre_foot = 43560 * foot ** 3 = _ = acre_feet",
    "fathom = 6 * foot",
    "furlong = 660 * foot",
)
"""Measures of the one foot of 0.3048 m (NIST, since 2023); before 0.26, pint took the survey foot for them."""

_PREFIXES = tuple(
    "pico nano micro milli centi deci deca hecto kilo mega giga tera peta exa p n µ μ u m c d da h k M G T P E".split()
)
_ATOM = re.compile(r"[^\W\d_][^\W\d]*")
_SHAPE = re.compile(r"{a}(?: ?[/*·] ?{a}){{0,3}}".format(a=r"[^\W\d_][^\W\d]*(?:(?:\^|\*\*)?-?\d|[²³])?"))


def measured(name: str) -> bool:
    """Whether the name is made of measures only: kWh, µg/m³, light years."""
    return len(name) <= 40 and bool(_SHAPE.fullmatch(name)) and all(map(_measure, _ATOM.findall(name)))


def _measure(atom: str) -> bool:
    bare = atom[:-1] if atom.endswith("s") and len(atom) > 4 else atom
    if atom in MEASURES or bare in MEASURES or atom in ROWS:
        return True
    return any(bare.startswith(prefix) and bare[len(prefix) :] in MEASURES for prefix in _PREFIXES)


@lru_cache(maxsize=1)
def _registry() -> UnitRegistry[Fraction]:
    from pint import UnitRegistry

    registry: UnitRegistry[Fraction] = UnitRegistry(non_int_type=Fraction, on_redefinition="ignore")
    for definition in _OF_THE_FOOT:
        registry.define(definition)
    return registry


def lookup(name: str) -> tuple[str, int | Fraction, int | Fraction] | None:
    """Dimension, factor and offset to the base axis, exact; `None` for a name that pint does not know."""
    joined = name.replace(" per ", "/").replace(" ", "_")
    if not (measured(joined) or measured(joined := name.replace(" per ", "/"))):
        return None
    try:
        return of_pint(joined)
    except Exception:  # noqa: BLE001  pint raises a dozen unrelated types for names it cannot read
        return None


def of_pint(name: str) -> tuple[str, int | Fraction, int | Fraction] | None:
    """The same for any name, straight from pint; raises whatever pint raises."""
    registry = _registry()
    unit = registry.parse_units(name.replace("²", "**2").replace("³", "**3").replace("·", "*"))
    zero, one = (registry.Quantity(Fraction(number), unit).to_base_units().magnitude for number in (0, 1))
    if unit.dimensionless or isinstance(one, float) or isinstance(zero, float):
        return None
    powers = sorted((name, Fraction(str(power))) for name, power in unit.dimensionality.items())
    return _dimension(powers), Fraction(one) - Fraction(zero), Fraction(zero)


def _dimension(powers: list[tuple[str, Fraction]]) -> str:
    above = " * ".join(_power(name, power) for name, power in powers if power > 0) or "1"
    return " / ".join([above, *(_power(name, -power) for name, power in powers if power < 0)])


def _power(name: str, power: Fraction) -> str:
    return name if power == 1 else f"{name} ** {power}"
