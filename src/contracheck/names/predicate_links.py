"""What the vocabulary declares between predicates: every name led to its predicate, every fault told.

These are parameters of the rules, and their faults are those of whoever wrote the rule, not of the claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from attrs import evolve

from contracheck.model import About, Aspect, Datatype, Predicate, Problem
from contracheck.values.nearest import nearest
from contracheck.values.text.name_key import name_key


class LinkField(NamedTuple):
    """A field that names other predicates: of which datatypes its owner and they must be (empty: both the same)."""

    field: str
    owner: tuple[str, ...]
    named: tuple[str, ...]
    most: int = 0
    """How many may be named; 0: any number."""
    all_or_none: bool = False
    """Whether the names mean something only together: a sum without one of its parts is no sum."""


LINKS = (
    LinkField("before", (Datatype.DATE,), (Datatype.DATE,)),
    LinkField("opposite", (Datatype.TRUTH, Datatype.TERM), ()),
    LinkField("implies", (Datatype.TRUTH, Datatype.TERM, Datatype.QUANTITY, Datatype.DATE), ()),
    LinkField("inverse", (Datatype.TERM,), (Datatype.TERM,)),
    LinkField("inherited_by", (Datatype.QUANTITY, Datatype.DATE, Datatype.TERM, Datatype.TRUTH), (Datatype.TERM,)),
    LinkField("sum_of", (Datatype.QUANTITY,), (Datatype.QUANTITY,), all_or_none=True),
    LinkField("includes", (Datatype.QUANTITY,), (Datatype.QUANTITY,)),
    LinkField("spans", (Datatype.QUANTITY,), (Datatype.DATE,), 2, all_or_none=True),
)


def is_tied(predicate: Predicate) -> bool:
    """Whether it names other predicates."""
    return any(getattr(predicate, link.field) for link in LINKS)


def linked(
    among: Iterable[Predicate], index: Mapping[str, Predicate]
) -> tuple[Sequence[tuple[Predicate, Predicate]], tuple[Problem, ...]]:
    """Of those `among` all by key that name others, or may be faulty: each, and it with the canonical names of those it
    names; faulty names are left out, and with them the others of their field where all of them are needed.

    Only the project's own are told of: the shipped vocabulary is proved sound by a test, and a project that replaces
    one of its entries by another kind of thing loses what tied the old one to others.
    """
    problems: list[Problem] = []
    found: list[tuple[Predicate, Predicate]] = []
    for predicate in among:
        faults, whole = _linked(predicate, index)
        found.append((predicate, whole))
        problems += faults if predicate.place is not None else ()
    implied = _implied(whole for _, whole in found)
    told = [(one, evolve(whole, implies=implied[whole.name]) if whole.implies else whole) for one, whole in found]
    return told, tuple(problems)


def _implied(predicates: Iterable[Predicate]) -> dict[str, tuple[str, ...]]:
    """All that follows from each, nearest first: what is implied implies in turn."""
    direct = {predicate.name: predicate.implies for predicate in predicates}
    found = {}
    for name, names in direct.items():
        reached = dict.fromkeys(names)
        waiting = list(names)
        while waiting:
            fresh = [other for other in direct.get(waiting.pop(0), ()) if other != name and other not in reached]
            reached.update(dict.fromkeys(fresh))
            waiting += fresh
        found[name] = tuple(reached)
    return found


def _linked(predicate: Predicate, index: Mapping[str, Predicate]) -> tuple[list[Problem], Predicate]:
    problems = list(_misplaced(predicate))
    sound: dict[str, Any] = {}
    for link in LINKS:
        names: Sequence[str] = getattr(predicate, link.field)
        if names:
            faults = {name: fault for name in names for fault in _faults(predicate, link, name, index)}
            problems += faults.values()
            sound_names = () if faults and link.all_or_none else (name for name in names if name not in faults)
            kept = (index[name_key(name)].name for name in sound_names)
            sound[link.field] = tuple(dict.fromkeys(kept))[: link.most or None]
            problems += _too_many(predicate, link, names)
    return problems, evolve(predicate, **sound) if sound else predicate


def _faults(predicate: Predicate, link: LinkField, name: str, index: Mapping[str, Predicate]) -> Iterator[Problem]:
    other = index.get(name_key(name))
    named = link.named or (predicate.datatype,)
    if predicate.datatype not in link.owner:
        expected = f"a predicate of datatype {' or '.join(link.owner)}"
        message = f"a {predicate.datatype} can have no {link.field}"
        yield _problem(predicate, link.field, message, predicate.name, expected)
    elif other is None:
        message = f"{link.field}: of {predicate.name!r} names a predicate that nothing declares"
        fault = _problem(predicate, link.field, message, name, "the name of a predicate")
        yield evolve(
            fault, suggestion=nearest(name, tuple(dict.fromkeys(predicate.name for predicate in index.values())))
        )
    elif other.name == predicate.name:
        yield _problem(predicate, link.field, f"{link.field} names the predicate itself", name, "another predicate")
    elif other.datatype not in named:
        message = f"{link.field} names a predicate of datatype {other.datatype}"
        yield _problem(predicate, link.field, message, name, f"one of datatype {' or '.join(named)}")


def _too_many(predicate: Predicate, link: LinkField, names: Sequence[str]) -> Iterator[Problem]:
    if link.most and len(names) > link.most:
        message = f"{link.field} names {len(names)} predicates"
        yield _problem(predicate, link.field, message, ", ".join(names), f"at most {link.most}")


def _misplaced(predicate: Predicate) -> Iterator[Problem]:
    """Parameters that mean nothing for a predicate of its datatype."""
    if predicate.relation and predicate.datatype != Datatype.TERM:
        message = f"a {predicate.datatype} is no relation between names"
        yield _problem(predicate, "relation", message, ", ".join(predicate.relation), "datatype: term")
    if (predicate.lowest or predicate.highest) and predicate.datatype != Datatype.QUANTITY:
        words = f"{predicate.lowest}..{predicate.highest}"
        yield _problem(predicate, "range", f"a {predicate.datatype} has no range", words, "datatype: quantity")
    if predicate.ends_for_good == "yes" and (predicate.datatype, predicate.aspect) != (Datatype.TRUTH, Aspect.STATE):
        message = f"a {predicate.datatype} ({predicate.aspect}) does not end for good"
        yield _problem(predicate, "ends_for_good", message, "yes", "datatype: truth, aspect: state")


def _problem(predicate: Predicate, field: str, message: str, value: str, expected: str) -> Problem:
    return Problem(predicate.at(field), message, value, expected, about=About.DEFINITIONS)
