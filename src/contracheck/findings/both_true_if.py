"""The witness: under which reading all the statements of a finding hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

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


def reading_of(conflict: Conflict, predicate: Predicate) -> str:
    """The reading under which both of the clearest pair hold, as a clause; of conflicts whose rule gives none."""
    first, second = conflict.first, conflict.second
    if conflict.time == TimeRelation.SAME:
        return _at_one_time(conflict, predicate)
    return _of_two_times(first, second, predicate, conflict.axis)


def _of_two_times(first: Statement, second: Statement, predicate: Predicate, axis: str) -> str:
    if first.key.layer == second.key.layer != Layer.ACTUAL:
        return _otherwise_planned(first, second)
    if predicate.is_toll(first.key.layer):
        return _of_tolls(first, second)
    if predicate.is_periodic:
        return _of_periods(first, second)
    return _apart_in_time(first, second, predicate, axis)


def _otherwise_planned(first: Statement, second: Statement) -> str:
    """Of plans, orders and forecasts: that one took the place of the other, or that they are two."""
    noun = {Layer.ORDERED: "order", Layer.PREDICTED: "forecast"}.get(first.key.layer, "plan")
    one_speaker = first.speaker != "" and first.speaker == second.speaker
    return f"the {noun} was changed in between" + ("" if one_speaker else f", or they are two {noun}s")


def _at_one_time(conflict: Conflict, predicate: Predicate) -> str:
    first, second = conflict.first, conflict.second
    doubtful = uncertain((first, second))
    if doubtful is not None:
        return doubt(doubtful)
    if untold := _untold(conflict):
        return f"“{said(untold)}” ({speaker(untold)}) is the money of another country"
    if predicate.values == Arity.UNKNOWN:
        return f"“{predicate.name}” can have several values at once"
    if is_reordered(first, second, conflict.axis):
        return "the two name the sides in the other order"
    return _room(first, second, conflict.axis)


def is_untold_money(conflict: Conflict) -> bool:
    """Whether of one of the clearest pair nobody knows of which country its money is."""
    return _untold(conflict) is not None


def _untold(conflict: Conflict) -> Statement | None:
    pair = (conflict.first, conflict.second)
    unsure = (one for one in pair for reading in one.readings if reading.perhaps and reading.axis == conflict.axis)
    return next(unsure, None)


def _of_periods(first: Statement, second: Statement) -> str:
    both = dict.fromkeys((_said_of(first), _said_of(second)))
    return f"they speak of different periods ({'; '.join(both)})"


def _of_tolls(first: Statement, second: Statement) -> str:
    """Of figures that become known: one was told before the other, where that may be so; else their periods differ."""
    days = [statement.as_of for statement in (first, second) if statement.as_of is not None]
    unknown = [statement for statement in (first, second) if statement.as_of is None]
    if len(days) == len(unknown):
        return f"one was told before the other (as of when is not said: {speaker(unknown[0])})"
    if not days or not days[0].hull.meets(days[-1].hull):
        return _of_periods(first, second)
    return f"one was told before the other ({_each_once(*days)})"


def is_reordered(first: Statement, second: Statement, axis: str) -> bool:
    """Whether two scores are one with the sides named in another order."""
    pairs = [
        (mine, theirs) for mine in first.readings for theirs in second.readings if mine.axis == theirs.axis == axis
    ]
    return any(mine.may_be_reordered(theirs) and mine.denied == theirs.denied for mine, theirs in pairs)


def _room(first: Statement, second: Statement, axis: str) -> str:
    """What leaves room between two values of one time."""
    zoned = _zoned(first, second, axis)
    if zoned is not None:
        return f"“{said(zoned)}” ({speaker(zoned)}) is told by the clock of another zone"
    vague = _soft(first, second, axis)
    if vague is not None:
        date = vague.value if isinstance(vague.value, Span) else vague.span
        either = date.edtf.startswith("either")
        meant = "is meant as in the south" if either else "reaches a little further than it says"
        return f"“{date.words}” ({speaker(vague)}) {meant}"
    denial = next((statement for statement in (first, second) if statement.claim.polarity == Polarity.DENIED), None)
    whose = f"the denial by {speaker(denial)}" if denial else "one of the two"
    return f"{whose} leaves room for another reading"


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


def _apart_in_time(first: Statement, second: Statement, predicate: Predicate, axis: str) -> str:
    for clause in _only_later(first, second, predicate, axis):
        return clause
    times = {statement: told_of(statement, axis) for statement in (first, second)}
    undated = [statement for statement in (first, second) if not times[statement].dated]
    if undated:
        return f"they speak of different times ({_whose(undated)})"
    earlier, later = sorted(
        (first, second), key=lambda statement: (times[statement].hull.lower, times[statement].hull.upper)
    )
    early, late = times[earlier], times[later]
    if early.hull == late.hull:
        return f"the {predicate.name} changed {between_text(early.hull)}"
    if early.hull.meets(late.hull):
        return f"the {predicate.name} changed within the time they share ({_each_once(early, late)})"
    since, until = day_text(int(early.hull.upper)), day_text(int(late.hull.lower))
    if since == until:
        since, until = early.reads_as(), late.reads_as()
    return f"{_change(earlier, later, predicate)} between {since} and {until}"


def _only_later(first: Statement, second: Statement, predicate: Predicate, axis: str) -> Iterator[str]:
    """Of what stays so: that it was not yet so at the time of which that is said."""
    came = "ended" if predicate.ends_for_good == "yes" else "happened"
    for one, other in ((first, second), (second, first)):
        for mine, theirs in product(one.readings, other.readings):
            told = axis in ("", mine.axis) and follow(mine.timing, theirs.timing)
            if told and mine.timing.stays == Stays.NOT_YET and mine.timing.dated and theirs.timing.dated:
                then = period_text(mine.timing.hull)
                yield f"it {came} after the time at which, {speaker(one)} says, it had not yet ({then})"


def _each_once(*times: Span) -> str:
    return "; ".join(dict.fromkeys(time.reads_as() for time in times))


def _said_of(statement: Statement) -> str:
    return statement.span.reads_as() if statement.span.dated else _whose([statement])


def _whose(undated: Sequence[Statement]) -> str:
    """Who gives no time, and whose cannot be read: `Herald and Post: undated`."""
    silent = " and ".join(dict.fromkeys(speaker(each) for each in undated if "when" not in each.unread))
    unread = (f"{speaker(one)}: “{one.claim.when}” could not be read" for one in undated if "when" in one.unread)
    return "; ".join((*((f"{silent}: undated",) if silent else ()), *unread))


def told_of(statement: Statement, axis: str) -> Span:
    """When it is said to hold: that something happened holds at the date of the event, if that is the value."""
    value = statement.value
    return (
        value
        if axis == Axis.TRUTH and isinstance(value, Span) and statement.key.layer == Layer.ACTUAL
        else statement.span
    )


def _change(earlier: Statement, later: Statement, predicate: Predicate) -> str:
    one, two = earlier.value, later.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or INFINITY in (one.said.upper, two.said.upper):
        return f"the {predicate.name} changed"
    verb = "fell" if two.said.upper < one.said.lower else "rose"
    return f"the {predicate.name} {verb} from {said(earlier)} to {said(later)}"
