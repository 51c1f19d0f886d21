"""A list of findings of a report that was written, for people, spreadsheets and programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from contracheck.model import Kind
from contracheck.report.json.indented import safe
from contracheck.report.markdown.escaping import code, plain, row
from contracheck.report.tables.report_tables import harmless
from contracheck.report.words import DOT, STYLES, disarmed, visible
from contracheck.review.past_report import PastFinding, State

if TYPE_CHECKING:
    from contracheck.report.terminal.layout import Canvas, Line

VERSION = "contracheck-findings/1"
COLUMNS: Mapping[str, Callable[[PastFinding], str]] = {
    "id": lambda one: one.id,
    "class": lambda one: one.kind,
    "severity": lambda one: one.severity,
    "subject": lambda one: one.subject,
    "predicate": lambda one: one.predicate,
    "time": lambda one: one.time,
    "message": lambda one: one.message,
    "sources": lambda one: "; ".join(one.sources),
    "speakers": lambda one: "; ".join(one.speakers),
    "rule": lambda one: one.rule,
    "state": lambda one: one.state,
    "verdict": lambda one: one.verdict,
}
"""What a row tells of a finding."""


def as_json(found: Sequence[PastFinding], total: int) -> str:
    """All that the report says of each, and of how many they are."""
    whole = {"version": VERSION, "of": total, "findings": [_told(one) for one in found]}
    return safe(json.dumps(whole, indent=1, ensure_ascii=False)) + "\n"


def as_jsonl(found: Sequence[PastFinding]) -> str:
    """The same, a line for each."""
    return "".join(f"{safe(json.dumps(_told(one), ensure_ascii=False))}\n" for one in found)


def _told(one: PastFinding) -> Mapping[str, object]:
    return {**one.told, "state": one.state}


def as_csv(found: Sequence[PastFinding]) -> str:
    """A row for each, as CSV (RFC 4180); nothing in it is taken for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([harmless(disarmed(visible(of(one)))) for of in COLUMNS.values()] for one in found)
    return text.getvalue()


def as_markdown(found: Sequence[PastFinding]) -> str:
    """A table."""
    head = (row(("class", "severity", "what", "sources", "id")), row(("---",) * 5))
    rows = (
        row((one.kind, one.severity, plain(one.message), plain("; ".join(one.sources)), code(one.id))) for one in found
    )
    return "\n".join((*head, *rows)) + "\n"


def lines_of(found: Sequence[PastFinding], screen: Canvas) -> Iterator[Line]:
    """A paragraph for each: its class, what it says, and the small print."""
    for one in found:
        state = "" if one.state == State.FINDINGS else one.state
        yield line_of(one, DOT.join(filter(None, (one.severity, one.rule, one.verdict, state, one.id))), screen)


def line_of(finding: PastFinding, small: str, screen: Canvas) -> Line:
    """The class of a finding, its sentence, and `small` print."""
    style = STYLES[Kind(finding.kind)]
    sign = f"\xa0{screen.sign(style.symbol, style.plain)} {style.name}".replace(" ", "\xa0")
    return [(sign, style.colour), (f" {visible(finding.message)}", "bold"), (f" {visible(small)}", "dim")]
