"""How grave a finding is to its readers: policy laid over detection, for a rule or for a rule on one predicate."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from attrs import evolve, field, frozen

from contracheck.model import Place, Severity


@frozen
class Policy:
    """Severities by rule, and by predicate and rule; `off` silences. `places` says where each predicate is
    named, `rule_places` where each rule is."""

    rules: Mapping[str, Severity] = field(factory=dict)
    predicates: Mapping[str, Mapping[str, Severity]] = field(factory=dict)
    places: Mapping[str, Place] = field(factory=dict, eq=False)
    rule_places: Mapping[str, Place] = field(factory=dict, eq=False)

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.rules or self.predicates)

    def of(self, rule: str, predicate: str) -> Severity | None:
        """What is asked for a rule on a predicate, the closest first; nothing where nothing is."""
        return self.predicates.get(predicate, {}).get(rule) or self.rules.get(rule)

    def silent(self, rule: str) -> bool:
        """Whether a rule need not run at all."""
        return self.rules.get(rule) == Severity.OFF and not any(rule in table for table in self.predicates.values())

    def named(self, canonical: Callable[[str], str]) -> Policy:
        """The same, with the predicates under their canonical names; `canonical` gives empty for one nobody knows."""
        return evolve(self, predicates={canonical(name) or name: table for name, table in self.predicates.items()})

    def unknown_rules(self, known: Collection[str]) -> Iterator[tuple[str, Place]]:
        """The rules that nobody has, and where they are named."""
        yield from ((name, place) for name, place in self.rule_places.items() if name not in known)

    def strangers(self, canonical: Callable[[str], str]) -> Iterator[tuple[str, Place]]:
        """The predicates that nobody knows, and where they are named."""
        yield from (
            (name, self.places[name]) for name in self.predicates if name in self.places and not canonical(name)
        )
