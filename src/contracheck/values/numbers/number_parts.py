"""The parts of a value: what reading a text finds, before any reading is widened."""

from __future__ import annotations

from typing import NamedTuple

from contracheck.values.numbers.digits import Amount
from contracheck.values.numbers.hedge import Marks
from contracheck.values.numbers.scan import NumberManner, scan
from contracheck.values.numbers.style import Style
from contracheck.values.numbers.unit import Unit
from contracheck.values.numbers.unit_beside import Money, money_at, unit_of
from contracheck.values.numbers.vague_counts import Vague


class ValueParts(NamedTuple):
    """What a value says, not yet widened. `low` and `high` are the same for a single number, in `unit`'s numbers.

    `named` says that the unit stands in the words, and is not merely declared. `possible` is a figure above a lower
    limit that is named as possible.
    """

    marks: Marks
    low: Amount
    high: Amount
    unit: Unit | None
    margin: Amount | None = None
    relative: bool = False
    vague: Vague | None = None
    named: bool = False
    possible: Amount | None = None


class Single(NamedTuple):
    """A number, where it begins and ends in the text, and the currency before it."""

    amount: Amount
    start: int
    end: int
    money: Money


def single(text: str, start: int, manner: NumberManner) -> Single | None:
    """A number, with the sign of a currency before it."""
    money = Money() if text[start : start + 1].isdecimal() else money_at(text, start)
    begin = money.end if money.unit else start
    found = scan(text, begin, manner)
    if found is None:
        return None
    amount, end = found
    return Single(amount._replace(value=-amount.value) if money.negative else amount, begin, end, money)


def unit_beside(money: Money, noun: str, style: Style, text: str) -> Unit | None:
    """The unit of a number that may have a currency before it and a noun after it."""
    return money.unit if money.unit and not noun else unit_of(noun, style, text, money.unit)
