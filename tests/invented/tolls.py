"""Figures of one event that become known day by day: each paper tells what is known on its day.

Killed and rescued only grow, missing rises and falls; after three months they stand. `as_of` is the day on which a
figure was known, where a paper says so; without it that is the day of publication.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate
from random import Random

from attrs import fields

from contracheck.model import Claim
from invented.kit import Invented, Off, Plant, claim, lie
from invented.times import DAY, between
from world import Row
from worlds import number_told

AS_OF = any(one.name == "as_of" for one in fields(Claim))
"""Whether claims have the field; without it, nothing that needs it is told."""
SETTLED = 93
"""Days after the event from which its figures no longer change."""


def world(rng: Random, _: Off) -> Invented:
    """A quake with its dead, rescued, missing and displaced."""
    event = between(rng, date(2020, 1, 1), date(2023, 12, 31))
    rows: list[Row] = []
    for name in ("killed", "rescued", "wounded"):
        grown = [*accumulate(rng.randrange(rng.choice((1, 4, 90))) for _ in range(SETTLED))]
        rows += [_told(rng, event, name, grown) for _ in range(rng.randrange(3, 9))]
        rows += [_settled(rng, event, name, grown[-1]) for _ in range(rng.randrange(3))]
    for name in ("missing", "displaced", "hostages"):
        course = [rng.randrange(2, 900) for _ in range(SETTLED)]
        rows += [_told(rng, event, name, course, dated=True) for _ in range(rng.randrange(3, 9))]
    return Invented(rows, _plants(rng, event))


def _told(rng: Random, event: date, name: str, known: list[int], *, dated: bool = False) -> Row:
    """What was known on a day of the first weeks, by a paper of that day or of a later one that says so."""
    ago = rng.choice((rng.randrange(4), rng.randrange(30)))
    day, number = event + ago * DAY, number_told(rng, known[ago], 1000) if known[ago] > 4 else str(known[ago])
    if dated:
        return claim(day + rng.randrange(2) * DAY, "Orr quake", name, number, str(day))
    when = rng.choice((str(event), f"{event:%B %Y}", f"{event:%Y}", ""))
    if AS_OF and rng.random() < 0.3:
        return claim(day + rng.randrange(9) * DAY, "Orr quake", name, number, when, as_of=str(day))
    return claim(day, "Orr quake", name, number, when)


def _settled(rng: Random, event: date, name: str, number: int) -> Row:
    when = rng.choice((str(event), f"{event:%B %Y}", ""))
    words = number_told(rng, number, 1000) if number > 4 else str(number)
    return claim(event + timedelta(days=rng.randrange(SETTLED + 8, 2000)), "Orr quake", name, words, when)


def _plants(rng: Random, event: date) -> dict[str, Plant]:
    """Two figures for good contradict; of the first weeks they changed, or only may."""
    number = rng.randrange(20, 400)
    early, late = event + rng.randrange(1, 9) * DAY, event + rng.randrange(200, 900) * DAY
    good = claim(late, "planted quake", "killed", number, str(event))
    first = claim(early, "planted quake", "killed", number, str(event))
    known = claim(early, "planted quake", "killed", number, str(event), as_of=str(early))
    gone = claim(early, "planted quake", "missing", number, str(early))
    document = Plant([
        known | {"source": "planted false"},
        known | {"source": "planted false", "value": str(number * 2)},
    ])  # fmt: skip
    plants = {
        "two figures for good": lie(good, value=str(number + 7)),
        "a limit for good": lie(good, value=f"more than {number + 7}"),
        "two figures for one day of one paper": document,
        "two figures of one day": lie(first, "may contradict", value=str(number * 2)),
        "a figure of another day": lie(first, "changed", value=str(number * 2), published=str(early + 3 * DAY)),
        "a shrunk figure": lie(
            known, "may contradict", value=str(number // 2), as_of=str(early + 3 * DAY), published=str(early + 3 * DAY)
        ),
        "a figure from before it was settled": lie(good, "changed", value=str(number - 7), published=str(early)),
        "missing on another day": lie(
            gone, "changed", value=str(number * 2), when=str(early + 3 * DAY), published=str(early + 3 * DAY)
        ),
    }
    return {name: plant for name, plant in plants.items() if AS_OF or not any("as_of" in row for row in plant.rows)}
