"""A value as readings: intervals on the axes where it can be compared, each with the time at which it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from attrs import evolve

from contracheck.model import BIRTH, Aspect, Axis, Joined, Predicate, Reading, Term, Truth, Value
from contracheck.normalise.happenings import happened, in_its_zone, is_hedged, truths_of
from contracheck.normalise.term_numbers import TermPlace
from contracheck.normalise.timings import some_day, timing_of, told_at
from contracheck.values.dates.births import births
from contracheck.values.dates.elapsed import LENGTHS
from contracheck.values.interval import EVERYTHING, INFINITY, Interval, Number, exact
from contracheck.values.quantity import Quantity
from contracheck.values.score import Score
from contracheck.values.span import Span
from contracheck.values.telling import Telling
from contracheck.values.timing import ALWAYS, UNDATED, Timing


def readings_of(
    value: Value,
    span: Span,
    predicate: Predicate,
    *,
    actual: bool,
    denied: bool,
    published: Span | None,
    terms: Mapping[str, TermPlace],
    spelled: Callable[[str], str],
    timed: bool = True,
    told: tuple[Telling, Timing] | None = None,
) -> tuple[Reading, ...]:
    """All readings of a value. The time of a plan, order or forecast is what it is for, of a date the value; what
    has happened once holds for ever, and its date is a value of its own. `timed` is not so if `span` could not be read;
    `spelled` makes one of all spellings. Of a toll, `told` has as of when it is known, and its period."""
    timing = told_at(span, predicate, actual=actual)
    stated = ALWAYS if actual and predicate.aspect == Aspect.TIMELESS else timing
    if isinstance(value, Quantity):
        reading = _toll(value, told, denied=denied) if told else _quantity(value, stated, denied=denied)
        return _as_birth(reading, value, span, published) if actual and _runs_with_time(predicate) else (reading,)
    if isinstance(value, Span):
        return _dates(value, timing, predicate, actual=actual, denied=denied)
    if isinstance(value, Truth):
        return truths_of(
            span, stated, predicate, holds=value.holds, denied=denied, actual=actual, told=published if timed else None
        )
    if isinstance(value, Term):
        return _name(value, terms, stated, denied=denied, exclusive=_exclusive(value, predicate, spelled))
    return (_score(value, predicate, timing, actual=actual, denied=denied),) if isinstance(value, Score) else ()


def _name(
    value: Term, terms: Mapping[str, TermPlace], timing: Timing, *, denied: bool, exclusive: tuple[tuple[int, int], ...]
) -> tuple[Reading, ...]:
    """At its place; none if too many names relate to it. What of several is denied is not sure."""
    if value.name not in terms:
        return ()
    place, naming = terms[value.name]
    reading = Reading(Axis.TERM, place, place, timing, denied, bool(value.meant), exclusive, naming=naming)
    return (evolve(reading, perhaps=True) if value.joined == Joined.NEAR else reading,)


def unless(readings: tuple[Reading, ...], better: str) -> tuple[Reading, ...]:
    """The readings as those of a value that reads as something `better`, if it does."""
    return tuple(evolve(reading, unless=better) for reading in readings) if better else readings


def _toll(value: Quantity, told: tuple[Telling, Timing], *, denied: bool) -> Reading:
    telling, period = told
    return _quantity(value, period, denied=denied, told=telling)


def _quantity(value: Quantity, timing: Timing, *, denied: bool, told: Telling | None = None) -> Reading:
    said, allowed = value.on_axis()
    if denied and value.bound:
        upwards = said.upper == INFINITY
        opposite = _opposite(said, allowed, upwards=upwards, endless=True)
        return Reading(value.axis, *opposite, timing, hedged=value.hedged, told=told)
    return Reading(value.axis, said, allowed, timing, denied, value.hedged, told=told)


def _runs_with_time(predicate: Predicate) -> bool:
    """Whether it is an age on the day that it is told of."""
    return len(predicate.spans) == 1 and predicate.is_age and predicate.aspect == Aspect.STATE


def _as_birth(reading: Reading, value: Quantity, span: Span, published: Span | None) -> tuple[Reading, ...]:
    """An age as the birth that it tells of, which stays. Of an undated one only the day of its source is known, and of
    which day it is told is not certain; with neither, two ages are compared as they are, and with dated ones not."""
    unit = value.unit.name if value.unit else ""
    factor = value.unit.factor if value.unit else 1
    told = span if span.dated else published
    timing = ALWAYS if span.dated else UNDATED
    said, allowed = (
        births(_in_units(ages, factor), unit, told.hull) if told else None for ages in (reading.said, reading.allowed)
    )
    if said is None or allowed is None:
        anywhere = evolve(reading, axis=BIRTH, said=EVERYTHING, allowed=EVERYTHING, timing=UNDATED, denied=False)
        return (reading, anywhere) if unit in LENGTHS and not reading.denied else (reading,)
    return (evolve(reading, axis=BIRTH, said=said, allowed=allowed, timing=timing),)


def _in_units(ages: Interval, factor: int | Fraction) -> Interval:
    """From the axis back to the numbers of the unit."""
    lower, upper = (
        end if isinstance(end, float) else exact(Fraction(end) / factor) for end in (ages.lower, ages.upper)
    )
    return Interval(lower, upper, ages.lower_open, ages.upper_open)


def _dates(value: Span, timing: Timing, predicate: Predicate, *, actual: bool, denied: bool) -> tuple[Reading, ...]:
    hedged = is_hedged(value)
    fixed = ALWAYS if not actual or predicate.aspect in (Aspect.TIMELESS, Aspect.EVENT) else timing
    if denied and value.open in ("after", "before"):
        opposite = _opposite(value.said, value.hull, upwards=value.open == "after", endless=False)
        return (in_its_zone(Reading(Axis.DATE, *opposite, fixed, hedged=hedged), value),)
    date = in_its_zone(Reading(Axis.DATE, value.claimed, value.hull, fixed, denied, hedged, soft=value.soft), value)
    if predicate.aspect != Aspect.EVENT or denied:
        return (date,)
    then = happened(timing_of(value)) if actual else some_day(timing_of(value))
    return (date, Reading(Axis.TRUTH, Interval.point(1), Interval.point(1), then))


def _score(value: Score, predicate: Predicate, timing: Timing, *, actual: bool, denied: bool) -> Reading:
    """At its own place; that of an event is of some day of a longer stretch."""
    if actual and predicate.aspect == Aspect.TIMELESS:
        timing = ALWAYS
    elif actual and predicate.aspect == Aspect.EVENT:
        timing = some_day(timing)
    point = Interval.point(value.place)
    return Reading(Axis.SCORE, point, point, timing, denied, either_order=value.places)


def _opposite(said: Interval, allowed: Interval, *, upwards: bool, endless: bool) -> tuple[Interval, Interval]:
    """What a denied bound asserts: not "at least 3,000" is "fewer than 3,000". The doubt about the bound stays. The end
    at infinity is open if `endless`, as that of numbers is: else the same would not be equal."""
    if upwards:
        doubt = _difference(said.lower, allowed.lower)
        closed = said.lower_open
        return (
            Interval(-INFINITY, said.lower, endless, upper_open=not closed),
            Interval(-INFINITY, said.lower + doubt, endless, upper_open=not closed and not doubt),
        )
    doubt = _difference(allowed.upper, said.upper)
    closed = said.upper_open
    return (
        Interval(said.upper, INFINITY, not closed, endless),
        Interval(said.upper - doubt, INFINITY, not closed and not doubt, endless),
    )


def _difference(high: Number, low: Number) -> Number:
    return high - low if high > low else low - high


def _exclusive(term: Term, predicate: Predicate, spelled: Callable[[str], str]) -> tuple[tuple[int, int], ...]:
    """Each exclusive set of which the term, or what it is part of, is a member; but one member, or none can be told."""
    names = {spelled(name) for name in (term.name, *term.within)} if not term.meant else set()
    found = []
    for number, terms in enumerate(predicate.exclusive):
        members = [place for place, text in enumerate(terms) if spelled(text) in names]
        found += [(number, place) for place in members if len(members) == 1]
    return tuple(found)
