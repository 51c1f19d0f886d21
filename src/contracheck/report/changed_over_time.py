"""What changed over time: not findings, but what a reader of several sources wants to see at one glance."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from contracheck.model import Group, Kind, Polarity, Report, Statement, Term, Truth
from contracheck.model.order import by_time
from contracheck.report.view import value_words
from contracheck.report.words import heading, listed, visible


class Course(NamedTuple):
    """The values of one group along its dates, equal neighbours told once; all are disarmed text."""

    subject: str
    question: str
    steps: tuple[str, ...]
    """`some 5,000 (12 Jun 2020)`, in the order of time."""


def courses(report: Report) -> Iterator[Course]:
    """One for each group in which something changed, by subject; of tolls, by as of when they are known."""
    changed = {standing.statement.id for standing in report.standings if standing.kind == Kind.CHANGED}
    for group in sorted(report.groups, key=lambda group: (group.key.subject.casefold(), group.key.subject)):
        if any(statement.id in changed for statement in group.statements):
            steps = tuple(_steps(group))
            if len(steps) > 1:
                yield Course(visible(group.key.subject), heading(group.key), steps)


def _steps(group: Group) -> Iterator[str]:
    """What is said of each time; figures of one time stand side by side, for none of them came first."""
    dated = [one for one in group.statements if one.on_timeline.dated and not one.excluded]
    last: tuple[str, ...] = ()
    for _, them in groupby(by_time(dated), lambda one: one.on_timeline.hull):
        its = list(them)
        words = tuple(dict.fromkeys(map(as_told, its)))
        if words != last:
            last = words
            yield f"{listed(list(words), 'or')} ({visible(its[0].on_timeline.reads_as())})"


def as_told(statement: Statement) -> str:
    """What it says, with the polarity taken in: names by their one spelling, the rest as written."""
    value, denied = statement.value, statement.claim.polarity == Polarity.DENIED
    if isinstance(value, Truth):
        return "yes" if value.holds != denied else "no"
    words = visible(value.name) if isinstance(value, Term) else value_words(statement.claim)
    return f"not {words}" if denied else words
