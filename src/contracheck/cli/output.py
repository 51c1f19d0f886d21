"""A report as bytes in one of the formats, and where it goes."""

from __future__ import annotations

import io
import sys
from collections.abc import Collection
from pathlib import Path

import click

from contracheck.cli.screen import console, width
from contracheck.cli.writing import real, write_bytes
from contracheck.model import FailOn, Report
from contracheck.report.formats import FILES, MissingLibraryError, UnknownFormatError, as_bytes, format_of
from contracheck.report.words import visible


class Missing(click.ClickException):
    """A format whose library is not installed."""

    exit_code = 2


def in_format(report: Report, name: str, fail_on: FailOn) -> bytes:
    """The report in a format of its own, not the terminal's; `fail_on` is the class from which on a run fails."""
    try:
        return as_bytes(report, name, fail_on)
    except MissingLibraryError as error:
        raise Missing(str(error)) from None


def told_format(path: str) -> str:
    """The format that the name of an output file tells. Raises `click.UsageError` if it tells none."""
    try:
        return format_of(path)
    except UnknownFormatError as error:
        raise click.UsageError(
            f"--output {visible(path)}: {visible(str(error))}; or name the format with --format"
        ) from None


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
        write_bytes(path, as_bytes(report, name), inputs)
        paths.append(path)
    return tuple(paths)


def put(content: bytes) -> None:
    """The same bytes on standard output as in a file, whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
