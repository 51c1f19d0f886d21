"""Seasons by the hemisphere of the place that is spoken of; in canonical text, those of no half are northern."""

from __future__ import annotations

import re
from functools import lru_cache

from contracheck.values.dates.date_style import Hemisphere

_NO_HALF = re.compile(r"(?<![\dX])((?:(?:early|mid|late|start of|end of) )?-?[\dX]{4}-[~?%]?)(2[1-4])(?![\dX:])")
"""A season of EDTF that names no hemisphere, and the part of it that is meant."""
_NORTHERN = re.compile(r"(?<![\dX])[\dX]{4}-[~?%]?2[5-8](?![\dX])")
_WORDS = ("spring", "summer", "autumn", "fall", "winter")
TO_SOUTHERN = 8
"""From EDTF's code of a season of no half to that of the southern one."""


@lru_cache(maxsize=32768)
def names_a_season(text: str) -> bool:
    """Whether how it is read may turn on the hemisphere."""
    small = text.casefold()
    return any(word in small for word in _WORDS) or _NO_HALF.search(text) is not None


def in_hemisphere(canonical: str, hemisphere: Hemisphere, written: str) -> str:
    """A canonical text with the seasons of that half; those that were written as northern ones stay."""
    if hemisphere == Hemisphere.NORTH or _NORTHERN.search(written):
        return canonical
    if hemisphere == Hemisphere.EITHER:
        return _NO_HALF.sub(r"either \1\2", canonical)
    return _NO_HALF.sub(lambda match: f"{match[1]}{int(match[2]) + TO_SOUTHERN}", canonical)


def southern(season: str) -> str:
    """The canonical text of the same season in the south."""
    return in_hemisphere(season, Hemisphere.SOUTH, "")
