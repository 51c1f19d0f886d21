"""Files -> claims, sources, vocabulary and register, with every problem of every file.

Nothing is parsed here but the files: values, dates and units stay the words that were written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from contracheck.load.file_parts import FilePart
from contracheck.load.find_files import find_files
from contracheck.load.gather import gather_claims, gather_sources, gather_spoilt
from contracheck.load.languages import with_languages
from contracheck.load.read_file import read_file
from contracheck.load.shipped_vocabulary import shipped
from contracheck.load.stray_sources import stray_sources
from contracheck.model import Loaded, Problem, defining

__all__ = ["read", "shipped"]


def read(paths: Sequence[str], *, advance: Callable[[int, int], None] | None = None, language: str = "") -> Loaded:
    """All that stands in the files at and below `paths`.

    Files are of the formats in `input_table`; `vocabulary.yaml`, `entities.yaml` and `decisions.yaml` hold no claims.
    Never raises for what a file holds: each fault is a `Problem` with its place, those of the vocabulary and the
    register first. `advance(done, total)` is called after each file. `language` is that of sources for which no file
    gives one.
    """
    files, lost = find_files(paths)
    parts = []
    for done, file in enumerate(files, 1):
        parts.append(read_file(file))
        if advance is not None:
            advance(done, len(files))
    return _together(parts, lost, language)


def _together(parts: Sequence[FilePart], lost: Iterable[Problem], language: str) -> Loaded:
    described, twice = gather_sources(parts)
    told = chain.from_iterable(part.languages for part in parts)
    sources, languages = with_languages(described, told, language)
    claims, clashes = gather_claims(parts, sources)
    decisions = chain.from_iterable(part.decisions for part in parts)
    return Loaded(
        claims=claims,
        sources=tuple(sources[name] for name in sorted(sources)),
        predicates=(*chain.from_iterable(part.predicates for part in parts), *shipped()),
        entities=tuple(chain.from_iterable(part.entities for part in parts)),
        problems=_problems(parts, (*lost, *twice, *languages, *clashes, *stray_sources(parts))),
        unread=sum(part.unread for part in parts) + _given(parts) - len(claims),
        rules=tuple(chain.from_iterable(part.rules for part in parts)),
        spoilt=tuple(gather_spoilt(parts, sources)),
        decisions=tuple(sorted(decisions, key=lambda decision: decision.order)),
    )


def _problems(parts: Iterable[FilePart], of_all: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those of the vocabulary and the register, then all others, among them those `of_all` files together."""
    first: list[Problem] = []
    others = list(of_all)
    for part in parts:
        if part.declares:
            first += map(defining, part.problems)
        else:
            others += part.problems
    return (*sorted(first), *sorted(others))


def _given(parts: Iterable[FilePart]) -> int:
    return sum(len(part.claims) + len(part.drafts) for part in parts)
