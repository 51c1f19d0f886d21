"""One finding as Markdown: its sentence, its claims in a table, its picture, and what would settle it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from contracheck.model import Finding, Position, Statement
from contracheck.report.markdown.escaping import code, paragraph, plain, row
from contracheck.report.odd_one import odd_one_out
from contracheck.report.strip import strip_of
from contracheck.report.terminal.strip_characters import draw
from contracheck.report.view import Shown, SourceNames, backing, facts, fitting, in_view, opinions, shown, support
from contracheck.report.words import STYLES, letter, more_statements
from contracheck.values.limits import MARKDOWN_ITEMS

STRIP = 60
"""Width of the strip, in characters."""


def finding_lines(finding: Finding, names: SourceNames, *, for_readers: bool) -> Iterator[str]:
    """A finding; `for_readers` without what is only for those who made the report."""
    if for_readers:
        finding = evolve(finding, decide="", declare="", hint="")
    style = STYLES[finding.kind]
    finding, rest = in_view(finding)
    yield from (
        f"### {plain(style.symbol)} {finding.kind}: {plain(finding.predicate)}",
        "",
        paragraph(finding.message),
        "",
    )
    yield from ("| position | source | as written | read as | when | claim |", "|---|---|---|---|---|---|")
    odd = odd_one_out(finding)
    for index, position in enumerate(finding.positions):
        yield from _position(
            position, letter(index), odd, lambda one: _cells(_seen(one, names, for_readers=for_readers))
        )
    if rest:
        yield row((rest, "", "", "", "", ""))
    yield ""
    yield from _strip(finding)
    yield from _said_of(finding)
    if not for_readers:
        yield from (f"<sub>{' · '.join(map(plain, facts(finding)))}</sub>", "")


def _said_of(finding: Finding) -> Iterator[str]:
    """How both can be so, what would settle it, and what reviewers said."""
    if finding.both_true_if:
        yield from (paragraph(finding.both_true_if), "")
    if finding.question:
        yield from (paragraph(f"To settle it: {finding.question}"), "")
    if finding.decide:
        yield from (_decide(finding), "")
    if finding.hint:
        yield from (f"Hint: {plain(finding.hint)}", "")
    for line in opinions(finding):
        yield from (f"✎ {plain(line)}", "")


def _seen(statement: Statement, names: SourceNames, *, for_readers: bool) -> Shown:
    view = shown(statement, names)
    return view._replace(where="", remarks=()) if for_readers else view


def _decide(finding: Finding) -> str:
    if not finding.declare:
        return f"One line decides: {plain(finding.decide)}"
    return f"One line decides: {code(finding.decide)}, which writes {code(finding.declare)} into the vocabulary"


def _position(
    position: Position, name: str, odd: Position | None, cells: Callable[[Statement], Iterable[str]]
) -> Iterator[str]:
    role = f"{plain(position.role)}: " if position.role else ""
    fits = f"<br>{fitting(position)}" if position.fits else ""
    label = f"**{name}** {role}{plain(position.label)}{fits}<br>{support(position)}"
    label += f"<br>{plain(backing(position))}" if position.evidence else ""
    label += "<br>odd one out" if position is odd else ""
    for statement in position.statements[:MARKDOWN_ITEMS]:
        yield row((label, *cells(statement)))
        label = name
    hidden = len(position.statements) - MARKDOWN_ITEMS
    if hidden > 0:
        yield row((name, more_statements(hidden, len(position.statements)), "", "", "", ""))


def _cells(view: Shown) -> Iterable[str]:
    reading = "; ".join(filter(None, (view.reading, view.why)))
    marks = "".join(f"<br>{plain(mark)}" for mark in view.marks)
    when = "<br>".join(plain(text) for text in (view.when, view.timing) if text)
    place = [
        code(view.where) if view.where else "",
        plain(view.locator),
        f"“{plain(view.quote)}”" if view.quote else "",
    ]
    place += [f"{label}: {plain(text)}" for label, text in view.remarks]
    return (plain(view.who), plain(view.value) + marks, plain(reading), when, "<br>".join(filter(None, place)))


def _strip(finding: Finding) -> Iterator[str]:
    strip = strip_of(finding)
    if strip:
        *rows, marks = draw(strip, STRIP)
        yield "```text"
        yield from (f"{letter(index):<2} {line}" for index, line in enumerate(rows))
        yield from (f"   {marks}", "```", "")
