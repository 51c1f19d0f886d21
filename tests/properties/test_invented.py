"""True reports of invented worlds of every kind never contradict, and each lie that is planted comes to its class.

What is known to go wrong, and is left out here, stands in `OFF`: `python benchmarks/worlds.py --all` tells it, too.
"""

from __future__ import annotations

from random import Random

import pytest

from invented import KINDS, OFF
from invented.kit import Invented, alarms, missed

TOLD = [kind for kind in KINDS if kind not in OFF]
WORLDS = 24
PLANTED = 1


def world(kind: str, seed: object) -> Invented:
    return KINDS[kind](Random(f"{kind} {seed}"), frozenset(OFF))


@pytest.mark.parametrize("kind", TOLD)
def test_what_is_told_truly_does_not_contradict(kind: str) -> None:
    assert {seed: found for seed in range(WORLDS) if (found := alarms(world(kind, seed)))} == {}


@pytest.mark.parametrize("kind", TOLD)
def test_each_lie_comes_to_its_class_and_nothing_contradicts_without_it(kind: str) -> None:
    for seed in range(PLANTED):
        told = world(kind, f"plant {seed}")
        assert told.plants
        assert {name: found for name in told.plants if name not in OFF and (found := missed(told, name))} == {}


@pytest.mark.parametrize("kind", TOLD)
def test_one_seed_is_one_world(kind: str) -> None:
    assert world(kind, 3) == world(kind, 3)
    assert world(kind, 3) != world(kind, 4)


def test_what_is_off_is_a_kind_a_way_of_telling_or_a_plant() -> None:
    """A name in `OFF` that nothing answers to would leave nothing out; tolls are whole worlds."""
    before = {kind: [world(kind, seed) for seed in range(6)] for kind in TOLD}
    plants = {name for worlds in before.values() for one in worlds for name in one.plants}
    for name in {*OFF} - {*KINDS} - plants:
        off = frozenset(OFF) - {name}
        assert any(
            KINDS[kind](Random(f"{kind} {seed}"), off) != one for kind in TOLD for seed, one in enumerate(before[kind])
        ), name
