"""A report as text in one of the formats, and where it goes."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Collection
from pathlib import Path

from contracheck.cli.screen import console, width
from contracheck.cli.write import write_text
from contracheck.model import Report

ENDINGS = {".json": "json", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}
"""The format that the name of an output file tells."""
FILES = {"json": "report.json", "markdown": "report.md", "html": "report.html"}
"""What a run writes into its folder."""


def as_json(report: Report) -> str:
    """JSON."""
    from contracheck.report.json import to_json

    return to_json(report)


def as_markdown(report: Report) -> str:
    """Markdown."""
    from contracheck.report.markdown import to_markdown

    return to_markdown(report)


def as_html(report: Report) -> str:
    """A page."""
    from contracheck.report.html import to_html

    return to_html(report)


_WRITERS: dict[str, Callable[[Report], str]] = {"json": as_json, "markdown": as_markdown, "html": as_html}


def as_text(report: Report, name: str, *, verbose: bool = False, quiet: bool = False) -> str:
    """The report in the format `name`; the terminal's without colours, as wide as the terminal."""
    if name in _WRITERS:
        return _WRITERS[name](report)
    from contracheck.report.terminal import render

    text = io.StringIO()
    paper = console("never", text)
    paper.width = width()
    render(report, paper, verbose=verbose, quiet=quiet)
    return text.getvalue()


def write_reports(report: Report, folder: str, inputs: Collection[str] = ()) -> tuple[str, ...]:
    """Write the three files into `folder`, made if needed, but onto none of `inputs`; their paths."""
    paths = []
    for name, file in FILES.items():
        path = str(Path(folder) / file)
        write_text(path, _WRITERS[name](report), inputs)
        paths.append(path)
    return tuple(paths)


def put(text: str) -> None:
    """Text on standard output as UTF-8, whatever the terminal's encoding: the same bytes as in a file."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
