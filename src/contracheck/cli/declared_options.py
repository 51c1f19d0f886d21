"""The fields of a declaration as options of a command: one for each that an entry of the vocabulary takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click

from contracheck.load.fields import PREDICATE, Field, Shape
from contracheck.model import Arity, Aspect
from contracheck.names.declaration import ARITIES, ASPECTS, Declared

_BY_FLAG: Mapping[str, Mapping[str, Aspect | Arity]] = {"aspect": ASPECTS, "values": ARITIES}
_SAID = {
    "--timeless": "It never changes.",
    "--state": "It may change; one value at a time unless --many.",
    "--statistic": "A figure for a year, a month or a season.",
    "--total": "How many in a period.",
    "--running-total": "How many so far: it can only grow.",
    "--toll": "How many, as it becomes known: the dead of a flood.",
    "--event": "It happened or not, and when.",
    "--one": "It has one value at a time.",
    "--many": "Several values can hold side by side.",
}


def declared_fields(function: Callable[..., Any]) -> Callable[..., Any]:
    """An option for each field that an entry of the vocabulary takes; aspects and numbers of values are flags."""
    for field in reversed(PREDICATE):
        function = _flags(field)(function) if field.name in _BY_FLAG else _option(field)(function)
    return function


def _flags(field: Field) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def put(function: Callable[..., Any]) -> Callable[..., Any]:
        for flag in reversed(tuple(_BY_FLAG[field.name])):
            function = click.option(flag, _parameter(flag), is_flag=True, help=_SAID[flag])(function)
        return function

    return put


def _option(field: Field) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    name = _named(field.name)
    choices = tuple(map(str, field.choices)) or (tuple(field.pattern.split("|")) if field.pattern == "yes|no" else ())
    several = field.shape in (Shape.TEXTS, Shape.SETS)
    told = f"{field.help} One set, its terms separated by semicolons." if field.shape is Shape.SETS else field.help
    kind, shown = (click.Choice(choices), None) if choices else (None, "TEXT")
    return click.option(name, field.name, type=kind, metavar=shown, multiple=several, help=_without_default(told))


def _without_default(text: str) -> str:
    return text.replace(" Default: 100.", " 100 if it is left out.")


def given_fields(flags: Mapping[str, Any]) -> dict[str, Declared]:
    """The fields that were given, as the vocabulary has them."""
    found: dict[str, Declared] = {}
    for field in PREDICATE:
        if field.name in _BY_FLAG:
            found.update((field.name, str(value)) for value in _flagged(field.name, flags))
        elif flags[field.name] == "":
            raise click.UsageError(f"{_named(field.name)} is empty")
        elif flags[field.name] and field.shape is Shape.SETS:
            found[field.name] = tuple(_members(one) for one in flags[field.name])
        elif flags[field.name]:
            found[field.name] = flags[field.name]
    return found


def _flagged(name: str, flags: Mapping[str, Any]) -> list[Aspect | Arity]:
    """What the flags of a field say, which is one thing at most."""
    told = [(flag, value) for flag, value in _BY_FLAG[name].items() if flags[_parameter(flag)]]
    if len(told) > 1:
        raise click.UsageError(f"{' and '.join(flag for flag, _ in told)} exclude each other")
    return [value for _, value in told]


def _members(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(";") if word.strip())


def _named(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _parameter(flag: str) -> str:
    return flag.lstrip("-").replace("-", "_")
