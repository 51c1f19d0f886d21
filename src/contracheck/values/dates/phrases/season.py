"""Seasons told from the day of publication: `this winter`, `last summer`, `next spring`, of the hemisphere at hand.

*Last*: the latest that is over. *Next*: the first that has not begun. *This*: the one in which the source was
published; out of it, that of the calendar year, unless another is within three months: *this autumn*, said in
January, is the one just over, or the one to come, and asks. Of northern winters and southern summers, which lie in two
years, it is the one just over in March and April, the coming one from September on; in between it asks. It asks, too,
where it is over in plans, orders and forecasts, or begins later than next month in facts. Near the equator the seasons
are stepped as in the north, and may be of either half.
"""

from __future__ import annotations

from contracheck.values.dates.date_style import DateStyle, Direction, Hemisphere
from contracheck.values.dates.edtf.digit_pattern import SEASONS as SEASON_MONTHS
from contracheck.values.dates.phrases.date_tokens import SEASONS
from contracheck.values.dates.seasons import TO_SOUTHERN
from contracheck.values.fault import Fault

_NEAR = 3
_OF_TWO_YEARS = (24, 30)
"""The northern winter and the southern summer, which begin in December."""


def stepped_season(head: str, name: str, now: int, style: DateStyle) -> str:
    """Canonical text of `this`, `last` or `next` season, seen from a month index. Raises `Fault` to ask."""
    code = SEASONS[name] + (TO_SOUTHERN if style.hemisphere == Hemisphere.SOUTH else 0)
    text = _stepped(head, name, now, code, style.direction)
    return f"either {text}" if style.hemisphere == Hemisphere.EITHER and text.startswith("winter") else text


def _stepped(head: str, name: str, now: int, code: int, direction: Direction) -> str:
    last, following = _around(now, code)
    if head == "next":
        return _text(following, code)
    if head == "last":
        return _text(last, code)
    within = following - 12
    found = [within] if within != last else _this(last, following, now, code)
    over, ahead = found == [last], found == [following] and following - now > 1
    if (direction == Direction.FORWARD and over) or (direction == Direction.BACK and ahead):
        found = [last, following]
    if len(found) == 1:
        return _text(found[0], code)
    each = [f"{name} {_years(start, code)}" for start in found]
    raise Fault("which one?", f"this {name}", "a season with its year", " or ".join(each))


def _around(now: int, code: int) -> tuple[int, int]:
    """The months in which the latest that is over, and the first that has not begun, begin."""
    offset, length = SEASON_MONTHS[code]
    begun = now - (now - offset) % 12
    return begun if begun + length <= now else begun - 12, begun + 12


def _this(last: int, following: int, now: int, code: int) -> list[int]:
    """Those that may be meant out of season: months since the end of the last, and until the next begins."""
    since, until = now - last - SEASON_MONTHS[code][1] + 1, following - now
    if code in _OF_TWO_YEARS:
        return [last] if since <= 2 else [following] if until <= _NEAR else [last, following]
    same = last if last // 12 == now // 12 else following
    other = following if same == last else last
    near = until if same == last else since
    return sorted((same, other)) if near <= _NEAR else [same]


def _text(start: int, code: int) -> str:
    if code in _OF_TWO_YEARS:
        return f"{'winter' if code == _OF_TWO_YEARS[0] else 'southern summer'} {_years(start, code)}"
    return f"{start // 12:04}-{code}"


def _years(start: int, code: int) -> str:
    year = start // 12
    return f"{year:04}-{year + 1:04}" if code in _OF_TWO_YEARS else f"{year:04}"
