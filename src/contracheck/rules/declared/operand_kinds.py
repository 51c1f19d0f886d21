"""What a condition's operands are (quantities, times, names, truths), and whether its comparisons make sense."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contracheck.model import Datatype
from contracheck.rules.declared.condition_tokens import Mistake
from contracheck.rules.declared.condition_tree import (
    FIELDS,
    NAMED,
    ORDERS,
    AmountLiteral,
    ComparisonExpression,
    Condition,
    FieldOf,
    MomentLiteral,
    Not,
    Operand,
    SumExpression,
    Words,
)
from contracheck.values.fault import Fault
from contracheck.values.numbers.unit import Unit

QUANTITY, TIME, NAME, TRUTH = "quantity", "time", "name", "truth"
_OF_DATATYPE = {Datatype.QUANTITY: QUANTITY, Datatype.DATE: TIME, Datatype.TERM: NAME, Datatype.TRUTH: TRUTH}
_SUMS = {
    (QUANTITY, "+", QUANTITY): QUANTITY,
    (QUANTITY, "-", QUANTITY): QUANTITY,
    (QUANTITY, "*", QUANTITY): QUANTITY,
    (QUANTITY, "/", QUANTITY): QUANTITY,
    (TIME, "+", QUANTITY): TIME,
    (TIME, "-", QUANTITY): TIME,
    (TIME, "-", TIME): QUANTITY,
}
_PLURALS = {QUANTITY: "quantities", TIME: "times", NAME: "names", TRUTH: "truths"}
_WANTED = {
    **dict.fromkeys(ORDERS, (QUANTITY,)),
    **dict.fromkeys(("before", "after", "meets", "apart"), (TIME,)),
    "within": (TIME, QUANTITY),
    **dict.fromkeys(NAMED, (NAME, TRUTH)),
}
"""What an operator compares."""


def mistakes_in(condition: Condition, datatypes: Mapping[str, str]) -> Iterator[Mistake]:
    """Comparisons of what cannot be compared; `datatypes` by the names of the claims."""
    for comparison in comparisons(condition):
        left, right = kind_of(comparison.left, datatypes), kind_of(comparison.right, datatypes)
        for found in (left, right):
            if isinstance(found, Mistake):
                yield found
        if (
            isinstance(left, str)
            and isinstance(right, str)
            and (left != right or left not in _WANTED[comparison.operator])
        ):
            wanted = " or ".join(f"two {_PLURALS[kind]}" for kind in _WANTED[comparison.operator])
            yield Mistake(
                comparison.at,
                f"“{comparison.operator}” cannot compare a {left} and a {right}",
                comparison.operator,
                wanted,
            )


def comparisons(condition: Condition) -> Iterator[ComparisonExpression]:
    """All of them, from left to right."""
    waiting = [condition]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, ComparisonExpression):
            yield one
        else:
            waiting = [*((one.inner,) if isinstance(one, Not) else one.parts), *waiting]


def kind_of(operand: Operand, datatypes: Mapping[str, str]) -> str | Mistake:
    """What an operand is, or why it is nothing."""
    if isinstance(operand, FieldOf):
        datatype = datatypes[operand.claim]
        if operand.name == "value" and datatype not in _OF_DATATYPE:
            return Mistake(
                operand.at, f"a {datatype} cannot be compared", operand.name, "a predicate of another datatype"
            )
        return FIELDS[operand.name] or _OF_DATATYPE[Datatype(datatype)]
    if isinstance(operand, SumExpression):
        return _kind_of_sum(operand, datatypes)
    if isinstance(operand, AmountLiteral):
        return _kind_of_amount(operand)
    if isinstance(operand, MomentLiteral):
        return TIME
    return TRUTH if isinstance(operand, Words) and operand.text in ("yes", "no") else NAME


def _kind_of_sum(operand: SumExpression, datatypes: Mapping[str, str]) -> str | Mistake:
    left, right = kind_of(operand.left, datatypes), kind_of(operand.right, datatypes)
    for found in (left, right):
        if isinstance(found, Mistake):
            return found
    kind = _SUMS.get((str(left), operand.sign, str(right)))
    return kind or Mistake(
        operand.at,
        f"a {left} {operand.sign} a {right} is nothing",
        operand.sign,
        "quantities, or a time and a length of time",
    )


def _kind_of_amount(operand: AmountLiteral) -> str | Mistake:
    if operand.unit:
        try:
            Unit.parse(operand.unit)
        except Fault as fault:
            return Mistake(operand.at, fault.message, operand.unit, fault.expected, fault.suggestion)
    return QUANTITY
