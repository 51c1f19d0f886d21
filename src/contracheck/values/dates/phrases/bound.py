"""A date as a bound: `by the end of 2026`, `since last Friday`, `after FY2024`, and in plans `as early as 2026`."""

from __future__ import annotations

from attrs import evolve

from contracheck.values.dates.calendar import DAY, civil
from contracheck.values.dates.date_style import Direction
from contracheck.values.dates.edtf.canonical import read
from contracheck.values.dates.edtf.understood import FISCAL, UnderstoodDate
from contracheck.values.dates.phrases.calendar_date import year_code
from contracheck.values.dates.phrases.date_tokens import trimmed
from contracheck.values.dates.phrases.ends import ends
from contracheck.values.dates.phrases.point import point
from contracheck.values.dates.phrases.told import Told

_TIPS = ("start", "beginning", "end")
_BEHIND = {"until": Direction.BACK, "before": Direction.BACK, "since": Direction.FORWARD, "after": Direction.FORWARD}
"""Where a date without its year that bounds may lie on either side: what is *so until June* may end ahead."""


def bounded(operator: str, words: list[str], told: Told) -> str:
    """Canonical text of all until, since, before or after a date. Raises `Fault`.

    `by the end of X` is bounded by its last day, `since the start of X` by its first, if these are known.
    """
    words = trimmed(words)
    if told.style.direction == _BEHIND[operator]:
        told = told._replace(style=evolve(told.style, tells_years=False))
    if len(words) > 2 and words[0] in _TIPS and words[1] == "of":
        last = words[0] == "end"
        operator = "until" if last and operator == "before" else operator
        text = point(words[2:], told)
        inner = read(text)
        return f"{operator} {text if _is_doubtful(text, inner) else _day(inner, last=last)}"
    return f"{operator} {_bound(operator, point(words, told))}"


def outermost(operator: str, text: str) -> str:
    """Canonical text of one date from `earliest` on, or up to `latest`."""
    first, last = ends(text)
    return f"[{first}..]" if operator == "earliest" else f"[..{last}]"


def _bound(operator: str, text: str) -> str:
    """The end of a stretch that bounds; all dates of which it may be any."""
    if text.startswith("[") and (operator == "since" or ".." not in text):
        return text
    return ends(text)[operator in ("until", "after")]


def _is_doubtful(text: str, inner: UnderstoodDate) -> bool:
    """Whether nobody knows on which day it begins and ends."""
    return text.startswith(FISCAL) or not (inner.exact or text.startswith("[") or "/" in text)


def _day(inner: UnderstoodDate, *, last: bool) -> str:
    year, month, day = civil(int(inner.said[1] if last else inner.said[0]) // DAY)
    return f"{year_code(year)}-{month:02}-{day:02}"
