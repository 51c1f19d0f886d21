"""The definition: what one pair of statements comes to, straight from the semantics.

`explain A B` shows it, and the tests hold the fast path of `group` against it. Nothing here is fast.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from contracheck.model import CLASSES, Arity, Aspect, Kind, Layer, Predicate, Reading, Statement
from contracheck.values.timing import ANOTHER_PERIOD, APART, MAY_COINCIDE, NEAR, SAME, Voices, relate

APART_VALUES, DENIES = "apart", "asserts and denies"


@frozen(eq=False)
class Comparison:
    """What became of a pair: its class and why, and on which axis with which relations (empty where not reached)."""

    kind: Kind
    reason: str
    axis: str = ""
    time: str = ""
    value: str = ""


def compare(first: Statement, second: Statement, predicate: Predicate, voices: Voices | None) -> Comparison:
    """The class of a pair, in exactly one of the seven; symmetric. `voices` where nearness counts."""
    for obstacle in obstacles(first, second):
        return Comparison(Kind.NOT_COMPARABLE, obstacle)
    shared = [
        compare_readings(mine, theirs, (first, second), predicate, voices)
        for mine in first.readings
        for theirs in second.readings
        if mine.axis == theirs.axis
    ]
    if not shared:
        return Comparison(Kind.NOT_COMPARABLE, "unlike units or kinds of value")
    return min(shared, key=lambda found: (CLASSES.index(found.kind), found.axis))


def obstacles(first: Statement, second: Statement) -> Iterator[str]:
    """Reasons, before any value is looked at, why two statements do not answer the same question."""
    if first.key.subject != second.key.subject:
        yield "another subject"
    if first.key.predicate != second.key.predicate:
        yield "another predicate"
    if first.key.measure != second.key.measure:
        yield "another measure"
    if first.key.layer != second.key.layer:
        yield f"{first.key.layer} against {second.key.layer}"
    if first.key.scope != second.key.scope:
        yield "another place or scope"
    for statement in (first, second):
        if statement.excluded:
            yield f"{statement.id}: {statement.excluded}"


def compare_readings(
    mine: Reading, theirs: Reading, pair: tuple[Statement, Statement], predicate: Predicate, voices: Voices | None
) -> Comparison:
    """The class of two readings on one axis."""
    time = time_relation(mine, theirs, pair, predicate, voices)
    value = value_relation(mine, theirs)
    if mine.denied and theirs.denied:
        return Comparison(Kind.NOT_COMPARABLE, "two denials", mine.axis, time, "")
    clash, sure = _clash(mine, theirs, value, predicate)
    if clash:
        kind, reason = _clash_class(time, _doubt(mine, theirs, pair, sure=sure))
        shown = DENIES if mine.denied or theirs.denied else value
        return Comparison(kind, reason, mine.axis, time, shown)
    kind, reason = _fit_class(mine, theirs, time, value, predicate)
    return Comparison(kind, reason, mine.axis, time, value)


def _clash(mine: Reading, theirs: Reading, value: str, predicate: Predicate) -> tuple[bool, bool]:
    """Whether the two values cannot both hold, and whether under every reading."""
    if mine.denied != theirs.denied:
        denied, affirmed = (mine, theirs) if mine.denied else (theirs, mine)
        return value != APART_VALUES, denies_surely(denied, affirmed)
    if excludes(mine, theirs):
        return True, True
    if value != APART_VALUES or predicate.values == Arity.MANY:
        return False, False
    return True, predicate.values == Arity.ONE


def excludes(mine: Reading, theirs: Reading) -> bool:
    """Whether they are different members of one exclusive set; two kinds of one member are not."""
    pairs = ((here, there) for here in mine.exclusive for there in theirs.exclusive)
    return any(here[0] == there[0] and here[1] != there[1] for here, there in pairs)


def denies_surely(denied: Reading, affirmed: Reading) -> bool:
    """Whether what is affirmed lies inside what is denied, neither of them hedged.

    A rounded number is denied as it is said; a hedged one leaves open which number is meant.
    """
    return not denied.hedged and not affirmed.hedged and denied.said.contains(affirmed.said)


def _doubt(mine: Reading, theirs: Reading, pair: tuple[Statement, Statement], *, sure: bool) -> str:
    """What leaves room where the time is the same; empty where nothing does."""
    if not (pair[0].certain and pair[1].certain):
        return "one is uncertain"
    if sure:
        return ""
    return "the denial leaves room" if mine.denied or theirs.denied else "several values may hold at once"


def _clash_class(time: str, doubt: str) -> tuple[Kind, str]:
    if time == SAME and not doubt:
        return Kind.CONTRADICTS, "the values cannot both hold, and the time is the same"
    if time in (SAME, MAY_COINCIDE, NEAR):
        return Kind.MAY_CONTRADICT, "; ".join(filter(None, ("the values cannot both hold", f"time: {time}", doubt)))
    if time == APART:
        return Kind.CHANGED, "the values differ, and so do the times"
    return Kind.NOT_COMPARABLE, "another period"


def _fit_class(mine: Reading, theirs: Reading, time: str, value: str, predicate: Predicate) -> tuple[Kind, str]:
    if mine.denied or theirs.denied:
        return Kind.NOT_COMPARABLE, "a denial of another value"
    if time == ANOTHER_PERIOD:
        return Kind.NOT_COMPARABLE, "another period"
    if time not in (SAME, MAY_COINCIDE):
        return Kind.NOT_COMPARABLE, "another time"
    if predicate.values == Arity.MANY and value != "equal":
        return Kind.NOT_COMPARABLE, "several values may hold at once"
    return {"equal": Kind.AGREES, "close": Kind.CLOSE}.get(value, Kind.REFINES), f"values: {value}"


def value_relation(mine: Reading, theirs: Reading) -> str:
    """`apart` (allowed readings disjoint), `close` (said ones disjoint), `equal`, `within`, or `meets`."""
    if not mine.allowed.meets(theirs.allowed):
        return APART_VALUES
    if not mine.said.meets(theirs.said):
        return "close"
    if mine.said == theirs.said:
        return "equal"
    return "within" if mine.said.contains(theirs.said) or theirs.said.contains(mine.said) else "meets"


def time_relation(
    mine: Reading, theirs: Reading, pair: tuple[Statement, Statement], predicate: Predicate, voices: Voices | None
) -> str:
    """same, may coincide, near, apart; or another period, for totals."""
    found = relate(mine.timing, theirs.timing, periodic=is_periodic(predicate, pair[0].key.layer))
    if found == APART and voices and voices.near(pair[0].source, mine.timing, pair[1].source, theirs.timing):
        return NEAR
    return found


def is_periodic(predicate: Predicate, layer: str) -> bool:
    """Whether figures are *for* a period: totals of what has happened."""
    return predicate.aspect == Aspect.TOTAL and layer == Layer.ACTUAL
