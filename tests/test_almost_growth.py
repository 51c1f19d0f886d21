"""What almost met is looked for in time that grows as the claims do, and in at most a fifth of the run."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from contracheck.analysis.accounting import account
from contracheck.analysis.almost_met import almost_met
from contracheck.model import AlmostMetList
from contracheck.pipeline import check, prepare
from growth import cpu, once, uncollected

SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo zu".split()
PROPERTIES = (
    "killed,wounded,troops,cost,storeys,passengers,crew members,attendance,people on board,vehicles burnt,"
    "houses destroyed,cabins in use,beds,bombs dropped,height,depth,people arrested,shots fired,boats,trees felled"
).split(",")


def alone(size: int, words: int, places: int, properties: int = 20) -> str:
    """A table of claims of twelve sources, each about a subject of its own, whose two or three words are common."""
    draw = random.Random(7)
    spoken = [a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES][:: 3375 // words][:words]
    where = ["", *(f"{word}land".title() for word in spoken[: places - 1])]
    names: dict[str, None] = {}
    while len(names) < size:
        names[" ".join(draw.sample(spoken, draw.choice((2, 2, 3)))).title()] = None
    rows = (
        f"s{draw.randrange(12)},c{at},{name},{draw.choice(PROPERTIES[:properties])},{draw.randrange(1, 9000)},"
        f"2024-05-{draw.randrange(1, 9):02},{draw.choice(where)},en\n"
        for at, name in enumerate(names)
    )
    return "source,id,subject,property,value,when,where,language\n" + "".join(rows)


def looking(file: Path) -> Callable[[], AlmostMetList]:
    """What is looked for, in claims that are read already."""
    read = prepare([str(file)])
    standings = account(read.groups, (), ())
    assert all(one.kind == "alone" for one in standings)
    return lambda: almost_met(read.groups, standings, read.register, read.known, read.normalised)


SHAPES = {
    "a few hundred words": (300, 8, 20),
    "no places": (300, 1, 20),
    "few words": (80, 2, 20),
    "one property": (300, 3, 1),
}


@pytest.mark.growth
@pytest.mark.parametrize(("words", "places", "properties"), SHAPES.values(), ids=SHAPES)
def test_twice_as_many_claims_that_are_alone_take_about_twice_the_time(
    tmp_path: Path, words: int, places: int, properties: int
) -> None:
    took = []
    for size in (6000, 12_000):
        file = tmp_path / f"{size}.csv"
        file.write_text(alone(size, words, places, properties), encoding="utf-8")
        with uncollected():
            took.append(cpu(looking(file), 3))
    with uncollected():
        whole = once(lambda: check([str(tmp_path / "12000.csv")]))
    assert took[1] < 2.9 * took[0], took
    assert took[1] < whole / 5, (took, whole)
