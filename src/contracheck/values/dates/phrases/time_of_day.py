"""Times of day in words: `7:10 a.m.`, `7 pm`, `18:35 UTC`, `noon`, `midnight`, `24:00`.

*EST* is a zone; *est.* after a time of day could be an estimate as well, and asks.
"""

from __future__ import annotations

from contracheck.values.dates.edtf.clock import moment
from contracheck.values.dates.edtf.single_date import read_date
from contracheck.values.dates.phrases.date_tokens import unread
from contracheck.values.dates.phrases.zone import offset, zone_of
from contracheck.values.fault import Fault

MIDNIGHT = "midnight"
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": MIDNIGHT}
_TWELVE = ("12", "12:00")
_HALVES = ("am", "pm")


def split_clock(words: list[str]) -> tuple[str, str, list[str]]:
    """The EDTF time of day that the words hold (`T07:10`, `T07` for a bare hour, or empty), its zone, and the rest.

    `T24:00` is the end of the day, `MIDNIGHT` either end of it.
    """
    clock, zone, rest = "", "", []
    named = _without_twelve(words)
    for word, following in zip(named, [*named[1:], ""], strict=True):
        if found := zone_of(word):
            zone = _only(found, zone, words)
        elif found := _clock(word, following):
            clock = _only(found, clock, words)
        elif word not in _HALVES:
            rest.append(word)
    if not clock and (zone or not set(_HALVES).isdisjoint(words)):
        raise unread(" ".join(words))
    if clock and "est" in rest:
        raise Fault("a time zone, or an estimate?", "est", "EST, or (estimated)", "EST or (estimated)")
    return clock, zone, rest


def _only(found: str, before: str, words: list[str]) -> str:
    if before:
        raise unread(" ".join(words))
    return found


def _without_twelve(words: list[str]) -> list[str]:
    """`12 noon` is noon."""
    pairs = zip(words, [*words[1:], ""], strict=True)
    return [word for word, following in pairs if not (word in _TWELVE and following in _NAMED)]


def _clock(word: str, following: str) -> str:
    if word in _NAMED:
        return _NAMED[word]
    half = following if following in _HALVES else ""
    if word[-2:] in _HALVES:
        word, half = word[:-2], word[-2:]
    hour, colon, minute = word.partition(":")
    if not (half or colon) or not _two_digits(hour) or (colon and not (_two_digits(minute) and len(minute) == 2)):
        return ""
    return f"T{_hour(int(hour), half):02}{':' + minute if colon else ''}"


def on_day(day: str, clock: str, zone: str) -> str:
    """Canonical text of a time of day in a zone, as `split_clock` gives them, on a day. Raises `Fault` to ask."""
    suffix = offset(zone, day) if zone else ""
    if clock == MIDNIGHT:
        return f"midnight of {day}{suffix}"
    if clock == "T24:00":
        return moment(int(read_date(day).said[1]) + 1, suffix)
    return day + clock + suffix


def _two_digits(text: str) -> bool:
    return 0 < len(text) <= 2 and text.isascii() and text.isdigit()


def _hour(hour: int, half: str) -> int:
    if not half:
        return hour
    if not 1 <= hour <= 12:
        raise unread(f"{hour} {half}", "an hour from 1 to 12 before a.m. or p.m.")
    return hour % 12 + (12 if half == "pm" else 0)
