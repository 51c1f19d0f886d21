"""The formats of a report by name, and the endings of files that tell them."""

from __future__ import annotations

from pathlib import PurePath

import click

FORMATS = ("terminal", "json", "markdown", "html", "sarif", "github", "junit", "csv", "xlsx")
"""All that `--format` takes."""
ENDINGS = {
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".sarif": "sarif",
    ".xml": "junit",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".txt": "terminal",
}
"""The format that the name of an output file tells."""


def format_of(path: str) -> str:
    """The format that the name of an output file tells; a name without an ending tells the terminal's.

    Raises `click.UsageError` for an ending that tells none.
    """
    ending = PurePath(path).suffix.lower()
    if not ending:
        return "terminal"
    if ending not in ENDINGS:
        from contracheck.report.words import visible
        from contracheck.values.nearest import nearest

        near = nearest(ending, tuple(ENDINGS))
        hint = f"; did you mean {near}?" if near else ""
        known = ", ".join(ENDINGS)
        raise click.UsageError(
            f"--output {visible(path)}: “{visible(ending)}” tells no format, expected one of {known}{hint}; or name the"
            " format with --format"
        )
    return ENDINGS[ending]
