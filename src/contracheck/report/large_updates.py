"""Large updates in words: what was told first, what later, and by whom; no findings, but news."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from contracheck.model import Report, Statement
from contracheck.report.view import SourceNames, shown, source_names, told_as_of
from contracheck.report.words import heading, visible

TITLE = "Updates"
REMARK = "changed by more than a fifth while it became known"


class ShownUpdate(NamedTuple):
    """A figure and the two ends of its way; all are disarmed text."""

    subject: str
    question: str
    before: str
    """`129 (15 April 2014, Reuters)`."""
    after: str


def shown_updates(report: Report) -> Iterator[ShownUpdate]:
    """All of them, in the order of the report."""
    names = source_names(report.sources)
    for one in report.updates:
        ends = (_end(statement, names) for statement in (one.before, one.after))
        yield ShownUpdate(visible(one.key.subject), heading(one.key), *ends)


def _end(statement: Statement, names: SourceNames) -> str:
    view = shown(statement, names)
    return f"{view.value} ({told_as_of(statement)}, {view.who})"
