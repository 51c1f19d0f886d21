"""Dates told vaguely: early, late, in a season, about; with the lengths of time and the ages that follow from them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from invented.kit import Invented, Off, Plant, claim, lie
from invented.times import DAY, between, on_the_day, vague
from world import Row

TOLD = date(2041, 2, 1)
"""From this day on all of it is published."""


def world(rng: Random, off: Off) -> Invented:
    """A life, a siege, a term of office, a bridge and a summit."""
    rows: list[Row] = []
    born = between(rng, date(1890, 1, 1), date(1960, 12, 31))
    died = born + timedelta(days=rng.randrange(9_000, 30_000))
    rows += _ends(rng, off, "Ada Orr", ("birth date", born), ("death date", died))
    rows += [claim(_later(rng), "Ada Orr", "age at death", _years(born, died)) for _ in range(2)]
    for _ in range(3):
        day = between(rng, born + 4_000 * DAY, died)
        rows.append(claim(_later(rng), "Ada Orr", "age", _years(born, day), _when(rng, born, day)))
    for subject, days in (("siege of Orr", 400), ("first term of Ben Ash", 3_000)):
        first = between(rng, date(1900, 1, 1), date(2010, 12, 31))
        last = first + timedelta(days=rng.randrange(12, days))
        rows += _ends(rng, off, subject, ("start date", first), ("end date", last))
        rows += [claim(_later(rng), subject, "duration", _lasted(rng, first, last)) for _ in range(rng.randrange(3))]
    opened, met = (between(rng, date(1900, 1, 1), date(2020, 12, 31)) for _ in range(2))
    rows += [
        claim(_later(rng), "Orr bridge", "opening date", _date(rng, off, opened)) for _ in range(rng.randrange(2, 6))
    ]
    rows += [
        claim(_later(rng), "Orr summit", "took place", "yes", _date(rng, off, met)) for _ in range(rng.randrange(2, 6))
    ]
    rows += [] if "southern seasons" in off else _south(rng, opened)
    return Invented(rows, _plants(rng))


def _south(rng: Random, opened: date) -> list[Row]:
    """In the south, seasons are those of half a year later in the north."""
    season, other = _season(opened), {"spring": "autumn", "summer": "winter", "autumn": "spring", "winter": "summer"}
    words = [f"{other[season]} {opened.year}", on_the_day(rng, opened)] if opened.month in range(3, 12) else []
    return [claim(_later(rng), "bridge of Perth", "opening date", one, where="Australia") for one in words]


def _later(rng: Random) -> date:
    return TOLD + timedelta(days=rng.randrange(60))


def _ends(rng: Random, off: Off, subject: str, *dates: tuple[str, date]) -> list[Row]:
    return [
        claim(_later(rng), subject, name, _date(rng, off, day))
        for name, day in dates
        for _ in range(rng.randrange(1, 5))
    ]


def _date(rng: Random, off: Off, day: date) -> str:
    """A date, in words of whole periods mostly."""
    ways = [on_the_day(rng, day), vague(rng, day), vague(rng, day)]
    ways += [] if "soft edges" in off else [_soft(rng, day)]
    ways += [] if "circa years" in off else [f"circa {_about(rng, day.year)}"]
    return rng.choice([*ways, f"{(day.year - 1) // 100 + 1}th century"] if day.year < 2001 else ways)


def _soft(rng: Random, day: date) -> str:
    """Early, mid, late and seasons a third more than they say, never beyond the year or the month that is named."""
    back, on = day - timedelta(days=rng.randrange(1, 30)), day + timedelta(days=rng.randrange(1, 30))
    near = [_part(one) for one in (back, on) if one.year == day.year]
    days = [day - timedelta(days=rng.randrange(1, 3)), day + timedelta(days=rng.randrange(1, 3))]
    near += [
        f"{('early ', 'mid-', 'late ')[min(2, (one.day - 1) // 10)]}{one:%B %Y}"
        for one in days
        if one.month == day.month
    ]
    near += [f"{_season(one)} {one.year}" for one in (back, on) if _season(one) != "winter"]
    return rng.choice(near)


def _part(day: date) -> str:
    return f"{('early ', 'mid-', 'late ')[(day.month - 1) // 4]}{day.year}"


def _season(day: date) -> str:
    return ("winter", "spring", "summer", "autumn")[day.month % 12 // 3]


def _about(rng: Random, year: int) -> int:
    """A year within 2, or within 5 if it ends in 0; but of what is told soon no further than a twentieth of its age."""
    ten = (year + 5) // 10 * 10
    near = [year + step for step in range(-2, 3)] + ([ten] if ten % 100 else [])
    return rng.choice([about for about in near if abs(about - year) * 20 <= TOLD.year - about])


def _when(rng: Random, born: date, day: date) -> str:
    """The day; the month or the year if the age was the same all the time."""
    first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    ways = [on_the_day(rng, day)] * 3 + [f"{day:%B %Y}", f"{day:%Y}"]
    return rng.choice([*ways, f"throughout {day:%Y}"] if _years(born, first) == _years(born, last) else ways)


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _lasted(rng: Random, first: date, last: date) -> str:
    """In days, both counted or not, and in full or nearest weeks, months and years."""
    days = (last - first).days
    ways = [f"{days} days", f"{days + 1} days", f"more than {days - 2} days", f"about {days} days"]
    for name, size in (("weeks", 7), ("years", 365.25)):
        ways += [f"{count} {name}" for count in (int(days // size), round(days / size)) if count > 1]
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    return rng.choice([*ways, f"{months} months"] if months > 1 else ways)


def _plants(rng: Random) -> dict[str, Plant]:
    """Dates that no soft edge brings together, and lengths and ages that do not follow."""
    told, year = date(2041, 5, 1), rng.randrange(1920, 1990)
    day = claim(told, "planted bridge", "opening date", f"3 May {year}")
    season = claim(told, "planted bridge", "opening date", f"summer {year}")
    born = claim(told, "Bo Planted", "birth date", f"{year}-05-03")
    met = claim(told, "planted summit", "took place", "yes", f"early {year}")
    ends = [
        claim(told, "planted siege", name, f"{one} {year}")
        for name, one in (("start date", "3 May"), ("end date", "9 July"))
    ]
    wrong = claim(told, "planted siege", "duration", f"{rng.randrange(80, 200)} days") | {"source": "planted false"}
    return {
        "another day": lie(day, value=f"{rng.randrange(5, 28)} May {year}"),
        "another month": lie(day, value=f"June {year}"),
        "another year": lie(day, value=f"about {year + 9}"),
        "another season": lie(season, value=f"January {year + 1}"),
        "another half": lie(season, value=f"Q1 {year}"),
        "another century": lie(day, value="18th century"),
        "late for early": lie(met, when=f"December {year}"),
        "a death before the birth": lie(born, property="death date", value=f"early {year - 1}"),
        "an age": lie(born, property="age", value=str(rng.randrange(34, 50)), when=f"{year + 30}-08-03"),
        "a length": Plant([*ends, wrong]),
    }
