"""What would settle a finding: the narrowest question whose answer decides it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contracheck.findings.both_true_if import told_of, way_out_of
from contracheck.model import Kind, Layer, Predicate, Statement
from contracheck.rules.kit import Conflict, doubt, said, speaker, uncertain
from contracheck.values.quantity import Quantity
from contracheck.values.timing import TimeRelation

SHOWN = 4
"""Claims that one question names."""
_VERBS = (("fell", "fall"), ("rose", "rise"), ("changed", "change"))


def question_of(conflict: Conflict, predicate: Predicate) -> str:
    """One sentence that ends with a question mark; empty where nothing is in dispute."""
    if conflict.question:
        return conflict.question
    if conflict.kind not in (Kind.CONTRADICTS, Kind.MAY_CONTRADICT):
        return _of_the_milder(conflict)
    doubtful = _decisive(conflict)
    if doubtful is not None and (doubtful.unread or doubtful.time_doubted):
        return _of_the_field(doubtful, (*doubtful.unread, "when")[0])
    if doubtful is not None:
        who = f"{speaker(doubtful)} calls only {doubtful.certainty}"
        return f"Is {_claim(doubtful)}, which {who}, confirmed?"
    if conflict.kind == Kind.MAY_CONTRADICT:
        return _of_the_way_out(conflict, predicate)
    return _of_the_values(conflict)


def _of_the_milder(conflict: Conflict) -> str:
    """Of what changed, or is not compared."""
    one, other = conflict.first, conflict.second
    if speaker(one) != speaker(other):
        return f"Do {_who(one)} and {_who(other)} count the same?"
    if conflict.kind == Kind.CHANGED:
        return f"Did {speaker(one)} change it, or does one of the two reports misquote?"
    return f"Does {speaker(one)} count the same both times?"


def _decisive(conflict: Conflict) -> Statement | None:
    """The uncertain statement on which the witness rests, if it does."""
    if conflict.kind == Kind.CONTRADICTS:
        return None
    if conflict.excuse:
        return next(
            (
                statement
                for statement in conflict.statements
                if not statement.certain and conflict.excuse == doubt(statement)
            ),
            None,
        )
    return uncertain((conflict.first, conflict.second)) if conflict.time == TimeRelation.SAME else None


def _of_the_way_out(conflict: Conflict, predicate: Predicate) -> str:
    """Whether it is as the witness says."""
    undated = [one for one in (conflict.first, conflict.second) if not told_of(one, conflict.axis).dated]
    plain = not conflict.excuse and conflict.first.key.layer == Layer.ACTUAL
    if undated and conflict.time == TimeRelation.MAY_COINCIDE and plain and not predicate.is_toll(Layer.ACTUAL):
        return _of_which_time(undated)
    if conflict.excuse:
        return asked(conflict.excuse)
    found = way_out_of(conflict, predicate)
    return found.question or asked(found.clause)


def _of_which_time(undated: Sequence[Statement]) -> str:
    """Of what one that gives no time speaks, first of one whose time could not be read."""
    unread = next((one for one in undated if "when" in one.unread), None)
    if unread is not None:
        return _of_the_field(unread, "when")
    return f"Of which time does {_who(undated[0])} say “{said(undated[0])}”?"


_ASKED = {"when": "time", "where": "place", "unit": "unit"}
"""What a field is about, by its name."""


def _of_the_field(statement: Statement, name: str) -> str:
    """What is meant by a field that could not be read."""
    words = getattr(statement.claim, name) or said(statement)
    return f"Which {_ASKED[name]} is meant by “{words}” ({_who(statement)})?"


def asked(clause: str) -> str:
    """A clause as a question: "the strength fell from 5 to 3" is "Did the strength fall from 5 to 3?"."""
    for past, present in _VERBS:
        match = re.fullmatch(rf"([^“”,;]+) {past}\b(.*)", clause)
        if match:
            return f"Did {match[1]} {present}{match[2]}?"
    return f"Is it so that {clause}?"


def _of_the_values(conflict: Conflict) -> str:
    """Which of them is wrong."""
    if len(conflict.statements) == 1:
        return f"Does {_who(conflict.first)} really say {said(conflict.first)}, and in that unit?"
    if len(conflict.roles) > 2:
        return _of_many([members[0] for _, members in conflict.roles if members])
    first, second = conflict.first, conflict.second
    alike = first.key.family == second.key.family and not conflict.roles and conflict.time == TimeRelation.SAME
    if alike and isinstance(first.value, Quantity):
        when = _on(first) if first.span.dated else ""
        return f"Which figure holds{when}: {said(first)} ({_who(first)}) or {said(second)} ({_who(second)})?"
    alike = _claim(first) == _claim(second)
    told = [f"{_claim(one, dated=alike)} ({_who(one)})" for one in (first, second)]
    return f"Which of the two is wrong: {told[0]} or {told[1]}?"


def _of_many(firsts: Sequence[Statement]) -> str:
    several = len({statement.key.subject for statement in firsts}) > 1
    listed = [
        f"{f'{statement.key.subject} ' * several}{statement.key.predicate} {said(statement)} ({_who(statement)})"
        for statement in firsts[:SHOWN]
    ]
    rest = f" or one of {len(firsts) - SHOWN} more" if len(firsts) > SHOWN else ""
    return f"Which of them is wrong: {', '.join(listed[:-1])} or {listed[-1]}{rest}?"


def _on(statement: Statement) -> str:
    """The time of a figure: ` for 3 May 2024`; of what begins with a word of its own, in brackets."""
    time = statement.span.reads_as().removeprefix("some time in ")
    return f" for {time}" if time[:1].isdigit() or time.split()[0].istitle() else f" ({time})"


def _claim(statement: Statement, *, dated: bool = False) -> str:
    when = f", {statement.span.reads_as()}" if dated and statement.span.dated else ""
    return f"“{statement.key.predicate}: {said(statement)}{when}”"


def _who(statement: Statement) -> str:
    """Who says it, and where, so that it can be looked up."""
    return f"{speaker(statement)}, {statement.claim.locator}" if statement.claim.locator else speaker(statement)
