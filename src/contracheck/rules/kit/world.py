"""What a rule may look at beyond its group."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Protocol

from attrs import define, evolve, field

from contracheck.model import Dispute, Group, Key, Predicate, Problem, Statement
from contracheck.values.timing import Voices


class Disputer(Protocol):
    """Finds what some statements of a group dispute among themselves."""

    def __call__(self, group: Group, statements: Sequence[Statement], *, ever: bool = False) -> Sequence[Dispute]:
        """The disputes; with `ever`, as if all spoke of one time."""


class Names(Protocol):
    """What rules ask of the register of names; all names are canonical."""

    def ancestors(self, name: str) -> Sequence[str]:
        """What a name is part of, nearest first."""

    def parts_of(self, name: str) -> Sequence[str]:
        """What is declared a part of it, next below only."""

    def division(self, name: str) -> str:
        """Whether those parts are `separate`, or `complete`, or empty where nothing is declared."""

    def canonical(self, name: str) -> str:
        """The one spelling of a name."""


@define(eq=False, slots=False)
class World:
    """All groups of a run, for rules that look beyond one; what is found by looking is kept, and nothing else changes.

    `met` holds, for each group that was asked for while another was being checked, those others, both ways: what is
    alone in its own group may have been held against another.
    """

    groups: Mapping[Key, Group]
    names: Names
    disputes: Disputer
    hear: Callable[[Predicate, Iterable[Statement]], Voices | None]
    """Who speaks about which dates, where nearness counts."""
    asking: Key | None = field(default=None, init=False)
    met: dict[Key, set[Key]] = field(factory=dict, init=False, repr=False)
    problems: list[Problem] = field(factory=list, init=False, repr=False)
    """What rules could not do, told by them."""
    _empty: tuple[Group, ...] = field(default=(), init=False, repr=False)

    def tell(self, problem: Problem) -> None:
        """Tell of something that the rule could not do."""
        self.problems.append(evolve(problem, about="definitions"))

    def group(self, key: Key) -> Group | None:
        """The group of a key, if anyone speaks of it."""
        found = self.groups.get(key)
        if found is not None and self.asking not in (None, key):
            self.meet(found.key)
        return found

    def meet(self, key: Key) -> None:
        """Note that the group that is being checked is held against another."""
        if self.asking is not None:
            self.met.setdefault(self.asking, set()).add(key)
            self.met.setdefault(key, set()).add(self.asking)

    def of(self, predicate: str) -> Sequence[Group]:
        """All groups of a predicate, in the order of groups."""
        return self._by_predicate.get(predicate, self._empty)

    def about(self, subject: str, predicate: str) -> Sequence[Group]:
        """All groups of a subject and a predicate: they differ in measure, scope or layer."""
        return self._by_family.get((subject, predicate), self._empty)

    def statement(self, identity: str) -> Statement | None:
        """The statement of a claim, by the claim's id."""
        return self._by_id.get(identity)

    def wholes(self, name: str) -> Sequence[str]:
        """What a name is part of, nearest first."""
        return self.names.ancestors(name)

    @cached_property
    def predicates(self) -> Mapping[str, Predicate]:
        """The predicates that are spoken of, by name."""
        return {group.key.predicate: group.predicate for group in self.groups.values()}

    @cached_property
    def _by_predicate(self) -> Mapping[str, Sequence[Group]]:
        found: dict[str, list[Group]] = {}
        for group in self.groups.values():
            found.setdefault(group.key.predicate, []).append(group)
        return found

    @cached_property
    def _by_family(self) -> Mapping[tuple[str, str], Sequence[Group]]:
        found: dict[tuple[str, str], list[Group]] = {}
        for group in self.groups.values():
            found.setdefault(group.key.family, []).append(group)
        return found

    @cached_property
    def _by_id(self) -> Mapping[str, Statement]:
        return {statement.id: statement for group in self.groups.values() for statement in group.statements}
