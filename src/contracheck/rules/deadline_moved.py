"""The date by which something is planned, ordered or expected differs: a plan slips.

"By September 2025" and "by September 2026" fit as statements about the event (what is done by the first is done by
the second), but as deadlines they differ. Plans may change, so it is no more than *may contradict*, unless one speaker
that is named told both on one day. One who told them on two days has moved the date: *changed*.

Disagree:
    - {source: a, subject: Fort Ash garrison, property: withdrawal, value: by September 2025, layer: planned}
    - {source: b, subject: Fort Ash garrison, property: withdrawal, value: by September 2026, layer: planned}
    - {predicate: withdrawal, datatype: date, aspect: event}
Agree:
    - {source: a, subject: Fort Ash garrison, property: withdrawal, value: by September 2026, layer: planned}
    - {source: b, subject: Fort Ash garrison, property: withdrawal, value: by 30 September 2026, layer: planned}
    - {predicate: withdrawal, datatype: date, aspect: event}
Blind spots: phases of one plan (first bases, then the rest) need subjects or measures of their own.
What to do: see which source is later, and whether it mentions the earlier date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contracheck.comparison.plan_times import announcement_of, by_announcement, by_speaker
from contracheck.model import Axis, Dispute, Group, Kind, Layer, Severity, Statement
from contracheck.rules.kit import Conflict, Rule, World, said, speaker
from contracheck.values.geometry.clash import Clash
from contracheck.values.geometry.piercing import pierce
from contracheck.values.geometry.scale import Reach
from contracheck.values.interval import Interval, Number
from contracheck.values.span import Span
from contracheck.values.timing import UNDATED, TimeRelation

Dated = tuple[Statement, Interval]


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Deadlines of one plan that no date has in common."""
    if group.key.layer == Layer.ACTUAL:
        return
    planned = [
        (statement, date) for statement in group.statements if not statement.excluded and (date := _date(statement))
    ]
    dated = [(statement, _limit(date) or date.hull) for statement, date in planned]
    apart, own = _clashes(planned)
    for component, pair in _clearest(apart, dated):
        yield from _conflicts(group, [dated[index] for index in component], pair)
    for component, pair in _clearest(own, dated):
        if apart.clearest.keys().isdisjoint(component):
            yield _conflict([dated[index] for index in component], pair, Kind.CHANGED, TimeRelation.APART)


def _clashes(planned: Sequence[tuple[Statement, Span]]) -> tuple[Clash, Clash]:
    """Of all that may be one plan that was not moved; and of what each speaker said, on whatever days."""
    told = {place: announcement_of(statement) for place, (statement, _) in enumerate(planned)}
    apart, own = Clash(len(planned)), Clash(len(planned))
    for reaches in _differing(planned):
        for part, _ in by_announcement(reaches, told):
            apart.search(part, periodic=False, sure=(), voices=None)
        for its in by_speaker(reaches, told):
            own.search(its, periodic=False, sure=(), voices=None)
    return apart, own


def _differing(planned: Sequence[tuple[Statement, Span]]) -> Iterator[list[Reach]]:
    """Sets of which those differ that have no date in common: the dates, and the limits that are named."""
    yield [_reach(index, statement, date.hull) for index, (statement, date) in enumerate(planned)]
    yield [
        _reach(index, statement, limit) for index, (statement, date) in enumerate(planned) if (limit := _limit(date))
    ]


def _clearest(clash: Clash, dated: Sequence[Dated]) -> Iterator[tuple[list[int], list[Dated]]]:
    """Each set that hangs together, with its clearest pair, the earlier date first."""
    for component in clash.together.components():
        index = max(component, key=lambda index: (clash.clearest[index].gap, -index))
        pair = sorted((dated[index], dated[clash.clearest[index].partner]), key=lambda pair: pair[1].lower)
        yield component, pair


def _conflicts(group: Group, dated: Sequence[Dated], pair: Sequence[Dated]) -> Iterator[Conflict]:
    """What may contradict, and apart from it what one speaker told on one day, for then no change excuses it."""
    members = {statement for statement, _ in dated}
    sure = [dispute for dispute in _at_one_time(group) if members.issuperset(dispute.statements)]
    for dispute in sure:
        its = [entry for entry in dated if entry[0] in dispute.statements]
        clearest = sorted((entry for entry in its if entry[0] in (dispute.first, dispute.second)), key=_begin)
        yield _conflict(its, clearest, dispute.kind, dispute.time)
    if not any(members == set(dispute.statements) for dispute in sure):
        yield _conflict(dated, pair, Kind.MAY_CONTRADICT, TimeRelation.MAY_COINCIDE)


def _at_one_time(group: Group) -> Iterator[Dispute]:
    """Dates that one speaker told on one day."""
    for dispute in group.disputes:
        if dispute.axis == Axis.DATE and dispute.kind == Kind.CONTRADICTS and not dispute.denial:
            yield dispute


def _begin(entry: Dated) -> tuple[Number, tuple[str, str]]:
    return (entry[1].lower, entry[0].order)


def _conflict(dated: Sequence[Dated], pair: Sequence[Dated], kind: Kind, time: TimeRelation) -> Conflict:
    members = tuple(statement for statement, _ in dated)
    (first, _), (second, _) = pair
    either = f"{_words(first)} ({speaker(first)}) or {_words(second)} ({speaker(second)})"
    positions = pierce([date for _, date in dated])
    roles = tuple(("deadline", tuple(members[place] for place in places)) for places in positions)
    excuse, question = "the plan was changed in between", f"Which date was set last: {either}?"
    known = kind == Kind.CONTRADICTS
    return Conflict(kind, members, first, second, time, either, roles, excuse=excuse, question=question, known=known)


def _reach(index: int, statement: Statement, date: Interval) -> Reach:
    return Reach(index, UNDATED, date.floor, date.ceiling, statement.source)


def _date(statement: Statement) -> Span | None:
    """The planned date: the value, or the time of a planned event."""
    date = statement.value if isinstance(statement.value, Span) else statement.span
    planned = any(reading.axis == Axis.DATE and not reading.denied for reading in statement.readings)
    return date if planned else None


def _limit(date: Span) -> Interval | None:
    """The date that is named as the limit; of "before October" the moment before it, of "after" the one after."""
    if date.bound is None or date.open not in ("before", "after") or date.bound.meets(date.hull):
        return date.bound
    return Interval.point(date.hull.upper if date.open == "before" else date.hull.lower)


def _words(statement: Statement) -> str:
    return said(statement) if isinstance(statement.value, Span) else statement.claim.when


RULE = Rule("deadline-moved", check, __doc__, telling=30, severity=Severity.WARNING)
