"""The unit of a value: the sign of a currency, the words after the number, or what the predicate declares."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from contracheck.values.fault import Fault
from contracheck.values.interval import exact
from contracheck.values.numbers.digits import Amount
from contracheck.values.numbers.home_units import LETTERS, means_something_else
from contracheck.values.numbers.noun_check import ask_if_no_noun
from contracheck.values.numbers.rates import changes_the_count, rate_of
from contracheck.values.numbers.scale_words import joins_a_ratio, without_preposition
from contracheck.values.numbers.style import Style
from contracheck.values.numbers.unit import (
    COUNT,
    EXPECTED,
    SHARE,
    Unit,
    ambiguous,
    is_ambiguous,
    known,
    label,
    measure,
    nearest_unit,
    per_number,
    rate,
)
from contracheck.values.numbers.unit_table import AMBIGUOUS, UNTOLD

_SIGN = re.compile(r"([+-]?)\s*([A-Z]{0,3}[$€£¥₽₴₹₺₪₩₦]|[A-Z]{3}(?=[\s\d]))\s*")
_CHEMICALS = frozenset(("CO2", "CO₂", "CO2e", "CO₂e", "CO2eq", "TNT"))
_DIMENSIONS = frozenset("long high tall wide deep thick old away apart".split())


class Money(NamedTuple):
    """The currency sign before a number, where it ends, and whether a minus stood before it."""

    unit: Unit | None = None
    end: int = 0
    negative: bool = False


def money_at(text: str, start: int) -> Money:
    """The currency sign at `start`, if there is one; raises `Fault` for one that several countries use."""
    match = _SIGN.match(text, start)
    if match is None:
        return Money()
    sign = match[2]
    if sign in AMBIGUOUS:
        raise ambiguous(sign)
    unit = known(sign)
    return Money(unit, match.end(), match[1] == "-") if unit else Money()


def declared_unit(style: Style) -> Unit | None:
    """The unit given beside the value; a noun that no table knows is a count where the predicate counts."""
    if style.unit and style.unit.strip():
        return (known(style.unit.strip()) or COUNT) if style.counts else Unit.parse(style.unit)
    return COUNT if style.counts else None


def bare(words: str) -> str:
    """The words after a number without the marks and the hyphen by which they hang on it."""
    words = " ".join(words.split()).strip(" ,;").rstrip(" .")
    return words[1:] if words[:1] == "-" and words[1:2].isalpha() else words


def unit_of(words: str, style: Style, text: str, money: Unit | None = None) -> Unit | None:
    """The unit that the words after a number name; without any, the declared one, or `None`.

    Raises `Fault` for words that name none, and for those that could mean several.
    """
    words = _noun_phrase(words, style, text)
    if not words:
        return money or declared_unit(style)
    if is_ambiguous(words):
        return _choose(words, style)
    if len(words) <= LETTERS and means_something_else(words, style.language, counts=style.counts):
        return _asdeclared_unit(words, style)
    unit = _measured(words)
    if unit is None and (found := rate_of(words)):
        return rate(unit_of(found[0], style, text, money), found[1])
    unit = unit or per_number(words) or _noun(words, style, text)
    return _of_money(money, unit, words, text) if money else unit


def _of_money(money: Unit, unit: Unit, words: str, text: str) -> Unit:
    """The unit of money that a noun follows: of $5 each, dollars each; of $5 of aid, dollars; of $5 AUD, those."""
    if money.name in UNTOLD and unit.name in UNTOLD[money.name]:
        return unit
    if not (unit.dimension == money.dimension or unit.dimension.startswith("label:")):
        raise Fault("a currency and a unit", text, EXPECTED)
    return label(f"{money.name} {words}") if changes_the_count(words) or words.startswith("per ") else money


def _noun_phrase(words: str, style: Style, text: str) -> str:
    """What names the unit, without what joins it to its number. Raises `Fault` where the words are of a number."""
    words = bare(words)
    if not words or words == SHARE.name:
        return words
    if joins_a_ratio(words, style.language):
        raise Fault("a share, in words that are not understood", text, EXPECTED)
    for start in ("of the ", "of "):
        words = words.removeprefix(start)
    if words[:5].lower() == "gross" and not words[5:6].isalpha() and style.counts:
        raise Fault("twelve dozen, or all in all?", text, "the number in figures")
    return without_preposition(words, style.language)


def _measured(words: str) -> Unit | None:
    """A measure, alone or with the word that says of what: 20 m tall, 5 years old, 2 tonnes of CO2."""
    before, _, last = words.rpartition(" ")
    found = measure(words)
    if found is None and (last.lower() in _DIMENSIONS or last in _CHEMICALS):
        found = measure(before)
    return found or _measure_of(words)


def _measure_of(words: str) -> Unit | None:
    """Hectares *of crops*; but 18 % of turnover is another thing than 18 %."""
    before, of, what = words.partition(" of ")
    if not of or what == "arc" or is_ambiguous(before):
        return None
    found = measure(before) if not what[:1].isdecimal() else None
    return found if found and found.dimension != "percent" else None


def _noun(words: str, style: Style, text: str) -> Unit:
    declared = declared_unit(style)
    if declared and not style.counts and not declared.dimension.startswith("label:") and (near := nearest_unit(words)):
        raise Fault("no such unit", words, EXPECTED, near)
    unit = _label(words, text)
    ask_if_no_noun(words, style.language, text, counts=style.counts)
    if not style.counts or "per" in unit.name.split() or _changes(words, style):
        return unit
    return declared if declared and not _physical_dimension(declared) else COUNT


def _label(words: str, text: str) -> Unit:
    try:
        return label(words)
    except Fault:
        several = any(sign.isdecimal() for sign in words)
        message = "more than one number" if several else "words after the number that name no unit"
        raise Fault(message, text, EXPECTED) from None


def _changes(noun: str, style: Style) -> bool:
    return changes_the_count(noun) and noun.casefold().split()[-1] not in style.things.casefold()


def _physical_dimension(unit: Unit) -> bool:
    return unit.dimension.startswith("[")


def _choose(words: str, style: Style) -> Unit:
    """The meaning that fits the declared unit, where exactly one does."""
    declared = declared_unit(style)
    units = [unit for name in AMBIGUOUS[words.lower()] if (unit := measure(name))]
    fitting = [unit for unit in units if declared and _kind(unit) == _kind(declared)]
    if len(fitting) == 1:
        return fitting[0]
    if declared and declared in fitting:
        return declared
    if words == "°" and style.counts:
        raise Fault("a rank, or degrees?", words, EXPECTED)
    raise ambiguous(words)


def _asdeclared_unit(words: str, style: Style) -> Unit:
    """The unit of a word that may be another thing in the source's language, where the declared unit is of its kind."""
    declared, unit = declared_unit(style), measure(words)
    if unit and declared and unit.dimension == declared.dimension:
        return unit
    raise Fault("which unit is meant?", words, EXPECTED)


def _kind(unit: Unit) -> str:
    return unit.dimension.partition(":")[0]


def converted(amount: Amount, own: Unit | None, unit: Unit, text: str) -> Amount:
    """An amount in another unit: 500 m to 1 km. Raises `Fault` where they are not comparable."""
    if own is None or own == unit:
        return amount
    if not own.comparable(unit):
        raise Fault("a range in two units that do not convert", text, EXPECTED)
    value = (amount.value * own.factor + own.offset - unit.offset) / Fraction(unit.factor)
    kept = exact(amount.halo * own.factor / Fraction(unit.factor))
    return Amount(exact(value), amount.step, amount.scale, kept)
