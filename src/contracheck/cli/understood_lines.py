"""What was read as what, where nothing else says so: relative dates, and cells that say that nothing is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from contracheck.model import Claim, Place, Statement
from contracheck.normalise.not_given import FIELDS
from contracheck.pipeline import Prepared
from contracheck.report.terminal.layout import Canvas, Line, StyledText, prefixed
from contracheck.report.terminal.list_lines import TAB, section
from contracheck.report.words import counted, shortened, visible
from contracheck.values.fault import reads
from contracheck.values.limits import SCREEN_ITEM
from contracheck.values.span import Span
from contracheck.values.text.not_known import says_not_known


class _Cell(NamedTuple):
    """A field as it was written, and what it was read as."""

    place: Place
    field: str
    text: str
    read: str = ""


def understood_lines(world: Prepared, canvas: Canvas) -> Iterator[Line]:
    """Both lists, each in the order of the files; none where there is nothing to tell."""
    dates = {cell for statement in world.statements for cell in _dates(statement)}
    cells = {cell for claim in world.loaded.claims for cell in _not_known(claim)}
    yield from _listed("Relative dates", counted(len(dates), "date"), sorted(dates), canvas)
    yield from _listed("Said not to be known", counted(len(cells), "cell"), sorted(cells), canvas)


def _dates(statement: Statement) -> Iterator[_Cell]:
    """Its dates that cannot be read by themselves: the day of publication or other dates of the source tell them."""
    claim, value = statement.claim, statement.value
    spans = {"when": statement.span, **({"value": value} if isinstance(value, Span) else {})}
    for field, span in spans.items():
        text = getattr(claim, field).strip()
        if text and span.dated and not reads(text, Span.parse):
            yield _Cell(claim.at(field), field, text, span.reads_as())


def _not_known(claim: Claim) -> Iterator[_Cell]:
    source = claim.source
    for field in ("value", *FIELDS):
        if says_not_known(getattr(claim, field), source.language):
            yield _Cell(claim.at(field), field, getattr(claim, field))
    if says_not_known(source.published, source.language):
        yield _Cell(source.at("published"), "published", source.published)


def _listed(title: str, remark: str, cells: list[_Cell], canvas: Canvas) -> Iterator[Line]:
    if not cells:
        return
    yield from section(title, remark, canvas)
    for cell in cells:
        read = f" is read as {cell.read}" if cell.read else ""
        parts: list[StyledText] = [
            (visible(str(cell.place)), canvas.link(cell.place, "bold")),
            (f" {cell.field} “{shortened(visible(cell.text), SCREEN_ITEM)}”{read}", ""),
        ]
        yield from prefixed(canvas.wrap(parts, canvas.width - 4, "  "), TAB)
    yield []
