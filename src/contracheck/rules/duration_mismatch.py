"""A length of time does not fit the dates it lies between: aged 84, born in 1919 and died in 1999.

The vocabulary says between which dates a quantity of time lies (`spans: [birth date, death date]`); with one name, from
that date to the date that the claim is told of (an age). No two of the three claims contradict each other; all three
do. Every way of counting is admitted: full units, rounded ones, calendar years, and between dates without a time of day
both ends counted: a fire from 6:41 to 11:15 lasted four hours, or five, and not twenty; 9 July to 17 October are 100
days, or 101, or 14 weeks. An age is counted in full years alone: born on 1 June 1978, on 3 May 2024 one is 45.

Disagree:
    - {source: a, subject: Siege of Orr, property: start date, value: 2016-07-09}
    - {source: b, subject: Siege of Orr, property: end date, value: 2016-10-17}
    - {source: c, subject: Siege of Orr, property: duration, value: 31 days}
Agree:
    - {source: a, subject: Siege of Orr, property: start date, value: 2016-07-09}
    - {source: b, subject: Siege of Orr, property: end date, value: 2016-10-17}
    - {source: c, subject: Siege of Orr, property: duration, value: 100 days}
Blind spots: what was interrupted (two sieges, two terms) lasts less than from its first day to its last. A length told
of a time before the end is of something that still went on, and not compared.
What to do: see which of the dates, or the length, was worked out from the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from attrs import evolve

from contracheck.model import Axis, Group, Layer, Polarity, Reading, Statement
from contracheck.rules.kit import Conflict, Rule, World, at_time, in_one_clock, judgement_of, readings_on, said, speaker
from contracheck.values.dates.elapsed import completed, elapsed
from contracheck.values.interval import INFINITY, Interval, Number
from contracheck.values.quantity import Quantity
from contracheck.values.timing import TimeRelation

Figure = tuple[Statement, Reading]
Count = Callable[[Interval, Interval, str], Interval | None]


class _Lifetime(NamedTuple):
    """A date that it began and one that it ended; `None`: the date that the length is told of."""

    begin: Figure
    end: Figure | None


def check(group: Group, world: World) -> Iterator[Conflict]:
    """The lengths that some pair of dates does not fit: what is certain; then the rest as well."""
    names = group.predicate.spans
    if not names or group.key.layer != Layer.ACTUAL:
        return
    lengths = [statement for statement in group.statements if _counts(statement)]
    dates = [_dates(group, name, world) for name in names]
    count = completed if group.predicate.is_age else elapsed
    for misfits, pair in _misfits(lengths, dates, count):
        yield _conflict(misfits, pair, names)


def _misfits(
    lengths: Sequence[Statement], dates: Sequence[Sequence[Figure]], count: Count
) -> Iterator[tuple[Sequence[Statement], _Lifetime]]:
    """The lengths that a pair of dates does not fit, each once: among what is certain, then among all."""
    certain = [statement for statement in lengths if statement.certain]
    certain_dates = [[pair for pair in them if pair[0].certain] for them in dates]
    told: set[Statement] = set()
    for some, ends in ((certain, certain_dates), (lengths, dates)):
        for pair in _lifetimes(ends):
            misfits = [statement for statement in some if statement not in told and not _fits(statement, pair, count)]
            told.update(misfits)
            if misfits:
                yield misfits, pair


def _lifetimes(dates: Sequence[Sequence[Figure]]) -> Iterator[_Lifetime]:
    """The extremes of what is told by clocks of one kind, and of all together, with the doubt of unlike clocks."""
    for ends in zip_longest(*map(in_one_clock, dates), fillvalue=()):
        yield from _extremes(ends)


def _dates(group: Group, name: str, world: World) -> list[Figure]:
    """What is said of a date of the same subject, in the same scope, else in none; dates with an open end left out."""
    key = evolve(group.key, predicate=name)
    found = list(readings_on(world.group(key), Axis.DATE))
    found = found or list(readings_on(world.group(evolve(key, scope="", measure="")), Axis.DATE))
    return [pair for pair in found if pair[1].allowed.lower > -INFINITY and pair[1].allowed.upper < INFINITY]


def _extremes(dates: Sequence[Sequence[Figure]]) -> Iterator[_Lifetime]:
    """Of all pairs of dates, the two that lie closest together and farthest apart: what fits both fits every pair."""
    if not all(dates):
        return
    begins, ends = dates[0], dates[1] if len(dates) > 1 else None
    latest, earliest = max(begins, key=_lower), min(begins, key=_upper)
    yield _Lifetime(latest, min(ends, key=_upper) if ends else None)
    yield _Lifetime(earliest, max(ends, key=_lower) if ends else None)


def _lower(pair: Figure) -> tuple[Number, tuple[str, str]]:
    return (pair[1].allowed.lower, pair[0].order)


def _upper(pair: Figure) -> tuple[Number, tuple[str, str]]:
    return (pair[1].allowed.upper, pair[0].order)


def _counts(statement: Statement) -> bool:
    asserted = not statement.excluded and statement.claim.polarity != Polarity.DENIED
    return asserted and isinstance(statement.value, Quantity) and statement.value.unit is not None


def _fits(statement: Statement, pair: _Lifetime, count: Count) -> bool:
    """Whether some way of counting makes the dates that far apart, or too little is known to tell."""
    value, begin = statement.value, pair.begin[1].allowed
    end = statement.span.hull if pair.end is None else pair.end[1].allowed
    if not isinstance(value, Quantity) or value.unit is None or _running(statement, pair, end):
        return True
    counted = count(begin, end, value.unit.name)
    return counted is None or counted.meets(value.allowed)


def _running(statement: Statement, pair: _Lifetime, end: Interval) -> bool:
    """Whether it is told of a time before the end: then it still went on."""
    return pair.end is not None and statement.span.dated and statement.span.hull.upper < end.lower


def _conflict(misfits: Sequence[Statement], pair: _Lifetime, names: Sequence[str]) -> Conflict:
    length, begin = misfits[0], pair.begin[0]
    sentence = f"{said(length)} ({speaker(length)}) does not fit {names[0]} {said(begin)} ({speaker(begin)})"
    roles: tuple[tuple[str, tuple[Statement, ...]], ...] = (
        ("length of time", tuple(misfits)),
        (names[0], (begin,)),
    )
    if pair.end is None:
        sentence += f" {at_time(length.span)}"
    else:
        end = pair.end[0]
        sentence += f" and {names[1]} {said(end)} ({speaker(end)})"
        roles = (*roles, (names[1], (end,)))
    statements = tuple(statement for _, them in roles for statement in them)
    found = judgement_of(statements)
    return Conflict(found.kind, statements, length, begin, TimeRelation.SAME, sentence, roles, excuse=found.excuse)


RULE = Rule("duration-mismatch", check, __doc__, telling=20)
