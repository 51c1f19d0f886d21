"""The predicates of a run: those that claims name, resolved through the vocabulary, the rest inferred."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from contracheck.model import Claim, Predicate
from contracheck.normalise.infer import infer


def resolve_predicates(
    claims: Iterable[Claim], known: Mapping[str, Predicate], key: Callable[[str], str]
) -> Mapping[str, Predicate]:
    """For every spelling of a predicate in `claims`: what it means. `known` is by `key` of names and synonyms."""
    undeclared: dict[str, list[Claim]] = {}
    found: dict[str, Predicate] = {}
    for claim in claims:
        name = key(claim.predicate)
        if name in known:
            found[claim.predicate] = known[name]
        else:
            undeclared.setdefault(name, []).append(claim)
    for its in undeclared.values():
        spellings = {claim.predicate for claim in its}
        predicate = infer(min(spellings), its)
        found |= dict.fromkeys(sorted(spellings), predicate)
    return found
