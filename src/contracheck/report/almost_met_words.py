"""Claims that almost met, in words: which names stand between them, and the one command that makes them one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from contracheck.model import AlmostMet, Kind, NamePart, Report, Statement
from contracheck.names.declaration import typed
from contracheck.report.view import SourceNames, shown, source_names
from contracheck.report.words import visible

TITLE = "These almost met"
REMARK = "left alone, but would quarrel if two names were one"


class ShownAlmost(NamedTuple):
    """A pair of names and what hangs on it; all are disarmed text."""

    names: str
    """`Chibok girls and Chibok schoolgirls`."""
    what: str
    """`subjects, 88 % alike: 129 (BBC) against 276 (Daily Post) would contradict each other`."""
    command: str


def shown_almost(report: Report) -> Iterator[ShownAlmost]:
    """All of them, in the order of the report."""
    names = source_names(report.sources)
    for one in report.almost_met:
        would = "would" if one.kind == Kind.CONTRADICTS else "might"
        claims = f"{_claim(one.alone, names)} against {_claim(one.met, names)}"
        what = f"{one.part}s, {one.likeness} % alike; {_of(one)}: {claims} {would} contradict each other"
        yield ShownAlmost(f"{visible(one.own)} and {visible(one.other)}", what, visible(command_of(one)))


def command_of(one: AlmostMet) -> str:
    """The command that makes the two names one, as it is typed."""
    command = "predicates --same" if one.part == NamePart.PREDICATE else "subjects --accept"
    return f"contracheck {command} {typed(one.other)} {typed(one.own)}"


def _of(one: AlmostMet) -> str:
    """The other half of what is asked."""
    return visible(one.met.key.subject if one.part == NamePart.PREDICATE else one.met.key.predicate)


def _claim(statement: Statement, names: SourceNames) -> str:
    view = shown(statement, names)
    return f"{view.value} ({view.who})"
