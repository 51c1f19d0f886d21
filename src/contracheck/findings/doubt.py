"""What kind of *may* a possible contradiction is, and the one line of the vocabulary that would decide it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from contracheck.findings.way_out import is_of_names, is_of_two_zones, is_reordered, is_untold_money
from contracheck.findings.way_out_in_time import told_of
from contracheck.model import Arity, Aspect, Datatype, Doubt, Finding, Kind, Layer, Predicate, Statement
from contracheck.names.declaration import Declaration, typed
from contracheck.rules.kit import Conflict, doubt, uncertain
from contracheck.values.timing import TimeRelation


def doubt_of(conflict: Conflict, predicate: Predicate) -> Doubt | None:
    """The kind of doubt that keeps it from being a contradiction; `None` where it is no *may contradict*."""
    if conflict.kind != Kind.MAY_CONTRADICT:
        return None
    return conflict.doubt or _of_the_way_out(conflict, predicate)


def _of_the_way_out(conflict: Conflict, predicate: Predicate) -> Doubt:
    """The kind of the reading under which all holds: of the excuse of the rule, else of what `way_out_of` tells."""
    doubtful = uncertain(conflict.statements if conflict.excuse else (conflict.first, conflict.second))
    if doubtful is not None and conflict.excuse in ("", doubt(doubtful)):
        return _of_the_unsure(doubtful, conflict.time)
    if not conflict.excuse and _undecided(conflict, predicate):
        return Doubt.DECLARATION
    if conflict.excuse or conflict.time != TimeRelation.SAME or is_of_two_zones(conflict):
        return Doubt.TIME
    meant = _is_of_what_is_meant(conflict, predicate)
    return Doubt.NAME if meant else Doubt.ROUNDING


def declaration_of(conflict: Conflict, predicate: Predicate) -> Declaration:
    """The declaration that it has one value, and for good where times are not the same: with it the two contradict
    each other."""
    fields = [("datatype", str(predicate.datatype_on(conflict.axis)))]
    if conflict.time != TimeRelation.SAME:
        once = predicate.datatype_on(conflict.axis) == Datatype.DATE
        fields.append(("aspect", str(Aspect.EVENT if once else Aspect.TIMELESS)))
    if predicate.values_on(conflict.axis) == Arity.UNKNOWN:
        fields.append(("values", str(Arity.ONE)))
    return Declaration(predicate.name, tuple(fields))


THE_CASE = "[case] when, in contracheck.toml, if all claims without a date are of one day"
"""The line of the settings that gives undated claims a time."""


def of_the_case(conflict: Conflict, doubt: Doubt | None) -> str:
    """The line of the settings that would decide it: where dates are all that is missing."""
    pair = (conflict.first, conflict.second)
    undated = [one for one in pair if not one.claim.when and "when" not in one.unread]
    told = any(told_of(one, conflict.axis).dated for one in undated)
    facts = conflict.first.key.layer == Layer.ACTUAL  # of plans, the day of the telling is missing, or who makes them
    missing = facts and doubt == Doubt.TIME and not conflict.excuse and conflict.time == TimeRelation.MAY_COINCIDE
    return THE_CASE if missing and undated and not told and uncertain(pair) is None else ""


def addressed(findings: Sequence[Finding], named: Sequence[str]) -> Sequence[Finding]:
    """The findings, whose commands name the paths `named`, where those are not what the settings name."""
    if not named:
        return findings
    paths = " ".join(map(typed, named))
    return [evolve(one, decide=f"{one.decide} {paths}") if one.declare else one for one in findings]


def _of_the_unsure(doubtful: Statement, time: TimeRelation) -> Doubt:
    """Who is unsure may be wrong, which is the way out where the time is the same; else the time is."""
    apart = time in (TimeRelation.MAY_COINCIDE, TimeRelation.NEAR)
    return Doubt.TIME if apart or "when" in doubtful.unread or doubtful.time_doubted else Doubt.CERTAINTY


def _is_of_what_is_meant(conflict: Conflict, predicate: Predicate) -> bool:
    """Whether it is open whose money, which side, or who is meant."""
    reordered = is_reordered(conflict.first, conflict.second, conflict.axis)
    return reordered or is_untold_money(conflict) or is_of_names(conflict, predicate)


def _undecided(conflict: Conflict, predicate: Predicate) -> bool:
    """Whether nothing but a declaration that is not there leaves it open."""
    meant = _is_of_what_is_meant(conflict, predicate)
    denied = any(one.denied for each in (conflict.first, conflict.second) for one in each.readings)
    told_at_once = conflict.first.key.layer == Layer.ACTUAL or conflict.time == TimeRelation.SAME
    return bool(predicate.inferred and told_at_once and conflict.known and not meant and not denied) and (
        conflict.time != TimeRelation.SAME or predicate.values_on(conflict.axis) == Arity.UNKNOWN
    )
