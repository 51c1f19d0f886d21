"""One claim -> its value and its time. An unreadable `when` or `unit` costs that field, such a value the claim."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

from attrs import evolve

from contracheck.model import Claim, Datatype, Predicate, Problem, Value
from contracheck.normalise.as_compared import AsRead
from contracheck.normalise.asked_language import attempt_value, tell_odd
from contracheck.normalise.claim_dates import of_what_is_known
from contracheck.normalise.infer import odd
from contracheck.normalise.manner import Manner
from contracheck.normalise.scaled_unit import moved, tell_moved
from contracheck.normalise.spreadsheet_dates import is_whole_day
from contracheck.normalise.tellings import is_not_known
from contracheck.normalise.terms import TermOf
from contracheck.normalise.typed_value import attempt, attempt_quietly, read_value
from contracheck.values.dates.date_style import DateStyle
from contracheck.values.fault import Fault
from contracheck.values.numbers.unit import Unit
from contracheck.values.span import Span


class ReadClaim(NamedTuple):
    """A claim with its value and its time; `unread` names the fields that could not be read. Each of `values` is what
    the value reads as, the first as what it is shown, and `asked` is what it is read as under its predicate."""

    claim: Claim
    values: tuple[Value, ...]
    span: Span
    unread: tuple[str, ...]
    as_of: Span | None
    asked: AsRead

    @property
    def value(self) -> Value:
        """As what it is shown."""
        return self.values[0]


class Beside(NamedTuple):
    """What stands beside a value: the time, undated where none can be read, and which fields could not be."""

    span: Span
    unread: tuple[str, ...]
    as_of: Span | None = None


def read_claim(
    claim: Claim,
    asked: AsRead,
    published: Span | None,
    manner: Manner,
    *,
    style: DateStyle,
    names: TermOf,
    problems: list[Problem],
) -> ReadClaim | None:
    """The claim, or `None` where its value cannot be read; each fault is one more problem at the place of its field.
    So is a value that reads as the others of its predicate do not, but it is compared with what reads as it does."""
    predicate = asked.predicate
    scaled = moved(claim, predicate)
    beside = read_beside(evolve(claim, unit="") if scaled else claim, predicate, published, style, problems)

    def read(words: Claim) -> Value:
        return read_value(words, predicate, published, manner, names, style=style)

    if scaled is not None:
        tell_moved(claim, scaled, read, problems)
        return None
    plain = evolve(claim, unit="") if "unit" in beside.unread else claim
    value = attempt_value(read, plain, problems)
    if value is None:
        return None

    def as_one(of: Predicate, words: Claim = plain) -> Value:
        return read_value(words, of, published, manner, names, style=style)

    if not asked.is_usual and (what := odd(claim, asked.usual)):
        usual = partial(as_one, asked.usual)
        if is_whole_day(claim):
            attempt_value(usual, plain, problems)  # a spreadsheet perhaps made it of a range: that is told
        else:
            tell_odd(claim, what, usual, problems)
    return _with_others(ReadClaim(claim, (value,), *beside, asked), as_one)


def _with_others(one: ReadClaim, as_one: Callable[[Predicate], Value]) -> ReadClaim:
    """The claim with all else that its value reads as, of what it is asked as."""
    if not one.asked.others:
        return one
    also = [(of, found) for of in one.asked.others if (found := attempt_quietly(partial(as_one, of))) is not None]
    others = tuple(of for of, _ in also)
    return one._replace(values=(*one.values, *(found for _, found in also)), asked=one.asked._replace(others=others))


def read_beside(
    claim: Claim, predicate: Predicate, published: Span | None, style: DateStyle, problems: list[Problem]
) -> Beside:
    """The fields beside the value. Those that the file already held in a form that cannot be used are unread, too."""
    as_of = "" if is_not_known(claim) else claim.as_of
    plain = None if claim.unread or claim.unit else _times(claim.when, as_of, published, style)
    return plain or _read_beside(claim, as_of, predicate, style, problems, published=published)


def _read_beside(
    claim: Claim,
    as_of: str,
    predicate: Predicate,
    style: DateStyle,
    problems: list[Problem],
    *,
    published: Span | None,
) -> Beside:
    """The same, field by field: what is wrong with one is told."""
    unread = list(claim.unread)
    if (
        claim.unit
        and _names_unit(predicate)
        and attempt(Unit.parse, claim.unit, partial(claim.at, "unit"), problems, "unit") is None
    ):
        unread.append("unit")
    found = {}
    for name, text in (("when", claim.when), ("as_of", as_of)):
        if text:
            its = style if name == "when" else of_what_is_known(style)
            parse = partial(Span.parse, published=published, style=its)
            found[name] = attempt(parse, text.strip(), partial(claim.at, name), problems, name)
    unread += [name for name, span in found.items() if span is None]
    return Beside(found.get("when") or Span.undated(), tuple(unread), found.get("as_of"))


@lru_cache(maxsize=32768)
def _times(when: str, as_of: str, published: Span | None, style: DateStyle) -> Beside | None:
    """The two times, if both can be read."""
    try:
        span = Span.parse(when.strip(), published, style) if when else Span.undated()
        known = Span.parse(as_of.strip(), published, of_what_is_known(style)) if as_of else None
    except Fault:
        return None
    return Beside(span, (), known)


def _names_unit(predicate: Predicate) -> bool:
    """Whether its unit must be one: of what is counted, any noun is."""
    return predicate.datatype == Datatype.QUANTITY and predicate.unit != "count"
