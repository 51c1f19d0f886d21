"""Layer, polarity, certainty and speaker, all with all: every combination against a definition of its own.

Plans, orders and forecasts are only held against one another for certain where one speaker with a name made both on one
day; made on two, they are a revision; in all other cases both may have been planned.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import product

import pytest

from contracheck.model import Certainty, Layer, Polarity
from world import Outcome, Row, run

Cell = tuple[str, str, str, str, str, str, str]
WHO: Mapping[str, tuple[Row, Row]] = {
    "two sources": ({"source": "a"}, {"source": "b"}),
    "one source": ({"source": "a"}, {"source": "a"}),
    "one speaker": ({"source": "a", "said_by": "Gen Holt"}, {"source": "b", "said_by": "Gen Holt"}),
    "one speaker on one day": (
        {"source": "c", "said_by": "Gen Holt", "published": "2024-05-01"},
        {"source": "d", "said_by": "Gen Holt", "published": "2024-05-01"},
    ),
    "one speaker on two days": (
        {"source": "c", "said_by": "Gen Holt", "published": "2024-05-01"},
        {"source": "e", "said_by": "Gen Holt", "published": "2024-05-02"},
    ),
    "two speakers": ({"source": "a", "said_by": "Gen Holt"}, {"source": "b", "said_by": "Col Ray"}),
    "two speakers in one source": ({"source": "a", "said_by": "Gen Holt"}, {"source": "a", "said_by": "Col Ray"}),
    "a source and a speaker in it": ({"source": "a"}, {"source": "a", "said_by": "Gen Holt"}),
}
CELLS: tuple[Cell, ...] = tuple(product(Layer, Layer, Polarity, Polarity, Certainty, Certainty, WHO))


def expected(cell: Cell) -> tuple[str, str, str]:
    """Class, rule and between whom; nothing where nothing comes of it."""
    layer, other, one, two, sure, surer, who = cell
    affirmed = one == two == "affirmed"
    if layer != other:
        planned = {layer, other} == {"planned", "actual"} and affirmed
        return ("may contradict", "plan-not-realised", between(who)) if planned else ("", "", "")
    if one == two == "denied":
        return "", "", ""
    kind = "contradicts" if sure == surer == "certain" else "may contradict"
    if layer != "actual":
        kind = {"one speaker on one day": kind, "one speaker on two days": "changed"}.get(who, "may contradict")
    return kind, rule(layer, who, affirmed=affirmed), between(who)


def rule(layer: str, who: str, *, affirmed: bool) -> str:
    """The most telling rule for two claims of one layer."""
    if who == "one source":
        return "self-contradiction"
    if who.startswith("one speaker"):
        return "speaker-reversal"
    if not affirmed:
        return "asserted-and-denied"
    plans = layer in ("planned", "ordered") and who.startswith("two speakers")
    return "plans-conflict" if plans else "quantity-mismatch"


def between(who: str) -> str:
    """Who quarrels."""
    return {
        "two sources": "between sources",
        "one source": "within one source",
        "one speaker": "same speaker",
        "one speaker on one day": "same speaker",
        "one speaker on two days": "same speaker",
        "two speakers": "between sources",
    }.get(who, "between speakers")


def rows_of(number: int, cell: Cell) -> list[Row]:
    """Two strengths of one day: 511, and 947 or a word on 511."""
    layer, other, one, two, sure, surer, who = cell
    value = "947" if one == two == "affirmed" else "511"
    usual = {"subject": f"subject {number}", "property": "strength", "when": "2024-05-01"}
    return [
        {**usual, **WHO[who][0], "value": "511", "layer": layer, "polarity": one, "certainty": sure},
        {**usual, **WHO[who][1], "value": value, "layer": other, "polarity": two, "certainty": surer},
    ]


@cache
def outcome() -> Outcome:
    """All cells in one run, each about a subject of its own."""
    return run(row for number, cell in enumerate(CELLS) for row in rows_of(number, cell))


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize(("layer", "other"), list(product(Layer, Layer)))
def test_every_combination(layer: str, other: str, who: str) -> None:
    told = {one.subject: (one.kind, one.rule, one.between) for one in outcome().findings}
    for number, cell in enumerate(CELLS):
        if (cell[0], cell[1], cell[-1]) == (layer, other, who):
            assert told.get(f"subject {number}", ("", "", "")) == expected(cell), cell


def test_all_are_there_and_none_twice() -> None:
    assert len(CELLS) == 4 * 4 * 2 * 2 * 3 * 3 * len(WHO) == 4608
    subjects = [one.subject for one in outcome().findings]
    assert len(subjects) == len(set(subjects)) == sum(bool(expected(cell)[0]) for cell in CELLS)
