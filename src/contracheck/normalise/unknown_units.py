"""Units that nothing knows: each is a thing of its own, compared with itself alone, which may be a slip of the pen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from contracheck.model import Claim, Level, Place, Predicate, Problem, Value
from contracheck.values.nearest import nearest
from contracheck.values.numbers.unit import Unit, nearest_unit
from contracheck.values.quantity import Quantity

_ALIKE = 0.8
_EXPECTED = (
    "a unit such as km, kg, %, USD; for things that are counted, a predicate with `unit: count` in the vocabulary"
)


class _Use(NamedTuple):
    """A noun as the unit of a number, and where it stands."""

    place: Place
    predicate: str
    unit: Unit
    in_field: bool


def unknown_units(read: Iterable[tuple[Claim, Value]], predicates: Mapping[str, Predicate]) -> tuple[Problem, ...]:
    """A warning for each word that is suspect as a unit, at the first place where it stands.

    Suspect is what stands in the field `unit`, what is nearly the name of a unit, and what one claim alone of a
    predicate has, where others have other units or none. Nouns that the vocabulary declares are known.
    """
    units: dict[str, list[str]] = {}
    uses: dict[str, list[_Use]] = {}
    for claim, value in read:
        if isinstance(value, Quantity):
            predicate = predicates[claim.predicate]
            units.setdefault(predicate.name, []).append(value.axis)
            if (unit := value.unit) is not None and unit.dimension.startswith("label:") and not predicate.unit:
                field = bool(claim.unit)
                uses.setdefault(unit.dimension, []).append(
                    _Use(claim.at("unit" if field else "value"), predicate.name, unit, field)
                )
    found = (_told(sorted(them, key=_place), units) for _, them in sorted(uses.items()))
    return tuple(problem for problem in found if problem is not None)


def _place(use: _Use) -> Place:
    return use.place


def _told(uses: list[_Use], units: Mapping[str, list[str]]) -> Problem | None:
    first = uses[0]
    hint = nearest_unit(first.unit.name) or _near_noun(first, units[first.predicate])
    if not (hint or any(use.in_field or _is_odd(use, units[use.predicate]) for use in uses)):
        return None
    times = f" ({len(uses):,} times)" if len(uses) > 1 else ""
    message = f"no unit of that name is known: it counts as a thing of its own{times}"
    return Problem(first.place, message, first.unit.name, _EXPECTED, hint, Level.WARNING)


def _is_odd(use: _Use, units: list[str]) -> bool:
    """Whether no other claim of the predicate has the noun, though there are others."""
    return units.count(use.unit.dimension) == 1 and len(units) > 1


def _near_noun(use: _Use, units: list[str]) -> str:
    """The noun nearly like it that more claims of the predicate have."""
    often = units.count(use.unit.dimension)
    others = (unit for unit in dict.fromkeys(units) if unit.startswith("label:") and units.count(unit) > often)
    return nearest(use.unit.dimension, tuple(others), _ALIKE).removeprefix("label:")
