"""Year, month and day patterns of EDTF, with unspecified digits: which dates fit, first and last.

`156X-12-25` fits the ten dates 1560-12-25 to 1569-12-25; `1999-02-3X` fits none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from contracheck.values.dates.calendar import begin, end, month_length

SEASONS = {
    **{code: (month, 3) for code, month in zip(range(21, 33), (2, 5, 8, 11, 2, 5, 8, 11, 8, 11, 2, 5), strict=True)},
    **{code: (month, 3) for code, month in zip(range(33, 37), (0, 3, 6, 9), strict=True)},
    **{code: (month, 4) for code, month in zip(range(37, 40), (0, 4, 8), strict=True)},
    **{code: (month, 6) for code, month in zip(range(40, 42), (0, 6), strict=True)},
}
"""EDTF level 2 codes 21 to 41: months after January at which each begins, and its months.

21-24 (no hemisphere) are read as the northern meteorological seasons, like 25-28; 29-32 are southern;
33-36 quarters, 37-39 thirds of a year, 40-41 halves. ISO 8601-2 itself gives the seasons no dates.
"""

VAGUE_SEASONS = frozenset(range(21, 33)) | {37, 38, 39}
"""Codes whose first and last day nobody fixed; the thirds also stand for early, mid and late."""


class Fit(NamedTuple):
    """A date that fits a pattern: its month index, its length in months, and its day (0: none)."""

    month: int
    length: int
    day: int

    def begin(self, months: int = 0, days: int = 0) -> int:
        """First minute, moved by so many months and days."""
        return begin(self.month + months, self.day, days)

    def end(self, months: int = 0, days: int = 0) -> int:
        """Last minute, moved by so many months and days."""
        return end(self.month + months, self.length, self.day, days)


def values(pattern: str, *, falling: bool = False) -> Iterator[int]:
    """The numbers that a pattern of digits and X can stand for, in order: `X1` gives 1, 11, 21 ..."""
    every = "9876543210" if falling else "0123456789"
    return (int("".join(digits)) for digits in product(*(every if digit == "X" else digit for digit in pattern)))


def years(pattern: str, *, falling: bool = False) -> Iterator[int]:
    """The years of a pattern with an optional minus, in order; there is no year minus zero."""
    if pattern.startswith("-"):
        return (-year for year in values(pattern[1:], falling=not falling) if year)
    return values(pattern, falling=falling)


def first_fit(year_list: Iterable[int], months: Sequence[int], days: Sequence[int]) -> Fit | None:
    """The first existing date in the given order of years, months and days (empty: none stated)."""
    for year in year_list:
        for month in months:
            if month > 12:
                offset, length = SEASONS[month]
                return Fit(year * 12 + offset, length, 0)
            if not days:
                return Fit(year * 12 + month - 1, 1, 0)
            if (day := _first_day(year, month, days)) is not None:
                return Fit(year * 12 + month - 1, 1, day)
        if not months:
            return Fit(year * 12, 12, 0)
    return None


def _first_day(year: int, month: int, days: Sequence[int]) -> int | None:
    length = month_length(year, month)
    return next((day for day in days if 1 <= day <= length), None)
