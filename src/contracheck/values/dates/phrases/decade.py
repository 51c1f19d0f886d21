"""A decade without its century: `the 70s`, `the '90s`."""

from __future__ import annotations

from contracheck.values.dates.date_style import Direction
from contracheck.values.dates.phrases.publication import given, year
from contracheck.values.dates.phrases.told import Told
from contracheck.values.fault import Fault


def decade(word: str, told: Told) -> str:
    """Canonical text of `70s`: the latest such decade that had begun when the source was published.

    Raises `Fault` to ask where that one is not over, or in plans, orders and forecasts, which may mean the next.
    """
    now = year(given(told, word))
    begun = now - (now - int(word[:2])) % 100
    if told.style.direction == Direction.FORWARD:
        raise _asks(word, begun, begun + 100)
    if begun + 9 >= now:
        raise _asks(word, begun - 100, begun)
    return f"{begun:04}s"


def _asks(word: str, *decades: int) -> Fault:
    return Fault(
        "which century?",
        word,
        "a decade with its century",
        " or ".join(f"{year:04}s" for year in decades if 0 <= year <= 9990),
    )
