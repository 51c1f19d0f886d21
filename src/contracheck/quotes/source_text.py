"""The text of a source, read from beside the file that describes it."""

from __future__ import annotations

import os
from pathlib import Path

from contracheck.model import Problem, Source
from contracheck.quotes.paragraphs import Paragraph, split_paragraphs

LARGEST = 5_000_000
"""Bytes of one text."""


def read_text(source: Source) -> tuple[Paragraph, ...] | Problem:
    """The paragraphs of `source.text`, or what is wrong: it must be UTF-8, and lie below the folder, links followed."""
    folder = Path(source.place.opened).parent
    path = folder / source.text
    try:
        if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
            return _problem(source, "the text lies outside the folder of its source", "a file below that folder")
        data = path.read_bytes() if path.is_file() and path.stat().st_size <= LARGEST else None
    except (OSError, ValueError) as error:
        return _problem(
            source, f"the text cannot be read: {getattr(error, 'strerror', None) or 'no such path'}", "a file"
        )
    if data is None:
        what = "is too large" if path.is_file() else "is not there"
        return _problem(source, f"the text {what}", f"a text file of at most {LARGEST // 1_000_000} MB")
    try:
        return tuple(split_paragraphs(data.decode("utf-8-sig")))
    except UnicodeDecodeError:
        return _problem(source, "the text is not UTF-8", "a text file saved as UTF-8")


def _problem(source: Source, message: str, expected: str) -> Problem:
    return Problem(source.place, message, source.text, expected)
