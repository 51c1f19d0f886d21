"""True words for times: some moment, a stretch, all of a period, a beginning, an end; and courses of values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import NamedTuple

DAY = timedelta(days=1)
FIRST, LAST = date(2021, 1, 1), date(2023, 12, 31)
"""The days of a course."""


class Reign(NamedTuple):
    """A value from a day to a day; `first` and `last` may be shared with the neighbours."""

    first: date
    last: date
    value: str


def between(rng: Random, first: date, last: date) -> date:
    """A day of those, both ends included."""
    return first + timedelta(days=rng.randrange((last - first).days + 1))


def course(rng: Random, values: Sequence[str], *, shared: bool = False) -> list[Reign]:
    """The values one after another, each for ten days or more; on a shared day both hold."""
    spare = (LAST - FIRST).days + 1 - 10 * len(values)
    cuts = sorted(rng.randrange(spare + 1) for _ in values[1:])
    firsts = [FIRST, *(FIRST + timedelta(days=cut + 10 * number) for number, cut in enumerate(cuts, 1)), LAST + DAY]
    return [
        Reign(first, after if shared and after <= LAST else after - DAY, value)
        for (first, after), value in zip(pairwise(firsts), values, strict=True)
    ]


def month_of(day: date) -> tuple[date, date]:
    """Its first and its last day."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - DAY


def year_of(day: date) -> tuple[date, date]:
    """Its first and its last day."""
    return date(day.year, 1, 1), date(day.year, 12, 31)


def on_the_day(rng: Random, day: date) -> str:
    """The day itself."""
    return rng.choice(
        (str(day), f"{day.day} {day:%B %Y}", f"{day:%B} {day.day}, {day.year}", f"{day:%A}, {day.day} {day:%b %Y}")
    )


def unit(rng: Random, day: date, grains: str = "dmy") -> str:
    """The day, its month or its year."""
    ways = {"d": on_the_day(rng, day), "m": rng.choice((f"{day:%B %Y}", _iso_month(day))), "y": f"{day:%Y}"}
    return ways[rng.choice(grains)]


def _iso_month(day: date) -> str:
    """As numbers, where that could not be a year and the next."""
    return f"{day:%B %Y}" if day.month == (day.year + 1) % 100 else f"{day:%Y-%m}"


def moment(rng: Random, day: date, published: date) -> str:
    """Words for some time that holds the day, or the day itself; none at all now and then."""
    return vague(rng, day) if rng.random() < 0.75 else _told(rng, day, published)


def vague(rng: Random, day: date) -> str:
    """Words for some time that holds the day, or the day itself."""
    return rng.choice((on_the_day, _period, _part, _hedged))(rng, day)


def _period(rng: Random, day: date) -> str:
    quarter = (day.month + 2) // 3
    names = ("first", "second", "third", "fourth")
    ways = [
        unit(rng, day, "my"),
        f"Q{quarter} {day.year}",
        f"{names[quarter - 1]} quarter of {day.year}",
        f"{day:%Y}s"[:3] + "0s",
    ]
    return rng.choice([*ways, f"{'first' if day.month < 7 else 'second'} half of {day.year}", f"FY{day.year}"])


def _part(rng: Random, day: date) -> str:
    """Early, mid, late; a season of the north."""
    ways = [f"{('early ', 'mid-', 'late ')[(day.month - 1) // 4]}{day.year}"]
    ways += [f"{('early ', 'mid-', 'late ')[min(2, (day.day - 1) // 10)]}{day:%B %Y}"]
    season = ("winter", "spring", "summer", "autumn")[day.month % 12 // 3]
    return rng.choice([*ways, f"{season} {day.year}"] if season != "winter" else ways)


def _hedged(rng: Random, day: date) -> str:
    near, early, late = (between(rng, day - one * DAY, day + other * DAY) for one, other in ((1, 1), (40, 0), (0, 40)))
    ways = [f"about {near.day} {near:%B %Y}", f"circa {day:%B %Y}", f"{day:%Y}~", f"{day:%Y}?"]
    ways += [f"between {on_the_day(rng, early)} and {on_the_day(rng, late)}", f"[{day.year - 1},{day.year}]"]
    if early < day < late:
        ways += [f"before {unit(rng, late, 'd')}", f"after {unit(rng, early, 'd')}", f"before {day.year + 1}"]
    return rng.choice(ways)


def _told(rng: Random, day: date, published: date) -> str:
    """As of the day of publication, where there are words for it."""
    days, months = (published - day).days, published.year * 12 + published.month - day.year * 12 - day.month
    ways = ["", *{0: ["today", "currently"], 1: ["yesterday"]}.get(days, ())]
    ways += {0: ["this month", "earlier this month"], 1: ["last month"]}.get(months, ())
    ways += {0: ["this year", "earlier this year"], 1: ["last year"]}.get(published.year - day.year, ())
    ways += [f"{day:%A}", "in the last week"] if days < 7 else []
    ways += ["in the past 6 months"] if days < 180 else []
    return rng.choice(ways)


def lasting(rng: Random, reign: Reign, published: date) -> str:
    """Words for a stretch in which the value of the reign held all the time; none where there are none."""
    ways = [_stretch, _all_of, _since, _until, _by_the_end]
    words = (rng.choice(ways)(rng, reign, published) for _ in range(8))
    return next((one for one in words if one), "")


def _stretch(rng: Random, reign: Reign, published: date) -> str:
    first, last = sorted(between(rng, reign.first, min(reign.last, published)) for _ in range(2))
    if rng.random() < 0.6:
        first, last = reign.first, min(reign.last, published)
    return from_to(rng, first, last)


def from_to(rng: Random, first: date, last: date) -> str:
    """From the one to the other, each as exact as it is told; empty where both are of one unit."""
    one, other = unit(rng, first), unit(rng, last)
    grain = rng.choice("dmy")
    if rng.random() < 0.6:
        one, other = unit(rng, first, grain), unit(rng, last, grain)
    if (first.year, first.month) == (last.year, last.month) or (
        first.year == last.year and str(first.year) in (one, other)
    ):
        one, other = on_the_day(rng, first), on_the_day(rng, last)
    iso = (f"{first:%Y-%m}/{last:%Y-%m}", f"{first}/{last}") if first.month != last.month else (f"{first}/{last}",)
    return rng.choice((f"from {one} to {other}", f"from {one} to {other}", *iso)) if first < last else ""


def _all_of(rng: Random, reign: Reign, published: date) -> str:
    within = between(rng, reign.first, reign.last)
    first, last = rng.choice((month_of, year_of))(within)
    inside = reign.first < first and last < reign.last and last <= published
    words = f"{first:%Y}" if last - first > 31 * DAY else f"{first:%B %Y}"
    return f"{rng.choice(('throughout', 'all of'))} {words}" if inside else ""


def _since(rng: Random, reign: Reign, published: date) -> str:
    first = reign.first if rng.random() < 0.7 else between(rng, reign.first, reign.last)
    words = unit(rng, first)
    return rng.choice((f"since {words}", f"from {words} on")) if first < published < reign.last else ""


def _until(rng: Random, reign: Reign, published: date) -> str:
    words = unit(rng, reign.last)
    return rng.choice((f"until {words}", f"up to {words}", f"till {words}")) if reign.last <= published else ""


def _by_the_end(rng: Random, reign: Reign, published: date) -> str:
    first, last = rng.choice((month_of, year_of))(between(rng, reign.first, reign.last))
    words = f"{first:%Y}" if last - first > 31 * DAY else f"{first:%B %Y}"
    return f"by the end of {words}" if reign.first < last < reign.last and last <= published else ""
