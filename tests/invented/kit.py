"""What every kind of invented world is made of: true claims, and lies that are planted among them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from random import Random
from typing import NamedTuple

from world import Row, run

FALSE = "planted false"
"""The source of what is not so, and of nothing else."""


class Plant(NamedTuple):
    """One lie, with the firm true claim that it cannot stand beside, and the class that it must come to."""

    rows: list[Row]
    expected: str = "contradicts"


class Invented(NamedTuple):
    """What sources tell of a world, all of it true, and lies about it by their names."""

    rows: list[Row]
    plants: Mapping[str, Plant]


Off = frozenset[str]
"""The names of ways of telling, and of plants, that are left out."""
Kind = Callable[[Random, Off], Invented]


def claim(published: date, subject: str, name: str, value: object, when: str = "", **more: str) -> Row:
    """A claim of a document of that day; `source` may be given."""
    row: dict[str, object] = {"source": f"paper of {published}", "published": str(published)}
    row |= {"subject": subject, "property": name, "value": str(value)}
    return row | {field: text for field, text in {"when": when, **more}.items() if text}


def lie(true: Row, expected: str = "contradicts", **false: str) -> Plant:
    """A firm true claim, and the same with other words in the fields that are given."""
    about = {field: content for field, content in true.items() if false.get(field) != ""}
    wrong = {**about, **{field: text for field, text in false.items() if text}, "source": FALSE}
    return Plant([{**true, "source": "planted true"}, wrong], expected)


def claims(rows: list[Row]) -> int:
    """How many of the rows are claims."""
    return sum("source" in row for row in rows)


def alarms(world: Invented) -> list[str]:
    """What contradicts in a world without a plant, and what could not be read."""
    found = run(world.rows)
    read = [f"{one.value}: {one.message}" for one in found.problems if one.level == "error"]
    return [one.message for one in found.findings if one.kind == "contradicts"] + read


def missed(world: Invented, name: str) -> list[str]:
    """What is wrong with how a plant is found: it has another class, or something contradicts without it."""
    plant = world.plants[name]
    found = run([*world.rows, *plant.rows])
    kinds = {str(kind) for identity, kind in found.kinds().items() if identity.startswith(f"{FALSE}/")}
    worse = [
        one.message
        for one in found.findings
        if one.kind == "contradicts" and not any(each.source == FALSE for each in one.statements)
    ]
    return ([] if kinds == {plant.expected} else [f"{', '.join(sorted(kinds))} for {plant.expected}"]) + worse
