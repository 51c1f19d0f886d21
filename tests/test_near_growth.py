"""Groups of many moments are compared in the time of sorting, also where what is near says nothing of others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from contracheck.comparison.groups import compare_group
from contracheck.model import Key, Place, Predicate, Reading, Source, Statement, Text
from contracheck.model.inputs import Claim
from contracheck.values.dates.calendar import DAY
from contracheck.values.interval import Interval
from contracheck.values.span import Span
from contracheck.values.timing import Grain, Timing
from growth import cpu, uncollected

PREDICATE = Predicate("strength", "quantity")
KEY = Key("the garrison", "strength")


def statement(number: int, source: str, value: int, minute: int) -> Statement:
    """A figure of one minute."""
    claim = Claim(f"{source}/{number}", Source(source, Place("test")), "", "", "", Place("test", number + 1))
    point, said = Interval.point(minute), Interval.point(value)
    timing = Timing(point, point, f"minute {minute}", dated=True, grain=Grain.CLOCK)
    return Statement(claim, KEY, Text(str(value)), Span.undated(), (Reading("count", said, said, timing),), "")


def one_far_away(size: int) -> list[Statement]:
    """One source of long ago says otherwise; fifty agree, each at minutes of its own."""
    agreeing = [statement(number, f"s{number % 50}", 5000, number) for number in range(size)]
    return [*agreeing, statement(size, "old", 9000, -14 * 366 * DAY)]


def one_and_its_own_course(size: int) -> list[Statement]:
    """One source that tells something else each minute, and two that agree with nothing of it long after."""
    course = [statement(number, "old", number, number) for number in range(size)]
    others = [(size + number, f"s{number}", 1, size + 400 * DAY + number) for number in range(2)]
    return [*course, *(statement(*other) for other in others)]


def one_that_speaks_of_all(size: int) -> list[Statement]:
    """One source says otherwise once, and then the same as two others at each minute at which they speak."""
    same = [statement(3 * number + at, name, 5000, number + 1) for number in range(size // 3) for at, name in NAMED]
    return [*same, statement(3 * size, "odd", 9000, 0)]


NAMED = tuple(enumerate(("odd", "a", "b")))


@pytest.mark.growth
@pytest.mark.parametrize("made", [one_far_away, one_and_its_own_course, one_that_speaks_of_all])
def test_twice_as_many_moments_take_about_twice_the_time(made: Callable[[int], list[Statement]]) -> None:
    few, many = made(1500), made(3000)
    with uncollected():
        took = [cpu(lambda these=some: compare_group(KEY, PREDICATE, these)) for some in (few, many)]  # type: ignore[misc]
    assert took[1] < 2.8 * took[0], took
