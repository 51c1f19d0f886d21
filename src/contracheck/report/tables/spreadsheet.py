"""The report as an XLSX workbook: a sheet of findings, one of claims, one of problems."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from contracheck.model import Report
from contracheck.report.tables.report_tables import ReportTable, tables
from contracheck.report.the_case import shown_case
from contracheck.values.limits import CELL

WIDEST = 60
"""Characters that a column shows at most; longer texts wrap."""
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""No clock: the same report is the same file."""


def to_xlsx(report: Report) -> bytes:
    """The workbook. Texts stay texts: nothing is a formula or a link. Raises `ImportError` without XlsxWriter."""
    import xlsxwriter

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(content, options) as book:
        said = {"comments": "\n".join(lines)} if (lines := shown_case(report).lines) else {}
        book.set_properties({"created": _MADE, "title": "contracheck report", **said})
        styles = {
            "head": book.add_format({"bold": True, "bottom": 1, "valign": "top"}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
        }
        for table in tables(report):
            _sheet(book, table, styles)
    return content.getvalue()


def _sheet(book: Any, table: ReportTable, styles: Mapping[str, Any]) -> None:
    sheet = book.add_worksheet(table.name)
    for number, name in enumerate(table.columns):
        cells = [row[number] for row in table.rows]
        sheet.set_column(number, number, min(WIDEST, max(map(len, (name, *cells))) + 2))
        sheet.write_string(0, number, name, styles["head"])
        for line, cell in enumerate(cells, 1):
            sheet.write_string(line, number, cell[:CELL], styles["text"])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
