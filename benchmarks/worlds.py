"""Prints what comes of thousands of consistent worlds, told truthfully but loosely, and of what is planted in them.

Nothing may contradict in a world that is told truthfully: every such finding is a false alarm, and shown. Every
planted contradiction must be found, and nothing else may change. The kind `garrisons` has a plant for each rule; the
others, in `tests/invented`, have plants of their own.

Run it with `python benchmarks/worlds.py --worlds 3000 --plants 100`; the same seed gives the same figures. `--all` also
tells what contracheck is known not to take as it should.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from contracheck.rules import RULES
from invented import KINDS, OFF, ON
from invented.kit import Kind, Off, claims, missed
from world import Outcome, Row, run
from worlds import DECLARED, planted, told

GARRISONS = "garrisons"
SHOWN = 20
"""So many false alarms, and misses, of a kind are shown."""


def worlds(name: str, rows: Callable[[int], list[Row]], number: int) -> int:
    """Worlds of one kind without a plant; how many false alarms there were."""
    start, told_claims, maybe, alarms = time.perf_counter(), 0, 0, 0
    for seed in range(number):
        claimed = rows(seed)
        found = run(claimed)
        told_claims += claims(claimed)
        maybe += sum(one.kind == "may contradict" for one in found.findings)
        wrong = [f"{one.rule}: {one.message}" for one in found.findings if one.kind == "contradicts"]
        wrong += [f"not read: {one.value}: {one.message}" for one in found.problems if one.level == "error"]
        for message in wrong[: max(0, SHOWN - alarms)]:
            print(f"false alarm in {name} {seed}: {message}")
        alarms += len(wrong)
    took = time.perf_counter() - start
    told_of = f"{name:<10} {number:,} worlds, {told_claims:,} true claims, {took:.0f} s"
    print(f"{told_of}: {alarms} contradict, {maybe:,} may contradict")
    return alarms


def plants(each: int, seed: str) -> int:
    """Every rule's plant in as many garrisons; how many were missed."""
    total = 0
    for rule in RULES:
        draws = [Random(f"{rule.name} {seed}{number}") for number in range(each)]
        wrong = sum(not _found(rule.name, planted(rule)(rng), rng) for rng in draws)
        print(f"{GARRISONS}: {rule.name:<28} planted {each:,}, found alone and under its rule {each - wrong:,}")
        total += wrong
    return total


def plants_of(name: str, kind: Kind, each: int, seed: str, off: Off) -> int:
    """Every plant of a kind in as many worlds; how many were missed."""
    tried: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for number in range(each):
        world = kind(Random(f"{name} {seed}plant {number}"), off)
        for plant in (one for one in world.plants if one not in off):
            tried[plant] += 1
            faults = missed(world, plant)
            wrong[plant] += bool(faults)
            if faults and wrong[plant] == 1:
                print(f"missed in {name} {number}: {plant}: {faults[0]}")
    for plant, count in tried.items():
        print(f"{name}: {plant:<45} planted {count:,}, found alone and of its class {count - wrong[plant]:,}")
    return wrong.total()


def _found(rule: str, planted: list[Row], rng: Random) -> bool:
    rows = [*DECLARED, *told(rng)]
    before, after = _ids(run(rows)), _ids(run([*rows, *planted]))
    return before <= after and [name for name, _ in after - before] == [rule]


def _ids(found: Outcome) -> set[tuple[str, str]]:
    return {(one.rule, one.id) for one in found.findings}


def main() -> int:
    """Print the figures; 1 if there was a false alarm or a miss."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--kind", action="append", choices=[GARRISONS, *KINDS], help="one kind of world; all that are on"
    )
    arguments.add_argument("--worlds", type=int, default=300, help="worlds of each kind that are told truthfully")
    arguments.add_argument("--plants", type=int, default=20, help="worlds for each plant")
    arguments.add_argument("--seed", default="", help="any word, for other worlds")
    arguments.add_argument("--all", action="store_true", help="with what contracheck is known not to take as it should")
    asked = arguments.parse_args()
    off = ON if asked.all else frozenset(OFF)
    seed = f"{asked.seed} " if asked.seed else ""
    wrong = 0
    for name in asked.kind or [one for one in (GARRISONS, *KINDS) if one not in off]:
        if name == GARRISONS:
            wrong += worlds(
                name,
                lambda number: [*DECLARED, *told(Random(f"{seed}{number}" if seed else 1_000_000 + number))],
                asked.worlds,
            )
            wrong += plants(asked.plants, seed)
        else:
            kind = KINDS[name]
            wrong += worlds(
                name,
                lambda number, name=name, kind=kind: kind(Random(f"{name} {seed}{number}"), off).rows,
                asked.worlds,
            )
            wrong += plants_of(name, kind, asked.plants, seed, off)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
