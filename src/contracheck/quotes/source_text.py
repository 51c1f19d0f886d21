"""The text of a source, read from beside the file that describes it."""

from __future__ import annotations

from pathlib import Path

from contracheck.files.paths import TooLargeError, leads_out, read_at_most
from contracheck.model import Problem, Source
from contracheck.quotes.paragraphs import Paragraph, split_paragraphs
from contracheck.values.limits import TEXT_FILE

_EXPECTED = f"a text file of at most {TEXT_FILE // 1_000_000} MB"


def read_text(source: Source) -> tuple[Paragraph, ...] | Problem:
    """The paragraphs of `source.text`, or what is wrong: it must be UTF-8, and lie below the folder, links followed."""
    folder = Path(source.text_place.opened).parent
    path = folder / source.text
    if leads_out(folder, source.text):
        return _problem(source, "the text lies outside the folder of its source", "a file below that folder")
    try:
        if not path.is_file():
            return _problem(source, "the text is not there", _EXPECTED)
        data = read_at_most(path, TEXT_FILE)
    except TooLargeError:
        return _problem(source, "the text is too large", _EXPECTED)
    except OSError as error:
        return _problem(source, f"the text cannot be read: {error.strerror}", "a file")
    try:
        return tuple(split_paragraphs(data.decode("utf-8-sig")))
    except UnicodeDecodeError:
        return _problem(source, "the text is not UTF-8", "a text file saved as UTF-8")


def _problem(source: Source, message: str, expected: str) -> Problem:
    return Problem(source.text_place, message, source.text, expected)
