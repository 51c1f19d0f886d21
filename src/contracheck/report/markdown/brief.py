"""The report in a few lines of Markdown, for a chat or a pull request: what it is about, and the gravest findings."""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.model import Report
from contracheck.report.headlines import Headline, HeadlineSide, headlines
from contracheck.report.markdown.escaping import paragraph, plain
from contracheck.report.run_sentence import sentence
from contracheck.report.summary import Summary, summarise
from contracheck.report.the_case import published_between, shown_case
from contracheck.report.view import SourceNames, source_names
from contracheck.report.words import STYLES


def to_brief(report: Report) -> str:
    """The first screen of the report; text of claims is escaped as in all of it."""
    return "\n".join(brief_lines(report, summarise(report), source_names(report.sources)))


def brief_lines(report: Report, counts: Summary, names: SourceNames) -> Iterator[str]:
    """Its lines, with which `report.md` begins."""
    case, published = shown_case(report), published_between(report)
    yield from (f"# {plain(case.title) or 'Where the sources disagree'}", "")
    told = [paragraph(case.author), f"Sources published {published}" if published else ""]
    yield from (" · ".join(filter(None, told)), "") if any(told) else ()
    for line in filter(None, (case.about, case.note)):
        yield from (paragraph(line), "")
    yield from (sentence(counts), "")
    yield from (paragraph(case.time), "") if case.time else ()
    lines = [_line(number, one) for number, one in enumerate(headlines(report, names), 1)]
    yield from (*lines, "") if lines else ()


def _line(number: int, one: Headline) -> str:
    style = STYLES[one.kind]
    said = "; ".join(map(_side, one.sides)) or plain(one.sentence)
    more = f"; {one.more}" if one.more else ""
    return f"{number}. {plain(style.symbol)} *{one.kind}* {plain(one.question)}: {said}{more}"


def _side(side: HeadlineSide) -> str:
    role = f"{plain(side.role)} " if side.role else ""
    who = ", ".join(plain(voice.who) for voice in side.voices) + (f" {side.more}" if side.more else "")
    return f"{role}**{plain(side.label)}** ({who}{f', {side.support}' if side.support else ''})"
