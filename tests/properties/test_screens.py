"""What is passed over because it cannot matter: with and without it, all that is found is the same."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.comparison import groups
from contracheck.comparison.groups import compare_group
from contracheck.comparison.lanes import all_fit
from contracheck.model import Axis, Group, Reading
from contracheck.rules import subperiod_exceeds_period
from contracheck.values.geometry.nesting import any_nested
from contracheck.values.interval import Interval
from contracheck.values.timing import UNDATED
from contracheck.values.zoned import Zoned
from strategies import Case, random_case, random_course, random_events, random_plans, random_series, random_tolls
from world import Row, run

DRAWS = (random_case, random_series, random_course, random_events, random_plans, random_tolls)


def found(group: Group) -> object:
    """Classes and disputes, with their clearest pairs."""
    disputes = [(one.axis, one.kind, [each.id for each in one.statements], one.first.id) for one in group.disputes]
    return [(one.statement.id, one.kind, one.reason) for one in group.standings], disputes


@pytest.mark.parametrize("draw", DRAWS, ids=lambda draw: draw.__name__)
def test_groups_whose_values_fit(draw: Callable[[Random], Case], monkeypatch: pytest.MonkeyPatch) -> None:
    cases = [draw(Random(seed)) for seed in range(500)]
    passed = [found(compare_group(each.statements[0].key, each.predicate, each.statements)) for each in cases]
    monkeypatch.setattr(groups, "all_fit", lambda _: False)
    searched = [found(compare_group(each.statements[0].key, each.predicate, each.statements)) for each in cases]
    assert passed == searched


FIVE, WIDE = Interval.point(5), Interval(0, 10)
PLAIN = Reading("count", FIVE, WIDE, UNDATED)
CLOSER = [
    Reading("count", FIVE, WIDE, UNDATED, denied=True),
    Reading(Axis.TERM, FIVE, WIDE, UNDATED, exclusive=((0, 1),)),
    Reading("count", FIVE, WIDE, UNDATED, unless="number"),
    Reading(Axis.DATE, FIVE, WIDE, UNDATED, soft=FIVE),
    Reading(Axis.DATE, FIVE, WIDE, UNDATED, zone=Zoned(FIVE, None, FIVE)),
    Reading(Axis.SCORE, FIVE, WIDE, UNDATED, either_order=FIVE),
]


@pytest.mark.parametrize("reading", CLOSER, ids=["denied", "exclusive", "unless", "soft", "zone", "either order"])
def test_what_is_no_plain_interval_is_looked_at(reading: Reading) -> None:
    assert all_fit([(0, PLAIN), (1, PLAIN)])
    assert not all_fit([(0, PLAIN), (1, reading)])
    assert not all_fit([(0, PLAIN), (1, Reading("count", Interval.point(11), Interval.point(11), UNDATED))])


@settings(max_examples=300, deadline=None)
@given(st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted).map(tuple), max_size=6))
def test_stretches_of_which_one_lies_in_another(ends: set[tuple[int, int]]) -> None:
    stretches = [Interval(lower, upper) for lower, upper in ends]
    pairs = list(combinations(stretches, 2))
    within = [
        one
        for pair in pairs
        for one, other in (pair, pair[::-1])
        if other.lower <= one.lower and one.upper <= other.upper
    ]
    assert any_nested(stretches) == bool(within)


def periods(rng: Random) -> list[Row]:
    """Totals of months, quarters and years, and of days, of one subject."""
    whens = ("2023", "2024", "2024-01", "2024-02", "2024-03", "2024-01/2024-03", "2024-02-03", "2024-02-04")
    return [
        {
            "source": f"s{number}",
            "subject": "Orr museum",
            "predicate": "visitors",
            "value": str(rng.randrange(100, 140)),
            "when": rng.choice(whens),
            "certainty": rng.choice(("certain", "possible")),
        }
        for number in range(rng.randrange(2, 5))
    ]


def test_periods_of_which_none_lies_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    worlds = [periods(Random(seed)) for seed in range(150)]
    passed = [sorted(each.id for each in run(rows).findings) for rows in worlds]
    monkeypatch.setattr(subperiod_exceeds_period, "any_nested", lambda hulls: len(hulls) > 1)
    assert passed == [sorted(each.id for each in run(rows).findings) for rows in worlds]
    assert sum(map(bool, passed)) > 20
