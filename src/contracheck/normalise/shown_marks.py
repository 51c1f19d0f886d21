"""How sources write their numbers that name no language: as their other numbers show it, and no other source's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from contracheck.model import Claim, Level, Place, Predicate, Problem
from contracheck.normalise.asked_language import how_to_give
from contracheck.normalise.manner import Manner, style_of
from contracheck.values.fault import Fault
from contracheck.values.numbers.decimal_marks import shown_marks
from contracheck.values.numbers.digits import TWO_WAYS, decimal_mark
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.quantity import Quantity

_MARKS = {
    ".": "a point begins decimals, so a comma groups thousands",
    ",": "a comma begins decimals, so a point groups thousands",
}


class ShownMarks(NamedTuple):
    """The mark before decimals by source id, and what is told of those that mattered."""

    marks: Mapping[str, str]
    problems: tuple[Problem, ...]


def marks_of(
    claims: Iterable[Claim], predicates: Mapping[str, Predicate], numbers: Collection[str], manner: Manner
) -> ShownMarks:
    """The marks of the sources of which a number could be read in two ways, where all others agree on one; `numbers`
    are the ids of claims that are some."""
    of: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.id in numbers and _is_marked(claim):
            of.setdefault(claim.source.id, []).append(claim)
    marks: dict[str, str] = {}
    problems: list[Problem] = []
    for name, its in sorted(of.items()):
        read = [(claim, _is_open(claim, predicates[claim.predicate], manner)) for claim in its]
        shown = {mark: claim for claim in _first_last(read) for mark in shown_marks(claim.value)}
        if len(shown) == 1:
            ((marks[name], shows),) = shown.items()
            problems += _told([claim for claim, unsure in read if unsure], marks[name], shows)
    return ShownMarks(marks, tuple(problems))


def _is_marked(claim: Claim) -> bool:
    """Whether a number has a mark in it, which no language tells how to read."""
    return not decimal_mark(claim.source.language) and pattern(r"[.,]\d").search(claim.value) is not None


def _first_last(read: Sequence[tuple[Claim, bool | None]]) -> Iterator[Claim]:
    """The claims that are numbers, the first in their files last."""
    return iter(sorted((claim for claim, unsure in read if unsure is not None), key=_place, reverse=True))


def _place(claim: Claim) -> Place:
    return claim.at("value")


def _is_open(claim: Claim, predicate: Predicate, manner: Manner) -> bool | None:
    """Whether its value could be read in two ways; `None` if it is no number."""
    try:
        Quantity.parse(claim.value, style_of(claim, predicate, manner))
    except Fault as fault:
        return True if fault.message == TWO_WAYS else None
    return False


def _told(unsure: Sequence[Claim], mark: str, shows: Claim) -> Iterator[Problem]:
    if not unsure:
        return
    first = min(unsure, key=_place)
    message = f"the source {first.source.id} names no language; its “{shows.value}” at {shows.at('value')} shows that "
    message += f"{_MARKS[mark]}, here and in its other numbers"
    expected = f"its language, to be sure: {how_to_give(first)}"
    yield Problem(first.at("value"), message, first.value, expected, level=Level.WARNING)
