"""The gravest findings as an editor reads them first: what is asked, every figure, how many say each, and who."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple
from urllib.parse import quote

from attrs import evolve

from contracheck.model import Finding, Kind, Position, Report, Sort, Statement
from contracheck.model.order import arranged
from contracheck.report.view import SourceNames
from contracheck.report.words import counted, heading, more, visible

HEADLINES = 5
"""As many as stand on one screen."""
_VOICES, _SIDES = 3, 4
"""Who says it, and what is said: as many as stand on a line."""
_QUOTE = 80
"""Characters of a quote that an address can carry, so that a browser shows it."""


class Speaking(NamedTuple):
    """Who says it, and where it can be read: empty where no address is known."""

    who: str
    address: str


class HeadlineSide(NamedTuple):
    """What is said, the part it plays, by how many sources if by several, and by whom: some, and how many more."""

    label: str
    role: str
    support: str
    voices: tuple[Speaking, ...]
    more: str


class Headline(NamedTuple):
    """One finding: its question, and its sides, the best supported first, and how many more. `sentence` is what it says
    in one."""

    id: str
    kind: Kind
    question: str
    sentence: str
    sides: tuple[HeadlineSide, ...]
    more: str


def headlines(report: Report, names: SourceNames, most: int = HEADLINES) -> Iterator[Headline]:
    """Of the gravest, whatever the order of the report; what stands beneath another is told there."""
    shown = {finding.id for finding in report.findings}
    found = arranged(report.findings, evolve(report.order, sort=Sort.GRAVITY))
    heads = (one for one in found if one.beneath is None or one.beneath.id not in shown)
    addresses = {source.id: source.url for source in report.sources}
    for finding in islice(heads, most):
        yield _headline(finding, names, addresses)


def _headline(finding: Finding, names: SourceNames, addresses: Mapping[str, str]) -> Headline:
    sides = tuple(_side(position, names, addresses) for position in finding.positions[:_SIDES])
    hidden = len(finding.positions) - len(sides)
    return Headline(
        finding.id,
        finding.kind,
        visible(f"{finding.subject}, {heading(finding.key)}"),
        visible(finding.message),
        sides if len(sides) > 1 else (),
        more(hidden, "position") if hidden else "",
    )


def _side(position: Position, names: SourceNames, addresses: Mapping[str, str]) -> HeadlineSide:
    speaking: dict[str, Speaking] = {}
    for statement in position.statements:
        source = names.get(statement.source, visible(statement.source))
        speaker = visible(statement.claim.said_by[0]) if statement.claim.said_by else ""
        who = f"{speaker} ({source})" if speaker and speaker != source else source
        speaking.setdefault(who, Speaking(who, _address(statement, addresses.get(statement.source, ""))))
    voices = tuple(speaking.values())
    return HeadlineSide(
        visible(position.label),
        visible(position.role),
        counted(len(position.sources), "source") if len(position.sources) > 1 else "",
        voices[:_VOICES],
        f"and {len(voices) - _VOICES:,} more" if len(voices) > _VOICES else "",
    )


def _address(statement: Statement, url: str) -> str:
    """The source's own address, at the words of the quote where there are any."""
    words = " ".join(statement.claim.quote.split())
    if not url or not words or "#" in url:
        return url
    return f"{url}#:~:text={quote(words[:_QUOTE].rsplit(' ', 1)[0] if len(words) > _QUOTE else words, safe='')}"
