"""Lengths of time: how long a value is expected to hold (`6 months`, `P90D`)."""

from __future__ import annotations

from attrs import frozen

from contracheck.values.dates.calendar import DAY
from contracheck.values.fault import Fault

_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}
_LETTERS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_EXPECTED = "a whole number of days, weeks, months or years, such as 6 months or P6M"


@frozen
class Duration:
    """A length of time in minutes, read generously: a month counts 31 days, a year 366."""

    words: str
    minutes: int

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read `1 year`, `6 months`, `90 days`, `2 weeks`, `P1Y`, `P6M`, `P90D`. Raises `Fault`."""
        words = text.strip()
        number, unit = _iso(words) if words.startswith("P") else _plain(words)
        if not (number.isascii() and number.isdigit() and len(number) <= 6) or unit not in _DAYS:
            raise Fault("not a length of time", text, _EXPECTED)
        return cls(words, int(number) * _DAYS[unit] * DAY)

    def __str__(self) -> str:
        return self.words


def _iso(text: str) -> tuple[str, str]:
    return text[1:-1], _LETTERS.get(text[-1], "")


def _plain(text: str) -> tuple[str, str]:
    number, _, unit = text.casefold().partition(" ")
    unit = unit.strip()
    return number, unit if unit in _DAYS else unit.removesuffix("s")
