"""What would settle a finding: the narrowest question whose answer decides it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contracheck.findings.way_out import way_out_of
from contracheck.findings.way_out_in_time import told_of
from contracheck.findings.who import apart, claim_text, each_of, who
from contracheck.model import Kind, Polarity, Predicate, Statement, Truth
from contracheck.rules.kit import Conflict, doubt, said, says_itself, speaker, uncertain
from contracheck.values.quantity import Quantity
from contracheck.values.timing import TimeRelation

SHOWN = 4
"""Claims that one question names."""
_VERBS = (("fell", "fall"), ("rose", "rise"), ("changed", "change"), ("speak", "speak"))


def question_of(conflict: Conflict, predicate: Predicate) -> str:
    """One sentence that ends with a question mark; empty where nothing is in dispute."""
    if conflict.question:
        return conflict.question
    if conflict.kind not in (Kind.CONTRADICTS, Kind.MAY_CONTRADICT):
        return _of_the_milder(conflict)
    doubtful = _decisive(conflict)
    if doubtful is not None:
        return _of_the_doubtful(doubtful)
    if conflict.kind == Kind.MAY_CONTRADICT:
        return _of_the_way_out(conflict, predicate)
    return _of_the_values(conflict)


def _of_the_doubtful(doubtful: Statement) -> str:
    """Whether what only may be so is, or what is meant by what could not be read."""
    if doubtful.unread or doubtful.time_doubted:
        return _of_the_field(doubtful, (*doubtful.unread, "when")[0])
    if says_itself(doubtful):
        return f"Is {claim_text(doubtful)} ({who(doubtful)}) confirmed?"
    return f"Is {claim_text(doubtful)}, called only {doubtful.certainty} by {speaker(doubtful)}, confirmed?"


def _of_the_milder(conflict: Conflict) -> str:
    """Of what changed, or is not compared."""
    one, other = conflict.first, conflict.second
    if speaker(one) != speaker(other):
        return f"Do {who(one)} and {who(other)} count the same?"
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
    if conflict.excuse:
        return asked(conflict.excuse)
    unread = [one for one in (conflict.first, conflict.second) if "when" in one.unread]
    if unread and conflict.time == TimeRelation.MAY_COINCIDE and not told_of(unread[0], conflict.axis).dated:
        return _of_the_field(unread[0], "when")
    found = way_out_of(conflict, predicate)
    return found.question or asked(found.clause)


_ASKED = {"when": "time", "where": "place", "unit": "unit"}
"""What a field is about, by its name."""


def _of_the_field(statement: Statement, name: str) -> str:
    """What is meant by a field that could not be read."""
    words = getattr(statement.claim, name) or said(statement)
    return f"Which {_ASKED[name]} is meant by “{words}” ({who(statement)})?"


def asked(clause: str) -> str:
    """A clause as a question: "the strength fell from 5 to 3" is "Did the strength fall from 5 to 3?"."""
    for past, base in _VERBS:
        match = re.fullmatch(rf"([^“”,;]+) {past}\b(.*)", clause)
        if match:
            return f"{'Do' if past == base else 'Did'} {match[1]} {base}{match[2]}?"
    match = re.fullmatch(r"((?:the|they|it)\b[^“”,;]*?) (is|are|was|were) ([^“”,;]+)", clause)
    return f"{match[2].capitalize()} {match[1]} {match[3]}?" if match else f"Is it so that {clause}?"


def _of_the_values(conflict: Conflict) -> str:
    """Which of them is wrong."""
    first, second = conflict.first, conflict.second
    if len(conflict.statements) == 1:
        unit = ", and in that unit" if isinstance(first.value, Quantity) else ""
        return f"Is it really {said(first)} ({who(first)}){unit}?"
    if len(conflict.roles) > 2:
        return _of_many([members[0] for _, members in conflict.roles if members])
    if len(several := {said(one): one for one in reversed(conflict.statements)}) > 2 and not conflict.roles:
        return _of_many([several[words] for words in dict.fromkeys(map(said, conflict.statements))])
    return _of_the_figures(conflict) or _which_is_wrong(first, second)


def _of_the_figures(conflict: Conflict) -> str:
    """Which of two figures of one question holds; empty where they are none, or are of two times."""
    first, second = conflict.first, conflict.second
    alike = first.key.family == second.key.family and not conflict.roles and conflict.time == TimeRelation.SAME
    if not (alike and isinstance(first.value, Quantity)):
        return ""
    if _are_of_two_times(first, second):
        return _which_is_wrong(first, second, dated=True)
    one, other = each_of(first, second)
    when = _on(first) if first.span.dated else ""
    return f"Which figure holds{when}: {said(first)}{one} or {said(second)}{other}?"


def _which_is_wrong(first: Statement, second: Statement, *, dated: bool = False) -> str:
    """Which of two claims; with their times, if they differ in nothing else."""
    dated = dated or claim_text(first) == claim_text(second)
    (one, other), (before, ahead) = each_of(first, second), apart(first, second)
    told = claim_text(first, before, dated=dated), claim_text(second, ahead, dated=dated)
    return f"Which of the two is wrong: {told[0]}{one} or {told[1]}{other}?"


def _are_of_two_times(first: Statement, second: Statement) -> bool:
    return first.span.dated and second.span.dated and not first.span.hull.meets(second.span.hull)


def _of_many(firsts: Sequence[Statement]) -> str:
    several = len({statement.key.subject for statement in firsts}) > 1
    listed = [f"{_listed(statement, several=several)} ({who(statement)})" for statement in firsts[:SHOWN]]
    rest = f" or one of {len(firsts) - SHOWN} more" if len(firsts) > SHOWN else ""
    return f"Which of them is wrong: {', '.join(listed[:-1])} or {listed[-1]}{rest}?"


def _listed(statement: Statement, *, several: bool) -> str:
    """What is said, in a row: `A happened before M`; of a denial, that it is one."""
    denied = statement.claim.polarity == Polarity.DENIED and not isinstance(statement.value, Truth)
    words = said(statement).removeprefix("not ") if denied else said(statement)
    told = f"{f'{statement.key.subject} ' * several}{statement.key.predicate} {words}"
    return f"the denial of “{told}”" if denied else told


def _on(statement: Statement) -> str:
    """The time of a figure: ` for 3 May 2024`; of what begins with a word of its own, in brackets."""
    time = statement.span.reads_as().removeprefix("some time ").removeprefix("in ")
    return f" for {time}" if time[:1].isdigit() or time.split()[0].istitle() else f" ({time})"
