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

_MANY, _FULL = 12, 5
"""Of more claims than that on one side, so many are shown in full, and the others as rows of a table."""


class Context(NamedTuple):
    """A quote where it stands: what comes before and after it, what became of it, and the anchor of its paragraph, if
    the page has that; whether it was found."""

    before: str
    words: str
    after: str
    fate: Fate
    remark: str
    where: str
    anchor: str
    is_found: bool


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

    def without_remarks(self) -> PositionShown:
        """The same without what was noted beside the claims."""
        bare = (one._replace(view=one.view._replace(remarks=())) for one in self.evidence)
        return self._replace(evidence=tuple(bare))

    @property
    def first(self) -> tuple[EvidenceWords, ...]:
        """Those that are shown in full: of many the most telling."""
        return self.evidence if len(self.evidence) <= _MANY else self.evidence[:_FULL]

    @property
    def others(self) -> tuple[EvidenceWords, ...]:
        """The rest, which stand in a table."""
        return self.evidence[len(self.first) :]


class Article(NamedTuple):
    """A finding; one of very many claims is decided `by_command`, not on the page. What is only for those who made the
    report is left out `for_readers`."""

    finding: Finding
    sides: tuple[PositionShown, ...]
    more: str
    chart: Chart | None
    facts: tuple[str, ...]
    by_command: bool
    for_readers: bool
    opinions: tuple[Opinion, ...]


def article(
    finding: Finding, names: SourceNames, quotes: Mapping[str, Context], *, for_readers: bool = False
) -> Article:
    """All that is shown of a finding; `quotes` by the ids of claims."""
    cut, rest = in_view(finding)
    odd = odd_one_out(cut)
    sides = tuple(_side(position, index, odd, names, quotes) for index, position in enumerate(cut.positions))
    if for_readers:
        sides = tuple(side.without_remarks() for side in sides)
    small, drawn, by_command = facts(finding), chart_of(cut, names), is_decided_by_command(finding)
    return Article(finding, sides, rest, drawn, small, by_command, for_readers, finding.opinions)


def is_decided_by_command(finding: Finding) -> bool:
    """Whether it has more claims than a page can hold for a decision on it."""
    return len(finding.statements) > PAGE_CLAIMS


def _side(
    position: Position, index: int, odd: Position | None, names: SourceNames, quotes: Mapping[str, Context]
) -> PositionShown:
    return PositionShown(
        letter=letter(index),
        colour=index % COLOURS,
        role=position.role,
        label=position.label,
        support=" · ".join(filter(None, (fitting(position), support(position), backing(position)))),
        odd=position is odd,
        evidence=tuple(_evidence(position, names, quotes)),
        more=_unlisted(len(position.statements)),
    )


def _evidence(position: Position, names: SourceNames, quotes: Mapping[str, Context]) -> Iterator[EvidenceWords]:
    for statement in position.statements[:HTML_ITEMS]:
        yield EvidenceWords(statement.id, shown(statement, names), quotes.get(statement.id))


def context(passage: Passage, *, with_texts: bool = True) -> Context:
    """The quote in its surroundings, cut at words."""
    told, goes_on = passage.before, passage.after
    if len(words := told.split()) > HTML_CONTEXT:
        told = f"… {' '.join(words[-HTML_CONTEXT:])}{' ' if told[-1].isspace() else ''}"
    if len(words := goes_on.split()) > HTML_CONTEXT:
        goes_on = f"{' ' if goes_on[0].isspace() else ''}{' '.join(words[:HTML_CONTEXT])} …"
    remark = f"the text has “{passage.instead}”" if passage.instead else passage.note
    where = passage.paragraph and f"para {passage.paragraph}"
    link = anchor(passage) if with_texts else ""
    return Context(told, passage.found, goes_on, passage.fate, remark, where or "", link, bool(passage.line))


def anchor(passage: Passage) -> str:
    """The id of the paragraph on the page, or empty where nothing was found."""
    return f"text-{passage.number}-{passage.line}" if passage.line else ""


def cut_off(count: int, noun: str, place: str = "all in report.json") -> str:
    """What to say of a list that was cut, if it was."""
    return f"… {more(count - HTML_ITEMS, noun, place)}" if count > HTML_ITEMS else ""


def _unlisted(count: int) -> str:
    return f"… {more_statements(count - HTML_ITEMS, count)}" if count > HTML_ITEMS else ""
