"""A date with a time of day: `2011-12-01T18:35`, `2004-01-01T10:10:10+05:00`.

Compared to the minute; seconds are read and dropped. A time with a zone is moved to UTC; one
without is compared as written, since nothing says where its clock stood. `T07` alone, as 7 a.m. in words, is some
minute of the twenty around it.
The second 60 is read where one may have been put in: at the end of a June or December since 1972 (ITU-R TF.460-6).
"""

from __future__ import annotations

import re
from functools import cache

from contracheck.values.dates.calendar import DAY, civil, day_number, month_length
from contracheck.values.dates.edtf.plain_date import no_such_date
from contracheck.values.dates.edtf.understood import UnderstoodDate
from contracheck.values.fault import Fault

MIDNIGHT = "midnight of "
_TIME = "a time such as 2011-12-01T18:35 or 2011-12-01T18:35Z"
AROUND_AN_HOUR = 10
"""Minutes on either side of an hour that is told without minutes: 9 a.m. is 8:50 to 9:10, and no more."""
_WEST, _EAST = -12 * 60, 14 * 60
"""The farthest offsets from UTC that a zone has, in minutes."""


@cache
def _midnight() -> re.Pattern[str]:
    return re.compile(MIDNIGHT + r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2}|)")


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(
        r"(-?[0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2})(?::([0-9]{2})(?::([0-5][0-9]|60))?)?"
        r"(Z|([+-])([0-9]{2})(?::([0-9]{2}))?)?"
    )


def read_moment(text: str) -> UnderstoodDate:
    """The reading of a date with a time of day. Raises `Fault`."""
    match = _shape().fullmatch(text)
    if match is None:
        raise Fault("not a date with a time of day", text, _TIME)
    year, month, day, hour, minute, second, zone, sign, off_hour, off_minute = match.groups()
    away = _offset(text, sign, int(off_hour or 0), int(off_minute or 0))
    first = _minute(text, (int(year), int(month), int(day)), int(hour), int(minute or 0)) - away
    if (second == "60" and not _may_be_leap(first)) or (minute is None and away % 60):
        raise Fault("no such time of day", text, _TIME)
    found = _moment(first, "Z" if zone else "", bare_hour=minute is None)
    return found._replace(why=(f"moved to UTC: {found.text}",), offset=away) if sign is not None else found


def _moment(first: int, zone: str, *, bare_hour: bool) -> UnderstoodDate:
    pair = (first - AROUND_AN_HOUR, first + AROUND_AN_HOUR) if bare_hour else (first, first)
    canonical = moment(first, zone, bare_hour=bare_hour)
    return UnderstoodDate(canonical, (first, first), pair, pair, None if bare_hour else pair, clock=True)


def read_midnight(text: str) -> UnderstoodDate:
    """Midnight on a day, and perhaps in a zone: said is its first minute, but it may be its end as well, 24:00.

    Raises `Fault`.
    """
    match = _midnight().fullmatch(text)
    if match is None:
        raise Fault("not a midnight", text, "midnight of a day, such as midnight of 2011-12-01")
    inner = read_moment(f"{match[1]}T00:00{match[2]}")
    first = int(inner.said[0])
    why = ("midnight: 00:00 or 24:00 of that day", *inner.why)
    return inner._replace(
        text=text, hull=(first, first + DAY), turn=(first + DAY, first), core=None, exact=False, why=why
    )


def bounding(operator: str, inner: UnderstoodDate) -> UnderstoodDate:
    """The date as a bound: by 7 p.m. is until 19:00, before midnight until the day is over."""
    if inner.clock and inner.exact:
        middle = (int(inner.said[0]) + int(inner.said[1])) // 2
        sharp = read_moment(moment(middle, "Z" if inner.text.endswith("Z") else ""))
        return sharp._replace(why=inner.why, offset=inner.offset)
    if operator in ("until", "before") and (match := _midnight().fullmatch(inner.text)):
        return read_moment(moment(int(inner.hull[1]), "Z" if match[2] else ""))._replace(offset=inner.offset)
    return inner


def moment(first: int, zone: str = "", *, bare_hour: bool = False) -> str:
    """Canonical text of a minute: `2011-12-01T18:35`; of a whole hour with `bare_hour`."""
    year, month, day = civil(first // DAY)
    sign, clock = "-" if year < 0 else "", first % DAY
    minute = "" if bare_hour and clock % 60 == 0 else f":{clock % 60:02}"
    return f"{sign}{abs(year):04}-{month:02}-{day:02}T{clock // 60:02}{minute}{zone}"


def _minute(text: str, date: tuple[int, int, int], hour: int, minute: int) -> int:
    year, month, day = date
    exists = 1 <= month <= 12 and 1 <= day <= month_length(year, month) and hour <= 23 and minute <= 59
    if not exists or text.startswith("-0000"):
        raise no_such_date(text)
    return day_number(year, month, day) * DAY + hour * 60 + minute


def _offset(text: str, sign: str | None, hour: int, minute: int) -> int:
    offset = (-1 if sign == "-" else 1) * (hour * 60 + minute)
    if minute > 59 or not _WEST <= offset <= _EAST:
        raise Fault("no such time zone", text, "Z, or an offset from UTC such as +05:00")
    return offset


def _may_be_leap(minute: int) -> bool:
    """Whether it is the last minute of a June or December, in UTC, since seconds are put in."""
    year, month, day = civil((minute + 1) // DAY)
    return (minute + 1) % DAY == 0 and day == 1 and month in (1, 7) and (year, month) >= (1972, 7)
