"""Text from outside made harmless in GitHub-flavoured Markdown (which is CommonMark with tables and links by guess)."""

from __future__ import annotations

from collections.abc import Iterable

from contracheck.report.words import visible

_ESCAPES = str.maketrans(
    {**{char: f"\\{char}" for char in "\\`*_[]{}<>~#!$^"}, "&": "&amp;", "|": "&#124;", "@": "\\@<!-- -->"}
)
"""An escaped `@` would still be made into a mail link; an empty comment behind it prevents that."""


def plain(text: str) -> str:
    """The text, shown letter by letter on one line, within a paragraph, heading, list item or table cell.

    At the start of a line use `paragraph`.
    """
    shown = visible(text).translate(_ESCAPES)
    if "://" in shown or "www." in shown.casefold():
        shown = shown.replace("://", ":\\/\\/").replace("www.", "www\\.").replace("WWW.", "WWW\\.")
    return shown


def paragraph(text: str) -> str:
    """The text where a line starts: what would open a list, a rule or an underline is escaped as well."""
    shown = plain(text).strip()
    digits = len(shown) - len(shown.lstrip("0123456789"))
    if shown[digits : digits + 1] in (".", ")") and digits:
        return f"{shown[:digits]}\\{shown[digits:]}"
    return f"\\{shown}" if shown.startswith(("-", "+", "::")) else shown


def code(text: str) -> str:
    """The text as code, or plainly where it has a sign that code cannot hold in a table."""
    shown = visible(text)
    return f"`{shown}`" if shown.strip() and not set(shown) & {"`", "|", "\\"} and "##" not in shown else plain(text)


def row(cells: Iterable[str]) -> str:
    """A table row of finished cells."""
    return f"| {' | '.join(cells)} |"
