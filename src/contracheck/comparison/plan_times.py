"""Plans, orders and forecasts: they are made when they are told, and what they are for is another time.

Only of one named speaker is it known that a plan was revised, or that two plans of one day contradict each other; what
two people plan may both be planned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from contracheck.model import Layer, Predicate, Reading, Statement
from contracheck.values.dates.calendar import DAY
from contracheck.values.geometry.across import different, facing
from contracheck.values.geometry.scale import Reach
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.span import Span
from contracheck.values.text.unnamed import is_unnamed
from contracheck.values.timing import TimeRelation, relate
from contracheck.values.zoned import ZONES


@frozen
class Announcement:
    """Who made a plan (empty: nobody that has a name), and in which days, numbered from the year 0; `None`: unknown."""

    speaker: str
    days: Interval | None

    def same_speaker(self, other: Announcement) -> bool:
        """Whether both were made by one speaker who has a name."""
        return self.speaker != "" and self.speaker == other.speaker

    def on_one_day(self, other: Announcement) -> bool:
        """Whether they were made on one day."""
        return self.days is not None and self.days.is_point and self.days == other.days

    def on_two_days(self, other: Announcement) -> bool:
        """Whether they were made on different days."""
        return self.days is not None and other.days is not None and not self.days.meets(other.days)


def is_plan(statement: Statement) -> bool:
    """Whether it tells no fact, but a plan, an order or a forecast."""
    return statement.key.layer != Layer.ACTUAL


def announcement_of(statement: Statement) -> Announcement:
    """Of a plan: it is made when its source is published. One whose value is its target may say with `when` when it was
    made."""
    told = statement.span if isinstance(statement.value, Span) and statement.span.dated else statement.published
    named = bool(statement.claim.said_by) and not is_unnamed(statement.claim.said_by[0])
    return Announcement(statement.speaker if named else "", _days(told) if told is not None else None)


def are_kept_together(statements: Sequence[Statement]) -> bool:
    """Whether all of them must hold at once: facts, a plan alone, and plans that one speaker with a name made on one
    day. What two people plan, or one on two days, may all have been planned."""
    plans = [announcement_of(statement) for statement in statements if is_plan(statement)]
    return all(plans[0].same_speaker(plan) and plans[0].on_one_day(plan) for plan in plans[1:])


def _days(told: Span) -> Interval | None:
    """The days that a time can touch; of a clock time with a zone, anywhere on earth."""
    room = ZONES if told.zoned else 0
    first, last = told.hull.lower - room, told.hull.upper + room
    return Interval(first // DAY, last // DAY) if first > -INFINITY and last < INFINITY else None


def target_relation(mine: Reading, theirs: Reading, predicate: Predicate) -> TimeRelation:
    """How the times relate that two plans are for: plans for two times answer two questions."""
    found = relate(mine.timing, theirs.timing, periodic=predicate.is_periodic)
    return TimeRelation.ANOTHER_PERIOD if found == TimeRelation.APART else found


def plan_relation(
    mine: Reading, theirs: Reading, pair: tuple[Statement, Statement], predicate: Predicate
) -> TimeRelation:
    """How two plans relate that cannot both be kept: one speaker's of two days follow one another."""
    target = target_relation(mine, theirs, predicate)
    one, other = (announcement_of(statement) for statement in pair)
    if target == TimeRelation.ANOTHER_PERIOD or not one.same_speaker(other):
        return target if target == TimeRelation.ANOTHER_PERIOD else TimeRelation.MAY_COINCIDE
    if one.on_two_days(other):
        return TimeRelation.APART
    return target if one.on_one_day(other) else TimeRelation.MAY_COINCIDE


def by_announcement(
    reaches: Sequence[Reach], told: Mapping[int, Announcement]
) -> Iterator[tuple[Sequence[Reach], bool]]:
    """Sets of the same in which every two were not told by one speaker on two days; and whether they were told by one
    on one day. Every such pair stands in at least one."""
    speakers = by_speaker(reaches, told)
    number = {reach.name: place for place, its in enumerate(speakers) for reach in its}
    yield from ((part, False) for part in different(reaches, number, len(speakers)))
    for its in speakers:
        yield from _by_days(its, told)


def by_speaker(reaches: Sequence[Reach], told: Mapping[int, Announcement]) -> list[list[Reach]]:
    """What each speaker that has a name said, on whatever days, if that is more than one thing."""
    found: dict[str, list[Reach]] = {}
    for reach in reaches:
        if told[reach.name].speaker:
            found.setdefault(told[reach.name].speaker, []).append(reach)
    return [its for its in found.values() if len(its) > 1]


def _by_days(reaches: Sequence[Reach], told: Mapping[int, Announcement]) -> Iterator[tuple[Sequence[Reach], bool]]:
    """What one speaker said, day by day; what may be of several days, against all that may be of one of them."""
    days: dict[Interval | None, list[Reach]] = {}
    for reach in reaches:
        days.setdefault(told[reach.name].days, []).append(reach)
    yield from ((its, day is not None and day.is_point) for day, its in days.items())
    vague = [day for day in days if day is None or not day.is_point]
    for day, others in _overlapping(days, vague):
        for part in facing(days[day], [reach for other in others for reach in days[other]]):
            yield part, False


def _overlapping(
    days: Iterable[Interval | None], vague: Sequence[Interval | None]
) -> Iterator[tuple[Interval | None, list[Interval | None]]]:
    """Each of the vague times with those that can be of one day with it, each two once."""
    for place, day in enumerate(vague):
        yield day, [other for other in days if other not in vague[: place + 1] and _may_be_one(day, other)]


def _may_be_one(day: Interval | None, other: Interval | None) -> bool:
    return day is None or other is None or day.meets(other)
