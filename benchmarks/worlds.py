"""Prints what comes of thousands of consistent worlds, told truthfully but loosely, and of what is planted in them.

Nothing may contradict in a world that is told truthfully: every such finding is a false alarm, and shown. Every planted
contradiction must be found under its rule, and nothing else may change.

Run it with `python benchmarks/worlds.py --worlds 5000 --plants 100`; the same seeds give the same figures.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from contracheck.rules import RULES
from world import Outcome, Row, run
from worlds import DECLARED, planted, told


def worlds(number: int) -> None:
    """Worlds without a plant."""
    start, claims, maybe, alarms = time.perf_counter(), 0, 0, 0
    for seed in range(number):
        found = run([*DECLARED, *told(Random(1_000_000 + seed))])
        claims += len(found.statements)
        maybe += sum(one.kind == "may contradict" for one in found.findings)
        for one in found.findings:
            if one.kind == "contradicts":
                alarms += 1
                print(f"false alarm in world {seed}: {one.rule}: {one.message}")
    took = time.perf_counter() - start
    print(f"{number:,} worlds, {claims:,} true claims, {took:.0f} s: {alarms} contradict, {maybe:,} may contradict")


def plants(each: int) -> None:
    """Every rule's plant in as many worlds."""
    for rule in RULES:
        draws = [Random(f"{rule.name} {seed}") for seed in range(each)]
        missed = sum(not _found(rule.name, planted(rule)(rng), rng) for rng in draws)
        print(f"{rule.name:<28} planted {each:,}, found alone and under its rule {each - missed:,}")


def _found(rule: str, planted: list[Row], rng: Random) -> bool:
    rows = [*DECLARED, *told(rng)]
    before, after = _ids(run(rows)), _ids(run([*rows, *planted]))
    return before <= after and [name for name, _ in after - before] == [rule]


def _ids(found: Outcome) -> set[tuple[str, str]]:
    return {(one.rule, one.id) for one in found.findings}


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--worlds", type=int, default=1000, help="worlds that are told truthfully")
    arguments.add_argument("--plants", type=int, default=20, help="worlds for the plant of each rule")
    asked = arguments.parse_args()
    worlds(asked.worlds)
    plants(asked.plants)


if __name__ == "__main__":
    main()
