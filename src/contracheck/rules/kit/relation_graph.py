"""Predicates between names as a graph: who is said to stand in a relation to whom, also as told from the other end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from contracheck.model import Axis, Datatype, Group, Joined, Layer, Polarity, Reading, Statement, Term
from contracheck.rules.kit.world import World


class Link(NamedTuple):
    """That `one` stands in the relation to `other`; `predicate` is the one in whose words it is said."""

    one: str
    other: str
    predicate: str
    statement: Statement
    reading: Reading


class Relation(NamedTuple):
    """All that is said of one relation in one measure and scope: what is asserted, and what is denied."""

    predicate: str
    asserted: tuple[Link, ...]
    denied: tuple[Link, ...]


def relations(world: World) -> Iterator[Relation]:
    """Every relation that is spoken of as a fact. Of a predicate and its inverses, the first by name stands for all."""
    inverses = _inverses(world)
    done: set[str] = set()
    for name in sorted(world.predicates):
        if name not in done and world.predicates[name].datatype == Datatype.TERM:
            turned = inverses.get(name, frozenset())
            done |= turned
            yield from _relations(name, turned, world)


def _inverses(world: World) -> Mapping[str, frozenset[str]]:
    """The inverse predicates of each; it is enough that one of the two declares it."""
    found: dict[str, set[str]] = {}
    for name, predicate in world.predicates.items():
        for other in predicate.inverse:
            if other in world.predicates and other != name:
                found.setdefault(name, set()).add(other)
                found.setdefault(other, set()).add(name)
    return {name: frozenset(others) for name, others in found.items()}


def _relations(name: str, turned: frozenset[str], world: World) -> Iterator[Relation]:
    links: dict[tuple[str, str], tuple[list[Link], list[Link]]] = {}
    for predicate in (name, *sorted(turned)):
        for group in world.of(predicate):
            if group.key.layer == Layer.ACTUAL:
                kept = links.setdefault((group.key.measure, group.key.scope), ([], []))
                for link in _links(group, turned=predicate != name):
                    kept[link.reading.denied].append(link)
    for key in sorted(links):
        asserted, denied = links[key]
        yield Relation(name, tuple(asserted), tuple(denied))


def _links(group: Group, *, turned: bool) -> Iterator[Link]:
    subject, predicate = group.key.subject, group.key.predicate
    for statement in group.statements:
        for name in () if statement.excluded else _named(statement):
            ends = (name, subject) if turned else (subject, name)
            yield from (
                Link(*ends, predicate, statement, reading)
                for reading in statement.readings
                if reading.axis == Axis.TERM
            )


def _named(statement: Statement) -> Iterator[str]:
    """The names to which it says that there is a relation: of an affirmed list, each."""
    value = statement.value
    if isinstance(value, Term) and value.joined == Joined.ONE:
        yield value.name
    elif isinstance(value, Term) and value.joined == Joined.ALL and statement.claim.polarity == Polarity.AFFIRMED:
        yield from (each.name for each in value.meant)


def holds_of(relation: Relation, world: World, law: str) -> bool:
    """Whether the vocabulary says `asymmetric` or `transitive` of the relation, from either end."""
    predicates = {relation.predicate, *(link.predicate for link in (*relation.asserted, *relation.denied))}
    return any(law in world.predicates[name].relation for name in predicates)
