"""As of when each toll of a run is known, and whether that is early: while such figures keep changing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from attrs import evolve

from contracheck.model import Claim, Key, Predicate
from contracheck.normalise.timings import timing_of
from contracheck.values.dates.calendar import DAY, civil
from contracheck.values.dates.duration import Duration
from contracheck.values.interval import EVERYTHING, INFINITY, Number
from contracheck.values.span import Span
from contracheck.values.telling import Stage, Telling
from contracheck.values.text.not_known import says_not_known
from contracheck.values.timing import UNDATED, Timing

_SETTLES = Duration.parse("3 months")
_SO_FAR = re.compile(r"(?i)\b(?:toll|so far|still|confirmed|recovered|to date|until now)\b")
"""Words by which a figure is one of the moment, wherever they stand in a claim."""
_EVENT = "the event"


class Figure(NamedTuple):
    """One claim that may be a toll: its question, and its times as read."""

    key: Key
    predicate: Predicate
    claim: Claim
    when: Span
    as_of: Span | None


class Toll(NamedTuple):
    """What is known of the telling of a toll: `as_of`, if that is known, and how it is compared, with its period."""

    as_of: Span | None
    read: tuple[Telling, Timing]


class _Told(NamedTuple):
    """As of when a figure is known, and where that comes from. `happened` is the period of its claim, undated where
    the claim gives none, or gives the time of the telling in its place; `event` the time of its subject, if that is an
    event: undated where only that is known."""

    key: Key
    predicate: Predicate
    as_of: Span | None
    explicit: bool
    moment: bool
    happened: Span
    event: Span | None


def is_of_its_moment(claim: Claim, predicate: Predicate) -> bool:
    """Whether a day beside the figure is the day on which it stood so: of those who still are (missing, hostages), and
    of a toll so far."""
    return predicate.grows != "yes" or any(map(_says_so_far, (claim.predicate, claim.value, claim.measure)))


@lru_cache(maxsize=32768)
def _says_so_far(text: str) -> bool:
    return _SO_FAR.search(text) is not None


def is_not_known(claim: Claim) -> bool:
    """Whether the claim says that nobody knows as of when its figure is."""
    return bool(claim.as_of) and says_not_known(claim.as_of, claim.source.language)


def tolls_of(
    figures: Sequence[Figure],
    published: Mapping[str, Span | None],
    event: Callable[[str], Span | None],
    case_when: str,
) -> list[Toll | None]:
    """For each that is a toll: as of when it is known, and the period in which it happened.

    It is early until `settles` after the event is over: after its date in the register, the claim's own period, the
    period of the group that is over first, the time of the case, or the earliest telling, whichever is known first in
    this order. (The end of a period, not its beginning: the killed of a year are counted until then, and a period that
    is told more vaguely can only make a figure early.) An event has one period, whatever it is called.
    """
    tolls = [_told(one, published, event) if one.predicate.is_toll(one.claim.layer) else None for one in figures]
    some = [toll for toll in tolls if toll is not None]
    ends, tells = _least(some, lambda toll: toll.happened), _least(some, lambda toll: toll.as_of)
    case = _end(Span.parse(case_when)) if case_when and some else None

    def over(toll: _Told) -> Number | None:
        known = _end(toll.event), _end(toll.happened), ends.get(toll.key), case, tells.get(toll.key)
        return next((minute for minute in known if minute is not None), None)

    return [toll and Toll(toll.as_of, (_telling(toll, over(toll)), _period(toll))) for toll in tolls]


def _told(one: Figure, published: Mapping[str, Span | None], event: Callable[[str], Span | None]) -> _Told:
    """By the claim's `as_of`; by its `when`, if that is such a time; else by the day of its source's publication."""
    asked = partial(_Told, one.key, one.predicate, event=event(one.key.subject))
    if one.claim.as_of:
        known = one.as_of if one.as_of is not None and one.as_of.dated else None
        return asked(as_of=known, explicit=known is not None, moment=False, happened=one.when)
    day = one.when.dated and one.when.hull.upper - one.when.hull.lower < DAY
    if day and is_of_its_moment(one.claim, one.predicate):
        return asked(as_of=one.when, explicit=True, moment=True, happened=Span.undated())
    return asked(as_of=published[one.claim.source.id], explicit=False, moment=False, happened=one.when)


def _telling(toll: _Told, over: Number | None) -> Telling:
    as_of = toll.as_of
    if as_of is None or not as_of.dated:
        return Telling(Stage.UNKNOWN)
    limit = INFINITY if over is None else over + _settles(toll.predicate)
    early, late = as_of.hull.upper <= limit, as_of.hull.lower > limit
    stage = Stage.EARLY if early else Stage.SETTLED if late else Stage.OPEN
    if stage == Stage.SETTLED and as_of.clock:
        as_of = _its_day(as_of)  # what is settled does not change within a day
    return Telling(stage, timing_of(as_of), toll.explicit, toll.moment)


def _its_day(time: Span) -> Span:
    """The day of a clock time, by its own clock."""
    year, month, day = civil(int(time.said.lower + time.offset) // DAY)
    return Span.of_canonical(f"{year:04}-{month:02}-{day:02}")


def _settles(predicate: Predicate) -> int:
    return (Duration.parse(predicate.settles) if predicate.settles else _SETTLES).minutes


def _period(toll: _Told) -> Timing:
    if toll.moment:
        return UNDATED
    if toll.event is None:
        return timing_of(toll.happened)
    dated = timing_of(toll.event) if toll.event.dated else Timing(EVERYTHING, None, _EVENT, dated=True)
    return dated if dated.label else evolve(dated, label=_EVENT)


def _least(tolls: Iterable[_Told], time: Callable[[_Told], Span | None]) -> Mapping[Key, Number]:
    """By question, the earliest end of any."""
    found: dict[Key, Number] = {}
    for toll in tolls:
        minute = _end(time(toll))
        if minute is not None:
            found[toll.key] = min(minute, found.get(toll.key, minute))
    return found


def _end(span: Span | None) -> Number | None:
    """The last minute of a time; `None` where there is none."""
    return span.hull.upper if span is not None and span.dated else None
