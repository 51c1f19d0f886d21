"""The words that date phrases are made of, and a text cut into them."""

from __future__ import annotations

from contracheck.values.dates.calendar_text import SHORT
from contracheck.values.dates.edtf.plain_date import EXPECTED
from contracheck.values.fault import Fault

_FULL = "january february march april may june july august september october november december".split()
MONTHS = {
    **{name: number for number, name in enumerate(_FULL, 1)},
    **{name.casefold(): number for number, name in enumerate(SHORT, 1)},
    "sept": 9,
}
"""Month names and their number, 1 to 12."""


def month_name(number: int) -> str:
    """`April` for 4."""
    return _FULL[number - 1].title()


WEEKDAYS = {
    name: number
    for number, full in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
    for name in (full, full[:3])
}
"""Weekday names and their number, 0 for Monday."""

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Season names and their EDTF code; northern hemisphere."""

ORDINALS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(),
        1,
    )
}
"""Ordinals in words, for centuries, halves and quarters."""

FILLERS = frozenset(("in", "on", "at", "during", "the", "of", "year", "month", "as"))
"""Words that may stand before a date and say nothing about it."""

DASH = "–"
EASTERN = "EST"
"""The zone, which keeps its capitals: in small letters it may be *estimated*."""

_NAMED = ("fiscal", "fy", "year")
_ABBREVIATIONS = (
    ("a.m.", "am"),
    ("p.m.", "pm"),
    ("b.c.e.", "bce"),
    ("b.c.", "bc"),
    ("a.d.", "ad"),
    ("c.e.", "ce"),
    ("’", "'"),
    ("—", DASH),
    (" - ", DASH),
    (DASH, f" {DASH} "),
    (",", " "),
)
_PREFIXES = (("c.", "circa"), ("ca.", "circa"), ("mid-", "mid"), ("early-", "early"), ("late-", "late"))
_EDTF_STARTS = tuple("0123456789-?~%[{")


class NeedsPublication(Fault):
    """A phrase that only a publication date makes a date."""

    @classmethod
    def of(cls, phrase: str) -> NeedsPublication:
        """The fault that asks for a date, or for the source's own."""
        return cls("relative to a publication date that is not given", phrase, "a date, or the source's `published`")


def unread(text: str, expected: str = EXPECTED) -> Fault:
    """The fault of a phrase that the table does not have."""
    return Fault("not a date", text, expected)


def cut(text: str) -> list[str]:
    """The words of a phrase in small letters (EDTF inside keeps its own), with a dash as a word."""
    for old, new in _ABBREVIATIONS:
        text = text.replace(old, new).replace(old.upper(), new)
    return _joined([piece for word in text.split() for piece in _pieces(word)])


def _joined(words: list[str]) -> list[str]:
    """The same with `2024–25` as one word again: two years in a row, not the ends of `3 May 2024–25 June 2025`."""
    joined: list[str] = []
    for position, word in enumerate(words):
        joined.append(word)
        before = joined[-4] if len(joined) > 3 else ""
        after = words[position + 1] if position + 1 < len(words) else ""
        if _is_second_year(joined) and before not in MONTHS and after not in MONTHS:
            joined[-3:] = ["".join(joined[-3:])]
        elif _is_named_year(joined, before):
            joined[-3:] = [f"{joined[-3]}/{joined[-1]}"]
    return joined


def _is_named_year(words: list[str], before: str) -> bool:
    """`fiscal year 2023–2024`, `FY2023-2024`: one year of its own, by both of the calendar's."""
    if len(words) < 3 or words[-2] != DASH or not is_year(words[-1]):
        return False
    first = words[-3]
    return (before in _NAMED and is_year(first)) or (first.startswith("fy") and is_year(first[2:]))


def _is_second_year(words: list[str]) -> bool:
    if len(words) < 3 or words[-2] != DASH or len(words[-1]) != 2:
        return False
    year = words[-3].removeprefix("fy")
    return is_year(year) and words[-1].isascii() and words[-1].isdigit() and second_year(int(year), words[-1]) > 0


def second_year(year: int, digits: str) -> int:
    """The year that two digits name after a year: the same century, or 00 of the next; 0 where that is not later."""
    if digits == "00" and year % 100 >= 90:
        return year // 100 * 100 + 100
    later = year // 100 * 100 + int(digits)
    return later if later > year else 0


def _pieces(word: str) -> list[str]:
    if word.strip("().,") == EASTERN:
        return [EASTERN]
    small = word.casefold().rstrip(".")
    for prefix, name in _PREFIXES:
        if small.startswith(prefix):
            return [name, *_pieces(word[len(prefix) :])]
    if small in ("c", "ca"):
        return ["circa"]
    left, dash, right = small.partition("-")
    if dash and _are_two_ends(left, right):
        return [left, DASH, right]
    if _may_be_edtf(word):
        return [word]
    return [small] if small else []


def _are_two_ends(left: str, right: str) -> bool:
    """`3-5`, `1914-1918`, `may-june`; not `2020-05`, which is one month."""
    if left.isdigit() and right.isdigit():
        return len(left) == len(right) == 4 or (len(left) <= 2 and len(right) <= 2)
    return left in MONTHS and right in MONTHS


def _may_be_edtf(word: str) -> bool:
    starts = word.startswith("Y") or (word.startswith(_EDTF_STARTS) and "-" in word)
    return starts and any(letter.isdigit() for letter in word)


def is_year(word: str) -> bool:
    """Whether it is a year as dates write it: four digits."""
    return len(word) == 4 and word.isascii() and word.isdigit()


def trimmed(words: list[str]) -> list[str]:
    """The words without those at the front that say nothing."""
    start = 0
    while start < len(words) and words[start] in FILLERS:
        start += 1
    return words[start:]
