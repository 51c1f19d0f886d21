"""Ages run with time: two of them fit if the births that they tell of do."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from contracheck.values.dates.births import births
from contracheck.values.interval import Interval
from contracheck.values.span import Span
from world import Row, run


def aged(source: str, age: str, when: str = "", **more: object) -> Row:
    return {"source": source, "subject": "Ada Orr", "property": "age", "value": age, "when": when, **more}


def kind(one: Row, other: Row) -> str:
    """The class of two claims."""
    (found,) = set(run([one, other]).kinds().values())
    return found


@pytest.mark.parametrize(
    ("first", "when", "second", "then", "expected"),
    [
        ("45", "2024-05-03", "46", "2024-05-03", "contradicts"),
        ("45", "2024-05-03", "45", "2024-05-03", "agrees"),
        ("69", "2024-04-10", "68", "2024-11-10", "contradicts"),
        ("68", "2024-04-10", "69", "2024-11-10", "refines"),
        ("68", "2024-04-10", "68", "2024-11-10", "refines"),
        ("68", "2024-04-10", "70", "2024-11-10", "contradicts"),
        ("68", "2024-04-10", "78", "2034-04-10", "agrees"),
        ("68", "2024-04-10", "77", "2034-04-11", "contradicts"),
        ("68", "2024-04-10", "78", "2034-04-11", "refines"),
        ("68", "2024-04-10", "80", "2034-04-10", "contradicts"),
        ("68", "2024-05", "69", "2024-05", "refines"),
        ("67", "2024-05", "69", "2024-05", "contradicts"),
        ("68", "2024", "70", "2024", "contradicts"),
        ("around 68", "2024-04-10", "72", "2024-04-10", "close"),
        ("at least 60", "2024-04-10", "58", "2024-11-10", "contradicts"),
        ("at least 60", "2024-04-10", "58", "2020-11-10", "refines"),
        ("under 40", "2024-04-10", "40", "2024-04-10", "contradicts"),
        ("18 months", "2024-04-10", "1", "2024-04-10", "refines"),
        ("18 months", "2024-04-10", "2", "2024-04-10", "contradicts"),
    ],
)
def test_two_ages(first: str, when: str, second: str, then: str, expected: str) -> None:
    assert kind(aged("a", first, when), aged("b", second, then)) == expected


def test_of_an_undated_age_the_day_of_its_source_is_known() -> None:
    """But not that it was told of that day."""
    told = {"published": "2024-05-03"}
    assert kind(aged("a", "45", **told), aged("b", "48", "2024-05-03")) == "may contradict"
    assert kind(aged("a", "45", **told), aged("b", "48", **told)) == "may contradict"
    assert kind(aged("a", "45", **told), aged("b", "46", published="2025-05-03")) == "agrees"


def test_ages_of_no_date_may_contradict() -> None:
    assert kind(aged("a", "45"), aged("b", "48")) == "may contradict"
    assert kind(aged("a", "45"), aged("b", "45")) == "agrees"


def test_a_denied_age() -> None:
    denied = aged("a", "45", "2024-05-03", polarity="denied")
    assert kind(denied, aged("b", "45", "2024-05-03")) == "contradicts"
    assert kind(denied, aged("b", "47", "2024-05-03")) == "not comparable"


def test_an_age_at_death_is_of_one_time() -> None:
    rows = [{**aged(source, age), "property": "age at death"} for source, age in (("a", "79"), ("b", "80"))]
    assert kind(*rows) == "contradicts"


@pytest.mark.parametrize("seed", range(200))
def test_the_births_of_an_age_are_those_who_have_it(seed: int) -> None:
    """Every birthday within two years of the ends of what is found is tried: full years by hand, day by day."""
    chance = random.Random(seed)
    day = date(1990, 1, 1) + timedelta(days=chance.randrange(20_000))
    if seed % 10 == 0:
        day = date(2024, 2, 29)
    age = chance.randrange(3)
    found = births(Interval(age, age), "year", Span.parse(day.isoformat()).hull)
    assert found is not None
    for back in range(1, 1_500):
        born = day - timedelta(days=back)
        full = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
        hull = Span.parse(born.isoformat()).hull
        assert found.contains(hull) is (full == age)
        assert found.meets(hull) is (full == age)
