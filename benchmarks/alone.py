"""Prints what the search for claims that almost met takes of a run in which every claim is alone, in CPU seconds.

Each claim is about a subject of its own, whose two or three words come out of three hundred, under one of twenty
predicates, of one of eight places, by twelve sources: many names share words, and hardly any are one.

Run it with `make bench`, or `python benchmarks/alone.py`. Nothing here fails: speed is read, not tested.
"""

from __future__ import annotations

import gc
import random
import tempfile
import time
from pathlib import Path
from typing import Any

from contracheck.analysis import almost_search
from contracheck.pipeline import check

SIZES = (10_000, 20_000, 100_000)
SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo zu".split()
PREDICATES = (
    "killed,wounded,troops,cost,storeys,passengers,crew members,attendance,people on board,vehicles burnt,"
    "houses destroyed,cabins in use,beds,bombs dropped,height,depth,people arrested,shots fired,boats,trees felled"
).split(",")


def table(size: int) -> str:
    """The claims, seeded."""
    chance = random.Random(7)
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(300)]
    names: dict[str, None] = {}
    while len(names) < size:
        names[" ".join(chance.sample(words, chance.choice((2, 2, 3)))).title()] = None
    places = ["", *(f"{word.title()}land" for word in words[:7])]
    rows = (
        f"s{chance.randrange(12)},c{number},{name},{chance.choice(PREDICATES)},{chance.randrange(1, 9000)},"
        f"2024-05-{chance.randrange(1, 9):02},{chance.choice(places)}\n"
        for number, name in enumerate(names)
    )
    return "source,id,subject,predicate,value,when,where\n" + "".join(rows)


def measured(file: Path) -> tuple[float, float, int]:
    """CPU seconds of the whole run and of the search, and how many pairs were found."""
    took: list[float] = []
    whole_search = almost_search.search

    def timed(*given: Any) -> Any:
        start = time.process_time()
        found = whole_search(*given)
        took.append(time.process_time() - start)
        return found

    almost_search.search = timed
    gc.disable()  # as the command runs
    try:
        start = time.process_time()
        report = check([str(file)])
        return time.process_time() - start, took[0], len(report.almost_met)
    finally:
        gc.enable()
        almost_search.search = whole_search


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            file = Path(folder) / f"{size}.csv"
            file.write_text(table(size), encoding="utf-8")
            whole, search, found = measured(file)
            print(
                f"all alone: {size:,} claims, run {whole:.1f} s, almost met {search:.2f} s: "
                f"{100 * search / whole:.0f} % (at most 20), {found} pairs"
            )


if __name__ == "__main__":
    main()
