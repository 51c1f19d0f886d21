"""A moment by a clock whose zone is known, as a value: beside another such it is in UTC, beside one that names no zone
nobody knows how far the clocks are apart.
"""

from __future__ import annotations

from attrs import frozen

from contracheck.values.interval import Interval

ZONES = 14 * 60
"""By how many minutes a clock whose zone nobody names can be off, either way (UTC+14 is the furthest)."""


@frozen
class Zoned:
    """All that it allows in UTC, the same without soft edges (`None` where it has none), and by its own clock."""

    utc: Interval
    soft: Interval | None
    there: Interval

    @property
    def room(self) -> Interval:
        """In UTC, or by any clock on earth."""
        return Interval(self.utc.lower - ZONES, self.utc.upper + ZONES, self.utc.lower_open, self.utc.upper_open)


def zoned(utc: Interval, soft: Interval | None, offset: int) -> Zoned:
    """Of a time in UTC, which was told by a clock that is `offset` minutes ahead of it."""
    own = soft or utc
    return Zoned(utc, soft, Interval(own.lower + offset, own.upper + offset, own.lower_open, own.upper_open))
