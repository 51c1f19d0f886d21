"""Yes and no as readings: when it is so, and whether it stays so.

What has happened stays so. *Yes* of an event says that it has happened by then and ever since; *no* says that it has
not happened until then, and without a time not until it was told. *Yes* denied denies that time alone. Of what ends for
good (`ends_for_good: yes`), the end is what happens, and *yes* says that it has not yet.
"""

from __future__ import annotations

from attrs import evolve

from contracheck.model import Arity, Aspect, Axis, Predicate, Reading
from contracheck.normalise.timings import some_day, timing_of
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.span import Span
from contracheck.values.staying import Stays
from contracheck.values.timing import ALWAYS, UNDATED, Timing
from contracheck.values.zoned import zoned


def truths_of(
    span: Span, timing: Timing, predicate: Predicate, *, holds: bool, denied: bool, actual: bool, told: Span | None
) -> tuple[Reading, ...]:
    """The readings of yes (`holds`) or no; `told` is when a claim without a time was told, if that is known."""
    if actual:
        timing = _timing(timing, predicate, told, holds=holds, denied=denied)
    point = Interval.point(int(holds != denied))
    truth = Reading(Axis.TRUTH, point, point, timing)
    once = predicate.aspect == Aspect.EVENT and predicate.values == Arity.ONE
    if not (once and span.dated and holds and not denied):
        return (truth,)
    date = Reading(Axis.DATE, span.claimed, span.hull, ALWAYS, hedged=is_hedged(span), soft=span.soft)
    return truth, in_its_zone(date, span)


def in_its_zone(reading: Reading, date: Span) -> Reading:
    """The reading of a date by a clock whose zone is known: it can be off by all that clocks elsewhere are."""
    if not date.zoned:
        return reading
    zone = zoned(reading.allowed, reading.soft, date.offset)
    return evolve(reading, allowed=zone.room, soft=reading.firm, zone=zone)


def _timing(timing: Timing, predicate: Predicate, told: Span | None, *, holds: bool, denied: bool) -> Timing:
    """The time of what is so, or is not; and whether it stays so."""
    if predicate.aspect == Aspect.EVENT and predicate.values != Arity.MANY:
        return _of_an_event(timing, told, holds=holds, denied=denied)
    if predicate.aspect == Aspect.EVENT:
        return some_day(timing) if holds != denied else timing
    if predicate.ends_for_good == "yes" and predicate.aspect == Aspect.STATE:
        return _not_yet(timing, told) if holds != denied else evolve(timing, stays=Stays.SINCE)
    return timing


def _of_an_event(timing: Timing, told: Span | None, *, holds: bool, denied: bool) -> Timing:
    if holds:
        return timing if denied else happened(timing)
    if not denied:
        return _not_yet(timing, told)
    until = _not_yet(timing, told).hull.upper
    by_then = UNDATED if until == INFINITY else Timing(Interval(-INFINITY, until), None, "", dated=True)
    return evolve(by_then, stays=Stays.SINCE)


def happened(timing: Timing) -> Timing:
    """Of what happened at that time: it is so from some day of it on."""
    return evolve(some_day(timing), stays=Stays.SINCE)


def _not_yet(timing: Timing, told: Span | None) -> Timing:
    """Of what had not happened at that time; if none is given, when it was told."""
    then = timing_of(told) if told is not None and not timing.dated else timing
    return evolve(then, stays=Stays.NOT_YET)


def is_hedged(date: Span) -> bool:
    """Whether the date is vague beyond soft edges, or one of several with gaps between."""
    several = date.edtf[:1] in ("[", "{") or "either" in date.edtf or "X" in date.edtf
    return several or date.claimed != (date.soft or date.hull)
