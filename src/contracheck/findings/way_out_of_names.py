"""The way out of two names that are apart: they are one, a list tells more than one value, a place is near another."""

from __future__ import annotations

from contracheck.findings.change import WayOut
from contracheck.findings.who import each_of, quoted
from contracheck.model import Axis, Joined, Predicate, Statement, Term
from contracheck.values.naming import is_in_common


def of_names(first: Statement, second: Statement, predicate: Predicate) -> WayOut | None:
    """The reading under which both hold at one time, where who or what is meant leaves it open; else `None`."""
    for one, other in ((first, second), (second, first)):
        if isinstance(one.value, Term) and one.value.joined == Joined.NEAR:
            where = f"is {one.value.words}"
            return WayOut(f"{quoted(other)} {where}", f"Is {quoted(other)} what is meant by {quoted(one)}?")
    common = _in_doubt(first, second)
    if common is None:
        return None
    if common:
        several = f"“{predicate.name}” can have several values at once"
        return WayOut(several, f"Can “{predicate.name}” have several values at once?")
    return _if_one(first, second)


def _if_one(first: Statement, second: Statement) -> WayOut:
    """Of a denial, that they are not."""
    mine, theirs = first.claim.value, second.claim.value
    denied = first.claim.polarity != second.claim.polarity
    if _is_single(first) and _is_single(second):
        are, same = "are not the same" if denied else "are the same", "mean the same"
    else:
        are, same = f"have {'no' if denied else 'a'} name in common", "have a name in common"
    who, whom = each_of(first, second)
    return WayOut(f"“{mine}” and “{theirs}” {are}", f"Do “{mine}”{who} and “{theirs}”{whom} {same}?")


def _is_single(statement: Statement) -> bool:
    return not (isinstance(statement.value, Term) and statement.value.meant)


def _in_doubt(first: Statement, second: Statement) -> bool | None:
    """Whether two names that only may be one have a member in common; `None` of all others."""
    for mine in first.readings:
        for theirs in second.readings:
            if mine.axis == theirs.axis == Axis.TERM and not (mine.denied and theirs.denied):
                one, other = mine.beside(theirs), theirs.beside(mine)
                if one.allowed.meets(other.allowed) and not one.firm.meets(other.firm):
                    return is_in_common(one.said, other.said)
    return None
