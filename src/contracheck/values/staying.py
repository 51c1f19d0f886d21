"""What stays so: how the time at which something has happened stands to one at which it had not yet.

Both are moments of some kind: what has happened is so from the moment on, what has not yet is not so up to it. So they
are compared by order, and nearness plays no part.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from contracheck.values.interval import Interval, Number


class Stays(StrEnum):
    """Whether what is said stays so: it has happened, and so it has at any later time; or it has not yet, and so it had
    not at any earlier one. Of what ends for good (a life), the end is what happens."""

    ANY = ""
    SINCE = "so ever since"
    NOT_YET = "not until then"


class Moment(Protocol):
    """A time, as a `Timing` is one."""

    @property
    def hull(self) -> Interval:
        """All that it can touch."""

    @property
    def core(self) -> Interval | None:
        """What it certainly covers, if anything."""

    @property
    def grain(self) -> str:
        """How finely it is told; empty where that does not matter."""

    @property
    def moment(self) -> str:
        """Its name, if it is of a day or less."""

    @property
    def stays(self) -> Stays:
        """Whether what is said of it stays so."""


def follow(first: Moment, second: Moment) -> bool:
    """Whether one says that something is so ever since, and the other that it is not until then."""
    return first.stays != second.stays and Stays.ANY not in (first.stays, second.stays)


def come_by(since: Moment) -> Number:
    """The last minute by which it is certainly so."""
    return since.core.lower if since.core and not since.grain else since.hull.upper


def not_until(not_yet: Moment) -> Number:
    """The minute up to which it certainly is not yet so."""
    return not_yet.core.upper if not_yet.core else not_yet.hull.lower


def surely_before(since: Moment, not_yet: Moment) -> bool:
    """Whether it certainly was so at, or before, the whole of the time at which it is said not to have been yet."""
    return come_by(since) <= not_until(not_yet) or (since.moment != "" and since.moment == not_yet.moment)


def perhaps_before(since: Moment, not_yet: Moment) -> bool:
    """Whether it may have been."""
    return since.hull.lower <= not_yet.hull.upper
