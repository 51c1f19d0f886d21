"""A condition and some claims -> whether it holds under every admissible reading, under some, or under none.

Each comparison is answered twice: is it *certain*, whatever the readings, and is it *possible* under some. A bare
comparison of values or names must be certain to count, for figures that can fit are no conflict; a bare comparison of
times that is only possible counts as a doubt, and so does anything behind `possibly`. `not` turns a comparison round:
not *certain* is *possible*, and the other way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache

from contracheck.model import Polarity, Statement, Term, Truth
from contracheck.rules.declared.arithmetic import combine
from contracheck.rules.declared.condition_tree import (
    FIELDS,
    TIMELY,
    AmountLiteral,
    Both,
    ComparisonExpression,
    Condition,
    FieldOf,
    MomentLiteral,
    Not,
    Operand,
    Words,
)
from contracheck.rules.declared.relate import NameOperand, NumberOperand, OperandValue, TimeOperand, Yes, alike, related
from contracheck.values.interval import Interval
from contracheck.values.numbers.unit import Unit
from contracheck.values.quantity import Quantity
from contracheck.values.span import Span

NEVER, DOUBTFUL, SURE = 0, 1, 2
Claims = Mapping[str, Statement]
WholesOf = Callable[[str], tuple[str, ...]]


class Evaluator:
    """Evaluates conditions; `canonical` spells names, `wholes` says what one is part of."""

    def __init__(self, canonical: Callable[[str], str], wholes: WholesOf) -> None:
        self._canonical, self._wholes = canonical, wholes

    def holds(self, condition: Condition, claims: Claims, *, negated: bool = False) -> int:
        """`SURE`, `DOUBTFUL` or `NEVER`."""
        if isinstance(condition, Not):
            return self.holds(condition.inner, claims, negated=not negated)
        if isinstance(condition, Both):
            grades = (self.holds(part, claims, negated=negated) for part in condition.parts)
            return min(grades) if (condition.word == "and") != negated else max(grades)
        left, right = self._value(condition.left, claims), self._value(condition.right, claims)
        found = related(condition.operator, left, right)
        if found is None:
            return NEVER
        certain, possible = found
        if negated:
            certain, possible = not possible, not certain
        if certain:
            return SURE
        lenient = condition.mode == "possibly" or (not condition.mode and _timely(condition, left, right))
        return DOUBTFUL if possible and lenient else NEVER

    def _value(self, operand: Operand, claims: Claims) -> OperandValue:
        if isinstance(operand, FieldOf):
            return self._field(claims[operand.claim], operand.name)
        if isinstance(operand, AmountLiteral):
            return _amount(operand)
        if isinstance(operand, MomentLiteral):
            return TimeOperand(operand.span.hull, operand.span.hull, operand.span.hull)
        if isinstance(operand, Words):
            return (
                Yes(operand.text == "yes")
                if operand.text in ("yes", "no")
                else self._named(self._canonical(operand.text))
            )
        return _sum(operand.sign, self._value(operand.left, claims), self._value(operand.right, claims))

    def _field(self, statement: Statement, name: str) -> OperandValue:
        if name == "value":
            return _value(statement)
        if name in ("when", "published"):
            return _time(statement.span if name == "when" else statement.published)
        key = statement.key
        names = {
            "subject": key.subject,
            "where": key.scope,
            "measure": key.measure,
            "source": statement.source,
            "speaker": statement.speaker,
        }
        return self._named(names[name])

    def _named(self, name: str) -> OperandValue:
        return NameOperand((name, *self._wholes(name))) if name else None


def _timely(comparison: ComparisonExpression, left: OperandValue, right: OperandValue) -> bool:
    """Whether it compares times, also where a claim names none: only `within` is of quantities too."""
    if comparison.operator != "within":
        return comparison.operator in TIMELY
    fields = (one.name for one in (comparison.left, comparison.right) if isinstance(one, FieldOf))
    return (
        isinstance(left, TimeOperand)
        or isinstance(right, TimeOperand)
        or any(FIELDS[name] == "time" for name in fields)
    )


def _value(statement: Statement) -> OperandValue:
    value = statement.value
    if isinstance(value, Quantity):
        return NumberOperand(value.axis, value.on_axis()[1])
    if isinstance(value, Span):
        return TimeOperand(value.hull, value.core, value.core) if value.dated else None
    if isinstance(value, Term):
        return None if value.meant else NameOperand((value.name, *value.within))
    return Yes(value.holds != (statement.claim.polarity == Polarity.DENIED)) if isinstance(value, Truth) else None


def _time(span: Span | None) -> OperandValue:
    if span is None or not span.dated:
        return None
    return TimeOperand(span.hull, span.core, span.period or span.core)


@lru_cache(maxsize=256)
def _amount(operand: AmountLiteral) -> NumberOperand:
    unit = Unit.parse(operand.unit) if operand.unit else None
    quantity = Quantity("", Interval.point(operand.number), Interval.point(operand.number), unit)
    return NumberOperand(quantity.axis, quantity.on_axis()[1])


@lru_cache(maxsize=1)
def _minute() -> Unit:
    return Unit.parse("min")


def _sum(sign: str, left: OperandValue, right: OperandValue) -> OperandValue:
    if isinstance(left, NumberOperand) and isinstance(right, NumberOperand):
        return _numbers(sign, left, right)
    if isinstance(left, TimeOperand) and isinstance(right, NumberOperand) and right.axis == _minute().dimension:
        length = combine("/", right.interval, Interval.point(Fraction(_minute().factor)))
        hull = combine(sign, left.hull, length) if length else None
        return TimeOperand(hull, None) if hull else None
    if isinstance(left, TimeOperand) and isinstance(right, TimeOperand):
        length = combine("-", left.hull, right.hull)
        seconds = combine("*", length, Interval.point(Fraction(_minute().factor))) if length else None
        return NumberOperand(_minute().dimension, seconds) if seconds else None
    return None


def _numbers(sign: str, left: NumberOperand, right: NumberOperand) -> OperandValue:
    """Like units are added, subtracted and divided; one of two factors, and a divisor, may be a bare number."""
    bare = {"number", "count"}
    named = left.axis if right.axis in bare else right.axis
    if sign == "/":
        axis = "number" if alike(left.axis, right.axis) else left.axis if right.axis in bare else ""
    else:
        axis = named if alike(left.axis, right.axis) or (sign == "*" and {left.axis, right.axis} & bare) else ""
    interval = combine(sign, left.interval, right.interval) if axis else None
    return NumberOperand(axis, interval) if interval else None
