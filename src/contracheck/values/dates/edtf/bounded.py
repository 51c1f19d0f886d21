"""Readings made of a date: everything before, after, until or since it; around it."""

from __future__ import annotations

from contracheck.values.dates.calendar import begin
from contracheck.values.dates.edtf.clock import MIDNIGHT, bounding
from contracheck.values.dates.edtf.period_words import extent
from contracheck.values.dates.edtf.single_date import read_date
from contracheck.values.dates.edtf.understood import DayPair, UnderstoodDate, vague_turn
from contracheck.values.interval import INFINITY


def read_bounded(operator: str, inner: UnderstoodDate) -> UnderstoodDate:
    """All before, after, until or since a date; EDTF's own form of it where there is one."""
    inner = bounding(operator, inner)
    after = operator in ("after", "since")
    text = f"{operator} {inner.text}"
    if operator in ("until", "since") and not inner.clock and " " not in inner.text and "s" not in inner.text:
        text = f"{inner.text}/.." if after else f"../{inner.text}"
    one_of = inner.text.startswith("[")  # of which the last may be said as well as the first
    said, hull = _side(operator, inner.said, inner.turn if one_of else None), _side(operator, inner.hull, inner.turn)
    soft = _side(operator, inner.soft, vague_turn(inner.soft)) if inner.soft else None
    return inner._replace(
        soft=soft,
        text=text,
        said=said,
        hull=hull,
        core=None,
        exact=False,
        open="after" if after else "before",
        bound=inner.hull,
    )


def _side(operator: str, pair: DayPair, turn: DayPair | None = None) -> DayPair:
    if operator == "until":
        return -INFINITY, pair[1]
    if operator == "since":
        return pair[0], INFINITY
    if operator == "before":
        return -INFINITY, (turn or pair)[0] - 1
    return (turn[1] if turn else pair[1]) + 1, INFINITY


def about(inner: UnderstoodDate, told: int | None = None) -> UnderstoodDate:
    """Around a date: `~` on its last part; where that cannot stand, a period's own length or an hour."""
    if inner.text.endswith("?") and not {"~", "%", "X", "/", ".", "[", "{"} & set(inner.text):
        return read_date(f"{inner.text.removesuffix('?')}%", told)  # doubted, and about that
    if not inner.exact and not inner.text.startswith(MIDNIGHT):
        return inner
    if not inner.clock and " " not in inner.text and "s" not in inner.text:
        head, dash, last = inner.text[1:].rpartition("-")
        return read_date(f"{inner.text[0]}{head}-~{last}" if dash else f"{inner.text}~", told)
    hull = (inner.hull[0] - 60, inner.hull[1] + 60) if inner.clock else _widened(inner)
    turn = (hull[1], hull[0]) if inner.clock else vague_turn(hull)
    why = (*inner.why, "about: ±1 hour" if inner.clock else "about: widened by its own length either way")
    return inner._replace(text=f"about {inner.text}", hull=hull, turn=turn, core=None, exact=False, soft=None, why=why)


def _widened(inner: UnderstoodDate) -> DayPair:
    """A period in words, and as many months again before and after it."""
    first, months = extent(inner.said)
    return begin(first - months), begin(first + 2 * months) - 1
