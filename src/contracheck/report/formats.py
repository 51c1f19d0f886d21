"""The table of formats: their names, the endings of files that tell them, and what writes each.

A new format is a module that makes text or bytes of a `Report`, and a row here. Modules are imported when used.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import NamedTuple

from contracheck.model import FailOn, Report
from contracheck.values.nearest import nearest


class UnknownFormatError(ValueError):
    """The name of a file tells no format; the message says what was expected."""


class MissingLibraryError(ValueError):
    """The library that a format is written with is not installed; the message says how to get it."""


class Format(NamedTuple):
    """A format by name. `write` makes it of a report, given the mildest class that makes a run fail; nothing does for
    the terminal's, which is drawn on a console. `endings` of a file tell it; `file` is its name among the reports that
    every run writes; `purpose` says whom or what it is for, as the page on pipelines has it; with `begins` begins every
    report in it; `brief` says why it leaves out what claims hold besides what is compared, if it does."""

    name: str
    purpose: str
    endings: tuple[str, ...] = ()
    write: Callable[[Report, FailOn], str | bytes] | None = None
    begins: bytes = b""
    file: str = ""
    brief: str = ""


def _json(report: Report, _: FailOn) -> str:
    from contracheck.report.json.report_object import to_json

    return to_json(report)


def _markdown(report: Report, _: FailOn) -> str:
    from contracheck.report.markdown.document import to_markdown

    return to_markdown(report)


def _html(report: Report, _: FailOn) -> str:
    from contracheck.report.html import to_html

    return to_html(report)


def _sarif(report: Report, _: FailOn) -> str:
    from contracheck.report.sarif import to_sarif
    from contracheck.rules import RULES

    return to_sarif(report, {rule.name: rule.summary for rule in RULES})


def _github(report: Report, _: FailOn) -> str:
    from contracheck.report.github import to_github

    return to_github(report)


def _junit(report: Report, fail_on: FailOn) -> str:
    """What makes a run fail are its failures."""
    from contracheck.report.junit import to_junit

    return to_junit(report, fail_on.failing)


def _csv(report: Report, _: FailOn) -> str:
    from contracheck.report.tables.report_tables import to_csv

    return to_csv(report)


def _xlsx(report: Report, _: FailOn) -> bytes:
    try:
        from contracheck.report.tables.spreadsheet import to_xlsx

        return to_xlsx(report)
    except ImportError:
        raise MissingLibraryError("xlsx needs XlsxWriter: pip install 'contracheck[xlsx]'") from None


_BESIDE = "the message stands beside the claim itself"
FORMATS = (
    Format("terminal", "people: what a run prints; a file whose name has no ending is written so, too", (".txt",)),
    Format(
        "json",
        "programs of your own: everything, by a [schema](../schema/report.schema.json)",
        (".json",),
        _json,
        b'{\n "version": "contracheck-report/',
        "report.json",
    ),
    Format("markdown", "people: pull requests and wikis", (".md", ".markdown"), _markdown, b"# Where ", "report.md"),
    Format(
        "html",
        "people: a page that filters and takes decisions",
        (".html", ".htm"),
        _html,
        b"<!DOCTYPE html>",
        "report.html",
    ),
    Format(
        "sarif",
        "code hosts and editors: SARIF 2.1.0, one result for each finding at its first claim, the other claims as "
        "related locations, problems as notifications, the finding's id as fingerprint",
        (".sarif",),
        _sarif,
        b'{\n  "$schema": ',
        brief=_BESIDE,
    ),
    Format("github", "GitHub Actions: each finding and problem beside its line", (), _github, b"::", brief=_BESIDE),
    Format(
        "junit",
        "build servers: a suite for each subject, a case for each question; findings that make the run fail are "
        "failures, milder ones output, lonely claims skipped",
        (".xml",),
        _junit,
        b'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ',
        brief="it tells what failed, and where",
    ),
    Format("csv", "a spreadsheet: one row for each claim of each finding", (".csv",), _csv, b"finding,class,"),
    Format(
        "xlsx",
        "a workbook with sheets of findings, claims and problems; needs `pip install 'contracheck[xlsx]'`",
        (".xlsx",),
        _xlsx,
        b"PK\x03\x04",
    ),
)
NAMES = tuple(form.name for form in FORMATS)
_BY_NAME = {form.name: form for form in FORMATS}
_BY_ENDING = {ending: form.name for form in FORMATS for ending in form.endings}
FILES = {form.name: form.file for form in FORMATS if form.file}
"""What a run writes into its folder."""


def format_of(path: str) -> str:
    """The format that the name of a file tells; a name without an ending tells the terminal's.

    Raises `UnknownFormatError` for an ending that tells none.
    """
    ending = PurePath(path).suffix.lower()
    if not ending:
        return "terminal"
    if ending not in _BY_ENDING:
        near = nearest(ending, tuple(_BY_ENDING))
        hint = f"; did you mean {near}?" if near else ""
        raise UnknownFormatError(f"“{ending}” tells no format, expected one of {', '.join(_BY_ENDING)}{hint}")
    return _BY_ENDING[ending]


def as_bytes(report: Report, name: str, fail_on: FailOn = FailOn.CONTRADICTS) -> bytes:
    """The report in a format, not the terminal's; `fail_on` is the mildest class that makes a run fail.

    Raises `MissingLibraryError` where what it is written with is not installed, `ValueError` for the terminal's.
    """
    write = _BY_NAME[name].write
    if write is None:
        raise ValueError(f"{name} is drawn on a console")
    written = write(report, fail_on)
    return written if isinstance(written, bytes) else written.encode("utf-8", "replace")
