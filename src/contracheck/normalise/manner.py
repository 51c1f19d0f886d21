"""How values are to be read: the settings that concern the meaning of words and numbers."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from contracheck.model import Claim, Predicate
from contracheck.values.quantity import Style, Tolerance


@frozen
class Manner:
    """`exact` switches the halo of round numbers off; `hedge` is the band of "around"; without `vague`, "dozens" is
    compared with nothing. `fiscal_year_starts` is the month and day on which fiscal years begin, or empty."""

    exact: bool = False
    hedge: Fraction = Fraction(1, 10)
    vague: bool = True
    fiscal_year_starts: str = ""


def style_of(claim: Claim, predicate: Predicate, manner: Manner) -> Style:
    """How the number of a claim is read: by the source's language, the claim's unit and the predicate's declaration."""
    unit = claim.unit or (predicate.unit if predicate.unit != "count" else "")
    return Style(
        language=claim.source.language or None,
        unit=unit or None,
        counts=predicate.unit == "count",
        nonnegative=is_nonnegative(predicate),
        exact=manner.exact,
        tolerance=Tolerance.parse(predicate.tolerance) if predicate.tolerance else None,
        precision=claim.precision or None,
        hedge=manner.hedge,
        vague=manner.vague,
    )


def is_nonnegative(predicate: Predicate) -> bool:
    """Whether the declared range excludes numbers below zero."""
    return bool(predicate.lowest) and not predicate.lowest.startswith(("-", "\N{MINUS SIGN}"))
