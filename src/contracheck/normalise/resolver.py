"""What normalising asks of the register of names."""

from __future__ import annotations

from typing import Protocol

from contracheck.normalise.exclusions import Candidates
from contracheck.normalise.hemispheres import Places
from contracheck.values.span import Span


class NameResolver(Places, Candidates, Protocol):
    """What normalising asks of the register of names."""

    def canonical(self, name: str) -> str:
        """The one spelling of a name."""

    def key(self, name: str) -> str:
        """What it is known by: names are one if this is the same."""

    def ancestors(self, name: str) -> tuple[str, ...]:
        """What it is part of, nearest first."""

    def wholes(self, name: str) -> tuple[str, ...]:
        """The same, and what its name says that it is a part of."""

    def event(self, name: str) -> Span | None:
        """When the event of that name happened; undated where nobody says, `None` for what is no event."""
