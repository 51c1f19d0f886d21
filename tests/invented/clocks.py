"""Clock times with a zone and without one: events of a minute, lengths of hours, and states that change within a day.

What names no zone is told by the clock of the place, and so is the day; what names one may be told by any clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random

from invented.kit import Invented, Off, Plant, claim, lie
from world import Row

ZONES = {"UTC": 0, "CET": 60, "EST": -300, "MSK": 180, "JST": 540, "UTC+5:30": 330, "GMT-08:00": -480}
"""Minutes east of Greenwich."""
DECLARED: tuple[Row, ...] = (
    {"predicate": "on board", "datatype": "quantity", "unit": "count", "steady_for": "1 week", "round_from": "1000"},
)
LATER = date(2023, 9, 1)
MIDNIGHTS = (1440, 2880)
"""Some minutes since the first day began."""


def world(rng: Random, _: Off) -> Invented:
    """A place with a clock of its own, two events, a fire that lasted some hours, and people held for some days."""
    east = rng.choice((-480, -300, 0, 60, 180, 330, 540, 720))
    rows: list[Row] = [*DECLARED]
    for subject in ("blast", "quake"):
        minute = _minute(rng, 2)
        rows += [_event(rng, subject, minute, east) for _ in range(rng.randrange(2, 7))]
    first = _minute(rng, 1)
    last = first + timedelta(minutes=rng.randrange(50, 2000))
    for _ in range(2):
        rows += [
            _dated(rng, "fire", "start date", first, east),
            _dated(rng, "fire", "end date", last, east),
        ]
        rows += [claim(_later(rng), "fire", "duration", _lasted(rng, int((last - first).total_seconds()) // 60))]
    return Invented([*rows, *_held(rng, east)], _plants(rng))


def _minute(rng: Random, days: int) -> datetime:
    return datetime(2023, 5, 3) + timedelta(minutes=rng.randrange(days * 1440))  # noqa: DTZ001 - by the clock of the place


def _event(rng: Random, subject: str, minute: datetime, east: int) -> Row:
    if rng.random() < 0.5:
        return _dated(rng, subject, "date", minute, east)
    return claim(_later(rng), subject, "took place", "yes", _words(rng, minute, east))


def _dated(rng: Random, subject: str, name: str, minute: datetime, east: int) -> Row:
    return claim(_later(rng), subject, name, _words(rng, minute, east))


def _later(rng: Random) -> date:
    return LATER + timedelta(days=rng.randrange(40))


def _words(rng: Random, minute: datetime, east: int) -> str:
    """With and without zones, side by side."""
    return _zoned(rng, minute, east) if rng.random() < 0.5 else _unzoned(rng, minute)


def _zoned(rng: Random, minute: datetime, east: int) -> str:
    name, minutes = rng.choice([*ZONES.items()])
    there = minute + timedelta(minutes=minutes - east)
    utc = minute - timedelta(minutes=east)
    ways = [
        f"{_on(there)} at {there:%H:%M} {name}",
        f"{_clock(there)} {name} on {_on(there)}",
        f"{utc:%Y-%m-%dT%H:%M}Z",
    ]
    sign, size = ("-" if east < 0 else "+"), abs(east)
    return rng.choice([*ways, f"{minute:%Y-%m-%dT%H:%M}{sign}{size // 60:02}:{size % 60:02}"])


def _unzoned(rng: Random, minute: datetime) -> str:
    """A clock time, an hour, about a time, a limit, midnight, or the day alone."""
    near = minute + timedelta(minutes=rng.randrange(-50, 51))
    before, after = (minute + timedelta(minutes=one) for one in (-rng.randrange(1, 300), rng.randrange(1, 300)))
    ways = [_exactly(rng, minute)] * 5 + [f"{minute:%Y-%m-%d}", _on(minute), f"about {_clock(near)} on {_on(near)}"]
    ways += [f"before {_clock(after)} on {_on(after)}", f"after {_clock(before)} on {_on(before)}", f"{minute:%B %Y}"]
    if minute.minute <= 10:
        ways += [f"{minute.hour % 12 or 12} {_half(minute)} on {_on(minute)}"] * 3
    rounded = minute + timedelta(minutes=10)
    if minute.minute >= 50:
        ways += [f"{rounded.hour % 12 or 12} {_half(rounded)} on {_on(rounded)}"] * 3
    if not minute.hour and not minute.minute:
        ways += [f"midnight on {_on(day)}" for day in (minute, minute - timedelta(days=1))] * 5
    return rng.choice(ways)


def _exactly(rng: Random, minute: datetime) -> str:
    ways = [
        f"{minute:%H:%M} on {_on(minute)}",
        f"{_clock(minute)} on {_on(minute)}",
        f"{_on(minute)} at {minute:%H:%M}",
    ]
    return rng.choice([*ways, f"{minute:%Y-%m-%dT%H:%M}"])


def _clock(minute: datetime) -> str:
    return f"{minute.hour % 12 or 12}:{minute:%M} {_half(minute)}"


def _half(minute: datetime) -> str:
    return "a.m." if minute.hour < 12 else "p.m."


def _on(minute: datetime) -> str:
    return f"{minute.day} {minute:%B %Y}"


def _lasted(rng: Random, minutes: int) -> str:
    """In full hours, to the nearest, in minutes, or as a limit."""
    full, near = minutes // 60, (minutes + 30) // 60
    ways = [
        f"{minutes} minutes",
        f"more than {max(full, 1) - 1} hours",
        f"at most {full + 1} hours",
        f"between {full} and {full + 1} hours",
    ]
    return rng.choice(
        [*ways, *(f"{one} hours" for one in (full, near) if one > 1), *([f"about {near} hours"] if near > 1 else [])]
    )


def _held(rng: Random, east: int) -> list[Row]:
    """How many were held, in steps of minutes; of each day one figure is told, that of its end."""
    cuts = sorted({0, *(rng.randrange(1, 4320) for _ in range(rng.randrange(1, 5)))})
    steps = [*zip(cuts, [*cuts[1:], 4320], rng.sample(range(3, 90), len(cuts)), strict=True)]
    rows: list[Row] = []
    for _ in range(rng.randrange(6, 14)):
        at = rng.choice(MIDNIGHTS) if rng.random() < 0.1 else rng.randrange(4320)
        first, last, number = next(step for step in steps if step[0] <= at < step[1])
        rows.append(claim(_later(rng), "ferry", "on board", number, _when(rng, at, (first, last), east)))
    for day in rng.sample((0, 1, 2), 2):
        number = next(each for first, last, each in steps if first <= day * 1440 + 1439 < last)
        rows.append(claim(_later(rng), "ferry", "on board", number, str(date(2023, 5, 3 + day))))
    return rows


def _when(rng: Random, at: int, step: Sequence[int], east: int) -> str:
    """Words for a minute of a step, or for as much of the step as they name."""
    start = datetime(2023, 5, 3)  # noqa: DTZ001
    minute, first, last = (start + timedelta(minutes=one) for one in (at, step[0], step[1] - 1))
    ways = [_exactly(rng, minute)] * 3 + [_zoned(rng, minute, east)] * 4
    ways += [f"{minute.hour % 12 or 12} {_half(minute)} on {_on(minute)}"] if minute.minute <= 10 else []
    ways += [f"before {_clock(last)} on {_on(last)}"] if minute < last else []
    ways += [f"until {_exactly(rng, last)}"]
    ways += [f"from {_on(first)} to {_on(last)}"] * 2 if first.date() < last.date() else []
    days = [day for day in range(3) if step[0] <= day * 1440 and (day + 1) * 1440 <= step[1]]
    ways += [f"throughout {3 + day} May 2023" for day in days] * 2
    if minute in (start + timedelta(minutes=one) for one in MIDNIGHTS):
        ways += [f"midnight on {_on(minute)}", f"midnight on {_on(minute - timedelta(days=1))}"] * 5
    return rng.choice(ways)


def _plants(rng: Random) -> dict[str, Plant]:
    """Two minutes of one event, two values at one minute."""
    hour = rng.randrange(1, 10)
    clock = claim(LATER, "planted blast", "date", f"{hour}:05 a.m. on 3 May 2023")
    zoned = claim(LATER, "planted blast", "date", f"{hour}:05 a.m. UTC on 3 May 2023")
    held = claim(LATER, "planted ferry", "on board", "51", f"{hour}:05 a.m. on 3 May 2023")
    there = claim(LATER, "planted ferry", "on board", "51", f"2023-05-03T0{hour}:05Z")
    day = claim(LATER, "planted ferry", "on board", "51", "throughout 3 May 2023")
    stay = claim(LATER, "planted ferry", "on board", "51", "from 1 May 2023 to 9 May 2023")
    fire = [
        claim(LATER, "planted fire", name, f"{one}:10 on 3 May 2023")
        for name, one in (("start date", hour), ("end date", hour + 5))
    ]
    wrong = claim(LATER, "planted fire", "duration", f"{hour + 9} hours") | {"source": "planted false"}
    return {
        "two minutes": lie(clock, value=f"{hour}:35 a.m. on 3 May 2023"),
        "morning and evening": lie(clock, value=f"{hour}:05 p.m. on 3 May 2023"),
        "two minutes with zones": lie(zoned, value=f"{hour}:05 a.m. CET on 3 May 2023"),
        "a zone, days away": lie(zoned, value=f"{hour}:05 a.m. on 6 May 2023"),
        "a day, days away": lie(zoned, value="5 May 2023"),
        "one minute": lie(held, value="37", when=f"2023-05-03T0{hour}:05"),
        "one minute with zones": lie(there, value="37", when=f"3 May 2023 at {hour + 1}:05 CET"),
        "a minute of a day that it all was": lie(day, value="37", when=f"{hour}:05 p.m. on 3 May 2023"),
        "a zoned minute of a stretch": lie(stay, value="37", when=f"2023-05-05T0{hour}:05Z"),
        "one minute, once with a zone": lie(held, "may contradict", value="37", when=f"2023-05-03T0{hour}:05Z"),
        "a zoned minute at the edge of a day": lie(day, "may contradict", value="37", when=f"2023-05-03T0{hour}:05Z"),
        "a length of hours": Plant([*fire, wrong]),
    }
