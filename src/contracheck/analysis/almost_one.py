"""Questions that would be one if one name were: of all else that they ask, they are the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest

from contracheck.analysis.alike_pairs import pairs_within
from contracheck.analysis.almost_pair import HELD, LEAST, Almost, Names
from contracheck.model import Group, Key, Layer, NamePart, Statement

Asking = tuple[str | Layer, ...]
PARTS = (NamePart.SUBJECT, NamePart.PREDICATE, NamePart.PLACE)
"""Those of the question that a claim answers."""


def but_for_one(groups: Sequence[Group], names: Names) -> Iterator[Almost]:
    """Pairs of questions that differ in their subject, predicate or place alone."""
    for part in PARTS:
        for them in _alike_but(groups, part).values():
            if len(them) > 1:
                yield from _named_alike(them, part, names)


def _named_alike(them: Mapping[str, Sequence[Statement]], part: NamePart, names: Names) -> Iterator[Almost]:
    for one, other in pairs_within(them, part, names.alike):
        if names.alike.likeness(one, other, part) >= LEAST:
            turned = names.turned(part, one, other)
            almost = names.almost((turned,), them[one], them[other]) if turned is not None else None
            if almost is not None:
                yield almost


def _alike_but(groups: Sequence[Group], part: NamePart) -> Mapping[Asking, Mapping[str, Sequence[Statement]]]:
    """What is compared at all, by all that it asks but one part, and then by that."""
    found: dict[Asking, dict[str, Sequence[Statement]]] = {}
    for group in groups:
        name = named(group.key, part)
        said = compared(group) if name else ()
        if said:
            found.setdefault(rest(group.key, (part,)), {})[name] = said
    return found


def compared(group: Group) -> Sequence[Statement]:
    """Statements of a group that are compared at all: one for each thing that is said, a few of them."""
    if len(group.statements) == 1:
        return group.statements if group.statements[0].excluded is None else ()
    said: dict[tuple[str, ...], Statement] = {}
    for one in group.statements:
        if one.excluded is None:
            said.setdefault((one.claim.value, one.claim.when, one.claim.polarity), one)
    return nsmallest(HELD, said.values(), key=lambda one: one.order)


def rest(key: Key, without: tuple[NamePart, ...]) -> Asking:
    """What is asked but for some parts."""
    left = (named(key, part) for part in PARTS if part not in without)
    return (*left, key.measure, key.layer)


def named(key: Key, part: NamePart) -> str:
    """What a question names for one of its parts; empty for no place."""
    if part == NamePart.SUBJECT:
        return key.subject
    return key.predicate if part == NamePart.PREDICATE else key.scope
