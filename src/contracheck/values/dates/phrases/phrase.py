"""English date phrases, put into canonical text: `by September 2026`, `from 2014 to 2017`, `around 1900`.

What is not in the table is refused with a question, never guessed.
"""

from __future__ import annotations

from attrs import evolve

from contracheck.values.dates.date_style import Direction
from contracheck.values.dates.edtf.canonical import read, read_atom
from contracheck.values.dates.edtf.understood import UnderstoodDate
from contracheck.values.dates.phrases.bound import bounded, outermost
from contracheck.values.dates.phrases.date_tokens import (
    DASH,
    EASTERN,
    WEEKDAYS,
    NeedsPublication,
    cut,
    trimmed,
    unread,
)
from contracheck.values.dates.phrases.ends import ends
from contracheck.values.dates.phrases.pair import alternatives, pair
from contracheck.values.dates.phrases.point import is_of_two_years, point
from contracheck.values.dates.phrases.rolling import no_article, rolling
from contracheck.values.dates.phrases.suggested import suggested
from contracheck.values.dates.phrases.time_of_day import split_clock
from contracheck.values.dates.phrases.told import Told
from contracheck.values.dates.phrases.year_pair import as_one_period, is_short_pair
from contracheck.values.fault import Fault

_OPERATORS = {
    ("no", "later", "than"): "until",
    ("not", "later", "than"): "until",
    ("by",): "until",
    ("until",): "until",
    ("till",): "until",
    ("up", "to"): "until",
    ("before",): "before",
    ("prior", "to"): "before",
    ("after",): "after",
    ("since",): "since",
    ("ever", "since"): "since",
    ("starting",): "since",
    ("throughout",): "throughout",
    ("all", "of"): "throughout",
    ("around",): "about",
    ("about",): "about",
    ("circa",): "about",
    ("approximately",): "about",
    ("roughly",): "about",
    ("between",): "between",
    ("from",): "from",
    ("through",): "until",
    ("as", "early", "as"): "earliest",
    ("as", "late", "as"): "latest",
}
_OUTERMOST = ("earliest", "latest")
_JOINS = ("to", DASH, "through", "until", "till")
_ONWARDS = ("on", "onwards", "onward")
_ESTIMATED = (
    "(estimated)",
    "(estimate)",
    "(est)",
    "(est.)",
    "estimated",
    "(approx)",
    "(approx.)",
    "(approximate)",
)
_EST = ("est", EASTERN)
"""An estimate after a date, a time zone after a time of day."""


def read_phrase(text: str, told: Told) -> UnderstoodDate:
    """The reading of a phrase, with what was understood as its first reason. Raises `Fault`."""
    try:
        reading, when = _understood(cut(text), told)
    except Fault as fault:
        raise type(fault)(fault.message, text, fault.expected, suggested(fault, text)) from None
    return reading._replace(why=(f"“{text}”{when} read as {reading.text}", *reading.why))


def _understood(words: list[str], told: Told) -> tuple[UnderstoodDate, str]:
    """The reading and, only where the phrase turns on it, a mention of the publication date."""
    if told.style.direction != Direction.OPEN:
        return _directed(words, told)
    bounds = _operator(words)[0] in _OUTERMOST
    if not bounds and not any(word in WEEKDAYS for word in words):
        return _directed(words, told)
    back = _directed(words, _towards(told, Direction.BACK))
    if bounds and told.published and back[0].hull[1] < told.published.said[0]:  # over: no plan any more
        return back
    forward = _directed(words, _towards(told, Direction.FORWARD))
    if back != forward:
        expected = "a date, or whether it is a fact (layer actual) or still to come (planned, ordered, predicted)"
        raise Fault("before or after publication?", "", expected, f"{back[0].text} or {forward[0].text}")
    return back


def _towards(told: Told, direction: Direction) -> Told:
    return told._replace(style=evolve(told.style, direction=direction))


def _directed(words: list[str], told: Told) -> tuple[UnderstoodDate, str]:
    try:
        return read(_phrase(words, told._replace(published=None)), told.year), ""
    except NeedsPublication:
        if told.published is None:
            raise
        return read(_phrase(words, told), told.year), f", published {told.published.text},"


def _phrase(words: list[str], told: Told) -> str:
    no_article(words)
    if words and (found := rolling(words, told)) is not None:
        return found
    operator, rest = _hedged(words)
    if not rest or any(tuple(rest[at : at + 3]) in _OPERATORS for at in range(len(rest)) if rest[at] == "as"):
        raise unread(" ".join(words))
    if operator in _OUTERMOST and told.style.direction == Direction.FORWARD:
        return outermost(operator, point(rest, told))
    if operator == "between":
        left, right = pair(rest, ("and", DASH), told)
        return f"[{ends(left)[0]}..{ends(right)[1]}]"
    if operator in ("until", "since", "before", "after"):
        return bounded(operator, rest, told)
    if operator == "throughout":
        return "/".join(_edges(point(rest, told)))
    return _joined(operator, rest, told)


def _edges(text: str) -> tuple[str, str]:
    """As `ends`; where it is one of several days, each of the two may be any of them."""
    return (text, text) if text.startswith("[") and ".." not in text else ends(text)


def _hedged(words: list[str]) -> tuple[str, list[str]]:
    """The operator and the rest; `3 May 2020 (est.)` is about that day."""
    operator, rest = _operator(words)
    if operator or len(rest) < 2:
        return operator, rest
    estimated = rest[-1] in _ESTIMATED or (rest[-1] in _EST and not split_clock(rest[:-1])[0])
    return ("about", rest[:-1]) if estimated else ("", rest)


def _operator(words: list[str]) -> tuple[str, list[str]]:
    for size in (3, 2, 1):
        if (found := _OPERATORS.get(tuple(words[:size]))) is not None:
            return found, words[size:]
    return "", words


def _joined(operator: str, words: list[str], told: Told) -> str:
    if words[-1] in _ONWARDS and len(words) > 1:
        return bounded("since", words[:-1], told)
    if not _is_season_of_two_years(words, told) and any(join in words for join in _JOINS):
        start, end = pair(words, _JOINS, told)
        return f"{_qualified(operator, _edge(start, 0))}/{_qualified(operator, _edge(end, 1))}"
    if operator == "from":
        return bounded("since", words, told)
    if "or" in words and operator not in ("about", "from"):
        return alternatives(words, told)
    found = point(words, told)
    return _qualified(operator, found) if operator else as_one_period(next(filter(is_short_pair, words), ""), found)


def _edge(text: str, side: int) -> str:
    """The first (0) or last (1) date of a stretch; of one of several dates nobody knows which it is."""
    return text if text.startswith("[") else ends(text)[side]


def _is_season_of_two_years(words: list[str], told: Told) -> bool:
    """`winter 2024–25`: its dash stands within one season, and joins no two dates."""
    if not any(is_of_two_years(name, told) for name in trimmed(words)[:1]):
        return False
    return words[-1].isdigit() and len(words[-1]) <= 4 and words[-2] == DASH


def _qualified(operator: str, text: str) -> str:
    """About it: about each end of a stretch."""
    if operator != "about":
        return text
    return "/".join(read_atom(f"about {end}").text for end in text.split("/"))
