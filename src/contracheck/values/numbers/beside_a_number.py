"""Nearly n, just over n, just under n: a stretch beside a number, on one side of it.

*Nearly* comes from the side of zero, so that nearly -10 is -9.4; *just over* lies above the number and *just under*
below it, whatever its sign: just over -10 °C is a little warmer.
"""

from __future__ import annotations

from fractions import Fraction

from contracheck.values.fault import Fault
from contracheck.values.interval import Interval, exact, magnitude
from contracheck.values.numbers.digits import EXPECTED, Amount
from contracheck.values.numbers.number_parts import ValueParts
from contracheck.values.numbers.number_text import for_people
from contracheck.values.numbers.style import Style
from contracheck.values.numbers.unit import Unit

BESIDE = {"nearly": "nearly", "below": "just under", "above": "just over"}
"""The marks, and the word that stands for each."""


def beside(parts: ValueParts, style: Style, text: str) -> tuple[Interval, Interval, tuple[str, ...]]:
    """What it says, what it allows, and why: from the number as far as the hedge reaches, the number left out; of a
    whole number at least 1 is allowed. Raises `Fault` for more than one number."""
    value, mark = parts.low.value, parts.marks.bound
    if parts.low is not parts.high:
        raise Fault("one number is expected after “nearly” or “just over”", text, EXPECTED)
    band = magnitude(value) * style.hedge
    wide = _at_least(band, parts.low)
    how = for_people(exact(wide)) if wide > band else f"{for_people(exact(style.hedge * 100))} %"
    why = f"“{BESIDE[mark]}”: within {how} of it, on "
    if mark == "nearly" and not value:
        return *_about_nothing(style, wide), (f"{why}either side",)
    sign = -1 if mark == "below" or (mark == "nearly" and value > 0) else 1
    if sign < 0 and not value and _ends_at_nothing(style):
        raise Fault("a bound below zero for what cannot be negative", text, "a bound above zero")
    return _side(value, sign * (band or wide)), _side(value, sign * wide), (f"{why}one side",)


def _at_least(band: int | Fraction, amount: Amount) -> int | Fraction:
    """At least 1 beside a whole number, and beside nothing the last place that is written."""
    if amount.is_written_out:
        return max(band, Fraction(1))
    return band or amount.step or amount.scale


def _about_nothing(style: Style, wide: int | Fraction) -> tuple[Interval, Interval]:
    allowed = Interval(0 if _ends_at_nothing(style) else exact(-wide), exact(wide))
    return allowed, allowed


def _ends_at_nothing(style: Style) -> bool:
    return style.nonnegative or style.counts


def _side(value: int | Fraction, width: int | Fraction) -> Interval:
    far = exact(value + width)
    return Interval(far, value, upper_open=True) if width < 0 else Interval(value, far, lower_open=True)


def has_less_than_zero(unit: Unit | None, style: Style) -> bool:
    """Whether zero is a place on the scale like any other: of degrees, of differences of them, and of what is declared
    to go below it."""
    degrees = unit is not None and (unit.offset != 0 or unit.dimension.endswith(" difference"))
    return not _ends_at_nothing(style) and (degrees or style.signed)
