"""Canonical date texts: EDTF dates, intervals and sets, and the few words EDTF lacks.

Intervals (`2014/2017`) hold throughout; `..` is an open end and an empty end an unknown one, both
without limit here. Sets: `[1667,1670..1672]` is one of its members, `{1960,1961-12}` all of them.
Further, over any date: `before D` and `after D` (without the date), `until D` and `since D` (with it,
for dates that EDTF's `../D` and `D/..` cannot take), `about D`; `midnight of D`, which is either end of the day. An
end of an interval, and the date after such a word, may itself be one of several: `[2025-11-21,2025-11-28]/..`.
"""

from __future__ import annotations

from contracheck.values.dates.edtf.bounded import about, read_bounded
from contracheck.values.dates.edtf.clock import read_midnight, read_moment
from contracheck.values.dates.edtf.fiscal import read_fiscal
from contracheck.values.dates.edtf.period_words import read_words
from contracheck.values.dates.edtf.plain_date import EXPECTED, read_plain
from contracheck.values.dates.edtf.single_date import read_date
from contracheck.values.dates.edtf.understood import ALL, DayPair, UnderstoodDate
from contracheck.values.fault import Fault
from contracheck.values.interval import INFINITY

_OPERATORS = ("before", "after", "until", "since")
_CLOSING = {"[": "]", "{": "}"}
_SET = "a set such as [1667,1670..1672] or {1960,1961-12}"


class ReversedFault(Fault):
    """An interval whose end lies before its start."""


def read(text: str, told: int | None = None) -> UnderstoodDate:
    """The reading of a canonical date text, told in the year `told`. Raises `Fault` if it is none."""
    head, _, rest = text.partition(" ")
    if head in _OPERATORS and not rest.startswith(("start of", "end of")):
        return read_bounded(head, _one_of(rest, text, told) if rest.startswith("[") else read_atom(rest, told))
    if "/" in text and not text.startswith("{"):
        return _read_interval(text, told)
    if text[:1] in _CLOSING:
        return _read_set(text, told)
    return read_atom(text, told)


def read_atom(text: str, told: int | None = None) -> UnderstoodDate:
    """The reading of one date, with or without a clock, or of one period in words. Raises `Fault`."""
    if (plain := read_plain(text)) is not None:
        return plain
    if text.startswith("about "):
        return about(read_atom(text[6:], told), told)
    if "T" in text:
        return read_moment(text)
    if text.startswith("midnight of "):
        return read_midnight(text)
    return read_words(text) or read_fiscal(text) or read_date(text, told)


def _read_interval(text: str, told: int | None) -> UnderstoodDate:
    parts = text.split("/")
    if len(parts) != 2 or text == "/":
        raise Fault("not an interval", text, "two dates with one slash, such as 2014/2017, 2014/.. or ../2017")
    left, right = parts
    if left in ("", "..") and right in ("", ".."):
        return UnderstoodDate(text, ALL, ALL, ALL, exact=False, open="both")
    if right in ("", ".."):
        return _half("since", _edge(left, text, told), right)
    if left in ("", ".."):
        return _half("until", _edge(right, text, told), left)
    return _closed(_edge(left, text, told), _edge(right, text, told), text)


def _one_of(text: str, whole: str, told: int | None) -> UnderstoodDate:
    """One of several dates, as an end: it can begin as late as the last of them, and end as early as the first."""
    if not text.endswith("]"):
        raise Fault("a bracket is not closed", whole, _SET)
    text = text.replace(", ", ",")
    dates = [_end_point(part, whole, told) for part in text[1:-1].replace("..", ",").split(",")]
    turn = (max(date.turn[0] for date in dates), min(date.turn[1] for date in dates))
    why = tuple(why for date in dates for why in date.why)
    said = _outermost([date.said for date in dates])
    date = UnderstoodDate(text, said, _outermost([date.hull for date in dates]), turn, exact=False, why=why)
    return date._replace(soft=_firm(dates), doubted=any(date.doubted for date in dates))


def _edge(text: str, whole: str, told: int | None) -> UnderstoodDate:
    return _one_of(text, whole, told) if text.startswith("[") else _end_point(text, whole, told)


def _end_point(text: str, whole: str, told: int | None) -> UnderstoodDate:
    try:
        reading = read_atom(text, told)
    except Fault as fault:
        raise Fault(fault.message, whole, fault.expected, fault.suggestion) from None
    if reading.clock:
        raise Fault("an interval runs between dates without a time of day", whole, EXPECTED)
    return reading


def _half(operator: str, inner: UnderstoodDate, mark: str) -> UnderstoodDate:
    reading = read_bounded(operator, inner)
    canonical = f"{inner.text}/{mark}" if operator == "since" else f"{mark}/{inner.text}"
    unknown = () if mark else ("the other end is unknown: read as open",)
    return reading._replace(text=canonical, why=(*reading.why, *unknown))


def _closed(left: UnderstoodDate, right: UnderstoodDate, text: str) -> UnderstoodDate:
    last = right.said[1] if right.loose else right.said[0]
    if left.said[0] > last:
        raise _reversed(left, right, text)
    core = (left.turn[0], right.turn[1])
    return UnderstoodDate(
        f"{left.text}/{right.text}",
        (left.said[0], right.said[1]),
        (left.hull[0], right.hull[1]),
        core,
        core if core[0] <= core[1] else None,
        exact=left.exact and right.exact,
        why=(*left.why, *right.why),
        soft=(left.firm[0], right.firm[1]) if left.soft or right.soft else None,
        doubted=left.doubted or right.doubted,
        ends=(left.hull, right.hull),
    )


def _reversed(left: UnderstoodDate, right: UnderstoodDate, text: str) -> Fault:
    if left.said[0] <= right.said[1]:
        message = "the end is coarser than the start and begins before it"
        return Fault(message, text, "an end as precise as the start", "")
    return ReversedFault("the end lies before the start", text, "the earlier date first", f"{right.text}/{left.text}")


def _read_set(text: str, told: int | None) -> UnderstoodDate:
    if not text.endswith(_CLOSING[text[0]]):
        raise Fault("a bracket is not closed", text, _SET)
    members = [_member(part, text, told) for part in text[1:-1].replace(", ", ",").split(",")]
    hull = _outermost([reading.hull for reading in members])
    bounds = [reading.bound for reading in members if reading.bound]
    return UnderstoodDate(
        f"{text[0]}{','.join(reading.text for reading in members)}{text[-1]}",
        _outermost([reading.said for reading in members]),
        hull,
        hull,
        exact=False,
        open=_open_ends(hull),
        bound=bounds[0] if len(bounds) == 1 else None,
        why=tuple(why for reading in members for why in reading.why),
        soft=_firm(members),
        doubted=any(reading.doubted for reading in members),
    )


def _firm(dates: list[UnderstoodDate]) -> DayPair | None:
    """What one of them can touch without soft edges; none where none has any."""
    return _outermost([date.firm for date in dates]) if any(date.soft for date in dates) else None


def _outermost(stretches: list[DayPair]) -> DayPair:
    return min(first for first, _ in stretches), max(last for _, last in stretches)


def _open_ends(hull: DayPair) -> str:
    before, after = hull[0] == -INFINITY, hull[1] == INFINITY
    if before and after:
        return "both"
    return "before" if before else "after" if after else ""


def _member(text: str, whole: str, told: int | None) -> UnderstoodDate:
    left, dots, right = text.partition("..")
    if not dots:
        return _end_point(text, whole, told)
    if not right:
        inner = _end_point(left, whole, told)
        return read_bounded("since", inner)._replace(text=f"{inner.text}..")
    if not left:
        inner = _end_point(right, whole, told)
        return read_bounded("until", inner)._replace(text=f"..{inner.text}")
    try:
        reading = _closed(_end_point(left, whole, told), _end_point(right, whole, told), whole)
    except ReversedFault as fault:
        turned = whole.replace(text, "..".join(fault.suggestion.split("/")), 1)
        raise ReversedFault(fault.message, whole, fault.expected, turned) from None
    return reading._replace(text=reading.text.replace("/", ".."))
