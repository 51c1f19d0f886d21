"""How the dates of a claim are read: by its layer, by what else its source writes, and by its own time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import evolve

from contracheck.model import Claim, Datatype, Layer, Predicate
from contracheck.values.dates.date_style import DateStyle, Direction, Hemisphere, Hyphens
from contracheck.values.fault import Fault
from contracheck.values.span import Span

Hyphened = Mapping[str, Hyphens]
"""What `2003-04` is in the sources that show it, by their id."""
_HALVES = ("am", "pm", "a.m", "p.m")


@lru_cache(maxsize=256)
def style_of_dates(
    layer: Layer, hyphens: Hyphens, fiscal_year_starts: str, hemisphere: Hemisphere = Hemisphere.NORTH
) -> DateStyle:
    """Facts look back from publication, all else ahead."""
    direction = Direction.BACK if layer == Layer.ACTUAL else Direction.FORWARD
    return DateStyle(direction, fiscal_year_starts, hyphens, hemisphere=hemisphere)


def hyphened(claims: Sequence[Claim], datatypes: Mapping[str, Datatype]) -> Hyphened:
    """From the dates of each source, and of no other: those of claims, in whatever order; `datatypes` by their ids."""
    texts: dict[str, list[str]] = {}
    for claim in claims:
        for text in _dates(claim, datatypes.get(claim.id)):
            if "-" in text and text[4:5] != text[7:8]:  # a plain day shows nothing
                texts.setdefault(claim.source.id, []).append(text)
    if not texts:
        return {}
    from contracheck.values.dates.phrases.year_pair import hyphens_of

    shown = {source: hyphens_of(its) for source, its in texts.items()}
    return {source: hyphens for source, hyphens in shown.items() if hyphens}


def _dates(claim: Claim, datatype: Datatype | None) -> Iterator[str]:
    yield claim.when.strip()
    if datatype == Datatype.DATE:
        yield claim.value.strip()


def of_a_value(claim: Claim, predicate: Predicate, published: Span | None, style: DateStyle) -> DateStyle:
    """That of a date which is the claim's value: a bare time of day lies on the day of the claim's own time, and the
    year is asked for where the date may lie ahead though the claim tells a fact."""
    if predicate.ahead == "yes" or predicate.inferred:
        style = evolve(style, tells_years=False)
    if not claim.when or not _may_be_clock(claim.value):
        return style
    try:
        when = Span.parse(claim.when.strip(), published, style)
    except Fault:
        return style
    day = when.edtf.partition("T")[0]
    return evolve(style, day=day) if len(day) == 10 and when.core else style


def of_what_is_known(style: DateStyle) -> DateStyle:
    """That of the day as of which a figure was known, which never lies ahead."""
    return evolve(style, direction=Direction.BACK)


def _may_be_clock(text: str) -> bool:
    small = text.casefold()
    return ":" in text or any(half in small for half in _HALVES) or "noon" in small or "midnight" in small
