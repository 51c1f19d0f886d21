"""That something changed between two statements, in words that fit what it is: a number, yes and no, a name."""

from __future__ import annotations

from typing import NamedTuple

from contracheck.findings.who import both_claimed, claimed
from contracheck.model import Arity, Axis, Polarity, Predicate, Statement
from contracheck.rules.kit import said
from contracheck.values.interval import INFINITY
from contracheck.values.quantity import Quantity


class WayOut(NamedTuple):
    """A reading under which both hold; `question` asks whether it is so, and is empty where the clause itself is to be
    turned into one."""

    clause: str
    question: str = ""


_ORDINAL = frozenset("rank ranking place placing position grade level number code year".split())
"""What has a number and yet does not rise or fall as quantities do, by the last word of its name."""
_HANGING = frozenset("at by for from in of on to with".split())
"""Words at the end of a name that is no noun: *abducted on*."""


def noun_of(predicate: Predicate) -> str:
    """The name of what may change, as a noun: `the strength`, `the number of cases`, `“abducted on”`."""
    name = predicate.name
    if predicate.inferred or name.split()[-1] in _HANGING:
        return f"“{name}”"
    plural = predicate.unit == "count" and name.endswith("s") and not name.endswith("ss")
    return f"the number of {name}" if plural else f"the {name}"


def changed(first: Statement, second: Statement, predicate: Predicate, axis: str, when: str) -> WayOut:
    """That it changed within a time that both share: nobody knows which of them came first."""
    if first.key.predicate != second.key.predicate:
        both = both_claimed(first, second, "and")
        return WayOut(f"{both} are of different times {when}", f"Are {both} of different times {when}?")
    if axis == Axis.TRUTH:
        name, apart = f"“{predicate.name}”", f"so at one time {when} and not at another"
        return WayOut(f"{name} was {apart}", can_change(predicate, axis) or f"Was {name} {apart}?")
    way = _verb(noun_of(predicate), ("changed", "change"), when)
    return way._replace(question=can_change(predicate, axis) or way.question)


def can_change(predicate: Predicate, axis: str) -> str:
    """Whether it ever changes, of what nobody has declared; empty of all else."""
    if not predicate.inferred:
        return ""
    if axis == Axis.TRUTH:
        return f"Can “{predicate.name}” be so at one time and not at another?"
    several = ", or have several values" * (predicate.values_on(axis) == Arity.UNKNOWN)
    return f"Can “{predicate.name}” change{several}?"


def change_of(earlier: Statement, later: Statement, predicate: Predicate, axis: str, when: str) -> WayOut:
    """That it changed from one to the other."""
    if earlier.key.predicate != later.key.predicate:
        return _verb(claimed(earlier), ("gave way", "give way"), f"to {claimed(later)} {when}")
    way = _of_one_name(earlier, later, predicate, axis, when)
    return way._replace(question=can_change(predicate, axis) or way.question)


def _of_one_name(earlier: Statement, later: Statement, predicate: Predicate, axis: str, when: str) -> WayOut:
    if axis == Axis.TRUTH:
        turned = f"from {_yes_or_no(earlier)} to {_yes_or_no(later)} {when}"
        return _verb(f"“{predicate.name}”", ("turned", "turn"), turned)
    noun, between = noun_of(predicate), f"from {said(earlier)} to {said(later)} {when}"
    if not (_is_plain(earlier) and _is_plain(later)):
        return _verb(noun, ("changed", "change"), when)
    return _verb(noun, _direction(earlier, later, predicate), between)


def _verb(noun: str, forms: tuple[str, str], rest: str) -> WayOut:
    """A clause in the past, and its question."""
    past, base = forms
    return WayOut(f"{noun} {past} {rest}", f"Did {noun} {base} {rest}?")


def _direction(earlier: Statement, later: Statement, predicate: Predicate) -> tuple[str, str]:
    """The verb: what is only a number, as a rank or a year is, changes; quantities rise and fall."""
    one, two = earlier.value, later.value
    only_number = predicate.name.split()[-1] in _ORDINAL or predicate.name.startswith(("year ", "number in "))
    if only_number or not (isinstance(one, Quantity) and isinstance(two, Quantity)):
        return ("changed", "change")
    if predicate.inferred and not predicate.unit and one.unit is None:
        return ("changed", "change")
    return ("fell", "fall") if two.said.upper < one.said.lower else ("rose", "rise")


def _is_plain(statement: Statement) -> bool:
    """Whether it is one affirmed quantity with an upper end: something to rise or fall from."""
    value = statement.value
    affirmed = statement.claim.polarity != Polarity.DENIED
    return affirmed and isinstance(value, Quantity) and value.said.upper != INFINITY


def _yes_or_no(statement: Statement) -> str:
    """Whether it is said to be so; a date says that it is, unless it is denied."""
    return "no" if statement.claim.polarity == Polarity.DENIED or said(statement) == "no" else "yes"
