"""The order of every report."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

import pytest
from attrs import evolve

from contracheck.model import Finding, Position, Sort
from contracheck.model.order import Order, arranged, by_subject, by_time
from report_sample import date, finding, number


def of(identity: str, when: str = "", subject: str = "Iraq", kind: str = "contradicts") -> Finding:
    """A finding at a time."""
    one = number("dw/1", "strength", "5", when=when, subject=subject)
    return finding(identity, "r", kind, "m", Position("5", (one,)))


def against(identity: str, value: str, other: str, *, sources: int = 1, **more: str) -> Finding:
    """Two values, the second by so many independent sources, as the first is."""
    kind, subject = more.get("kind", "contradicts"), more.get("subject", "Iraq")
    predicate, when = more.get("predicate", "strength"), more.get("when", "2020")
    make = date if "-" in value else number
    sides = []
    for side, text in (("a", value), ("b", other)):
        told = [make(f"dw/{side}{n}", predicate, text, when=when, subject=subject) for n in range(sources)]
        said = tuple(evolve(one, claim=evolve(one.claim, origin=f"{side}{n}")) for n, one in enumerate(told))
        sides.append(Position(text, said, figure=said[0].value.said))  # type: ignore[union-attr]
    made = finding(identity, "r", kind, "m", *sides)
    return evolve(made, subject=subject, predicate=predicate, doubt=more.get("doubt", ""))


def ids(findings: Iterable[Finding], order: Order = Order()) -> list[str]:
    return [one.id for one in arranged(findings, order)]


BY_CLASS = (
    against("g", "10", "20"),
    against("f", "10", "11", kind="may contradict", doubt="declaration"),
    against("e", "10", "90", kind="may contradict", doubt="time"),
    against("d", "10", "99", kind="changed"),
)
WEAKER = (
    against("c", "10", "11", sources=3),
    against("b", "10", "12", sources=2),
    against("a", "10", "99"),
)
FAR = (
    against("z", "10", "1000"),  # of the numbers the farthest
    against("y", "2020-01-01", "2021-01-01"),  # of the dates
    against("x", "10", "100"),
    against("w", "2020-01-01", "2020-01-02"),
    against("v", "10", "10"),
)
TIMES = (
    against("2", "10", "20", when="2019"),
    against("1", "10", "20", when="2020"),
    against("0", "10", "20", when=""),
)


@pytest.mark.parametrize("them", [BY_CLASS, WEAKER, FAR, TIMES], ids=["class", "origins", "distance", "time"])
def test_the_gravest_come_first(them: tuple[Finding, ...]) -> None:
    for mixed in (them, them[::-1], them[1:] + them[:1]):
        assert ids(mixed) == [one.id for one in them]


def test_one_thing_comes_before_another() -> None:
    """Class before origins, origins before what is important, that before distance, distance before time."""
    may = against("m", "10", "99", sources=5, kind="may contradict")
    many = against("o", "10", "11", sources=2)
    named = against("i", "10", "11", predicate="killed", when="2021")
    far, early = against("d", "10", "99", when="2021"), against("t", "10", "11", when="1990")
    order = Order(important=frozenset(("killed",)))
    for mixed in permutations((may, many, named, far, early)):
        assert ids(mixed, order) == ["o", "i", "d", "t", "m"]
    assert ids((named, early, far)) == ["d", "t", "i"]


def test_an_important_subject_counts_like_an_important_predicate() -> None:
    here, there = against("b", "10", "99"), against("a", "10", "11", subject="Orr")
    assert ids((here, there)) == ["b", "a"]
    assert ids((here, there), Order(important=frozenset(("Orr",)))) == ["a", "b"]


def test_two_sources_of_one_origin_are_one() -> None:
    copied = against("a", "10", "11", sources=2)
    one = copied.positions[1].statements
    copies = tuple(evolve(each, claim=evolve(each.claim, origin="wire")) for each in one)
    copied = evolve(copied, positions=(copied.positions[0], evolve(copied.positions[1], statements=copies)))
    assert ids((copied, against("b", "10", "11", sources=2))) == ["b", "a"]


def test_a_limit_that_several_fit_is_no_side() -> None:
    """Two against one, and three who name a limit that both fit: on the weaker side there is one."""
    some, other = against("a", "10", "11", sources=2).positions
    limit = evolve(against("x", "10", "11", sources=3).positions[0], fits=(0, 1))
    one = evolve(against("a", "10", "11"), positions=(some, evolve(other, statements=other.statements[:1]), limit))
    assert ids((one, against("b", "10", "12"))) == ["b", "a"]


def test_by_subject_each_stands_where_its_gravest_stands_and_within_it_time_rules() -> None:
    them = (
        against("1", "10", "99", subject="Orr", when="2021"),
        against("2", "10", "20", subject="Orr", when="2019", kind="may contradict"),
        against("3", "10", "50", subject="Ash", when="2020"),
    )
    for mixed in permutations(them):
        assert [(subject, [one.id for one in found]) for subject, found in by_subject(mixed)] == [
            ("Orr", ["2", "1"]),
            ("Ash", ["3"]),
        ]
        assert ids(mixed, Order(Sort.SUBJECT)) == ["2", "1", "3"]
        assert ids(mixed, Order(Sort.TIME)) == ["2", "3", "1"]
        assert ids(mixed) == ["1", "3", "2"]


def test_subjects_that_differ_in_case_stay_apart() -> None:
    mixed = (of("1", subject="un"), of("2", subject="UN"), of("3", subject="un"), of("4", subject="UN"))
    for them in permutations(mixed):
        assert [(subject, [one.id for one in found]) for subject, found in by_subject(them)] == [
            ("un", ["1", "3"]),
            ("UN", ["2", "4"]),
        ]


def test_the_earliest_statement_dates_a_finding() -> None:
    late, early = of("a", "2025"), of("b", "2020")
    both = evolve(late, id="z", positions=(*late.positions, *early.positions))
    assert ids((late, both), Order(Sort.TIME)) == ["z", "a"]


def test_a_timeline() -> None:
    order = ("2019", "2020-01-02", "by September 2026", "")
    statements = [of("x", when).statements[0] for when in reversed(order)]
    assert [one.claim.when for one in by_time(statements)] == list(order)
