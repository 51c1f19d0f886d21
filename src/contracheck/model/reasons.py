"""Why something became of a statement, or of two: a value, which only reporters put into words."""

from __future__ import annotations

from enum import StrEnum, auto

from attrs import frozen


class Why(StrEnum):
    """Every reason. Members are names, no words for people."""

    VAGUE = auto()
    AMBIGUOUS_NAME = auto()
    """`about` the names that are meant perhaps."""
    TOO_MANY_NAMES = auto()
    FREE_TEXT = auto()
    NOT_KNOWN = auto()
    CORRECTED = auto()
    """`about` the claim that does it, as with the next one."""
    RETRACTED = auto()
    RETRACTS = auto()
    """`about` the claim that is taken back, and nothing else is said; as with the next one."""
    DISOWNS = auto()
    """`about` the claim that is disowned. So far, these are of a statement whatever the others say."""

    HELD = auto()
    """It is alone, but some rule held it against another question: with its whole, or with a plan. `about` that one."""
    OTHERS_NOT_ACTUAL = auto()
    NOT_ACTUAL = auto()
    """`about` its layer: there is nothing else of that layer."""
    NEAR_MISS = auto()
    """`about` a subject that is perhaps the same."""
    ONLY_ONE = auto()

    OTHERS_EXCLUDED = auto()
    UNLIKE_VALUES = auto()
    DENIAL_OF_ANOTHER_VALUE = auto()
    SEVERAL_AT_ONCE = auto()
    ANOTHER_PERIOD = auto()
    ANOTHER_TIME = auto()

    ANOTHER_SUBJECT = auto()
    ANOTHER_PREDICATE = auto()
    ANOTHER_MEASURE = auto()
    """`about` that of the others, empty where they have none; of a pair about nothing, as with the next one."""
    ANOTHER_SCOPE = auto()
    ANOTHER_LAYER = auto()
    """`about` both layers."""

    TWO_DENIALS = auto()
    CLASH_AT_ONE_TIME = auto()
    CLASH = auto()
    TIME = auto()
    """`about` the relation of two times, as the one of two values below."""
    UNCERTAIN = auto()
    PARTLY_READ = auto()
    """`about` the fields that could not be read."""
    DENIAL_LEAVES_ROOM = auto()
    ANOTHER_ORDER = auto()
    """Two scores that are one if one of them names the sides in another order."""
    PERHAPS_ONE_NAME = auto()
    MEMBER_IN_COMMON = auto()
    """Of two lists, or a list and a name, where only one value can hold."""
    SOFT_EDGE = auto()
    """Two dates that meet only in what a vague one can touch beyond what it says."""
    UNTOLD_ZONE = auto()
    """Two times of which one names its zone and the other does not."""
    NEAR_A_PLACE = auto()
    """What is near one place may be at another."""
    UNTOLD_CURRENCY = auto()
    """Of one the country is not told whose money it is: perhaps that of the other."""
    CHANGE = auto()
    VALUES = auto()


@frozen
class Reason:
    """A reason, the names that it is about, and which of two statements it is of (empty where that is plain)."""

    why: Why
    about: tuple[str, ...] = ()
    of: str = ""
