"""Reads a value in a source's words into its parts: the numbers, the marks around them, the margin and the unit."""

from __future__ import annotations

import re
from typing import NamedTuple

from contracheck.values.fault import Fault
from contracheck.values.hedge import Marks, leading, trailing
from contracheck.values.number import EXPECTED, Amount
from contracheck.values.number_scan import Manner, scan
from contracheck.values.quantity_plain import plain
from contracheck.values.quantity_style import Style
from contracheck.values.quantity_unit import Money, converted, manner_of, money_at, unit_of
from contracheck.values.quantity_vague import Vague, vague_count
from contracheck.values.unit import Unit

LONGEST = 200
_SEPARATOR = re.compile(r"\s*(?:-+|\.\.+)\s*(?=[^\s-]|-)|\s+(?:to|or|and)\s+", re.IGNORECASE)
_NOTHING = frozenset(("none", "no", "nobody", "no one", "nothing", "zero"))
_MOST_SEPARATORS = 4


class Parts(NamedTuple):
    """What a value says, not yet widened. `low` and `high` are the same for a single number, in `unit`'s numbers."""

    marks: Marks
    low: Amount
    high: Amount
    unit: Unit | None
    margin: Amount | None = None
    relative: bool = False
    vague: Vague | None = None


def read(text: str, style: Style) -> Parts:
    """The parts of a value; raises `Fault` where there is none, or more than one reading."""
    if len(text) > LONGEST:
        raise Fault("a value longer than any number", text[:40] + "...", EXPECTED)
    body = plain(text)
    marks, core = leading(body)
    if body.lower() in _NOTHING or core.lower() in _NOTHING:
        return Parts(marks, Amount(0, 0), Amount(0, 0), unit_of("", style, text))
    if found := vague_count(core):
        return _vague(marks, *found, style, text)
    manner = manner_of(body, style)
    parts = _between(marks, core, style, manner) if marks.between else _numbers(marks, core, style, manner)
    if parts is None:
        raise Fault("which number is meant?", text, EXPECTED)
    return parts


def _vague(marks: Marks, vague: Vague, rest: str, style: Style, text: str) -> Parts:
    marks, noun = trailing(marks, rest, text)
    return Parts(marks, Amount(vague.low, 0), Amount(vague.high, 0), unit_of(noun, style, text), vague=vague)


def _between(marks: Marks, core: str, style: Style, manner: Manner) -> Parts | None:
    """Between two numbers: at the first "and" that leaves a number whole on either side."""
    for joint in list(re.finditer(r"\s+(?:and|to)\s+|\s*-\s*", core))[:_MOST_SEPARATORS]:
        first = _single(core[: joint.start()], 0, manner)
        second = _single(core, joint.end(), manner)
        if first and second and not re.search(r"\d", core[first[1] : joint.start()]):
            parts = _range(marks, first, core[first[1] : joint.start()], second, core, style)
            if parts.low.value <= parts.high.value:
                return parts
    return None


def _numbers(marks: Marks, core: str, style: Style, manner: Manner) -> Parts | None:
    first = _single(core, 0, manner)
    if first is None:
        return None
    amount, end, money = first
    if end == len(core):
        return Parts(marks, amount, amount, money.unit or unit_of("", style, core))
    rest = core[end:]
    if "±" in rest:
        return _with_margin(marks, first, rest, style, manner)
    for joint in list(_SEPARATOR.finditer(rest))[:_MOST_SEPARATORS]:
        between = rest[: joint.start()]
        second = _single(core, end + joint.end(), manner)
        if second and not re.search(r"[\d(]", between.rstrip("²³").removesuffix("2").removesuffix("3")):
            return _range(marks, first, between, second, core, style)
    marks, noun = trailing(marks, rest, core)
    return Parts(marks, amount, amount, _unit(money, noun, style, core))


Single = tuple[Amount, int, Money]


def _single(text: str, start: int, manner: Manner) -> Single | None:
    """A number, with the sign of a currency before it."""
    if text[start : start + 1].isdecimal():
        found = scan(text, start, manner)
        return (*found, Money()) if found else None
    money = money_at(text, start)
    found = scan(text, money.end if money.unit else start, manner)
    if found is None:
        return None
    amount, end = found
    return amount._replace(value=-amount.value) if money.negative else amount, end, money


def _unit(money: Money, noun: str, style: Style, text: str) -> Unit | None:
    return money.unit if money.unit and not noun else unit_of(noun, style, text, money.unit)


def _range(marks: Marks, first: Single, between: str, second: Single, core: str, style: Style) -> Parts:
    (low, _, money), (high, end, other) = first, second
    marks, noun = trailing(marks, core[end:], core)
    unit = _unit(other if other.unit else money, noun, style, core)
    between = between.strip()
    if low.scale == 1 and high.scale > 1 and low.value * high.scale <= high.value and not between:
        low = low.times(high.scale)
    if between and (own := unit_of(between, style, core)) != unit:
        low = converted(low, own, unit or own, core)
        unit = unit or own
    return Parts(marks, low, high, unit)


def _with_margin(marks: Marks, first: Single, rest: str, style: Style, manner: Manner) -> Parts | None:
    amount, _, money = first
    before, _, after = rest.partition("±")
    bracketed = before.rstrip().endswith("(")
    found = scan(after, len(after) - len(after.lstrip()), manner)
    if found is None or found[0].value < 0:
        return None
    margin, end = found
    tail = after[end:].strip()
    of_margin, _, noun = tail.partition(")") if bracketed else (tail, "", "")
    amount, margin, noun = _shared_scale(amount, margin, noun, bracketed, manner)
    own = before.rstrip().removesuffix("(").strip()
    marks, noun = trailing(marks, f"{own} {noun}", rest)
    unit = _unit(money, noun or ("" if of_margin.strip() == "%" and bracketed else of_margin.strip()), style, rest)
    percent = of_margin.strip() in ("%", "percent", "per cent") and not (unit and unit.dimension == "percent")
    if of_margin.strip() and not percent and unit_of(of_margin, style, rest) != unit:
        raise Fault("a margin in another unit than its number", rest, EXPECTED)
    return Parts(marks, amount, amount, unit, margin, percent)


def _shared_scale(
    amount: Amount, margin: Amount, noun: str, bracketed: bool, manner: Manner
) -> tuple[Amount, Amount, str]:
    """1.5 ± 0.1 million, and 1.5 (±0.1) million: the scale word belongs to both."""
    if amount.scale > 1:
        return amount, margin, noun
    if not bracketed:
        return amount.times(margin.scale), margin, noun
    scaled = scan(f"1 {noun.strip()}", 0, manner)
    scale = scaled[0].scale if scaled else 1
    return amount.times(scale), margin.times(scale), noun if scale == 1 else f"1 {noun.strip()}"[scaled[1] if scaled else 0 :]
