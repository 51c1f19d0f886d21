"""Claims made at random over a small world, and the ways in which each can be said with more doubt."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from world import Row

DECLARED: tuple[Row, ...] = (
    {"predicate": "headcount", "datatype": "quantity", "aspect": "state", "unit": "count", "range": "0.."},
    {"predicate": "losses", "datatype": "quantity", "aspect": "total", "unit": "count", "range": "0.."},
    {"predicate": "opening", "datatype": "date", "aspect": "timeless", "before": ["closing"]},
    {"predicate": "closing", "datatype": "date", "aspect": "timeless"},
    {"predicate": "retreat", "datatype": "date", "aspect": "event"},
    {"predicate": "bout", "datatype": "score", "aspect": "event"},
    {"predicate": "seat", "datatype": "term", "aspect": "state"},
    {"predicate": "speciality", "datatype": "term", "values": "many", "exclusive": [["red", "blue"]]},
    {"predicate": "colour", "datatype": "term", "aspect": "timeless", "values": "unknown"},
    {"predicate": "tally", "datatype": "quantity", "aspect": "running total", "unit": "count", "range": "0.."},
    {
        "predicate": "open for",
        "datatype": "quantity",
        "aspect": "timeless",
        "unit": "day",
        "spans": ["opening", "closing"],
    },
    {"predicate": "grows", "datatype": "truth", "opposite": ["shrinks"], "implies": ["stirs"]},
    {"predicate": "shrinks", "datatype": "truth", "implies": ["stirs"]},
    {"predicate": "stirs", "datatype": "truth"},
    {"predicate": "quits", "datatype": "truth", "aspect": "event", "implies": ["leaves"]},
    {"predicate": "leaves", "datatype": "truth", "aspect": "event"},
    {"predicate": "stands", "datatype": "truth", "ends_for_good": "yes", "opposite": ["falls"]},
    {"predicate": "falls", "datatype": "truth", "aspect": "event"},
    {
        "predicate": "precedes",
        "datatype": "term",
        "aspect": "timeless",
        "values": "many",
        "relation": ["asymmetric", "transitive"],
    },
    {"entity": "the part", "part_of": "the whole"},
    {"entity": "the rest", "part_of": "the whole"},
    {"entity": "the whole", "parts": "separate"},
    {"entity": "Oakley", "part_of": ["Elm County"]},
    {"entity": "Elm County", "part_of": ["Northland"]},
    {"entity": "Pine Hill", "part_of": ["Elm County"]},
    {"entity": "First Smith", "aliases": ["Smith"]},
    {"entity": "Second Smith", "aliases": ["Smith"]},
)
"""What every random world declares. *Smith* is ambiguous."""

SUBJECTS = ("the part", "the whole", "the rest", "First Smith")
DAYS = ("2020-05-03", "2020-05-04", "2020-06-10", "2021-02-01")
DATED = ("headcount", "losses", "tally", "retreat", "bout", "seat", "speciality", "grows", "shrinks", "stirs")
ONCE = ("quits", "leaves", "stands", "falls")
"""What stays so: it has happened, or it has ended."""
DATED += ONCE
COUNTED = ("headcount", "losses", "tally")
NAMES = ("Oakley", "Pine Hill", "Elm County", "Southport", "red", "blue")
NUMBERS = (311, 312, 347, 1234, 1231)


def random_rows(rng: Random, size: int, favourite: str = "") -> list[dict[str, object]]:
    """Sharp claims: certain, exact, dated to the day or undated. Most are of the favourite predicate, if there is one,
    and about one subject, so that they meet."""
    subject = rng.choice(SUBJECTS)
    return [
        random_row(
            rng,
            number,
            favourite if favourite and rng.random() < 0.7 else rng.choice(("headcount", "losses", *_BY_PREDICATE)),
            subject if rng.random() < 0.7 else rng.choice(SUBJECTS),
        )
        for number in range(size)
    ]


def random_row(rng: Random, number: int, predicate: str, subject: str) -> dict[str, object]:
    """One sharp claim; one in ten is a denial, one in ten quotes somebody."""
    row: dict[str, object] = {
        "source": rng.choice("abcd"),
        "id": f"c{number}",
        "subject": subject,
        "property": predicate,
        "value": _BY_PREDICATE[predicate](rng),
    }
    if predicate in DATED and rng.random() < 0.9:
        row["when"] = rng.choice(DAYS)
    if rng.random() < 0.1:
        row["polarity"] = "denied"
    if rng.random() < 0.1:
        row["said_by"] = rng.choice(("General Holt", "Dr Moss"))
    return row


def _number(rng: Random) -> str:
    return str(rng.choice(NUMBERS))


def _day(rng: Random) -> str:
    return rng.choice(DAYS)


def _name(rng: Random) -> str:
    return rng.choice(NAMES)


def _score(rng: Random) -> str:
    return rng.choice(("3-1", "1-3", "2-1", "6-4 6-3"))


def _days(rng: Random) -> str:
    return f"{rng.choice((1, 31, 39, 311))} days"


def _truth(rng: Random) -> str:
    return rng.choice(("yes", "yes", "no"))


def _subject(rng: Random) -> str:
    return rng.choice(SUBJECTS)


def _happening(rng: Random) -> str:
    return rng.choice((*DAYS, "yes", "no"))


_BY_PREDICATE: dict[str, Callable[[Random], str]] = {
    "headcount": _number,
    "losses": _number,
    "opening": _day,
    "closing": _day,
    "retreat": _happening,
    "bout": _score,
    "seat": _name,
    "speciality": _name,
    "colour": _name,
    "tally": _number,
    "open for": _days,
    "grows": _truth,
    "shrinks": _truth,
    "stirs": _truth,
    "quits": _truth,
    "leaves": _truth,
    "stands": _truth,
    "falls": _truth,
    "precedes": _subject,
}

WIDER_DATES = (
    "{day}~",
    "{day}?",
    "{day}%",
    "{month}-XX",
    "{year}-XX-XX",
    "{year}~",
    "{month}?",
    "[{day},2021-02-01]",
    "[..2021-02-01]",
    "{month}-01/..",
    "2019/2021",
    "before 2023",
)
"""Dates that admit a given day of `DAYS` (no later than 2021-02-01) among others, and name no period exactly."""
SOFT_DATES = {
    "2020-05-03": ("early {month}", "spring {year}", "mid-{year}", "start of {month}", "early 2020"),
    "2020-05-04": ("early {month}", "late spring {year}", "summer 2020", "{month}-~04"),
    "2020-06-10": ("early {month}", "summer {year}", "early summer 2020", "mid-{month}"),
    "2021-02-01": ("early {month}", "winter 2020/21", "winter 2021", "start of 2021", "spring 2021"),
}
"""Dates with soft edges that admit a day, some in those alone."""
COVERING = ("{month}-01/..", "2019/2021")
"""Of these, the ones that claim more as the time of a statement (throughout), though as values they only admit more."""
WIDER_NUMBERS = (
    "around {n}",
    "~{n}",
    "about {n}",
    "est. {n}",
    "at least {low}",
    "up to {high}",
    "between {low} and {high}",
    "{low}-{high}",
    "{n} (±3)",
    "over {low}",
    "fewer than {high}",
    "at least {n}",
    "at most {n}",
)
WHOLES = {"Oakley": ("Elm County", "Northland"), "Pine Hill": ("Elm County",), "Elm County": ("Northland",)}


def wider_date(rng: Random, day: str) -> str:
    """The same date with more doubt."""
    return rng.choice((*WIDER_DATES, *SOFT_DATES[day])).format(day=day, month=day[:7], year=day[:4])


def wider_time(rng: Random, day: str) -> str:
    """The same, for the time of a statement."""
    shapes = [shape for shape in (*WIDER_DATES, *SOFT_DATES[day]) if shape not in COVERING]
    return rng.choice(shapes).format(day=day, month=day[:7], year=day[:4])


def wider_number(rng: Random, number: str) -> str:
    """The same number with more doubt."""
    n = int(number)
    return rng.choice(WIDER_NUMBERS).format(n=n, low=n - rng.randrange(1, 40), high=n + rng.randrange(1, 40))
