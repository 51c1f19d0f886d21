"""The sweeps against all pairs: neighbours in time that reach least high and least low, and what hangs together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.values.geometry.across import Across
from contracheck.values.geometry.among_companies import clearest_across, link_across
from contracheck.values.geometry.clash import Clash
from contracheck.values.geometry.piercing import pierce
from contracheck.values.geometry.sweep import Box, Partition, extremes, islands, link
from contracheck.values.geometry.within import link_within
from contracheck.values.interval import INFINITY, Interval

draws = st.randoms(use_true_random=False)
law = settings(max_examples=100, deadline=None)


def random_boxes(rng: Random, size: int) -> list[Box]:
    """Boxes on a small grid, a third of them such as all meet; some with one end masked, as one side of a conflict."""
    boxes = []
    at_once = rng.randrange(3) == 0
    for index in range(size):
        start, floor = rng.randrange(8), rng.randrange(8)
        end = rng.choice((start, start + rng.randrange(4), INFINITY))
        start, end = (start, 8 + start) if at_once else (start, end)
        low, high = 2 * floor + rng.choice((0, 1)), 2 * (floor + rng.randrange(1, 4)) - rng.choice((0, 1))
        masked = rng.randrange(5)
        boxes.append(Box(index, start, end, -INFINITY if masked == 0 else low, INFINITY if masked == 1 else high))
    rng.shuffle(boxes)
    return boxes


def meet(one: Box, other: Box) -> bool:
    return one.start <= other.end and other.start <= one.end


def conflict(one: Box, other: Box) -> bool:
    return meet(one, other) and (one.ceiling < other.floor or other.ceiling < one.floor)


@law
@given(draws)
def test_extremes_are_those_of_all_pairs(rng: Random) -> None:
    boxes = random_boxes(rng, rng.choice((1, 2, 5, 12)))
    found = {box[0]: pair for box, pair in extremes(boxes)}
    assert set(found) == {box[0] for box in boxes}
    for box in boxes:
        near = [other for other in boxes if meet(box, other)]
        assert found[box[0]].lowest == min(near, key=lambda one: (one.ceiling, one.start, one[0]))
        highest = max(near, key=lambda one: (one.floor, -one.start, -one[0]))
        assert found[box[0]].highest == highest


@law
@given(draws)
def test_linked_is_connected_by_conflicts(rng: Random) -> None:
    boxes = random_boxes(rng, rng.choice((2, 5, 12, 20)))
    joined = Partition(len(boxes))
    link(boxes, joined)
    assert joined.components() == connected(boxes)


def connected(boxes: Sequence[Box]) -> list[list[int]]:
    """Components of all conflicting pairs, by flooding."""
    left = sorted(boxes)
    found = []
    while left:
        reached, waiting = [], [left.pop(0)]
        while waiting:
            here = waiting.pop()
            reached.append(here[0])
            hit = [box for box in left if conflict(here, box)]
            waiting += hit
            left = [box for box in left if box not in hit]
        if len(reached) > 1:
            found.append(sorted(reached))
    return found


@settings(max_examples=400, deadline=None)
@given(draws)
def test_among_companies_against_all_pairs(rng: Random) -> None:
    """All meet in time; only those of different companies conflict."""
    size = rng.choice((2, 3, 5, 8, 12))
    boxes = sorted(box._replace(start=0, end=0) for box in random_boxes(rng, size))
    number = {box.name: rng.randrange(rng.choice((1, 2, 3, size))) for box in boxes}
    pairs = [(one, other) for one in boxes for other in boxes if number[one.name] != number[other.name]]
    joined, expected = Partition(size), Partition(size)
    link_across(boxes, number, joined)
    for one, other in pairs:
        if one.ceiling < other.floor:
            expected.join(one.name, other.name)
    assert joined.components() == expected.components()
    below = {one.name: min((other.ceiling, other.name) for this, other in pairs if this is one) for one, _ in pairs}
    above = {one.name: max((other.floor, -other.name) for this, other in pairs if this is one) for one, _ in pairs}
    wanted = {(one.name, below[one.name][1]) for one, _ in pairs if below[one.name][0] < one.floor}
    wanted |= {(one.name, -above[one.name][1]) for one, _ in pairs if one.ceiling < above[one.name][0]}
    found = list(clearest_across(boxes, number))
    assert {(one.name, other.name) for one, other, _ in found} == wanted
    assert all(gap == max(one.floor - other.ceiling, other.floor - one.ceiling) > 0 for one, other, gap in found)


@settings(max_examples=300, deadline=None)
@given(draws)
def test_islands_are_the_boxes_that_hang_together_in_time(rng: Random) -> None:
    boxes = random_boxes(rng, rng.choice((1, 2, 5, 12)))
    found = [(sorted(box.name for box in island), all_meet) for island, all_meet in islands(boxes)]
    by_time = Partition(len(boxes))
    for one, other in combinations(boxes, 2):
        if meet(one, other):
            by_time.join(one.name, other.name)
    named = {box.name: box for box in boxes}
    wanted = [[named[name] for name in names] for names in by_time.components()]
    wanted = [its for its in wanted if any(conflict(a, b._replace(start=a.start, end=a.end)) for a in its for b in its)]
    assert sorted(found) == sorted(
        ([box.name for box in its], all(meet(*pair) for pair in combinations(its, 2))) for its in wanted
    )


@settings(max_examples=300, deadline=None)
@given(draws)
def test_what_a_frame_notes_is_that_of_all_pairs(rng: Random) -> None:
    """By itself, and across companies."""
    boxes = random_boxes(rng, rng.choice((2, 5, 12, 20)))
    companies = Partition(len(boxes))
    for _ in range(rng.choice((0, 2, 8))):
        companies.join(rng.randrange(len(boxes)), rng.randrange(len(boxes)))
    for clash, inside in ((Clash(len(boxes)), False), (Across(len(boxes), companies), True)):
        clash.note_together(boxes)
        expected, gaps = Partition(len(boxes)), dict[int, list[float]]()
        for one, other in combinations(boxes, 2):
            if conflict(one, other) and not (inside and companies.root(one.name) == companies.root(other.name)):
                expected.join(one.name, other.name)
                gap = max(one.floor - other.ceiling, other.floor - one.ceiling)
                gaps.setdefault(one.name, []).append(gap)
                gaps.setdefault(other.name, []).append(gap)
        assert clash.together.components() == expected.components()
        assert {name: clear.gap for name, clear in clash.clearest.items()} == {
            name: max(its) for name, its in gaps.items()
        }


@pytest.mark.parametrize("seed", range(300))
def test_linked_within_is_connected_by_conflicts_with_what_holds_it(seed: int) -> None:
    """Against every pair of which one starts no earlier and ends no later."""
    rng = Random(seed)
    boxes = []
    for name in range(rng.randrange(2, 14)):
        start, floor = rng.randrange(12), rng.randrange(9)
        boxes.append(Box(name, start, start + rng.randrange(8), floor, floor + rng.randrange(3)))
    middle = rng.randrange(1, len(boxes))
    inner, outer = boxes[:middle], boxes[middle:]
    joined, expected = Partition(len(boxes)), Partition(len(boxes))
    link_within(inner, outer, joined)
    for one in inner:
        for other in outer:
            apart = one.ceiling < other.floor or other.ceiling < one.floor
            if other.start <= one.start and one.end <= other.end and apart:
                expected.join(one.name, other.name)
    assert joined.components() == expected.components()


def test_boxes_that_only_touch_in_time_meet() -> None:
    """Times are closed: one ends in the minute in which the other starts."""
    one, other = Box(0, 0, 5, 2, 2), Box(1, 5, 9, 4, 4)
    later = other._replace(start=6)
    for second, expected in ((other, [[0, 1]]), (later, [])):
        joined = Partition(2)
        link([one, second], joined)
        assert joined.components() == expected


def test_open_ends_that_touch_are_apart() -> None:
    """[1, 2) and [2, 3]: the 2 belongs to one only; on the doubled scale the open end is one below it."""
    joined = Partition(2)
    link([Box(0, 0, 0, 2, 3), Box(1, 0, 0, 4, 6)], joined)
    assert joined.components() == [[0, 1]]


def test_what_has_ended_links_nothing() -> None:
    """The low one ended before the high one came; the long one fits both."""
    low, long, high = Box(0, 0, 1, 2, 2), Box(1, 0, 9, 0, 18), Box(2, 5, 9, 10, 10)
    joined = Partition(3)
    link([low, long, high], joined)
    assert joined.components() == []


def test_a_partition_joins_by_the_least() -> None:
    joined = Partition(6)
    joined.join(4, 2)
    joined.join(5, 4)
    joined.join(1, 0)
    assert joined.components() == [[0, 1], [2, 4, 5]]
    assert [joined.root(index) for index in range(6)] == [0, 0, 2, 3, 2, 2]


@pytest.mark.parametrize(
    ("intervals", "positions"),
    [
        ([], []),
        ([Interval.point(1)], [[0]]),
        ([Interval(1, 3), Interval(3, 5)], [[0, 1]]),
        ([Interval(1, 3, upper_open=True), Interval(3, 5)], [[0], [1]]),
        ([Interval(1, 3), Interval(3, 5, lower_open=True)], [[0], [1]]),
        # 2 and 9 cannot share; what holds both goes with the point that its own right end comes after: the last
        ([Interval(0, 10), Interval.point(9), Interval.point(2)], [[2], [0, 1]]),
        ([Interval(5, INFINITY, lower_open=True), Interval.point(5), Interval.point(6)], [[1], [0, 2]]),
        ([Interval(1, 4), Interval(3, 6), Interval(5, 8), Interval(7, 10)], [[0, 1], [2, 3]]),
    ],
)
def test_piercing_by_hand(intervals: list[Interval], positions: list[list[int]]) -> None:
    assert pierce(intervals) == positions
