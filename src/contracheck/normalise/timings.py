"""The time of a statement, for comparing: how finely it is told, what it covers for certain, how soft its ends are."""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve

from contracheck.model import Aspect, Predicate
from contracheck.values.dates.calendar import DAY
from contracheck.values.interval import Interval
from contracheck.values.span import Span
from contracheck.values.timing import UNDATED, Grain, Timing

_Ends = tuple[Interval | None, Interval | None]


def told_at(span: Span, predicate: Predicate, *, actual: bool) -> Timing:
    """The time of a statement about a predicate: how many there are *by the end of 2023* is said of that day."""
    lasting = actual and predicate.aspect in (Aspect.STATE, Aspect.RUNNING_TOTAL)
    if lasting and span.bound and span.open == "before" and span.words.casefold().startswith("by the end of "):
        day = Interval(span.bound.upper - DAY + 1, span.bound.upper)
        return Timing(day, day, f"{day.lower}..{day.upper}", dated=True, grain=Grain.DAY)
    if actual and predicate.aspect == Aspect.RUNNING_TOTAL and span.open == "after":
        return _at_its_telling(span)
    return timing_of(span)


def some_day(timing: Timing) -> Timing:
    """What happens once happens on some day of a longer stretch, and covers none of it for certain."""
    core = timing.core
    long = core is not None and core.upper - core.lower >= DAY
    return evolve(timing, core=None, body=None) if long or timing.body else timing


def _at_its_telling(span: Span) -> Timing:
    """A count *since January* stands at the end of that time, the day on which it is told; some day, if not known."""
    end = span.core.upper if span.core else 0
    if span.core and (end + 1) % DAY == 0:
        day = Interval(end - DAY + 1, end)
        return Timing(day, day, f"{day.lower}..{day.upper}", dated=True, grain=Grain.DAY)
    return Timing(span.hull, None, "", dated=True)


@lru_cache(maxsize=32768)
def timing_of(span: Span) -> Timing:
    """Periods are named by their minutes, however they are worded; but a fiscal year of which nobody knows the bounds
    by its own name."""
    if not span.dated:
        return UNDATED
    label = f"{span.hull.lower}..{span.hull.upper}" if span.period else span.label
    if _grain(span) == Grain.ZONED:
        label = f"{label}Z" if label else ""
    ends = _ends(span)
    core = _within(span.core, ends) if ends else span.core
    body = _between(span.hull, ends) if ends else None
    return Timing(span.hull, core, label, dated=True, grain=_grain(span), body=body, start=_start(span))


def _start(span: Span) -> Interval | None:
    """When a period with soft edges can begin: summer in June, or up to a third of its length earlier."""
    single = span.soft is not None and not (span.open or "/" in span.edtf or span.edtf.startswith(("[", "{", "either")))
    return Interval(span.hull.lower, span.said.lower) if single else None


def _grain(span: Span) -> Grain:
    """Whether it is a clock time or a calendar day; *throughout* a day is more than the day."""
    if span.clock and not span.open:
        return Grain.ZONED if span.edtf.endswith("Z") else Grain.CLOCK
    return Grain.DAY if span.core and "/" not in span.edtf and not span.open else Grain.ANY


def _ends(span: Span) -> _Ends | None:
    """Of a stretch, the first and the last unit as written; none where its edge is sharp."""
    first, slash, last = span.edtf.partition("/")
    if span.edtf[0] in "[{" or (not slash and not span.open):
        return None
    if span.open:
        soft = span.bound if span.bound is not None and span.bound.meets(span.hull) else None
        return (soft, None) if span.open == "after" else (None, soft)
    return (None, None) if first == last or span.ends is None else span.ends


def _within(core: Interval | None, ends: _Ends) -> Interval | None:
    """What is covered for certain: who held office from 2014 to 2017 may have come late in 2014 and gone early in 2017,
    so that of a year, a month or a day at an end nothing is sure."""
    if core is None:
        return None
    lower = core.lower if ends[0] is None else max(core.lower, ends[0].upper + 1)
    upper = core.upper if ends[1] is None else min(core.upper, ends[1].lower - 1)
    return Interval(lower, upper) if lower <= upper else None


def _between(hull: Interval, ends: _Ends) -> Interval | None:
    """From the latest it can begin to the earliest it can end, both included: two stretches that do not share any of
    this follow one another. None where it may begin later than it may end."""
    lower = hull.lower if ends[0] is None else ends[0].upper
    upper = hull.upper if ends[1] is None else ends[1].lower
    return Interval(lower, upper) if lower <= upper else None
