"""Reads a value in a source's words into its parts: the numbers, the marks around them, the margin and the unit."""

from __future__ import annotations

import re
from typing import NamedTuple

from contracheck.values.fault import Fault
from contracheck.values.limits import NUMBER_TEXT
from contracheck.values.numbers.digits import EXPECTED, Amount, Sort
from contracheck.values.numbers.elided_thousands import whole_end
from contracheck.values.numbers.hedge import Marks, leading, trailing
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.margin import with_margin
from contracheck.values.numbers.money_text import prepared, with_coins
from contracheck.values.numbers.no_nouns import is_rank
from contracheck.values.numbers.number_parts import Single, ValueParts, single, unit_beside
from contracheck.values.numbers.plain_text import plain
from contracheck.values.numbers.scan import NumberManner
from contracheck.values.numbers.sorts import settled
from contracheck.values.numbers.style import Style
from contracheck.values.numbers.unit import measure
from contracheck.values.numbers.unit_beside import bare, converted, manner_of, unit_of
from contracheck.values.numbers.vague_counts import Vague, vague_count

_SEPARATOR = r"(?i)(?:(?<!\s)\s++)?+(?:(?<!-)-++|(?<!\.)\.\.++)\s*+(?=\S)|(?<!\s)\s++(?:to|or)\s+"
_NOTHING = frozenset(("none", "no", "nobody", "no one", "nothing", "zero"))
_OVER = r"(?i)\bover\b"
"""Two thousand over three years is no ratio, unless it stands alone."""
_A_WHOLE = r"(?i)\A(?:of\s+)?an?\s+"
"""Half *an* hour is no rate."""
_MOST_SEPARATORS = 4
_LEAST_IN_FULL = 1000


def read(text: str, style: Style) -> ValueParts:
    """The parts of a value; raises `Fault` where there is none, or more than one reading."""
    if len(text) > NUMBER_TEXT:
        raise Fault("a value longer than any number", text[:40] + "...", EXPECTED)
    body = prepared(plain(text), style.language)
    if style.counts and text[-1:] == "." and is_rank(text, style.language):
        raise Fault("a rank, where things are counted", text, "how many they are")
    marks, core = leading(body)
    if body.lower() in _NOTHING or core.lower() in _NOTHING:
        return ValueParts(marks, Amount(0, 0), Amount(0, 0), unit_of("", style, text))
    if found := vague_count(core):
        return _vague(marks, *found, style, text)
    manner = manner_of(body, style)
    parts = _between(marks, core, style, manner) if marks.between else _numbers(marks, core, style, manner)
    if parts is None:
        raise Fault("which number is meant?", text, EXPECTED)
    plain_ends = parts.low.sort is Sort.PLAIN and parts.high.sort is Sort.PLAIN and not parts.marks.odd
    return parts if plain_ends else settled(parts, style, text)


def _vague(marks: Marks, vague: Vague, rest: str, style: Style, text: str) -> ValueParts:
    marks, noun = trailing(marks, rest, text)
    return ValueParts(marks, Amount(vague.low, 0), Amount(vague.high, 0), unit_of(noun, style, text), vague=vague)


def _between(marks: Marks, core: str, style: Style, manner: NumberManner) -> ValueParts | None:
    """Between two numbers: at the first "and" that leaves a number whole on either side."""
    for joint in list(re.finditer(r"(?<!\s)\s++(?:and|to)\s+|(?:(?<!\s)\s++)?+-\s*", core))[:_MOST_SEPARATORS]:
        first = single(core[: joint.start()], 0, manner)
        second = single(core, joint.end(), manner)
        if first and second and not re.search(r"\d", core[first.end : joint.start()]):
            ends = _Ends(first, core[first.end : joint.start()], joint[0], second)
            parts = _range(marks, ends, core, style)
            if parts.low.value <= parts.high.value:
                return parts
    return None


def _numbers(marks: Marks, core: str, style: Style, manner: NumberManner) -> ValueParts | None:
    first = single(core, 0, manner)
    if first is None:
        return None
    if first.end == len(core):
        return ValueParts(marks, first.amount, first.amount, first.money.unit or unit_of("", style, core))
    if pattern(_OVER).search(core, 0, first.end):
        return None
    rest = core[first.end :]
    if "±" in rest:
        return with_margin(marks, first, rest, style, manner)
    if ends := _ends(first, core, manner):
        return _range(marks, ends, core, style)
    return _alone(marks, first, core, style, manner)


def _alone(marks: Marks, first: Single, core: str, style: Style, manner: NumberManner) -> ValueParts:
    """One number with the words after it."""
    amount, rest = first.amount, core[first.end :]
    if coins := with_coins(first, rest, manner):
        return ValueParts(marks, coins.amount, coins.amount, coins.unit)
    if rest[:1] == "s" or " plus " in rest:
        _ask_about(rest, amount, style, core)
    marks, noun = trailing(marks, rest, core)
    if amount.sort == Sort.SHARE:
        noun = pattern(_A_WHOLE).sub("", noun)
    return ValueParts(marks, amount, amount, unit_beside(first.money, noun, style, core), named=bool(noun))


def _ask_about(rest: str, amount: Amount, style: Style, core: str) -> None:
    """Raises `Fault` for what may be another thing: the 1960s, 300 plus crew."""
    if " plus " in rest:
        raise Fault("that many and more, or something added?", core, "at least so many, or the sum in figures")
    declared = unit_of("", style, core)
    if not rest[1:2].isalnum() and amount.value % 10 == 0 and not (declared and declared.dimension == "[time]"):
        raise Fault("a decade, or seconds?", core, EXPECTED)


class _Ends(NamedTuple):
    """Two numbers that make a range: what stands behind the first, and what joins it to the second."""

    first: Single
    between: str
    joint: str
    second: Single


def _ends(first: Single, core: str, manner: NumberManner) -> _Ends | None:
    """The range that begins with that number, if what follows it goes on to another."""
    rest = core[first.end :]
    for joint in list(pattern(_SEPARATOR).finditer(rest))[:_MOST_SEPARATORS]:
        between = rest[: joint.start()]
        second = single(core, first.end + joint.end(), manner) if _is_unit(between, joint[0]) else None
        if second:
            return _Ends(first, between, joint[0], second)
    return None


def _in_the_scale_of(high: Amount, low: Amount, core: str) -> Amount:
    """The lower end in the thousands or millions of the upper one: 4 to 5 million. Raises `Fault` for 500-1 million."""
    if low.value * high.scale <= high.value:
        return low.times(high.scale)
    if 0 < low.value < _LEAST_IN_FULL <= high.scale // 1000:
        raise Fault("which scale has the lower end?", core, "both ends in full")
    return low


def _is_unit(between: str, joint: str) -> bool:
    """Whether what stands before a separator can be the unit of the lower end: 5 km-7 km, but not 5 COVID-19 cases."""
    between = bare(between) or between.strip()
    return not between or measure(between) is not None or (joint[0] == " " and between.replace(" ", "").isalpha())


def _range(marks: Marks, ends: _Ends, core: str, style: Style) -> ValueParts:
    first, second, high = ends.first, ends.second, ends.second.amount
    for end, rest in ((first, ends.between), (second, core[second.end :])):
        if rest[:1] == "s" or " plus " in rest:
            _ask_about(rest, end.amount, style, core)
    texts = core[first.start : first.end], core[second.start : second.end]
    low = whole_end(first.amount, texts[0], high, texts[1], ends.joint)
    marks, noun = trailing(marks, core[second.end :], core)
    unit = unit_beside(second.money if second.money.unit else first.money, noun, style, core)
    between = ends.between.strip()
    if low.scale == 1 and high.scale > 1 and not between:
        low = _in_the_scale_of(high, low, core)
    if low == high and ends.joint.strip() == "-" and not marks.between and not (unit and unit.dimension == "percent"):
        raise Fault("a range from a number to itself", core, "one number, or two that differ")
    if between[:1] == "-" and not between[1:2].isdecimal():
        raise Fault("two units in one number?", core, "the number in one unit, such as 3.5 feet")
    own = unit_of(between, style, core) if between else None
    if own is not None and own != unit:
        low = converted(low, own, unit or own, core)
        unit = unit or own
    return ValueParts(marks, low, high, unit, named=bool(noun or between))
