"""How wide a value is: what it says, and every reading it allows, with the reason.

Halo, hedge band and stated precision are those of the table in the manual ("Readings"); the widest reason wins, and
they are never added to one another.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve

from contracheck.values.fault import Fault
from contracheck.values.interval import INFINITY, Interval, Number, exact, magnitude
from contracheck.values.numbers.beside_a_number import BESIDE, beside, has_less_than_zero
from contracheck.values.numbers.digits import HALF, Amount, Sort
from contracheck.values.numbers.number_parts import ValueParts
from contracheck.values.numbers.number_text import for_people
from contracheck.values.numbers.style import Style, precision_of
from contracheck.values.numbers.swapped_ends import swapped_ends
from contracheck.values.numbers.unit import Unit

_ROUND_FIGURES = 2
_UNROUND = 5
"""The part of the hedge before a number of more figures."""
_YEARS = (1000, 2100)
_HUNDREDTH = Fraction(1, 100)


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


_NONE = Slack(0)


def band_of(parts: ValueParts, style: Style, text: str) -> Band:
    """The two intervals of a value, in its unit's numbers. Raises `Fault` for ranges that hold nothing."""
    low, high = parts.low.value, parts.high.value
    if low is not high and low > high:
        raise Fault("a range that runs backwards", text, "the lower end first", swapped_ends(text))
    if parts.marks.bound in BESIDE:
        return Band(*beside(parts, style, text))
    if parts.marks.bound:
        return _bounded(parts, style, text)
    lower = _slack(parts, parts.low, style, "lower")
    same = parts.low is parts.high and not style.lasting
    upper = lower if same else _slack(parts, parts.high, style, "upper")
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
    far = end - slack.width if side < 0 else end + slack.width
    return exact(far), slack.rounded and (end <= 0 if side < 0 else end >= 0)


def _reasons(*slacks: Slack) -> tuple[str, ...]:
    if slacks[0] is slacks[-1]:
        return (slacks[0].why,) if slacks[0].why else ()
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
    hedge = parts.marks.hedge or ("dozen" if amount.sort is Sort.DOZEN and not _exactly(parts, style) else "")
    if hedge:
        wide = _hedged(parts, amount, style)
        if wide.width >= slack.width:
            return Slack(wide.width, f"hedge “{hedge}”: {wide.why}")
    return _in_full(parts, amount, style, slack) if end == "upper" else slack


def _in_full(parts: ValueParts, amount: Amount, style: Style, slack: Slack) -> Slack:
    """How much longer it may have lasted: who counts full hours says four until the fifth is over."""
    if not style.lasting or parts.unit is None or parts.unit.dimension != "[time]" or parts.marks.bound:
        return slack
    if style.tolerance or style.precision or not slack.width:
        return slack
    step = amount.step if 0 < amount.step < 1 else 1 if amount.kept is None else 2 * amount.kept
    return Slack(step, f"full units: +{for_people(step)}", rounded=True) if step > slack.width else slack


def _hedged(parts: ValueParts, amount: Amount, style: Style) -> Slack:
    """The band of "around": the hedge of the settings, a fifth of it before a number of more than two figures, for
    nobody rounds who says 2,515; at least one either way of a whole number, and the last place of a zero."""
    if not amount.value:
        step = amount.step or 1
        return Slack(step, f"±{for_people(step)}, the last place of a zero")
    part = 1 if amount.figures <= _ROUND_FIGURES else _UNROUND
    wide = _share_of(magnitude(amount.value) * style.hedge.numerator, style.hedge.denominator * part)
    if wide < 1 and amount.is_written_out and not parts.relative:
        return Slack(1, "±1")
    return Slack(wide, f"±{_per_cent(style.hedge, part)} %")


def _share_of(above: int | Fraction, below: int) -> int | Fraction:
    return above // below if isinstance(above, int) and not above % below else exact(Fraction(above, below))


@lru_cache(maxsize=64)
def _per_cent(share: Fraction, part: int) -> str:
    return for_people(exact(share * 100 / part))


def _exactly(parts: ValueParts, style: Style) -> bool:
    return parts.marks.exactly or style.exact


def _rounding(parts: ValueParts, amount: Amount, style: Style) -> Slack:
    if style.tolerance:
        width = style.tolerance.of(amount.value)
        return Slack(width, f"tolerance: ±{for_people(width)}")
    if style.precision and (stated := style.precision.strip()):
        width = precision_of(stated).of(amount.value)
        return Slack(width, f"stated precision: ±{for_people(width)}", not stated.startswith("±"))
    if _exactly(parts, style):
        return _NONE
    if amount.sort is Sort.SHARE and (share := _of_a_whole(parts)):
        return Slack(share, f"a share in words: ±{for_people(share)}")
    halo = _halo(parts.unit, amount, style)
    if not halo:
        return _NONE
    decimals = amount.has_decimals
    place = amount.step if amount.step and (decimals or magnitude(amount.value) >= 100) else 1
    return _of_a_halo(halo, place, decimals=decimals)


@lru_cache(maxsize=4096)
def _of_a_halo(halo: int | Fraction, place: int | Fraction, *, decimals: bool) -> Slack:
    kind = "last decimal place" if decimals else "round number" if halo >= 1 else "last place"
    return Slack(halo, f"{kind}: ±{for_people(halo)}", 2 * halo == place)


def _of_a_whole(parts: ValueParts) -> int | Fraction:
    """A hundredth of the whole, where a share in words is one of a whole; 0 of half an hour, or half a per cent."""
    if parts.unit is None or parts.unit.dimension.startswith("label:"):
        return _HUNDREDTH
    return exact(1 / Fraction(parts.unit.factor)) if parts.unit.dimension == "percent" and not parts.named else 0


def _halo(unit: Unit | None, amount: Amount, style: Style) -> int | Fraction:
    """Only counts are exact. A bare whole number that may be a year is none to be rounded, unless it is declared. Zero
    is exact, but where there is less than zero."""
    if unit is not None and (unit.dimension == "count" or unit.dimension.startswith("label:")):
        return amount.rounding(style.round_from)
    if not amount.is_written_out:
        return amount.halo
    if style.round_from is None or _may_be_a_year(unit, amount, style):
        return 0
    if amount.value or amount.kept is not None:
        return amount.halo
    return HALF if has_less_than_zero(unit, style) else 0


def _may_be_a_year(unit: Unit | None, amount: Amount, style: Style) -> bool:
    return unit is None and not style.declared and _YEARS[0] <= amount.value <= _YEARS[1]


def _gives_way(parts: ValueParts, style: Style) -> bool:
    """Limits are sharp on the side that they exclude; only "up to", a hedge, and what is stated give way."""
    stated = style.tolerance or style.precision or parts.margin or parts.vague
    return parts.marks.bound == "up to" or bool(parts.marks.hedge or stated)


def _bounded(parts: ValueParts, style: Style, text: str) -> Band:
    upwards, is_open = parts.marks.bound in ("least", "more"), parts.marks.bound in ("more", "less")
    amount = parts.low if upwards else parts.high
    slack = _slack(parts, amount, style, "lower" if upwards else "upper") if _gives_way(parts, style) else _NONE
    far, far_open = _far(amount.value, slack, -1 if upwards else 1)
    said = (
        Interval(amount.value, INFINITY, is_open, upper_open=True)
        if upwards
        else _below(amount, style, text, is_open=is_open)
    )
    if upwards:
        return Band(said, evolve(said, lower=far, lower_open=is_open or far_open), _reasons(slack))
    return Band(said, evolve(said, upper=far, upper_open=is_open or far_open), _reasons(slack))


def _below(amount: Amount, style: Style, text: str, *, is_open: bool) -> Interval:
    floor: Number = 0 if style.nonnegative or style.counts else -INFINITY
    if amount.value < floor or (amount.value == floor and is_open):
        raise Fault("a bound below zero for what cannot be negative", text, "a bound above zero")
    return Interval(floor, amount.value, floor == -INFINITY, is_open)
