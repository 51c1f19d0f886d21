"""When something is said to hold: a stretch of the time axis, in minutes.

A time has a *hull* (the earliest to the latest it can touch) and a *core* (what it certainly covers).
A day covers itself; `2014/2017` (throughout) covers all of its years; a bare period such as `2014` or
`summer 2025` is *some time in it* and covers nothing for certain. A closed interval with vague ends
covers from the latest it can begin to the earliest it can end. An open interval covers nothing for
certain, except that `since 2014` in a text published on a day holds from the end of 2014 to that day.
"""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from contracheck.values.dates.calendar import DAY, year_of
from contracheck.values.dates.calendar_text import between_text, day_text, period_text
from contracheck.values.dates.date_style import METADATA, USUAL, DateStyle, Direction, Hyphens
from contracheck.values.dates.duration import Duration
from contracheck.values.dates.edtf.clock import AROUND_AN_HOUR
from contracheck.values.dates.edtf.plain_date import EXPECTED, read_plain
from contracheck.values.dates.edtf.understood import FISCAL, DayPair, UnderstoodDate
from contracheck.values.fault import Fault
from contracheck.values.interval import EVERYTHING, INFINITY, Interval, Number
from contracheck.values.limits import DATE_TEXT

__all__ = [
    "METADATA",
    "DateStyle",
    "Direction",
    "Duration",
    "Hyphens",
    "Span",
    "between_text",
    "day_text",
    "period_text",
    "year_of",
]


@frozen(cache_hash=True)
class Span:
    """A date or valid time; intervals are closed and in minutes from 0000-01-01T00:00 (see `calendar`)."""

    words: str
    """As written."""
    edtf: str
    """Canonical text of what was understood: EDTF where EDTF can say it; `of_canonical` reads it back to the same."""
    said: Interval
    """What was stated, without the widening of `~` and `%`."""
    hull: Interval
    """The earliest to the latest it can touch."""
    core: Interval | None
    """What it certainly covers throughout."""
    label: str
    """Names one calendar period or instant precisely: equal labels answer the same question; else empty."""
    bound: Interval | None
    """The hull of the date named by until, before, since, after or an open interval."""
    open: str
    """Which end is open: empty, `before`, `after` or `both`."""
    clock: bool
    """Whether it carries a time of day."""
    why: tuple[str, ...]
    """Plain reasons for what was read into the words."""
    soft: Interval | None = None
    """The hull without its soft edges, where it can touch a little more than it says: seasons, parts of a period."""
    doubted: bool = False
    """Whether the source doubts it as a whole (`1984?`)."""
    ends: tuple[Interval, Interval] | None = None
    """Of an interval, all that its first and its last date can touch."""
    offset: int = 0
    """Of a time with a zone: by how many minutes its clock was ahead of UTC."""

    @classmethod
    def parse(cls, text: str, published: Span | None = None, style: DateStyle = USUAL) -> Span:
        """Read what somebody wrote: EDTF (levels 0 to 2) or a documented English phrase (`values.dates.phrases`).

        `published` is the publication date of the source, which some phrases are relative to. Raises `Fault`.
        """
        day = published.edtf if published is not None else ""
        return _plain(text, day) or _parse(text, day, style)

    @classmethod
    def of_canonical(cls, text: str, published: Span | None = None) -> Span:
        """Read the canonical text of a span, in which `2003-04` is a month and `2017-37` the beginning of a year,
        whatever a source may mean by the same signs. Raises `Fault`."""
        return _of_canonical(text, published.edtf if published is not None else "")

    @classmethod
    def undated(cls) -> Span:
        """The time of a claim that gives none: any, and none for certain."""
        return _UNDATED

    @property
    def dated(self) -> bool:
        """Whether a time was given at all."""
        return self.edtf != ""

    @property
    def claimed(self) -> Interval:
        """What it claims as a value: what it says, but of an hour without minutes the twenty minutes around it."""
        around = self.clock and self.said.is_point and self.hull.upper - self.hull.lower == 2 * AROUND_AN_HOUR
        return self.hull if around else self.said

    @property
    def zoned(self) -> bool:
        """Whether it is by a clock whose zone is known; those times are in UTC."""
        return self.clock and "Z" in self.edtf

    @property
    def period(self) -> Interval | None:
        """The one period that it names, if it names one and its bounds are known."""
        return self.hull if self.label and FISCAL not in self.label else None

    def __str__(self) -> str:
        return self.edtf

    def reads_as(self) -> str:
        """What was understood, for people: `27 Nov 2025`, `some time in 2014`, `until Sep 2026`."""
        if self.open:
            return self._reads_open()
        text = period_text(self.hull)
        if self.core is None:
            return f"some time {between_text(self.soft or self.hull)}{self._beside()}"
        if self.core == self.hull:
            return text if self.core.upper - self.core.lower < DAY else f"{text}, throughout"
        return f"{text}, certainly {period_text(self.core)}"

    def _beside(self) -> str:
        """On which sides it can touch more than it says."""
        if self.soft is None:
            return ""
        if self.edtf.startswith("either"):
            return ", or in the southern season of that name"
        sides = (self.hull.lower < self.soft.lower, "before"), (self.hull.upper > self.soft.upper, "after")
        return f", or a little {' or '.join(side for more, side in sides if more)}"

    def _reads_open(self) -> str:
        if not self.dated:
            return "undated"
        if self.bound is None:
            return period_text(self.hull)
        head = self.edtf.partition(" ")[0]
        word = head if head in ("before", "after") else _OPEN_WORDS[self.open]
        return f"{word} {period_text(self.bound)}"


_OPEN_WORDS = {"before": "until", "after": "since"}
"""What EDTF's own `../D` and `D/..` say; *before* and *after* stand in the canonical text."""
_UNDATED = Span("", "", EVERYTHING, EVERYTHING, None, "", None, "both", clock=False, why=())


@lru_cache(maxsize=65536)
def _plain(text: str, published: str) -> Span | None:
    """What nearly all dates are, whatever the style: looked up by itself, since a style is slow to look up."""
    reading = read_plain(text) if text else None
    if reading is None or (len(text) == 7 and int(text[5:]) == int(text[2:4]) + 1):
        return None
    return _span(text, reading, _continued(reading, published))


@lru_cache(maxsize=65536)
def _parse(text: str, published: str, style: DateStyle) -> Span:
    if not text or len(text) > DATE_TEXT:
        raise Fault("no date" if not text else "too long for a date", text[:DATE_TEXT] if text else "", EXPECTED)
    if text != text.strip():
        raise Fault("a date with space around it", text, EXPECTED, text.strip())
    from contracheck.values.dates.understand import understand

    reading = understand(text, published, style)
    return _span(text, reading, _continued(reading, published))


@lru_cache(maxsize=65536)
def _of_canonical(text: str, published: str) -> Span:
    from contracheck.values.dates.understand import of_canonical

    reading = of_canonical(text, published)
    return _span(text, reading, _continued(reading, published))


def _continued(reading: UnderstoodDate, published: str) -> DayPair | None:
    """What an open interval certainly covers, as far as its source can know: until it was published."""
    if not (published and reading.open == "after" and reading.bound and reading.text.endswith("/..")):
        return reading.core
    known = _of_canonical(published, "")
    last: Number = known.core.upper if known.core else known.hull.lower
    began = reading.bound[1]
    return (began, last) if began <= last and -INFINITY < last < INFINITY else None


def _span(words: str, reading: UnderstoodDate, core: DayPair | None) -> Span:
    said = Interval(*reading.said)
    hull = said if reading.hull == reading.said else Interval(*reading.hull)
    return Span(
        words,
        reading.text,
        said,
        hull,
        said if core == reading.said else Interval(*core) if core else None,
        reading.text if reading.exact and not reading.soft else "",
        Interval(*reading.bound) if reading.bound else None,
        reading.open,
        reading.clock,
        reading.why,
        Interval(*reading.soft) if reading.soft else None,
        reading.doubted,
        (Interval(*reading.ends[0]), Interval(*reading.ends[1])) if reading.ends else None,
        reading.offset,
    )
