"""At least 12, possibly 20: the sure figure is a limit, the possible one is named; what is less clear is asked."""

from __future__ import annotations

import pytest

from contracheck.values.fault import Fault
from contracheck.values.interval import INFINITY, Interval
from contracheck.values.quantity import Quantity, Style
from world import Row, run

KILLED = Style(language="en", counts=True, nonnegative=True, round_from=1000)
EN = Style(language="en")


def from_(least: int, *, open_: bool = False) -> Interval:
    return Interval(least, INFINITY, open_, upper_open=True)


@pytest.mark.parametrize(
    ("text", "least", "named"),
    [
        ("at least 12, possibly 20", 12, "20"),
        ("At least 12, maybe 20", 12, "20"),
        ("at least 12; perhaps even 20", 12, "20"),
        ("at least 12 (possibly 20)", 12, "20"),
        ("at least 12 dead, possibly more than 20", 12, "20"),
        ("at least 12, possibly 20 people", 12, "20"),
        ("12 or more, possibly 20", 12, "20"),
        ("12, perhaps as many as 20", 12, "20"),
        ("12, possibly up to 20", 12, "20"),
        ("12 confirmed, perhaps as many as 20", 12, "20"),
        ("12 confirmed, possibly 20", 12, "20"),
        ("12 confirmed dead, perhaps as many as 20", 12, "20"),
        ("at least 12 million, possibly 20 million", 12 * 10**6, "20,000,000"),
        ("at least 900,000, maybe 1 million", 900_000, "1,000,000"),
        ("12, possibly more", 12, ""),
        ("12 people, possibly many more", 12, ""),
        ("1,200, perhaps more", 1200, ""),
    ],
)
def test_the_sure_figure_is_a_lower_limit(text: str, least: int, named: str) -> None:
    found = Quantity.parse(text, KILLED)
    assert found.said == found.allowed == from_(least)
    assert found.bound
    assert not found.doubted
    assert found.why == ((f"{named} is named as possible, and limits nothing",) if named else ())


@pytest.mark.parametrize(
    "text",
    [
        "12, possibly 20",  # one or the other
        "at least 12, possibly 8",
        "at least 12, possibly 12",
        "at most 12, possibly 20",
        "about 12, possibly more",
        "between 12 and 15, possibly 20",
        "at least 12, possibly between 20 and 30",
        "at least 12, probably 20",
        "at least 12 dead, perhaps 20 wounded",  # two things
        "at least 12, possibly 20 million",  # perhaps 12 million
        "at least $12m, possibly 20",
        "12, possibly less",
        "20, possibly as few as 12",
        "possibly 12, possibly more",
        "12 not confirmed, possibly 20",
        "at least 12 (possibly 20",
    ],
)
def test_what_is_less_clear_is_asked(text: str) -> None:
    with pytest.raises(Fault):
        Quantity.parse(text, KILLED)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("at least 12 km, possibly 20 km", "km"),
        ("at least 12, possibly 20 km", "km"),
        ("at least 12 km, possibly 20", "km"),
        ("12 %, possibly as high as 20 %", "%"),
        ("at least $12, possibly $20", "dollar"),
        ("at least 12 ships, possibly 20 ships", "ships"),
    ],
)
def test_the_unit_of_both(text: str, unit: str) -> None:
    found = Quantity.parse(text, EN)
    assert (found.said, str(found.unit)) == (from_(12), unit)


@pytest.mark.parametrize("text", ["at least 12 km, possibly 20 kg", "at least 12 ships, possibly 20 boats"])
def test_two_units_are_asked(text: str) -> None:
    with pytest.raises(Fault):
        Quantity.parse(text, EN)


def test_a_number_that_is_only_possible_stays_doubted() -> None:
    assert Quantity.parse("possibly 12", KILLED).doubted
    assert Quantity.parse("probably at least 12, possibly 20", KILLED).doubted
    assert Quantity.parse("more than 12, possibly 20", KILLED).said == from_(12, open_=True)


@pytest.mark.parametrize(("other", "kind"), [("18", "refines"), ("25", "refines"), ("11", "contradicts")])
def test_as_a_pair(other: str, kind: str) -> None:
    said: Row = {"source": "a", "subject": "Orr", "property": "killed", "value": "at least 12, possibly 20"}
    rows = [{**said, "when": "2024-05-03"}, {**said, "source": "b", "value": other, "when": "2024-05-03"}]
    assert set(run(rows).kinds().values()) == {kind}
