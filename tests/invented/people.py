"""Towns, each with its place, its mayor and its founders, whose names are told as sources tell them.

A name loses its middle name, or has an initial, a title, its family name first; a place is told with its whole, or its
whole for it, as what is near, in another language; somebody is not sure which of two it was; of several, some are told.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from invented.kit import Invented, Off, Plant, claim, lie
from world import Row

PEOPLE = ("Ada Maria Orr", "Ben Karl Ash", "Celia Rose Holt", "Diana Joy Moss", "Edgar Lee Reed", "Fay Ann Lund")
STRANGER, ELSEWHERE = "Gil Nobody", "Farland"
COUNTIES = {"Ashland": "Northia", "Elmshire": "Northia", "Ormark": "Southia"}
REGISTER: list[Row] = [
    {"entity": "Northia"},
    {"entity": "Southia"},
    *({"entity": name, "part_of": land} for name, land in COUNTIES.items()),
    {"entity": "Lake Orm", "part_of": ["Ashland", "Ormark"]},
    {"entity": "Wick in Ashland", "aliases": ["Wick"], "part_of": "Ashland"},
    {"entity": "Wick in Ormark", "aliases": ["Wick"], "part_of": "Ormark"},
    {"predicate": "lies in", "datatype": "term", "aspect": "timeless", "values": "one"},
    {"predicate": "head", "datatype": "term", "aspect": "state", "values": "one"},
    {"predicate": "founders", "datatype": "term", "aspect": "timeless", "values": "many"},
    {"predicate": "seat", "datatype": "term", "aspect": "timeless", "values": "one"},
]


class Town(NamedTuple):
    """A town and the truth about it."""

    name: str
    county: str
    head: str
    founders: tuple[str, ...]


def world(rng: Random, _: Off) -> Invented:
    """Three towns, each told of by several documents."""
    rows, plants = list(REGISTER), {}
    for number in range(3):
        head, *founders = rng.sample(PEOPLE, rng.choice((3, 4)))
        town = Town(f"Town {'ABC'[number]}", rng.choice(tuple(COUNTIES)), head, tuple(founders))
        rows += [_true(rng, town) for _ in range(rng.randrange(4, 12))]
        plants = _plants(rng, town)
    return Invented(rows, plants)


def _true(rng: Random, town: Town) -> Row:
    """One claim, told loosely."""
    published = date(2024, 5, 1) + timedelta(days=rng.randrange(300))
    name = rng.choice(("lies in", "head", "founders", "seat"))
    value = {"lies in": _place, "head": _head, "founders": _founders, "seat": _seat}[name](rng, town)
    return claim(published, town.name, name, value, str(published) if name == "head" else "")


def _place(rng: Random, town: Town) -> str:
    land = COUNTIES[town.county]
    other = rng.choice([name for name in COUNTIES if name != town.county])
    ways = [town.county, land, f"{town.county}, {land}", f"{town.county} or {other}", f"{other} or {land}"]
    return rng.choice([*ways, f"near {town.county}", f"north of {town.county}"])


def _seat(rng: Random, town: Town) -> str:
    """A village that is called as another one in another county is."""
    if town.county == "Elmshire":
        return rng.choice(("Elmshire", "Northia", "Elmshire, Northia"))
    return rng.choice(("Wick", f"Wick in {town.county}", town.county, f"Wick, {town.county}"))


def _head(rng: Random, town: Town) -> str:
    other = rng.choice([name for name in PEOPLE if name != town.head])
    return rng.choice((told(rng, town.head), told(rng, town.head), f"{told(rng, town.head)} or {told(rng, other)}"))


def _founders(rng: Random, town: Town) -> str:
    some = [told(rng, name) for name in rng.sample(town.founders, rng.randrange(1, len(town.founders) + 1))]
    return " and ".join(filter(None, (", ".join(some[:-1]), some[-1])))


def told(rng: Random, name: str) -> str:
    """A name as a document gives it."""
    given, middle, family = name.split()
    return rng.choice(
        (
            name,
            f"{given} {family}",
            f"{given} {middle[0]}. {family}",
            f"{given[0]}. {middle[0]}. {family}",
            f"{given[0]}. {family}",
            f"Dr. {given} {family}",
            f"{family}, {given}",
            f"{given.upper()} {family.upper()}",
        )
    )


def _plants(rng: Random, town: Town) -> dict[str, Plant]:
    day = date(2024, 6, 1)
    other = rng.choice([name for name in PEOPLE if name != town.head])
    head = claim(day, town.name, "head", town.head, str(day))
    place = claim(day, town.name, "lies in", town.county)
    return {
        "another head": lie(head, value=STRANGER),
        "another of the same initial": lie(head, value=f"{town.head[0]}. {STRANGER.split()[1]}"),
        "one of two others": lie(head, value=f"{STRANGER} or {other}"),
        "a list without the head": lie(head, value=f"{STRANGER} and {other}"),
        "another place": lie(place, value=ELSEWHERE),
        "one of two other places": lie(place, value=f"{ELSEWHERE} or Otherland"),
    }
