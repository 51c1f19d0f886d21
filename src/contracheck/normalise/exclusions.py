"""What keeps a statement from being compared with anything: words that name no one value, or no one thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from contracheck.model import Claim, Datatype, Predicate, Reading, Reason, Term, Text, Value, Why
from contracheck.normalise.manner import Manner
from contracheck.values.quantity import Quantity


class Candidates(Protocol):
    """What is asked of the register of names."""

    def candidates(self, name: str) -> Sequence[str]:
        """The entities a name may mean: more than one where it is ambiguous."""


_VAGUE, _TOO_MANY, _FREE_TEXT, _NOT_KNOWN = map(Reason, (Why.VAGUE, Why.TOO_MANY_NAMES, Why.FREE_TEXT, Why.NOT_KNOWN))


def excluded(value: Value, claim: Claim, predicate: Predicate, names: Candidates, manner: Manner) -> Reason | None:
    """Why it is compared with nothing; `None` where it is."""
    if isinstance(value, Quantity) and value.vague and not manner.vague:
        return _VAGUE
    for name in (claim.subject, claim.where):
        candidates = names.candidates(name) if name else ()
        if len(candidates) > 1:
            return Reason(Why.AMBIGUOUS_NAME, tuple(candidates))
    if isinstance(value, Text):
        return _FREE_TEXT if predicate.datatype == Datatype.TEXT else _NOT_KNOWN
    return None


def unplaced(value: Value, readings: Sequence[Reading]) -> Reason | None:
    """The same of a name that stands nowhere, since so many names of its question relate to others."""
    return _TOO_MANY if isinstance(value, Term) and not readings else None
