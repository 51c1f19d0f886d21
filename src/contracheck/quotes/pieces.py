"""The pieces of a quote, one after the other in a text, in time that grows with the text alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_LEFT_OUT = re.compile(r"(?:(?<!\s)\s++)?+(?:\[\s*+(?:\.\.\.|…)\s*+\]|\(\s*+(?:\.\.\.|…)\s*+\))\s*+")


def pieces_of(quote: str) -> tuple[str, ...]:
    """What a quote says between the words that it leaves out, `[...]`; none if it leaves out all."""
    return tuple(part for part in _LEFT_OUT.split(quote) if part)


def find_pieces(text: str, pieces: Sequence[str]) -> tuple[int, int] | None:
    """From where to where the pieces stand in `text`, each after the one before it, as words of their own.

    "500" does not stand in "2,500". The first place of each is the best: it leaves most room for those that follow.
    """
    start, end = -1, 0
    for piece in pieces:
        at = _find(text, piece, end)
        if at < 0:
            return None
        start, end = (at if start < 0 else start), at + len(piece)
    return (start, end) if start >= 0 else None


def _find(text: str, piece: str, start: int) -> int:
    at = text.find(piece, start)
    while at >= 0 and not _alone(text, piece, at):
        at = _next(text, piece, at)
    return at


def _alone(text: str, piece: str, at: int) -> bool:
    """Whether what stands at `at` is no part of a longer word or number."""
    before, after = text[max(0, at - 2) : at], text[at + len(piece) : at + len(piece) + 2]
    if piece[0].isalnum() and (_in_word(before[-1:]) or _joined(before)):
        return False
    return not (piece[-1].isalnum() and (_in_word(after[:1]) or _joined(after[::-1])))


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _joined(pair: str) -> bool:
    """Whether it is a digit and a mark that would join it to a number beside the mark."""
    return len(pair) == 2 and pair[0] in "0123456789" and pair[1] in ".,"


def _next(text: str, piece: str, at: int) -> int:
    """The next place of `piece` after the one at `at`, or -1.

    Places closer than half its length lie its period apart (Fine and Wilf), which is told by the letters that follow,
    and are none where it would begin within a word; any other is a search of its own, from so much further on that all
    searches together are linear.
    """
    step = _period(piece)
    within = piece[0].isalnum() and _in_word(piece[step - 1])
    if 2 * step <= len(piece) and not within and text.startswith(piece[-step:], at + len(piece)):
        return at + step
    return text.find(piece, at + len(piece) // 2 + 1)


@lru_cache(maxsize=64)
def _period(piece: str) -> int:
    """The least number of letters after which `piece` repeats itself, by its borders (Knuth, Morris and Pratt)."""
    borders = [0]
    for char in piece[1:]:
        border = borders[-1]
        while border and piece[border] != char:
            border = borders[border - 1]
        borders.append(border + (piece[border] == char))
    return len(piece) - borders[-1]
