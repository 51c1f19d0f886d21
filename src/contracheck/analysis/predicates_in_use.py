"""The predicates in use: how each is taken, by whose word, and what hangs on those that nobody declared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from attrs import frozen

from contracheck.model import Claim, Doubt, Finding, Predicate
from contracheck.model.order import arranged
from contracheck.names.declare import claims_of
from contracheck.values.text.name_key import name_key


class Taken(StrEnum):
    """By whose word a predicate is taken as it is."""

    INFERRED = "inferred"
    PROJECT = "project"
    SHIPPED = "shipped"


@frozen(eq=False)
class PredicateInUse:
    """A predicate, the `claims` that speak of it, the other `words` in which they do, and the findings that are `open`
    for nothing but that it is not declared."""

    predicate: Predicate
    taken: Taken
    claims: int
    words: tuple[str, ...]
    open: tuple[Finding, ...] = ()


def predicates_in_use(
    claims: Sequence[Claim], used: Mapping[str, Predicate], known: Mapping[str, Predicate], findings: Sequence[Finding]
) -> tuple[PredicateInUse, ...]:
    """Those that `claims` speak of, the undeclared ones with open findings first, then the other undeclared ones; those
    of more claims before others. `used` is by name, `known` by the key of name and synonym."""
    by_key = claims_of(claims, known)
    found = [_in_use(predicate, by_key.get(name_key(predicate.name), ()), findings) for predicate in used.values()]
    return tuple(sorted(found, key=_order))


def _in_use(predicate: Predicate, claims: Sequence[Claim], findings: Sequence[Finding]) -> PredicateInUse:
    words = sorted({claim.predicate for claim in claims} - {predicate.name}, key=lambda word: (word.casefold(), word))
    mine = [one for one in findings if one.doubt == Doubt.DECLARATION and one.key.predicate == predicate.name]
    return PredicateInUse(predicate, _taken(predicate), len(claims), tuple(words), tuple(arranged(mine)))


def _taken(predicate: Predicate) -> Taken:
    if predicate.inferred:
        return Taken.INFERRED
    return Taken.SHIPPED if predicate.place is None else Taken.PROJECT


def _order(one: PredicateInUse) -> tuple[object, ...]:
    name = one.predicate.name
    return (tuple(Taken).index(one.taken), -len(one.open), -one.claims, name.casefold(), name)
