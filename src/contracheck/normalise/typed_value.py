"""The words of one claim -> a typed value and its time, or problems with the place of the field."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar, assert_never

from contracheck.model import Aspect, Claim, Datatype, Level, Place, Predicate, Problem, Term, Text, Truth, Value
from contracheck.normalise.claim_dates import of_a_value
from contracheck.normalise.infer import TRUTHS
from contracheck.normalise.manner import Manner, style_of
from contracheck.values.dates.date_style import USUAL, DateStyle
from contracheck.values.fault import Fault
from contracheck.values.numbers.unit import Unit
from contracheck.values.quantity import Quantity
from contracheck.values.span import Span

T = TypeVar("T")
_SHARE = re.compile(r"(?i)\b(half|halves|thirds?|quarters?|fourths?|fifths?|tenths?|in|out of)\b|\d[/⁄]\d|[½⅓⅔¼¾⅕⅙⅛]")
"""Words and signs of a share: under a percentage, "half" is as little 0.5 % as it is surely 50 %."""
TermOf = Callable[[str], Term]
"""Finds the canonical name and the wholes of a term."""


def read_value(
    claim: Claim,
    predicate: Predicate,
    published: Span | None,
    manner: Manner,
    names: TermOf,
    *,
    style: DateStyle = USUAL,
) -> Value:
    """The value of a claim as its predicate's datatype; an event takes a date or a truth value. Raises `Fault`.

    `style` is that of the claim's dates.
    """
    text = claim.value.strip()
    if predicate.aspect == Aspect.EVENT and predicate.datatype != Datatype.QUANTITY and text.casefold() in TRUTHS:
        return _truth(text)
    match predicate.datatype:
        case Datatype.QUANTITY:
            return _quantity(text, claim, predicate, manner)
        case Datatype.DATE:
            return Span.parse(text, published, of_a_value(text, claim, published, style))
        case Datatype.TRUTH:
            return _truth(text)
        case Datatype.TERM:
            return names(text)
        case Datatype.TEXT:
            return Text(text)
    assert_never(predicate.datatype)


def _quantity(text: str, claim: Claim, predicate: Predicate, manner: Manner) -> Quantity:
    quantity = in_its_unit(Quantity.parse(text, style_of(claim, predicate, manner)), predicate)
    if quantity.axis == "percent" and not claim.unit and _SHARE.search(text) and "%" not in text:
        raise Fault("a share or a percentage?", text, "a percentage: 50 %")
    return quantity


def _truth(text: str) -> Truth:
    holds = TRUTHS.get(text.casefold())
    if holds is None:
        raise Fault("neither yes nor no", text, "yes or no (the polarity of a claim is a field of its own)")
    return Truth(text, holds)


def in_its_unit(quantity: Quantity, predicate: Predicate) -> Quantity:
    """The quantity, if its unit is of the kind that the vocabulary declares for the predicate; else raises `Fault`."""
    if not predicate.unit or quantity.axis == _axis(predicate.unit):
        return quantity
    wanted = "a count" if predicate.unit == "count" else f"a unit that converts to {predicate.unit}"
    raise Fault(f"wrong unit for {predicate.name}", str(quantity.unit or quantity.words), wanted)


@lru_cache(maxsize=256)
def _axis(unit: str) -> str:
    return unit if unit == "count" else Unit.parse(unit).dimension


def attempt(
    read: Callable[[], T], place: Place, problems: list[Problem], what: str, *, level: Level = Level.ERROR
) -> T | None:
    """The result of `read`, or `None` and one more problem at `place`."""
    try:
        return read()
    except Fault as fault:
        message = f"{what}: {fault.message}"
        problems.append(Problem(place, message, fault.value, fault.expected, fault.suggestion, level))
        return None
