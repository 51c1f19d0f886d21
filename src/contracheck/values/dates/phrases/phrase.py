"""English date phrases, put into canonical text: `by September 2026`, `from 2014 to 2017`, `around 1900`.

What is not in the table is refused with a question, never guessed.
"""

from __future__ import annotations

from attrs import evolve

from contracheck.values.dates.calendar import DAY, civil
from contracheck.values.dates.date_style import Direction
from contracheck.values.dates.edtf.canonical import ReversedFault, read, read_atom
from contracheck.values.dates.edtf.understood import UnderstoodDate
from contracheck.values.dates.phrases.calendar_date import MissingYearFault, year_code
from contracheck.values.dates.phrases.date_tokens import (
    DASH,
    MONTHS,
    WEEKDAYS,
    NeedsPublication,
    cut,
    is_year,
    trimmed,
    unread,
)
from contracheck.values.dates.phrases.ends import ends
from contracheck.values.dates.phrases.point import point
from contracheck.values.dates.phrases.rolling import rolling
from contracheck.values.dates.phrases.told import Told
from contracheck.values.dates.phrases.weekday import in_order
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
    ("as", "early", "as"): "",
    ("as", "late", "as"): "",
}
_JOINS = ("to", DASH, "through", "until", "till")
_LINKS = frozenset(("from", "between", "and", "to", "through", "until", "till"))
_ONWARDS = ("on", "onwards", "onward")
_ESTIMATED = (
    "(estimated)",
    "(estimate)",
    "(est)",
    "(est.)",
    "est",
    "estimated",
    "(approx)",
    "(approx.)",
    "(approximate)",
)


def read_phrase(text: str, told: Told) -> UnderstoodDate:
    """The reading of a phrase, with what was understood as its first reason. Raises `Fault`."""
    try:
        reading, when = _understood(cut(text), told)
    except Fault as fault:
        raise type(fault)(fault.message, text, fault.expected, _suggested(fault, text)) from None
    return reading._replace(why=(f"“{text}”{when} read as {reading.text}", *reading.why))


def _suggested(fault: Fault, text: str) -> str:
    """What is suggested for the whole phrase. Two ends in words are not turned round: Nov-Feb 2017 ran into 2017."""
    if isinstance(fault, MissingYearFault):
        return _with_each_year(fault, text)
    words = (word for word in text.casefold().split() if any(letter.isalpha() for letter in word))
    if isinstance(fault, ReversedFault) and not _LINKS.issuperset(words):
        return ""
    return _in_place(fault, text)


def _with_each_year(fault: Fault, text: str) -> str:
    """The whole phrase with each year that it may be of: nothing that was written may be lost on the way."""
    years = dict.fromkeys(date[:4] for date in fault.suggestion.split(" or ") if date[:4].isdecimal())
    return " or ".join(f"{text.rstrip(' .,')} {year}" for year in years)


def _in_place(fault: Fault, text: str) -> str:
    """What is suggested for a part of the phrase, as the whole phrase with it."""
    start = text.casefold().find(fault.value.casefold())
    if not fault.suggestion or start < 0 or not fault.value or len(text) != len(text.casefold()):
        return fault.suggestion
    end = start + len(fault.value)
    return " or ".join(f"{text[:start]}{part}{text[end:]}" for part in fault.suggestion.split(" or "))


def _understood(words: list[str], told: Told) -> tuple[UnderstoodDate, str]:
    """The reading and, only where the phrase turns on it, a mention of the publication date."""
    if told.style.direction != Direction.OPEN:
        return _directed(words, told)
    back = _directed(words, _towards(told, Direction.BACK))
    if not any(word in WEEKDAYS for word in words):
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
        return read(_phrase(words, told._replace(published=None))), ""
    except NeedsPublication:
        if told.published is None:
            raise
        return read(_phrase(words, told)), f", published {told.published.text},"


def _phrase(words: list[str], told: Told) -> str:
    if words and (found := rolling(words, told)) is not None:
        return found
    operator, rest = _operator(words)
    if not rest:
        raise unread(" ".join(words))
    if not operator and len(rest) > 1 and rest[-1] in _ESTIMATED:
        operator, rest = "about", rest[:-1]
    if operator == "between":
        left, right = _pair(rest, ("and", DASH), told)
        return f"[{ends(left)[0]}..{ends(right)[1]}]"
    if operator in ("until", "since", "before", "after"):
        return _bounded(operator, rest, told)
    if operator == "throughout":
        first, last = ends(point(rest, told))
        return f"{first}/{last}"
    return _joined(operator, rest, told)


def _operator(words: list[str]) -> tuple[str, list[str]]:
    for size in (3, 2, 1):
        if (found := _OPERATORS.get(tuple(words[:size]))) is not None:
            return found, words[size:]
    return "", words


def _joined(operator: str, words: list[str], told: Told) -> str:
    if words[-1] in _ONWARDS and len(words) > 1:
        return _bounded("since", words[:-1], told)
    if not _is_winter_of_two_years(words) and any(join in words for join in _JOINS):
        start, end = _pair(words, _JOINS, told)
        return f"{_qualified(operator, ends(start)[0])}/{_qualified(operator, ends(end)[1])}"
    if operator == "from":
        return _bounded("since", words, told)
    if "or" in words and not operator:
        return f"[{','.join(_pair(words, ('or',), told))}]"
    found = point(words, told)
    if operator == "about" and "/" in found:
        return "/".join(_qualified(operator, end) for end in ends(found))
    return _qualified(operator, found)


def _is_winter_of_two_years(words: list[str]) -> bool:
    """`winter 2024–25`: its dash stands within one season, and joins no two dates."""
    if trimmed(words)[:1] != ["winter"]:
        return False
    return words[-1].isdigit() and len(words[-1]) <= 4 and words[-2] == DASH


def _qualified(operator: str, text: str) -> str:
    return read_atom(f"about {text}").text if operator == "about" else text


def _bounded(operator: str, words: list[str], told: Told) -> str:
    """`by the end of X` is bounded by its last day, `since the start of X` by its first."""
    words = trimmed(words)
    if len(words) > 2 and words[0] in ("start", "beginning", "end") and words[1] == "of":
        inner = read(point(words[2:], told))
        last = words[0] == "end"
        operator = "until" if last and operator == "before" else operator
        year, month, day = civil(int(inner.said[1] if last else inner.said[0]) // DAY)
        return f"{operator} {year_code(year)}-{month:02}-{day:02}"
    return f"{operator} {ends(point(words, told))[operator in ('until', 'after')]}"


def _pair(words: list[str], joins: tuple[str, ...], told: Told) -> tuple[str, str]:
    """The two dates around a joining word; what one leaves out (month, year, century) is taken from the other."""
    positions = [position for position, word in enumerate(words) if word in joins]
    if len(positions) != 1 or positions[0] in (0, len(words) - 1):
        raise unread(" ".join(words))
    left, right = trimmed(words[: positions[0]]), trimmed(words[positions[0] + 1 :])
    if not left or not right:
        raise unread(" ".join(words))
    left, right = _completed(left, right)
    first, last = point(left, told), point(right, told)
    if len(left) == len(right) == 1 and left[0] in WEEKDAYS and right[0] in WEEKDAYS and last < first:
        return in_order(first, last, told.style.direction)
    return first, last


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
