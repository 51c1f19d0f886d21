"""One date or period in words, as canonical text: `late 2017`, `Q3 2025`, `the 1990s`, `summer 2025`."""

from __future__ import annotations

from contracheck.values.dates.edtf.canonical import read_atom
from contracheck.values.dates.edtf.period_words import ordinal
from contracheck.values.dates.edtf.understood import Reading
from contracheck.values.dates.phrases.calendar_date import date_in_words
from contracheck.values.dates.phrases.date_tokens import DASH, ORDINALS, SEASONS, trimmed, unread
from contracheck.values.dates.phrases.numeric_date import numeric
from contracheck.values.dates.phrases.relative_date import relative
from contracheck.values.fault import Fault

_PARTS = {"early": "early", "mid": "mid", "middle": "mid", "late": "late"}
_TIPS = {"start": "start of", "beginning": "start of", "end": "end of"}
_PIECES = {"half": (39, 2), "quarter": (32, 4), "third": (36, 3)}


def point(words: list[str], published: Reading | None) -> str:
    """Canonical text of a date in words. Raises `Fault`."""
    words = trimmed(words)
    if not words:
        raise unread("")
    if len(words) == 1 and (found := _one_word(words[0])) is not None:
        return found
    if words[0] in _PARTS or (words[0] in _TIPS and words[1:2] == ["of"]):
        return _part(words, published)
    found = relative(words, published) or _piece(words) or _century(words) or _season(words)
    return found or date_in_words(words, published)


def _one_word(word: str) -> str | None:
    if not any(letter.isdigit() for letter in word) or (":" in word and "T" not in word):
        return None
    try:
        return read_atom(word.replace("'s", "s")).text
    except Fault:
        if (found := numeric(word)) is None and word[0] in "0123456789-" and "-" in word:
            raise
        return found


def _part(words: list[str], published: Reading | None) -> str:
    head = _PARTS.get(words[0]) or _TIPS[words[0]]
    return read_atom(f"{head} {point(words[1:], published)}").text


def _piece(words: list[str]) -> str | None:
    """`first half of 2025`, `Q3 2025`, `2025 H1`: EDTF's codes for halves, quarters and thirds of a year."""
    rest = [word for word in words if word not in ("of", "the")]
    if len(rest) == 3 and rest[1] in _PIECES and (number := _which(rest[0], rest[1])):
        code, year = _PIECES[rest[1]][0] + number, rest[2]
    elif len(rest) == 2 and (found := next((word for word in rest if _short(word)), "")):
        base = 32 if found[0] == "q" else 39
        code, year = base + int(found[1]), rest[1 - rest.index(found)]
    else:
        return None
    return f"{year}-{code}" if len(year) == 4 and year.isascii() and year.isdigit() else None


def _which(word: str, unit: str) -> int:
    number = _PIECES[unit][1] if word == "last" else _ordinal(word)
    return number if number <= _PIECES[unit][1] else 0


def _short(word: str) -> bool:
    return word in ("q1", "q2", "q3", "q4", "h1", "h2")


def _ordinal(word: str) -> int:
    digits = word[:-2]
    if digits.isascii() and digits.isdigit() and len(digits) <= 2 and word == ordinal(int(digits)):
        return int(digits)
    return ORDINALS.get(word, 0)


def _century(words: list[str]) -> str | None:
    if len(words) not in (2, 3) or words[1] != "century" or words[2:] not in ([], ["bc"], ["bce"], ["ad"], ["ce"]):
        return None
    number = _ordinal(words[0])
    era = " BC" if words[2:] in (["bc"], ["bce"]) else ""
    return f"{ordinal(number)} century{era}" if number else None


def _season(words: list[str]) -> str | None:
    """`summer 2025`, `summer of 2025`, `winter 2024/25`."""
    rest = [word for word in words if word not in ("of", DASH, "the")]
    if not rest or rest[0] not in SEASONS:
        return None
    years = "/".join(rest[1:]).replace("-", "/").split("/")
    if not all(year.isascii() and year.isdigit() for year in years) or len(years[0]) != 4:
        raise unread(" ".join(words), "a season with its year, such as summer 2025")
    if len(years) == 1:
        return f"{years[0]}-{SEASONS[rest[0]]}"
    if len(years) == 2 and rest[0] == "winter":
        second = years[1] if len(years[1]) == 4 else years[0][:2] + years[1]
        return read_atom(f"winter {years[0]}-{second}").text
    raise unread(" ".join(words), "a season with its year, such as summer 2025")
