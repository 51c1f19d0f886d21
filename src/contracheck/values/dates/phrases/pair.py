"""Two dates around a joining word: `3 to 5 May`, `Monday to Friday`, `31 December 2019 or 1 January 2020`.

What one of them leaves out (month, year, century) is taken from the other.
"""

from __future__ import annotations

from contracheck.values.dates.calendar import DAY, civil
from contracheck.values.dates.edtf.canonical import read
from contracheck.values.dates.phrases.date_tokens import MONTHS, WEEKDAYS, is_year, trimmed, unread
from contracheck.values.dates.phrases.point import point
from contracheck.values.dates.phrases.publication import iso
from contracheck.values.dates.phrases.told import Told
from contracheck.values.dates.phrases.weekday import in_order
from contracheck.values.fault import Fault


def pair(words: list[str], joins: tuple[str, ...], told: Told) -> tuple[str, str]:
    """The first and the last of a stretch, around a joining word. Raises `Fault`."""
    left, right = _sides(words, joins)
    first, last = (point(side, told) for side in _completed(left, right))
    if not (len(left) == len(right) == 1 and left[0] in WEEKDAYS and right[0] in WEEKDAYS and last <= first):
        return first, last
    found = in_order(first, last, told.style.direction)
    if last == first:
        raise Fault("one day, or a week?", "", "a date on either side", "/".join(found))
    return found


def alternatives(words: list[str], told: Told) -> str:
    """Canonical text of one of two dates, each of which is chosen on its own. Raises `Fault`."""
    left, right = _sides(words, ("or",))
    whole = _completed(left, right)
    first, last = (point(side, told) for side in whole)
    if whole[0] != left and read(first).said > read(last).said:
        message = "the first of the two dates would come after the second"
        raise Fault(message, "", "each with its month and year", _nearer(first, last, left))
    members = sorted((first, last), key=lambda text: read(text).said)
    return f"[{','.join(map(_bare, members))}]"


def _nearer(first: str, last: str, left: list[str]) -> str:
    """The two dates with the first, which lacks its year or month, before the second; empty where that is unclear."""
    if not is_year(first[:4]) or "T" in first + last:
        return ""
    if _months(left):
        return f"{int(first[:4]) - 1:04}{first[4:]} or {last}"
    eve = int(read(last).said[0]) // DAY - 1
    return f"{iso(eve)} or {last}" if civil(eve)[2] == int(first[8:]) else f"{last} or {first}"


def _bare(text: str) -> str:
    return text[1:-1] if text.startswith("[") else text


def _sides(words: list[str], joins: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The words of two dates around a joining word."""
    positions = [position for position, word in enumerate(words) if word in joins]
    if len(positions) != 1 or positions[0] in (0, len(words) - 1):
        raise unread(" ".join(words))
    left, right = trimmed(words[: positions[0]]), trimmed(words[positions[0] + 1 :])
    if not left or not right:
        raise unread(" ".join(words))
    if left[0] in WEEKDAYS and right[0] in WEEKDAYS and (len(left) == 1) != (len(right) == 1):
        raise unread(" ".join(words), "a date, or a weekday alone, on either side")
    return left, right


def _completed(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    if len(left) == len(right) == 1 and is_year(left[0]) and _is_short(right[0]) and len(right[0]) == 2:
        return left, [left[0][:2] + right[0]]
    left, right = _with_months(left, right)
    return _with_year(left, right), right


def _with_months(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    """`3 to 5 May`, `May 3 to 5`: a day without a month takes that of the other."""
    left_months, right_months = _months(left), _months(right)
    if right_months and len(left) == 1 and _is_short(left[0]):
        return [*left, *right_months], right
    if left_months and not right_months and _is_short(right[0]):
        return left, [*left_months, *right]
    return left, right


def _with_year(left: list[str], right: list[str]) -> list[str]:
    """`3 May to 5 June 2020`: a start with a month and without a year takes that of the end."""
    if _months(left) and not _years(left):
        return [*left, *_years(right)]
    return left


def _months(words: list[str]) -> list[str]:
    return [word for word in words if word in MONTHS]


def _years(words: list[str]) -> list[str]:
    return [word for word in words if is_year(word)]


def _is_short(word: str) -> bool:
    """Whether it is a number of one or two digits: a day, or a year without its century."""
    return len(word) <= 2 and word.isascii() and word.isdigit()
