"""How two names of one question relate where no line of numbers tells: several wholes, several meanings, perhaps one.

Most names are nested intervals, or apart (`normalise.term_numbers`). Those that relate to others in another way stand
apart from all on that line, and know each name that they have something to do with.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from attrs import frozen

from contracheck.values.interval import Interval, Number


class NameFit(StrEnum):
    """What a name is to another."""

    SAME = "same"
    PART = "part"
    WHOLE = "whole"
    SHARED = "shared"
    """Both may hold: a part of both is known, or one meaning of several is that of the other."""
    IN_COMMON = "in common"
    """Lists with a member in common: one value for `many`; where only one holds, it may be either's."""
    PERHAPS = "perhaps"
    """They are perhaps one name."""


UNSURE = frozenset((NameFit.IN_COMMON, NameFit.PERHAPS))
"""Of two that are so related, where only one can hold, both only may be meant."""


@frozen(eq=False)
class Naming:
    """What a name is to others, by the numbers at which these stand."""

    fits: Mapping[Number, NameFit]


class Bounds(NamedTuple):
    """A name beside another: what is said, what that allows, and without the doubt whether they are one."""

    said: Interval
    allowed: Interval
    soft: Interval | None = None


_HERE = Interval(0, 10)
_ROOMY = Interval(-1, 11)
_OWN = dict.fromkeys(NameFit, Bounds(_HERE, _HERE)) | {
    NameFit.IN_COMMON: Bounds(_HERE, _ROOMY, Interval(-1, -1)),
    NameFit.PERHAPS: Bounds(_HERE, _HERE, Interval(0, 0)),
}
_OTHERS = {
    NameFit.SAME: Bounds(_HERE, _HERE),
    NameFit.PART: Bounds(_ROOMY, _ROOMY),
    NameFit.WHOLE: Bounds(Interval(1, 1), Interval(1, 1)),
    NameFit.SHARED: Bounds(Interval(5, 15), Interval(5, 15)),
    NameFit.IN_COMMON: Bounds(_HERE, _ROOMY, Interval(11, 11)),
    NameFit.PERHAPS: Bounds(Interval(20, 20), Interval(10, 20), Interval(20, 20)),
}


def own_bounds(fit: NameFit) -> Bounds:
    """Where a name stands that is `fit` to another, which stands at `other_bounds`: so they relate as the two do."""
    return _OWN[fit]


def other_bounds(fit: NameFit) -> Bounds:
    """Where the other one stands."""
    return _OTHERS[fit]


def is_in_common(one: Interval, other: Interval) -> bool:
    """Of two names of which only may be said that they fit, by what is said where they stand: whether lists have a
    member in common; else they are perhaps one."""
    return one == other
