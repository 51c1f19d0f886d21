"""Phrases that mean something only on a publication date: `yesterday`, `next September`, `earlier this year`."""

from __future__ import annotations

from contracheck.values.dates.calendar import DAY, begin, civil, end, weekday
from contracheck.values.dates.date_style import DateStyle, Direction
from contracheck.values.dates.edtf.understood import UnderstoodDate
from contracheck.values.dates.phrases.date_tokens import MONTHS, SEASONS, WEEKDAYS, month_name, unread
from contracheck.values.dates.phrases.publication import day_of, given, iso, month_index, month_text, year
from contracheck.values.dates.phrases.season import stepped_season
from contracheck.values.dates.phrases.told import Told
from contracheck.values.dates.phrases.weekday import stepped_weekday
from contracheck.values.fault import Fault

_DAYS = {"today": 0, "now": 0, "currently": 0, "yesterday": -1, "tomorrow": 1}
_STEPS = {"last": -1, "this": 0, "next": 1}
_AGAINST = ((Direction.BACK, True), (Direction.FORWARD, False))
_UNITS = ("week", "month", "year")


def relative(words: list[str], told: Told) -> str | None:
    """Canonical text of a relative phrase, or `None` if the words are none. Raises `Fault`."""
    match words:
        case [day] if day in _DAYS:
            return iso(day_of(given(told, day)) + _DAYS[day])
        case [step, name] if step in _STEPS:
            return _stepped(step, name, given(told, " ".join(words)), told.style)
        case ["earlier" | "later" as head, "this", unit]:
            return _so_far(head, unit, given(told, " ".join(words)))
    return None


def _stepped(head: str, name: str, published: UnderstoodDate, style: DateStyle) -> str:
    step = _STEPS[head]
    if name == "year":
        return f"{year(published) + step:04}"
    if name == "month":
        return month_text(month_index(published) + step)
    if name == "week":
        monday = day_of(published) - weekday(day_of(published)) + 7 * step
        return f"[{iso(monday)}..{iso(monday + 6)}]"
    if name in SEASONS:
        return stepped_season(head, name, month_index(published), style)
    if name in MONTHS:
        return _month(step, MONTHS[name], month_index(published), style.direction)
    if name in WEEKDAYS and step:
        return stepped_weekday(step, WEEKDAYS[name], day_of(published))
    raise unread(f"{head} {name}")


def _month(step: int, number: int, now: int, direction: Direction) -> str:
    """This: of the year; last and next: the nearest such month wholly before or after that of publication.

    Raises `Fault` to ask where this one lies ahead in facts, or back in plans.
    """
    same = now // 12 * 12 + number - 1
    if step < 0 and same >= now:
        same -= 12
    if step > 0 and same <= now:
        same += 12
    if not step and (direction, same > now) in _AGAINST and same != now:
        name, first = month_name(number), min(same, same + 12 if same < now else same - 12)
        each = " or ".join(f"{name} {index // 12:04}" for index in (first, first + 12))
        raise Fault("which one?", f"this {name}", "a month with its year", each)
    return month_text(same)


def _so_far(head: str, unit: str, published: UnderstoodDate) -> str:
    if unit not in _UNITS:
        raise unread(f"{head} this {unit}")
    day = day_of(published)
    date = civil(day)
    if unit == "week":
        first, last = day - weekday(day), day - weekday(day) + 6
    else:
        index, length = (date[0] * 12, 12) if unit == "year" else (date[0] * 12 + date[1] - 1, 1)
        first, last = begin(index) // DAY, end(index, length) // DAY
    return f"[{iso(first)}..{iso(day)}]" if head == "earlier" else f"[{iso(day)}..{iso(last)}]"
