"""What kind of *may* each possible contradiction is, by hand; and that the line that a finding names does decide it."""

from __future__ import annotations

from random import Random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.model import Finding
from contracheck.model.order import arranged
from random_claims import random_rows
from world import Row, run


def says(source: str, predicate: str, value: str, when: str = "", **more: object) -> Row:
    """A claim about the fort."""
    return {"source": source, "subject": "the fort", "property": predicate, "value": value, "when": when, **more}


DAY, LATER = "2024-05-01", "2024-07-01"
ARMY: Row = {"entity": "the fort", "part_of": "the army"}
CASES: list[tuple[str, list[Row], str, str]] = [
    (
        "nobody has said whether it changes",
        [says("a", "height of the wall", "511"), says("b", "height of the wall", "947")],
        "declaration",
        "height of the wall: {datatype: quantity, aspect: timeless}",
    ),
    (
        "nor of what is told of two days",
        [says("a", "height of the wall", "511", DAY), says("b", "height of the wall", "947", LATER)],
        "declaration",
        "height of the wall: {datatype: quantity, aspect: timeless}",
    ),
    (
        "nobody has said whether it takes several values",
        [says("a", "works with", "Ada", DAY), says("b", "works with", "Ben", DAY)],
        "declaration",
        "works with: {datatype: term, values: one}",
    ),
    (
        "neither has been said",
        [says("a", "works with", "Ada"), says("b", "works with", "Ben")],
        "declaration",
        "works with: {datatype: term, aspect: timeless, values: one}",
    ),
    (
        "nobody has said that it happens once",
        [says("a", "hidden on", "2024-05-01"), says("b", "hidden on", "2024-05-03")],
        "declaration",
        "hidden on: {datatype: date, aspect: event}",
    ),
    (
        "a name that YAML would misread",
        [says("a", "on: off", "yes"), says("b", "on: off", "no")],
        "declaration",
        '"on: off": {datatype: truth, aspect: timeless}',
    ),
    ("what is declared to change", [says("a", "strength", "511"), says("b", "strength", "947")], "time", ""),
    ("at two near times", [says("a", "strength", "511", DAY), says("b", "strength", "947", LATER)], "time", ""),
    (
        "the source is not certain",
        [says("a", "strength", "511", DAY), says("b", "strength", "947", DAY, certainty="possible")],
        "certainty",
        "",
    ),
    (
        "not certain, whatever was declared",
        [says("a", "works with", "Ada", DAY), says("b", "works with", "Ben", DAY, certainty="possible")],
        "certainty",
        "",
    ),
    (
        "not certain and undated: no one line decides",
        [says("a", "works with", "Ada"), says("b", "works with", "Ben", certainty="possible")],
        "time",
        "",
    ),
    (
        "a denial of a hedged number",
        [says("a", "strength", "947", DAY), says("b", "strength", "around 941", DAY, polarity="denied")],
        "rounding",
        "",
    ),
    (
        "a score with its sides in another order",
        [says("a", "final score", "3-1", DAY), says("b", "final score", "1-3", DAY)],
        "name",
        "",
    ),
    (
        "a dollar of which country, though nobody declared the price and the days are far apart",
        [says("a", "price of the wall", "$947", DAY), says("b", "price of the wall", "US$511", LATER)],
        "time",
        "",
    ),
    ("a dollar of which country", [says("a", "cost", "$947", DAY), says("b", "cost", "US$511", DAY)], "name", ""),
    (
        "a part above its whole, months later",
        [says("a", "strength", "947", DAY), {**says("b", "strength", "511", LATER), "subject": "the army"}, ARMY],
        "time",
        "",
    ),
    (
        "a contradiction is no may",
        [says("a", "strength", "511", DAY), says("b", "strength", "947", DAY)],
        "",
        "",
    ),
]


@pytest.mark.parametrize(("why", "rows", "doubt", "line"), CASES, ids=[case[0] for case in CASES])
def test_by_hand(why: str, rows: list[Row], doubt: str, line: str) -> None:
    (finding,) = run(rows).findings
    assert (finding.doubt, finding.declare) == (doubt, line), why
    assert (finding.kind == "contradicts") == (not doubt)


@pytest.mark.parametrize("rows", [rows for _, rows, doubt, _ in CASES if doubt == "declaration"])
def test_the_line_decides(rows: list[Row]) -> None:
    (finding,) = run(rows).findings
    (decided,) = run([*rows, declared(finding)]).findings
    assert decided.kind == "contradicts"


def declared(finding: Finding) -> Row:
    """The line as the vocabulary reads it."""
    ((name, fields),) = yaml.safe_load(finding.declare).items()
    return {"predicate": name, **fields}


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False))
def test_every_may_is_of_a_kind_and_every_line_decides(rng: Random) -> None:
    rows = random_rows(rng, 10)
    for one in run(rows).findings:
        assert bool(one.doubt) == (one.kind == "may contradict")
        assert bool(one.declare) == (one.doubt == "declaration")
        if one.declare:
            pair = {each.id for each in one.statements}
            found = run([*rows, declared(one)]).findings
            assert any(
                other.kind == "contradicts" and len(pair & {each.id for each in other.statements}) > 1
                for other in found
            )


def test_declarations_stand_directly_below_the_contradictions() -> None:
    """By hand: contradictions by time, what only may under its own; then what a declaration would decide; then the rest
    by time."""
    rows = [
        says("a", "strength", "511", "2020-05-01"),
        says("b", "strength", "947", "2020-07-01"),
        says("a", "works with", "Ada", "2023-05-01"),
        says("b", "works with", "Ben", "2023-05-01"),
        says("a", "killed", "511", "2022-05-01"),
        says("b", "killed", "947", "2022-05-01"),
        says("c", "killed", "2,511"),
        says("a", "wounded", "511", "2024-05-01"),
        says("b", "wounded", "947", "2024-05-01"),
    ]
    assert [(one.predicate, one.kind, one.doubt) for one in arranged(run(rows).findings)] == [
        ("killed", "contradicts", ""),
        ("killed", "may contradict", "time"),
        ("wounded", "contradicts", ""),
        ("works with", "may contradict", "declaration"),
        ("strength", "may contradict", "time"),
    ]
