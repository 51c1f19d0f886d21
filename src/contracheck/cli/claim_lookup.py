"""Claims named on the command line: by full id, by an id that is unique among all sources, or by where they stand."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

import click

from contracheck.model import Statement
from contracheck.values.nearest import nearest

MOST = 5
_PLACE = re.compile(r"(.+?):([0-9]{1,9})(?::[0-9]{1,9})?")


def find_claim(name: str, statements: Sequence[Statement], others: Sequence[str] = ()) -> Statement:
    """The statement of that id, or that stands at that `file:line`; raises `click.UsageError` with the nearest name.

    `others`: what else may be named.
    """
    found, what = _with_id(name, statements), "id"
    if not found:
        found, what = _standing_at(name, statements), "place"
    if len(found) == 1:
        return found[0]
    raise click.UsageError(_several(name, what, found) if found else _nothing(name, statements, others))


def _with_id(name: str, statements: Sequence[Statement]) -> list[Statement]:
    """The claim with that full id, else those that have it within their sources."""
    exact = [statement for statement in statements if statement.id == name]
    return exact or [statement for statement in statements if statement.claim.local_id == name]


def _several(name: str, what: str, found: Sequence[Statement]) -> str:
    ids = ", ".join(statement.id for statement in found[:MOST])
    more = f" and {len(found) - MOST} more" if len(found) > MOST else ""
    return f"“{name}” is the {what} of several claims: {ids}{more}"


def _nothing(name: str, statements: Sequence[Statement], others: Sequence[str]) -> str:
    hint = nearest(name, (*others, *(statement.id for statement in statements))) or _nearest_local(name, statements)
    wanted = "a rule, a finding id, a claim id or file:line" if others else "a claim id (source/id) or file:line"
    return f"nothing has the name “{name}”, expected {wanted}" + (f"; did you mean {hint}?" if hint else "")


def _nearest_local(name: str, statements: Sequence[Statement]) -> str:
    local = {statement.claim.local_id: statement.id for statement in reversed(statements)}
    return local.get(nearest(name, tuple(local)), "")


def _standing_at(name: str, statements: Sequence[Statement]) -> list[Statement]:
    """The claims written at that place: exactly there (also a cell of a sheet), else with a field on that line."""
    exact = [statement for statement in statements if name == str(statement.claim.place)]
    place = _PLACE.fullmatch(name)
    if exact or place is None:
        return exact
    file, line = os.path.realpath(place.group(1)), int(place.group(2))
    files = {
        each: os.path.realpath(each) == file for each in {statement.claim.place.opened for statement in statements}
    }
    return [statement for statement in statements if files[statement.claim.place.opened] and line in _lines(statement)]


def _lines(statement: Statement) -> set[int]:
    return {place.line for place in (statement.claim.place, *statement.claim.places.values()) if not place.cell}
