"""How two plans, orders or forecasts compare, in plain words, for `explain`."""

from __future__ import annotations

from typing import assert_never

from contracheck.comparison.plan_times import announcement_of
from contracheck.model import Statement
from contracheck.values.dates.calendar import DAY
from contracheck.values.dates.calendar_text import period_text
from contracheck.values.interval import Interval
from contracheck.values.timing import TimeRelation


def telling_line(name: str, statement: Statement) -> str:
    """Who made a plan, and when."""
    telling = announcement_of(statement)
    who = f"by {telling.speaker}" if telling.speaker else "by nobody who is named"
    if telling.days is None:
        return f"{name}: made {who}, nobody knows when"
    return f"{name}: made {who}, {period_text(Interval(telling.days.lower * DAY, (telling.days.upper + 1) * DAY - 1))}"


def plan_line(relation: TimeRelation, pair: tuple[Statement, Statement]) -> str:
    """Why two plans relate as they do that cannot both be kept."""
    match relation:
        case TimeRelation.SAME:
            return "one speaker told both on one day, for one time"
        case TimeRelation.APART:
            return "one speaker told them on two days: the later one took the place of the earlier"
        case TimeRelation.ANOTHER_PERIOD:
            return "they are for two times, and answer two questions"
        case TimeRelation.MAY_COINCIDE | TimeRelation.NEAR:
            one, other = map(announcement_of, pair)
            if not one.same_speaker(other):
                return "only of one named speaker is it known that one took the place of the other"
            return "they may have been told on one day or on two, or be for two times"
    assert_never(relation)
