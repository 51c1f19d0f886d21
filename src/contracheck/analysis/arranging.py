"""The order that a run asks for, by the names that its findings have."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from contracheck.analysis.severities import canonical_predicate
from contracheck.model import Case, Predicate, Sort
from contracheck.model.order import Order


def order_of(
    sort: Sort,
    case: Case | None,
    canonical: Callable[[str], str],
    known: Mapping[str, Predicate],
) -> Order:
    """The order; what the case calls important may go by any name that the register or the vocabulary has for it."""
    named = case.important if case else ()
    subjects = {canonical(name) for name in named}
    predicates = {canonical_predicate(name, known) or name for name in named}
    return Order(sort, frozenset(subjects | predicates))
