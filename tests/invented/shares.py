"""Percentages: votes, rates of a month and of a year, parts of a whole and of a sum, differences in points."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from random import Random

from invented.kit import Invented, Off, Plant, claim, lie
from world import Row

DECLARED: tuple[Row, ...] = (
    {"predicate": "approval", "datatype": "quantity", "unit": "%", "range": "0..100"},
    {
        "predicate": "decided",
        "datatype": "quantity",
        "unit": "%",
        "aspect": "total",
        "sum_of": ["in favour", "opposed"],
    },
    {"predicate": "in favour", "datatype": "quantity", "unit": "%", "aspect": "total", "range": "0..100"},
    {"predicate": "opposed", "datatype": "quantity", "unit": "%", "aspect": "total", "range": "0..100"},
    {"predicate": "swing", "datatype": "quantity", "unit": "percentage points", "aspect": "total", "change": "yes"},
    {"entity": "north", "part_of": ["Orrland"]},
    {"entity": "south", "part_of": ["Orrland"]},
    {"entity": "Orrland", "parts": "complete"},
)
FRACTIONS: Mapping[str, Fraction] = {
    "a quarter": Fraction(25),
    "a third": Fraction(100, 3),
    "two in five": Fraction(40),
    "half": Fraction(50),
    "three in five": Fraction(60),
    "two thirds": Fraction(200, 3),
    "three quarters": Fraction(75),
}


def world(rng: Random, _: Off) -> Invented:
    """A country, its two regions, a vote, a poll, and rates of some months and of the year that holds them."""
    rows: list[Row] = [*DECLARED]
    for place in ("north", "south", "Orrland"):
        rows += _told(rng, place, "turnout", _share(rng), ("2023",))
        rows += _told(rng, place, "approval", _share(rng), ("2023-05-03", "3 May 2023", ""))
        rows += _told(rng, place, "literacy rate", _share(rng), ("2023",))
    for period in ("2022", "2023", "2023-05", "June 2023", "Q2 2023", ""):
        rows += _told(rng, "Orrland", "unemployment rate", _share(rng) / 5, (period,)) if period else []
        rows += _told(rng, "Orrland", "inflation rate", _share(rng) / 9, (period,)) if period else []
    for_it, against = _share(rng) / 2, _share(rng) / 2
    for name, value in (("in favour", for_it), ("opposed", against), ("decided", for_it + against)):
        rows += _told(rng, "motion 7", name, value, ("2023",))
    points = Fraction(rng.randrange(101, 1900), 100)
    rows += [_claim(rng, "Reds", "swing", f"{text} percentage points", "2023") for text in _numbers(rng, points)]
    return Invented(rows, _plants(rng))


def _share(rng: Random) -> Fraction:
    """From 5 to 95 per cent, in hundredths."""
    return Fraction(rng.randrange(500, 9500), 100)


def _told(rng: Random, subject: str, name: str, true: Fraction, whens: tuple[str, ...]) -> list[Row]:
    ways = [f"{text}{rng.choice((' %', '%', ' percent', ' per cent'))}" for text in _numbers(rng, true)]
    ways += [f"{_near(true * 10, 0)} ‰", *_fractions(true)]
    return [_claim(rng, subject, name, rng.choice(ways), rng.choice(whens)) for _ in range(rng.randrange(4))]


def _claim(rng: Random, subject: str, name: str, words: str, when: str) -> Row:
    return claim(date(2024, 2, rng.randrange(1, 28)), subject, name, words, when)


def _numbers(rng: Random, true: Fraction) -> list[str]:
    """Numbers with no, one and two decimals, hedged, as limits and as ranges that admit it."""
    low, high = true // 1 - rng.randrange(0, 2), true // 1 + 1 + rng.randrange(0, 2)
    near = _near(true, 0)
    ways = [
        near,
        _near(true, 1),
        _near(true, 2),
        f"around {near}",
        f"some {near}",
        f"between {low} and {high}",
        f"{low}–{high}",
    ]
    ways += [
        f"at least {low}",
        f"more than {low - 1}",
        f"over {low - 1}",
        f"at most {high}",
        f"under {high + 1}",
        f"up to {high}",
    ]
    ways += [f"nearly {near}"] if true < int(near) <= true * Fraction("1.05") else []
    return ways + ([f"just over {near}"] if int(near) < true <= int(near) * Fraction("1.05") else [])


def _near(true: Fraction, places: int) -> str:
    scaled = (true * 10**places * 2 + 1) // 2
    return f"{scaled // 10**places}.{scaled % 10**places:0{places}}" if places else str(scaled)


def _fractions(true: Fraction) -> list[str]:
    """Simple fractions within a point, with words that admit it, or bare."""
    ways: list[str] = []
    for words, value in FRACTIONS.items():
        if abs(value - true) <= 1:
            ways += [f"about {words}"] + ([f"nearly {words}"] if true < value else [f"at least {words}"])
            ways += [words]
        ways += [f"more than {words}"] if value < true < value + 9 else []
        ways += [f"less than {words}"] if value - 9 < true < value else []
    return ways


def _plants(rng: Random) -> dict[str, Plant]:
    """Shares that are five points and more apart, more than all, and a sum that its parts do not make up."""
    true = rng.randrange(20, 60)
    day = date(2024, 3, 1)
    turnout = claim(day, "island", "turnout", f"{true} %", "2023")
    rate = claim(day, "island", "unemployment rate", f"{true}.4 %", "2023-05")
    poll = claim(day, "island", "approval", f"{true} percent", "2023-05-03")
    swing = claim(day, "island", "swing", f"{true} percentage points", "2023")
    parts = [claim(day, "island", name, f"{share} %", "2023") for name, share in (("in favour", 31), ("opposed", 22))]
    wrong = claim(day, "island", "decided", f"{rng.randrange(56, 70)} %", "2023")
    return {
        "a total of a year": lie(turnout, value=f"{true + 5} per cent"),
        "one point": lie(turnout, value=f"{true + 1.2} %"),
        "a limit": lie(turnout, value=f"more than {true + 1} %"),
        "a fraction": lie(turnout, value="three quarters"),
        "a statistic of a month": lie(rate, value=f"{true}.6 %"),
        "a poll of a day": lie(poll, value=f"nearly {true - 1} %"),
        "per mille": lie(poll, value=f"{true * 10 + 60} ‰"),
        "points": lie(swing, value=f"{true + 3} percentage points"),
        "more than all": lie(poll, value=f"{true + 90} %"),
        "a sum": Plant([*parts, wrong | {"source": "planted false"}]),
    }
