"""The date by which something is planned, ordered or expected differs: a plan slips.

"By September 2025" and "by September 2026" fit as statements about the event (what is done by the first is done by
the second), but as deadlines they differ. Plans may change, so it is no more than *may contradict*, unless both are
told of the same day.

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

from contracheck.model import Axis, Dispute, Group, Kind, Layer, Severity, Statement
from contracheck.rules.kit import Conflict, Rule, World, said, speaker
from contracheck.values.geometry.clash import Clash
from contracheck.values.geometry.piercing import pierce
from contracheck.values.geometry.scale import Reach
from contracheck.values.interval import Interval
from contracheck.values.span import Span
from contracheck.values.timing import UNDATED, TimeRelation


def check(group: Group, world: World) -> Iterator[Conflict]:
    """Deadlines of one plan that no date has in common."""
    if group.key.layer == Layer.ACTUAL:
        return
    planned = [
        (statement, date) for statement in group.statements if not statement.excluded and (date := _date(statement))
    ]
    dated = [(statement, _limit(date) or date.hull) for statement, date in planned]
    clash = _clash(planned)
    for component in clash.together.components():
        index = max(component, key=lambda index: (clash.clearest[index].gap, -index))
        pair = sorted((dated[index], dated[clash.clearest[index].partner]), key=lambda pair: pair[1].lower)
        yield _conflict(group, [dated[index] for index in component], pair)


def _clash(planned: Sequence[tuple[Statement, Span]]) -> Clash:
    """Which of them have no date in common, or name limits that differ."""
    clash = Clash(len(planned))
    whole = [_reach(index, statement, date.hull) for index, (statement, date) in enumerate(planned)]
    limits = [
        _reach(index, statement, limit) for index, (statement, date) in enumerate(planned) if (limit := _limit(date))
    ]
    for reaches in (whole, limits):
        clash.search(reaches, periodic=False, sure=(), voices=None)
    return clash


def _conflict(
    group: Group, dated: Sequence[tuple[Statement, Interval]], pair: Sequence[tuple[Statement, Interval]]
) -> Conflict:
    members = tuple(statement for statement, _ in dated)
    (first, _), (second, _) = pair
    kind, time = Kind.MAY_CONTRADICT, TimeRelation.MAY_COINCIDE
    for dispute in _at_one_time(group, members):
        kind, first, second, time = dispute.kind, dispute.first, dispute.second, dispute.time
    either = f"{_words(first)} ({speaker(first)}) or {_words(second)} ({speaker(second)})"
    positions = pierce([date for _, date in dated])
    roles = tuple(("deadline", tuple(members[place] for place in places)) for places in positions)
    excuse, question = "the plan was changed in between", f"Which date was set last: {either}?"
    known = kind == Kind.CONTRADICTS
    return Conflict(kind, members, first, second, time, either, roles, excuse=excuse, question=question, known=known)


def _at_one_time(group: Group, members: Sequence[Statement]) -> Iterator[Dispute]:
    """What was told of the plan for one time: then no change in between excuses it."""
    for dispute in group.disputes:
        sure = dispute.axis == Axis.DATE and dispute.kind == Kind.CONTRADICTS and not dispute.denial
        if sure and set(dispute.statements) <= set(members):
            yield dispute


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
