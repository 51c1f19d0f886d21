"""The formats of a report by name, and the endings of files that tell them."""

from __future__ import annotations

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
}
"""The format that the name of an output file tells."""
