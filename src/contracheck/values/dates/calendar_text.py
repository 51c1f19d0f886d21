"""Dates as people write them: `27 Nov 2025`, `Jun–Aug 2025`, `2014 to 2017`."""

from __future__ import annotations

from contracheck.values.dates.calendar import DAY, civil, month_length
from contracheck.values.interval import INFINITY, Interval

SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
Date = tuple[int, int, int]


def year_text(year: int) -> str:
    """`2014`, or `44 BC` for the astronomical year -43."""
    return str(year) if year > 0 else f"{1 - year} BC"


def day_text(minute: int) -> str:
    """The day of a minute: `27 Nov 2025`."""
    year, month, day = civil(minute // DAY)
    return f"{day} {SHORT[month - 1]} {year_text(year)}"


def clock_text(minute: int) -> str:
    """The time of day of a minute: `07:10`."""
    return f"{minute % DAY // 60:02}:{minute % 60:02}"


def _moment(minute: int) -> str:
    return f"{day_text(minute)}, {clock_text(minute)}"


def _month(date: Date) -> str:
    return f"{SHORT[date[1] - 1]} {year_text(date[0])}"


def _years(first: Date, last: Date) -> str:
    if first[0] == last[0]:
        return year_text(first[0])
    return f"{year_text(first[0])} to {year_text(last[0])}"


def _months(first: Date, last: Date) -> str:
    if first[:2] == last[:2]:
        return _month(first)
    if first[0] == last[0]:
        return f"{SHORT[first[1] - 1]}–{_month(last)}"
    return f"{_month(first)} to {_month(last)}"


def _days(first: Date, last: Date) -> str:
    if first[:2] == last[:2]:
        return f"{first[2]}–{last[2]} {_month(last)}"
    left = f"{first[2]} {SHORT[first[1] - 1]}"
    if first[0] != last[0]:
        left = f"{left} {year_text(first[0])}"
    return f"{left} to {last[2]} {_month(last)}"


def _clocks(lower: int, upper: int) -> str:
    if lower == upper:
        return _moment(lower)
    if lower // DAY == upper // DAY:
        return f"{_moment(lower)}–{clock_text(upper)}"
    return f"{_moment(lower)} to {_moment(upper)}"


def _whole_days(first: Date, last: Date) -> str:
    if first[2] != 1 or last[2] != month_length(*last[:2]):
        return _days(first, last)
    if first[1] == 1 and last[1] == 12:
        return _years(first, last)
    return _months(first, last)


def _closed(lower: int, upper: int) -> str:
    if lower % DAY or upper % DAY != DAY - 1:
        return _clocks(lower, upper)
    if lower // DAY == upper // DAY:
        return day_text(lower)
    return _whole_days(civil(lower // DAY), civil(upper // DAY))


def period_text(interval: Interval) -> str:
    """A minute interval as a noun: `27 Nov 2025`, `31 Aug to 27 Nov 2025`, `until 30 Sep 2026`."""
    lower, upper = interval.lower, interval.upper
    if lower == -INFINITY:
        return "any time" if upper == INFINITY else f"until {_edge(int(upper), DAY - 1)}"
    if upper == INFINITY:
        return f"from {_edge(int(lower), 0)} on"
    return _closed(int(lower), int(upper))


def _edge(minute: int, rest: int) -> str:
    return day_text(minute) if minute % DAY == rest else _moment(minute)


def between_text(interval: Interval) -> str:
    """The same after a verb: `on 27 Nov 2025`, `in 2014`, `between 31 Aug and 27 Nov 2025`."""
    text = period_text(interval)
    if abs(interval.lower) == INFINITY or abs(interval.upper) == INFINITY:
        return "at any time" if text == "any time" else text
    if interval.upper - interval.lower < DAY:
        return f"on {text}"
    head, dash, tail = text.partition(" to " if " to " in text else "–")
    return f"between {head} and {tail}" if dash else f"in {text}"
