"""Plans, orders and forecasts that are revised: each source tells the figure or the date that stands on its day.

Speakers differ, one speaker revises, and what comes of it is something else again: all of it is true.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from invented.kit import Invented, Off, Plant, claim, lie
from invented.times import between
from world import Row

SPEAKERS = ("Ministry of Finance", "Orr Institute", "Gen Holt", "")
"""The last is the source itself."""


class Target(NamedTuple):
    """What is forecast: of whom, in which layer, and in which words its time may stand."""

    subject: str
    predicate: str
    layer: str
    whens: tuple[str, ...]


PERIODS = (
    Target("Orrland", "economic growth", "predicted", ("2025",)),
    Target("Orrland", "inflation rate", "predicted", ("2025", "Q2 2025", "May 2025")),
    Target("Orrland", "budget", "planned", ("2025", "FY2025")),
    Target("Fort Ash", "strength", "planned", ("2025", "by June 2025", "by the end of 2025", "summer 2025", "")),
    Target("Fort Ash", "strength", "ordered", ("June 2025", "by June 2025", "")),
)
DAYS = (Target("Fort Ash", "bases", "planned", ("2025-06-30", "30 June 2025")),)
DATES = (Target("Orr bridge", "opening date", "planned", ("",)), Target("Orr dam", "closing date", "predicted", ("",)))
EVENTS = (Target("Orr summit", "took place", "planned", ()),)


def world(rng: Random, _: Off) -> Invented:
    """A few targets, each with speakers of whom each revises up to three times."""
    rows: list[Row] = []
    for target in (*PERIODS, *DATES, *EVENTS, *DAYS):
        for speaker in rng.sample(SPEAKERS, rng.randrange(1, 4)):
            rows += _revised(rng, target, speaker)
    rows += _outcomes(rng)
    return Invented(rows, _plants(rng))


def _revised(rng: Random, target: Target, speaker: str) -> list[Row]:
    """What one speaker says, from revision to revision, as told on the day of each or before the next."""
    made = sorted(rng.sample(range(0, 300, 3), rng.randrange(1, 4)))
    rows: list[Row] = []
    for day, after in zip(made, [*made[1:], 303], strict=True):
        value, when = _said(rng, target)
        for published in {
            date(2024, 1, 1) + timedelta(days=day + rng.choice((0, rng.randrange(after - day)))) for _ in range(2)
        }:
            more = {"layer": target.layer, "said_by": speaker, "source": f"paper of {published}, {speaker or 'own'}"}
            words = value if target.predicate in ("budget", "took place") or target in DATES else _hedged(rng, value)
            rows.append(claim(published, target.subject, target.predicate, words, when, **more))
    return rows


def _said(rng: Random, target: Target) -> tuple[str, str]:
    """A value and the words for its time."""
    goal = between(rng, date(2025, 1, 1), date(2026, 12, 31))
    words = rng.choice(
        (f"{goal:%B %Y}", f"{goal:%Y}", f"by {goal:%B %Y}", str(goal), f"late {goal:%Y}", f"by the end of {goal:%Y}")
    )
    if target in EVENTS:
        return "yes", words
    if target in DATES:
        return words, ""
    value = {
        "strength": str(rng.randrange(300, 9000)),
        "bases": str(rng.randrange(1, 40)),
        "budget": f"{rng.randrange(3, 90)} million EUR",
    }
    return value.get(target.predicate, f"{rng.randrange(11, 90) / 10} %"), rng.choice(target.whens)


def _hedged(rng: Random, value: str) -> str:
    return rng.choice((value, value, f"around {value}", f"at least {value}", f"up to {value}"))


def _outcomes(rng: Random) -> list[Row]:
    """What came of it, as anything may."""
    told = date(2027, 2, 3)
    rows = [claim(told, "Orrland", "economic growth", f"{rng.randrange(11, 90) / 10} %", "2025")]
    rows += [claim(told, "Fort Ash", "strength", rng.randrange(300, 9000), "2025-06-30")]
    rows += [claim(told, "Fort Ash", "bases", rng.randrange(1, 40), "2025-06-30")]
    rows += [claim(told, "Orr bridge", "opening date", between(rng, date(2025, 1, 1), date(2026, 12, 31)))]
    rows += [
        claim(
            told,
            "Orr summit",
            "took place",
            rng.choice(("yes", "no")),
            str(between(rng, date(2025, 1, 1), date(2026, 12, 31))),
        )
    ]
    return rows


def _plants(rng: Random) -> dict[str, Plant]:
    """One named speaker who says two things of one target, on one day and on two; and wrong outcomes."""
    day, low = date(2024, 3, 4), rng.randrange(11, 60)
    about = {"layer": "predicted", "said_by": "Dr Moss"}
    said = claim(day, "planted land", "economic growth", f"{low / 10} %", "2025", **about)
    plan = claim(day, "planted bridge", "opening date", "May 2025", "", layer="planned", said_by="Dr Moss")
    fort = claim(day, "planted fort", "bases", low, "2025-06-30", layer="planned", said_by="Dr Moss")
    real = claim(day, "planted land", "economic growth", f"{low / 10} %", "2023")
    other, later = f"{low / 10 + 1.5} %", str(day + timedelta(days=rng.randrange(1, 400)))
    return {
        "one speaker on one day (forecast)": lie(said, value=other),
        "one speaker on one day (date)": lie(plan, value="June 2026"),
        "one speaker on one day (plan for a day)": lie(fort, value=str(low * 3)),
        "one speaker on two days (forecast)": lie(said, "changed", value=other, published=later),
        "one speaker on two days (date)": lie(plan, "changed", value="June 2026", published=later),
        "one speaker on two days (plan for a day)": lie(fort, "changed", value=str(low * 3), published=later),
        "an outcome": lie(real, value=other),
        "two speakers": lie(said, "may contradict", value=other, said_by="Ed Reed"),
        "two speakers (plan for a day)": lie(fort, "may contradict", value=str(low * 3), said_by="Ed Reed"),
    }
