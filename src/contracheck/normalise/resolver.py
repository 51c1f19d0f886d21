"""What normalising asks of the register of names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from contracheck.normalise.exclusions import Candidates
from contracheck.normalise.hemispheres import Places
from contracheck.normalise.terms import Names
from contracheck.values.span import Span


class NameResolver(Places, Names, Candidates, Protocol):
    """What normalising asks of the register of names."""

    def key(self, name: str) -> str:
        """What it is known by: names are one if this is the same."""

    def ancestors(self, name: str) -> tuple[str, ...]:
        """What it is part of, nearest first."""

    def perhaps(self, names: Sequence[str]) -> Iterable[tuple[str, str]]:
        """Those of some names that are perhaps one."""

    def event(self, name: str) -> Span | None:
        """When the event of that name happened; undated where nobody says, `None` for what is no event."""
