"""States that change on some days, told by day, month, season or year, as stretches, and denied."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from invented.kit import Invented, Off, Plant, claim, lie
from invented.times import FIRST, LAST, Reign, between, course, lasting, moment, month_of, on_the_day
from world import Row
from worlds import number_told

DECLARED: tuple[Row, ...] = (
    {"predicate": "on board", "datatype": "quantity", "unit": "count", "steady_for": "1 week", "round_from": "1000"},
)


class Question(NamedTuple):
    """Of whom what is told; `counted` if as a number."""

    subject: str
    predicate: str
    values: list[str]
    counted: bool = False
    sure: bool = True


def world(rng: Random, _: Off) -> Invented:
    """Some questions, each with an answer that changes a few times within three years."""
    rows: list[Row] = [*DECLARED]
    plants: dict[str, Plant] = {}
    for question in rng.sample(_questions(rng), 4):
        reigns = course(rng, question.values)
        rows += [_true(rng, question, rng.choice(reigns)) for _ in range(rng.randrange(4, 9))]
        plants |= _plants(rng, question, max(reigns, key=_length)) if question.sure else {}
    return Invented(rows, plants)


def _questions(rng: Random) -> list[Question]:
    turns = ["yes", "no"] * 2
    lawful = ["legal", "illegal"] * 2
    terms = rng.sample(["low", "moderate", "substantial", "severe", "critical"], 4)
    return [
        Question("first garrison", "strength", _numbers(rng, 100, 9000), counted=True),
        Question("ferry", "on board", _numbers(rng, 3, 90), counted=True),
        Question("Orr works", "staff", _numbers(rng, 1000, 90_000), counted=True),
        Question("Orr plant", "idle furnaces", _numbers(rng, 3, 90), counted=True, sure=False),
        Question("bread", "price", [f"{one} EUR" for one in _numbers(rng, 11, 90)]),
        Question("Orrland", "threat level", terms),
        Question("Ada Orr", "party", rng.sample(["Reds", "Greens", "Blues", "Yellows"], 3)),
        Question("Act 7", "in force", turns[rng.randrange(2) :][:3]),
        Question("strikes", "legal status", lawful[rng.randrange(2) :][:3]),
    ]


def _numbers(rng: Random, least: int, most: int) -> list[str]:
    """Some whole numbers, no two the same."""
    return [str(one) for one in rng.sample(range(least, most), rng.randrange(2, 6))]


def _length(reign: Reign) -> timedelta:
    return reign.last - reign.first


def _true(rng: Random, question: Question, reign: Reign) -> Row:
    """A claim about the value of a reign, published on some later day."""
    day = between(rng, reign.first, reign.last)
    published = min(day + timedelta(days=rng.choice((0, 1, 5, 20, 90, 400, 2000))), date(2027, 1, 1))
    more = {"certainty": "probable"} if rng.random() < 0.1 else {}
    if rng.random() < 0.15 and len(set(question.values)) == len(question.values):
        return claim(
            published,
            question.subject,
            question.predicate,
            _other(rng, question, reign),
            on_the_day(rng, day),
            polarity="denied",
            **more,
        )
    when = moment(rng, day, published) if rng.random() < 0.5 else lasting(rng, reign, published)
    return claim(published, question.subject, question.predicate, _worded(rng, question, reign.value), when, **more)


def _other(rng: Random, question: Question, reign: Reign) -> str:
    return rng.choice([one for one in question.values if one != reign.value])


def _worded(rng: Random, question: Question, value: str) -> str:
    return (
        number_told(rng, int(value), 1000 if question.predicate == "on board" else 100) if question.counted else value
    )


def _plants(rng: Random, question: Question, reign: Reign) -> dict[str, Plant]:
    """What cannot be beside the longest reign of a question, by the ways of telling its time."""
    day, published = between(rng, reign.first + timedelta(days=35), reign.last - timedelta(days=35)), date(2024, 2, 3)
    wrong = str(int(reign.value) * 3 + 7) if question.counted else _other(rng, question, reign)
    value = f"exactly {reign.value}" if question.counted else reign.value
    about = (question.subject, question.predicate, value)
    month = f"{month_of(day)[0]:%B %Y}"
    plants = {
        "one day": lie(claim(published, *about, str(day)), value=wrong),
        "a day of a month that it all was": lie(
            claim(published, *about, f"throughout {month}"), value=wrong, when=str(day)
        ),
        "a month of a stretch": lie(
            claim(published, *about, f"from {max(FIRST, reign.first)} to {min(LAST, reign.last)}"),
            value=wrong,
            when=month,
        ),
        "a day since when": lie(
            claim(reign.last, *about, f"since {day - timedelta(days=20)}"),
            value=wrong,
            when=str(day),
            published=str(published),
        ),
        "all of two stretches": lie(
            claim(published, *about, f"throughout {month}"),
            value=wrong,
            when=f"from {day - timedelta(days=1)} to {day + timedelta(days=1)}",
        ),
    }
    if question.predicate != "price":
        plants["what is, denied"] = lie(claim(published, *about, str(day)), polarity="denied", value=reign.value)
    return plants
