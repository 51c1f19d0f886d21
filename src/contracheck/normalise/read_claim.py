"""One claim -> its value and its time. An unreadable `when` or `unit` costs that field, such a value the claim."""

from __future__ import annotations

from typing import NamedTuple

from attrs import evolve

from contracheck.model import Claim, Datatype, Predicate, Problem, Value
from contracheck.normalise.asked_language import attempt_value
from contracheck.normalise.infer import odd
from contracheck.normalise.manner import Manner
from contracheck.normalise.scaled_unit import moved, tell_moved
from contracheck.normalise.tellings import is_not_known
from contracheck.normalise.terms import TermOf
from contracheck.normalise.typed_value import attempt, read_value
from contracheck.values.dates.date_style import DateStyle
from contracheck.values.numbers.unit import Unit
from contracheck.values.span import Span


class ReadClaim(NamedTuple):
    """A claim with its value and its time; `unread` names the fields that could not be read."""

    claim: Claim
    value: Value
    span: Span
    unread: tuple[str, ...]
    as_of: Span | None = None


class Beside(NamedTuple):
    """What stands beside a value: the time, undated where none can be read, and which fields could not be."""

    span: Span
    unread: tuple[str, ...]
    as_of: Span | None = None


def read_claim(
    claim: Claim,
    predicate: Predicate,
    published: Span | None,
    manner: Manner,
    *,
    style: DateStyle,
    names: TermOf,
    problems: list[Problem],
) -> ReadClaim | None:
    """The claim, or `None` where its value cannot be read; each fault is one more problem at the place of its field."""
    scaled = moved(claim, predicate)
    beside = read_beside(evolve(claim, unit="") if scaled else claim, predicate, published, style, problems)

    def read(words: Claim) -> Value:
        return read_value(words, predicate, published, manner, names, style=style)

    if scaled is not None:
        tell_moved(claim, scaled, read, problems)
        return None
    plain = evolve(claim, unit="") if "unit" in beside.unread else claim
    value = attempt_value(read, plain, problems, lambda: odd(claim, predicate))
    return None if value is None else ReadClaim(claim, value, *beside)


def read_beside(
    claim: Claim, predicate: Predicate, published: Span | None, style: DateStyle, problems: list[Problem]
) -> Beside:
    """The fields beside the value. Those that the file already held in a form that cannot be used are unread, too."""
    unread = list(claim.unread)
    if (
        claim.unit
        and _names_unit(predicate)
        and attempt(Unit.parse, claim.unit, claim.at("unit"), problems, "unit") is None
    ):
        unread.append("unit")
    found = {}
    for name, text in (("when", claim.when), ("as_of", "" if is_not_known(claim) else claim.as_of)):
        if text:
            found[name] = attempt(
                lambda words: Span.parse(words, published, style), text.strip(), claim.at(name), problems, name
            )
    unread += [name for name, span in found.items() if span is None]
    return Beside(found.get("when") or Span.undated(), tuple(unread), found.get("as_of"))


def _names_unit(predicate: Predicate) -> bool:
    """Whether its unit must be one: of what is counted, any noun is."""
    return predicate.datatype == Datatype.QUANTITY and predicate.unit != "count"
