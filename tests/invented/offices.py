"""Offices whose holders follow one another: on the day of a handover both held it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from random import Random

from invented.kit import Invented, Off, Plant, claim, lie
from invented.times import DAY, LAST, Reign, between, course, from_to, lasting, moment, month_of
from world import Row

NAMES = ("Ada Orr", "Ben Ash", "Cy Holt", "Di Moss", "Ed Reed", "Fay Lund")
PREDICATES = ("head of government", "office holder", "head of state")


def world(rng: Random, _: Off) -> Invented:
    """Three offices; now and then somebody comes back."""
    rows: list[Row] = []
    plants: dict[str, Plant] = {}
    for office in PREDICATES:
        names = rng.sample(NAMES, rng.randrange(2, 6))
        names = [*names, names[0]] if rng.random() < 0.3 and len(names) > 1 else names
        reigns = course(rng, names, shared=rng.random() < 0.7)
        rows += [_true(rng, office, rng.choice(reigns)) for _ in range(rng.randrange(5, 11))]
        for before, after in pairwise(reigns):
            rows += _handover(rng, office, before, after) if rng.random() < 0.6 else []
        plants |= _plants(rng, office, max(reigns, key=lambda one: one.last - one.first))
    return Invented(rows, plants)


def _true(rng: Random, office: str, reign: Reign) -> Row:
    """A claim of a holder: the day of a handover is told only as an end of a stretch, or within a longer time."""
    day = between(rng, reign.first + DAY, reign.last - DAY)
    published = min(day + timedelta(days=rng.choice((0, 1, 5, 20, 90, 400, 2000))), date(2027, 1, 1))
    when = moment(rng, day, published) if rng.random() < 0.3 else lasting(rng, reign, published)
    more = {"said_by": rng.choice(("Gen Holt", "Dr Moss"))} if rng.random() < 0.2 else {}
    return claim(published, "Orrland", office, reign.value, when, **more)


def _handover(rng: Random, office: str, before: Reign, after: Reign) -> list[Row]:
    """The one told until, the other since, or both from and to, by two sources of one day."""
    published = after.last - DAY
    old = rng.choice((from_to(rng, before.first, before.last), f"until {before.last:%B %Y}", f"until {before.last:%Y}"))
    new = rng.choice(
        (
            f"since {after.first:%B %Y}",
            f"since {after.first:%Y}",
            f"since {after.first}",
            f"from {after.first:%B %Y} on",
        )
    )
    return [
        claim(published, "Orrland", office, before.value, old),
        claim(published, "Orrland", office, after.value, new),
    ]


def _plants(rng: Random, office: str, reign: Reign) -> dict[str, Plant]:
    """Somebody who never held it, within the longest reign."""
    day, published = between(rng, reign.first + timedelta(days=35), reign.last - timedelta(days=35)), date(2024, 2, 3)
    about = ("Orrland", office, reign.value)
    first, last = month_of(day)
    whole = f"from {reign.first} to {min(reign.last, LAST)}"
    return {
        f"a day of a reign ({office})": lie(claim(published, *about, whole), value="Gil Nobody", when=str(day)),
        f"a month of a reign ({office})": lie(claim(published, *about, whole), value="Gil Nobody", when=f"{day:%B %Y}"),
        f"reigns that share a month ({office})": lie(
            claim(published, *about, f"from {reign.first} to {last + DAY}"),
            value="Gil Nobody",
            when=f"from {first - DAY} to {LAST}",
        ),
        f"one day ({office})": lie(claim(published, *about, str(day)), value="Gil Nobody"),
        f"since and throughout ({office})": lie(
            claim(reign.last, *about, f"since {first - DAY}"),
            value="Gil Nobody",
            when=f"throughout {day:%B %Y}",
            published=str(published),
        ),
    }
