"""What the words of a value read as, each by itself: a number, a date, yes or no, a name; some as two of these."""

from __future__ import annotations

from functools import lru_cache

from contracheck.model import Claim, Datatype
from contracheck.values.fault import Fault, reads
from contracheck.values.numbers.digits import TWO_WAYS, decimal_mark
from contracheck.values.numbers.unit import SHARE, Unit
from contracheck.values.quantity import Quantity, Style
from contracheck.values.span import Span
from contracheck.values.text.not_known import says_not_known

TRUTHS = {
    **dict.fromkeys(("yes", "true", "y", "happened", "did happen"), True),
    **dict.fromkeys(("no", "false", "n", "did not happen", "never"), False),
}
"""The words for yes and no, in lower case."""
_A_THING = "label:"
"""How the dimension of a unit begins that is the name of a thing."""


def kinds_of(claim: Claim) -> tuple[Datatype, ...]:
    """All that the value reads as, in the order in which a pair is compared: number, date, truth, name.

    What has a digit and reads as a number or a date is no name, unless it counts something with a capital letter
    (*7 Up*). A word that may be a number (*none*, *dozens*, *Seven*) may be a name, too.
    """
    found = [kind for kind, fits in KINDS if fits(claim)]
    if not found or _may_be_a_name(claim):
        found.append(Datatype.TERM)
    return tuple(found)


def is_not_told(claim: Claim) -> bool:
    """Whether the value says that it is not known: it reads as anything."""
    return says_not_known(claim.value, claim.source.language)


def is_quantity(claim: Claim) -> bool:
    """Whether it is a number, or may be one: in words, it is so also where it is none, or dozens."""
    found = _number(claim)
    return found is not None and (_has_digit(claim) or bool(claim.unit) or _is_counted(found))


def is_plain_quantity(claim: Claim) -> bool:
    """Whether it is plainly a number: it has digits or a unit, or is spelled (three, about two thirds), and no word
    that may be one (none, dozens)."""
    found = _number(claim)
    return found is not None and (_has_digit(claim) or bool(claim.unit) or _is_spelled(found))


def is_date(claim: Claim) -> bool:
    """Whether it is a date with figures."""
    if not _has_digit(claim):
        return False
    try:
        Span.parse(claim.value.strip())
    except Fault as fault:
        from contracheck.values.dates.phrases.year_pair import EitherWay

        return isinstance(fault, EitherWay)  # a month or two years: a date, whatever it asks
    return True


def is_truth(claim: Claim) -> bool:
    """Whether it is yes or no."""
    return claim.value.strip().casefold() in TRUTHS


def _number(claim: Claim) -> Quantity | None:
    if is_truth(claim) or ("/" in claim.value and is_date(claim)):  # 2014/2017 is no fraction
        return None
    return _quantity_or_none(claim.value, claim.unit, claim.source.language)


@lru_cache(maxsize=1024)
def _quantity_or_none(text: str, beside: str, language: str) -> Quantity | None:
    """The quantity, with the unit beside it if that is one; each value is asked for several times."""
    unit = beside if beside and reads(beside, Unit.parse) else None
    try:
        return _quantity(text, Style(language=language or None, unit=unit))
    except Fault:
        return None


def _quantity(text: str, style: Style) -> Quantity:
    """The quantity; of a number that could be read in two ways either, for it is one in both, and so is one of which
    only the unit beside it is not known. Raises `Fault`."""
    try:
        return Quantity.parse(text, style)
    except Fault as fault:
        if fault.message != TWO_WAYS and not style.unit:
            raise
        return Quantity.parse(text, Style(language=style.language if decimal_mark(style.language) else "en"))


def _has_digit(claim: Claim) -> bool:
    return any(letter.isdigit() for letter in claim.value)


def _is_spelled(found: Quantity) -> bool:
    return found.said.is_point and found.said.lower != 0 and found.unit in (None, SHARE) and not found.vague


def _is_counted(found: Quantity) -> bool:
    """Whether the unit of a number in words, if it has one, is no name: *five years*, *three dogs*, not *Seven
    Sisters*."""
    return not _thing(found)[:1].isupper()


def _may_be_a_name(claim: Claim) -> bool:
    if not _has_digit(claim):
        return True
    found = _number(claim)
    return found is not None and not claim.unit and _thing(found)[:1].isupper()


def _thing(found: Quantity) -> str:
    """What it counts, as written, if that is no unit of measurement."""
    return found.unit.name if found.unit is not None and found.unit.dimension.startswith(_A_THING) else ""


KINDS = ((Datatype.QUANTITY, is_quantity), (Datatype.DATE, is_date), (Datatype.TRUTH, is_truth))
"""Numbers before dates: "around 2500" and "1500-2500" can be read as years too."""
