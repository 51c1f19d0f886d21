"""What a rule may look at beyond its group."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Protocol

from attrs import Factory, field, frozen

from contracheck.model import Dispute, Group, Key, Predicate, Problem, Statement, defining
from contracheck.values.timing import Voices


class Disputer(Protocol):
    """Finds what some statements of a group dispute among themselves."""

    def __call__(self, group: Group, statements: Sequence[Statement], *, ever: bool = False) -> Sequence[Dispute]:
        """The disputes; with `ever`, as if nobody knew when each plan was told."""


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

    def perhaps(self, names: Sequence[str]) -> Iterable[tuple[str, str]]:
        """Those of some names that are perhaps one."""


class _Tables:
    """The groups by what rules ask for them by; each table is made when it is first asked for."""

    def __init__(self, groups: Mapping[Key, Group]) -> None:
        self._groups = groups

    @cached_property
    def predicates(self) -> Mapping[str, Predicate]:
        return {group.key.predicate: group.predicate for group in self._groups.values()}

    @cached_property
    def including(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for name in sorted(self.predicates):
            for part in self.predicates[name].includes:
                found.setdefault(part, []).append(name)
        return found

    @cached_property
    def by_predicate(self) -> Mapping[str, Sequence[Group]]:
        found: dict[str, list[Group]] = {}
        for group in self._groups.values():
            found.setdefault(group.key.predicate, []).append(group)
        return found

    @cached_property
    def by_family(self) -> Mapping[tuple[str, str], Sequence[Group]]:
        found: dict[tuple[str, str], list[Group]] = {}
        for group in self._groups.values():
            found.setdefault(group.key.family, []).append(group)
        return found

    @cached_property
    def by_id(self) -> Mapping[str, Statement]:
        return {statement.id: statement for group in self._groups.values() for statement in group.statements}


@frozen(eq=False)
class World:
    """All groups of a run, for rules that look beyond one. Read only; what a check is handed is a `Look` at it."""

    groups: Mapping[Key, Group]
    names: Names
    disputes: Disputer
    hear: Callable[[Predicate, Iterable[Statement]], Voices | None]
    """Who speaks about which dates, where nearness counts."""
    _tables: _Tables = field(
        default=Factory(lambda world: _Tables(world.groups), takes_self=True), repr=False, kw_only=True
    )

    def group(self, key: Key) -> Group | None:
        """The group of a key, if anyone speaks of it."""
        return self.groups.get(key)

    def of(self, predicate: str) -> Sequence[Group]:
        """All groups of a predicate, in the order of groups."""
        return self._tables.by_predicate.get(predicate, ())

    def about(self, subject: str, predicate: str) -> Sequence[Group]:
        """All groups of a subject and a predicate: they differ in measure, scope or layer."""
        return self._tables.by_family.get((subject, predicate), ())

    def statement(self, identity: str) -> Statement | None:
        """The statement of a claim, by the claim's id."""
        return self._tables.by_id.get(identity)

    def wholes(self, name: str) -> Sequence[str]:
        """What a name is part of, nearest first."""
        return self.names.ancestors(name)

    @property
    def predicates(self) -> Mapping[str, Predicate]:
        """The predicates that are spoken of, by name."""
        return self._tables.predicates

    def including(self, predicate: str) -> Sequence[str]:
        """The predicates, of those that are spoken of, in which this one is counted, sorted."""
        return self._tables.including.get(predicate, ())

    def look(self, asking: Key | None = None) -> RecordingWorld:
        """A look from a group, or (that of a survey) from none."""
        return RecordingWorld(self.groups, self.names, self.disputes, self.hear, asking, tables=self._tables)


@frozen(eq=False)
class RecordingWorld(World):
    """The world as the checks of one group are handed it, or a survey: it keeps what they met, and what they tell.

    `met` are the groups that were asked for, that of `asking` aside: what is alone in its own group may have been held
    against another. `problems` are what rules could not do.
    """

    asking: Key | None = None
    met: set[Key] = field(factory=set, init=False, repr=False)
    problems: list[Problem] = field(factory=list, init=False, repr=False)

    def group(self, key: Key) -> Group | None:
        """The group of a key, if anyone speaks of it; kept as met."""
        found = self.groups.get(key)
        if found is not None and self.asking not in (None, key):
            self.met.add(found.key)
        return found

    def tell(self, problem: Problem) -> None:
        """Tell of something that the rule could not do."""
        self.problems.append(defining(problem))
