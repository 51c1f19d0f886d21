"""How two figures compare that become known in time, in plain words, for `explain`."""

from __future__ import annotations

from typing import assert_never

from contracheck.comparison.toll_times import told_of
from contracheck.model import Predicate, Reading, Statement
from contracheck.values.telling import Stage, Telling
from contracheck.values.timing import TimeRelation

_USUALLY = "3 months"


def told_line(name: str, statement: Statement, reading: Reading, predicate: Predicate) -> str:
    """As of when a figure is known, how that is known, and whether it was early."""
    telling = told_of(reading)
    if statement.as_of is None or telling.stage == Stage.UNKNOWN:
        return f"{name}: nobody knows as of when, so it is told for good"
    how = "as it says" if telling.explicit else "the day of its source"
    return f"{name}: told as of {statement.as_of.reads_as()} ({how}), {_stage(telling, predicate)}"


def _stage(telling: Telling, predicate: Predicate) -> str:
    settles = predicate.settles or _USUALLY
    match telling.stage:
        case Stage.EARLY:
            return f"early: within {settles} after the event"
        case Stage.OPEN:
            return f"perhaps within {settles} after the event"
        case Stage.SETTLED | Stage.UNKNOWN:
            return f"settled: more than {settles} after the event"
    assert_never(telling.stage)


def toll_line(relation: TimeRelation, mine: Reading, theirs: Reading) -> str:
    """Why two figures relate as they do that cannot both hold."""
    settled = Stage.EARLY not in (told_of(mine).stage, told_of(theirs).stage)
    match relation:
        case TimeRelation.SAME if settled:
            return "both are told for good, of one period"
        case TimeRelation.SAME:
            return "both were told at one moment, of one period"
        case TimeRelation.MAY_COINCIDE | TimeRelation.NEAR:
            return "one may have been told before the other, or of another period"
        case TimeRelation.APART:
            return "one was told before the other, while such figures still changed"
        case TimeRelation.ANOTHER_PERIOD:
            return "figures for different periods answer different questions"
    assert_never(relation)
