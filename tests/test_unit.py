"""Units: the everyday table is that of pint or of definitions; names are found, ambiguous and wrong ones asked for."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from pint.errors import UndefinedUnitError

from contracheck.values.fault import Fault
from contracheck.values.numbers.pint_units import of_pint
from contracheck.values.numbers.unit import COUNT, Unit
from contracheck.values.numbers.unit_table import AMBIGUOUS, ROWS, Row, aliases, row

PINT = {
    "m²": "m**2", "km²": "km**2", "mi²": "mi**2", "ft²": "ft**2", "m³": "m**3", "°C": "degC", "°F": "degF",
    "US_gallon": "gallon",
}  # fmt: skip
DEFINITION = re.compile(r"([0-9]+(?:/[0-9]+)?) ([^:]+): \S.*")
"""`1000 m²: who says so`."""


def wrong(name: str, entry: Row) -> str:
    """What is wrong with a row of the table: pint has other figures and no definition stands there, or another one, or
    one that is not needed; empty if nothing is."""
    said = (entry[0], Fraction(entry[1]), Fraction(entry[2]))
    try:
        pints = of_pint(PINT.get(name, name))
    except UndefinedUnitError:
        pints = None
    if len(entry) == 4:
        return "" if pints == said else f"pint says {pints}; if it lacks the unit, the row needs a definition"
    definition = DEFINITION.fullmatch(entry[4])
    if definition is None or definition[2] not in ROWS:
        return "the definition is not of the form “1000 m²: who says so”, in a unit of the table"
    dimension, factor, offset = row(definition[2])
    if offset or (dimension, Fraction(definition[1]) * factor, 0) != said:
        return f"the row is not {definition[1]} {definition[2]}"
    return "pint says the same: no definition is needed" if pints == said else ""


@pytest.mark.parametrize("name", [name for name in ROWS if row(name)[0].startswith("[")])
def test_table_is_that_of_pint_or_of_a_definition(name: str) -> None:
    assert not wrong(name, ROWS[name])


AREA = "[length] ** 2"
SOURCE = "1000 m²: the metric dunam"


@pytest.mark.parametrize(
    ("name", "entry", "fault"),
    [
        ("dunam", (AREA, "1000", "0", "dunams", SOURCE), ""),
        ("dunam", (AREA, "1000", "0", "dunams"), "pint says None"),
        ("dunam", (AREA, "900", "0", "dunams", SOURCE), "not 1000 m²"),
        ("dunam", ("[length]", "1000", "0", "dunams", SOURCE), "not 1000 m²"),
        ("dunam", (AREA, "1000", "0", "dunams", "1000 m²"), "who says so"),
        ("dunam", (AREA, "1000", "0", "dunams", "1000 sq furlongs: nobody"), "in a unit of the table"),
        ("ha", (AREA, "10000", "0", "hectare", "10000 m²: the SI brochure"), "no definition is needed"),
        ("ha", (AREA, "1000", "0", "hectare"), "pint says"),
    ],
)
def test_a_unit_that_pint_lacks_needs_a_definition(name: str, entry: Row, fault: str) -> None:
    """A row is enough for a new unit; its factor is then checked against the definition that it names."""
    assert fault in wrong(name, entry)
    assert bool(fault) == bool(wrong(name, entry))


@pytest.mark.parametrize(
    ("name", "power", "feet"),
    [("acre", 2, 43_560), ("acre_foot", 3, 43_560), ("fathom", 1, 6), ("furlong", 1, 660)],
)
def test_old_measures_are_of_the_international_foot(name: str, power: int, feet: int) -> None:
    """0.3048 m, the only foot since 2023 (NIST); which foot pint takes differs from one of its versions to another."""
    size = feet * Fraction(3048, 10000) ** power
    dimension = "[length]" if power == 1 else f"[length] ** {power}"
    assert of_pint(name) == (dimension, size, 0)
    assert Unit.parse(name).factor == size


def test_no_name_means_two_units() -> None:
    names = [alias for name, entry in ROWS.items() for alias in (name, *entry[3].split("|"))]
    assert len(names) == len(set(names))
    assert not set(AMBIGUOUS) & set(aliases())


@pytest.mark.parametrize(
    ("text", "name", "dimension"),
    [
        ("kilometers", "km", "[length]"), ("Miles", "mi", "[length]"), ("sq km", "km²", "[length] ** 2"),
        ("per cent", "%", "percent"), ("€", "EUR", "currency:EUR"), ("US dollars", "USD", "currency:USD"),
        ("kWh", "kWh", "[length] ** 2 * [mass] / [time] ** 2"), ("µg/m³", "µg/m³", "[mass] / [length] ** 3"),
        ("furlong", "furlong", "[length]"), ("light years", "light years", "[length]"), ("count", "count", "count"),
        ("Widgets", "Widgets", "label:widgets"), ("country", "country", "label:countries"),
        ("points", "points", "label:points"),
        ("per 100,000", "per 100,000", "label:per 100,000s"),
        ("people per km", "people per km", "label:people per kms"),
    ],
)  # fmt: skip
def test_names(text: str, name: str, dimension: str) -> None:
    unit = Unit.parse(text)
    assert (unit.name, unit.dimension) == (name, dimension)
    assert Unit.parse(unit.name) == unit


@pytest.mark.parametrize(
    ("text", "hint"),
    [("tons", "short ton"), ("barrel", "oil bbl"), ("pounds", "GBP"), ("¥", "JPY"), ("killometre", "kilometre"),
     ("hectars", "hectare"), ("", ""), ("5", ""), ("in Iraq", ""), ("m**99**99", ""), ("x" * 300, ""),
     ("__import__('os')", "")],
)  # fmt: skip
def test_refused(text: str, hint: str) -> None:
    with pytest.raises(Fault) as fault:
        Unit.parse(text)
    assert hint in fault.value.suggestion


def test_comparable() -> None:
    assert Unit.parse("km").comparable(Unit.parse("mi"))
    assert not Unit.parse("km").comparable(COUNT)
    assert not Unit.parse("km").comparable(None)
    assert not Unit.parse("USD").comparable(Unit.parse("EUR"))


@pytest.mark.parametrize(
    ("text", "name"), [("km.", "km"), ("kg,", "kg"), ("J.", "J"), (" miles ;", "miles"), ("USD.", "USD")]
)
def test_stops_behind_a_unit_are_none_of_it(text: str, name: str) -> None:
    """A unit beside a value is what it is behind one: a stop does not make a mere noun of it."""
    assert Unit.parse(text) == Unit.parse(name)


def test_stops_behind_an_ambiguous_unit_do_not_settle_it() -> None:
    with pytest.raises(Fault, match="which unit is meant"):
        Unit.parse("tons.")
