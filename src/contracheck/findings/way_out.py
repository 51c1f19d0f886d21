"""The way out of a conflict: the reading under which both of the clearest pair hold, as a clause and as a question."""

from __future__ import annotations

from contracheck.findings.change import WayOut
from contracheck.findings.way_out_in_time import of_two_times
from contracheck.findings.way_out_of_names import of_names
from contracheck.findings.who import quoted, what_denied
from contracheck.model import Arity, Axis, Polarity, Predicate, Statement
from contracheck.rules.kit import Conflict, doubt, speaker, uncertain
from contracheck.values.span import Span
from contracheck.values.timing import TimeRelation


def way_out_of(conflict: Conflict, predicate: Predicate) -> WayOut:
    """The reading under which both of the clearest pair hold; of conflicts whose rule gives none."""
    if conflict.time == TimeRelation.SAME:
        return _at_one_time(conflict, predicate)
    return of_two_times(conflict.first, conflict.second, predicate, conflict.axis)


def _at_one_time(conflict: Conflict, predicate: Predicate) -> WayOut:
    first, second = conflict.first, conflict.second
    doubtful = uncertain((first, second))
    if doubtful is not None:
        return WayOut(doubt(doubtful))
    if untold := _untold(conflict):
        return WayOut(
            f"{quoted(untold)} is the money of another country", f"Which country's money is {quoted(untold)}?"
        )
    if conflict.axis == Axis.TERM and (named := of_names(first, second, predicate)):
        return named
    if predicate.values_on(conflict.axis) == Arity.UNKNOWN:
        several = f"“{predicate.name}” can have several values at once"
        return WayOut(several, f"Can “{predicate.name}” have several values at once?")
    if is_reordered(first, second, conflict.axis):
        return WayOut("the two name the sides in the other order", "Which side does each of the two name first?")
    return _room(first, second, conflict.axis)


def is_of_names(conflict: Conflict, predicate: Predicate) -> bool:
    """Whether it is open who or what is meant by the names of the clearest pair."""
    if conflict.axis != Axis.TERM or conflict.time != TimeRelation.SAME:
        return False
    return of_names(conflict.first, conflict.second, predicate) is not None


def is_untold_money(conflict: Conflict) -> bool:
    """Whether of one of the clearest pair nobody knows of which country its money is."""
    return _untold(conflict) is not None


def _untold(conflict: Conflict) -> Statement | None:
    pair = (conflict.first, conflict.second) if conflict.axis != Axis.TERM else ()
    unsure = (one for one in pair for reading in one.readings if reading.perhaps and reading.axis == conflict.axis)
    return next(unsure, None)


def is_reordered(first: Statement, second: Statement, axis: str) -> bool:
    """Whether two scores are one with the sides named in another order."""
    pairs = [
        (mine, theirs) for mine in first.readings for theirs in second.readings if mine.axis == theirs.axis == axis
    ]
    return any(mine.may_be_reordered(theirs) and mine.denied == theirs.denied for mine, theirs in pairs)


def is_of_two_zones(conflict: Conflict) -> bool:
    """Whether one of the clearest pair names its time zone, and the other does not."""
    return _zoned(conflict.first, conflict.second, conflict.axis) is not None


def _room(first: Statement, second: Statement, axis: str) -> WayOut:
    """What leaves room between two values of one time."""
    zoned = _zoned(first, second, axis)
    if zoned is not None:
        other = second if zoned is first else first
        question = f"By the clock of which zone is {quoted(other)} told?"
        return WayOut(f"{quoted(zoned)} is told by the clock of another zone", question)
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
    return WayOut(clause, what_denied(denial))


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
