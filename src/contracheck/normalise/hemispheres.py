"""Whose seasons a claim speaks of: by the place that it names, else its subject, else the country of its source."""

from __future__ import annotations

from typing import Protocol

from contracheck.model import Claim, Source
from contracheck.values.dates.date_style import Hemisphere
from contracheck.values.dates.hemisphere import hemisphere_of_language
from contracheck.values.dates.seasons import names_a_season


class Places(Protocol):
    """What the register tells of places."""

    def hemisphere(self, name: str) -> Hemisphere | None:
        """Where it lies, if that is known."""


def hemisphere_of(claim: Claim, places: Places) -> Hemisphere:
    """The northern one where nothing tells, and where no season is named. A subject or a source of the south tells
    nothing for sure of a place that the claim names and nobody knows."""
    if not (names_a_season(claim.when) or names_a_season(claim.value)):
        return Hemisphere.NORTH
    found = places.hemisphere(claim.where) if claim.where else None
    if found is not None:
        return found
    beside = places.hemisphere(claim.subject) or _of_source(claim.source, places) or Hemisphere.NORTH
    return Hemisphere.EITHER if claim.where and beside == Hemisphere.SOUTH else beside


def _of_source(source: Source, places: Places) -> Hemisphere | None:
    """By the country in the code of its language, `en-AU`, else by who publishes it."""
    return hemisphere_of_language(source.language) or (
        places.hemisphere(source.publisher) if source.publisher else None
    )
