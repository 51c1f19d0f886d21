"""One quote in one text: exact, moved, changed or gone."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import frozen

from contracheck.model import Fate
from contracheck.quotes.paragraphs import Paragraph, fold
from contracheck.quotes.pieces import find_pieces, pieces_of

LIKE = 75
"""How like a passage must be, in percent, to be shown as what a changed quote has become."""
SHORTEST = 4
"""Characters of a quote below which nothing is like it: "4-5" would be like anything."""
LOOKED_AT = 300
"""Characters from the beginning of a quote by which something like it is looked for."""


@frozen
class Sighting:
    """What became of a quote.

    `paragraph` is where it was found, or what is most like it; `passage` the words there that are most like a changed
    quote; `note` what was overlooked to find it, or why it was not looked up.
    """

    fate: Fate
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
    exactly, freely = pieces_of(quote), pieces_of(fold(quote))
    if not exactly:
        return Sighting(Fate.GONE, note="it leaves out every word")
    there = [paragraph for paragraph in text if not wanted or paragraph.number in wanted]
    elsewhere = [paragraph for paragraph in text if wanted and paragraph.number not in wanted]
    return (
        _standing(Fate.EXACT, there, exactly, freely)
        or _standing(Fate.MOVED, elsewhere, exactly, freely)
        or _alike(quote, there)
        or _alike(quote, elsewhere)
        or Sighting(Fate.GONE)
    )


def _standing(
    fate: Fate, paragraphs: Sequence[Paragraph], exactly: Sequence[str], freely: Sequence[str]
) -> Sighting | None:
    """The quote in the first of these paragraphs that has its pieces letter by letter, else folded."""
    for paragraph in paragraphs:
        if span := find_pieces(paragraph.words, exactly):
            return Sighting(fate, paragraph, span=span)
    for paragraph in paragraphs:
        if (freely != exactly or paragraph.folded != paragraph.words) and find_pieces(paragraph.folded, freely):
            return Sighting(fate, paragraph, note="spaces or signs are set otherwise")
    return None


def _alike(quote: str, paragraphs: Sequence[Paragraph]) -> Sighting | None:
    """Something like the quote, by its beginning, in the paragraph that is most like it."""
    plain = fold(quote)
    if len(plain) < SHORTEST:
        return None
    from rapidfuzz import fuzz, process

    head = plain[:LOOKED_AT]
    fitting = [paragraph for paragraph in paragraphs if 2 * len(paragraph.folded) >= len(head)]
    texts = [paragraph.folded for paragraph in fitting]
    best = process.extractOne(head, texts, scorer=fuzz.partial_ratio, score_cutoff=LIKE)
    if best is None:
        return None
    passage = process.extractOne(head, _passages(_about(head, best[0]), len(head.split())), scorer=fuzz.ratio)
    return Sighting(Fate.CHANGED, fitting[best[2]], passage[0] + (" …" if head != plain else "") if passage else "")


def _about(head: str, text: str) -> str:
    """The part of the text in which what is most like `head` lies, with as much again on either side."""
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(head, text)
    if found is None or len(text) <= 3 * len(head):
        return text
    before, after = found.dest_start - len(head), found.dest_end + len(head)
    end = text.find(" ", after, after + len(head))
    return text[max(0, before - len(head), text.rfind(" ", 0, max(0, before)) + 1) : end if end >= 0 else after]


def _passages(text: str, length: int) -> list[str]:
    """Every run of `length` words."""
    words = text.split()
    return [" ".join(words[start : start + length]) for start in range(max(1, len(words) - length + 1))]
