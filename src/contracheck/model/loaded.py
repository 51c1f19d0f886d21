"""All that the files gave."""

from __future__ import annotations

from attrs import frozen

from contracheck.model.decisions import Decision
from contracheck.model.definitions import DeclaredRule, Entity, Predicate
from contracheck.model.inputs import Claim, Problem, Source


@frozen(eq=False)
class Loaded:
    """All that was read from the files."""

    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    predicates: tuple[Predicate, ...]
    entities: tuple[Entity, ...]
    problems: tuple[Problem, ...]
    unread: int = 0
    """How many claims could not be read (each has at least one problem)."""
    rules: tuple[DeclaredRule, ...] = ()
    """Rules that the vocabulary declares."""
    spoilt: tuple[Claim, ...] = ()
    """Those of the unread that can be made out in part: to find what else is wrong with them, never compared."""
    decisions: tuple[Decision, ...] = ()
    """What reviewers decided, in order."""
