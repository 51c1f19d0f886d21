"""Pairs of claims and the class that the definition gives them: worked out by hand here, and held against the code."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from builder.text import table
from contracheck.comparison.definition import Comparison, compare
from contracheck.comparison.groups import voices_of
from contracheck.pipeline import prepare
from contracheck.report.reason_words import reason_words

DAY = "27 Nov 2025"
PLACES = "entities:\n  Orrville: {part_of: Orr Province}\n"


class Pair(NamedTuple):
    """Two claims of one predicate, by two sources; a claim is its value, then its other fields; and when its source was
    published, if that is said."""

    kind: str
    predicate: str
    one: dict[str, str]
    other: dict[str, str]


def claim(value: str, when: str = "", **fields: str) -> dict[str, str]:
    """The fields of a claim."""
    return {"value": value, **({"when": when} if when else {}), **fields}


PAIRS = (
    Pair("contradicts", "strength", claim("2,531", DAY), claim("1,500", DAY)),
    Pair("may contradict", "strength", claim("2,531", "June 2025"), claim("1,500", "2025-06")),
    Pair("may contradict", "strength", claim("2,531", DAY), claim("1,500", DAY, certainty="probable")),
    Pair("may contradict", "strength", claim("2,531", "2025"), claim("1,500", "June 2025")),
    Pair("may contradict", "strength", claim("2,531", "summer 2025"), claim("1,500", DAY)),
    Pair("may contradict", "strength", claim("2,531"), claim("1,500", DAY)),
    Pair("may contradict", "strength", claim("2,531", "31 Dec 2024"), claim("1,500", "1 Jan 2025")),
    Pair("changed", "strength", claim("2,531", "2023"), claim("1,500", "2025")),
    Pair("contradicts", "office holder", claim("Ada Orr", "2014 to 2017"), claim("Ben Ash", "3 May 2016")),
    Pair("may contradict", "office holder", claim("Ada Orr", "2014 to 2017"), claim("Ben Ash", "3 May 2017")),
    Pair("changed", "office holder", claim("Ada Orr", "2014 to 2017"), claim("Ben Ash", "2017 to 2020")),
    Pair("may contradict", "hostages", claim("12", "3 May 2025"), claim("9", "9:00 on 3 May 2025")),
    Pair("close", "strength", claim("around 2,500", DAY), claim("2,700", DAY)),
    Pair("refines", "strength", claim("between 2,000 and 3,000", DAY), claim("2,531", DAY)),
    Pair("agrees", "strength", claim("2,500", DAY), claim("2,500 soldiers", "2025")),
    Pair("not comparable", "strength", claim("2,531", "2024"), claim("2,531", "2025")),
    Pair("not comparable", "strength", claim("2,531", DAY), claim("1,500", DAY, where="Orrville")),
    Pair("not comparable", "strength", claim("2,531", DAY), claim("1,500", DAY, layer="planned")),
    Pair("contradicts", "strength", claim("2,531", DAY), claim("2,531", DAY, polarity="denied")),
    Pair("may contradict", "strength", claim("2,531", DAY), claim("around 2,500", DAY, polarity="denied")),
    Pair("not comparable", "strength", claim("2,531", DAY), claim("4,000", DAY, polarity="denied")),
    Pair("refines", "strength", claim("2,531", DAY), claim("at least 3,000", DAY, polarity="denied")),
    Pair("contradicts", "strength", claim("2,531", "throughout 2025"), claim("1,500", "June 2025")),
    Pair("contradicts", "strength", claim("2,531", "by the end of June 2025"), claim("1,500", "30 June 2025")),
    Pair("may contradict", "hostages", claim("12", "9:00 on 3 May 2025"), claim("9", "3 May 2025 at 9:00 UTC")),
    Pair("contradicts", "population", claim("2,531", "2024"), claim("2,611", "2024")),
    Pair("changed", "population", claim("2,531", "2023"), claim("2,611", "2024")),
    Pair("not comparable", "population", claim("2,531", "2024"), claim("2,611", "May 2024")),
    Pair("contradicts", "killed", claim("431", "2023"), claim("212", "2023")),
    Pair("not comparable", "killed", claim("431", "2023"), claim("212", "May 2023")),
    Pair("not comparable", "killed", claim("431", "since 2020"), claim("212", "2023")),
    Pair("may contradict", "killed", claim("431", "since 2020"), claim("212", "2020")),
    Pair("changed", "killed", claim("129", published="3 May 2025"), claim("276", published="5 May 2025")),
    Pair("may contradict", "killed", claim("129", published="3 May 2025"), claim("276", published="3 May 2025")),
    Pair("contradicts", "missing", claim("115", "9:00 on 3 May 2025"), claim("8", "9:00 on 3 May 2025")),
    Pair("changed", "killed", claim("129", published="3 May 2025"), claim("131", published="3 May 2026")),
    Pair("contradicts", "killed", claim("129", "2023", published="2025"), claim("131", "2023", published="2026")),
    Pair("may contradict", "killed", claim("129", published="3 May 2025"), claim("276")),
    Pair("changed", "missing", claim("115", "3 May 2025"), claim("8", "5 May 2025")),
    Pair("contradicts", "length", claim("5 km", DAY), claim("5 mi", DAY)),
    Pair("agrees", "length", claim("5 km", DAY), claim("5,000 m", DAY)),
    Pair("contradicts", "birth date", claim("1990-04-03"), claim("1990-03-04")),
    Pair("refines", "birth date", claim("1990"), claim("1990-04-03")),
    Pair("may contradict", "birth date", claim("early 1990"), claim("3 May 1990")),
    Pair("contradicts", "birth date", claim("early 1990"), claim("3 July 1990")),
    Pair("close", "birth date", claim("around 1200"), claim("1207")),
    Pair("may contradict", "birth date", claim("1984?"), claim("1986")),
    Pair("contradicts", "birth place", claim("Rome or Paris"), claim("London")),
    Pair("refines", "birth place", claim("Rome or Paris"), claim("Paris")),
    Pair("may contradict", "birth place", claim("near Orrville"), claim("Ashland")),
    Pair("refines", "birth place", claim("Orrville, Ashland"), claim("Orrville")),
    Pair("may contradict", "mother", claim("J. Doe"), claim("Jane Doe")),
    Pair("contradicts", "mother", claim("Kim Doe"), claim("Jane Doe")),
    Pair("refines", "birth place", claim("Orr Province"), claim("Orrville")),
    Pair("contradicts", "score", claim("1-2", DAY), claim("0-2", DAY)),
    Pair("may contradict", "score", claim("1-2", DAY), claim("2-1", DAY)),
    Pair("agrees", "score", claim("3–1", DAY), claim("3 to 1", DAY)),
    Pair("contradicts", "took place", claim("yes", "1 May 2024"), claim("yes", "3 May 2024")),
    Pair("contradicts", "took place", claim("yes", "1 May 2024"), claim("no", "1 May 2024")),
    Pair("contradicts", "legal status", claim("legal", DAY), claim("illegal", DAY)),
    Pair("not comparable", "citizenship", claim("Orrian", DAY), claim("Ashian", DAY)),
    Pair("may contradict", "language of the signs", claim("English", DAY), claim("French", DAY)),
)
"""The classes are worked out by hand; the last predicate is in no vocabulary."""


EVENTS = (
    Pair("contradicts", "resigned", claim("yes", "3 May 2024"), claim("no", "10 May 2024")),
    Pair("contradicts", "resigned", claim("yes", "3 May 2023"), claim("no", "10 May 2025")),
    Pair("changed", "resigned", claim("yes", "3 May 2024"), claim("no", "1 May 2024")),
    Pair("contradicts", "resigned", claim("yes", "3 May 2024"), claim("no", "3 May 2024")),
    Pair("may contradict", "resigned", claim("yes", "May 2024"), claim("no", "10 May 2024")),
    Pair("contradicts", "resigned", claim("yes", "3 May 2024"), claim("no", published="2024-05-12")),
    Pair("may contradict", "resigned", claim("yes", "3 May 2024"), claim("no")),
    Pair("changed", "resigned", claim("yes", "3 May 2024"), claim("yes", "10 May 2024", polarity="denied")),
    Pair("contradicts", "alive", claim("yes", "10 May 2025"), claim("no", "3 May 2023")),
    Pair("changed", "alive", claim("yes", "1 May 1950"), claim("no", "3 May 2024")),
    Pair("may contradict", "alive", claim("yes", "2024"), claim("no", "2024")),
    Pair("contradicts", "alive", claim("yes", published="2024-05-12"), claim("no", "2023")),
)
"""What has happened, and what has not yet."""


def _plan(value: str, when: str, said_by: str, published: str) -> dict[str, str]:
    named = {"said_by": said_by} if said_by else {}
    return claim(value, when, **named, published=published, layer="planned")


PLANS = (
    Pair(
        "contradicts",
        "strength",
        _plan("500", "1 June 2024", "Gen Holt", "2024-04-02"),
        _plan("900", "1 June 2024", "Gen Holt", "2024-04-02"),
    ),
    Pair(
        "changed",
        "strength",
        _plan("500", "1 June 2024", "Gen Holt", "2024-04-02"),
        _plan("900", "1 June 2024", "Gen Holt", "2024-04-09"),
    ),
    Pair(
        "may contradict",
        "strength",
        _plan("500", "1 June 2024", "Gen Holt", "2024-04-02"),
        _plan("900", "1 June 2024", "Col Ray", "2024-04-02"),
    ),
    Pair(
        "may contradict",
        "strength",
        _plan("500", "1 June 2024", "officials", "2024-04-02"),
        _plan("900", "1 June 2024", "officials", "2024-04-09"),
    ),
    Pair(
        "not comparable",
        "strength",
        _plan("500", "1 June 2024", "Gen Holt", "2024-04-02"),
        _plan("900", "1 July 2024", "Gen Holt", "2024-04-02"),
    ),
    Pair(
        "may contradict",
        "strength",
        _plan("500", "", "Gen Holt", "2024-04-02"),
        _plan("900", "", "Gen Holt", "2024-04-02"),
    ),
    Pair(
        "contradicts",
        "opening date",
        _plan("3 May 2025", "", "Gen Holt", "2024-04-02"),
        _plan("July 2025", "", "Gen Holt", "2024-04-02"),
    ),
    Pair(
        "changed",
        "opening date",
        _plan("3 May 2025", "", "Gen Holt", "2024-04-02"),
        _plan("July 2025", "", "Gen Holt", "2024-04-09"),
    ),
)
"""Plans, by whom and on which day they were told."""
CLOCKS = (
    Pair("contradicts", "start date", claim("19:00 on 3 May 2020"), claim("19:05 on 3 May 2020")),
    Pair("agrees", "start date", claim("2020-05-03T19:00+03:00"), claim("2020-05-03T16:00Z")),
    Pair("contradicts", "start date", claim("2020-05-03T19:00+03:00"), claim("2020-05-03T19:00Z")),
    Pair("may contradict", "start date", claim("2020-05-03T19:00+03:00"), claim("16:00 on 3 May 2020")),
    Pair("may contradict", "start date", claim("3 May 2020"), claim("4 May 2020 at 01:30 UTC")),
    Pair("contradicts", "start date", claim("2 May 2020"), claim("4 May 2020 at 01:30 UTC")),
    Pair("refines", "start date", claim("4 May 2020"), claim("4 May 2020 at 01:30 UTC")),
    Pair("refines", "start date", claim("9 a.m. on 3 May 2020"), claim("8:52 on 3 May 2020")),
    Pair("contradicts", "start date", claim("9 a.m. on 3 May 2020"), claim("9:15 on 3 May 2020")),
    Pair("close", "start date", claim("midnight on 3 May 2020"), claim("00:00 on 4 May 2020")),
)
"""Clock times as values, with a zone and without one."""
SECTIONS = {"events": EVENTS, "plans": PLANS, "clocks": CLOCKS}


def worked(name: str = "") -> str:
    """The table of pairs, or that of one section. Raises `AssertionError` where code and hand disagree."""
    pairs = SECTIONS[name] if name else PAIRS
    return table(("predicate", "one says", "another says", "class", "why"), map(_row, pairs))


def _row(pair: Pair) -> tuple[str, ...]:
    found = _compared(pair)
    if found.kind != pair.kind:
        raise AssertionError(f"{pair}: {found.kind}, {reason_words(*found.reasons)}")
    return pair.predicate, _told(pair.one), _told(pair.other), f"**{found.kind}**", reason_words(*found.reasons)


def _told(fields: dict[str, str]) -> str:
    """The fields of a claim as a reader would put them; that those of the section on plans are plans is plain."""
    words = {"said_by": "says {}", "published": "told {}", "as_of": "as of {}"}
    shown = {name: value for name, value in fields.items() if name != "layer" or "published" not in fields}
    return ", ".join(words.get(name, "{}").format(value) for name, value in shown.items())


def _compared(pair: Pair) -> Comparison:
    with TemporaryDirectory() as folder:
        for name, text in _files(pair):
            (Path(folder) / name).write_text(text, encoding="utf-8")
        world = prepare([folder])
    one, other = sorted(world.statements, key=lambda found: found.order)
    predicate = world.predicates[one.key.predicate]
    return compare(one, other, predicate, voices_of(predicate, (one, other)))


def _files(pair: Pair) -> Iterator[tuple[str, str]]:
    yield "entities.yaml", PLACES
    sources = []
    for name, fields in (("a", pair.one), ("b", pair.other)):
        said = {field: text for field, text in fields.items() if field != "published"}
        yield f"{name}.jsonl", json.dumps({"source": name, "subject": "It", "predicate": pair.predicate, **said}) + "\n"
        sources.append({"id": name, "language": "en", "published": fields.get("published", "")})
    yield "sources.jsonl", "".join(json.dumps(source) + "\n" for source in sources)
