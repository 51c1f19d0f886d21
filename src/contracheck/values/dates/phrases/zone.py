"""Time zones after a time of day: `EST`, `CET`, `UTC+2`, `GMT-05:00`.

Read are the names that the tz database (https://www.iana.org/time-zones) gives to one offset, and EST, which is that of
New York in nearly all uses. Names of several, as CST of Chicago, Shanghai and Havana, are asked.
"""

from __future__ import annotations

import re
from functools import cache

from contracheck.values.dates.phrases.date_tokens import EASTERN
from contracheck.values.fault import Fault

_HOURS = {"utc": 0, "gmt": 0, "est": -5, "edt": -4, "mst": -7, "mdt": -6, "pdt": -7}
_HOURS |= {"cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "jst": 9}
_SEVERAL = {
    "cst": ("-06:00", "+08:00", "-05:00"),
    "cdt": ("-05:00", "-04:00"),
    "pst": ("-08:00", "+08:00"),
    "ist": ("+05:30", "+02:00", "+01:00"),
    "bst": ("+01:00", "+06:00", "+11:00"),
}
"""Chicago, Shanghai, Havana; Chicago, Havana; Los Angeles, Manila; India, Israel, Ireland; Britain, Bangladesh,
Bougainville."""
_MOSCOW = ("2011-03-27", "2014-10-26")
"""From when until when it was four hours ahead of UTC."""


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(r"(?:utc|gmt)([+\-−])([0-9]{1,2})(?::?([0-9]{2}))?")


def zone_of(word: str) -> str:
    """The zone that a word of a date names, or empty: `est` may be an estimate."""
    if word == EASTERN:
        return "est"
    name = word.strip("()").casefold()
    if name == "est":
        return ""
    return name if name in _HOURS or name in _SEVERAL or _shape().fullmatch(name) else ""


def offset(zone: str, day: str) -> str:
    """EDTF of a zone, `Z` or `-05:00`, on a day. Raises `Fault` to ask."""
    if zone in _SEVERAL:
        raise _asks(zone, _SEVERAL[zone])
    if zone == "msk" and _MOSCOW[0] <= day <= _MOSCOW[1]:
        raise _asks(zone, ("+03:00", "+04:00"))
    if match := _shape().fullmatch(zone):
        return f"{'+' if match[1] == '+' else '-'}{match[2]:0>2}:{match[3] or '00'}"
    return f"{_HOURS[zone]:+03}:00" if _HOURS[zone] else "Z"


def _asks(zone: str, offsets: tuple[str, ...]) -> Fault:
    return Fault("which time zone?", zone, "its offset from UTC", " or ".join(f"UTC{each}" for each in offsets))
