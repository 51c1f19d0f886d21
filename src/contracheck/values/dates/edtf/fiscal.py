"""Years that begin on another day than 1 January: `fiscal 2024`, `fiscal 2023-2024`, `year from 2023-04-01`.

Of a fiscal year it is not known when it begins. Who names one by one year may mean that in which it begins or that in
which it ends, and there are such that begin at the end of January: `fiscal 2024` is some twelve months that touch
2024, within January 2023 to March 2025, and `fiscal 2023-2024` lies in these two years. Either is a period of its
own, never the calendar year.
"""

from __future__ import annotations

import re
from functools import cache

from contracheck.values.dates.calendar import begin
from contracheck.values.dates.edtf.plain_date import EXPECTED, read_plain
from contracheck.values.dates.edtf.understood import UnderstoodDate, period
from contracheck.values.fault import Fault


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(r"fiscal ([0-9]{4})(?:-([0-9]{4}))?|year from ([0-9]{4}-[0-9]{2}-[0-9]{2})")


def read_fiscal(text: str) -> UnderstoodDate | None:
    """The reading of such a canonical text, or `None` if it is none. Raises `Fault`."""
    match = _shape().fullmatch(text)
    if match is None:
        return None
    if match[3]:
        return _from(text, match[3])
    return _one(text, int(match[1])) if not match[2] else _two(text, int(match[1]), int(match[2]))


def _one(text: str, year: int) -> UnderstoodDate:
    said = (begin(year * 12), begin((year + 1) * 12) - 1)
    hull = (begin((year - 1) * 12), begin((year + 1) * 12 + 3) - 1)
    why = f"some twelve months that touch {year}: nothing tells when its fiscal year begins"
    return period(text, said, hull, (why,))


def _two(text: str, first: int, second: int) -> UnderstoodDate:
    if second != first + 1:
        raise Fault("a fiscal year lies in two years in a row", text, "a fiscal year such as fiscal 2023-2024")
    why = f"a year of sport, school or the books within {first} and {second}: nothing tells when it begins"
    return period(text, (begin(first * 12), begin((second + 1) * 12) - 1), why=(why,))


def _from(text: str, day: str) -> UnderstoodDate:
    first = read_plain(day)
    if first is None or day.endswith("-02-29"):
        raise Fault("not a day on which a year can begin", text, EXPECTED)
    year, month, date = (int(part) for part in day.split("-"))
    pair = (int(first.said[0]), begin((year + 1) * 12 + month - 1, date) - 1)
    return UnderstoodDate(text, pair, pair, pair)
