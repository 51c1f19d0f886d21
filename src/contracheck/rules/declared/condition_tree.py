"""A condition as a tree."""

from __future__ import annotations

from fractions import Fraction
from typing import TypeAlias

from attrs import frozen

from contracheck.values.span import Span

ORDERS = ("<", "<=", ">", ">=", "=", "!=")
TIMELY = ("before", "after", "meets", "apart", "within")
NAMED = ("is", "is not", "part of")
FIELDS = {
    "value": "",
    "when": "time",
    "published": "time",
    "subject": "name",
    "speaker": "name",
    "source": "name",
    "where": "name",
    "measure": "name",
}
"""Fields of a claim, and what each is; a value is what its predicate's datatype makes it."""


@frozen
class FieldOf:
    """A field of one of the claims."""

    claim: str
    name: str
    at: int


@frozen
class AmountLiteral:
    """A number, with the unit that was written behind it, or none."""

    number: Fraction
    unit: str
    at: int


@frozen
class MomentLiteral:
    """A date that was written out."""

    span: Span
    at: int


@frozen
class Words:
    """A name that was written out."""

    text: str
    at: int


@frozen
class SumExpression:
    """Two operands and `+`, `-`, `*` or `/`."""

    sign: str
    left: Operand
    right: Operand
    at: int


Operand: TypeAlias = FieldOf | AmountLiteral | MomentLiteral | Words | SumExpression


@frozen
class ComparisonExpression:
    """Two operands compared; `mode` is `certainly`, `possibly` or empty."""

    operator: str
    left: Operand
    right: Operand
    mode: str
    at: int


@frozen
class Not:
    """The opposite."""

    inner: Condition


@frozen
class Both:
    """All of them (`and`) or any of them (`or`)."""

    word: str
    parts: tuple[Condition, ...]


Condition: TypeAlias = ComparisonExpression | Not | Both
