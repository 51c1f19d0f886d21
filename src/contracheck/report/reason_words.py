"""Reasons in words: the one table, and the sentences made of it."""

from __future__ import annotations

from typing import NamedTuple

from contracheck.model import Reason, Why


class ReasonWords(NamedTuple):
    """What a reason is called, and how what it is about is told behind that; several names are `joined`.

    `apart` where each of what it is about makes a reason of its own.
    """

    general: str
    about: str = ": {}"
    joined: str = ", "
    apart: bool = False


REASON_WORDS = {
    Why.VAGUE: ReasonWords("vague"),
    Why.AMBIGUOUS_NAME: ReasonWords("ambiguous name", joined=" or "),
    Why.TOO_MANY_NAMES: ReasonWords("too many names here may be another one"),
    Why.FREE_TEXT: ReasonWords("free text"),
    Why.NOT_KNOWN: ReasonWords("says that it is not known"),
    Why.CORRECTED: ReasonWords("corrected", " by {}"),
    Why.RETRACTED: ReasonWords("retracted", " by {}"),
    Why.RETRACTS: ReasonWords("takes back", " {}", apart=True),
    Why.DISOWNS: ReasonWords("disowns", " {}", apart=True),
    Why.HELD: ReasonWords("compared with another question"),
    Why.OTHERS_NOT_ACTUAL: ReasonWords("the others speak of a plan or forecast"),
    Why.NOT_ACTUAL: ReasonWords("", "{}, the others are not", apart=True),
    Why.NEAR_MISS: ReasonWords("possibly a duplicate of a similar name"),
    Why.ONLY_ONE: ReasonWords("nothing to compare it with"),
    Why.OTHERS_EXCLUDED: ReasonWords("the others are compared with nothing"),
    Why.UNLIKE_VALUES: ReasonWords("unlike units or kinds of value"),
    Why.DENIAL_OF_ANOTHER_VALUE: ReasonWords("a denial of another value"),
    Why.SEVERAL_AT_ONCE: ReasonWords("several values may hold at once"),
    Why.ANOTHER_PERIOD: ReasonWords("another period"),
    Why.ANOTHER_TIME: ReasonWords("another time"),
    Why.ANOTHER_SUBJECT: ReasonWords("another subject"),
    Why.ANOTHER_PREDICATE: ReasonWords("another predicate"),
    Why.ANOTHER_MEASURE: ReasonWords("another measure"),
    Why.ANOTHER_SCOPE: ReasonWords("another place or scope"),
    Why.ANOTHER_LAYER: ReasonWords("", "{}", " against ", apart=True),
    Why.TWO_DENIALS: ReasonWords("two denials"),
    Why.CLASH_AT_ONE_TIME: ReasonWords("the values cannot both hold, and the time is the same"),
    Why.CLASH: ReasonWords("the values cannot both hold"),
    Why.TIME: ReasonWords("time"),
    Why.UNCERTAIN: ReasonWords("one is uncertain"),
    Why.PARTLY_READ: ReasonWords("a field could not be read"),
    Why.DENIAL_LEAVES_ROOM: ReasonWords("the denial leaves room"),
    Why.PERHAPS_ONE_NAME: ReasonWords("the two names may mean the same"),
    Why.MEMBER_IN_COMMON: ReasonWords("some of the names are the same"),
    Why.SOFT_EDGE: ReasonWords("they meet only in the soft edge of a vague date"),
    Why.UNTOLD_ZONE: ReasonWords("one names its time zone and the other does not"),
    Why.ANOTHER_ORDER: ReasonWords("the sides may be named in another order"),
    Why.NEAR_A_PLACE: ReasonWords("what is near a place may be at another"),
    Why.UNTOLD_CURRENCY: ReasonWords("it is not told whose money one of them is"),
    Why.CHANGE: ReasonWords("the values differ, and so do the times"),
    Why.VALUES: ReasonWords("values"),
}
"""Every reason."""


def reason_words(*reasons: Reason | None) -> str:
    """Reasons in full: `another measure: fit for duty`; empty where there is none."""
    return "; ".join(_in_full(reason) for reason in reasons if reason)


def general_words(reason: Reason | None) -> str:
    """What a reason is counted under: the same without what it is about."""
    if reason is None:
        return "no reason given"
    words = REASON_WORDS[reason.why]
    return _in_full(reason) if words.apart else words.general


def _in_full(reason: Reason) -> str:
    words = REASON_WORDS[reason.why]
    about = words.about.format(words.joined.join(name or "none named" for name in reason.about)) if reason.about else ""
    return f"{reason.of}: {words.general}{about}" if reason.of else f"{words.general}{about}"
