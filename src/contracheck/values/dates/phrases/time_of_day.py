"""Times of day in words: `7:10 a.m.`, `7 pm`, `18:35 UTC`, `noon`, `midnight`, `24:00`."""

from __future__ import annotations

from contracheck.values.dates.edtf.clock import moment
from contracheck.values.dates.edtf.single_date import read_date
from contracheck.values.dates.phrases.date_tokens import unread

MIDNIGHT = "midnight"
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": MIDNIGHT}
_TWELVE = ("12", "12:00")
_ZONES = {"utc": "Z", "gmt": "Z"}
_HALVES = ("am", "pm")


def split_clock(words: list[str]) -> tuple[str, list[str]]:
    """The EDTF time of day that the words hold (`T07:10`, `T07` for a bare hour, or empty), and the rest.

    `T24:00` is the end of the day, `MIDNIGHT` either end of it.
    """
    clock, zone, rest = "", "", []
    named = _without_twelve(words)
    for word, following in zip(named, [*named[1:], ""], strict=True):
        if word in _ZONES:
            zone = _ZONES[word]
        elif found := _clock(word, following):
            if clock:
                raise unread(" ".join(words))
            clock = found
        elif word not in _HALVES:
            rest.append(word)
    if (zone or any(half in words for half in _HALVES)) and not clock:
        raise unread(" ".join(words))
    return clock + zone if clock else "", rest


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


def on_day(day: str, clock: str) -> str:
    """Canonical text of a time of day, as `split_clock` gives it, on a day of the calendar."""
    if clock.startswith(MIDNIGHT):
        return f"midnight of {day}{clock.removeprefix(MIDNIGHT)}"
    if clock.startswith("T24:00"):
        last = read_date(day).said[1]
        return moment(int(last) + 1, clock.removeprefix("T24:00"))
    return day + clock


def _two_digits(text: str) -> bool:
    return 0 < len(text) <= 2 and text.isascii() and text.isdigit()


def _hour(hour: int, half: str) -> int:
    if not half:
        return hour
    if not 1 <= hour <= 12:
        raise unread(f"{hour} {half}", "an hour from 1 to 12 before a.m. or p.m.")
    return hour % 12 + (12 if half == "pm" else 0)
