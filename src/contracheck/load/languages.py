"""The language of sources that name none: of their rows, of their folder, of their file, of the project."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from pathlib import PurePath
from typing import NamedTuple

from attrs import evolve

from contracheck.files.problem_list import Locator
from contracheck.load.records import Record
from contracheck.model import Level, Place, Problem, Source
from contracheck.values.text.language_code import same_language


class Teller(IntEnum):
    """Who tells the language of a source that names none, the first to be believed first."""

    ROW = 1
    FOLDER = 2
    DEFAULTS = 3


class Spoken(NamedTuple):
    """A language that `teller` gives for `source`; an empty `source` is all in the folder of the file of `place`."""

    language: str
    source: str
    teller: Teller
    place: Place


def spoken(record: Record, source: str, teller: Teller, locate: Locator) -> Iterator[Spoken]:
    """The language that `record` gives, if it does."""
    if language := record.text("language"):
        node = record.nodes["language"]
        yield Spoken(language, source, teller, locate(node.line, node.column))


def with_languages(
    sources: Mapping[str, Source], told: Iterable[Spoken], default: str
) -> tuple[dict[str, Source], tuple[Problem, ...]]:
    """The sources, each with its language: its own, or that of who is believed first, or `default`.

    Of two that differ the first is believed and the second told of; so is a row that its source gainsays.
    """
    of: dict[tuple[Teller, str], Spoken] = {}
    problems: dict[tuple[Teller, str, str], Problem] = {}
    for one in told:
        subject = one.source if one.teller != Teller.FOLDER else str(_folder(one.place))
        first = of.setdefault((one.teller, subject), one)
        own = sources[one.source] if one.teller == Teller.ROW and sources[one.source].language else None
        if not same_language(own.language if own else first.language, one.language):
            problem = _gainsaid(own, one) if own else _differs(first, one)
            problems.setdefault((one.teller, subject, one.language.casefold()), problem)
    settled = {
        name: source if source.language else evolve(source, language=_language(source, of) or default)
        for name, source in sources.items()
    }
    return settled, tuple(problems.values())


def _language(source: Source, of: Mapping[tuple[Teller, str], Spoken]) -> str:
    """What the first to be believed says; of folders the nearest. Empty if nobody says anything."""
    folder = _folder(source.place)
    near = ((Teller.FOLDER, str(above)) for above in (folder, *folder.parents))
    found = (of.get(key) for key in ((Teller.ROW, source.id), *near, (Teller.DEFAULTS, source.id)))
    return next((one.language for one in found if one is not None), "")


def _folder(place: Place) -> PurePath:
    return PurePath(os.path.abspath(place.opened)).parent  # noqa: PTH100 - links are not followed


def _gainsaid(source: Source, row: Spoken) -> Problem:
    """That the source of the row names another language itself, which is the one believed."""
    message = f"the source itself names another language, {source.language}, at {source.at('language')}"
    expected = f"{source.language}, or an empty cell"
    return Problem(row.place, message, row.language, expected, level=Level.WARNING)


def _differs(first: Spoken, other: Spoken) -> Problem:
    what = "all sources of a folder" if first.teller == Teller.FOLDER else "one source"
    message = f"two languages for {what}; the first, {first.language}, is at {first.place} and is the one read"
    return Problem(other.place, message, other.language, "one language")
