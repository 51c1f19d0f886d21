"""The words of one claim -> a typed value and its time, or problems with the place of the field."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import TypeVar, assert_never

from contracheck.model import Aspect, Claim, Datatype, Place, Predicate, Problem, Text, Truth, Value
from contracheck.normalise.claim_dates import of_a_value
from contracheck.normalise.differences import as_difference
from contracheck.normalise.manner import Manner, style_of
from contracheck.normalise.spreadsheet_dates import refuse_spreadsheet_date
from contracheck.normalise.terms import TermOf
from contracheck.normalise.untold_money import by_place
from contracheck.normalise.value_kinds import TRUTHS
from contracheck.values.dates.date_style import USUAL, DateStyle
from contracheck.values.fault import Fault, readable, reads
from contracheck.values.numbers.number_text import for_people
from contracheck.values.numbers.unit import Unit
from contracheck.values.numbers.untold_currency import is_untold, perhaps_on
from contracheck.values.quantity import Quantity, Style
from contracheck.values.score import Score
from contracheck.values.span import Span
from contracheck.values.text.not_known import says_not_known

T = TypeVar("T")
_DECIMAL = re.compile(r"[-\N{MINUS SIGN}]?[0-9]*[.,][0-9]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9] [^\W\d_]{3}|[^\W\d_]{3} [0-9]")
"""Where a date is worth a look in what is no number."""
_NUMBERS = (Datatype.QUANTITY, Datatype.SCORE)
"""Where "yes" is no value, though it be of an event."""
_HOW_MANY = "a number, as the source words it: 2,500 | at least 5 | none; or a property of which yes and no can be said"
_OF_PEOPLE = {True: "at least 1", False: "0"}
"""Of a toll, what *yes* and *no* say: of a person, it is told whether he was killed."""


def read_value(
    claim: Claim,
    predicate: Predicate,
    published: Span | None,
    manner: Manner,
    names: TermOf,
    *,
    style: DateStyle = USUAL,
) -> Value:
    """The value of a claim as its predicate's datatype; an event takes a date or a truth value. What is said not to be
    known is a text, whatever it would be. Raises `Fault`.

    `style` is that of the claim's dates.
    """
    text = claim.value.strip()
    refuse_spreadsheet_date(claim, predicate)
    happens = predicate.aspect == Aspect.EVENT and predicate.datatype not in _NUMBERS and text.casefold() in TRUTHS
    datatype = Datatype.TRUTH if happens else predicate.datatype
    match datatype:
        case _ if says_not_known(text, claim.source.language):
            return Text(text)
        case Datatype.QUANTITY:
            value: Value = _quantity(text, claim, predicate, manner, names)
        case Datatype.DATE:
            value = _date(claim, predicate, published, style)
        case Datatype.TRUTH:
            value = _truth(text, predicate, lambda: _date(claim, predicate, published, style))
        case Datatype.TERM:
            value = names(text, claim.source.language)
        case Datatype.SCORE:
            value = Score.parse(text)
        case Datatype.TEXT:
            value = Text(text)
        case _:
            assert_never(datatype)
    return value


def _quantity(text: str, claim: Claim, predicate: Predicate, manner: Manner, names: TermOf) -> Quantity:
    style, beside = style_of(claim, predicate, manner), bool(claim.unit)
    told = _told(text, style, predicate, beside)
    if told is None:
        told = _measured(text, by_place(_number(text, style, predicate), claim, names), predicate, unit_beside=beside)
    return told


@lru_cache(maxsize=32768)
def _told(text: str, style: Style, predicate: Predicate, unit_beside: bool) -> Quantity | None:  # noqa: FBT001 - cached
    """The number, unless it is money of which the place has to tell whose it is. Raises `Fault`."""
    quantity = _number(text, style, predicate)
    return None if is_untold(quantity.unit) else _measured(text, quantity, predicate, unit_beside=unit_beside)


def _measured(text: str, quantity: Quantity, predicate: Predicate, *, unit_beside: bool) -> Quantity:
    """The number in the unit of its predicate. Raises `Fault`."""
    quantity = in_its_unit(quantity, predicate)
    if quantity.unit is not None and quantity.unit.offset:
        quantity = as_difference(quantity, predicate)
    if predicate.unit == "%" and not unit_beside and (part := _bare_part_of_one(text, quantity)):
        raise Fault("a share or a percentage?", text, "a percentage: 50 %", f"{text} % or {for_people(part * 100)} %")
    return quantity


def _number(written: str, style: Style, predicate: Predicate) -> Quantity:
    text = _counted(written, predicate)
    try:
        return Quantity.parse(text, style)
    except Fault:
        if _DAY.search(text) and reads(text, Span.parse):
            message = f"{predicate.name} takes a number, not a date"
            raise Fault(message, text, "how many; or a property of days, such as start date") from None
        raise


def _counted(text: str, predicate: Predicate) -> str:
    """What stands for a number; of other counts than tolls, *yes* and *no* say none. Raises `Fault`."""
    holds = TRUTHS.get(text.casefold())
    if holds is None or predicate.inferred:
        return text
    if predicate.aspect == Aspect.TOLL:
        return _OF_PEOPLE[holds]
    raise Fault(f"{predicate.name} takes a number, not yes or no", text, _HOW_MANY)


def _bare_part_of_one(text: str, quantity: Quantity) -> int | Fraction:
    """A decimal below 1 that stands alone, else 0: 0.67 may be 0.67 % or 67 %."""
    number = quantity.said.lower
    if isinstance(number, float) or not (_DECIMAL.fullmatch(text) and quantity.said.is_point):
        return 0
    return number if abs(Fraction(number)) < 1 else 0


def _truth(text: str, predicate: Predicate, date: Callable[[], Span]) -> Truth | Span:
    """Yes or no; of an event, in the place of *yes*, its `date` too."""
    holds = TRUTHS.get(text.casefold())
    if holds is not None:
        return Truth(text, holds)
    if predicate.aspect != Aspect.EVENT:
        raise Fault("neither yes nor no", text, "yes or no (the polarity of a claim is a field of its own)")
    try:
        return date()
    except Fault:
        raise Fault("neither yes nor no, nor a date", text, "yes, no or when it happened") from None


def _date(claim: Claim, predicate: Predicate, published: Span | None, style: DateStyle) -> Span:
    return Span.parse(claim.value.strip(), published, of_a_value(claim, predicate, published, style))


def in_its_unit(quantity: Quantity, predicate: Predicate) -> Quantity:
    """The quantity, if its unit is of the kind that the vocabulary declares for the predicate; else raises `Fault`."""
    wanted_axis = _axis(predicate.unit) if predicate.unit else quantity.axis
    if quantity.axis == wanted_axis or quantity.axis in perhaps_on(wanted_axis):
        return quantity
    wanted = "a count" if predicate.unit == "count" else f"a unit that converts to {predicate.unit}"
    raise Fault(f"wrong unit for {predicate.name}", str(quantity.unit or quantity.words), wanted)


@lru_cache(maxsize=256)
def _axis(unit: str) -> str:
    return unit if unit == "count" else Unit.parse(unit).dimension


def attempt(
    read: Callable[[str], T], text: str, place: Callable[[], Place], problems: list[Problem], what: str
) -> T | None:
    """What `read` makes of the text, or `None` and one more problem at `place`, which is worked out only then: all that
    it suggests can be read."""
    try:
        return read(text)
    except Fault as fault:
        message, hint = f"{what}: {fault.message}", " or ".join(readable(fault, text, read))
        problems.append(Problem(place(), message, fault.value, fault.expected, hint))
        return None


def attempt_quietly(read: Callable[[], T]) -> T | None:
    """What `read` gives, or `None` for a fault, which is told elsewhere."""
    try:
        return read()
    except Fault:
        return None
