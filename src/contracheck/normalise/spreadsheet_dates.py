"""Days that stand where a number belongs: spreadsheets make one of `4-5`."""

from __future__ import annotations

from functools import lru_cache

from contracheck.model import Claim, Datatype, Predicate
from contracheck.values.fault import Fault
from contracheck.values.numbers.lazy_pattern import pattern

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ALSO = {"mär": "mar", "mrz": "mar", "mai": "may", "okt": "oct", "dez": "dec", "sept": "sep"}
_NAMES = "|".join((*_MONTHS, *_ALSO))
_DAY = r"(?P<day>\d{1,2})"
_SHORT = rf"(?i)(?:{_DAY}(?:-|\. ?)(?P<name>{_NAMES})|(?P<named>{_NAMES})-(?P<number>\d{{1,2}}))(?:-(?:\d{{4}}|\d\d))?"
"""As they show a day in few letters: 5-Apr, Apr-05, 5-Apr-25."""
_CLOCK = r"(?:[T ]0?0:00(?::00)?)?"
_WHOLE = (
    rf"(?:\d{{4}}-(?P<m1>\d\d)-(?P<d1>\d\d)|(?P<m2>\d{{1,2}})/(?P<d2>\d{{1,2}})/(?:\d{{4}}|\d\d)"
    rf"|(?P<d3>\d{{1,2}})\.(?P<m3>\d{{1,2}})\.\d{{4}}){_CLOCK}"
)
"""As they write a day in numbers."""
_TABLES = (".csv", ".xlsx", ".jsonl")


def refuse_spreadsheet_date(claim: Claim, predicate: Predicate) -> None:
    """Raises the `Fault` of a value that a spreadsheet perhaps made a date: where a quantity belongs, and of a day
    without a year also under a predicate that nothing declares."""
    if predicate.datatype == Datatype.QUANTITY or (predicate.inferred and is_short_day(claim)):
        ends = _short(claim.value) or _whole(claim.value, in_table=_in_table(claim))
        if ends is not None:
            low, high = sorted(ends)
            typed = f"{low}-{high}" if low < high else ""
            message = f"perhaps a spreadsheet made a date of {typed or 'it'}"
            raise Fault(message, claim.value, "what was typed into the cell, as text", typed)


def is_short_day(claim: Claim) -> bool:
    """Whether its value is a day in few letters, as only spreadsheets write it."""
    return _short(claim.value) is not None


def is_whole_day(claim: Claim) -> bool:
    """Whether its value is a day in numbers, in a table."""
    return _whole(claim.value, in_table=_in_table(claim)) is not None


def _in_table(claim: Claim) -> bool:
    return claim.place.file.lower().endswith(_TABLES)


@lru_cache(maxsize=32768)
def _short(value: str) -> tuple[int, int] | None:
    match = pattern(_SHORT).fullmatch(value.strip())
    if match is None:
        return None
    name = (match["name"] or match["named"]).lower()
    return int(match["day"] or match["number"]), 1 + _MONTHS.index(_ALSO.get(name, name))


@lru_cache(maxsize=32768)
def _whole(value: str, *, in_table: bool) -> tuple[int, int] | None:
    match = pattern(_WHOLE).fullmatch(value.strip()) if in_table else None
    if match is None:
        return None
    day, month = (int(match[f"{part}1"] or match[f"{part}2"] or match[f"{part}3"]) for part in "dm")
    return (day, month) if 1 <= day <= 31 and 1 <= month <= 31 else None
