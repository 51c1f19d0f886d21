"""Sources that tables of sources describe and no claim names, where the id is nearly one that claims name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from contracheck.load.file_parts import FilePart
from contracheck.model import Level, Problem
from contracheck.values.limits import PROBLEMS
from contracheck.values.nearest import nearest

_ALIKE = 0.8


def stray_sources(parts: Sequence[FilePart]) -> Iterator[Problem]:
    """A warning for each, at its id. An id that a table describes itself is that of another document, and so is one
    that differs in its figures alone: the next number of a paper."""
    listed = {source.id: source for part in parts for source in part.listed}
    named = set(_named(parts))
    others = tuple(sorted(named - listed.keys()))
    for name in sorted(listed.keys() - named)[:PROBLEMS] if others else ():
        near = nearest(name, tuple(other for other in others if not _is_other_number(name, other)), _ALIKE)
        if near:
            expected = "the id of a source that claims name"
            yield Problem(listed[name].at("id"), "no claim names this source", name, expected, near, Level.WARNING)


def _named(parts: Sequence[FilePart]) -> Iterator[str]:
    for part in parts:
        yield from (claim.source.id for claim in (*part.claims, *part.spoilt))
        yield from (draft.source for draft in (*part.drafts, *part.spoilt_drafts))


def _is_other_number(one: str, other: str) -> bool:
    """Whether the names differ in their figures alone."""
    return re.findall(r"\d", one) != re.findall(r"\d", other) and re.sub(r"\d", "", one) == re.sub(r"\d", "", other)
