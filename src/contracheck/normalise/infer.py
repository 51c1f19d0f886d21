"""The predicates of a run: those declared that claims name, and what an undeclared one is taken for from its values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from contracheck.model import Arity, Claim, Datatype, Predicate
from contracheck.normalise.spreadsheet_dates import is_short_day, is_whole_day
from contracheck.normalise.value_kinds import (
    is_date,
    is_not_told,
    is_plain_quantity,
    is_quantity,
    is_truth,
    kinds_of,
)
from contracheck.values.fault import Fault
from contracheck.values.numbers.plain_text import plain
from contracheck.values.score import Score

_SMALL = 1000
"""Below it, two numbers with a dash are no years."""


def infer(name: str, claims: Sequence[Claim]) -> Predicate:
    """A predicate of aspect *state* and the narrowest datatype that every value fits, or that of numbers or dates where
    most are some (`_most`), for what a report says of it: what a pair is compared as, its two values tell. As a term it
    may have many values, and so may it as a score where only the values say that they are scores. What is said not to
    be known fits any, and a unit that cannot be read makes no number a name."""
    told = _telling([claim for claim in claims if not is_not_told(claim)]) or claims
    predicate = Predicate(name=name, datatype=Datatype.TERM, inferred=("aspect state",))
    datatype = Datatype.SCORE if are_scores(told, predicate) else _common(told) or _most(told)
    values = Arity.UNKNOWN if datatype in predicate.perhaps_many else Arity.ONE
    inferred = (f"datatype {datatype}", "aspect state", f"values {values}")
    return Predicate(name=name, datatype=datatype, values=values, inferred=inferred)


def _common(claims: Sequence[Claim]) -> Datatype | None:
    """What all values fit; words that may be numbers are some where others plainly are."""
    found = next((kind for kind, fits in _KINDS if all(map(fits, claims))), None)
    return None if found == Datatype.QUANTITY and not any(map(is_plain_quantity, claims)) else found


def _most(claims: Sequence[Claim]) -> Datatype:
    """Numbers or dates, if at least two of the values are some, and at least two thirds of all: the others are odd ones
    among them (`odd`). Else names."""
    for kind, fits in _KINDS:
        number = sum(map(fits, claims)) if kind in _ODD else 0
        if (
            number >= 2
            and 3 * number >= 2 * len(claims)
            and (kind == Datatype.DATE or any(map(is_plain_quantity, claims)))
        ):
            return kind
    return Datatype.TERM


def odd(claim: Claim, predicate: Predicate) -> str:
    """What the value of the claim is not, though most others of its predicate are, which nothing declares: `number` or
    `date`; else empty. It is compared with what reads as it does, if anything does."""
    if not predicate.inferred or predicate.datatype not in _ODD or is_short_day(claim):
        return ""
    fits = is_not_told(claim) or predicate.datatype in kinds_of(claim)
    return "" if fits else _ODD[predicate.datatype]


def are_scores(claims: Sequence[Claim], predicate: Predicate) -> bool:
    """Whether all values are scores, and something says that they are no ranges: the name of the predicate, or one of
    them, a pair of small numbers with a dash that runs backwards or ends in 0."""
    found = []
    for claim in claims:
        score = None if claim.unit else _score(claim.value)
        if score is None or is_date(claim):
            return False
        found.append(score)
    return bool(found) and (predicate.is_of_scores or any(map(_is_no_range, found)))


def _score(text: str) -> Score | None:
    try:
        return Score.parse(text)
    except Fault:
        return None


def _is_no_range(score: Score) -> bool:
    small = all(figure < _SMALL for each in score.rounds for figure in each)
    dashed = ":" not in plain(score.words) and "to" not in score.words.casefold()
    backwards = any(each[0] > each[-1] or each[-1] == 0 for each in score.rounds)
    return score.sides == 2 and small and dashed and backwards


def _telling(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Those whose values tell the datatype: days among numbers were ranges before a spreadsheet saw them."""
    sure = [claim for claim in claims if not is_short_day(claim)]
    numbers = [claim for claim in sure if not is_whole_day(claim)]
    return numbers if numbers and all(map(is_quantity, numbers)) else sure


_KINDS: Iterable[tuple[Datatype, Callable[[Claim], bool]]] = (
    (Datatype.TRUTH, is_truth),
    (Datatype.QUANTITY, is_quantity),
    (Datatype.DATE, is_date),
)
_ODD = {Datatype.QUANTITY: "number", Datatype.DATE: "date"}
"""What a few odd values among many make no names of."""


def resolve_predicates(
    claims: Iterable[Claim], known: Mapping[str, Predicate], key: Callable[[str], str]
) -> Mapping[str, Predicate]:
    """For every spelling of a predicate in `claims`: what it means. `known` is by `key` of names and synonyms."""
    undeclared: dict[str, list[Claim]] = {}
    found: dict[str, Predicate] = {}
    for claim in claims:
        name = key(claim.predicate)
        if name in known:
            found[claim.predicate] = known[name]
        else:
            undeclared.setdefault(name, []).append(claim)
    for its in undeclared.values():
        spellings = {claim.predicate for claim in its}
        predicate = infer(min(spellings), its)
        found |= dict.fromkeys(sorted(spellings), predicate)
    return found
