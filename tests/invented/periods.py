"""Figures of periods: totals of months, quarters and years, what a yearbook prints, and counts so far."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate
from random import Random

from invented.kit import Invented, Off, Plant, claim, lie
from world import Row
from worlds import number_told

TOLD = date(2024, 2, 1)
MONTHS = 24
"""From January 2022 on."""


def world(rng: Random, _: Off) -> Invented:
    """Visitors and new cases of each month, cases so far, and a population and a rank of each year."""
    rows: list[Row] = []
    for subject, name in (("Orr castle", "visitors"), ("Orrland", "new cases")):
        months = [rng.randrange(0, rng.choice((9, 900, 90_000))) for _ in range(MONTHS)]
        rows += [_total(rng, subject, name, months) for _ in range(rng.randrange(5, 12))]
    rows += _so_far(rng)
    for year in (2021, 2022, 2023):
        people, rank = rng.randrange(900, 900_000), rng.randrange(1, 40)
        rows += [
            claim(_later(rng), "Orrville", "population", number_told(rng, people, 100), f"{year}")
            for _ in range(rng.randrange(3))
        ]
        rows += [claim(_later(rng), "Orr FC", "rank", rank, f"{year}") for _ in range(rng.randrange(3))]
        here, month = rng.randrange(900, 900_000), rng.randrange(1, 13)
        rows += [claim(_later(rng), "Orrville", "population", number_told(rng, here, 100), f"{year}-{month:02}")]
    return Invented(rows, _plants(rng))


def _later(rng: Random) -> date:
    return TOLD + timedelta(days=rng.randrange(300))


def _month(number: int) -> date:
    return date(2022 + number // 12, number % 12 + 1, 1)


def _total(rng: Random, subject: str, name: str, months: list[int]) -> Row:
    """The sum of one period that is named: a month, a quarter, a half, a year, some months, all."""
    first = rng.randrange(MONTHS)
    whole, quarter, half = first // 12 * 12, first // 3 * 3, first // 6 * 6
    last = rng.randrange(first, MONTHS)
    one, other = _month(first), _month(last)
    ways = [
        (f"{one:%Y}", sum(months[whole : whole + 12])),
        (rng.choice((f"{one:%B %Y}", f"{one:%Y-%m}")), months[first]),
        (f"Q{quarter % 12 // 3 + 1} {one:%Y}", sum(months[quarter : quarter + 3])),
        (f"{'second' if half % 12 else 'first'} half of {one:%Y}", sum(months[half : half + 6])),
        ("2022/2023", sum(months)),
    ]
    ways += [(f"from {one:%B %Y} to {other:%B %Y}", sum(months[first : last + 1]))] if first < last else []
    when, number = rng.choice(ways)
    return claim(_later(rng), subject, name, number_told(rng, number, 100) if number > 4 else number, when)


def _so_far(rng: Random) -> list[Row]:
    """A count that grows, told on the day, of an earlier day, since a month, and by the end of one."""
    steps = [*accumulate(rng.randrange(rng.choice((2, 50))) for _ in range(700))]
    rows: list[Row] = []
    for _ in range(rng.randrange(6, 14)):
        ago = rng.randrange(700)
        day = date(2022, 1, 1) + timedelta(days=ago)
        end = day.replace(day=1) - timedelta(days=1)
        number = steps[ago]
        ways = [(day, str(day), number), (day, "today", number), (day, "since January 2022", number)]
        ways += [(day + timedelta(days=9), f"{day.day} {day:%B %Y}", number), (day, f"{day:%B %Y}", number)]
        ways += [(day, f"by the end of {end:%B %Y}", steps[(end - date(2022, 1, 1)).days])] if end.year > 2021 else []
        published, when, count = rng.choice(ways)
        rows.append(claim(published, "Orrland", "cases", number_told(rng, count, 100) if count > 4 else count, when))
    return rows


def _plants(rng: Random) -> dict[str, Plant]:
    """Other figures of one period, parts that are more than the whole, and counts that fall."""
    number = rng.randrange(300, 400) * 2 + 1
    year = claim(TOLD, "planted castle", "visitors", number, "2023")
    month = claim(TOLD, "planted castle", "visitors", number, "May 2023")
    people = claim(TOLD, "planted town", "population", number, "2023")
    cases = claim(TOLD, "planted land", "cases", number, "2023-05-03")
    since = claim(date(2023, 5, 3), "planted land", "cases", number, "since January 2023")
    other = str(number * 2 + 1)
    return {
        "a year": lie(year, value=other),
        "a month": lie(month, value=f"more than {number}", when="2023-05"),
        "a month above its year": lie(year, value=other, when="May 2023"),
        "a month above its quarter": lie(month, value=str(number // 2), when="Q2 2023"),
        "a statistic": lie(people, value=other),
        "a day": lie(cases, value=other),
        "a fall": lie(cases, value=str(number // 2), when="2023-08-01"),
        "a fall since": lie(since, value=str(number // 2), when="2023-08-01"),
        "a fall by the end": lie(cases, value=str(number // 2), when="by the end of August 2023"),
    }
