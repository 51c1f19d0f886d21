"""What one file gives, before the files are put together."""

from __future__ import annotations

from typing import NamedTuple

from contracheck.load.collector import Locator
from contracheck.load.structure import Record
from contracheck.model import Claim, Decision, Declared, Entity, Place, Predicate, Problem, Source


class Draft(NamedTuple):
    """A claim of a table, whose source may be described in another file."""

    record: Record
    source: str
    local: str
    place: Place
    locate: Locator


class Part(NamedTuple):
    """What one file gave."""

    problems: tuple[Problem, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    spoilt: tuple[Claim, ...] = ()
    """Claims with a fault in a field that is compared: not read, but their other fields may have faults to tell of."""
    drafts: tuple[Draft, ...] = ()
    predicates: tuple[Predicate, ...] = ()
    entities: tuple[Entity, ...] = ()
    rules: tuple[Declared, ...] = ()
    decisions: tuple[Decision, ...] = ()
    unread: int = 0
    declares: bool = False
    """Whether the file is the vocabulary, the register or the decisions: its problems are told first."""
