"""A length of time does not fit the dates it lies between: aged 84, born in 1919 and died in 1999.

The vocabulary says between which dates a quantity of time lies (`spans: [birth date, death date]`); with one name, from
that date to the date that the claim is told of (an age). No two of the three claims contradict each other; all three
do. Every way of counting is admitted: full years, rounded ones, calendar years, days with both ends counted.

Disagree:
    - {source: a, subject: Siege of Orr, property: start date, value: 2016-07-09}
    - {source: b, subject: Siege of Orr, property: end date, value: 2016-10-17}
    - {source: c, subject: Siege of Orr, property: duration, value: 31 days}
Agree:
    - {source: a, subject: Siege of Orr, property: start date, value: 2016-07-09}
    - {source: b, subject: Siege of Orr, property: end date, value: 2016-10-17}
    - {source: c, subject: Siege of Orr, property: duration, value: 100 days}
Blind spots: what was interrupted (two sieges, two terms) lasts less than from its first day to its last. A length told
of a time before the end is of something that still went on, and not compared. Where sources differ about a date, all
between their dates is admitted, unless one source gives all three.
What to do: see which of the dates, or the length, was worked out from the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import evolve

from contracheck.model import Group, Reading, Statement
from contracheck.ruling import Conflict, Figure, Rule, World, doubt, figure, readings_on, said, speaker
from contracheck.values.dates.elapsed import elapsed
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.quantity import Quantity
from contracheck.values.timing import SAME

Said = tuple[Statement, Reading]


class _Dates(NamedTuple):
    """What is said of the two ends; of the second, `None` where it is the date that the length is told of."""

    begin: Sequence[Said]
    end: Sequence[Said] | None


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Each set of lengths that does not fit the dates: what is certain, then the rest; by all, then by each source."""
    names = group.predicate.spans
    if not names or group.key.layer != "actual":
        return
    dates = _Dates(_dates(group, names[0], world), _dates(group, names[1], world) if len(names) > 1 else None)
    told: set[Statement] = set()
    for certain in (True, False):
        lengths = [one for one in group.statements if _counts(one) and (one.certain or not certain)]
        for some, ends in _views(lengths, _only(dates, certain=certain)):
            misfits = [one for one in some if one not in told and not _fits(one, ends)]
            told.update(misfits)
            if misfits:
                yield _conflict(misfits, ends, names)


def _dates(group: Group, name: str, world: World) -> list[Said]:
    """What is said of a date of the same subject, in the same scope, else in none."""
    key = evolve(group.key, predicate=name)
    found = list(readings_on(world.group(key), "date"))
    return found or list(readings_on(world.group(evolve(key, scope="", measure="")), "date"))


def _counts(one: Statement) -> bool:
    asserted = not one.excluded and one.claim.polarity != "denied"
    return asserted and isinstance(one.value, Quantity) and one.value.unit is not None


def _only(dates: _Dates, *, certain: bool) -> _Dates:
    begin, end = ([one for one in them or () if one[0].certain or not certain] for them in dates)
    return _Dates(begin, None if dates.end is None else end)


def _views(lengths: Sequence[Statement], dates: _Dates) -> Iterator[tuple[Sequence[Statement], _Dates]]:
    yield lengths, dates
    begins, ends = _by_source(dates.begin), _by_source(dates.end or ())
    lasting: dict[str, list[Statement]] = {}
    for one in lengths:
        lasting.setdefault(one.source, []).append(one)
    for source in sorted(lasting):
        if source in begins and (dates.end is None or source in ends):
            yield lasting[source], _Dates(begins[source], None if dates.end is None else ends[source])


def _by_source(them: Iterable[Said]) -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = {}
    for one in them:
        found.setdefault(one[0].source, []).append(one)
    return found


def _fits(one: Statement, dates: _Dates) -> bool:
    """Whether some way of counting makes the dates that far apart, or too little is known to tell."""
    value, begin = one.value, _hull(figure(dates.begin))
    end = one.span.hull if dates.end is None else _hull(figure(dates.end))
    if begin is None or end is None or not isinstance(value, Quantity) or value.unit is None:
        return True
    running = dates.end is not None and one.span.dated and one.span.hull.upper < end.lower
    if running or not begin.lower <= end.upper:
        return True
    counted = elapsed(begin, end, value.unit.name)
    return counted is None or counted.meets(value.allowed)


def _hull(dates: Figure | None) -> Interval | None:
    if dates is None or dates.floor[0] == -INFINITY or dates.ceiling[0] == INFINITY:
        return None
    return Interval(dates.floor[0], dates.ceiling[0])


def _conflict(misfits: Sequence[Statement], dates: _Dates, names: Sequence[str]) -> Conflict:
    length, begin = misfits[0], dates.begin[0][0]
    sentence = f"{said(length)} ({speaker(length)}) does not fit {names[0]} {said(begin)} ({speaker(begin)})"
    if dates.end is not None:
        end = dates.end[0][0]
        sentence += f" and {names[1]} {said(end)} ({speaker(end)})"
    else:
        sentence += f" on {length.span.reads_as()}"
    roles = [("length of time", tuple(misfits)), (names[0], tuple(one for one, _ in dates.begin))]
    if dates.end is not None:
        roles.append((names[1], tuple(one for one, _ in dates.end)))
    statements = tuple(one for _, them in roles for one in them)
    doubtful = next((one for one in statements if not one.certain), None)
    kind = "contradicts" if doubtful is None else "may contradict"
    excuse = doubt(doubtful) if doubtful is not None else ""
    return Conflict(kind, statements, length, begin, SAME, sentence, tuple(roles), excuse=excuse)


RULE = Rule("duration-mismatch", check, __doc__, telling=20)
