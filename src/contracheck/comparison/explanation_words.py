"""Readings and relations in plain words, for `explain`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, assert_never

from contracheck.comparison.definition import DENIES, Comparison
from contracheck.model import BIRTH, Axis, Joined, Kind, Polarity, Predicate, Reading, Reason, Statement, Term, Why
from contracheck.values.dates.calendar_text import period_text
from contracheck.values.interval import EVERYTHING, Interval
from contracheck.values.numbers.number_text import interval_for_people
from contracheck.values.quantity import Quantity
from contracheck.values.relation import ValueRelation
from contracheck.values.span import Span
from contracheck.values.staying import follow
from contracheck.values.timing import Grain, TimeRelation, Timing

Detail: TypeAlias = str | tuple[Reason, ...]
"""A line of an explanation, or the reasons that one is made of."""

_VALUES: Mapping[str, str] = {
    ValueRelation.APART: "nothing that A allows is allowed by B: the two cannot both hold",
    ValueRelation.CLOSE: "what is said differs, but what is allowed meets: they agree within rounding or hedge",
    ValueRelation.MEETS: "what is said overlaps",
    ValueRelation.WITHIN: "what one says lies inside what the other says",
    ValueRelation.EQUAL: "they say the same",
    DENIES: "one asserts what the other denies",
}
_NEAR = "apart, but a value is expected to hold meanwhile"
_AFTER = "they share no more than an end of each: one followed the other"
_WITHIN = "both are of some time in one period, and it may have changed within it"
_KINDS = {
    "count": "things counted",
    "number": "a bare number",
    BIRTH: "ages, by the births that they tell of",
    Axis.DATE: "dates",
    Axis.TERM: "names",
    Axis.SCORE: "scores",
    Axis.TRUTH: "yes or no",
}


def kind_of(axis: str) -> str:
    """What an axis compares, in words; the dimension of a unit is its own name."""
    return _KINDS.get(axis, axis)


def as_written(statement: Statement) -> str:
    """The claim in its source's words: `around 2,500, says Mark Esper`."""
    claim = statement.claim
    unit = f" {claim.unit}" if claim.unit and claim.unit not in claim.value else ""
    denied = "denied: " if claim.polarity == Polarity.DENIED else ""
    speakers = f", says {' › '.join(reversed(claim.said_by))}" if claim.said_by else ""
    return f"{denied}“{claim.value}{unit}”{speakers}"


def reading_lines(statement: Statement) -> tuple[str, ...]:
    """How the value was understood, and why."""
    return tuple(line for line in (statement.claim.locator, *_read(statement)) if line)


def _read(statement: Statement) -> tuple[str, ...]:
    value = statement.value
    if isinstance(value, Quantity):
        why = f"because: {'; '.join(value.why)}" if value.why else ""
        return (f"read as {value.reads_as()}", *_said(value), why)
    if isinstance(value, Span):
        return (f"read as {value.reads_as()}", *_why(value))
    if isinstance(value, Term) and value.meant:
        return (f"read as {several_words(value)}",)
    if isinstance(value, Term):
        return (f"read as {value.name}" + (f", part of {' < '.join(value.within)}" if value.within else ""),)
    return (f"read as {value}",)


def several_words(value: Term) -> str:
    """A choice or a list of names, or what is near one, in words."""
    names = [each.name for each in value.meant]
    match value.joined:
        case Joined.EITHER:
            return "either " + " or ".join(names)
        case Joined.ALL:
            return f"{len(names)} names: " + "; ".join(names)
        case Joined.NEAR:
            return f"{names[0]}, or what is near it"
        case Joined.ONE:
            return value.name
    assert_never(value.joined)


def _said(value: Quantity) -> tuple[str, ...]:
    if value.said == value.allowed:
        return ()
    return (f"said sharply: {interval_for_people(value.said)}",)


def _why(span: Span) -> tuple[str, ...]:
    return (f"because: {'; '.join(span.why)}",) if span.why else ()


def timing_lines(span: Span, name: str = "", timing: Timing | None = None) -> tuple[str, ...]:
    """What a date was understood as: the days it can touch (hull) and those it certainly covers (core); with `timing`,
    as they count in a comparison."""
    told = timing or span
    start = f"{name}: " if name else ""
    if not span.dated and timing and timing.dated:
        return (f"{start}undated, and so of when it was told: {period_text(timing.hull)}",)
    if not span.dated:
        return (f"{start}undated: any time, and none for certain",)
    core = period_text(told.core) if told.core else "no day"
    return (
        f"{start}“{span.words}” read as {span.reads_as()}; can touch {period_text(told.hull)}, certainly covers {core}",
    )


def value_line(name: str, statement: Statement, reading: Reading) -> str:
    """What a reading allows on its axis: `A: 2,250 to 2,750`."""
    denied = "not " if reading.denied else ""
    if reading.axis == BIRTH and EVERYTHING not in (reading.allowed, reading.said):
        return f"{name}: {denied}born {period_text(reading.allowed)}"
    if reading.axis == BIRTH:
        return f"{name}: {denied}born at any time"
    if reading.axis == Axis.DATE:
        return f"{name}: {denied}{period_text(reading.zone.utc if reading.zone else reading.allowed)}"
    if reading.axis == Axis.TRUTH:
        return f"{name}: {denied}{_truth(reading.allowed)}"
    if reading.axis in (Axis.TERM, Axis.SCORE):
        return f"{name}: {denied}{statement.value}"
    return f"{name}: {denied}{interval_for_people(reading.allowed)}"


def _truth(interval: Interval) -> str:
    return "it is so" if interval.lower == 1 else "it is not so"


def relation_line(found: Comparison) -> Detail:
    """Why the values relate as they do."""
    if found.kind in (Kind.CONTRADICTS, Kind.MAY_CONTRADICT, Kind.CHANGED) and found.value not in (
        ValueRelation.APART,
        DENIES,
    ):
        if any(reason.why == Why.UNTOLD_ZONE for reason in found.reasons):
            return "they are one only if the other clock stands in another zone"
        if found.value == ValueRelation.CLOSE:
            return "they meet only in the soft edge of a vague date"
        return "the vocabulary declares the two exclusive"
    return _VALUES.get(found.value, found.reasons)


def time_line(relation: TimeRelation, mine: Timing, theirs: Timing, predicate: Predicate) -> str:
    """Why the times relate as they do."""
    if follow(mine, theirs):
        return _staying_line(relation, predicate)
    match relation:
        case TimeRelation.SAME:
            return _same_line(mine, theirs)
        case TimeRelation.MAY_COINCIDE:
            return _may_line(mine, theirs)
        case TimeRelation.NEAR:
            held = predicate.steady_for or "half a year"
            return f"{_NEAR} ({held}), and neither source speaks of the other's date"
        case TimeRelation.APART:
            return _AFTER if mine.hull.meets(theirs.hull) else "no time belongs to both: a different value is a change"
        case TimeRelation.ANOTHER_PERIOD:
            return "figures for different periods answer different questions"
    assert_never(relation)


def _staying_line(relation: TimeRelation, predicate: Predicate) -> str:
    ends = predicate.ends_for_good == "yes"
    known, came = ("what ends for good", "ended") if ends else ("what has happened", "happened")
    if relation == TimeRelation.APART:
        return f"it {came} later than that: not until then, and so ever since, is a change"
    sure = "had" if relation == TimeRelation.SAME else "may have"
    return f"{known} stays so, and by the time at which it is said not to have {came} yet, it {sure}"


def _same_line(mine: Timing, theirs: Timing) -> str:
    if _alike(mine, theirs):
        return f"both name one and the same period: {period_text(mine.hull)}"
    if not mine.dated and not theirs.dated and mine.core is not None:
        return "time plays no part in this"
    return "each certainly covers a time that the other covers too"


def _may_line(mine: Timing, theirs: Timing) -> str:
    if _alike(mine, theirs):
        return _WITHIN
    if {mine.grain, theirs.grain} == {Grain.DAY, Grain.CLOCK} and mine.hull.meets(theirs.hull):
        return "the clock time lies in the day, but what is said of a day need not hold at each of its minutes"
    if (mine.grain == Grain.ZONED) != (theirs.grain == Grain.ZONED):
        return "one names its time zone and the other does not: they can be off by up to 14 hours"
    return "they can touch the same time, but need not"


def _alike(mine: Timing, theirs: Timing) -> bool:
    return mine.label != "" and mine.label == theirs.label
