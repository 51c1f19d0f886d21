"""One date or period in words, as canonical text: `late 2017`, `Q3 2025`, `the 1990s`, `summer 2025`."""

from __future__ import annotations

from contracheck.values.dates.date_style import Hemisphere
from contracheck.values.dates.edtf.canonical import read_atom
from contracheck.values.dates.edtf.period_words import ordinal
from contracheck.values.dates.phrases.calendar_date import date_in_words
from contracheck.values.dates.phrases.date_tokens import DASH, ORDINALS, SEASONS, is_year, trimmed, unread
from contracheck.values.dates.phrases.decade import decade
from contracheck.values.dates.phrases.fiscal_year import fiscal_year, school_year
from contracheck.values.dates.phrases.marked_years import years_in
from contracheck.values.dates.phrases.numeric_date import numeric
from contracheck.values.dates.phrases.relative_date import relative
from contracheck.values.dates.phrases.rolling import rolling
from contracheck.values.dates.phrases.told import Told
from contracheck.values.dates.seasons import TO_SOUTHERN
from contracheck.values.fault import Fault

_PARTS = {"early": "early", "mid": "mid", "middle": "mid", "late": "late"}
_TIPS = {"start": "start of", "beginning": "start of", "end": "end of"}
_PIECES = {"half": (39, 2), "quarter": (32, 4), "third": (36, 3)}
"""EDTF's code before the first piece, and how many pieces a year has."""
_SHORT_PIECES = {"q1": 33, "q2": 34, "q3": 35, "q4": 36, "h1": 40, "h2": 41}


def point(words: list[str], told: Told) -> str:
    """Canonical text of a date in words. Raises `Fault`."""
    words = trimmed(words)
    if not words:
        raise unread("")
    if len(words) == 1 and (found := one_word(words[0], told)) is not None:
        return found
    if words[0] in _PARTS or (words[0] in _TIPS and words[1:2] == ["of"]):
        return _part(words, told)
    readings = (read(words, told) for read in _READINGS)
    return next((text for text in readings if text is not None), None) or date_in_words(words, told)


def one_word(word: str, told: Told) -> str | None:
    """Canonical text of EDTF, of a date in numbers, of two years or a decade in one word; or `None`. Raises `Fault`."""
    if not any(letter.isdigit() for letter in word) or (":" in word and "T" not in word):
        return None
    if years := years_in(word, told.style):
        return years
    word = word.removeprefix("'").replace("'s", "s")
    if len(word) == 3 and word.endswith("0s"):
        return decade(word, told)
    try:
        return read_atom(word).text
    except Fault:
        if (found := numeric(word)) is None and word[0] in "0123456789-" and "-" in word:
            raise
        return found


def _part(words: list[str], told: Told) -> str:
    if words[1:2] == ["as"]:
        raise unread(" ".join(words))
    head = _PARTS.get(words[0]) or _TIPS[words[0]]
    return read_atom(f"{head} {point(words[1:], told)}").text


def _piece(words: list[str], _: Told) -> str | None:
    """`first half of 2025`, `Q3 2025`, `2025 H1`: EDTF's codes for halves, quarters and thirds of a year."""
    code, year = _code_and_year([word for word in words if word not in ("of", "the")])
    return f"{year}-{code}" if code and is_year(year) else None


def _code_and_year(words: list[str]) -> tuple[int, str]:
    match words:
        case [which, unit, year] if unit in _PIECES:
            return _code(which, unit), year
        case [short, year] if short in _SHORT_PIECES:
            return _SHORT_PIECES[short], year
        case [year, short] if short in _SHORT_PIECES:
            return _SHORT_PIECES[short], year
    return 0, ""


def _code(which: str, unit: str) -> int:
    """The code of the `second half` or `last quarter`; 0 if a year has no such piece."""
    before, size = _PIECES[unit]
    number = size if which == "last" else _ordinal(which)
    return before + number if 1 <= number <= size else 0


def _ordinal(word: str) -> int:
    digits = word[:-2]
    if digits.isascii() and digits.isdigit() and len(digits) <= 2 and word == ordinal(int(digits)):
        return int(digits)
    return ORDINALS.get(word, 0)


def _century(words: list[str], _: Told) -> str | None:
    if len(words) not in (2, 3) or words[1] != "century" or words[2:] not in ([], ["bc"], ["bce"], ["ad"], ["ce"]):
        return None
    number = _ordinal(words[0])
    era = " BC" if words[2:] in (["bc"], ["bce"]) else ""
    return f"{ordinal(number)} century{era}" if number else None


def _season(words: list[str], told: Told) -> str | None:
    """`summer 2025`, `summer of 2025`, `winter 2024/25`, and where it may be a southern one, `summer 2024/25`."""
    rest = [word for word in words if word not in ("of", DASH, "the")]
    if not rest or rest[0] not in SEASONS:
        return None
    name, years = rest[0], "/".join(rest[1:]).replace("-", "/").replace(DASH, "/").split("/")
    match years:
        case [year] if is_year(year):
            southern = TO_SOUTHERN if told.style.hemisphere == Hemisphere.SOUTH else 0
            return f"{year}-{SEASONS[name] + southern}"
        case [year, following] if is_of_two_years(name, told) and is_year(year) and following.isascii():
            return _two_years(name, year, following)
    raise unread(" ".join(words), "a season with its year, such as summer 2025")


def is_of_two_years(name: str, told: Told) -> bool:
    """Whether such a season may be told with both its years: a winter, and a summer of the south."""
    return name == "winter" or (name == "summer" and told.style.hemisphere != Hemisphere.NORTH)


def _two_years(name: str, year: str, following: str) -> str:
    """A season by both its years, of which the second may lack its century. Raises `Fault` if it is none."""
    whole = following if len(following) == 4 else year[:2] + following
    return read_atom(f"{'southern ' * (name == 'summer')}{name} {year}-{whole}").text


_READINGS = (fiscal_year, school_year, rolling, relative, _piece, _century, _season)
"""What words may be, in the order in which it is tried; each gives `None` for what it does not know."""
