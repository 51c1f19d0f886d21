"""The witness: under which reading all the statements of a finding hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from contracheck.model import Arity, Axis, Kind, Layer, Polarity, Predicate, Statement
from contracheck.rules.kit import Conflict, doubt, said, speaker, uncertain
from contracheck.values.interval import INFINITY
from contracheck.values.quantity import Quantity
from contracheck.values.span import Span, between_text, day_text, period_text
from contracheck.values.staying import Stays, follow
from contracheck.values.timing import TimeRelation


def both_true_if_of(conflict: Conflict, predicate: Predicate) -> str:
    """One sentence that begins "Both hold only if" (or "It holds", or "All hold"); empty for a contradiction."""
    if conflict.kind == Kind.CONTRADICTS:
        return ""
    excuse = conflict.excuse or reading_of(conflict, predicate)
    if len(conflict.statements) == 1:
        return f"It holds only if {excuse}."
    if conflict.kind == Kind.NOT_COMPARABLE:
        return f"They are not compared: perhaps {excuse}."
    return f"{'All' if len(conflict.roles) > 2 else 'Both'} hold only if {excuse}."


class WayOut(NamedTuple):
    """The reading under which both of the clearest pair hold: a clause, and the question whether it is so (empty: the
    clause as a question)."""

    clause: str
    question: str = ""


def reading_of(conflict: Conflict, predicate: Predicate) -> str:
    """The clause of `way_out_of`."""
    return way_out_of(conflict, predicate).clause


def way_out_of(conflict: Conflict, predicate: Predicate) -> WayOut:
    """The reading under which both of the clearest pair hold; of conflicts whose rule gives none."""
    first, second = conflict.first, conflict.second
    if conflict.time == TimeRelation.SAME:
        return _at_one_time(conflict, predicate)
    return _of_two_times(first, second, predicate, conflict.axis)


def _of_two_times(first: Statement, second: Statement, predicate: Predicate, axis: str) -> WayOut:
    if first.key.layer == second.key.layer != Layer.ACTUAL:
        return _otherwise_planned(first, second)
    if predicate.is_toll(first.key.layer):
        return _of_tolls(first, second)
    if predicate.is_periodic:
        return _of_periods(first, second)
    return _apart_in_time(first, second, predicate, axis)


def _otherwise_planned(first: Statement, second: Statement) -> WayOut:
    """Of plans, orders and forecasts: that one took the place of the other, or that they are two."""
    noun = {Layer.ORDERED: "order", Layer.PREDICTED: "forecast"}.get(first.key.layer, "plan")
    changed = f"the {noun} was changed in between"
    if first.speaker != "" and first.speaker == second.speaker:
        return WayOut(changed, f"Did {speaker(first)} change the {noun} in between?")
    return WayOut(f"{changed}, or they are two {noun}s", f"Is it one {noun} that was changed, or are they two?")


def _at_one_time(conflict: Conflict, predicate: Predicate) -> WayOut:
    first, second = conflict.first, conflict.second
    doubtful = uncertain((first, second))
    if doubtful is not None:
        return WayOut(doubt(doubtful))
    if untold := _untold(conflict):
        money = f"“{said(untold)}” ({speaker(untold)})"
        return WayOut(f"{money} is the money of another country", f"Which country's money is {money}?")
    if predicate.values == Arity.UNKNOWN:
        several = f"“{predicate.name}” can have several values at once"
        return WayOut(several, f"Can “{predicate.name}” have several values at once?")
    if is_reordered(first, second, conflict.axis):
        return WayOut("the two name the sides in the other order", "Which side does each of the two name first?")
    return _room(first, second, conflict.axis)


def is_untold_money(conflict: Conflict) -> bool:
    """Whether of one of the clearest pair nobody knows of which country its money is."""
    return _untold(conflict) is not None


def _untold(conflict: Conflict) -> Statement | None:
    pair = (conflict.first, conflict.second)
    unsure = (one for one in pair for reading in one.readings if reading.perhaps and reading.axis == conflict.axis)
    return next(unsure, None)


def _of_periods(first: Statement, second: Statement) -> WayOut:
    both = dict.fromkeys((_said_of(first), _said_of(second)))
    silent = [one for one in (first, second) if not one.span.dated]
    question = f"Of which period is {_claimed(first)}, and of which {_claimed(second)}?"
    if len(silent) == 1:
        question = f"Of which period is {_claimed(silent[0])}?"
    return WayOut(f"they speak of different periods ({'; '.join(both)})", question)


def _claimed(statement: Statement) -> str:
    return f"“{said(statement)}” ({speaker(statement)})"


def _of_tolls(first: Statement, second: Statement) -> WayOut:
    """Of figures that become known: one was told before the other, where that may be so; else their periods differ."""
    days = [statement.as_of for statement in (first, second) if statement.as_of is not None]
    unknown = [statement for statement in (first, second) if statement.as_of is None]
    if len(days) == len(unknown):
        clause = f"one was told before the other, and {speaker(unknown[0])} does not say as of when"
        return WayOut(clause, f"As of when is {_claimed(unknown[0])} known?")
    if not days or not days[0].hull.meets(days[-1].hull):
        return _of_periods(first, second)
    clause = f"one was told before the other ({_each_once(*days)})"
    return WayOut(clause, f"Which was told first, {_claimed(first)} or {_claimed(second)}?")


def is_reordered(first: Statement, second: Statement, axis: str) -> bool:
    """Whether two scores are one with the sides named in another order."""
    pairs = [
        (mine, theirs) for mine in first.readings for theirs in second.readings if mine.axis == theirs.axis == axis
    ]
    return any(mine.may_be_reordered(theirs) and mine.denied == theirs.denied for mine, theirs in pairs)


def _room(first: Statement, second: Statement, axis: str) -> WayOut:
    """What leaves room between two values of one time."""
    zoned = _zoned(first, second, axis)
    if zoned is not None:
        other = second if zoned is first else first
        question = f"By the clock of which zone is {_claimed(other)} told?"
        return WayOut(f"{_claimed(zoned)} is told by the clock of another zone", question)
    vague = _soft(first, second, axis)
    if vague is not None:
        date = vague.value if isinstance(vague.value, Span) else vague.span
        either = date.edtf.startswith("either")
        meant = "is meant as in the south" if either else "reaches a little further than it says"
        words = f"“{date.words}” ({speaker(vague)})"
        return WayOut(f"{words} {meant}", f"Which days are meant by {words}?")
    denial = next((statement for statement in (first, second) if statement.claim.polarity == Polarity.DENIED), None)
    if denial is None:
        return WayOut("one of the two leaves room for another reading", "What exactly does each of the two say?")
    clause = f"the denial by {speaker(denial)} leaves room for another reading"
    return WayOut(clause, f"What exactly does {speaker(denial)} deny?")


def is_of_two_zones(conflict: Conflict) -> bool:
    """Whether one of the clearest pair names its time zone, and the other does not."""
    return _zoned(conflict.first, conflict.second, conflict.axis) is not None


def _zoned(first: Statement, second: Statement, axis: str) -> Statement | None:
    """The one of two that names its time zone, where the other does not."""
    named = [one for one in (first, second) if any(each.zone and each.axis == axis for each in one.readings)]
    return named[0] if len(named) == 1 else None


def _soft(first: Statement, second: Statement, axis: str) -> Statement | None:
    """The one of two affirmed dates whose soft edge alone lets them meet."""
    for mine in first.readings:
        for theirs in second.readings:
            comparable = mine.axis == theirs.axis == axis and not (mine.denied or theirs.denied)
            one, other = mine.beside(theirs), theirs.beside(mine)
            if comparable and one.allowed.meets(other.allowed) and not one.firm.meets(other.firm):
                return first if one.soft else second
    return None


def _apart_in_time(first: Statement, second: Statement, predicate: Predicate, axis: str) -> WayOut:
    for clause in _only_later(first, second, predicate, axis):
        return clause
    times = {statement: told_of(statement, axis) for statement in (first, second)}
    undated = [statement for statement in (first, second) if not times[statement].dated]
    if undated:
        return WayOut(f"they speak of different times{_whose(undated)}")
    earlier, later = sorted(
        (first, second), key=lambda statement: (times[statement].hull.lower, times[statement].hull.upper)
    )
    early, late = times[earlier], times[later]
    if early.hull == late.hull:
        return WayOut(f"{_that(predicate, axis)} changed {between_text(early.hull)}")
    if early.hull.meets(late.hull):
        return WayOut(f"{_that(predicate, axis)} changed within the time they share ({_each_once(early, late)})")
    since, until = day_text(int(early.hull.upper)), day_text(int(late.hull.lower))
    if since == until:
        since, until = early.reads_as(), late.reads_as()
    return WayOut(f"{_change(earlier, later, predicate, axis)} between {since} and {until}")


def _that(predicate: Predicate, axis: str) -> str:
    """What changed: of yes and no, that it is so."""
    return "that" if Axis.TRUTH in (axis, predicate.datatype) else f"the {predicate.name}"


def _only_later(first: Statement, second: Statement, predicate: Predicate, axis: str) -> Iterator[WayOut]:
    """Of what stays so: that it was not yet so at the time of which that is said."""
    came = "ended" if predicate.ends_for_good == "yes" else "happened"
    for one, other in ((first, second), (second, first)):
        for mine, theirs in product(one.readings, other.readings):
            told = axis in ("", mine.axis) and follow(mine.timing, theirs.timing)
            if told and mine.timing.stays == Stays.NOT_YET and mine.timing.dated and theirs.timing.dated:
                then = period_text(mine.timing.hull)
                clause = f"it {came} after the time at which, {speaker(one)} says, it had not yet ({then})"
                yield WayOut(clause, f"When exactly did it {'end' if came == 'ended' else 'happen'}?")


def _each_once(*times: Span) -> str:
    return "; ".join(dict.fromkeys(time.reads_as() for time in times))


def _said_of(statement: Statement) -> str:
    if statement.span.dated:
        return statement.span.reads_as()
    return f"{speaker(statement)} gives none{_whose([statement] if 'when' in statement.unread else [])}"


def _whose(undated: Sequence[Statement]) -> str:
    """Who gives no time, and whose cannot be read, behind `they speak of different times`."""
    silent = tuple(dict.fromkeys(speaker(each) for each in undated if "when" not in each.unread))
    unread = [f"{speaker(one)}: “{one.claim.when}” could not be read" for one in undated if "when" in one.unread]
    verb = "does" if len(silent) == 1 else "do"
    given = f", which {' and '.join(silent)} {verb} not give" if silent else ""
    return given + (f" ({'; '.join(unread)})" if unread else "")


def told_of(statement: Statement, axis: str) -> Span:
    """When it is said to hold: that something happened holds at the date of the event, if that is the value."""
    value = statement.value
    return (
        value
        if axis == Axis.TRUTH and isinstance(value, Span) and statement.key.layer == Layer.ACTUAL
        else statement.span
    )


def _change(earlier: Statement, later: Statement, predicate: Predicate, axis: str) -> str:
    one, two = earlier.value, later.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or INFINITY in (one.said.upper, two.said.upper):
        return f"{_that(predicate, axis)} changed"
    verb = "fell" if two.said.upper < one.said.lower else "rose"
    return f"the {predicate.name} {verb} from {said(earlier)} to {said(later)}"
