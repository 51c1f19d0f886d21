"""The report as tables, for people who live in spreadsheets: findings, claims and problems, each a header and rows.

One row of the findings is one claim of one finding, so that a filter on the finding's id shows all of its claims.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from contracheck.model import Finding, Place, Position, Problem, Report, Standing, Statement
from contracheck.model.order import arranged
from contracheck.report.reason_words import reason_words
from contracheck.report.view import LABELS, Shown, SourceNames, problem_order, shown, source_names
from contracheck.report.words import disarmed, letter, visible

_DANGEROUS = ("=", "+", "-", "@", "\t")
"""With these begins what a spreadsheet takes for a formula."""
CLAIM = (
    "source",
    "speaker",
    "value",
    "reads as",
    "when",
    "when reads as",
    "marks",
    "place",
    "locator",
    "quote",
    *LABELS.values(),
)


class ReportTable(NamedTuple):
    """A sheet: its name, what its columns are, and rows of texts."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(report: Report) -> tuple[ReportTable, ReportTable, ReportTable]:
    """Findings, claims and problems."""
    names = source_names(report.sources)
    head = (
        "finding",
        "class",
        "severity",
        "rule",
        "also",
        "subject",
        "predicate",
        "what",
        "witness",
        "hidden",
        "camp",
        "role",
    )
    return (
        ReportTable(
            "findings",
            (*head, "claim", *CLAIM, "fits", "beneath", "doubt", "declare", "decide"),
            tuple(_findings(report, names)),
        ),
        ReportTable(
            "claims",
            ("claim", "class", "why", "subject", "predicate", "measure", "scope", "layer", *CLAIM),
            tuple(_standing(standing, names) for standing in report.standings),
        ),
        ReportTable(
            "problems",
            ("level", "about", "place", "what", "value", "expected", "did you mean"),
            tuple(_problem(problem) for problem in sorted(report.problems, key=problem_order)),
        ),
    )


def to_csv(report: Report) -> str:
    """The findings as CSV (RFC 4180, UTF-8); nothing in it is taken for a formula."""
    found = tables(report)[0]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(found.columns)
    writer.writerows([harmless(disarmed(cell)) for cell in row] for row in found.rows)
    return text.getvalue()


def harmless(cell: str) -> str:
    """`cell` with an apostrophe before what would make it a formula."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) and not _is_number(cell) else cell


def _is_number(cell: str) -> bool:
    return cell[:1] in "+-" and cell[1:].replace(",", "").replace(".", "").isdecimal()


def _findings(report: Report, names: SourceNames) -> Iterator[tuple[str, ...]]:
    for hidden, findings in (
        ("", report.findings),
        ("yes", report.suppressed),
        ("decided", report.decided),
        ("known", report.known),
    ):
        for finding in arranged(findings, report.order):
            yield from _finding(finding, hidden, names)


def _finding(finding: Finding, hidden: str, names: SourceNames) -> Iterator[tuple[str, ...]]:
    head = (
        visible(finding.id),
        finding.kind,
        finding.severity,
        visible(finding.rule),
        visible(", ".join(finding.also)),
        visible(finding.subject),
        visible(finding.predicate),
        visible(finding.message),
        visible(finding.both_true_if),
        hidden,
    )
    for index, position in enumerate(finding.positions):
        beneath = visible(finding.beneath.id) if finding.beneath else ""
        more = (beneath, finding.doubt, visible(finding.declare), visible(finding.decide))
        for row in _position(head, index, position, names):
            yield (*row, " ".join(map(letter, position.fits)), *more)


def _position(head: Sequence[str], index: int, position: Position, names: SourceNames) -> Iterator[tuple[str, ...]]:
    for statement in position.statements:
        yield (*head, letter(index), visible(position.role), visible(statement.id), *_claim(statement, names))


def _standing(standing: Standing, names: SourceNames) -> tuple[str, ...]:
    statement, key = standing.statement, standing.statement.key
    question = (key.subject, key.predicate, key.measure, key.scope, key.layer)
    return (
        visible(statement.id),
        standing.kind,
        visible(reason_words(standing.reason)),
        *map(visible, question),
        *_claim(statement, names),
    )


def _claim(statement: Statement, names: SourceNames) -> Iterable[str]:
    view: Shown = shown(statement, names)
    remarks = dict(view.remarks)
    return (
        view.source,
        view.speaker,
        view.value,
        view.reading,
        view.when,
        view.timing,
        ", ".join(view.marks),
        view.where,
        view.locator,
        view.quote,
        *(remarks.get(label, "") for label in LABELS.values()),
    )


def _problem(problem: Problem) -> tuple[str, ...]:
    place: Place = problem.place
    words = (problem.message, problem.value, problem.expected, problem.suggestion)
    return (problem.level, problem.about, visible(str(place)), *map(visible, words))
