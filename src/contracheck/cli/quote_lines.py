"""What became of the quotes, on a screen: how many of each fate, and each that is not exact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from contracheck.model import Fate
from contracheck.quotes import Checked, Quotes
from contracheck.report.terminal.layout import Canvas, Line, StyledText, prefixed
from contracheck.report.terminal.list_lines import TAB, section
from contracheck.report.words import counted, shortened, visible
from contracheck.values.limits import SCREEN_ITEM

_COLOURS = {
    Fate.EXACT: "green",
    Fate.MOVED: "yellow",
    Fate.CHANGED: "red",
    Fate.GONE: "red",
    Fate.NO_TEXT: "dim",
}
_MEANINGS = {
    Fate.EXACT: "stands in the text, where the locator says",
    Fate.MOVED: "stands in another paragraph than the locator says",
    Fate.CHANGED: "does not stand in the text, but something like it",
    Fate.GONE: "does not stand in the text, nor anything like it",
    Fate.NO_TEXT: "its source names no text, or one that cannot be read",
}


def quote_lines(quotes: Quotes, canvas: Canvas) -> Iterator[Line]:
    """The counts by fate, then the quotes that a person should look at."""
    yield []
    yield from section("Quotes", counted(len(quotes.checked), "quote"), canvas)
    for fate, count in quotes.counts():
        name, number = (text.replace(" ", "\xa0") for text in (f"{fate:<8}", f"{count:>5,}"))
        parts: list[StyledText] = [(name, _COLOURS[fate]), (number, "bold"), (f"\xa0 {_MEANINGS[fate]}", "dim")]
        yield from prefixed(canvas.wrap(parts, canvas.width - 4, " " * 15), TAB)
    yield []
    for quote in quotes.checked:
        if quote.sighting.fate not in (Fate.EXACT, Fate.NO_TEXT) or quote.sighting.note:
            yield from _quote(quote, canvas)


def _quote(quote: Checked, canvas: Canvas) -> Iterator[Line]:
    sighting, place = quote.sighting, quote.claim.at("quote")
    parts: list[StyledText] = [
        (sighting.fate, _COLOURS[sighting.fate]),
        (" ", ""),
        (visible(str(place)), canvas.link(place, "bold")),
        (f" “{_cut(quote.claim.quote)}”", ""),
    ]
    parts += [(f", {_cut(words)}", "dim") for words in _told(quote)]
    yield from prefixed(canvas.wrap(parts, canvas.width - 4, "  "), TAB)


def _told(quote: Checked) -> Iterator[str]:
    sighting, locator = quote.sighting, quote.claim.locator
    match sighting.fate:
        case Fate.MOVED:
            yield f"said to stand in {locator}, stands in {sighting.paragraph}"
        case Fate.CHANGED:
            yield f"{sighting.paragraph} has “{sighting.passage}”"
        case Fate.EXACT | Fate.GONE | Fate.NO_TEXT:
            pass
        case _:
            assert_never(sighting.fate)
    if sighting.note:
        yield sighting.note


def _cut(text: str) -> str:
    return shortened(visible(text), SCREEN_ITEM)
