"""How wide a value is: what it says, and every reading it allows, with the reason.

Halo, hedge band and stated precision are those of the table in the manual ("Readings"); the widest reason wins, and
they are never added to one another.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from attrs import evolve

from contracheck.values.fault import Fault
from contracheck.values.interval import INFINITY, Interval, Number, exact, magnitude
from contracheck.values.numbers.digits import EXPECTED, Amount
from contracheck.values.numbers.number_parts import ValueParts
from contracheck.values.numbers.number_text import for_people
from contracheck.values.numbers.style import Style, precision_of
from contracheck.values.numbers.swapped_ends import swapped_ends


class Band(NamedTuple):
    """The sharp reading, the widest one, and why it is so wide."""

    said: Interval
    allowed: Interval
    why: tuple[str, ...] = ()


class Slack(NamedTuple):
    """How far an end gives way, and the reason (empty for an exact one).

    `rounded` says that it is half a rounding step: then the far end itself is left out, because it would have been
    rounded away from zero, to the next step. So 748,000 and 749,000 are apart, as in XBRL Calculations 1.1.
    """

    width: int | Fraction
    why: str = ""
    rounded: bool = False


def band_of(parts: ValueParts, style: Style, text: str) -> Band:
    """The two intervals of a value, in its unit's numbers. Raises `Fault` for ranges that hold nothing."""
    low, high = parts.low.value, parts.high.value
    if low > high:
        raise Fault("a range that runs backwards", text, "the lower end first", swapped_ends(text))
    if parts.marks.bound in ("below", "above"):
        return _beside(parts, style, text)
    if parts.marks.bound:
        return _bounded(parts, style, text)
    lower = _slack(parts, parts.low, style, "lower")
    upper = lower if parts.low is parts.high else _slack(parts, parts.high, style, "upper")
    said = Interval(low, high)
    return Band(said, _widened(said, lower, upper, style), _reasons(lower, upper))


def _widened(said: Interval, lower: Slack, upper: Slack, style: Style) -> Interval:
    if not lower.width and not upper.width:
        return said
    (least, least_open), (most, most_open) = _far(said.lower, lower, -1), _far(said.upper, upper, 1)
    if (style.nonnegative or style.counts) and least < 0 <= said.lower:
        least, least_open = 0, False
    return Interval(least, most, least_open, most_open)


def _far(end: Number, slack: Slack, side: int) -> tuple[Number, bool]:
    """The end of what is allowed, and whether it is left out."""
    if isinstance(end, float) or not slack.width:
        return end, False
    return exact(end + side * slack.width), slack.rounded and end * side >= 0


def _reasons(*slacks: Slack) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slack.why for slack in slacks if slack.why))


def _slack(parts: ValueParts, amount: Amount, style: Style, end: str) -> Slack:
    if parts.vague:
        vague = parts.vague
        return Slack(vague.most - vague.high if end == "upper" else vague.low - vague.least, "vague count")
    if parts.margin:
        share = magnitude(amount.value) / Fraction(100) if parts.relative else 1
        width = exact(parts.margin.value * share)
        return Slack(width, f"stated margin: ±{for_people(width)}")
    slack = _rounding(parts, amount, style)
    if parts.marks.hedge:
        wide = exact(Fraction(magnitude(amount.value) * style.hedge.numerator, style.hedge.denominator))
        step = amount.step or 1
        if not amount.value and step > slack.width:  # a tenth of nothing is no room at all
            return Slack(step, f"hedge “{parts.marks.hedge}”: ±{for_people(step)}, the last place of a zero")
        if wide >= slack.width:
            return Slack(wide, f"hedge “{parts.marks.hedge}”: ±{for_people(exact(style.hedge * 100))} %")
    return slack


def _rounding(parts: ValueParts, amount: Amount, style: Style) -> Slack:
    if style.tolerance:
        width = style.tolerance.of(amount.value)
        return Slack(width, f"tolerance: ±{for_people(width)}")
    if style.precision and (stated := style.precision.strip()):
        width = precision_of(stated).of(amount.value)
        return Slack(width, f"stated precision: ±{for_people(width)}", not stated.startswith("±"))
    if parts.marks.exactly or style.exact or not amount.step:
        return Slack(0)
    halo, kind = amount.halo, "round number" if amount.step >= 1 else "last decimal place"
    return Slack(halo, f"{kind}: ±{for_people(halo)}", 2 * halo == amount.step)


def _beside(parts: ValueParts, style: Style, text: str) -> Band:
    """Nearly n: from n less the hedge band up to, not including, n. Just over n: the same on the other side."""
    value, mark = parts.low.value, parts.marks.bound
    if parts.low is not parts.high:
        raise Fault("one number is expected after “nearly” or “just over”", text, EXPECTED)
    band = magnitude(value) * style.hedge
    far = exact(value - band if _falls(mark, value) else value + band)
    if far == value:
        return Band(Interval.point(value), Interval.point(value))
    said = Interval(far, value, upper_open=True) if far < value else Interval(value, far, lower_open=True)
    word = "nearly" if mark == "below" else "just over"
    return Band(said, said, (f"“{word}”: within {for_people(exact(style.hedge * 100))} % of it, on one side",))


def _falls(mark: str, value: Number) -> bool:
    return (mark == "below") == (value >= 0)


def _bounded(parts: ValueParts, style: Style, text: str) -> Band:
    upwards, is_open = parts.marks.bound in ("least", "more"), parts.marks.bound in ("more", "less")
    amount = parts.low if upwards else parts.high
    slack = _slack(parts, amount, style, "lower" if upwards else "upper")
    value, (far, far_open) = amount.value, _far(amount.value, slack, -1 if upwards else 1)
    if upwards:
        said = Interval(value, INFINITY, is_open, upper_open=True)
        return Band(said, evolve(said, lower=far, lower_open=is_open or far_open), _reasons(slack))
    floor: Number = 0 if style.nonnegative or style.counts else -INFINITY
    if value < floor or (value == floor and is_open):
        raise Fault("a bound below zero for what cannot be negative", text, "a bound above zero")
    said = Interval(floor, value, floor == -INFINITY, is_open)
    return Band(said, evolve(said, upper=far, upper_open=is_open or far_open), _reasons(slack))
