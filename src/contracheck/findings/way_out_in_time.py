"""That two statements are of two times: what changed in between, or was told first, as a clause and as a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from contracheck.findings.change import WayOut, can_change, change_of, changed
from contracheck.findings.who import apart, claim_text, each_of, quoted, what_denied, who
from contracheck.model import Aspect, Axis, Layer, Polarity, Predicate, Statement
from contracheck.rules.kit import said, speaker
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.span import Span, between_text, day_text, period_text
from contracheck.values.staying import Stays, follow


def of_two_times(first: Statement, second: Statement, predicate: Predicate, axis: str) -> WayOut:
    """That they are of two times, or told at two times."""
    if first.key.layer == second.key.layer != Layer.ACTUAL:
        return _otherwise_planned(first, second)
    if predicate.is_toll(first.key.layer):
        return _of_tolls(first, second)
    if predicate.is_periodic:
        return _of_periods(first, second)
    return _apart_in_time(first, second, predicate, axis)


def told_of(statement: Statement, axis: str) -> Span:
    """When it is said to hold: that something happened holds at the date of the event, if that is the value."""
    value = statement.value
    return (
        value
        if axis == Axis.TRUTH and isinstance(value, Span) and statement.key.layer == Layer.ACTUAL
        else statement.span
    )


def _otherwise_planned(first: Statement, second: Statement) -> WayOut:
    """Of plans, orders and forecasts: that one took the place of the other, or that they are two."""
    noun = {Layer.ORDERED: "order", Layer.PREDICTED: "forecast"}.get(first.key.layer, "plan")
    clause = f"the {noun} was changed in between"
    if first.speaker != "" and first.speaker == second.speaker:
        return WayOut(clause, f"Did {speaker(first)} change the {noun} in between?")
    return WayOut(f"{clause}, or they are two {noun}s", f"Is it one {noun} that was changed, or are they two?")


def _of_periods(first: Statement, second: Statement) -> WayOut:
    silent = [one for one in (first, second) if not one.span.dated]
    asked = _of_which("period", silent or (first, second))
    told = dict.fromkeys(one.span.reads_as() for one in (first, second) if one.span.dated)
    return WayOut(f"they speak of different periods ({'; '.join((*told, *whose(silent)))})", asked)


def _of_which(word: str, statements: Sequence[Statement]) -> str:
    """Of which time, or period, each of one or two is."""
    if len(statements) == 1:
        return f"Of which {word} is “{said(statements[0])}” ({who(statements[0])})?"
    first, second = statements
    one, other = each_of(first, second)
    before, ahead = apart(first, second)
    told = f"“{said(first)}”", f"“{said(second)}”"
    if before or first.key.predicate != second.key.predicate:
        told = claim_text(first, before), claim_text(second, ahead)
    return f"Of which {word} is {told[0]}{one}, and of which {told[1]}{other}?"


def _of_tolls(first: Statement, second: Statement) -> WayOut:
    """Of figures that become known: one was told before the other, where that may be so; else their periods differ."""
    days = [statement.as_of for statement in (first, second) if statement.as_of is not None]
    unknown = [statement for statement in (first, second) if statement.as_of is None]
    if len(days) == len(unknown):
        clause = f"one was told before the other (as of when is not said by {speaker(unknown[0])})"
        return WayOut(clause, f"As of when is {quoted(unknown[0])} known?")
    if not days or not days[0].hull.meets(days[-1].hull):
        return _of_periods(first, second)
    told = between_text(days[0].hull) if days[0].hull == days[-1].hull else f"({each_once(*days)})"
    one, other = each_of(first, second)
    asked = f"Which was told first, “{said(first)}”{one} or “{said(second)}”{other}?"
    return WayOut(f"one was told before the other {told}", asked)


def _apart_in_time(first: Statement, second: Statement, predicate: Predicate, axis: str) -> WayOut:
    for way in _only_later(first, second, predicate, axis):
        return way
    times = {statement: told_of(statement, axis) for statement in (first, second)}
    undated = [statement for statement in (first, second) if not times[statement].dated]
    if undated:
        return WayOut(
            f"they speak of different times ({'; '.join(whose(undated))})", _of_the_undated(undated, predicate, axis)
        )
    earlier, later = sorted(
        (first, second), key=lambda statement: (times[statement].hull.lower, times[statement].hull.upper)
    )
    early, late = times[earlier], times[later]
    if early.hull.meets(late.hull):
        when = _some_time_in(early.hull, late.hull)
        return _denied_otherwise(first, second, predicate, axis, when) or changed(first, second, predicate, axis, when)
    since, until = day_text(int(early.hull.upper)), day_text(int(late.hull.lower))
    if since == until:
        since, until = early.reads_as(), late.reads_as()
    return change_of(earlier, later, predicate, axis, f"between {since} and {until}")


def _denied_otherwise(first: Statement, second: Statement, predicate: Predicate, axis: str, when: str) -> WayOut | None:
    """Of an event, which does not change: that it is denied of another time than it is told of."""
    denial = next((one for one in (first, second) if one.claim.polarity == Polarity.DENIED), None)
    if denial is None or axis != Axis.TRUTH or predicate.aspect != Aspect.EVENT:
        return None
    return WayOut(f"the denial by {speaker(denial)} is of another time {when}", what_denied(denial))


def _some_time_in(one: Interval, other: Interval) -> str:
    """When it was that lies in either of them; where there is no end to that, in both."""
    lower, upper = min(one.lower, other.lower), max(one.upper, other.upper)
    if lower == -INFINITY or upper == INFINITY:
        lower, upper = max(one.lower, other.lower), min(one.upper, other.upper)
    text = between_text(Interval(lower, upper))
    return {"until": f"at some time {text}", "at": "at some time"}.get(text.split()[0], text)


def _of_the_undated(undated: Sequence[Statement], predicate: Predicate, axis: str) -> str:
    """What would settle it: of what nobody has declared, whether it changes; of yes and no, whether both were so; else
    the times."""
    if predicate.name == undated[0].key.predicate == undated[-1].key.predicate:
        if predicate.inferred:
            return can_change(predicate, axis)
        if axis == Axis.TRUTH:
            return f"Was “{predicate.name}” so at one time and not at another?"
    return _of_which("time", undated)


def _only_later(first: Statement, second: Statement, predicate: Predicate, axis: str) -> Iterator[WayOut]:
    """Of what stays so: that it was not yet so at the time of which that is said."""
    came, come = ("ended", "end") if predicate.ends_for_good == "yes" else ("happened", "happen")
    for one, other in ((first, second), (second, first)):
        for mine, theirs in product(one.readings, other.readings):
            told = axis in ("", mine.axis) and follow(mine.timing, theirs.timing)
            if told and mine.timing.stays == Stays.NOT_YET and mine.timing.dated and theirs.timing.dated:
                then = period_text(mine.timing.hull)
                clause = f"it {came} after the time at which it had not yet, according to {speaker(one)} ({then})"
                yield WayOut(clause, f"When exactly did it {come}?")


def each_once(*times: Span) -> str:
    """What each reads as: `3 May 2024; some time in May 2024`."""
    return "; ".join(dict.fromkeys(time.reads_as() for time in times))


def whose(undated: Sequence[Statement]) -> Iterator[str]:
    """Who gives no time, and whose cannot be read, behind `they speak of different times`."""
    silent = dict.fromkeys(speaker(each) for each in sorted(undated, key=_order) if "when" not in each.unread)
    if silent:
        yield f"not given by {' and '.join(silent)}"
    yield from (f"{speaker(one)}: “{one.claim.when}” could not be read" for one in undated if "when" in one.unread)


def _order(statement: Statement) -> tuple[str, str]:
    return statement.order
