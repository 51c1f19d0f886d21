"""The fast path equals the definition: classes, components, clearest pairs and camps of random groups."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from random import Random

from hypothesis import given, settings

from contracheck.comparison.definition import compare
from contracheck.comparison.groups import compare_group, voices_of
from contracheck.findings.positions import positions_of
from contracheck.model import Dispute, Group, Reading, Statement
from contracheck.values.interval import Interval, Number
from oracle import GRAVEST_FIRST, common, expect, verdicts
from strategies import Case, cases, random_case, random_course, random_events, random_plans, random_series, random_tolls

GROUPS = 4_000


@settings(max_examples=150, deadline=None)
@given(cases())
def test_the_fast_path_equals_the_definition(case: Case) -> None:
    agree(case)


def test_the_fast_path_equals_the_definition_on_thousands_of_groups() -> None:
    for seed in range(GROUPS):
        case = random_case(Random(seed))
        try:
            agree(case)
        except AssertionError as mismatch:
            raise AssertionError(f"seed {seed}") from mismatch


def test_the_fast_path_equals_the_definition_where_sources_are_series() -> None:
    for seed in range(GROUPS // 4):
        case = random_series(Random(seed))
        try:
            agree(case)
        except AssertionError as mismatch:
            raise AssertionError(f"seed {seed}") from mismatch


def test_the_fast_path_equals_the_definition_of_clocks_days_and_stretches() -> None:
    for seed in range(GROUPS):
        case = random_course(Random(seed))
        try:
            agree(case)
        except AssertionError as mismatch:
            raise AssertionError(f"seed {seed}") from mismatch


def test_the_fast_path_equals_the_definition_of_plans() -> None:
    for seed in range(GROUPS):
        case = random_plans(Random(seed))
        try:
            agree(case)
        except AssertionError as mismatch:
            raise AssertionError(f"seed {seed}") from mismatch


def test_the_fast_path_equals_the_definition_of_what_stays_so() -> None:
    for seed in range(GROUPS):
        case = random_events(Random(seed))
        try:
            agree(case)
        except AssertionError as mismatch:
            raise AssertionError(f"seed {seed}") from mismatch


def test_the_fast_path_equals_the_definition_of_tolls() -> None:
    for seed in range(GROUPS):
        case = random_tolls(Random(seed))
        try:
            agree(case)
        except AssertionError as mismatch:
            raise AssertionError(f"seed {seed}") from mismatch


def agree(case: Case) -> None:
    predicate, statements = case
    group = compare_group(statements[0].key, predicate, statements)
    wanted = expect(predicate, statements)
    assert {one.statement.id: one.kind for one in group.standings} == wanted.standings
    found = [(one.axis, one.kind, frozenset(each.id for each in one.statements)) for one in group.disputes]
    assert len(found) == len(set(found))
    assert set(found) == wanted.disputes
    for dispute in group.disputes:
        clearest_pair_is_of_its_class(case, dispute)
        clearest_pair_is_farthest_apart(case, dispute)
        camps_are_of_what_is_said(dispute)


def clearest_pair_is_of_its_class(case: Case, dispute: Dispute) -> None:
    one, other = dispute.first, dispute.second
    assert one in dispute.statements
    assert other in dispute.statements
    found = dict(verdicts(case.predicate, case.statements, one, other))[dispute.axis]
    assert found.kind == dispute.kind
    assert found.time == dispute.time
    assert dispute.denial == (denies(one, dispute.axis) != denies(other, dispute.axis))


def clearest_pair_is_farthest_apart(case: Case, dispute: Dispute) -> None:
    """Of assertions that contradict each other, the widest gap is shown; names and scores have no distance."""
    readings = {one.id: next(r for r in one.readings if r.axis == dispute.axis) for one in dispute.statements}
    if dispute.denial or dispute.kind != "contradicts" or any(map(_without_distance, readings.values())):
        return
    if any(_fine(bound) for one in readings.values() for bound in (one.allowed.lower, one.allowed.upper)):
        return  # beyond a thousand-billionth only the order of bounds counts, not their distance
    gaps = [
        _gap(readings[one.id], readings[other.id])
        for one, other in combinations(dispute.statements, 2)
        if ("contradicts", dispute.axis) in _kinds(case, one, other)
        and not readings[one.id].denied | readings[other.id].denied
    ]
    assert _gap(readings[dispute.first.id], readings[dispute.second.id]) == max(gaps)


def _kinds(case: Case, one: Statement, other: Statement) -> set[tuple[str, str]]:
    """The classes of a pair, each with its axis; there is none on an axis on which the two are not compared."""
    return {(found.kind, axis) for axis, found in verdicts(case.predicate, case.statements, one, other)}


def _without_distance(reading: Reading) -> bool:
    return bool(reading.exclusive or reading.either_order)


def _fine(bound: Number) -> bool:
    return isinstance(bound, Fraction) and bound.denominator > 10**12


def _gap(one: Reading, other: Reading) -> Number:
    low, high = sorted((one.allowed, other.allowed), key=lambda interval: (interval.upper, interval.lower))
    return high.lower - low.upper


def denies(statement: Statement, axis: str) -> bool:
    return next(reading.denied for reading in statement.readings if reading.axis == axis)


def camps_are_of_what_is_said(dispute: Dispute) -> None:
    """Each statement once; one figure is never two camps; a camp allows something in common, with what fits it, too."""
    positions = positions_of(dispute.statements, dispute.axis)
    members = [one.id for position in positions for one in position.statements]
    assert sorted(members) == sorted(one.id for one in dispute.statements)
    readings = {one.id: next(r for r in one.readings if r.axis == dispute.axis) for one in dispute.statements}
    sides = [position for position in positions if not position.fits]
    assert len(sides) > 1 or dispute.kind == "may contradict" or any(one.exclusive for one in readings.values())
    for position in positions:
        its = [readings[one.id] for one in position.statements]
        assert len({reading.denied for reading in its}) == 1
        if its[0].denied:
            assert len({reading.said for reading in its}) == 1
        else:
            assert meet(its)
        for place in position.fits:
            assert meet([*its, *(readings[one.id] for one in sides[place].statements)])
        assert len(position.fits) != 1
    homes: dict[Interval, set[int]] = {}
    for number, position in enumerate(positions):
        for its in (readings[one.id] for one in position.statements):
            if not its.denied:
                homes.setdefault(its.said, set()).add(number)
    assert all(len(numbers) == 1 for numbers in homes.values())


def meet(readings: Sequence[Reading]) -> bool:
    return bool(common([reading.allowed for reading in readings], (1 << len(readings)) - 1))


def test_the_definition_shown_to_users_equals_the_oracle() -> None:
    for seed in range(1200):
        predicate, statements = (random_case, random_plans, random_events, random_tolls)[seed % 4](Random(seed))
        voices = voices_of(predicate, statements)
        wanted = expect_pairs(Case(predicate, statements))
        for one, other in combinations(statements, 2):
            there = compare(one, other, predicate, voices)
            back = compare(other, one, predicate, voices)
            assert (there.kind, there.axis) == (back.kind, back.axis)
            assert there.kind == wanted[one.id, other.id], (seed, one.id, other.id)


def expect_pairs(case: Case) -> dict[tuple[str, str], str]:
    found = {}
    for one, other in combinations(case.statements, 2):
        found[one.id, other.id] = expect_pair(case, one, other)
    return found


def expect_pair(case: Case, one: Statement, other: Statement) -> str:
    kinds = [verdict.kind for _, verdict in verdicts(case.predicate, case.statements, one, other)]
    return min(kinds, key=GRAVEST_FIRST.index, default="not comparable")


def test_random_groups_hold_everything_that_can_happen() -> None:
    seen: set[str] = set()
    times: set[str] = set()
    for seed in range(400):
        group = _settled(random_case(Random(seed)))
        seen |= {one.kind for one in group.standings} | {"denial" for one in group.disputes if one.denial}
        times |= {one.time for one in group.disputes}
    assert seen == {*GRAVEST_FIRST, "denial"}
    assert times == {"same", "may coincide", "near"}


def _settled(case: Case) -> Group:
    return compare_group(case.statements[0].key, case.predicate, case.statements)
