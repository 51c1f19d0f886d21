"""Groups of statements made at random, over a small world of values and times in which everything happens often.

Every maker takes a `Random`; Hypothesis supplies one that it can shrink, the seeded run its own.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from random import Random
from typing import NamedTuple

from attrs import evolve
from hypothesis import strategies as st

from contracheck.model import Claim, Key, Place, Predicate, Reading, Reason, Source, Statement, Text, Why
from contracheck.values.interval import INFINITY, Interval, Number
from contracheck.values.span import Span
from contracheck.values.staying import Stays
from contracheck.values.telling import Stage, Telling
from contracheck.values.timing import ALWAYS, UNDATED, Grain, Timing
from contracheck.values.zoned import Zoned

DAY = 1440
ASPECTS = ("state", "state", "total", "total", "statistic", "statistic", "running total", "timeless", "event")


SPEAKERS = ("", "Holt", "Holt", "Ray", "officials")
PUBLISHED = (None, *map(Span.parse, ("2020-11-20", "2020-11-20T09:00", "2020-11-21", "2020-11-21", "2020-11", "2020")))
"""Who is quoted, and when a source was published, if that is known: what counts for plans alone."""


class Case(NamedTuple):
    """The statements of one question, and the predicate they share."""

    predicate: Predicate
    statements: tuple[Statement, ...]


def cases() -> st.SearchStrategy[Case]:
    """Groups of any aspect and arity."""
    return st.randoms(use_true_random=False).map(random_case)


def random_case(rng: Random) -> Case:
    """A predicate and two to nine statements of it, seldom more."""
    predicate = random_predicate(rng)
    layer = rng.choice(("actual", "actual", "actual", "planned"))
    key = Key("subject", predicate.name, layer=layer)
    times = [random_timing(rng) for _ in range(rng.choice((1, 2, 3, 6)))]
    size = rng.choice((2, 2, 3, 3, 4, 5, 6, 7, 9, 14))
    return Case(predicate, tuple(random_statement(rng, number, key, predicate, times) for number in range(size)))


def random_series(rng: Random) -> Case:
    """Sources that speak of several days of one year: who is near whom depends on who is silent about what."""
    steady_for = rng.choice(("", "", "3 days", "12 days"))
    predicate = Predicate(name="predicate", datatype="quantity", values=rng.choice(("one", "one", "unknown")))
    predicate = evolve(predicate, steady_for=steady_for)
    key = Key("subject", predicate.name)
    times = [_some_day(rng) for _ in range(rng.choice((2, 3, 5)))]
    sources, values = rng.choice(("abcd", "aabbc", "abcdef")), rng.choice(((1, 2), (1, 2, 3), (1, 1, 1, 2)))
    statements = []
    for number in range(rng.choice((4, 6, 8, 12))):
        one = random_statement(rng, number, key, predicate, times)
        source = Source(rng.choice(sources), Place("claims.yaml"))
        said = Interval.point(rng.choice(values))
        reading = Reading("count", said, said, rng.choice(times))
        claim = evolve(one.claim, source=source, id=f"{source.id}/{number}")
        statements.append(evolve(one, claim=claim, readings=(reading,)))
    return Case(predicate, tuple(statements))


def random_course(rng: Random) -> Case:
    """Clock times, days, and stretches that share their ends, all within ten days: much follows, little is the same."""
    predicate = Predicate(
        name="predicate",
        datatype="quantity",
        aspect=rng.choice(("state", "state", "state", "running total", "statistic", "total")),
        values=rng.choice(("one", "one", "unknown")),
        steady_for=rng.choice(("", "never", "1 day")),
    )
    key = Key("subject", predicate.name)
    times = [_within_ten_days(rng) for _ in range(rng.choice((2, 2, 3, 4)))]
    values = rng.choice(((1,), (1, 2), (1, 1, 1, 2)))
    statements = []
    for number in range(rng.choice((2, 3, 4, 6, 9))):
        one = random_statement(rng, number, key, predicate, times)
        low = rng.choice(values)
        said = Interval(low, low + rng.choice((0, 0, 0, 1)))
        reading = Reading("count", said, said, rng.choice(times), denied=rng.random() < 0.05)
        statements.append(evolve(one, readings=(reading,)))
    return Case(predicate, tuple(statements))


def random_plans(rng: Random) -> Case:
    """Plans, orders and forecasts of a few speakers, told on a few days, for a few times."""
    case = random_course(rng) if rng.random() < 0.5 else random_case(rng)
    key = evolve(case.statements[0].key, layer=rng.choice(("planned", "ordered", "predicted")))
    made = [evolve(one, key=key, claim=evolve(one.claim, layer=key.layer)) for one in case.statements for _ in range(2)]
    plans = [relabelled(one, f"{one.source}/{number}") for number, one in enumerate(made)]
    return case._replace(statements=tuple(rng.sample(plans, len(case.statements))))


def random_tolls(rng: Random) -> Case:
    """Figures of a few periods, told early or later or nobody knows when, on a few days and at a few clock times."""
    predicate = Predicate(
        name="predicate", datatype="quantity", aspect="toll", values=rng.choice(("one", "one", "one", "unknown"))
    )
    key = Key("subject", predicate.name)
    periods = [rng.choice((random_timing(rng), in_month(2020, 11), in_year(2020), UNDATED)) for _ in range(2)]
    told = [_within_ten_days(rng) for _ in range(rng.choice((1, 2, 3)))]
    values = rng.choice(((1, 2), (1, 1, 2), (1, 2, 3)))
    statements = []
    for number in range(rng.choice((2, 3, 4, 6, 9))):
        one = random_statement(rng, number, key, predicate, periods)
        low = rng.choice(values)
        said = Interval(low, low + rng.choice((0, 0, 0, 1)))
        telling = random_telling(rng, rng.choice(told))
        timing = UNDATED if telling.moment else rng.choice(periods)
        reading = Reading("count", said, said, timing, denied=rng.random() < 0.12, told=telling)
        statements.append(evolve(one, readings=(reading,)))
    return Case(predicate, tuple(statements))


def random_telling(rng: Random, timing: Timing) -> Telling:
    """As of when a figure is known: by its own word or by its source's, and of its moment or of a period."""
    stage = rng.choice((Stage.EARLY, Stage.EARLY, Stage.EARLY, Stage.OPEN, Stage.SETTLED, Stage.UNKNOWN))
    if stage == Stage.UNKNOWN:
        return Telling(stage)
    explicit = rng.random() < 0.5
    return Telling(stage, timing, explicit=explicit, moment=explicit and rng.random() < 0.3)


def random_events(rng: Random) -> Case:
    """Yes and no, of what happens once and stays so or of what ends for good; now and then of that time alone."""
    predicate = Predicate(
        name="predicate",
        datatype="truth",
        aspect=rng.choice(("event", "state")),
        values=rng.choice(("one", "one", "one", "unknown")),
        steady_for=rng.choice(("", "never", "3 days")),
    )
    key = Key("subject", predicate.name)
    make = rng.choice((random_timing, _within_ten_days))
    times = [make(rng) for _ in range(rng.choice((2, 2, 3, 5)))]
    come = rng.choice((0, 1))
    statements = []
    for number in range(rng.choice((2, 3, 4, 6, 9))):
        one = random_statement(rng, number, key, predicate, times)
        value = rng.choice((0, 1))
        stays = Stays.SINCE if value == come else Stays.NOT_YET
        timing = evolve(rng.choice(times), stays=rng.choice((stays, stays, stays, stays, Stays.ANY)))
        reading = Reading("truth", Interval.point(value), Interval.point(value), timing)
        statements.append(evolve(one, readings=(reading,)))
    return Case(predicate, tuple(statements))


def _within_ten_days(rng: Random) -> Timing:
    start = date(2020, 3, 1).toordinal()
    first, last = sorted(rng.randrange(10) for _ in range(2))
    hull = days(date.fromordinal(start + first), date.fromordinal(start + last))
    day = days(date.fromordinal(start + first), date.fromordinal(start + first))
    minute_of_day = day.lower + rng.choice((0, 540, 545, 1439))
    shapes = (
        on_day(date.fromordinal(start + first)),
        at_minute(minute_of_day),
        with_zone(at_minute(minute_of_day)),
        with_zone(in_hour(minute_of_day)),
        in_hour(day.lower + rng.choice((0, 480, 540))),
        stretch(rng, hull),
        stretch(rng, hull),
        open_stretch(rng, day),
        Timing(hull, None, f"period {hull.lower}..{hull.upper}", dated=True),
        Timing(day, day, "", dated=True),  # throughout a day
    )
    return rng.choice(shapes)


def _some_day(rng: Random) -> Timing:
    """A day, or a minute of it, now and then a stretch of days."""
    first = date(2020, 3, 1).toordinal() + rng.choice((0, 1, 3, 6, 12, 15))
    hull = days(date.fromordinal(first), date.fromordinal(first + rng.choice((0, 0, 0, 2))))
    shape = rng.randrange(4)
    if shape == 0:
        return at_minute(hull.lower)
    if shape == 2:
        return stretch(rng, hull)
    grain = rng.choice((Grain.ANY, Grain.DAY))
    return at_minute(hull.upper) if shape == 1 else Timing(hull, hull, "", dated=True, grain=grain)


def at_minute(minute: Number) -> Timing:
    """A clock time."""
    point = Interval.point(minute)
    return Timing(point, point, f"minute {minute}", dated=True, grain=Grain.CLOCK)


def random_predicate(rng: Random) -> Predicate:
    """Any aspect, arity and steadiness; two exclusive sets."""
    return Predicate(
        name="predicate",
        datatype="quantity",
        aspect=rng.choice(
            ("state", "state", "total", "total", "statistic", "statistic", "running total", "timeless", "event")
        ),
        values=rng.choice(("one", "one", "many", "unknown")),
        steady_for=rng.choice(("", "", "", "never", "3 days", "2 months")),
        exclusive=(("a", "b"), ("b", "c")),
    )


def random_statement(rng: Random, number: int, key: Key, predicate: Predicate, times: list[Timing]) -> Statement:
    """One statement with one reading, or two on two axes; times are drawn from a few, so that they often meet."""
    source = Source(rng.choice(("a", "b", "b", "c", "d")), Place("claims.yaml"))
    speaker, published = rng.choice(SPEAKERS), rng.choice(PUBLISHED)
    claim = Claim(
        id=f"{source.id}/{number}",
        source=source,
        subject=key.subject,
        predicate=key.predicate,
        value=str(number),
        place=Place("claims.yaml", number + 1),
        layer=key.layer,
        said_by=(speaker,) if speaker else (),
        certainty=rng.choice(("certain", "certain", "certain", "probable", "possible")),
    )
    axes = rng.choice((*(("count",),) * 3, ("[length]",), ("score",), ("date", "truth"), ("dollar", "count")))
    guarded = rng.random() < 0.3  # what it reads as before that, so that it is compared with some on another axis
    readings = tuple(random_reading(rng, axis, predicate, times, guarded=guarded) for axis in axes)
    excluded = Reason(Why.VAGUE) if rng.random() < 0.06 else None
    return Statement(claim, key, Text(str(number)), Span.undated(), readings, speaker, excluded, published)


def random_reading(
    rng: Random, axis: str, predicate: Predicate, times: list[Timing], *, guarded: bool = False
) -> Reading:
    """A value on a grid of a few numbers, its band, and one of the times."""
    timing = ALWAYS if predicate.aspect == "timeless" else rng.choice(times)
    if axis == "score":
        return random_score(rng, timing)
    said = Interval.point(rng.randrange(2)) if axis == "truth" else random_interval(rng)
    allowed = said if axis == "truth" or rng.random() < 0.6 else widened(rng, said)
    if axis == "date" and rng.random() < 0.4:
        return random_zoned(rng, timing)
    return Reading(
        axis=axis,
        said=said,
        allowed=allowed,
        timing=timing,
        denied=rng.random() < 0.12,
        hedged=rng.random() < 0.2,
        perhaps=rng.random() < 0.1,
        exclusive=rng.choice(((), (), ((0, 0),), ((0, 1),), ((1, 0),), ((0, 0), (1, 1)))),
        soft=rng.choice((None, said)) if axis in ("date", "count") and said != allowed else None,
        unless=rng.choice(("", "", "", "number", "number", "truth")) if guarded else "",
    )


def random_zoned(rng: Random, timing: Timing) -> Reading:
    """A date by a clock with a zone, on the same grid: others are up to two numbers off, its own up to one."""
    said = random_interval(rng)
    utc = said if rng.random() < 0.6 else widened(rng, said)
    soft = rng.choice((None, said)) if said != utc else None
    off = rng.choice((-1, 0, 0, 1))
    own = soft or utc
    zone = Zoned(utc, soft, evolve(own, lower=own.lower + off, upper=own.upper + off))
    room = evolve(utc, lower=utc.lower - 2, upper=utc.upper + 2)
    return Reading(
        "date", said, room, timing, denied=rng.random() < 0.12, hedged=rng.random() < 0.2, soft=own, zone=zone
    )


def random_score(rng: Random, timing: Timing) -> Reading:
    """One of six scores, of which each two are the same figures in two orders."""
    place = rng.randrange(6)
    said, either = Interval.point(place), Interval(place - place % 2, place - place % 2 + 1)
    return Reading("score", said, said, timing, denied=rng.random() < 0.12, either_order=either)


def random_interval(rng: Random) -> Interval:
    """Mostly points; ranges, half-lines, open ends; now and then fractions."""
    low = rng.randrange(6) + rng.choice((0, 0, 0, Fraction(1, 3), Fraction(1, 2), Fraction(1, 2**50)))
    shape = rng.randrange(10)
    if shape < 5:
        return Interval.point(low)
    if shape == 5:
        return Interval(low, INFINITY, lower_open=rng.random() < 0.5)
    if shape == 6:
        return Interval(-INFINITY, low, upper_open=rng.random() < 0.5)
    return Interval(low, low + rng.choice((1, 2)), rng.random() < 0.4, rng.random() < 0.4)


def widened(rng: Random, said: Interval) -> Interval:
    """An interval that holds `said`: up to two more on each side, ends open or closed."""
    low, high = rng.choice((0, 1, 2)), rng.choice((0, 1, 2))
    return Interval(
        said.lower - low,
        said.upper + high,
        said.lower_open if low == 0 else rng.random() < 0.3,
        said.upper_open if high == 0 else rng.random() < 0.3,
    )


def minute(day: date) -> int:
    """The first minute of a day on the axis of dates: minutes from the first of January of the year 0, a leap year."""
    return (day.toordinal() + 365) * DAY


def days(first: date, last: date) -> Interval:
    """All minutes of some days, the last included."""
    return Interval(minute(first), minute(last) + DAY - 1)


def on_day(day: date) -> Timing:
    """A single day, which is its own core."""
    hull = days(day, day)
    return Timing(hull, hull, day.isoformat(), dated=True, grain=Grain.DAY)


def in_month(year: int, month: int) -> Timing:
    """Some time in a month: it covers nothing for certain."""
    following = date(year + month // 12, month % 12 + 1, 1)
    hull = days(date(year, month, 1), date.fromordinal(following.toordinal() - 1))
    return Timing(hull, None, f"{year}-{month:02d}", dated=True)


def in_year(year: int) -> Timing:
    """Some time in a year."""
    return Timing(days(date(year, 1, 1), date(year, 12, 31)), None, str(year), dated=True)


def in_fiscal_year(year: int) -> Timing:
    """A period of which nobody knows where in three years it lies."""
    return Timing(days(date(year - 1, 1, 1), date(year + 1, 3, 31)), None, f"fiscal {year}", dated=True)


def with_zone(clock: Timing) -> Timing:
    """The same minutes by a clock whose zone is known."""
    return evolve(clock, label=f"{clock.label}Z", grain=Grain.ZONED)


def in_hour(lower: Number) -> Timing:
    """Some minute of an hour, which is one moment to whoever names it."""
    return Timing(Interval(lower, lower + 59), None, f"hour {lower}", dated=True, grain=Grain.CLOCK)


def stretch(rng: Random, hull: Interval) -> Timing:
    """From one day to another, with units of some days at its ends, of which nothing is sure."""
    first, last = hull.lower + rng.choice((1, 1, 3, 40)) * DAY, hull.upper - rng.choice((1, 1, 3, 40)) * DAY
    core = Interval(first, last) if first <= last else None
    body = Interval(first - 1, last + 1) if first - 1 <= last + 1 else None
    return Timing(hull, core, "", dated=True, body=body)


def open_stretch(rng: Random, hull: Interval) -> Timing:
    """Since or until some days, of which nothing is sure."""
    if rng.random() < 0.5:
        core = rng.choice((None, Interval(hull.upper + 1, hull.upper + 9 * DAY)))
        return Timing(Interval(hull.lower, INFINITY), core, "", dated=True, body=Interval(hull.upper, INFINITY))
    return Timing(Interval(-INFINITY, hull.upper), None, "", dated=True, body=Interval(-INFINITY, hull.lower))


def random_timing(rng: Random) -> Timing:
    """A time in two years, near their borders, of every shape that dates can have."""
    first = date(2020, 11, 20).toordinal() + rng.choice((0, 1, 3, 10, 38, 41, 42, 45, 70, 400))
    start, end = date.fromordinal(first), date.fromordinal(first + rng.choice((0, 1, 2, 30, 200)))
    hull = days(start, end)
    shapes = (
        on_day(start),
        on_day(start),
        on_day(start),
        on_day(start),
        in_month(start.year, start.month),
        in_year(start.year),
        UNDATED,
        ALWAYS,
        Timing(hull, hull, f"{start}/{end}", dated=True),  # throughout
        Timing(hull, None, "", dated=True),  # hedged: covers nothing, names nothing
        Timing(hull, None, "", dated=True, start=days(start, start) if rng.random() < 0.5 else hull),  # soft edges
        Timing(hull, days(start, start), "", dated=True),  # vague ends
        at_minute(hull.lower),
        at_minute(hull.upper),
        at_minute(hull.lower + 540),
        with_zone(at_minute(hull.lower + 540)),
        in_hour(hull.lower + 540),
        in_hour(hull.lower),
        in_fiscal_year(start.year),
        stretch(rng, hull),
        stretch(rng, hull),
        open_stretch(rng, hull),
        Timing(Interval(hull.lower, INFINITY), rng.choice((None, hull)), "", dated=True),
        Timing(Interval(-INFINITY, hull.upper), None, "", dated=True),
    )
    return rng.choice(shapes)


def relabelled(statement: Statement, identity: str) -> Statement:
    """The same statement under another id of the same source."""
    return evolve(statement, claim=evolve(statement.claim, id=identity))
