"""Phrases that mean something only on a publication date: `yesterday`, `next September`, `earlier this year`."""

from __future__ import annotations

from contracheck.values.dates.calendar import DAY, begin, civil, end, weekday
from contracheck.values.dates.edtf.digit_pattern import SEASONS as SEASON_MONTHS
from contracheck.values.dates.edtf.understood import UnderstoodDate
from contracheck.values.dates.phrases.date_tokens import MONTHS, SEASONS, WEEKDAYS, NeedsPublication, unread
from contracheck.values.fault import Fault

_DAYS = {"today": 0, "now": 0, "currently": 0, "yesterday": -1, "tomorrow": 1}
_STEPS = {"last": -1, "this": 0, "next": 1}
_UNITS = ("week", "month", "year")


def relative(words: list[str], published: UnderstoodDate | None) -> str | None:
    """Canonical text of a relative phrase, or `None` if the words are none. Raises `Fault`."""
    match words:
        case [day] if day in _DAYS:
            return iso(day_of(_given(published, day)) + _DAYS[day])
        case [step, name] if step in _STEPS:
            return _stepped(step, name, _given(published, " ".join(words)))
        case ["earlier" | "later" as head, "this", unit]:
            return _so_far(head, unit, _given(published, " ".join(words)))
        case ["past", _, *_]:
            return _past(words[1:], _given(published, " ".join(words)))
    return None


def last_weekday(number: int, published: UnderstoodDate | None, phrase: str) -> str:
    """The latest such weekday on or before publication."""
    day = day_of(_given(published, phrase))
    return iso(day - (weekday(day) - number) % 7)


def _given(published: UnderstoodDate | None, phrase: str) -> UnderstoodDate:
    if published is None:
        raise NeedsPublication.of(phrase)
    return published


def iso(number: int) -> str:
    """EDTF of a day number within the years of four digits."""
    year, month, day = civil(number)
    return f"{year:04}-{month:02}-{day:02}"


def day_of(published: UnderstoodDate) -> int:
    """The day number of a publication date. Raises `Fault` if it is not one day."""
    first, last = published.said
    if published.open or first // DAY != last // DAY:
        raise Fault("relative to a day, but the publication date is not one", published.text, "a day as `published`")
    return int(first // DAY)


def month_index(published: UnderstoodDate) -> int:
    """The month index of a publication date. Raises `Fault` if it spans more than a month."""
    return _shared(published, 2)


def year(published: UnderstoodDate) -> int:
    """The year of a publication date. Raises `Fault` if it spans more than one."""
    return _shared(published, 1)


def _shared(published: UnderstoodDate, size: int) -> int:
    if not published.open:
        first, last = civil(int(published.said[0]) // DAY), civil(int(published.said[1]) // DAY)
        if first[:size] == last[:size]:
            return first[0] if size == 1 else first[0] * 12 + first[1] - 1
    raise Fault("relative to a publication date that is too vague", published.text, "a day as `published`")


def month_text(index: int) -> str:
    """EDTF of a month index."""
    return f"{index // 12:04}-{index % 12 + 1:02}"


def _stepped(head: str, name: str, published: UnderstoodDate) -> str:
    step = _STEPS[head]
    if name == "year":
        return f"{year(published) + step:04}"
    if name == "month":
        return month_text(month_index(published) + step)
    if name == "week":
        monday = day_of(published) - weekday(day_of(published)) + 7 * step
        return f"[{iso(monday)}..{iso(monday + 6)}]"
    if name in SEASONS:
        return _season(step, SEASONS[name], published)
    if name in MONTHS:
        return _month(step, MONTHS[name], published)
    if name in WEEKDAYS and step:
        return _weekday(step, WEEKDAYS[name], published)
    raise unread(f"{head} {name}")


def _season(step: int, code: int, published: UnderstoodDate) -> str:
    """This: of the year (a winter in January or February began the year before); last: ended; next: not begun."""
    first = month_index(published)
    offset, length = SEASON_MONTHS[code]
    this = first // 12 - (1 if code == 24 and first % 12 < 2 else 0)
    starts = [(this + shift) * 12 + offset for shift in (-2, -1, 0, 1)]
    if step < 0:
        start = max(start for start in starts if start + length <= first)
    else:
        start = min(start for start in starts if start > first) if step else this * 12 + offset
    return f"winter {start // 12:04}-{start // 12 + 1:04}" if code == 24 else f"{start // 12:04}-{code}"


def _month(step: int, number: int, published: UnderstoodDate) -> str:
    """This: of the year; last and next: the nearest such month wholly before or after that of publication."""
    now = month_index(published)
    same = now // 12 * 12 + number - 1
    if step < 0 and same >= now:
        same -= 12
    if step > 0 and same <= now:
        same += 12
    return month_text(same)


def _weekday(step: int, number: int, published: UnderstoodDate) -> str:
    day = day_of(published)
    away = (number - weekday(day)) % 7 or 7
    return iso(day + away) if step > 0 else iso(day + (away - 7 or -7))


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


def _past(rest: list[str], published: UnderstoodDate) -> str:
    """Some time in the so many days, weeks, months or years up to publication."""
    number, unit = (rest[0], rest[1]) if len(rest) == 2 else ("1", rest[0])
    unit = unit.removesuffix("s")
    if not (number.isascii() and number.isdigit() and len(number) <= 3 and len(rest) <= 2):
        raise unread(f"past {' '.join(rest)}")
    day = day_of(published)
    if unit in ("day", "week"):
        first = day - int(number) * (7 if unit == "week" else 1)
    elif unit in ("month", "year"):
        index, date = month_index(published), civil(day)
        first = begin(index - int(number) * (12 if unit == "year" else 1), date[2]) // DAY
    else:
        raise unread(f"past {' '.join(rest)}")
    return f"[{iso(first)}..{iso(day)}]"
