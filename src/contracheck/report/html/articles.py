"""A finding as the templates show it: every part in words, cut to what a page can hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from contracheck.model import Fate, Finding, Opinion, Passage, Position
from contracheck.report.html.chart import COLOURS, Chart, chart_of
from contracheck.report.odd_one import odd_one_out
from contracheck.report.view import Shown, SourceNames, backing, facts, fitting, in_view, shown, support
from contracheck.report.words import letter, more, more_statements
from contracheck.values.limits import HTML_CONTEXT, HTML_ITEMS, PAGE_CLAIMS


class Context(NamedTuple):
    """A quote where it stands: what comes before and after it, what became of it, and the paragraph's anchor."""

    before: str
    words: str
    after: str
    fate: Fate
    remark: str
    where: str
    anchor: str


class EvidenceWords(NamedTuple):
    """One claim in words, its id, and its quote in context where the text is at hand."""

    id: str
    view: Shown
    context: Context | None


class PositionShown(NamedTuple):
    """A position: its letter, its colour, the part it plays, its value, what stands behind it, and its claims."""

    letter: str
    colour: int
    role: str
    label: str
    support: str
    odd: bool
    evidence: tuple[EvidenceWords, ...]
    more: str


class Article(NamedTuple):
    """A finding; one of very many claims is decided `by_command`, not on the page."""

    finding: Finding
    sides: tuple[PositionShown, ...]
    more: str
    chart: Chart | None
    facts: tuple[str, ...]
    by_command: bool
    opinions: tuple[Opinion, ...]


def article(finding: Finding, names: SourceNames, passages: Mapping[str, Passage]) -> Article:
    """All that is shown of a finding."""
    cut, rest = in_view(finding)
    odd = odd_one_out(cut)
    sides = tuple(_side(position, index, odd, names, passages) for index, position in enumerate(cut.positions))
    small = facts(finding)
    return Article(finding, sides, rest, chart_of(cut, names), small, is_decided_by_command(finding), finding.opinions)


def is_decided_by_command(finding: Finding) -> bool:
    """Whether it has more claims than a page can hold for a decision on it."""
    return len(finding.statements) > PAGE_CLAIMS


def _side(
    position: Position, index: int, odd: Position | None, names: SourceNames, passages: Mapping[str, Passage]
) -> PositionShown:
    return PositionShown(
        letter=letter(index),
        colour=index % COLOURS,
        role=position.role,
        label=position.label,
        support=" · ".join(filter(None, (fitting(position), support(position), backing(position)))),
        odd=position is odd,
        evidence=tuple(_evidence(position, names, passages)),
        more=_unlisted(len(position.statements)),
    )


def _evidence(position: Position, names: SourceNames, passages: Mapping[str, Passage]) -> Iterator[EvidenceWords]:
    for statement in position.statements[:HTML_ITEMS]:
        passage = passages.get(statement.id)
        yield EvidenceWords(statement.id, shown(statement, names), context(passage) if passage else None)


def context(passage: Passage) -> Context:
    """The quote in its surroundings, cut at words."""
    before, after = passage.before, passage.after
    if len(before) > HTML_CONTEXT:
        before = "… " + before[-HTML_CONTEXT:].partition(" ")[2]
    if len(after) > HTML_CONTEXT:
        after = after[:HTML_CONTEXT].rpartition(" ")[0] + " …"
    remark = f"the text has “{passage.instead}”" if passage.instead else passage.note
    where = passage.paragraph and f"para {passage.paragraph}"
    return Context(before, passage.found, after, passage.fate, remark, where or "", anchor(passage))


def anchor(passage: Passage) -> str:
    """The id of the paragraph on the page, or empty where nothing was found."""
    return f"text-{passage.number}-{passage.line}" if passage.line else ""


def cut_off(count: int, noun: str, place: str = "all in report.json") -> str:
    """What to say of a list that was cut, if it was."""
    return f"… {more(count - HTML_ITEMS, noun, place)}" if count > HTML_ITEMS else ""


def _unlisted(count: int) -> str:
    return f"… {more_statements(count - HTML_ITEMS, count)}" if count > HTML_ITEMS else ""
