"""A report as text in one of the formats, and where it goes."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Collection
from pathlib import Path

import click

from contracheck.cli.screen import console, width
from contracheck.cli.writing import real, write_text
from contracheck.model import CLASSES, Report

FILES = {"json": "report.json", "markdown": "report.md", "html": "report.html"}
"""What a run writes into its folder."""


def as_json(report: Report) -> str:
    """JSON."""
    from contracheck.report.json.report_object import to_json

    return to_json(report)


def as_markdown(report: Report) -> str:
    """Markdown."""
    from contracheck.report.markdown.document import to_markdown

    return to_markdown(report)


def as_html(report: Report) -> str:
    """A page."""
    from contracheck.report.html import to_html

    return to_html(report)


def as_sarif(report: Report) -> str:
    """SARIF."""
    from contracheck.report.sarif import to_sarif
    from contracheck.rules import RULES

    return to_sarif(report, {rule.name: rule.summary for rule in RULES})


def as_github(report: Report) -> str:
    """Annotations."""
    from contracheck.report.github import to_github

    return to_github(report)


def as_junit(report: Report, fail_on: str = "contradicts") -> str:
    """JUnit XML; what makes a run fail are its failures."""
    from contracheck.report.junit import to_junit

    failing = CLASSES[: CLASSES.index(fail_on) + 1] if fail_on in CLASSES else ()
    return to_junit(report, failing)


def as_csv(report: Report) -> str:
    """The findings as CSV."""
    from contracheck.report.tables.report_tables import to_csv

    return to_csv(report)


def as_xlsx(report: Report) -> bytes:
    """A workbook. Raises `click.ClickException` where the library for it is not installed."""
    try:
        from contracheck.report.tables.spreadsheet import to_xlsx

        return to_xlsx(report)
    except ImportError:
        raise Missing from None


class Missing(click.ClickException):
    """A format whose library is not installed."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("xlsx needs XlsxWriter: pip install 'contracheck[xlsx]'")


_WRITERS: dict[str, Callable[[Report], str]] = {
    "json": as_json,
    "markdown": as_markdown,
    "html": as_html,
    "sarif": as_sarif,
    "github": as_github,
    "csv": as_csv,
}


def as_bytes(report: Report, name: str, fail_on: str) -> bytes:
    """The report in a format of its own, not the terminal's; `fail_on` is the class from which on a run fails."""
    if name == "xlsx":
        return as_xlsx(report)
    text = as_junit(report, fail_on) if name == "junit" else _WRITERS[name](report)
    return text.encode("utf-8", "replace")


def as_screen(report: Report, *, verbose: bool, quiet: bool, coverage: bool) -> bytes:
    """The terminal's report without colours, as wide as the terminal."""
    from contracheck.report.terminal.report_screen import render

    text = io.StringIO()
    paper = console("never", text)
    paper.width = width()
    render(report, paper, verbose=verbose, quiet=quiet, coverage=coverage)
    return text.getvalue().encode("utf-8", "replace")


def write_reports(
    report: Report, folder: str, inputs: Collection[str] = (), spared: Collection[str] = ()
) -> tuple[str, ...]:
    """Write the three files into `folder`, made if needed, but onto none of `inputs`; the paths of those written.

    What is at one of the real paths `spared` stays as it is.
    """
    paths = []
    for name, file in FILES.items():
        path = str(Path(folder) / file)
        if not real(path).isdisjoint(spared):
            continue
        write_text(path, _WRITERS[name](report), inputs)
        paths.append(path)
    return tuple(paths)


def put(content: bytes) -> None:
    """The same bytes on standard output as in a file, whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
