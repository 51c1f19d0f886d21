"""A score or a tally: whole numbers, one for each side, of one round or of several. It is no range and no date.

Two scores are equal or they are not: none is near another, none is rounded. The order counts, but two sources may name
the sides in different orders. So a score has a place on an axis of its own, and a stretch of it, `places`, for all that
the same figures can be with the sides in another order; the stretches of other figures lie apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, permutations

from attrs import frozen

from contracheck.values.fault import Fault
from contracheck.values.interval import Interval
from contracheck.values.limits import NUMBER_TEXT
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.plain_text import plain

_SIGN = r"(?:\s*+[-:]\s*+|\s++to\s++)"
_ROUND = rf"\d++(?:{_SIGN}\d++)++"
_ROUNDS = rf"(?i){_ROUND}(?:(?:\s*+[,;]\s*+|\s++){_ROUND})*+"
_HOLDS_ONE = r"(?i)(?<!\d)\d++\s*+(?:[-:]|to\b)\s*+\d"
_SIDES, _DIGITS = 4, 9
"""The most that are read: votes for, against, withheld and absent; and a number of so many digits."""
_EXPECTED = "a whole number for each side: 3-1"
_ORDERS = 24
"""In how many orders the most sides can be named."""


@frozen
class Score:
    """What each side has, in the order in which the sides are named: `((6, 4), (6, 3))` for two rounds of two sides."""

    words: str
    rounds: tuple[tuple[int, ...], ...]

    @classmethod
    def parse(cls, text: str) -> Score:
        """Read `3-1`, `3:1`, `3 to 1` with any dash, also several rounds: `6-4 6-3`. Raises `Fault`."""
        return _parse(text)

    def __str__(self) -> str:
        return " ".join("-".join(map(str, each)) for each in self.rounds)

    @property
    def sides(self) -> int:
        """How many there are."""
        return len(self.rounds[0])

    @property
    def place(self) -> int:
        """A number that no other score has."""
        columns = tuple(zip(*self.rounds, strict=True))
        order = tuple(sorted(range(self.sides), key=columns.__getitem__))
        return self._first + list(permutations(range(self.sides))).index(order)

    @property
    def places(self) -> Interval:
        """The stretch that holds the places of this score with its sides in any order, and of no other."""
        return Interval(self._first, self._first + _ORDERS - 1)

    @property
    def _first(self) -> int:
        """The figures, side by side in the order of their size, as the digits of one large number."""
        figures = chain.from_iterable(sorted(zip(*self.rounds, strict=True)))
        number = self.sides
        for figure in figures:
            number = number * 10**_DIGITS + figure
        return number * _ORDERS


@lru_cache(maxsize=4096)
def _parse(words: str) -> Score:
    text = plain(words)
    if len(text) > NUMBER_TEXT:
        raise Fault("too long for a score", text[:NUMBER_TEXT], _EXPECTED)
    if not pattern(_ROUNDS).fullmatch(text):
        raise _other(text)
    rounds, signs = _parts(pattern(r"\d++|[^\d\s]++").findall(text.casefold()))
    if len(signs) > 1:
        raise Fault("a score with unlike signs between its numbers", text, _EXPECTED)
    _check(text, rounds)
    return Score(words, tuple(tuple(map(int, each)) for each in rounds))


def _parts(parts: Iterable[str]) -> tuple[list[list[str]], set[str]]:
    """The numbers, round by round, and the signs between those of one round."""
    rounds: list[list[str]] = []
    signs: set[str] = set()
    goes_on = False
    for part in parts:
        if not part.isdigit():
            goes_on = part not in ",;"
            signs |= {part} if goes_on else set()
        elif goes_on:
            rounds[-1].append(part)
            goes_on = False
        else:
            rounds.append([part])
    return rounds, signs


def _other(text: str) -> Fault:
    """Why a text of another form is no score."""
    if re.fullmatch(r"\d++", text):
        expected = f"{_EXPECTED}; for points and marks, a predicate of datatype quantity"
        return Fault("one number, where a score has one for each side", text, expected)
    if pattern(_HOLDS_ONE).search(text):
        return Fault("more than a score", text, "the score alone: 3-1; what else there is, in claims of its own")
    return Fault("not a score", text, _EXPECTED)


def _check(text: str, rounds: Sequence[Sequence[str]]) -> None:
    """Raises `Fault` where the numbers are none of a score."""
    figures, sides = list(chain.from_iterable(rounds)), len(rounds[0])
    if any(len(figure) > 1 and figure.startswith("0") for figure in figures):
        raise Fault("a number that begins with 0", text, _EXPECTED)
    if any(len(figure) > _DIGITS for figure in figures):
        raise Fault(f"a number of more than {_DIGITS} digits", text, _EXPECTED)
    if any(len(each) != sides for each in rounds):
        raise Fault("a score of rounds with unlike numbers of sides", text, "6-4 6-3")
    if sides > _SIDES:
        raise Fault(f"a score of {sides} sides", text, f"two to {_SIDES} numbers")
    if sides == 3 and any(len(figure) == 4 for figure in (figures[0], figures[-1])):
        raise Fault("a score, or a date?", text, _EXPECTED)
