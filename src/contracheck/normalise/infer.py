"""The predicates of a run: those declared that claims name, and what an undeclared one is taken for from its values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from contracheck.model import Arity, Claim, Datatype, Predicate
from contracheck.normalise.spreadsheet_dates import is_short_day, is_whole_day
from contracheck.values.fault import Fault, reads
from contracheck.values.numbers.digits import TWO_WAYS, decimal_mark
from contracheck.values.numbers.plain_text import plain
from contracheck.values.numbers.unit import SHARE, Unit
from contracheck.values.quantity import Quantity, Style
from contracheck.values.score import Score
from contracheck.values.span import Span
from contracheck.values.text.not_known import says_not_known

TRUTHS = {
    **dict.fromkeys(("yes", "true", "y", "happened", "did happen"), True),
    **dict.fromkeys(("no", "false", "n", "did not happen", "never"), False),
}
"""The words for yes and no, in lower case."""
_OF_SCORES = ("score", "scoreline", "result", "tally", "vote")
"""Last words of names whose pairs of numbers are scores, which way round so ever; a *vote share* is none."""
_SMALL = 1000
"""Below it, two numbers with a dash are no years."""


def infer(name: str, claims: Sequence[Claim]) -> Predicate:
    """A predicate of aspect *state* and the narrowest datatype that every value fits, or that of numbers or dates where
    most are some (`_most`). Terms may have many values, and so may scores where only the values say that they are
    scores. What is said not to be known fits any, and a unit that cannot be read makes no number a name."""
    told = _telling([claim for claim in claims if not says_not_known(claim.value, claim.source.language)]) or claims
    named = re.findall(r"[^\W_]+", name.casefold())[-1:]
    by_name = bool(named) and named[0] in _OF_SCORES
    if _are_scores(told, by_name=by_name):
        datatype = Datatype.SCORE
    else:
        datatype = next((kind for kind, fits in _KINDS if all(map(fits, told))), None) or _most(told)
    one = datatype != Datatype.TERM and (datatype != Datatype.SCORE or by_name)
    values = Arity.ONE if one else Arity.UNKNOWN
    inferred = (f"datatype {datatype}", "aspect state", f"values {values}")
    return Predicate(name=name, datatype=datatype, values=values, inferred=inferred)


def _most(claims: Sequence[Claim]) -> Datatype:
    """Numbers or dates, if at least two of the values are some, and at least two thirds of all: the others are odd ones
    among them (`odd`). Else names."""
    for kind, fits in _KINDS:
        number = sum(map(fits, claims)) if kind in _ODD else 0
        if number >= 2 and 3 * number >= 2 * len(claims):
            return kind
    return Datatype.TERM


def odd(claim: Claim, predicate: Predicate) -> str:
    """What the value of the claim is not, though it was taken for one as the others of its predicate are, which nothing
    declares: `number` or `date`; else empty."""
    if not predicate.inferred or predicate.datatype not in _ODD or is_short_day(claim) or is_whole_day(claim):
        return ""
    return "" if dict(_KINDS)[predicate.datatype](claim) else _ODD[predicate.datatype]


def _are_scores(claims: Sequence[Claim], *, by_name: bool) -> bool:
    """Whether all values are scores, and something says that they are no ranges: the name of the predicate, or one of
    them, a pair of small numbers with a dash that runs backwards or ends in 0."""
    found = []
    for claim in claims:
        score = None if claim.unit else _score(claim.value)
        if score is None or _is_date(claim):
            return False
        found.append(score)
    return by_name or any(map(_is_no_range, found))


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
    return numbers if numbers and all(map(_is_quantity, numbers)) else sure


def _is_truth(claim: Claim) -> bool:
    return claim.value.strip().casefold() in TRUTHS


def _is_quantity(claim: Claim) -> bool:
    unit = claim.unit if claim.unit and reads(claim.unit, Unit.parse) else None
    style = Style(language=claim.source.language or None, unit=unit)
    if "/" in claim.value and _is_date(claim):  # 2014/2017 is no fraction
        return False
    try:
        found = _quantity(claim.value, style)
    except Fault:
        return False
    return bool(claim.unit) or any(letter.isdigit() for letter in claim.value) or _is_spelled(found)


def _quantity(text: str, style: Style) -> Quantity:
    """The quantity; of a number that could be read in two ways either, for it is one in both, and so is one of which
    only the unit beside it is not known. Raises `Fault`."""
    try:
        return Quantity.parse(text, style)
    except Fault as fault:
        if fault.message != TWO_WAYS and not style.unit:
            raise
        return Quantity.parse(text, Style(language=style.language if decimal_mark(style.language) else "en"))


def _is_spelled(found: Quantity) -> bool:
    """Whether a text without digits is plainly a number (three, about two thirds), and not a word that may be one
    (none, dozens)."""
    return found.said.is_point and found.said.lower != 0 and found.unit in (None, SHARE) and not found.vague


def _is_date(claim: Claim) -> bool:
    if not any(letter.isdigit() for letter in claim.value):
        return False
    try:
        Span.parse(claim.value.strip())
    except Fault as fault:
        from contracheck.values.dates.phrases.year_pair import EitherWay

        return isinstance(fault, EitherWay)  # a month or two years: a date, whatever it asks
    return True


_KINDS: Iterable[tuple[Datatype, Callable[[Claim], bool]]] = (
    (Datatype.TRUTH, _is_truth),
    (Datatype.QUANTITY, _is_quantity),  # before dates: "around 2500" and "1500-2500" can be read as years too
    (Datatype.DATE, _is_date),
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
