"""So many days, months or years up to publication, or from it on: `in the last week`, `over the next two years`.

*Last year*, *next week* without a number and without such a beginning are the calendar's; *the last year* asks. A
number of hours is a number of days, the one that has begun included. The two ends belong to it: *in the last week*,
published on the 20th, is some time from the 13th to the 20th. *Past day* by itself is the day before.
"""

from __future__ import annotations

from contracheck.values.dates.calendar import DAY, begin, civil
from contracheck.values.dates.phrases.publication import day_of, given, iso
from contracheck.values.dates.phrases.told import Told
from contracheck.values.fault import Fault

_BEGINNINGS = ("in", "during", "over", "within")
_SIDES = {"past": -1, "last": -1, "next": 1, "coming": 1}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_CALENDAR = ("week", "month", "year")
_UNITS = {**_DAYS, **_MONTHS, "hour": 0}
_ONES = "one two three four five six seven eight nine ten eleven twelve".split()
_MORE = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_NUMBERS = {**{word: number for number, word in enumerate([*_ONES, *_MORE], 1)}, **_TENS}


def no_article(words: list[str]) -> None:
    """Raises `Fault` for *the last year*, which rolls or is the calendar's, unless *in* or the like stands before."""
    for before, the, side, unit, after in zip(
        ("", *words), words, words[1:], words[2:], [*words[3:], ""], strict=False
    ):
        alone = before not in _BEGINNINGS and after != "of"
        if the == "the" and side in ("last", "next") and unit in _CALENDAR and alone:
            rolls = f" or in the {side} {unit}" if len(words) == 3 else ""
            expected = f"the calendar's {unit}, or the one counted from publication"
            raise Fault(f"which {unit}?", f"the {side} {unit}", expected, f"{side} {unit}{rolls}")


def rolling(words: list[str], told: Told) -> str | None:
    """Canonical text of such a stretch, or `None` if the words are none. Raises `Fault`."""
    rest = words[1:] if words[:1] and words[0] in _BEGINNINGS else words
    begun = rest is not words and rest[:1] == ["the"]
    rest = rest[1:] if rest[:1] == ["the"] else rest
    side = _SIDES.get(rest[0], 0) if rest else 0
    counted = _counted(rest[1:])
    if not side or counted is None or not _is_rolling(rest, begun=begun, ahead=side > 0):
        return None
    day = day_of(given(told, " ".join(words)))
    if rest == ["past", "day"] and not begun:
        return iso(day - 1)
    other = _moved(day, side * counted[0], counted[1])
    return f"[{iso(min(day, other))}..{iso(max(day, other))}]"


def _is_rolling(rest: list[str], *, begun: bool, ahead: bool) -> bool:
    """Whether it is no period of the calendar, and where it begins or ends is beyond doubt: *next 3 days* may leave out
    the day of publication."""
    if rest[-1] == "fortnight" and not begun:
        return False
    return begun or rest[0] == "past" or (len(rest) == 3 and not ahead)


def _counted(words: list[str]) -> tuple[int, str] | None:
    """How many of which unit: `two years`, `week`, `14 days`."""
    if not 1 <= len(words) <= 2:
        return None
    unit = words[-1].removesuffix("s")
    number = _number(words[0]) if len(words) == 2 else int(unit == words[0])
    return (number, unit) if number and unit in _UNITS else None


def _number(word: str) -> int:
    if word.isascii() and word.isdigit() and len(word) <= 3:
        return int(word)
    tens, _, ones = word.partition("-")
    return _NUMBERS.get(word, 0) or (_TENS[tens] + _NUMBERS[ones] if tens in _TENS and ones in _ONES[:9] else 0)


def _moved(day: int, number: int, unit: str) -> int:
    if unit == "hour":
        return day + (number // 24 if number < 0 else -(-number // 24))
    if unit in _DAYS:
        return day + number * _DAYS[unit]
    year, month, date = civil(day)
    return begin(year * 12 + month - 1 + number * _MONTHS[unit], date) // DAY
