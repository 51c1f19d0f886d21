"""When a reading holds, and how two such times relate.

The relations are those of the claim model: *same* (the stretches certainly covered meet, or one covers for certain all
that the other can touch; but a day covers none of its minutes), *may coincide* (the hulls meet), *near* (apart, but
within what the predicate is expected to hold), *apart*. A figure *for* a period (a total, a statistic) knows no
nearness: equal labels answer the same question, two different periods are *another period*, and two periods whose
beginnings certainly differ are two. Of anything else, a label
longer than a day is some time in that period.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol

from attrs import evolve, field, frozen

from contracheck.values.blocks import merged, touch
from contracheck.values.dates.calendar import DAY, whole_months
from contracheck.values.dates.edtf.understood import FISCAL
from contracheck.values.interval import EVERYTHING, INFINITY, Interval, Number
from contracheck.values.staying import Stays, follow, perhaps_before, surely_before
from contracheck.values.zoned import ZONES


class TimeRelation(StrEnum):
    """How two times relate, as above."""

    SAME = "same"
    MAY_COINCIDE = "may coincide"
    NEAR = "near"
    APART = "apart"
    ANOTHER_PERIOD = "another period"


HALF_A_YEAR = 183 * DAY
"""How far from a day the value of a state still counts, either way, where nobody declared it."""

_SAME, _MAY_COINCIDE, _, _APART, _ANOTHER_PERIOD = TimeRelation
"""Looked up once: this is asked of very many pairs."""


class Grain(StrEnum):
    """How finely a time is told, where that matters: a minute lies in its day, but a day does not cover its minutes."""

    ANY = ""
    DAY = "day"
    CLOCK = "clock"
    ZONED = "clock with a zone"


@frozen
class Timing:
    """A stretch of minutes: `hull` it can touch, `core` it certainly covers, `label` of the one period it names."""

    hull: Interval
    core: Interval | None
    label: str
    dated: bool
    grain: Grain = Grain.ANY
    body: Interval | None = None
    """Of a stretch with a beginning and an end: from the latest it can begin to the earliest it can end."""
    start: Interval | None = None
    """Of a period with soft edges: when it can begin, if a figure is for it."""
    stays: Stays = Stays.ANY

    @property
    def bounded(self) -> bool:
        """Whether it names one period that begins and ends where its hull does."""
        return self.label != "" and FISCAL not in self.label

    @property
    def anywhere(self) -> Timing:
        """To those who name no zone: a clock time with a zone is off by up to fourteen hours, and sure of no minute."""
        if self.grain != Grain.ZONED:
            return self
        return evolve(self, hull=Interval(self.hull.lower - ZONES, self.hull.upper + ZONES), core=None)

    def beside(self, grain: Grain) -> Timing:
        """As it stands beside a time that is told as finely as `grain`: a day is sure of none of its minutes."""
        if self.grain == Grain.ZONED != grain:
            return self.anywhere
        return evolve(self, core=None) if self.grain == Grain.DAY and grain in (Grain.CLOCK, Grain.ZONED) else self

    @property
    def begins(self) -> Interval:
        """As the period of a figure: when that can begin."""
        if self.bounded:
            return Interval.point(self.hull.lower)
        if self.start:
            return self.start
        if self.body is None or self.body == self.hull or self.hull.lower == -INFINITY:
            return self.hull
        return Interval(self.hull.lower, self.body.lower)

    @property
    def moment(self) -> str:
        """Its label, where that is of a day or less: equal ones are one time for whatever is said."""
        return self.label if self.hull.upper - self.hull.lower < DAY else ""

    @property
    def length(self) -> tuple[int, Number] | None:
        """Of the period that it names: whole months, else none and minutes; a fiscal year is like no other."""
        if not self.bounded:
            return (0, 0) if self.label else None
        months = whole_months(self.hull.lower, self.hull.upper)
        return (months, 0) if months else (0, self.hull.upper - self.hull.lower + 1)


class Stretch(Protocol):
    """What has a hull and a core, as a `Timing` does."""

    @property
    def hull(self) -> Interval:
        """All that it can touch."""

    @property
    def core(self) -> Interval | None:
        """What it certainly covers, if anything."""

    @property
    def dated(self) -> bool:
        """Whether anything is known of it."""


ALWAYS = Timing(EVERYTHING, EVERYTHING, "", dated=False)
"""The timing of what time plays no part in."""
UNDATED = Timing(EVERYTHING, None, "", dated=False)


def relate(first: Timing, second: Timing, *, periodic: bool) -> TimeRelation:
    """How two times relate, nearness left out; `periodic` for figures of a period (totals, statistics)."""
    if follow(first, second):
        return _of_what_stays(first, second)
    return _of_periods(first, second) if periodic else _of_moments(first, second)


def _of_what_stays(first: Timing, second: Timing) -> TimeRelation:
    """Same if it certainly was so when it is said not to have been yet, or before; apart if it was so only later."""
    since, not_yet = (first, second) if first.stays == Stays.SINCE else (second, first)
    since, not_yet = since.beside(not_yet.grain), not_yet.beside(since.grain)
    if surely_before(since, not_yet):
        return _SAME
    return _MAY_COINCIDE if perhaps_before(since, not_yet) else _APART


def _of_periods(first: Timing, second: Timing) -> TimeRelation:
    if first.label and second.label:
        return _SAME if first.label == second.label else _ANOTHER_PERIOD
    return _MAY_COINCIDE if first.begins.meets(second.begins) else _ANOTHER_PERIOD


def _of_moments(first: Timing, second: Timing) -> TimeRelation:
    if (first.grain == Grain.ZONED) != (second.grain == Grain.ZONED):
        first, second = first.anywhere, second.anywhere
    if not _a_day_and_a_clock(first, second) and _at_one_time(first, second):
        return _SAME
    return _MAY_COINCIDE if _may_meet(first, second) else _APART


def _may_meet(first: Timing, second: Timing) -> bool:
    """Of two stretches that share no more than an end of each, one followed the other."""
    if first.body and second.body:
        return first.body.meets(second.body)
    return first.hull.meets(second.hull)


def _a_day_and_a_clock(first: Timing, second: Timing) -> bool:
    """Or clock times of which one alone has a zone."""
    return first.grain != second.grain and Grain.ANY not in (first.grain, second.grain)


def _at_one_time(first: Timing, second: Timing) -> bool:
    return surely_meet(first, second) or (first.moment != "" and first.moment == second.moment)


def surely_meet(first: Stretch, second: Stretch) -> bool:
    """Whether they share a moment for certain: both cover it, or one covers all that the other can touch."""
    return _covers(first, second) or _covers(second, first)


def _covers(first: Stretch, second: Stretch) -> bool:
    """Whether one holds for certain at some time at which the other does: in its core, or whenever that may be."""
    if first.core is None:
        return False
    return first.core.meets(second.core) if second.core else second.dated and first.core.contains(second.hull)


@frozen
class Steadiness:
    """How long a value is expected to hold, in `minutes`: half a year, where nobody declared it."""

    minutes: Number = HALF_A_YEAR

    def limit(self, minute: Number) -> Number:
        """The last minute at which a value last seen at `minute` is still expected."""
        return minute + self.minutes

    def spans(self, one: Interval, other: Interval) -> bool:
        """Whether two stretches that do not meet are near enough, either way round."""
        first, second = (one, other) if one.upper < other.lower else (other, one)
        return second.lower <= self.limit(first.upper)


@frozen(eq=False)
class Voices:
    """Which dates each source speaks about in a group: blocks of minutes, disjoint and sorted.

    Nearness counts only between two sources, neither of which says something of its own about the other's date.
    """

    steadiness: Steadiness
    _blocks: dict[str, list[tuple[Number, Number]]] = field(repr=False)
    series: frozenset[str] = frozenset()
    """Sources that speak about more than one time."""

    @classmethod
    def hear(cls, dated: Iterable[tuple[str, Timing]], steadiness: Steadiness) -> Voices:
        """From the source and timing of every statement of a group."""
        hulls: dict[str, set[tuple[Number, Number]]] = {}
        for source, timing in dated:
            if timing.dated:
                hulls.setdefault(source, set()).add((timing.hull.lower, timing.hull.upper))
        blocks = {source: merged(sorted(found)) for source, found in hulls.items()}
        return cls(steadiness, blocks, frozenset(source for source, found in hulls.items() if len(found) > 1))

    @property
    def several(self) -> bool:
        """Whether more than one source is heard: nothing is near otherwise."""
        return len(self._blocks) > 1

    def silent(self, source: str, stretch: Interval) -> bool:
        """Whether `source` says nothing about `stretch`."""
        return not touch(self._blocks.get(source, []), stretch)

    def near(self, source: str, first: Timing, other_source: str, second: Timing) -> bool:
        """Whether two dated times that do not meet are *near*: two stretches are not, for each says when it ended;
        nor is what has happened to a denial of some other time."""
        return (
            first.dated
            and second.dated
            and first.stays == second.stays
            and not (first.body and second.body)
            and not first.hull.meets(second.hull)
            and self.steadiness.spans(first.hull, second.hull)
            and self.silent(other_source, first.hull)
            and self.silent(source, second.hull)
        )
