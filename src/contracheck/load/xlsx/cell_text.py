"""A number in a cell -> the text that the sheet shows for it, as near as that is certain."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from typing import NamedTuple

from contracheck.load.decimal_point import pointed
from contracheck.load.xlsx.number_format import MOST_DECIMALS, CellFormat
from contracheck.values.limits import DIGITS

_LAST = 2_958_466
"""Serial number of the first day after 9999-12-31."""
_NO_DAY = 60
"""29 February 1900, which spreadsheets have and the calendar has not (ECMA-376 part 1, 18.17.4.1)."""
_WIDE = Context(prec=15 + MOST_DECIMALS + 2)


class ShownCell(NamedTuple):
    """A cell's text, with a `warning` where the sheet shows something else, or a `fault` where there is no text."""

    text: str
    warning: str = ""
    fault: str = ""


def shown(raw: str, how: CellFormat, *, since_1904: bool) -> ShownCell:
    """The text of the number `raw`: digits without separators, a percentage, or an ISO 8601 date or time."""
    try:
        number = Decimal(raw[:DIGITS])
    except InvalidOperation:
        return ShownCell("", fault="not a number")
    if not number.is_finite() or abs(number.adjusted()) > DIGITS:
        return ShownCell("", fault="not a number")
    if how.elapsed:
        return ShownCell("", fault="a length of time, which is read only from text")
    return _moment(number, how, since_1904=since_1904) if how.parts else _plain(number, how)


def _plain(number: Decimal, how: CellFormat) -> ShownCell:
    """Spreadsheets keep 15 digits; further ones are the dirt of binary fractions."""
    value = Decimal(f"{number:.15g}") * (100 if how.percent else 1)
    if how.decimals is not None:
        value = value.quantize(Decimal(1).scaleb(-how.decimals), ROUND_HALF_UP, _WIDE) if abs(value) < 10**15 else value
    text = f"{value:f}"
    if how.decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    beside = f"{how.words!r} stands in the number format only; it is not read" if how.words else ""
    text = pointed(text)
    return ShownCell(f"{text} %" if how.percent else text, beside)


def _moment(number: Decimal, how: CellFormat, *, since_1904: bool) -> ShownCell:
    if not 0 <= number < _LAST or (int(number) == _NO_DAY and not since_1904):
        return ShownCell("", fault="a date that the calendar does not have")
    first = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30 if number >= _NO_DAY else 31)  # noqa: DTZ001
    try:
        moment = first + timedelta(seconds=round(number * 86_400))
    except OverflowError:
        return ShownCell("", fault="a date that the calendar does not have")
    clock = "hM" if "h" in how.parts else ""
    if not set(how.parts) & set("ymd"):
        return (
            ShownCell(f"{moment:%H:%M}")
            if clock
            else ShownCell("", fault="a length of time, which is read only from text")
        )
    return _date(moment, how.parts, clock)


def _date(moment: datetime, parts: str, clock: str) -> ShownCell:
    full = f"{moment:%Y-%m-%d}".rjust(10, "0")
    if clock and "d" in parts:
        return ShownCell(f"{full}T{moment:%H:%M}")
    if "y" not in parts:
        return ShownCell(full, f"the date is shown without its year; it is stored, and read, as {full}")
    if "d" in parts:
        return ShownCell(full)
    text = full[:7] if "m" in parts else full[:4]
    return ShownCell(text, f"the date is stored as {full} but shown without its day; it is read as {text}")
