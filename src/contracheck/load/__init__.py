"""Files -> claims, sources, vocabulary and register, with every problem of every file.

Nothing is parsed here but the files: values, dates and units stay the words that were written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from attrs import evolve

from contracheck.load.file_parts import Part
from contracheck.load.find_files import File, find_files
from contracheck.load.gather import gather_claims, gather_sources
from contracheck.load.input_formats import read_file
from contracheck.model import Loaded, Predicate, Problem, defining

__all__ = ["read", "shipped"]


def read(paths: Sequence[str], *, advance: Callable[[int, int], None] | None = None) -> Loaded:
    """All that stands in the files at and below `paths`.

    Files are YAML (one source each; `vocabulary.yaml`, `entities.yaml` and `decisions.yaml` hold no claims), CSV, JSONL
    and XLSX tables.
    Never raises for what a file holds: each fault is a `Problem` with its place, those of the vocabulary and the
    register first. `advance(done, total)` is called after each file.
    """
    files, lost = find_files(paths)
    parts = []
    for done, file in enumerate(files, 1):
        parts.append(read_file(file))
        if advance is not None:
            advance(done, len(files))
    return _together(parts, lost)


@lru_cache(maxsize=1)
def shipped() -> tuple[Predicate, ...]:
    """The vocabulary that ships with the package; its predicates have no place. Empty if the file is not there."""
    path = Path(__file__).parent.parent / "vocabulary.yaml"
    if not path.is_file():
        return ()
    part = read_file(File("vocabulary.yaml", str(path)))
    return tuple(evolve(predicate, place=None) for predicate in part.predicates)


def _together(parts: Sequence[Part], lost: Iterable[Problem]) -> Loaded:
    sources, twice = gather_sources(parts)
    claims, clashes = gather_claims(parts, sources)
    predicates = gather_predicates((predicate for part in parts for predicate in part.predicates), shipped())
    entities = tuple(entity for part in parts for entity in part.entities)
    first = [defining(problem) for part in parts if part.declares for problem in part.problems]
    others = [*lost, *twice, *clashes, *(problem for part in parts if not part.declares for problem in part.problems)]
    unread = sum(part.unread for part in parts) + _given(parts) - len(claims)
    ordered = tuple(sources[name] for name in sorted(sources))
    spoilt = tuple(claim for part in parts for claim in part.spoilt)
    rules = tuple(rule for part in parts for rule in part.rules)
    decisions = sorted((decision for part in parts for decision in part.decisions), key=lambda decision: decision.order)
    problems = (*sorted(first), *sorted(others))
    return Loaded(claims, ordered, predicates, entities, problems, unread, rules, spoilt, tuple(decisions))


def _given(parts: Iterable[Part]) -> int:
    return sum(len(part.claims) + len(part.drafts) for part in parts)


def gather_predicates(own: Iterable[Predicate], shipped: tuple[Predicate, ...]) -> tuple[Predicate, ...]:
    """The project's predicates, then the shipped ones that they do not replace by name.

    Which predicate a word stands for, and whether two claim one word, is decided where names are resolved.
    """
    first = tuple(own)
    names = {_fold(predicate.name) for predicate in first}
    return (*first, *(predicate for predicate in shipped if _fold(predicate.name) not in names))


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
