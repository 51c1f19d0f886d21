"""Claims that almost met, in words: which names stand between them, and the one command that makes them one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from contracheck.model import AlmostMet, Kind, NamePart, Report, Statement, TwoNames
from contracheck.names.declaration import typed
from contracheck.report.view import SourceNames, shown, source_names
from contracheck.report.words import counted, visible

TITLE = "These almost met"
REMARK = "they would contradict each other if two names meant the same"


class ShownAlmost(NamedTuple):
    """A pair of names, or two, and what hangs on it; all are disarmed text."""

    names: str
    """`Chibok girls and Chibok schoolgirls`."""
    what: str
    """`subjects, 88 % alike; abducted: 129 (BBC) against 276 (Daily Post) would contradict each other`."""
    commands: tuple[str, ...]

    @property
    def command(self) -> str:
        """All of it in one line."""
        return " && ".join(self.commands)


def shown_almost(report: Report) -> Iterator[ShownAlmost]:
    """All of them, in the order of the report."""
    names = source_names(report.sources)
    for one in report.almost_met:
        would = "would" if one.kind == Kind.CONTRADICTS else "might"
        claims = f"{_claim(one.alone, names)} against {_claim(one.met, names)}"
        what = f"{_how_alike(one)}; {_of(one)}{claims} {would} contradict each other"
        yield ShownAlmost(", ".join(map(_both, one.names)), what, tuple(visible(_command(name)) for name in one.names))


def passed_over(report: Report) -> str:
    """How many more there may be, if any."""
    return f"{counted(report.almost_more, 'pair')} of less likeness not looked at" if report.almost_more else ""


def command_of(one: AlmostMet) -> str:
    """The command that makes the names one, as it is typed; of two pairs, one behind the other."""
    return " && ".join(map(_command, one.names))


def _command(name: TwoNames) -> str:
    command = "predicates --same" if name.part == NamePart.PREDICATE else "subjects --accept"
    return f"contracheck {command} {typed(name.other)} {typed(name.own)}"


def _both(name: TwoNames) -> str:
    return f"{visible(name.own)} and {visible(name.other)}"


def _how_alike(one: AlmostMet) -> str:
    """`subjects, 88 % alike`, `subjects, 95 % alike, and predicates, 66 % alike`."""
    return ", and ".join(f"{name.part}s, {name.likeness} % alike" for name in one.names)


def _of(one: AlmostMet) -> str:
    """What else is asked that the names do not tell: `killed: `."""
    key, parts = one.met.key, {name.part for name in one.names}
    told = () if NamePart.SUBJECT in parts else (key.subject,)
    asked = (*told, *(() if NamePart.PREDICATE in parts else (key.predicate,)))
    return f"{visible(', '.join(asked))}: " if asked else ""


def _claim(statement: Statement, names: SourceNames) -> str:
    view = shown(statement, names)
    return f"{view.value} ({view.who})"
