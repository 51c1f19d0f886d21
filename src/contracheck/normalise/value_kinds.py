"""What the words of a value read as, each by itself: a number, a date, yes or no, a name; some as two of these."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

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


class _Words(NamedTuple):
    """All of a claim that tells what its value reads as."""

    value: str
    unit: str
    language: str


def _words(claim: Claim) -> _Words:
    return _Words(claim.value, claim.unit, claim.source.language)


def kinds_of(claim: Claim) -> tuple[Datatype, ...]:
    """All that the value reads as, in the order in which a pair is compared: number, date, truth, name.

    What has a digit and reads as a number or a date is no name, unless it counts something with a capital letter
    (*7 Up*). A word that may be a number (*none*, *dozens*, *Seven*) may be a name, too.
    """
    return _kinds(_words(claim))


def is_not_told(claim: Claim) -> bool:
    """Whether the value says that it is not known: it reads as anything."""
    return says_not_known(claim.value, claim.source.language)


def is_quantity(claim: Claim) -> bool:
    """Whether it is a number, or may be one: in words, it is so also where it is none, or dozens."""
    return Datatype.QUANTITY in kinds_of(claim)


def is_plain_quantity(claim: Claim) -> bool:
    """Whether it is plainly a number: it has digits or a unit, or is spelled (three, about two thirds), and no word
    that may be one (none, dozens)."""
    return _is_plainly(_words(claim))


def is_date(claim: Claim) -> bool:
    """Whether it is a date with figures."""
    return Datatype.DATE in kinds_of(claim)


def is_truth(claim: Claim) -> bool:
    """Whether it is yes or no."""
    return Datatype.TRUTH in kinds_of(claim)


@lru_cache(maxsize=32768)
def _kinds(words: _Words) -> tuple[Datatype, ...]:
    found = [kind for kind, fits in KINDS if fits(words)]
    if not found or _may_be_a_name(words):
        found.append(Datatype.TERM)
    return tuple(found)


def _is_quantity(words: _Words) -> bool:
    found = _number(words)
    return found is not None and (_has_digit(words) or bool(words.unit) or _is_counted(found))


@lru_cache(maxsize=32768)
def _is_plainly(words: _Words) -> bool:
    found = _number(words)
    return found is not None and (_has_digit(words) or bool(words.unit) or _is_spelled(found))


def _is_date(words: _Words) -> bool:
    if not _has_digit(words):
        return False
    try:
        Span.parse(words.value.strip())
    except Fault as fault:
        from contracheck.values.dates.phrases.year_pair import EitherWay

        return isinstance(fault, EitherWay)  # a month or two years: a date, whatever it asks
    return True


def _is_truth(words: _Words) -> bool:
    return words.value.strip().casefold() in TRUTHS


def _number(words: _Words) -> Quantity | None:
    if _is_truth(words) or ("/" in words.value and _is_date(words)):  # 2014/2017 is no fraction
        return None
    return _quantity_or_none(*words)


@lru_cache(maxsize=32768)
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


def _has_digit(words: _Words) -> bool:
    return any(map(str.isdigit, words.value))


def _is_spelled(found: Quantity) -> bool:
    return found.said.is_point and found.said.lower != 0 and found.unit in (None, SHARE) and not found.vague


def _is_counted(found: Quantity) -> bool:
    """Whether the unit of a number in words, if it has one, is no name: *five years*, *three dogs*, not *Seven
    Sisters*."""
    return not _thing(found)[:1].isupper()


def _may_be_a_name(words: _Words) -> bool:
    if not _has_digit(words):
        return True
    found = _number(words)
    return found is not None and not words.unit and _thing(found)[:1].isupper()


def _thing(found: Quantity) -> str:
    """What it counts, as written, if that is no unit of measurement."""
    return found.unit.name if found.unit is not None and found.unit.dimension.startswith(_A_THING) else ""


KINDS = ((Datatype.QUANTITY, _is_quantity), (Datatype.DATE, _is_date), (Datatype.TRUTH, _is_truth))
"""Numbers before dates: "around 2500" and "1500-2500" can be read as years too."""
