"""One quote in one text: exact, moved, changed or gone."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from attrs import frozen

from contracheck.quotes.paragraphs import Paragraph, fold

EXACT, MOVED, CHANGED, GONE = "exact", "moved", "changed", "gone"
LIKE = 75
"""How like a passage must be, in percent, to be shown as what a changed quote has become."""
SHORTEST = 4
"""Characters of a quote below which nothing is like it: "4-5" would be like anything."""
_LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:\.\.\.|…)\s*\]|\(\s*(?:\.\.\.|…)\s*\))\s*")


@frozen
class Sighting:
    """What became of a quote.

    `paragraph` is where it was found, or what is most like it; `passage` the words there that are most like a changed
    quote; `note` what was overlooked to find it, or why it was not looked up.
    """

    fate: str
    paragraph: Paragraph | None = None
    passage: str = ""
    note: str = ""
    span: tuple[int, int] | None = None
    """From where to where the quote stands in the words of the paragraph, where it stands there letter by letter."""


def look_up(quote: str, text: Sequence[Paragraph], wanted: Collection[int]) -> Sighting:
    """Find `quote` in the paragraphs numbered `wanted` (empty: anywhere), then elsewhere, then something like it.

    Words left out, `[...]`, may stand for anything within the paragraph. Letter by letter first; then spaces, quotation
    marks and dashes may be set otherwise, which the note says.
    """
    there = [one for one in text if not wanted or one.number in wanted]
    exactly, freely = _pattern(quote), _pattern(fold(quote))
    for fate, paragraphs in ((EXACT, there), (MOVED, text)):
        for one in paragraphs:
            if match := exactly.search(one.words):
                return Sighting(fate, one, span=match.span())
        for one in paragraphs:
            if freely.search(one.folded):
                return Sighting(fate, one, note="spaces or signs are set otherwise")
    return _alike(quote, there) or _alike(quote, text) or Sighting(GONE)


def _pattern(quote: str) -> re.Pattern[str]:
    """The pieces of `quote` one after the other, as words of their own: "500" does not stand in "2,500"."""
    return re.compile(".*?".join(_piece(one) for one in _LEFT_OUT.split(quote) if one), re.DOTALL)


def _piece(words: str) -> str:
    before = r"(?<!\w)(?<![0-9][.,])" if words[0].isalnum() else ""
    after = r"(?!\w)(?![.,][0-9])" if words[-1].isalnum() else ""
    return before + re.escape(words) + after


def _alike(quote: str, paragraphs: Sequence[Paragraph]) -> Sighting | None:
    """Something like the quote, in the paragraph that is most like it."""
    if len(plain := fold(quote)) < SHORTEST:
        return None
    from rapidfuzz import fuzz, process

    texts = [one.folded for one in paragraphs if 2 * len(one.folded) >= len(plain)]
    best = process.extractOne(plain, texts, scorer=fuzz.partial_ratio, score_cutoff=LIKE)
    if best is None:
        return None
    found = next(one for one in paragraphs if one.folded == best[0])
    passage = process.extractOne(plain, _passages(found.folded, len(plain.split())), scorer=fuzz.ratio)
    return Sighting(CHANGED, found, passage[0] if passage else "")


def _passages(text: str, length: int) -> list[str]:
    """Every run of `length` words."""
    words = text.split()
    return [" ".join(words[start : start + length]) for start in range(max(1, len(words) - length + 1))]
