"""Cells that say that nothing is known: the field is simply not given, and the cell is counted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from contracheck.model import Claim, Source
from contracheck.values.text.not_known import says_not_known

FIELDS = ("when", "where", "unit")
"""Fields of a claim that need not be given. What a `value` says is told of the claim itself."""


def without_not_known(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], int]:
    """The claims without the fields in which nothing is known, and how many cells say so: those of claims, and of the
    day on which a source was published."""
    cells = 0
    given: list[Claim] = []
    published: dict[str, bool] = {}
    for claim in claims:
        blank: dict[str, Any] = {name: "" for name in FIELDS if _is_blank(getattr(claim, name), claim.source)}
        cells += len(blank)
        given.append(evolve(claim, **blank) if blank else claim)
        if claim.source.id not in published:
            published[claim.source.id] = _is_blank(claim.source.published, claim.source)
    return tuple(given), cells + sum(published.values())


def published_of(source: Source) -> str:
    """The day on which it was published, as written; empty where that is not known."""
    return "" if _is_blank(source.published, source) else source.published


def _is_blank(text: str, source: Source) -> bool:
    return bool(text) and says_not_known(text, source.language)
