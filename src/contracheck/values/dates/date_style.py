"""What a source or project tells of how its dates are to be read, beside the day of publication."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Direction(StrEnum):
    """On which side of publication a bare weekday, day or month lies: facts look back, the other layers ahead."""

    BACK = "back"
    FORWARD = "forward"
    OPEN = "open"


class Hyphens(StrEnum):
    """What `2003-04` is in a source: a month (as ISO writes it) or two years (as seasons and fiscal years are)."""

    UNKNOWN = ""
    MONTHS = "months"
    YEARS = "years"


class Hemisphere(StrEnum):
    """Whose seasons are meant; near the equator it may be either's."""

    NORTH = "north"
    SOUTH = "south"
    EITHER = "either"


@frozen(cache_hash=True)
class DateStyle:
    """How the dates of one claim are read."""

    direction: Direction = Direction.BACK
    """With `OPEN`, a phrase that hangs on it asks."""
    fiscal_year_starts: str = ""
    """Month and day, as `04-01`, on which fiscal years begin; empty where nothing says so."""
    hyphens: Hyphens = Hyphens.UNKNOWN
    day: str = ""
    """Canonical text of the day on which a bare time of day lies (that of the claim's own time); else empty."""
    hemisphere: Hemisphere = Hemisphere.NORTH
    tells_years: bool = True
    """Whether the year of a day or month that lacks it is told by the direction; else it is asked for."""


USUAL = DateStyle()
METADATA = DateStyle(hyphens=Hyphens.MONTHS)
"""Of dates that somebody noted about a source, such as its publication: nothing is published over two years."""
