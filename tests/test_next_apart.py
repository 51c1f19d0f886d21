"""The next value that is apart, against looking at each in turn."""

from __future__ import annotations

from random import Random

from contracheck.values.geometry.next_apart import NextApart
from contracheck.values.interval import Number


def test_it_is_the_first_that_is_apart() -> None:
    rng = Random(1)
    for _ in range(600):
        row = [some_value(rng) for _ in range(rng.choice((0, 1, 2, 3, 5, 8, 9, 17)))]
        tree = NextApart([floor for floor, _ in row], [ceiling for _, ceiling in row])
        for place in range(len(row) + 1):
            floor, ceiling = some_value(rng)
            expected = next(
                (at for at in range(place, len(row)) if row[at][0] > ceiling or row[at][1] < floor), len(row)
            )
            assert tree.behind(place, floor, ceiling) == expected


def some_value(rng: Random) -> tuple[Number, Number]:
    """A floor and a ceiling; of several that stand together, the floor can be above the ceiling."""
    return rng.randrange(6), rng.randrange(6)
