"""Counts that name no number: dozens, several hundred, tens of thousands.

`RANGES` is the documented reading of each: what is *said*, and the widest that a careful reader would *allow*.
"""

from __future__ import annotations

from typing import NamedTuple

from contracheck.values.numbers.scan import SUFFIXES


class Vague(NamedTuple):
    """Said `low` to `high`, allowed `least` to `most`."""

    low: int
    high: int
    least: int
    most: int

    def times(self, scale: int) -> Vague:
        """The same of a scale word: several hundred."""
        return Vague(self.low * scale, self.high * scale, self.least * scale, self.most * scale)


RANGES = {
    "a couple": Vague(2, 2, 2, 3), "couple": Vague(2, 2, 2, 3),
    "a few": Vague(3, 5, 2, 10), "few": Vague(3, 5, 2, 10),
    "a handful": Vague(3, 6, 2, 10), "handful": Vague(3, 6, 2, 10),
    "several": Vague(3, 9, 2, 20),
    "tens": Vague(20, 99, 10, 200),
    "dozens": Vague(24, 99, 20, 200), "scores": Vague(40, 99, 40, 200),
    "hundreds": Vague(200, 999, 100, 2000),
    "thousands": Vague(2000, 9999, 1000, 20_000),
    "millions": Vague(2 * 10**6, 10**7 - 1, 10**6, 2 * 10**7),
    "billions": Vague(2 * 10**9, 10**10 - 1, 10**9, 2 * 10**10),
    "trillions": Vague(2 * 10**12, 10**13 - 1, 10**12, 2 * 10**13),
}  # fmt: skip
_FIRST = frozenset(phrase.split()[0] for phrase in RANGES) | {"many"}


def vague_count(text: str) -> tuple[Vague, str] | None:
    """The vague count that begins the text and what follows it, or `None`."""
    words = text.split()
    if not words or words[0].lower() not in _FIRST:
        return None
    if words[0].lower() == "many":
        words = words[1:]
    for size in (2, 1):
        if found := RANGES.get(" ".join(words[:size]).lower()):
            return _scaled(found, words[size:])
    return None


def _scaled(found: Vague, words: list[str]) -> tuple[Vague, str]:
    while words:
        rest = words[1:] if words[0].lower() == "of" else words
        scale = SUFFIXES.get(rest[0].lower(), 0) if rest and len(rest[0]) > 3 else 0
        if not scale or found.most > 10**30:
            break
        found, words = found.times(scale), rest[1:]
    return found, " ".join(words)
