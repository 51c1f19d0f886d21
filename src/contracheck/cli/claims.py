"""Claims named on the command line: by full id, or by an id that is unique among all sources."""

from __future__ import annotations

from collections.abc import Sequence

import click

from contracheck.load.collector import nearest
from contracheck.model import Statement

MOST = 5


def find_claim(name: str, statements: Sequence[Statement], others: Sequence[str] = ()) -> Statement:
    """The statement of that id; raises `click.UsageError` with the nearest name. `others`: what else may be named."""
    exact = [one for one in statements if one.id == name]
    found = exact or [one for one in statements if one.id.partition("/")[2] == name]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(one.id for one in found[:MOST])
        more = f" and {len(found) - MOST} more" if len(found) > MOST else ""
        raise click.UsageError(f"“{name}” is the id of several claims: {ids}{more}")
    hint = nearest(name, (*others, *(one.id for one in statements))) or _nearest_local(name, statements)
    wanted = "a rule or a claim id" if others else "a claim id: source/id"
    raise click.UsageError(
        f"nothing has the name “{name}”, expected {wanted}" + (f"; did you mean {hint}?" if hint else "")
    )


def _nearest_local(name: str, statements: Sequence[Statement]) -> str:
    local = {one.id.partition("/")[2]: one.id for one in reversed(statements)}
    return local.get(nearest(name, tuple(local)), "")
