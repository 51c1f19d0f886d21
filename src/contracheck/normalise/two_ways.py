"""A number that only a language could tell how to read: the two ways as phrases that mean what was written, and one
problem for all of a source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from contracheck.model import Claim, Problem, Value
from contracheck.values.fault import Fault
from contracheck.values.numbers.digits import TWO_WAYS
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.quantity import Quantity

_ASKED = f"value: {TWO_WAYS}"
_EITHER = r"(?<![\d.,])([1-9]\d{0,2})([.,])(\d{3})(?![.,]?\d)"
"""Whole, mark and three digits, which are decimals or the last of thousands."""
_BARE = r"(?<![\d.,])([1-9]\d{0,2})(?![.,]?\d)"
_LANGUAGES = {"en": ".", "de": ","}
"""One that writes decimals like that for each mark."""
_PLACES = 5
"""As many places of a source are named."""
ReadIn = Callable[[str, str], Value]
"""What a text is read as in a language; of an empty one, in that of its source."""


def both_ways(text: str, read: ReadIn) -> tuple[str, ...]:
    """The phrases, with the language that each needs; none for a way in which the text cannot be read."""
    found = filter(None, (_one_way(text, language, read) for language in _LANGUAGES))
    return tuple(sorted(dict.fromkeys(found), key=lambda phrase: phrase.endswith(")")))


def _one_way(text: str, language: str, read: ReadIn) -> str:
    """The text as that language has it, with its thousands in plain digits and its decimals behind a point."""
    meant = _said(text, language, read)
    for phrase in _plain(text, _LANGUAGES[language]) if meant is not None else ():
        if _said(phrase, "", read) == meant:
            return phrase
        if _said(phrase, "en", read) == meant:
            return f"{phrase} (language en)"
    return ""


def _plain(text: str, decimal: str) -> Iterator[str]:
    """First as if 45-50,000 left out the thousand of 45, then as it stands."""

    def digits(match: re.Match[str]) -> str:
        head, mark, tail = match.groups()
        return f"{head}.{tail}" if mark == decimal else head + tail

    either = pattern(_EITHER)
    if all(match[2] != decimal for match in either.finditer(text)):
        yield either.sub(digits, pattern(_BARE).sub(r"\g<1>000", text))
    yield either.sub(digits, text)


def _said(text: str, language: str, read: ReadIn) -> tuple[object, ...] | None:
    try:
        value = read(text, language)
    except Fault:
        return None
    return (value.said, value.axis) if isinstance(value, Quantity) else None


def by_source(problems: list[Problem], claims: Iterable[Claim]) -> list[Problem]:
    """Such problems of the values of one source as one, at the first place, with how many there are and where; all
    others as they are."""
    if sum(problem.message == _ASKED for problem in problems) < 2:
        return problems
    source_of = {claim.at("value"): claim.source.id for claim in claims}
    of: dict[tuple[str, str], list[Problem]] = {}
    others: list[Problem] = []
    for problem in problems:
        if problem.message == _ASKED and problem.place in source_of:
            of.setdefault((source_of[problem.place], problem.expected), []).append(problem)
        else:
            others.append(problem)
    return [*others, *(_together(source, its) for (source, _), its in sorted(of.items()))]


def _together(source: str, problems: list[Problem]) -> Problem:
    first, *others = sorted(problems, key=lambda problem: problem.place)
    if not others:
        return first
    places = [str(one.place) for one in others[: _PLACES - 1]] + ["…"] * (len(others) >= _PLACES)
    times = f"{len(problems):,} times in the source {source} (also at {', '.join(places)})"
    return evolve(first, message=f"{first.message}, {times}")
