"""How wide a value is: what it says, and every reading it allows, with the reason.

Halo, hedge band and stated precision are those of the table in the manual ("Readings"); the widest reason wins, and
they are never added to one another.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from attrs import evolve

from contracheck.values.fault import Fault
from contracheck.values.interval import INFINITY, Interval, Number, exact
from contracheck.values.number import EXPECTED, Amount
from contracheck.values.number_text import for_people
from contracheck.values.quantity_read import Parts
from contracheck.values.quantity_style import Style, precision_of


class Band(NamedTuple):
    """The sharp reading, the widest one, and why it is so wide."""

    said: Interval
    allowed: Interval
    why: tuple[str, ...] = ()


Slack = tuple[int | Fraction, str]
"""How far an end gives way, and the reason; 0 and an empty reason for an exact one."""


def band_of(parts: Parts, style: Style, text: str) -> Band:
    """The two intervals of a value, in its unit's numbers. Raises `Fault` for ranges that hold nothing."""
    low, high = parts.low.value, parts.high.value
    if low > high:
        backwards = f"{for_people(high)} to {for_people(low)}"
        raise Fault("a range that runs backwards", text, "the lower end first", backwards)
    if parts.marks.bound in ("below", "above"):
        return _beside(parts, style, text)
    if parts.marks.bound:
        return _bounded(parts, style, text)
    lower, why = _slack(parts, parts.low, style, "lower")
    upper, other = (lower, why) if parts.low is parts.high else _slack(parts, parts.high, style, "upper")
    said = Interval(low, high)
    if not lower and not upper:
        return Band(said, said, _reasons(why))
    least = low - lower
    if (style.nonnegative or style.counts) and least < 0 <= low:
        least = 0
    return Band(said, Interval(exact(least), exact(high + upper)), _reasons(why, other))


def _reasons(*reasons: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reason for reason in reasons if reason))


def _slack(parts: Parts, amount: Amount, style: Style, end: str) -> Slack:
    if parts.vague:
        vague = parts.vague
        return (vague.most - vague.high if end == "upper" else vague.low - vague.least), "vague count"
    if parts.margin:
        slack = exact(parts.margin.value * abs(amount.value) / Fraction(100)) if parts.relative else parts.margin.value
        return slack, f"stated margin: ±{for_people(slack)}"
    slack, why = _rounding(parts, amount, style)
    if parts.marks.hedge:
        wide = exact(abs(amount.value) * style.hedge)
        if wide >= slack:
            return wide, f"hedge “{parts.marks.hedge}”: ±{for_people(exact(style.hedge * 100))} %"
    return slack, why


def _rounding(parts: Parts, amount: Amount, style: Style) -> Slack:
    if style.tolerance:
        slack = style.tolerance.of(amount.value)
        return slack, f"tolerance: ±{for_people(slack)}"
    if style.precision and style.precision.strip():
        slack = precision_of(style.precision).of(amount.value)
        return slack, f"stated precision: ±{for_people(slack)}"
    if parts.marks.exactly or style.exact or not amount.step:
        return 0, ""
    halo = amount.halo
    return halo, f"{'round number' if amount.step >= 1 else 'last decimal place'}: ±{for_people(halo)}"


def _beside(parts: Parts, style: Style, text: str) -> Band:
    """Nearly n: from n less the hedge band up to, not including, n. Just over n: the same on the other side."""
    value, mark = parts.low.value, parts.marks.bound
    if parts.low is not parts.high:
        raise Fault("one number is expected after “nearly” or “just over”", text, EXPECTED)
    far = exact(value - abs(value) * style.hedge if _falls(mark, value) else value + abs(value) * style.hedge)
    if far == value:
        return Band(Interval.point(value), Interval.point(value))
    said = Interval(far, value, upper_open=True) if far < value else Interval(value, far, lower_open=True)
    word = "nearly" if mark == "below" else "just over"
    return Band(said, said, (f"“{word}”: within {for_people(exact(style.hedge * 100))} % of it, on one side",))


def _falls(mark: str, value: Number) -> bool:
    return (mark == "below") == (value >= 0)


def _bounded(parts: Parts, style: Style, text: str) -> Band:
    upwards = parts.marks.bound in ("least", "more")
    amount = parts.low if upwards else parts.high
    slack, why = _slack(parts, amount, style, "lower" if upwards else "upper")
    is_open = parts.marks.bound in ("more", "less")
    value = amount.value
    if upwards:
        said = Interval(value, INFINITY, is_open, upper_open=True)
        return Band(said, evolve(said, lower=exact(value - slack)), _reasons(why))
    floor: Number = 0 if style.nonnegative or style.counts else -INFINITY
    if value < floor or (value == floor and is_open):
        raise Fault("a bound below zero for what cannot be negative", text, "a bound above zero")
    said = Interval(floor, value, floor == -INFINITY, is_open)
    return Band(said, evolve(said, upper=exact(value + slack)), _reasons(why))
