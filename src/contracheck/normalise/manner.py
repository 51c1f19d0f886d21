"""How values are to be read: the settings that concern the meaning of words and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache

from attrs import field, frozen

from contracheck.model import Claim, Predicate
from contracheck.values.numbers.digits import NO_DECIMALS, decimal_mark
from contracheck.values.numbers.lazy_pattern import pattern
from contracheck.values.numbers.scan import SUFFIXES
from contracheck.values.quantity import Style, Tolerance

_ROUND_FROM = 100
"""Counts below it are exact, unless a predicate says otherwise."""
_SCALES = "|".join(sorted(SUFFIXES, key=len, reverse=True))
_AVERAGES = "per|each|average|averaging|averaged|mean|median|rate"
_EVERY = r"\d an? (?:second|minute|hour|day|week|month|year)"
_MAY_HAVE_DECIMALS = rf"(?i)(?<![^\W\d_])(?:{_SCALES}|m|mm|g|e|x|{_AVERAGES})(?![^\W\d_])|{_EVERY}|[/*^×⁄%]"
"""Words and signs that multiply a number or make it an average, of which even people may be some and a half."""
_THOUSANDS = {mark: rf"(?<![\d.,])[1-9]\d{{0,2}}\{mark}\d{{3}}(?![\d.,])" for mark in ".,"}


@frozen(cache_hash=True)
class Manner:
    """`exact` switches the halo of round numbers off; `hedge` is the band of "around"; without `vague`, "dozens" is
    compared with nothing. `fiscal_year_starts` is the month and day on which fiscal years begin, or empty; undated
    claims are of the time `case_when`, if there is one. `marks` is no setting but what the sources show: by id, the
    mark before decimals."""

    exact: bool = False
    hedge: Fraction = Fraction(1, 10)
    vague: bool = True
    fiscal_year_starts: str = ""
    case_when: str = ""
    marks: Mapping[str, str] = field(factory=dict, eq=False)


def style_of(claim: Claim, predicate: Predicate, manner: Manner) -> Style:
    """How the number of a claim is read: by the source's language, the claim's unit and the predicate's declaration."""
    unit = claim.unit or (predicate.unit if predicate.unit != "count" else "")
    decimal = _decimal(claim, predicate, manner)
    language, precision = claim.source.language or None, claim.precision or None
    return _style(predicate, manner, language, decimal, unit=unit or None, precision=precision)


@lru_cache(maxsize=4096)
def _style(
    predicate: Predicate, manner: Manner, language: str | None, decimal: str, *, unit: str | None, precision: str | None
) -> Style:
    return Style(
        language=language,
        decimal=decimal,
        unit=unit,
        counts=predicate.unit == "count",
        nonnegative=is_nonnegative(predicate),
        signed=_is_signed(predicate),
        exact=manner.exact,
        tolerance=Tolerance.parse(predicate.tolerance) if predicate.tolerance else None,
        precision=precision,
        hedge=manner.hedge,
        vague=manner.vague,
        things=predicate.name if predicate.unit == "count" else "",
        round_from=_round_from(predicate.round_from),
        declared=not predicate.inferred,
        lasting=bool(predicate.spans) and predicate.round_from != "never",
    )


def _round_from(text: str) -> int | None:
    return _ROUND_FROM if not text else None if text == "never" else int(text)


def _decimal(claim: Claim, predicate: Predicate, manner: Manner) -> str:
    """The mark before decimals, where the language does not tell it: what the source shows. What is counted has none,
    unless it is multiplied or an average; where the source shows that it writes decimals like that, it is asked."""
    if decimal_mark(claim.source.language):
        return ""
    shown = manner.marks.get(claim.source.id, "")
    if predicate.unit != "count" or _may_have_decimals(f"{claim.value} {claim.unit}"):
        return shown
    return "" if shown and pattern(_THOUSANDS[shown]).search(claim.value) else NO_DECIMALS


@lru_cache(maxsize=32768)
def _may_have_decimals(text: str) -> bool:
    return pattern(_MAY_HAVE_DECIMALS).search(text) is not None


def _is_signed(predicate: Predicate) -> bool:
    """Whether numbers below zero are declared to be of it: by its range, or since it is a change of something."""
    return predicate.change == "yes" or (bool(predicate.lowest) and not is_nonnegative(predicate))


def is_nonnegative(predicate: Predicate) -> bool:
    """Whether the declared range excludes numbers below zero."""
    return bool(predicate.lowest) and not predicate.lowest.startswith(("-", "\N{MINUS SIGN}"))
