"""Quantities: a number as a source words it, with what it says and all that it allows, on the axis of its unit."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from attrs import evolve, frozen

from contracheck.values.fault import Fault
from contracheck.values.interval import INFINITY, Interval, Number, exact
from contracheck.values.numbers.band import band_of
from contracheck.values.numbers.beside_a_number import BESIDE
from contracheck.values.numbers.digits import EXPECTED
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.number_text import (
    exactly,
    for_people,
    interval_for_people,
    interval_text,
    unit_for_people,
)
from contracheck.values.numbers.style import Style, Tolerance
from contracheck.values.numbers.unit import COUNT, SHARE, Unit
from contracheck.values.numbers.untold_currency import as_told, settled_currency
from contracheck.values.numbers.wording import read

__all__ = ["COUNT", "Quantity", "Style", "Tolerance"]

PLAIN = Style()
_LONGEST_CANONICAL = 5000
_END = r"-?\d+(?:/[1-9]\d*)?|-?inf"
_CANONICAL = (
    rf"(about )?(vague )?(bound )?(perhaps )?(?:({_END})|([\[(])({_END}), ({_END})([\])])) "
    rf"within ([\[(])({_END}), ({_END})([\])])(?: (.+))?"
)


@frozen
class Quantity:
    """A number or a range. `said` is the sharp reading, `allowed` the widest; both in the numbers of `unit`.

    `unit` is `None` for a bare number. `bound` tells that only one end was said (at least, up to), `vague` that no
    number was (dozens), `doubted` that it was said with *probably* or *perhaps*. `why` gives the reasons for the width
    of `allowed`.
    """

    words: str
    said: Interval
    allowed: Interval
    unit: Unit | None = None
    hedged: bool = False
    vague: bool = False
    bound: bool = False
    why: tuple[str, ...] = ()
    doubted: bool = False

    @classmethod
    def parse(cls, text: str, style: Style = PLAIN) -> Quantity:
        """Reads a value such as `around 2,500`, `at least 5 km`, `$5bn`. Raises `Fault`, and nothing else."""
        return _parse(text, style)

    @property
    def axis(self) -> str:
        """What it can be compared on: the dimension of its unit, or `number`."""
        return self.unit.dimension if self.unit else "number"

    def on_axis(self) -> tuple[Interval, Interval]:
        """`said` and `allowed` on the base axis of the dimension, exactly."""
        unit = self.unit
        if unit is None or (unit.factor == 1 and unit.offset == 0):
            return self.said, self.allowed
        return _map(self.said, unit.factor, unit.offset), _map(self.allowed, unit.factor, unit.offset)

    def to(self, unit: Unit) -> Quantity:
        """The same quantity in another unit, exactly; an untold currency is taken for the one that is asked for. Raises
        `ValueError` if the units do not convert."""
        if self.unit is not None and as_told(self.unit, unit):
            return evolve(self, unit=unit)
        if self.unit is None or not self.unit.comparable(unit):
            raise ValueError(f"{self.unit or 'a bare number'} does not convert to {unit}")
        factor = Fraction(self.unit.factor) / unit.factor
        offset = Fraction(self.unit.offset - unit.offset) / unit.factor
        said, allowed = _map(self.said, factor, offset), _map(self.allowed, factor, offset)
        return evolve(self, said=said, allowed=allowed, unit=unit)

    def __str__(self) -> str:
        """The canonical wording; reads back to the same `said`, `allowed`, `unit`, `hedged`, `vague`, `bound` and
        `doubted`."""
        marks = [word for word, holds in zip(("about", "vague", "bound", "perhaps"), self._flags, strict=True) if holds]
        unit = [self.unit.name] if self.unit else []
        said = exactly(self.said.lower) if self.said.is_point else interval_text(self.said)
        if self.said == self.allowed and self.said.is_point and not marks:
            return " ".join(["exactly", said, *unit])
        return " ".join([*marks, said, "within", interval_text(self.allowed), *unit])

    @property
    def _flags(self) -> tuple[bool, bool, bool, bool]:
        return self.hedged, self.vague, self.bound, self.doubted

    def reads_as(self) -> str:
        """What was understood, for people: `[2,450, 2,550] km`, `exactly 4`, `at least 2,850 (from 3,000)`.

        Only ends that the words leave out are shown as open: that of a rounding band would tell readers nothing.
        """
        unit = f" {unit_for_people(self.unit.name, self.said.upper)}" if self.unit not in (None, COUNT, SHARE) else ""
        if self.bound:
            return _bound(self.said, self.allowed, unit)
        shown = Interval(self.allowed.lower, self.allowed.upper, self.said.lower_open, self.said.upper_open)
        return f"{'exactly ' if shown.is_point else ''}{interval_for_people(shown)}{unit}"


def _bound(said: Interval, allowed: Interval, unit: str) -> str:
    if allowed.upper == INFINITY:
        word, end, from_ = "more than" if said.lower_open else "at least", allowed.lower, said.lower
    else:
        word, end, from_ = "less than" if said.upper_open else "at most", allowed.upper, said.upper
    return f"{word} {for_people(end)}{unit}" + (f" (from {for_people(from_)})" if end != from_ else "")


def _map(interval: Interval, factor: int | Fraction, offset: int | Fraction) -> Interval:
    lower, upper = _shift(interval.lower, factor, offset), _shift(interval.upper, factor, offset)
    return Interval(lower, upper, interval.lower_open, interval.upper_open)


def _shift(number: Number, factor: int | Fraction, offset: int | Fraction) -> Number:
    return number if isinstance(number, float) else exact(number * factor + offset)


@lru_cache(maxsize=32768)
def _parse(text: str, style: Style) -> Quantity:
    words = text.strip()
    if not words:
        raise Fault("no value", text, EXPECTED)
    if " within " in words and (match := pattern(_CANONICAL).fullmatch(words[:_LONGEST_CANONICAL])):
        return _canonical(words, match)
    parts = read(words, style)
    said, allowed, why = band_of(parts, style, text)
    if parts.possible is not None:
        why = (*why, f"{for_people(parts.possible.value)} is named as possible, and limits nothing")
    marks, unit = parts.marks, parts.unit
    beside = marks.bound in BESIDE
    return Quantity(
        words=words,
        said=said,
        allowed=allowed,
        unit=settled_currency(unit, style) if unit is not None and unit.dimension[:9] == "currency:" else unit,
        hedged=bool(marks.hedge) or beside,
        vague=parts.vague is not None,
        bound=bool(marks.bound) and not beside,
        why=why,
        doubted=bool(marks.doubt),
    )


def _canonical(words: str, match: re.Match[str]) -> Quantity:
    about, vague, bound, perhaps, point, left, lower, upper, right, *outer, unit = match.groups()
    outer_left, least, most, outer_right = outer
    said = Interval.point(_end(point)) if point else _interval(left, lower, upper, right, words)
    allowed = _interval(outer_left, least, most, outer_right, words)
    if not allowed.contains(said):
        raise Fault("a reading outside what is allowed", words, EXPECTED)
    flags = (bool(about), bool(vague), bool(bound))
    return Quantity(words, said, allowed, Unit.named(unit) if unit else None, *flags, doubted=bool(perhaps))


def _interval(left: str, lower: str, upper: str, right: str, words: str) -> Interval:
    try:
        return Interval(_end(lower), _end(upper), left == "(", right == ")")
    except ValueError:
        raise Fault("a range that runs backwards", words, "the lower end first") from None


def _end(text: str) -> Number:
    return float(text) if text.endswith("inf") else exact(Fraction(text))
