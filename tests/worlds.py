"""Small consistent worlds, sources that report them truthfully but loosely, and contradictions planted among them.

A world is made from a seed: armies and their garrisons, the dead of each month and of the year, counts that grow,
lives, sieges, offices, places, prices, orders of events. `told` has several sources tell its facts with hedges, bounds,
rounding, coarser dates and places, other units, less certainty, and denials of what is false. Every row is true, so
nothing may contradict. `planted` gives a recipe for each rule: a few claims about something new of which that rule must
tell. A rule that has none in `PLANTS` is planted from the example of its manual.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import NamedTuple

from contracheck.rules.kit import Rule
from world import Row, examples

DECLARED: tuple[Row, ...] = (
    {"predicate": "so far", "datatype": "quantity", "aspect": "running total", "unit": "count", "range": "0.."},
    {"predicate": "cast", "datatype": "quantity", "unit": "count", "range": "0..", "sum_of": ["for it", "against it"]},
    {"predicate": "for it", "datatype": "quantity", "unit": "count", "range": "0.."},
    {"predicate": "against it", "datatype": "quantity", "unit": "count", "range": "0.."},
    {"predicate": "rises", "datatype": "truth", "opposite": ["falls"], "implies": ["moves"]},
    {"predicate": "falls", "datatype": "truth", "implies": ["moves"]},
    {"predicate": "moves", "datatype": "truth"},
    {"predicate": "leave", "datatype": "quantity", "unit": "day", "range": "0..", "inherited_by": ["kind of"]},
    {"predicate": "handover", "datatype": "date", "aspect": "event"},
    {"predicate": "force of law", "datatype": "term", "aspect": "timeless", "exclusive": [["binding", "non-binding"]]},
    {"entity": "Orrville", "part_of": ["Orr County"]},
    {"entity": "Orr County", "part_of": ["Orrland"]},
    {"entity": "the army", "parts": "complete"},
    {"entity": "first garrison", "part_of": ["the army"]},
    {"entity": "second garrison", "part_of": ["the army"]},
    {"entity": "third garrison", "part_of": ["the army"]},
)
PUBLISHED = "2024-06-01"
SPELLED = {2: "two", 3: "three", 4: "four", 7: "seven", 11: "eleven", 12: "twelve", 24: "two dozen"}


class Fact(NamedTuple):
    """Something that is so. `when` is a day, a month, a year, or empty; `steady` says that it is so all that year."""

    subject: str
    predicate: str
    value: object
    when: str = ""
    steady: bool = False
    where: str = ""
    layer: str = ""


class Siege(NamedTuple):
    """First and last day."""

    first: date
    last: date


# ---------------------------------------------------------------- what is so


def facts(rng: Random) -> Iterator[Fact]:
    """All facts of one world; each question has one answer for each time at which it is asked."""
    for chapter in (_armies, _dead, _counts, _lives, _sieges, _plans, _votes, _offices, _prices, _orders):
        yield from chapter(rng)


def _armies(rng: Random) -> Iterator[Fact]:
    for year in (2021, 2022, 2023):
        parts = [rng.randrange(100, 4000) for _ in range(3)]
        for name, number in zip(("first garrison", "second garrison", "third garrison"), parts, strict=True):
            yield Fact(name, "strength", number, str(_day(rng, year)), steady=True)
        yield Fact("the army", "strength", sum(parts), str(_day(rng, year)), steady=True)


def _dead(rng: Random) -> Iterator[Fact]:
    months = [rng.randrange(1, 90) for _ in range(12)]
    yield Fact("Orr valley", "killed", sum(months), "2023")
    for month in rng.sample(range(12), 4):
        yield Fact("Orr valley", "killed", months[month], f"2023-{month + 1:02}")
    town, county = rng.randrange(2, 90), rng.randrange(0, 90)
    yield Fact("flood", "killed", town, "2022", where="Orrville")
    yield Fact("flood", "killed", town + county, "2022", where="Orr County")
    yield Fact("flood", "killed", town + county + rng.randrange(0, 90), "2022", where="Orrland")


def _counts(rng: Random) -> Iterator[Fact]:
    number = rng.randrange(3, 40)
    for month in range(1, 13, 2):
        yield Fact("Orr valley", "so far", number, f"2022-{month:02}-{rng.randrange(1, 28):02}")
        number += rng.randrange(0, 500)


def _lives(rng: Random) -> Iterator[Fact]:
    for name in ("Ada Orr", "Ben Ash"):
        born = _day(rng, rng.randrange(1890, 1930))
        died = born + timedelta(days=rng.randrange(9_000, 30_000))
        seen = born + timedelta(days=rng.randrange(4_000, 9_000))
        yield Fact(name, "birth date", born)
        yield Fact(name, "death date", died)
        yield Fact(name, "birth place", "Orrville")
        yield Fact(name, "age", _years(born, seen), str(seen))
        yield Fact(name, "age at death", _years(born, died))


def _sieges(rng: Random) -> Iterator[Fact]:
    first = _day(rng, rng.randrange(1900, 2000))
    last = first + timedelta(days=rng.randrange(12, 900))
    yield Fact("siege of Orr", "start date", first)
    yield Fact("siege of Orr", "end date", last)
    yield Fact("siege of Orr", "duration", f"{(last - first).days} days")


def _plans(rng: Random) -> Iterator[Fact]:
    """What was planned came about, in time or not: both are true."""
    yield Fact("Fort Ash", "handover", _day(rng, 2020))
    yield Fact("Fort Ash", "handover", _day(rng, rng.choice((2019, 2020, 2021))), layer="planned")
    yield Fact("first garrison", "strength", rng.randrange(100, 4000), "2023-07-01", layer="planned")
    yield Fact("first garrison", "strength", rng.randrange(100, 4000), "2023-07-01", layer="ordered")
    yield Fact("first garrison", "strength", rng.randrange(100, 4000), "2023-07-01", layer="predicted")


def _votes(rng: Random) -> Iterator[Fact]:
    pro, contra = rng.randrange(10, 900), rng.randrange(10, 900)
    for name, number in (("cast", pro + contra), ("for it", pro), ("against it", contra)):
        yield Fact("motion 7", name, number, "2022-05-03")


def _offices(rng: Random) -> Iterator[Fact]:
    for year, name in ((2019, "Cy Holt"), (2020, "Di Moss"), (2021, "Ed Reed")):
        yield Fact("mayor of Orrville", "office holder", name, str(_day(rng, year)), steady=True)
    yield Fact("resolution 9", "force of law", rng.choice(("binding", "non-binding")))


def _prices(rng: Random) -> Iterator[Fact]:
    up = rng.random() < 0.5
    day = str(_day(rng, 2022))
    yield Fact("bread price", "rises", "yes" if up else "no", day)
    yield Fact("bread price", "falls", "no" if up else "yes", day)
    yield Fact("bread price", "moves", "yes", day)
    days = rng.randrange(11, 39)
    yield Fact("hospital staff", "leave", days, "2022-05-03")
    yield Fact("nurses", "leave", days, "2022-05-03")
    yield Fact("nurses", "kind of", "hospital staff")
    yield Fact("River Orr", "length", rng.randrange(1_000, 9_000) / 10)


def _orders(rng: Random) -> Iterator[Fact]:
    events = [f"event {number}" for number in range(6)]
    for one, other in pairwise(events):
        if rng.random() < 0.5:
            yield Fact(one, "happened before", other)
        else:
            yield Fact(other, "happened after", one)
    yield Fact("Fay Orr", "parent", "Ada Orr")
    yield Fact("Ada Orr", "child", "Fay Orr")


def _day(rng: Random, year: int) -> date:
    return date(year, 1, 1) + timedelta(days=rng.randrange(365))


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


# ---------------------------------------------------------------- how it is told


def told(rng: Random, sources: int = 3) -> list[Row]:
    """What that many sources tell of one world: each fact by some of them, each time in words of its own."""
    rows: list[Row] = []
    for fact in facts(rng):
        for source in rng.sample(range(sources), rng.randrange(1, sources + 1)):
            rows += [report(rng, fact, f"source {source}")]
    return rows


def report(rng: Random, fact: Fact, source: str) -> Row:
    """One true claim about a fact, as loose as sources are."""
    row: dict[str, object] = {"source": source, "published": PUBLISHED, "subject": fact.subject}
    row |= {"property": fact.predicate, "value": _value(rng, fact)}
    row |= {"when": when} if (when := _when(rng, fact)) else {}
    row |= {name: text for name, text in (("where", fact.where), ("layer", fact.layer)) if text}
    if rng.random() < 0.15:
        row["certainty"] = rng.choice(("probable", "possible"))
    if rng.random() < 0.2:
        row["said_by"] = rng.choice(("Gen Holt", "Dr Moss", "an official"))
    if isinstance(fact.value, int) and rng.random() < 0.1:
        row |= {"value": str(fact.value * 2 + 7), "polarity": "denied"}
    return row


def _value(rng: Random, fact: Fact) -> str:
    value = fact.value
    if fact.predicate in ("age", "age at death"):
        return str(value)
    if isinstance(value, int):
        unit = " days" if fact.predicate == "leave" else ""
        return number_told(rng, value, ROUND_FROM.get(fact.predicate, 100)) + unit
    if isinstance(value, float):
        return rng.choice((f"{value:.1f} km", f"{value / 1.609344:.1f} miles", f"around {value:.0f} km"))
    if isinstance(value, date):
        return _date(rng, value)
    if value == "Orrville":
        return rng.choice(("Orrville", "Orr County", "Orrland"))
    return str(value)


ROUND_FROM = {"killed": 1000, "wounded": 1000, "arrested": 1000, "missing": 1000}
"""The least number that is told rounded; of the others 100."""


def number_told(rng: Random, number: int, round_from: int) -> str:
    """A number in one of the ways that admit it."""
    ways = [f"{number:,}", str(number), f"around {number:,}", f"at least {rng.randrange(number // 2, number + 1):,}"]
    ways += [f"up to {number + rng.randrange(0, number + 1):,}", f"more than {number - 1 - rng.randrange(0, number):,}"]
    ways += [f"between {max(0, number - rng.randrange(1, 50)):,} and {number + rng.randrange(1, 50):,}"]
    ways += [f"fewer than {number + rng.randrange(1, 50):,}", f"{number:,} (±{rng.randrange(1, 9)})"]
    for digits in (1, 2, 3):
        near = _rounded(number, digits)
        if near and abs(near - number) * 20 <= near:  # the band of a round number is at most 5 %
            ways += [f"{near:,}"] if near >= round_from or near == number else []
            ways += [f"around {near:,}"] if digits < 3 or near == number else []
            ways += [f"nearly {near:,}"] if number < near else []
    return rng.choice([*ways, SPELLED[number]] if number in SPELLED else ways)


def _rounded(number: int, digits: int) -> int:
    place = 10 ** max(0, len(str(number)) - digits)
    return (number + place // 2) // place * place


def _date(rng: Random, day: date) -> str:
    """A date in one of the ways that admit it."""
    last = monthrange(day.year, day.month)[1]
    ways = [str(day), f"{day:%Y-%m}", f"{day:%Y}", f"{day}~", f"{day:%Y-%m}~", f"before {day.year + 1}"]
    ways += [f"{day.day} {day:%B %Y}", f"{day:%B %Y}", f"after {day.year - 1}", f"[{day:%Y-%m}-01..{day:%Y-%m}-{last}]"]
    return rng.choice(ways)


def _when(rng: Random, fact: Fact) -> str:
    """The time told; what holds all the year may be told of any part of it, or of all."""
    if not fact.when or rng.random() < 0.08:
        return ""
    if not fact.steady:
        return fact.when
    year = int(fact.when[:4])
    day = _day(rng, year)
    return rng.choice((fact.when, str(day), f"{day:%Y-%m}", str(year), f"{year}-01-01/{year}-12-31", f"{day:%B %Y}"))


# ---------------------------------------------------------------- what is planted

Recipe = Callable[[Random], list[Row]]


def says(source: str, predicate: str, value: object, when: str = "", **more: object) -> Row:
    """A planted claim: about something that the world knows nothing of, from a source of its own."""
    about = {"subject": "planted thing", "property": predicate, "value": str(value), "when": when}
    return {"source": f"planted {source}", "published": PUBLISHED, **about, **more}


DAY = "2023-05-02"


def _odd(rng: Random, low: int = 300, high: int = 400) -> int:
    """A number that no rounding or hedge reaches from twice or half of it."""
    return rng.randrange(low, high) * 2 + 1


def _two(predicate: str, one: object, other: object, **more: object) -> list[Row]:
    return [says("a", predicate, one, DAY, **more), says("b", predicate, other, DAY, **more)]


def _of(subject: str, row: Row) -> Row:
    return {**row, "subject": subject}


def _quotes(rng: Random) -> list[Row]:
    words = f"we counted {_odd(rng)} of them that night"
    rows = [says("a", "topic", "x", quote=words, said_by="Speaker One")]
    return [*rows, says("b", "topic", "x", quote=words, said_by="Speaker Two")]


def _circle(_: Random) -> list[Row]:
    names = ("planted one", "planted two", "planted three")
    turned = (*names[1:], names[0])
    ends = zip("abc", names, turned, strict=True)
    return [_of(one, says(source, "happened before", other)) for source, one, other in ends]


def _inherited(rng: Random) -> list[Row]:
    rows = [_of("planted kind", says("a", "leave", f"{_odd(rng)} days", DAY)), says("b", "leave", "11 days", DAY)]
    return [*rows, says("c", "kind of", "planted kind")]


def _parts(rng: Random) -> list[Row]:
    number = _odd(rng)
    return [
        says("a", "cast", number, DAY),
        says("b", "for it", number - 5, DAY),
        says("c", "against it", number - 7, DAY),
    ]


def _whole(rng: Random) -> list[Row]:
    whole: Row = {"entity": "planted thing", "part_of": ["planted whole"]}
    return [says("a", "strength", _odd(rng), DAY), _of("planted whole", says("b", "strength", 111, DAY)), whole]


def _dated(predicate: str, one: object, other: object) -> list[Row]:
    return [says("a", predicate, one), says("b", predicate, other)]


def _disowned(rng: Random) -> list[Row]:
    number = _odd(rng)
    rows = [says("a", "strength", number, DAY, said_by="Speaker One", id="x")]
    return [*rows, says("b", "strength", number, said_by="Speaker One", disowns="planted a/x")]


def _length(rng: Random) -> list[Row]:
    days = rng.randrange(11, 29)
    rows = _dated("start date", "1916-07-09", "1916-07-09")[:1]
    return [*rows, says("b", "end date", "1916-10-17"), says("c", "duration", f"exactly {days} days")]


PLANTS: Mapping[str, Recipe] = {
    "quantity-mismatch": lambda rng: _two("strength", (n := _odd(rng)), n * 2 + 1),
    "bound-violation": lambda rng: _two("strength", (n := _odd(rng)), f"at least {n * 2 + 1}"),
    "magnitude-slip": lambda rng: _two("strength", (n := _odd(rng)), n * 10),
    "unit-mismatch": lambda rng: _two("distance", f"{(n := _odd(rng))} km", f"{n} miles"),
    "part-exceeds-whole": _whole,
    "parts-do-not-sum": _parts,
    "subperiod-exceeds-period": lambda rng: [
        says("a", "killed", _odd(rng), "2023-05"), says("b", "killed", 31, "2023"),
    ],
    "running-total-falls": lambda rng: [says("a", "so far", _odd(rng), "2022-02-03"), says("b", "so far", 31, DAY)],
    "out-of-range": lambda rng: [says("a", "turnout", f"{_odd(rng)} %", DAY)],
    "date-mismatch": lambda rng: _dated("birth date", f"19{rng.randrange(10, 40)}-05-03", "1977-06-08"),
    "day-month-swap": lambda rng: _dated("birth date", f"1951-0{(n := rng.randrange(1, 8))}-09", f"1951-09-0{n}"),
    "order-violation": lambda rng: [
        says("a", "birth date", "1951-02-03"), says("b", "death date", f"19{_odd(rng, 5, 9)}"),
    ],
    "order-cycle": _circle,
    "duration-mismatch": _length,
    "reported-before-it-happened": lambda rng: [says("a", "handover", f"2031-05-{rng.randrange(10, 28)}")],
    "value-mismatch": lambda rng: _dated("birth place", "Orrville", f"Town {_odd(rng)}"),
    "asserted-and-denied": lambda rng: [
        says("a", "strength", (n := _odd(rng)), DAY), says("b", "strength", n, DAY, polarity="denied"),
    ],
    "exclusive-values": lambda _: _dated("force of law", "binding", "non-binding"),
    "opposite-predicates": lambda _: [says("a", "rises", "yes", DAY), says("b", "falls", "yes", DAY)],
    "asymmetric-violation": lambda _: [
        _of("planted one", says("a", "parent", "planted two")), _of("planted two", says("b", "parent", "planted one")),
    ],
    "implication-violation": _inherited,
    "self-contradiction": lambda rng: [
        says("a", "strength", (n := _odd(rng)), DAY), says("a", "strength", n * 2 + 1, DAY),
    ],
    "speaker-reversal": lambda rng: _two("strength", (n := _odd(rng)), n * 2 + 1, said_by="Speaker One"),
    "disowned-statement": _disowned,
    "attribution-mismatch": _quotes,
    "plan-not-realised": lambda _: [
        says("a", "handover", "by June 2020", layer="planned"), says("b", "handover", "2020-11-27"),
    ],
    "deadline-moved": lambda _: [
        says("a", "handover", "by June 2020", layer="planned"), says("b", "handover", "by June 2021", layer="planned"),
    ],
    "plans-conflict": lambda rng: [
        says("a", "strength", (n := _odd(rng)), DAY, layer="planned", said_by="Speaker One"),
        says("b", "strength", n * 2 + 1, DAY, layer="planned", said_by="Speaker Two"),
    ],
    "same-word-two-measures": lambda rng: [
        says("a", "strength", (n := _odd(rng)), DAY), says("b", "strength", n * 2 + 1, DAY, measure="fit for duty"),
    ],
}  # fmt: skip
"""By the name of a rule, claims of which it must tell, with numbers that are drawn."""
UNSURE = ("disowned-statement", "plans-conflict", "attribution-mismatch", "plan-not-realised", "deadline-moved")
"""What is planted for these only may contradict; for same-word-two-measures it is not comparable."""


def planted(rule: Rule) -> Recipe:
    """Claims of which a rule must tell: as its recipe draws them, else from its manual."""
    return PLANTS.get(rule.name) or (lambda _: from_manual(rule))


def from_manual(rule: Rule) -> list[Row]:
    """The example under `Disagree:`, about something that the world knows nothing of, from sources of its own.

    Its subjects, sources, and the names and predicates that it declares get other names, wherever they stand.
    """
    rows = examples(rule, "Disagree:")
    names = {row[key] for row in rows for key in ("subject", "source", "entity") if key in row}
    names |= {row["predicate"] for row in rows if "source" not in row and "predicate" in row}
    return [
        {key: _planted(content, names) for key, content in {"id": str(number), **row}.items()}
        for number, row in enumerate(rows, 1)
    ]


def _planted(content: object, names: set[object]) -> object:
    """A field of the example; the source in the id of a claim (`a/1`) is a name, too."""
    if isinstance(content, list):
        return [_planted(one, names) for one in content]
    head = str(content).partition("/")[0]
    return f"planted {content}" if content in names or ("/" in str(content) and head in names) else content
