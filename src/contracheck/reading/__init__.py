"""A phrase by itself: what is understood of it, or what is wrong with it and what could be written instead.

Phrases are read as the pipeline reads those of claims (`values`, `normalise`); nothing is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TypeVar

from attrs import evolve, frozen

from contracheck.load.fields import SOURCE
from contracheck.model import Claim, Datatype, Layer, Place, Predicate, Problem, Source, Value
from contracheck.names.register import Register
from contracheck.normalise.claim_dates import style_of_dates
from contracheck.normalise.manner import Manner
from contracheck.normalise.terms import TermOf, term_of
from contracheck.normalise.typed_value import read_value
from contracheck.report.view import said_problem
from contracheck.values.fault import Fault, in_place, readable, reads
from contracheck.values.limits import PHRASE
from contracheck.values.nearest import nearest
from contracheck.values.numbers.unit import Unit, measure
from contracheck.values.numbers.untold_currency import as_told
from contracheck.values.quantity import Quantity, Style
from contracheck.values.span import METADATA, DateStyle, Direction, Hyphens, Span
from contracheck.values.text.name_key import name_key

__all__ = ["KINDS", "Asked", "Manner", "Unread", "predicate_named", "read"]

KINDS = ("number", "time")
_LANGUAGE = next(field for field in SOURCE if field.name == "language")
_NOWHERE = Place("")
T = TypeVar("T")


@frozen
class Asked:
    """A phrase and what is known of it. `kind` is one of `KINDS`, or empty: whatever the predicate declares.

    `language` and `published` are those of the source, `unit` stands beside the value. `counts` and `nonnegative` tell
    what a predicate declares where none is given. `to` is a unit into which a number is converted. `layer` tells
    whether a time is one of facts or lies ahead; where it is empty, what hangs on it asks.
    """

    text: str
    kind: str = ""
    language: str = ""
    published: str = ""
    unit: str = ""
    counts: bool = False
    nonnegative: bool = False
    predicate: Predicate | None = None
    to: str = ""
    layer: str = ""


@frozen
class Unread:
    """Why a phrase was not read, what was expected, and other phrases, each of which can be read under the same."""

    problem: str
    expected: str
    suggestions: tuple[str, ...] = ()


def read(asked: Asked, manner: Manner = Manner(), names: TermOf = term_of(Register())) -> Value | Unread:
    """What is understood of the phrase: a `Quantity` for a number, a `Span` for a time. Raises nothing.

    `names` finds the canonical form of a name, where the predicate takes names.
    """
    try:
        return _value(asked, manner, names)
    except Fault as fault:
        return Unread(_said(fault), _expected(fault, asked), _suggested(fault, asked, manner, names))


def predicate_named(name: str, known: Mapping[str, Predicate]) -> Predicate | Unread:
    """The predicate of that name or synonym; `known` is the vocabulary by `name_key`."""
    found = known.get(name_key(name))
    if found is not None:
        return found
    near = nearest(name, tuple(dict.fromkeys(predicate.name for predicate in known.values())))
    expected = f"a predicate of the vocabulary{f', perhaps {near}' if near else ''}"
    return Unread(said_problem(Problem(_NOWHERE, "nothing declares this predicate", name)), expected)


def _said(fault: Fault) -> str:
    return said_problem(Problem(_NOWHERE, fault.message, fault.value))


def _expected(fault: Fault, asked: Asked) -> str:
    """What is suggested for the unit beside the phrase is none for the phrase, and told here."""
    near = fault.suggestion if asked.unit and fault.value == asked.unit else ""
    return f"{fault.expected}{f', perhaps {near}' if near else ''}"


def _suggested(fault: Fault, asked: Asked, manner: Manner, names: TermOf) -> tuple[str, ...]:
    """What is suggested and can be read, in the place of what was found wrong: `at least 2500` for `at least 2,500`."""
    text = asked.text.strip()

    def read_other(other: str) -> Value:
        return _value(evolve(asked, text=other), manner, names)

    parts = readable(fault, text, read_other)
    wholes = ((in_place(fault, text, part), part) for part in parts)
    return tuple(dict.fromkeys(whole if reads(whole, read_other) else part for whole, part in wholes))


def _value(asked: Asked, manner: Manner, names: TermOf) -> Value:
    """Raises `Fault`."""
    text = asked.text.strip()
    if len(text) > PHRASE:
        raise Fault("a phrase longer than any number or date", f"{text[:40]}...", f"at most {PHRASE:,} characters")
    _check_language(asked.language)
    _check_layer(asked.layer)
    if asked.kind == "time":
        value: Value = Span.parse(text, _published(asked.published), _dates(asked, manner))
    elif asked.predicate is not None:
        value = _declared(evolve(asked, text=text), asked.predicate, manner, names)
    else:
        value = Quantity.parse(text, _style(asked, manner))
    return _converted(value, asked.to) if asked.to else value


def _style(asked: Asked, manner: Manner) -> Style:
    return Style(
        language=asked.language or None,
        unit=asked.unit or None,
        counts=asked.counts,
        nonnegative=asked.nonnegative,
        exact=manner.exact,
        hedge=manner.hedge,
        vague=manner.vague,
    )


def _dates(asked: Asked, manner: Manner) -> DateStyle:
    style = style_of_dates(Layer(asked.layer or Layer.ACTUAL), Hyphens.UNKNOWN, manner.fiscal_year_starts)
    return style if asked.layer else evolve(style, direction=Direction.OPEN)


def _declared(asked: Asked, predicate: Predicate, manner: Manner, names: TermOf) -> Value:
    """As the value of a claim with that predicate."""
    source = Source("", _NOWHERE, language=asked.language)
    claim = Claim("", source, "", predicate.name, asked.text, _NOWHERE, unit=asked.unit)
    if asked.kind == "number" and predicate.datatype != Datatype.QUANTITY:
        predicate = evolve(predicate, datatype=Datatype.QUANTITY)
    return read_value(claim, predicate, _published(asked.published), manner, names, style=_dates(asked, manner))


def _published(day: str) -> Span | None:
    return _of("published", lambda: Span.parse(day.strip(), style=METADATA)) if day.strip() else None


def _converted(value: Value, name: str) -> Value:
    """The quantity in that unit; raises `Fault` where it has none that converts."""
    unit = measure(name) or _of("to", lambda: Unit.parse(name))
    if not isinstance(value, Quantity):
        raise Fault("to: only numbers have a unit", name, "no unit")
    if value.unit is None or not (value.unit.comparable(unit) or as_told(value.unit, unit)):
        raise Fault(f"to: {value.unit or 'a bare number'} does not convert into this", name, "a unit of the same kind")
    return value.to(unit)


def _of(field: str, parse: Callable[[], T]) -> T:
    """What `parse` gives. What is suggested for another field than the phrase is told among what was expected."""
    try:
        return parse()
    except Fault as fault:
        near = f", perhaps {fault.suggestion}" if fault.suggestion else ""
        raise Fault(f"{field}: {fault.message}", fault.value, f"{fault.expected}{near}") from None


@lru_cache(maxsize=256)
def _check_language(code: str) -> None:
    if code and not re.fullmatch(_LANGUAGE.pattern, code):
        raise Fault("language: not a code", code, _LANGUAGE.expected)


def _check_layer(layer: str) -> None:
    if layer and layer not in tuple(Layer):
        raise Fault("layer: unknown", layer, f"one of {', '.join(Layer)}")
