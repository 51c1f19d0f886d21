"""Severities that were asked for: of which predicates, and whether there is what they are for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from contracheck.model import Predicate, Problem
from contracheck.model.policy import Policy
from contracheck.rules.kit import Rule
from contracheck.values.nearest import nearest
from contracheck.values.text.name_key import name_key


def canonical_predicate(name: str, known: Mapping[str, Predicate]) -> str:
    """The name of the predicate that a word stands for; empty if nothing declares it."""
    found = known.get(name_key(name))
    return found.name if found else ""


def unknown_severities(policy: Policy, known: Mapping[str, Predicate], rules: Sequence[Rule]) -> Iterator[Problem]:
    """Severities asked for predicates that the vocabulary does not know, or for rules that nobody has."""
    for name, place in policy.strangers(lambda name: canonical_predicate(name, known)):
        yield Problem(place, "severity names a predicate that nothing declares", name, "the name of a predicate")
    for name, place in policy.unknown_rules({rule.name for rule in rules}):
        near = nearest(name, tuple(rule.name for rule in rules))
        expected = "the name of a rule, as `contracheck rules` lists them"
        yield Problem(place, "unknown rule", name, expected, near)
