"""What is suggested in place of a phrase that asks: the whole phrase, and nothing that means something else."""

from __future__ import annotations

from contracheck.values.dates.edtf.canonical import ReversedFault
from contracheck.values.dates.phrases.calendar_date import MissingYearFault
from contracheck.values.dates.phrases.ends import ends
from contracheck.values.fault import Fault

_LINKS = frozenset(("from", "between", "and", "to", "through", "until", "till"))


def suggested(fault: Fault, text: str) -> str:
    """What is suggested for the whole phrase. Two ends in words are not turned round: Nov-Feb 2017 ran into 2017."""
    if isinstance(fault, MissingYearFault):
        return _with_each_year(fault, text)
    words = (word for word in text.casefold().split() if any(letter.isalpha() for letter in word))
    if isinstance(fault, ReversedFault):
        return _turned(fault, text) if _LINKS.issuperset(words) else ""
    return _in_place(fault, text)


def _turned(fault: ReversedFault, text: str) -> str:
    if text.casefold().startswith("between"):
        return f"between {' and '.join(ends(fault.suggestion))}"
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
