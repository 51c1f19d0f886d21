"""As of when a toll is known: the dead of a flood are counted for weeks, and what is told early is told anew.

A toll belongs to what happened; how far it is known is a matter of its own. *Early* is what was told while such figures
keep changing, *settled* what was told after, *open* what may be either.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import evolve, frozen

from contracheck.values.timing import UNDATED, Grain, Timing


class Stage(StrEnum):
    """How far a figure was known when it was told."""

    EARLY = "early"
    OPEN = "early or settled"
    SETTLED = "settled"
    UNKNOWN = "not known when told"


@frozen
class Telling:
    """As of when a figure is known: `timing` is that time, and `explicit` tells whether the claim itself gives it.

    `moment` is set where the claim's `when` is that time, so that it names no period in which things happened.
    """

    stage: Stage
    timing: Timing = UNDATED
    explicit: bool = False
    moment: bool = False

    @property
    def day(self) -> str:
        """The day or clock time that the claim itself gives."""
        return self.timing.moment if self.explicit else ""

    @property
    def is_told(self) -> bool:
        """Whether the claim says as of when, and that settles whether it was early."""
        return self.explicit and self.stage in (Stage.EARLY, Stage.SETTLED)

    @property
    def shown(self) -> Timing:
        """The time as it is compared: of an early figure a day is some time within that day."""
        clock = self.timing.grain in (Grain.CLOCK, Grain.ZONED)
        return (
            self.timing if clock or self.stage != Stage.EARLY else evolve(self.timing, core=None, label="", body=None)
        )
