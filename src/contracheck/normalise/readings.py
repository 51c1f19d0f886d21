"""A value as readings: intervals on the axes where it can be compared, each with the time at which it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import evolve

from contracheck.model import Arity, Aspect, Axis, Predicate, Reading, Term, Truth, Value
from contracheck.normalise.terms import TermPlace
from contracheck.normalise.timings import timing_of, told_at
from contracheck.values.dates.calendar import DAY
from contracheck.values.interval import INFINITY, Interval, Number
from contracheck.values.quantity import Quantity
from contracheck.values.score import Score
from contracheck.values.span import Span
from contracheck.values.timing import ALWAYS, UNDATED, Timing


def readings_of(
    value: Value,
    span: Span,
    predicate: Predicate,
    *,
    actual: bool,
    denied: bool,
    terms: Mapping[str, TermPlace],
    spelled: Callable[[str], str],
) -> tuple[Reading, ...]:
    """All readings of a value. A plan, order or forecast holds at the time it is made, whatever its predicate's aspect;
    what has happened once holds for ever, and its date is a value of its own. `spelled` makes one of all spellings."""
    timing = told_at(span, predicate, actual=actual)
    fixed = ALWAYS if actual and predicate.aspect in (Aspect.TIMELESS, Aspect.EVENT) else timing
    if isinstance(value, Quantity):
        return (_quantity(value, ALWAYS if actual and predicate.aspect == Aspect.TIMELESS else timing, denied=denied),)
    if isinstance(value, Span):
        return _dates(value, fixed, timing, predicate, denied=denied)
    if isinstance(value, Truth):
        return _truths(span, predicate, timing, holds=value.holds != denied, actual=actual)
    if isinstance(value, Score):
        return (_score(value, predicate, timing, actual=actual, denied=denied),)
    if isinstance(value, Term):
        place, stretched = terms[value.name]
        stated = ALWAYS if actual and predicate.aspect == Aspect.TIMELESS else timing
        return (Reading(Axis.TERM, place, place, stated, denied, stretched, _exclusive(value, predicate, spelled)),)
    return ()


def _quantity(value: Quantity, timing: Timing, *, denied: bool) -> Reading:
    said, allowed = value.on_axis()
    if denied and value.bound:
        upwards = said.upper == INFINITY
        return Reading(value.axis, *_opposite(said, allowed, upwards=upwards), timing, hedged=value.hedged)
    return Reading(value.axis, said, allowed, timing, denied, value.hedged)


def _dates(value: Span, fixed: Timing, told: Timing, predicate: Predicate, *, denied: bool) -> tuple[Reading, ...]:
    hedged = _is_hedged(value)
    if denied and value.open in ("after", "before"):
        opposite = _opposite(value.said, value.hull, upwards=value.open == "after")
        return (Reading(Axis.DATE, *opposite, fixed, hedged=hedged),)
    date = Reading(Axis.DATE, value.said, value.hull, fixed, denied, hedged)
    if predicate.aspect != Aspect.EVENT or denied:
        return (date,)
    happened = _some_day(timing_of(value)) if fixed is ALWAYS else told
    return (date, Reading(Axis.TRUTH, Interval.point(1), Interval.point(1), happened))


def _score(value: Score, predicate: Predicate, timing: Timing, *, actual: bool, denied: bool) -> Reading:
    """At its own place; that of an event is of some day of a longer stretch."""
    if actual and predicate.aspect == Aspect.TIMELESS:
        timing = ALWAYS
    elif actual and predicate.aspect == Aspect.EVENT:
        timing = _some_day(timing)
    point = Interval.point(value.place)
    return Reading(Axis.SCORE, point, point, timing, denied, either_order=value.places)


def _truths(span: Span, predicate: Predicate, timing: Timing, *, holds: bool, actual: bool) -> tuple[Reading, ...]:
    point = Interval.point(int(holds))
    stated = ALWAYS if actual and predicate.aspect == Aspect.TIMELESS else timing
    if not (holds and span.dated and predicate.aspect == Aspect.EVENT and predicate.values == Arity.ONE):
        return (Reading(Axis.TRUTH, point, point, stated),)
    truth = Reading(Axis.TRUTH, point, point, _some_day(stated) if actual else stated)
    date = Reading(Axis.DATE, span.said, span.hull, ALWAYS if actual else UNDATED, hedged=_is_hedged(span))
    return (truth, date)


def _some_day(timing: Timing) -> Timing:
    """What happens once happens on some day of a longer stretch, and covers none of it for certain."""
    core = timing.core
    long = core is not None and core.upper - core.lower >= DAY
    return evolve(timing, core=None, body=None) if long or timing.body else timing


def _is_hedged(date: Span) -> bool:
    """Whether the date is vague, or one of several with gaps between."""
    return date.said != date.hull or date.edtf[:1] in ("[", "{") or "X" in date.edtf


def _opposite(said: Interval, allowed: Interval, *, upwards: bool) -> tuple[Interval, Interval]:
    """What a denied bound asserts: not "at least 3,000" is "fewer than 3,000". The doubt about the bound stays."""
    if upwards:
        doubt = _difference(said.lower, allowed.lower)
        closed = said.lower_open
        return (
            Interval(-INFINITY, said.lower, upper_open=not closed),
            Interval(-INFINITY, said.lower + doubt, upper_open=not closed and not doubt),
        )
    doubt = _difference(allowed.upper, said.upper)
    closed = said.upper_open
    return (
        Interval(said.upper, INFINITY, lower_open=not closed),
        Interval(said.upper - doubt, INFINITY, lower_open=not closed and not doubt),
    )


def _difference(high: Number, low: Number) -> Number:
    return high - low if high > low else low - high


def _exclusive(term: Term, predicate: Predicate, spelled: Callable[[str], str]) -> tuple[tuple[int, int], ...]:
    """Each exclusive set of which the term, or what it is part of, is a member; but one member, or none can be told."""
    names = {spelled(name) for name in (term.name, *term.within)}
    found = []
    for number, terms in enumerate(predicate.exclusive):
        members = [place for place, text in enumerate(terms) if spelled(text) in names]
        found += [(number, place) for place in members if len(members) == 1]
    return tuple(found)
