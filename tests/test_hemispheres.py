"""Seasons by the place: southern ones in the south, either near the equator, northern ones where nothing tells."""

from __future__ import annotations

import pytest

from contracheck.names.register import Register
from contracheck.values.dates.date_style import DateStyle, Hemisphere
from contracheck.values.dates.hemisphere import hemisphere_of_language, hemisphere_of_place
from contracheck.values.fault import Fault
from contracheck.values.interval import Interval
from contracheck.values.span import Span
from test_span import first, last
from world import Row, entity_of, run

SOUTH, EITHER = DateStyle(hemisphere=Hemisphere.SOUTH), DateStyle(hemisphere=Hemisphere.EITHER)


def read(text: str, style: DateStyle, published: str = "") -> Span:
    span = Span.parse(text, Span.parse(published) if published else None, style)
    assert Span.of_canonical(span.edtf).hull == span.hull, "its canonical text says the same"
    return span


# ---------------------------------------------------------------- how a season is read


@pytest.mark.parametrize(
    ("text", "canonical", "said", "hull"),
    [  # a third of 92 days, as of 91 or 90, is 30
        ("winter 2020", "2020-32", (first(2020, 6), last(2020, 8, 31)), (first(2020, 5, 2), last(2020, 9, 30))),
        ("spring 2020", "2020-29", (first(2020, 9), last(2020, 11, 30)), (first(2020, 8, 2), last(2020, 12, 30))),
        ("fall 2021", "2021-31", (first(2021, 3), last(2021, 5, 31)), (first(2021, 1, 30), last(2021, 6, 30))),
        # the summer that begins in December 2020, or the one that ended in February 2020
        ("summer 2020", "2020-30", (first(2020, 12), last(2021, 2, 28)), (first(2019, 11), last(2021, 3, 30))),
        (
            "summer 2020/21",
            "southern summer 2020-2021",
            (first(2020, 12), last(2021, 2, 28)),
            (first(2020, 11), last(2021, 3, 30)),
        ),
        (
            "summer 2020–21",
            "southern summer 2020-2021",
            (first(2020, 12), last(2021, 2, 28)),
            (first(2020, 11), last(2021, 3, 30)),
        ),
        # a winter of two years is nobody's but the north's
        (
            "winter 2020/21",
            "winter 2020-2021",
            (first(2020, 12), last(2021, 2, 28)),
            (first(2020, 11), last(2021, 3, 30)),
        ),
        (
            "early winter 2020",
            "early 2020-32",
            (first(2020, 6), last(2020, 6, 30)),
            (first(2020, 5, 22), last(2020, 7, 10)),
        ),
        (
            "2020-11-22",
            "2020-11-22",
            (first(2020, 11, 22), last(2020, 11, 22)),
            (first(2020, 11, 22), last(2020, 11, 22)),
        ),
    ],
)
def test_a_southern_season(text: str, canonical: str, said: tuple[int, int], hull: tuple[int, int]) -> None:
    span = read(text, SOUTH)
    assert (span.edtf, span.said, span.hull) == (canonical, Interval(*said), Interval(*hull))


@pytest.mark.parametrize(
    ("text", "canonical", "hull"),
    [
        ("summer 2020", "either 2020-22", (first(2019, 11), last(2021, 3, 30))),
        ("winter 2020", "either 2020-24", (first(2019, 11), last(2021, 3, 30))),
        ("autumn 2020", "either 2020-23", (first(2020, 1, 31), last(2020, 12, 30))),
        ("early summer 2020", "either early 2020-22", (first(2019, 11), last(2021, 3, 30))),
        ("by summer 2020", "../either 2020-22", (float("-inf"), last(2021, 3, 30))),
    ],
)
def test_near_the_equator_a_season_may_be_either(text: str, canonical: str, hull: tuple[int, int]) -> None:
    span = read(text, EITHER)
    assert (span.edtf, span.hull) == (canonical, Interval(*hull))
    assert (span.core, span.label) == (None, "")
    assert span.said == read(text, DateStyle()).said


@pytest.mark.parametrize(
    ("phrase", "published", "canonical"),
    [
        ("this summer", "2025-01-20", "southern summer 2024-2025"),
        ("last summer", "2025-11-20", "southern summer 2024-2025"),
        ("next summer", "2025-11-20", "southern summer 2025-2026"),
        ("this winter", "2025-07-20", "2025-32"),
        ("last winter", "2025-01-20", "2024-32"),
        ("last spring", "2025-01-20", "2024-29"),
    ],
)
def test_seasons_told_from_the_day_of_publication(phrase: str, published: str, canonical: str) -> None:
    assert read(phrase, SOUTH, published).edtf == canonical


def test_what_cannot_be_told_is_asked() -> None:
    with pytest.raises(Fault, match="two years") as found:
        read("early summer 2020", SOUTH)
    assert read("early summer 2020/21", SOUTH).said == Interval(first(2020, 12), last(2020, 12, 31))
    assert found.value.suggestion == "early summer 2019/2020 or early summer 2020/2021"
    for each in found.value.suggestion.split(" or "):
        assert read(each, SOUTH).said.upper - read(each, SOUTH).said.lower == 31 * 1440 - 1  # a December
    with pytest.raises(Fault):  # of the north, it might be two summers
        read("summer 2024/25", DateStyle())


# ---------------------------------------------------------------- where a place lies


@pytest.mark.parametrize(
    ("name", "half"),
    [
        ("Sydney", "south"),
        ("Orrville, Australia", "south"),
        ("Orrville (New Zealand)", "south"),
        ("São Paulo", "south"),
        ("Sao Paulo", "south"),
        ("Neuseeland", "south"),
        ("Sydney Opera House", "either"),
        ("Melbourne, Florida", "either"),
        ("the Australian navy", "either"),
        ("Perth", "either"),
        ("Nairobi", "either"),
        ("Colombia", "either"),
        ("Columbia", None),
        ("Orrville", None),
        ("Paris", None),
        ("", None),
    ],
)
def test_places_by_name(name: str, half: str | None) -> None:
    assert hemisphere_of_place(name) == half


@pytest.mark.parametrize(
    ("code", "half"),
    [
        ("en-AU", "south"),
        ("es_ar", "south"),
        ("es-CO", "either"),
        ("en-GB", None),
        ("en", None),
        ("", None),
        ("na", None),
    ],
)
def test_countries_in_the_code_of_a_language(code: str, half: str | None) -> None:
    assert hemisphere_of_language(code) == half


def test_the_register_goes_first_and_parts_inherit() -> None:
    rows: list[Row] = [
        {"entity": "Orr Province", "hemisphere": "south"},
        {"entity": "Orrville", "part_of": "Orr Province"},
        {"entity": "North Orr", "part_of": "Orr Province", "hemisphere": "north"},
        {"entity": "Ash Street", "part_of": "North Orr"},
        {"entity": "Sydney", "hemisphere": "north"},
        {"entity": "the Harbour City", "aliases": "Brisbane"},
        {"entity": "the wharf", "part_of": "the Harbour City"},
    ]
    register, problems = Register.build(tuple(map(entity_of, rows)))
    assert not problems
    names = ("Orr Province", "orrville", "North Orr", "Ash Street", "Sydney", "the Harbour City", "the wharf", "Elm")
    assert [register.hemisphere(name) for name in names] == [
        "south", "south", "north", "north", "north", "south", "south", None,
    ]  # fmt: skip


# ---------------------------------------------------------------- what comes of it


def kind(season: str, day: str, *entities: Row, **fields: str) -> str:
    """The class of the first of two claims, one of a season and one of a day."""
    rows: list[Row] = [
        {"source": source, "subject": "the mill", "property": "start date", "value": value, **fields}
        for source, value in (("a", season), ("b", day))
    ]
    found = run([*entities, *rows])
    assert not found.problems
    return found.kinds()["a/1"] if not entities else next(iter(found.kinds().values()))


@pytest.mark.parametrize(
    ("season", "day", "fields", "expected"),
    [
        ("summer 2020", "2020-01-15", {"where": "Sydney"}, "close"),
        ("summer 2020", "2020-07-15", {"where": "Sydney"}, "close"),  # between the two summers of the year 2020
        ("summer 2020/21", "2020-07-15", {"where": "Sydney"}, "contradicts"),
        ("winter 2020", "2020-07-10", {"where": "Sydney"}, "refines"),
        ("winter 2020", "2020-01-15", {"where": "Sydney"}, "contradicts"),
        ("winter 2020", "2020-09-20", {"where": "Sydney"}, "may contradict"),  # in the soft edge
        ("winter 2020", "2020-07-10", {"where": "Oslo"}, "close"),
        ("summer 2020", "2020-01-15", {"where": "Oslo"}, "contradicts"),
        ("summer 2020", "2020-01-15", {}, "contradicts"),
        ("autumn 2020", "2020-04-15", {"language": "en-AU"}, "refines"),
        ("autumn 2020", "2020-04-15", {"subject": "Chile"}, "refines"),
        ("autumn 2020", "2020-10-15", {"subject": "Chile"}, "contradicts"),
        # a place that nobody knows, in a source of the south
        ("autumn 2020", "2020-04-15", {"where": "Elm", "language": "en-AU"}, "may contradict"),
        ("autumn 2020", "2020-10-15", {"where": "Elm", "language": "en-AU"}, "refines"),
        # near the equator either; what lies in neither season contradicts
        ("summer 2020", "2020-01-15", {"where": "Nairobi"}, "may contradict"),
        ("summer 2020", "2020-04-15", {"where": "Jakarta"}, "may contradict"),
        ("summer 2020", "2020-07-15", {"where": "Quito"}, "refines"),
        ("summer 2020", "2022-07-15", {"where": "Quito"}, "contradicts"),
    ],
)
def test_a_season_and_a_day(season: str, day: str, fields: dict[str, str], expected: str) -> None:
    assert kind(season, day, **fields) == expected


def test_the_way_out_near_the_equator_is_the_other_half() -> None:
    rows: list[Row] = [
        {"source": "a", "subject": "the mill", "property": "start date", "value": "summer 2020", "where": "Quito"},
        {"source": "b", "subject": "the mill", "property": "start date", "value": "2020-01-15", "where": "Quito"},
    ]
    (found,) = run(rows).findings
    assert found.both_true_if == "Both hold only if “summer 2020” (a) is meant as in the south."


def test_the_register_decides() -> None:
    fields = {"where": "Orrville"}
    south: Row = {"entity": "Orrville", "hemisphere": "south"}
    assert kind("winter 2020", "2020-01-15", **fields) == "close"
    assert kind("winter 2020", "2020-01-15", south, **fields) == "contradicts"


def test_a_time_is_read_so_too() -> None:
    rows: list[Row] = [
        {
            "source": "a",
            "subject": "the fort",
            "property": "strength",
            "value": "311",
            "when": "2020-06/2020-08",
            "where": "Perth, Australia",
        },
        {
            "source": "b",
            "subject": "the fort",
            "property": "strength",
            "value": "347",
            "when": "winter 2020",
            "where": "Perth, Australia",
        },
    ]
    (finding,) = run(rows).findings
    assert (finding.kind, finding.time) == ("may contradict", "may coincide")
    assert {one.span.edtf for one in run(rows).statements} == {"2020-06/2020-08", "2020-32"}
