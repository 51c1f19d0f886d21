"""Ranges: two numbers, what joins them, and what one end leaves to the other: its thousands, its scale, its unit."""

from __future__ import annotations

from typing import NamedTuple

from contracheck.values.fault import Fault
from contracheck.values.numbers.digits import EXPECTED, Amount
from contracheck.values.numbers.elided_thousands import whole_end
from contracheck.values.numbers.hedge import Marks, trailing
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.number_parts import Single, ValueParts, single, unit_beside
from contracheck.values.numbers.scan import NumberManner
from contracheck.values.numbers.style import Style
from contracheck.values.numbers.unit import Unit, measure
from contracheck.values.numbers.unit_beside import bare, converted, declared_unit, unit_of

_SEPARATOR = r"(?i)(?:(?<!\s)\s++)?+(?:(?<!-)-++|(?<!\.)\.\.++)\s*+(?=\S)|(?<!\s)\s++(?:to|or)\s+"
MOST_SEPARATORS = 4
_LEAST_IN_FULL = 1000
_FEET = ("foot", "feet", "ft")


def ask_about(rest: str, amount: Amount, style: Style, core: str) -> None:
    """Raises `Fault` for what may be another thing: the 1960s, 300 plus crew."""
    if " plus " in rest and style.counts:
        raise Fault("that many and more, or something added?", core, "at least so many, or the sum in figures")
    declared = declared_unit(style)
    glued = rest[:1] == "s" and not rest[1:2].isalnum()
    if glued and amount.value % 10 == 0 and not (declared and declared.dimension == "[time]"):
        raise Fault("a decade, or seconds?", core, EXPECTED)


class Ends(NamedTuple):
    """Two numbers that make a range: what stands behind the first, and what joins it to the second."""

    first: Single
    between: str
    joint: str
    second: Single


def ends_of(first: Single, core: str, manner: NumberManner) -> Ends | None:
    """The range that begins with that number, if what follows it goes on to another."""
    rest = core[first.end :]
    if not _may_join(rest):
        return None
    for joint in list(pattern(_SEPARATOR).finditer(rest))[:MOST_SEPARATORS]:
        between = rest[: joint.start()]
        second = single(core, first.end + joint.end(), manner) if _is_unit(between, joint[0]) else None
        if second:
            return Ends(first, between, joint[0], second)
    return None


def _may_join(rest: str) -> bool:
    small = rest.lower()
    return "-" in rest or "to" in small or "or" in small or ".." in rest


def _in_the_scale_of(high: Amount, low: Amount, core: str) -> Amount:
    """The lower end in the thousands or millions of the upper one: 4 to 5 million. Raises `Fault` for 500-1 million."""
    if low.scale != 1 or high.scale == 1:
        return low
    if low.value * high.scale <= high.value:
        return low.times(high.scale)
    if 0 < low.value < _LEAST_IN_FULL <= high.scale // 1000:
        raise Fault("which scale has the lower end?", core, "both ends in full")
    return low


def _is_unit(between: str, joint: str) -> bool:
    """Whether what stands before a separator can be the unit of the lower end: 5 km-7 km, but not 5 COVID-19 cases."""
    between = bare(between) or between.strip()
    return not between or measure(between) is not None or (joint[0] == " " and between.replace(" ", "").isalpha())


def _ask_about_both(ends: Ends, rest: str, style: Style, core: str) -> None:
    """Raises `Fault` for decades (1950s-1960s), and for a height (6-foot-4); `rest` follows the second number."""
    if ends.between[:1] == "s":
        ask_about(ends.between, ends.first.amount, style, core)
    if rest[:1] == "s":
        ask_about(rest, ends.second.amount, style, core)
    if ends.between[1:].lower() in _FEET:
        raise Fault("feet and inches?", core, "the number in one unit, such as 3.5 feet")


def _ask_about_twice(joint: str, unit: Unit | None, core: str) -> None:
    """Raises `Fault` for 50-50 and 1-1, unless it is in per cent."""
    if joint.strip() == "-" and (unit is None or unit.dimension != "percent"):
        raise Fault("a range from a number to itself", core, "one number, or two that differ")


def range_of(marks: Marks, ends: Ends, core: str, style: Style) -> ValueParts:
    """The parts of a range; raises `Fault` where an end may be another number, or another thing."""
    second, between = ends.second, ends.between.strip()
    _ask_about_both(ends, core[second.end :], style, core)
    low = _lower_end(ends, between, core)
    marks, noun = trailing(marks, core[second.end :], core)
    unit = unit_beside(second.money if second.money.unit else ends.first.money, noun, style, core)
    if low == second.amount:
        _ask_about_twice("" if marks.between else ends.joint, unit, core)
    if between and (own := unit_of(between, style, core)) and own != unit:
        low, unit = converted(low, own, unit or own, core), unit or own
    return ValueParts(marks, low, second.amount, unit, named=bool(noun or between))


def _lower_end(ends: Ends, between: str, core: str) -> Amount:
    """The lower end with the thousand, and the scale word, that stand at the upper one alone."""
    first, second, high = ends.first, ends.second, ends.second.amount
    low = whole_end(first.amount, core[first.start : first.end], high, core[second.start : second.end], ends.joint)
    return low if between else _in_the_scale_of(high, low, core)
