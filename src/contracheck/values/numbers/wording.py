"""Reads a value in a source's words into its parts: the numbers, the marks around them, the margin and the unit."""

from __future__ import annotations

import re

from contracheck.values.fault import Fault
from contracheck.values.limits import NUMBER_TEXT
from contracheck.values.numbers.digits import EXPECTED, Amount, Sort
from contracheck.values.numbers.hedge import Marks, leading, trailing
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.letter_manner import manner_of
from contracheck.values.numbers.margin import with_margin
from contracheck.values.numbers.money_text import prepared, with_coins
from contracheck.values.numbers.noun_check import EXPECTED as WITH_A_NOUN
from contracheck.values.numbers.noun_check import hangs_on, is_rank
from contracheck.values.numbers.number_parts import Single, ValueParts, single, unit_beside
from contracheck.values.numbers.plain_text import plain
from contracheck.values.numbers.ranges import MOST_SEPARATORS, Ends, ask_about, ends_of, range_of
from contracheck.values.numbers.scan import NumberManner
from contracheck.values.numbers.sorts import settled
from contracheck.values.numbers.style import Style
from contracheck.values.numbers.sure_part import at_least, split_sure
from contracheck.values.numbers.unit import COUNT
from contracheck.values.numbers.unit_beside import unit_of
from contracheck.values.numbers.vague_counts import Vague, vague_count

_NOTHING = frozenset(("none", "no", "nobody", "no one", "nothing", "zero"))
_OVER = r"(?i)\bover\b"
"""Two thousand over three years is no ratio, unless it stands alone."""
_A_WHOLE = r"(?i)\A(?:of\s+)?an?\s+"
"""Half *an* hour is no rate."""
_USUAL = (Sort.PLAIN, Sort.DOZEN)


def read(text: str, style: Style) -> ValueParts:
    """The parts of a value; raises `Fault` where there is none, or more than one reading."""
    unsure = "possibly " in text or "perhaps " in text or "maybe " in text
    return (_with_possible(text, style) if unsure else None) or _read(text, style)


def _with_possible(text: str, style: Style) -> ValueParts | None:
    split = split_sure(text) if len(text) <= NUMBER_TEXT else None
    if split is None:
        return None
    try:
        sure = _read(split.sure, style)
        return at_least(sure, _read(split.possible, style) if split.possible else None, rises=split.rises)
    except Fault:
        return None


def _read(text: str, style: Style) -> ValueParts:
    if len(text) > NUMBER_TEXT:
        raise Fault("a value longer than any number", text[:40] + "...", EXPECTED)
    body = prepared(plain(text), style.language)
    if text[-1:] == "." and is_rank(text, style):
        raise Fault("a rank, where things are counted", text, "how many they are")
    marks, core = leading(body)
    if not core[:1].isdecimal() and (words := _no_number(marks, body, core, style, text)):
        return words
    manner = manner_of(body, style)
    parts = _between(marks, core, style, manner) if marks.between else _numbers(marks, core, style, manner)
    if parts is None:
        raise Fault("which number is meant?", text, EXPECTED)
    usual = parts.low.sort in _USUAL and parts.high.sort in _USUAL and not parts.marks.odd
    return parts if usual else settled(parts, style, text)


def _no_number(marks: Marks, body: str, core: str, style: Style, text: str) -> ValueParts | None:
    """None of them, or dozens: a count in words that name no number."""
    if body.lower() in _NOTHING or core.lower() in _NOTHING:
        return ValueParts(marks, Amount(0, 0), Amount(0, 0), unit_of("", style, text))
    found = vague_count(core)
    return _vague(marks, *found, style, text) if found else None


def _vague(marks: Marks, vague: Vague, rest: str, style: Style, text: str) -> ValueParts:
    marks, noun = trailing(marks, rest, text)
    return ValueParts(marks, Amount(vague.low, 0), Amount(vague.high, 0), unit_of(noun, style, text), vague=vague)


def _between(marks: Marks, core: str, style: Style, manner: NumberManner) -> ValueParts | None:
    """Between two numbers: at the first "and" that leaves a number whole on either side."""
    for joint in list(re.finditer(r"(?<!\s)\s++(?:and|to)\s+|(?:(?<!\s)\s++)?+-\s*", core))[:MOST_SEPARATORS]:
        first = single(core[: joint.start()], 0, manner)
        second = single(core, joint.end(), manner)
        if first and second and not re.search(r"\d", core[first.end : joint.start()]):
            ends = Ends(first, core[first.end : joint.start()], joint[0], second)
            parts = range_of(marks, ends, core, style)
            if parts.low.value <= parts.high.value:
                return parts
    return None


def _numbers(marks: Marks, core: str, style: Style, manner: NumberManner) -> ValueParts | None:
    first = single(core, 0, manner)
    if first is None:
        return None
    if first.end == len(core):
        return ValueParts(marks, first.amount, first.amount, first.money.unit or unit_of("", style, core))
    if "over" in core.lower() and pattern(_OVER).search(core, 0, first.end):
        return None
    rest = core[first.end :]
    if "±" in rest:
        return with_margin(marks, first, rest, style, manner)
    if ends := ends_of(first, core, manner):
        return range_of(marks, ends, core, style)
    return _alone(marks, first, core, style, manner)


def _alone(marks: Marks, first: Single, core: str, style: Style, manner: NumberManner) -> ValueParts:
    """One number with the words after it."""
    amount, rest = first.amount, core[first.end :]
    if coins := with_coins(first, rest, manner):
        return ValueParts(marks, coins.amount, coins.amount, coins.unit)
    if rest[:1] == "s" or " plus " in rest:
        ask_about(rest, amount, style, core)
    marks, noun = trailing(marks, rest, core)
    if amount.sort == Sort.SHARE:
        noun = pattern(_A_WHOLE).sub("", noun)
    unit = unit_beside(first.money, noun, style, core)
    if rest[:1] != " " and unit is COUNT and noun and hangs_on(rest, style.language):
        raise Fault("a word that hangs on its number", core, WITH_A_NOUN)
    return ValueParts(marks, amount, amount, unit, named=bool(noun))
