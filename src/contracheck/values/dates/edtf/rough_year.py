"""How far *around* a year reaches: the rounder the year is told, and the longer ago it is, the further."""

from __future__ import annotations

_ROOM = (2, 5, 25, 100)
"""Years either way, where the last digit that is not 0 is of ones, tens, hundreds, thousands."""
_OF_ITS_AGE = 20
"""Never more than one part in so many of the years since then."""


def room(year: int, told: int | None) -> int:
    """The years either way of about `year` (1 BC is 0), told in the year `told`, if that is known; at least one.

    Of a year before our era both counts are looked at, 200 BC and -199, and the rounder decides. What lies ahead has no
    age.
    """
    widest = max(_by_roundness(abs(year)), _by_roundness(1 - year) if year <= 0 else 0)
    if told is None or told < year:
        return widest
    return max(1, min(widest, (told - year) // _OF_ITS_AGE))


def _by_roundness(number: int) -> int:
    """A tenth of the place of the last digit that is not 0, where that is beyond thousands."""
    zeros = len(str(number)) - len(str(number).rstrip("0")) if number else 0
    return _ROOM[zeros] if zeros < len(_ROOM) else 10 ** (zeros - 1)
